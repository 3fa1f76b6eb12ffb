/** For what purpose personal data is opened: always one that the notice declares, and recorded. */
import type { RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Notice } from "../../domain/notice/notice.ts";

/** The duties of Art. 15, 16 and 21(3), which need no purpose of the notice. */
export const ACCESS = "access";
export const RECTIFICATION = "rectification";
export const OBJECTION = "objection";

interface Wanted {
  readonly given: string | undefined;
  readonly command: string;
  /** Whether the operator's own purpose will do. */
  readonly mustBeGiven?: boolean;
  /** A purpose beside those of the notice. */
  readonly also?: typeof ACCESS | typeof RECTIFICATION | typeof OBJECTION;
}

/**
 * The purpose of an act.
 *
 * @throws {Refusal} `usage.bad-value` when the notice declares no such purpose;
 * `usage.needs-flag` when none is given and the operator has none
 */
export async function purposeOf(
  { ask, register, text }: RegisterDesk,
  notice: Notice,
  { given, command, mustBeGiven = false, also }: Wanted,
): Promise<string> {
  const allowed = [...(also === undefined ? [] : [also]), ...notice.purposes.map(({ id }) => id)];
  const chosen = given ?? also ?? (mustBeGiven ? undefined : register.operator.defaultPurpose);
  if (chosen === undefined) {
    if (!ask.possible) {
      throw new Refusal({ code: "usage.needs-flag", facts: { flag: "--purpose", command } });
    }
    const choices = notice.purposes.map(({ id, label }) => ({
      value: id,
      name: label[text.language],
    }));
    return ask.choose("--purpose", text.prompts.purpose, choices);
  }
  if (!allowed.includes(chosen)) {
    const facts = { flag: "--purpose", command, allowed: allowed.join(", ") };
    throw new Refusal({ code: "usage.bad-value", facts });
  }
  return chosen;
}
