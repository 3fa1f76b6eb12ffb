/** Free text from a flag, or asked for until it can stand in the log. */
import { Refusal } from "../../domain/faults.ts";
import { sayFault } from "../../text/catalogue.ts";
import type { BreachDesk } from "./breach-desk.ts";
import { readWords, readWordsOr, type WordsKind } from "../casework-words.ts";

/**
 * A text that is needed.
 *
 * @throws {Refusal} `breach.words`; `usage.needs-flag` where nobody can be asked
 */
export async function askWords(
  desk: BreachDesk,
  flag: string,
  typed: string | undefined,
  { message, kind = "lines" }: Omit<Asking, "more">,
): Promise<string> {
  if (typed !== undefined) return readWords(desk, flag, typed, kind);
  return untilRead(desk, async () =>
    readWords(desk, flag, await desk.ask.text(flag, message), kind),
  );
}

interface Asking {
  readonly message: string;
  /** Whether it is asked for where the flag is missing. */
  readonly more: boolean;
  readonly kind?: WordsKind;
}

/** A text that may be left out. */
export async function askWordsOr(
  desk: BreachDesk,
  flag: string,
  typed: string | undefined,
  { message, more, kind = "lines" }: Asking,
): Promise<string | undefined> {
  if (typed !== undefined) return readWords(desk, flag, typed, kind);
  if (!more || !desk.ask.possible) return undefined;
  return untilRead(desk, async () =>
    readWordsOr(desk, flag, await desk.ask.text(flag, message), kind),
  );
}

/** Says what is wrong and asks again; where nobody can be asked the asking itself is refused. */
export async function untilRead<T>(
  { ask, text: t, world }: Pick<BreachDesk, "ask" | "text" | "world">,
  read: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Refusal) || !ask.possible) throw error;
      const { what, next } = sayFault(t, error.fault);
      world.stderr.write(`${what}\n  ${next}\n`);
    }
  }
}
