/** Whether a free text names a data subject who is in the register. */
import type { Notice } from "../domain/notice/notice.ts";
import { isFormOf, isFullName, type Mentions, type NamePair } from "../domain/subject/mention.ts";
import { fold } from "../domain/subject/search/fold.ts";
import type { Connection } from "../drawers/connection.ts";
import { retry } from "../drawers/transaction.ts";
import type { Register } from "./register.ts";

/**
 * Whether any of what a text mentions is an identifier or the full name of somebody who is held.
 * The personal drawer must be open. What is found is told to nobody, so that it is a test and no
 * look.
 */
export async function mentionsSubject(
  { connection, waitMs }: Pick<Register, "connection" | "waitMs">,
  notice: Pick<Notice, "fields">,
  mentions: Mentions,
): Promise<boolean> {
  return retry(
    waitMs,
    () => anyTerm(connection, mentions.terms) || anyName(connection, notice, mentions.pairs),
  );
}

function anyTerm(connection: Connection, terms: readonly string[]): boolean {
  const holds = connection
    .prepare<[string], number>("select exists (select 1 from personal.search_key where term = ?)")
    .pluck();
  return terms.some((term) => holds.get(term) === 1);
}

/** A name stands in the terms with each of its words in front, so that one of the pair begins one. */
function anyName(
  connection: Connection,
  notice: Pick<Notice, "fields">,
  pairs: readonly NamePair[],
): boolean {
  const beginning = connection.prepare<[string, string], { term: string; subject: number }>(
    "select term, subject from personal.search_key where term >= ? and term < ?",
  );
  const namesOf = nameReader(connection, notice);
  const isHeld = (pair: NamePair, first: string, second: string): boolean => {
    // A space comes before every letter and digit: these are the terms with more words than one.
    for (const { term, subject } of beginning.iterate(`${first} `, `${first}!`)) {
      const others = term.split(" ").slice(1);
      if (!others.some((word) => isFormOf(second, word))) continue;
      const { given, family } = namesOf(subject);
      if (isFullName(pair, given, family)) return true;
    }
    return false;
  };
  return pairs.some((pair) => {
    const [one, other] = pair;
    return isHeld(pair, one, other) || isHeld(pair, other, one);
  });
}

interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** The words of a data subject's names, folded. */
function nameReader(
  connection: Connection,
  { fields }: Pick<Notice, "fields">,
): (subject: number) => Names {
  const held = connection
    .prepare<[number, string], string>(
      "select value from personal.held where subject = ? and field = ?",
    )
    .pluck();
  const words = (subject: number, kind: "givenName" | "familyName"): readonly string[] =>
    fields
      .filter(({ identifier }) => identifier === kind)
      .flatMap(({ id }) => held.all(subject, id))
      .flatMap((value) => fold(value).split(" "));
  return (subject) => ({
    given: words(subject, "givenName"),
    family: words(subject, "familyName"),
  });
}
