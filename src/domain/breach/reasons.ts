/** Reasons without which an act has no effect. */
import { Refusal } from "../faults.ts";
import type { NeededReason } from "./faults.ts";

/**
 * Refuses a blank reason.
 *
 * @throws {Refusal} `breach.reasons-missing`
 */
export function requireReason(text: string, of: NeededReason): void {
  if (text.trim() === "") throw new Refusal({ code: "breach.reasons-missing", facts: { of } });
}
