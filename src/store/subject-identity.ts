/** Keeps data subjects findable: exact identifiers for matching, search terms for looking up. */
import type { Merge } from "../domain/import/merge.ts";
import type { FieldIndex } from "../domain/notice/field-index.ts";
import { type Identifier, searchTerms } from "../domain/subject/search/terms.ts";
import { matchKey } from "../domain/subject/values.ts";
import type { Register } from "./register.ts";
import { saveSearchTerms, type SearchTermLoader } from "./search.ts";
import type { SubjectWriter } from "./subject-writer.ts";

/** The values of a merge that are new or replaced. */
type Written = Pick<Merge, "added" | "changed">;

/** Call it after the values of `written` were saved. */
export type IdentitySaver = (subject: number, written: Written, isNew: boolean) => void;

/**
 * Saves what a data subject is found by after values were written.
 *
 * @param loader takes the terms of new data subjects in bulk; without it they are saved at once
 */
export function saveIdentity(
  register: Register,
  index: FieldIndex,
  writer: SubjectWriter,
  loader?: SearchTermLoader,
): IdentitySaver {
  const held = register.connection.prepare<[number], { field: string; value: string }>(
    "select field, value from personal.held where subject = ?",
  );
  let firstNew: number | undefined;
  const save = (subject: number, terms: readonly string[], isNew: boolean) => {
    if (isNew) firstNew ??= subject;
    // What this act itself made has no terms yet that could be out of date: more are only added.
    const made = firstNew !== undefined && subject >= firstNew;
    if (loader !== undefined && made) loader.add(subject, terms);
    else saveSearchTerms(register, subject, terms);
  };
  return (subject, { added, changed }, isNew) => {
    saveMatchKeys(index, writer, subject, { added, changed });
    const touched = [...added, ...changed].some(({ field }) => index.identifiers.has(field));
    if (!touched) return;
    const values = isNew ? added : held.all(subject);
    save(subject, searchTerms(identifiersAmong(index, values)), isNew);
  };
}

/** Saves anew what a data subject is found by, from all that is held now. */
export function renewIdentity(register: Register, index: FieldIndex, subject: number): void {
  const { connection } = register;
  const values = connection
    .prepare<[number], { field: string; value: string }>(
      "select field, value from personal.held where subject = ?",
    )
    .all(subject);
  connection.prepare("delete from personal.identifier where subject = ?").run(subject);
  const add = connection.prepare(
    "insert into personal.identifier (field, value, subject) values (?, ?, ?)",
  );
  for (const { field, value } of values) {
    const known = index.fields.get(field);
    if (known?.matches === true) add.run(field, matchKey(known, value), subject);
  }
  saveSearchTerms(register, subject, searchTerms(identifiersAmong(index, values)));
}

function saveMatchKeys(
  index: FieldIndex,
  writer: SubjectWriter,
  subject: number,
  { added, changed }: Written,
): void {
  for (const { field, value } of added) {
    const known = index.fields.get(field);
    if (known?.matches === true) writer.addIdentifier(subject, field, matchKey(known, value));
  }
  for (const { field, value, old } of changed) {
    const known = index.fields.get(field);
    if (known?.matches !== true) continue;
    writer.removeIdentifier(subject, field, matchKey(known, old));
    writer.addIdentifier(subject, field, matchKey(known, value));
  }
}

function identifiersAmong(
  index: FieldIndex,
  values: readonly { readonly field: string; readonly value: string }[],
): Identifier[] {
  return values.flatMap(({ field, value }) => {
    const identifier = index.identifiers.get(field);
    return identifier === undefined ? [] : [{ identifier, value }];
  });
}
