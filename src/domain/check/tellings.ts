/** Recipients who had what was corrected since, and whom nobody has told (Art. 19). */
import type { Telling } from "../disclosure/telling.ts";
import type { Looked, TellingFinding } from "./finding.ts";

/** One finding for each recipient, in the order in which they began to wait. */
export function recipientsUntold({ tellings }: Looked): TellingFinding[] {
  const byRecipient = new Map<string, Telling[]>();
  for (const one of tellings) {
    const key = one.recipient === undefined ? `name ${one.name}` : `id ${one.recipient}`;
    byRecipient.set(key, [...(byRecipient.get(key) ?? []), one]);
  }
  return [...byRecipient.values()].flatMap((waiting): TellingFinding[] => {
    const [first] = waiting;
    if (first === undefined) return [];
    const { name, recipient, since } = first;
    return [
      {
        check: "telling",
        level: "warning",
        because: "untold",
        name,
        ...(recipient === undefined ? {} : { processor: recipient }),
        count: new Set(waiting.map(({ subject }) => subject)).size,
        since,
      },
    ];
  });
}
