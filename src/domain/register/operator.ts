/** Who may open the register: what a name may be, until when, and who can be done without. */
import type { Day, Instant } from "../time.ts";
import { type Drawer, DRAWERS, DRAWERS_OF, type Role } from "./drawer.ts";

/** The name under which the recovery key stands among the recipients; no operator can have it. */
export const RECOVERY = "recovery";

/** An operator as the register knows them, those that were removed included. */
export interface OperatorEntry {
  readonly name: string;
  readonly role: Role;
  readonly addedAt: Instant;
  /** The last day on which they may open the register. */
  readonly until?: Day;
  readonly removedAt?: Instant;
}

const NAME = /^[a-z][a-z0-9-]{0,31}$/u;

/** Whether a text can be an operator's name: 1 to 32 of a-z, 0-9 and -, a letter first. */
export function isOperatorName(name: string): boolean {
  return NAME.test(name) && name !== RECOVERY;
}

/** Whether the last day is over. A key does not expire by itself: this is asked at every opening. */
export function hasEnded({ until }: Pick<OperatorEntry, "until">, today: Day): boolean {
  return until !== undefined && until < today;
}

/** The drawers that nobody but this operator could open any more, in the order of the drawers. */
export function drawersLost(
  name: string,
  operators: readonly OperatorEntry[],
  today: Day,
): readonly Drawer[] {
  const others = operators.filter(
    (one) => one.name !== name && one.removedAt === undefined && !hasEnded(one, today),
  );
  const mine = operators.find((one) => one.name === name);
  if (mine === undefined) return [];
  return DRAWERS.filter(
    (drawer) =>
      DRAWERS_OF[mine.role].includes(drawer) &&
      !others.some(({ role }) => DRAWERS_OF[role].includes(drawer)),
  );
}
