/** Finding things in a notice by id. */
import type { Clause, Field, Notice, Purpose, Source } from "./notice.ts";

export function findField(notice: Notice, id: string): Field | undefined {
  return notice.fields.find((field) => field.id === id);
}

/** The fields of one category, in the order of the notice; none when there is no such category. */
export function fieldsOf(notice: Notice, category: string): readonly Field[] {
  return notice.fields.filter((field) => field.category === category);
}

export function findSource(notice: Notice, id: string): Source | undefined {
  return notice.sources.find((source) => source.id === id);
}

export function findPurpose(notice: Notice, id: string): Purpose | undefined {
  return notice.purposes.find((purpose) => purpose.id === id);
}

export function findClause(notice: Notice, id: string): Clause | undefined {
  return notice.clauses.find((clause) => clause.id === id);
}
