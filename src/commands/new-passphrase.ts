/** A new passphrase: from a file or command, typed twice, or made of words and typed back. */
import type { Desk } from "../command.ts";
import { Refusal } from "../domain/faults.ts";
import type { Notice } from "../domain/notice/notice.ts";
import {
  checkNewPassphrase,
  normalisePassphrase,
  passphraseOfWords,
  readPassphraseFile,
  runPassphraseCommand,
} from "../drawers/passphrase.ts";

export interface PassphraseAsked {
  /** The flag that is the twin of the prompt. */
  readonly flag: string;
  /** What a file or command gave already. */
  readonly given: string | undefined;
  /** Words that make it easy to guess here. */
  readonly known: readonly string[];
}

/**
 * A passphrase that was checked.
 *
 * @throws {Refusal} `passphrase.weak`, `passphrase.differs`; `usage.needs-flag` where nobody can be
 * asked
 */
export async function newPassphrase(
  { ask, text, world }: Pick<Desk, "ask" | "text" | "world">,
  { flag, given, known }: PassphraseAsked,
): Promise<string> {
  const { prompts } = text;
  if (given !== undefined) {
    await checkNewPassphrase(given, known);
    return given;
  }
  let typed = normalisePassphrase(await ask.secret(flag, prompts.newPassphrase));
  if (typed === "") {
    typed = await passphraseOfWords();
    world.stderr.write(`\n${prompts.madePassphrase}\n\n  ${typed}\n\n`);
  }
  await checkNewPassphrase(typed, known);
  const again = normalisePassphrase(await ask.secret(flag, prompts.repeatPassphrase));
  if (again !== typed) throw new Refusal({ code: "passphrase.differs", facts: {} });
  return typed;
}

/** The passphrase that two flags of a command may give; `undefined` when neither is there. */
export async function givenPassphrase(
  file: string | undefined,
  command: string | undefined,
): Promise<string | undefined> {
  if (file !== undefined && command !== undefined) {
    const flags = ["--new-passphrase-file", "--new-passphrase-command"];
    throw new Refusal({ code: "usage.contradiction", facts: { flags } });
  }
  if (file !== undefined) return readPassphraseFile(file);
  return command === undefined ? undefined : runPassphraseCommand(command);
}

/** What anybody who knows the company would try first: its names and their words. */
export function guessable(notice: Notice): readonly string[] {
  const names = [...notice.controllers.map(({ name }) => name), ...Object.values(notice.name)];
  return [...new Set(names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]))];
}
