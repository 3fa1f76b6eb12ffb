/** The audit trail holds its first line, and no line is missing at its end. */
import type { AuditFinding, Looked } from "./finding.ts";

/** What stands between the lines is the business of the chain (`audit verify`), not of every minute. */
export function auditNumbers({ audit }: Looked): AuditFinding[] {
  const found = { check: "audit", level: "critical" } as const;
  if (audit.newest === 0) return [{ ...found, because: "empty" }];
  return audit.newest < audit.given ? [{ ...found, because: "cut" }] : [];
}
