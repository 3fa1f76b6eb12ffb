/** Finding things in a notice by id. */
import type { Field } from "./field.ts";
import type { RecipientRule, Source } from "./flow.ts";
import type { Clause, Notice, Purpose } from "./notice.ts";

export function findField(notice: Notice, id: string): Field | undefined {
  return notice.fields.find((field) => field.id === id);
}

/** A field of this version or of an earlier one, for what may still be held in it. */
export function findHeldField(notice: Notice, id: string): Field | undefined {
  return findField(notice, id) ?? notice.retired.find((field) => field.id === id);
}

/** The fields of one category, in the order of the notice; none when there is no such category. */
export function fieldsOf(notice: Notice, category: string): readonly Field[] {
  return notice.fields.filter((field) => field.category === category);
}

export function findSource(notice: Notice, id: string): Source | undefined {
  return notice.sources.find((source) => source.id === id);
}

/** The fields that a list of fields and categories names, each once, in its order. */
export function fieldsNamed(
  { fields }: Pick<Notice, "fields">,
  names: readonly string[],
): readonly string[] {
  const named = names.flatMap((name) =>
    fields.filter(({ id, category }) => id === name || category === name).map(({ id }) => id),
  );
  return [...new Set(named)];
}

/** The fields a recipient may get; all of them where the notice names none. */
export function fieldsFor(
  notice: Pick<Notice, "fields">,
  { fields, never }: Pick<RecipientRule, "fields" | "never">,
): readonly string[] {
  const allowed =
    fields === undefined ? notice.fields.map(({ id }) => id) : fieldsNamed(notice, fields);
  const refused = new Set(fieldsNamed(notice, never));
  return allowed.filter((id) => !refused.has(id));
}

export function findPurpose(notice: Notice, id: string): Purpose | undefined {
  return notice.purposes.find((purpose) => purpose.id === id);
}

export function findClause(notice: Notice, id: string): Clause | undefined {
  return notice.clauses.find((clause) => clause.id === id);
}
