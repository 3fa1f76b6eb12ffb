/** What a person attested of the notice's promises ends, or has ended. */
import { newestOf, stateOf } from "../notice/attestation.ts";
import type { AttestationFinding, Looked } from "./finding.ts";

/**
 * A promise that was never attested is no finding: nothing was said that could end. One that the
 * notice in force makes no longer needs nobody's word.
 */
export function attestations({ attested, today }: Looked): AttestationFinding[] {
  const { promises, all } = attested;
  const newest = newestOf(all);
  return promises.flatMap((promise): AttestationFinding[] => {
    const one = newest.get(promise);
    const because = one === undefined ? "stands" : stateOf(one, today);
    if (one === undefined || because === "stands") return [];
    const level = because === "ended" ? "critical" : "warning";
    return [{ check: "attestation", level, because, promise, until: one.until }];
  });
}
