/** What a listing of data subjects reads. */
import type { ListedValues } from "../domain/subject/listing.ts";
import { readParts } from "./holdings.ts";
import type { Register } from "./register.ts";

/** The ids of data subjects, in the order of their numbers given. */
export async function listIds(
  register: Register,
  subjects: readonly number[],
): Promise<readonly string[]> {
  if (subjects.length === 0) return [];
  const rows = await register.query
    .selectFrom("personal.subject")
    .select(["nr", "id"])
    .where("nr", "in", subjects)
    .execute();
  const ids = new Map(rows.map(({ nr, id }) => [nr, id]));
  return subjects.flatMap((nr) => ids.get(nr) ?? []);
}

/** The values of the data subjects in the order given; only of the fields named. */
export async function listValuesOf(
  register: Register,
  ids: readonly string[],
  fields: readonly string[],
): Promise<readonly ListedValues[]> {
  if (ids.length === 0) return [];
  const rows = await register.query
    .selectFrom("personal.held as held")
    .innerJoin("personal.subject as subject", "subject.nr", "held.subject")
    .select(["subject.id", "held.field", "held.value"])
    .where("subject.id", "in", ids)
    .where("held.field", "in", fields)
    .execute();
  return ids.map((id) => ({ id, values: rows.filter((row) => row.id === id) }));
}

/** The parts of every record of a data subject. */
export async function listRecordParts(
  register: Register,
  id: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const rows = await register.query
    .selectFrom("personal.record as record")
    .innerJoin("personal.subject as subject", "subject.nr", "record.subject")
    .select("record.body")
    .where("subject.id", "=", id)
    .execute();
  return rows.map(({ body }) => readParts(body));
}
