/** Which data subjects a list, a value or words mean. */
import type { Field } from "../domain/notice/field.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { readQuery } from "../domain/subject/search/query.ts";
import { matchKey } from "../domain/subject/values.ts";
import type { Register } from "./register.ts";
import { findSubjects } from "./search.ts";

export interface Selected {
  /** Their numbers, each once, in order. */
  readonly subjects: readonly number[];
  /** Places in the list, from 0, of references that name nobody or several. */
  readonly strangers: readonly number[];
}

/** Looks up references: an id, or a value of a field that belongs to one data subject. */
export function selectListed(
  { connection }: Register,
  notice: Notice,
  references: readonly string[],
): Selected {
  const byId = connection
    .prepare<[string], number>("select nr from personal.subject where id = ?")
    .pluck();
  const byValue = connection
    .prepare<[string, string], number>(
      "select subject from personal.identifier where field = ? and value = ? limit 2",
    )
    .pluck();
  const fields = notice.fields.filter(({ matches }) => matches);
  const subjects = new Set<number>();
  const strangers: number[] = [];
  for (const [at, reference] of references.entries()) {
    const own = byId.get(reference.toLowerCase());
    const found =
      own ?? onlyOne(fields, (field) => byValue.all(field.id, matchKey(field, reference)));
    if (found === undefined) strangers.push(at);
    else subjects.add(found);
  }
  return { subjects: inOrder(subjects), strangers };
}

/** By the first field of which anybody has the value; of several nobody is meant. */
function onlyOne(
  fields: readonly Field[],
  find: (field: Field) => readonly number[],
): number | undefined {
  for (const field of fields) {
    const found = find(field);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** Everybody of whom exactly this value is held in a field of the personal drawer. */
export function selectByValue(
  { connection }: Register,
  field: Field,
  value: string,
): readonly number[] {
  const wanted = matchKey(field, value);
  return connection
    .prepare<[string], { subject: number; value: string }>(
      "select subject, value from personal.held where field = ? order by subject",
    )
    .all(field.id)
    .filter((row) => matchKey(field, row.value) === wanted)
    .map(({ subject }) => subject);
}

/** More than any register holds. */
const ALL = 2 ** 31;

/** Everybody whom the words find, as `subject find` does. */
export async function selectFound(register: Register, words: string): Promise<readonly number[]> {
  const { found } = await findSubjects(register, readQuery(words), ALL);
  return inOrder(found.map(({ nr }) => nr));
}

function inOrder(subjects: Iterable<number>): readonly number[] {
  return [...subjects].toSorted((one, other) => one - other);
}
