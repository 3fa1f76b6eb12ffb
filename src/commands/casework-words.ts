/** Free text of casework, which holds nothing that points at a data subject. */
import type { Desk } from "../command.ts";
import { Refusal } from "../domain/faults.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { cleanText } from "../domain/subject/clean-text.ts";
import { findMentions } from "../domain/subject/mention.ts";
import { foldSolid } from "../domain/subject/search/terms.ts";
import { readTextFile } from "../files/text-file.ts";
import { mentionsSubject } from "../store/mentions.ts";
import type { Register } from "../store/register.ts";

/** The register whose data subjects must not be pointed at, with the personal drawer open. */
interface CaseworkDesk {
  readonly register: Register;
  readonly notice: Notice;
}

/** One line, a text that keeps its lines, or the name of one who acts for the controller. */
export type WordsKind = "line" | "lines" | "name";

/**
 * The text as it is kept.
 *
 * @throws {Refusal} `casework.words`
 */
export async function readWords(
  { register, notice }: CaseworkDesk,
  flag: string,
  typed: string,
  kind: WordsKind = "lines",
): Promise<string> {
  const clean = cleanText(typed, kind === "lines");
  if ("fault" in clean) {
    throw new Refusal({ code: "casework.words", facts: { flag, because: clean.fault } });
  }
  const { value } = clean;
  const own = ownAddresses(notice);
  const { terms, pairs } = findMentions(value, kind !== "name");
  const mentions = { terms: terms.filter((term) => !own.has(term)), pairs };
  if (await mentionsSubject(register, notice, mentions)) {
    throw new Refusal({ code: "casework.words", facts: { flag, because: "identifier" } });
  }
  return value;
}

/** The same of a text that may be left out: undefined where nothing is said. */
export async function readWordsOr(
  desk: CaseworkDesk,
  flag: string,
  typed: string | undefined,
  kind: WordsKind = "lines",
): Promise<string | undefined> {
  if (typed === undefined || typed.trim() === "") return undefined;
  return readWords(desk, flag, typed, kind);
}

/** The text of a file or of standard input, for what a flag would be too small for. */
export async function readFileOf(
  { readStdin }: Pick<Desk, "readStdin">,
  file: string,
): Promise<string> {
  return file === "-" ? readStdin() : readTextFile(file);
}

/** The addresses that the notice itself publishes; they point at no data subject. */
function ownAddresses({ controllers, contacts, rights }: Notice): ReadonlySet<string> {
  const addresses = [
    ...controllers.map(({ email }) => email),
    ...contacts.map(({ email }) => email),
    ...rights.flatMap(({ channels }) =>
      channels.map((channel) => (channel.by === "email" ? channel.address : undefined)),
    ),
  ];
  return new Set(
    addresses.flatMap((address) => (address === undefined ? [] : [foldSolid(address)])),
  );
}
