/** Severe acts want the name of what they change typed once more. */
import type { Desk } from "../command.ts";
import { Refusal } from "../domain/faults.ts";

export interface Confirming {
  /** What is to be typed: an id, or the name of an operator. */
  readonly word: string;
  /** What `--confirm` said. */
  readonly given: string | undefined;
  readonly question: string;
}

/**
 * Goes on only when the word was given or is typed.
 *
 * @throws {Refusal} `usage.unconfirmed` for another word; `usage.needs-flag` where nobody can be asked
 */
export async function confirmTyped(
  { ask }: Pick<Desk, "ask">,
  { word, given, question }: Confirming,
): Promise<void> {
  const typed = given ?? (await ask.text("--confirm", question));
  if (typed.trim() === word) return;
  throw new Refusal({ code: "usage.unconfirmed", facts: { flag: "--confirm", word } });
}
