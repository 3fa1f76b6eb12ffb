/** A list that holds the corrected value tells its recipient of the correction (Art. 19). */
import type { RegisterDesk } from "../../command.ts";
import { disclosureId } from "../../domain/disclosure/disclosure.ts";
import { type Telling, tellsOf } from "../../domain/disclosure/telling.ts";
import type { LeavingRow } from "../../store/leaving.ts";
import { openTellingsOf, settleTelling } from "../../store/tellings.ts";

export interface Settling {
  /** Looks at people who are sent. */
  readonly look: (sent: readonly LeavingRow[]) => void;
  /** How many corrections the recipient is told of by it. */
  readonly count: () => number;
}

/** To be used inside the transaction of the act. */
export function settleSent(
  { register, world }: RegisterDesk,
  recipient: string,
  disclosure: number,
): Settling {
  const waiting = new Map<number, Telling[]>();
  for (const { nr, telling } of openTellingsOf(register, recipient)) {
    waiting.set(nr, [...(waiting.get(nr) ?? []), telling]);
  }
  const done = { at: world.now(), told: true, how: disclosureId({ nr: disclosure }) };
  let count = 0;
  const settle = ({ subject, values }: LeavingRow): void => {
    const sent = new Set(values.keys());
    for (const telling of waiting.get(subject) ?? []) {
      if (!tellsOf(telling, sent)) continue;
      settleTelling(register, telling.nr, done);
      count += 1;
    }
  };
  return {
    look: (sent) => {
      if (waiting.size > 0) sent.forEach(settle);
    },
    count: () => count,
  };
}
