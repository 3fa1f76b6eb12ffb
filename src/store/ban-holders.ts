/** Who holds an identifier that a ban can hold for. */
import { banKey } from "../domain/ban/key.ts";
import type { Meant } from "../domain/ban/who.ts";
import { searchTerms } from "../domain/subject/search/terms.ts";
import { matchKey } from "../domain/subject/values.ts";
import type { Register } from "./register.ts";
import type { SubjectRef } from "./subject-writer.ts";

/** The data subjects of whom an identifier is held, however it is written. */
export function listHolders(
  { connection }: Register,
  { field, value, key }: Omit<Meant, "stands">,
): readonly SubjectRef[] {
  const { identifier } = field;
  const terms =
    identifier === undefined
      ? []
      : searchTerms([{ identifier, value }]).filter((term) => !term.endsWith(" "));
  const byTerm = connection
    .prepare<[string], number>("select subject from personal.search_key where term = ?")
    .pluck();
  const byKey = connection
    .prepare<[string, string], number>(
      "select subject from personal.identifier where field = ? and value = ?",
    )
    .pluck();
  const candidates = new Set([
    ...terms.flatMap((term) => byTerm.all(term)),
    ...byKey.all(field.id, matchKey(field, value)),
  ]);
  const held = connection.prepare<[number, string], SubjectRef & { value: string }>(
    `select subject.nr, subject.id, held.value
     from personal.held as held
     join personal.subject as subject on subject.nr = held.subject
     where held.subject = ? and held.field = ?`,
  );
  return [...candidates].flatMap((nr) =>
    held
      .all(nr, field.id)
      .filter((row) => banKey(field, row.value) === key)
      .map(({ id }) => ({ nr, id })),
  );
}
