/** The sentences of a notice that an act would break, as they are shown with a refusal. */
import { findClause } from "./lookup.ts";
import type { Texts } from "./language.ts";
import type { Notice } from "./notice.ts";

/** One sentence and the id of its promise. */
export interface Sentence {
  readonly id: string;
  readonly text: Texts;
}

/** The sentence of a clause; the loader has seen that there is one. */
export function sentenceOf(notice: Notice, clause: string): Sentence {
  const found = findClause(notice, clause);
  if (found === undefined) throw new Error("a clause is named that is not there");
  return { id: found.id, text: found.text };
}

/**
 * The sentences that say what is held, in the order of the notice: whatever they do not name is not
 * held. Where none of them is marked as a promise they are said all the same.
 */
export function declaringSentences(notice: Notice): readonly Sentence[] {
  const { categories, fields, clauses } = notice;
  return promisesOf(
    { clauses },
    [...categories, ...fields].map(({ clause }) => clause),
  );
}

/**
 * Those of some clauses that are promises, in the order of the notice. Where none of them is marked
 * as a promise they are said all the same.
 */
export function promisesOf(
  { clauses }: Pick<Notice, "clauses">,
  ids: readonly string[],
): readonly Sentence[] {
  const said = clauses.filter(({ id }) => ids.includes(id));
  const promised = said.filter(({ promise }) => promise);
  return (promised.length > 0 ? promised : said).map(({ id, text }) => ({ id, text }));
}

/** Each sentence once, where it was first. */
export function eachOnce(sentences: readonly Sentence[]): readonly Sentence[] {
  return [...new Map(sentences.map((one) => [one.id, one])).values()];
}
