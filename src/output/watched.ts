import type { Thresholds } from "../domain/breach/check.ts";
import type { Finding } from "../domain/check/finding.ts";
import type { Tally } from "../domain/check/tally.ts";
import type { Instant } from "../domain/time.ts";

/** What monitoring is told: what was found, and the register in numbers. */
export interface Watched {
  readonly at: Instant;
  /** The most urgent first. */
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  readonly thresholds: Thresholds;
  /** Lines of the audit trail. */
  readonly auditLines: number;
  /** All drawers together. */
  readonly registerBytes: number;
  /** How long it took to open the register and look. */
  readonly runMs: number;
}
