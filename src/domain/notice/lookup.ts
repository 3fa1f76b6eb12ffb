/** Finding things in a notice by id. */
import type { Clause, Field, Notice, Purpose, RecipientRule, Source } from "./notice.ts";

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

export function findRecipient(notice: Notice, id: string): RecipientRule | undefined {
  return notice.recipients.find((recipient) => recipient.id === id);
}

export function findClause(notice: Notice, id: string): Clause | undefined {
  return notice.clauses.find((clause) => clause.id === id);
}

/** Whether the purpose is marketing, which a ban stops (Art. 21(3)); an unknown purpose is not. */
export function isMarketing(notice: Notice, purpose: string): boolean {
  return findPurpose(notice, purpose)?.marketing ?? false;
}
