/** What a planned correction comes to: what is shown of it, asked for it and told after it. */
import { indexFields } from "../notice/field-index.ts";
import { fieldsFor, findHeldField } from "../notice/lookup.ts";
import type { IdentifierKind } from "../notice/field.ts";
import type { RecipientRule } from "../notice/flow.ts";
import type { Notice } from "../notice/notice.ts";
import type { Correction, Target } from "./rectification.ts";

/** One value before and after; absent where there is none. */
export interface Change extends Target {
  readonly old?: string;
  readonly new?: string;
}

/** A target as it is written: `email`, `other.Company`, `orders[#2006].status`. */
export function targetName({ field, item, part }: Target, notice: Notice): string {
  if (item === "") return field;
  if (findHeldField(notice, field)?.kind === "labelled") return `${field}.${item}`;
  return part === undefined ? `${field}[${item}]` : `${field}[${item}].${part}`;
}

/** Each value that a correction changes; of an entry only the parts that differ. */
export function listChanges(correction: Correction): readonly Change[] {
  const { field, item } = correction;
  if (correction.kind === "value")
    return [changeOf({ field, item }, correction.old, correction.new)];
  const { old, new: parts = {} } = correction;
  const names = new Set([...Object.keys(old), ...Object.keys(parts)]);
  return [...names]
    .filter((part) => old[part] !== parts[part])
    .map((part) => changeOf({ field, item, part }, old[part], parts[part]));
}

function changeOf(target: Target, old: string | undefined, value: string | undefined): Change {
  return {
    ...target,
    ...(old === undefined ? {} : { old }),
    ...(value === undefined ? {} : { new: value }),
  };
}

export interface CorrectedIdentifier {
  readonly field: string;
  readonly identifier: IdentifierKind;
  readonly old?: string;
  readonly new?: string;
}

/** Corrections of what a data subject is found by: they need a checked identity (Art. 12(6)). */
export function correctedIdentifiers(
  corrections: readonly Correction[],
  notice: Notice,
): readonly CorrectedIdentifier[] {
  const { identifiers } = indexFields(notice);
  return corrections.flatMap((correction) => {
    const identifier = identifiers.get(correction.field);
    if (identifier === undefined || correction.kind === "entry") return [];
    const { field, item } = correction;
    return [{ identifier, ...changeOf({ field, item }, correction.old, correction.new) }];
  });
}

const REACHED: readonly IdentifierKind[] = ["email", "phone", "account"];

/** Whether an address was replaced or removed at which the data subject could be told of it. */
export function leavesOldAddress(corrected: readonly CorrectedIdentifier[]): boolean {
  return corrected.some(({ identifier, old }) => old !== undefined && REACHED.includes(identifier));
}

/** Whether something enters the special drawer that has no ground of Art. 9(2) yet. */
export function needsGround(corrections: readonly Correction[]): boolean {
  return corrections.some(
    (one) => one.drawer === "special" && one.kind === "value" && one.old === undefined,
  );
}

/** The recipients of the notice who may have had a corrected field, with those fields (Art. 19). */
export function possibleRecipients(
  corrections: readonly Correction[],
  notice: Notice,
): readonly { readonly recipient: RecipientRule; readonly fields: readonly string[] }[] {
  const corrected = new Set(corrections.map(({ field }) => field));
  return notice.recipients
    .map((recipient) => ({
      recipient,
      fields: fieldsFor(notice, recipient).filter((field) => corrected.has(field)),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** The names of the corrected fields of one drawer, each once. */
export function correctedFields(
  corrections: readonly Pick<Correction, "field" | "drawer">[],
  drawer: Correction["drawer"],
): readonly string[] {
  return [...new Set(corrections.flatMap((one) => (one.drawer === drawer ? [one.field] : [])))];
}

/** The fields that are to hold something afterwards, each once; what is taken out enters nothing. */
export function filledFields(corrections: readonly Correction[]): readonly string[] {
  const filled = corrections.filter((one) => one.new !== undefined);
  return [...new Set(filled.map(({ field }) => field))];
}
