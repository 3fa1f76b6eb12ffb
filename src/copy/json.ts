/**
 * A copy as JSON, for a program or another controller. The shape is the same in every language:
 *
 * - `seloste` 1, `kind` "subject.copy", `at` (instant, UTC), `language` of labels and sentences
 * - `draft` reasons; empty for a copy that may be given
 * - `subject` `id`, `added`, `groups`
 * - `notice`, `controllers`, `contact`
 * - `fields` by field id: a list of `{ label, item?, value, choice?, source, basis? }`, `item` being
 *   the label within a catch-all
 * - `records` by field id: a list of `{ …parts by id }` under `parts`, with `key`, `source`, `basis?`
 * - `history`, `bans` (lifted ones too, `hashes` being keyed), `consentClaims`, `looks`, `copiesBefore`
 * - `access` the answers to Art. 15(1)(a)–(h) and 15(2); under `recipients` those of the notice in
 *   `list`, the actual ones in `disclosed`, consents in `agreed`, and who was `told` of corrections
 * - `leftOut` passages and `grounds`; `thirdPersonsChecked`; `completeness` of the schema
 *
 * A source is `{ id, label, act, at, evidence?, file? }`; that of a correction also says `ground`,
 * `askedBy?`, `reference?` and `identityChecked?`. A change of the history with `wrongPerson` held a
 * value of somebody else. Values are as held; `[…]` stands for words that were left out.
 */
import type { Copy, HeldInCopy } from "../domain/subject/copy/copy.ts";

/** Marks by which an editor would show a text in another order; escaped, they mean the same. */
const BIDI = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The text of the file, two spaces to a step, with a line feed at the end. */
export function renderJson(copy: Copy): string {
  const text = JSON.stringify(documentOf(copy), undefined, 2);
  return `${text.replaceAll(BIDI, escaped)}\n`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function documentOf(copy: Copy): Readonly<Record<string, unknown>> {
  return {
    seloste: 1,
    kind: "subject.copy",
    at: copy.at,
    language: copy.language,
    draft: copy.draft,
    subject: { id: copy.id, added: copy.added, groups: copy.groups },
    notice: copy.notice,
    controllers: copy.controllers,
    contact: copy.contact,
    fields: fieldsOf(copy.held),
    records: recordsOf(copy.held),
    history: copy.history,
    bans: copy.bans,
    consentClaims: copy.claims,
    looks: copy.looks,
    copiesBefore: copy.copies,
    access: {
      purposes: copy.purposes,
      categories: copy.categories,
      recipients: copy.recipients,
      transfers: copy.transfers,
      storagePeriod: copy.storagePeriod,
      rights: copy.rights,
      complaint: copy.complaint,
      fees: copy.fees,
      automatedDecisions: copy.automatedDecisions,
    },
    leftOut: copy.leftOut,
    grounds: copy.grounds,
    thirdPersonsChecked: copy.thirdPersonsChecked,
    completeness: copy.completeness,
  };
}

function fieldsOf(held: readonly HeldInCopy[]): Readonly<Record<string, unknown>> {
  const values = held.flatMap((category) => category.values);
  const grouped = new Map<string, unknown[]>();
  for (const { field, kind: _, ...value } of values) {
    grouped.set(field, [...(grouped.get(field) ?? []), value]);
  }
  return Object.fromEntries(grouped);
}

function recordsOf(held: readonly HeldInCopy[]): Readonly<Record<string, unknown>> {
  const tables = held.flatMap((category) => category.tables);
  return Object.fromEntries(tables.map(({ field, entries }) => [field, entries]));
}
