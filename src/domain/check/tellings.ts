/** Recipients who had what was corrected since, and whom nobody has told (Art. 19). */
import { receiverKey, type Telling } from "../disclosure/telling.ts";
import type { Looked, TellingFinding } from "./finding.ts";

interface Waiting {
  readonly first: Telling;
  readonly subjects: Set<string>;
}

/** One finding for each recipient, in the order in which they began to wait. */
export function recipientsUntold({ tellings }: Looked): TellingFinding[] {
  const byRecipient = new Map<string, Waiting>();
  for (const one of tellings) {
    const key = receiverKey({ id: one.recipient, name: one.name });
    const waiting = byRecipient.get(key) ?? { first: one, subjects: new Set() };
    waiting.subjects.add(one.subject);
    byRecipient.set(key, waiting);
  }
  return Array.from(byRecipient.values(), ({ first, subjects }): TellingFinding => {
    const { name, recipient, since } = first;
    return {
      check: "telling",
      level: "warning",
      because: "untold",
      name,
      ...(recipient === undefined ? {} : { processor: recipient }),
      count: subjects.size,
      since,
    };
  });
}
