/** Why data may be processed (Art. 6(1)), as far as the notice says so. */
import type { Texts } from "./language.ts";

export const LEGAL_BASES = [
  "consent",
  "contract",
  "legal-obligation",
  "vital-interests",
  "public-task",
  "legitimate-interests",
] as const;
export type LegalBasisKind = (typeof LEGAL_BASES)[number];

/** One basis, for what it names; for all of the register when it names nothing. */
export interface LegalBasis {
  readonly basis: LegalBasisKind;
  readonly purposes: readonly string[];
  readonly categories: readonly string[];
  readonly groups: readonly string[];
  /** The statute behind it, such as `1336/1997`. */
  readonly act?: string;
  /** The legitimate interest (Art. 13(1)(d)). */
  readonly interest?: Texts;
  readonly clause: string;
}
