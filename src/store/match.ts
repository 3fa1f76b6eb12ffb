/** Which data subject a row of a file is about. */
import type { ReadRow } from "../domain/import/reading.ts";
import type { Register } from "./register.ts";
import type { SubjectRef } from "./subject-writer.ts";

export type Matcher = (keys: ReadRow["keys"]) => SubjectRef | "several" | undefined;

/**
 * Finds by the most certain key first; by a less certain one only a data subject who holds nothing
 * for the more certain: two customer numbers with one e-mail address are two data subjects.
 */
export function findMatch({ connection }: Register): Matcher {
  const byKey = connection.prepare<[string, string], SubjectRef>(
    `select subject.nr, subject.id
     from personal.identifier as identifier
     join personal.subject as subject on subject.nr = identifier.subject
     where identifier.field = ? and identifier.value = ?
     limit 2`,
  );
  const holds = connection
    .prepare<[number, string], number>(
      "select exists (select 1 from personal.identifier where subject = ? and field = ?)",
    )
    .pluck();
  return (keys) => {
    for (const [place, { field, key }] of keys.entries()) {
      const [only, other] = byKey.all(field, key);
      if (only === undefined) continue;
      if (other !== undefined) return "several";
      const surer = keys.slice(0, place);
      if (!surer.some((each) => holds.get(only.nr, each.field) === 1)) return only;
    }
    return undefined;
  };
}

/** Nobody in the register has a key, and several have it. */
export const NOBODY = 0;
export const SEVERAL = -1;

/** Who has each of these keys in a field: the number of the data subject, {@link NOBODY} or {@link SEVERAL}. */
export function holdersOf({
  connection,
}: Register): (field: string, keys: readonly string[]) => readonly number[] {
  const holders = connection
    .prepare<[string, string], number>(
      `select coalesce((select iif(count(*) > 1, ${SEVERAL}, min(subject))
                        from personal.identifier where field = ? and value = wanted.value), ${NOBODY})
       from json_each(?) as wanted order by wanted.key`,
    )
    .pluck();
  return (field, keys) => holders.all(field, JSON.stringify(keys));
}
