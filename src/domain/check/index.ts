/** Every check of `seloste check`. A new one is a file here and a line in the list. */
import type { Level } from "../breach/check.ts";
import { attestations } from "./attestations.ts";
import { auditNumbers } from "./audit-numbers.ts";
import { breachClocks } from "./breach-clocks.ts";
import type { Check, Finding, Looked } from "./finding.ts";
import { noticeContact } from "./notice-contact.ts";
import { operatorsLeft } from "./operators.ts";
import { processorsLacking } from "./processors.ts";
import { recipientsUntold } from "./tellings.ts";

const CHECKS: readonly Check[] = [
  breachClocks,
  auditNumbers,
  noticeContact,
  attestations,
  operatorsLeft,
  processorsLacking,
  recipientsUntold,
];

const URGENCY: Readonly<Record<Level, number>> = { open: 0, warning: 1, critical: 2 };

/**
 * What all checks find, the most urgent first; of the same level each check keeps its own order.
 *
 * @throws {Refusal} what a check cannot decide
 */
export function runChecks(looked: Looked): readonly Finding[] {
  return CHECKS.flatMap((check): readonly Finding[] => check(looked)).toSorted(
    (a, b) => URGENCY[b.level] - URGENCY[a.level],
  );
}

/** Whether there is something to act on now. */
export function isDue({ level }: Finding): boolean {
  return level !== "open";
}
