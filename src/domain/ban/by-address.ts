/**
 * Lists of people by name and postal address, as bans on addressed advertising come: whom in the
 * register a line means.
 */
import { columnNames } from "../import/column-name.ts";
import type { Synonyms } from "../import/form.ts";
import type { Field } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { fold } from "../subject/search/fold.ts";
import { banKind } from "./key.ts";

/** The columns of such a list; places from 0. */
export interface AddressPlan {
  readonly names: readonly number[];
  readonly address: readonly number[];
  /** The fields of the notice in which the same is held. */
  readonly nameFields: readonly Field[];
  readonly addressField: Field;
}

/**
 * The plan of a list that has names and postal addresses and nothing surer; undefined for any other:
 * an e-mail address, a telephone number or a customer number tells who is meant by itself.
 */
export function planByAddress(
  first: readonly string[],
  notice: Notice,
  synonyms: Synonyms,
): AddressPlan | undefined {
  const columns = columnNames(notice, synonyms);
  const targets = first.map((name) => {
    const found = columns.find(name);
    return found === undefined || found === "ban" || found.target.kind === "record"
      ? undefined
      : found.target;
  });
  if (targets.some((target) => target !== undefined && banKind(target.field) !== undefined)) {
    return undefined;
  }
  const addressField = targets.find((target) => target?.part !== undefined)?.field;
  const places = (wanted: (at: number) => boolean) =>
    first.flatMap((_, at) => (wanted(at) ? [at] : []));
  const names = places((at) => {
    const target = targets[at];
    return target === undefined ? columns.wholeName(first[at] ?? "") : isName(target.field);
  });
  if (addressField === undefined || names.length === 0) return undefined;
  return {
    names,
    address: places((at) => targets[at]?.field === addressField),
    nameFields: notice.fields.filter(isName),
    addressField,
  };
}

function isName({ identifier }: Field): boolean {
  return identifier === "givenName" || identifier === "familyName";
}

/** Somebody by name and postal address, as written. */
export interface Addressed {
  readonly names: string;
  readonly address: string;
}

/**
 * Whether a line means somebody: the same names in any order, and every word of its address in the
 * one that is held. An address without a number of a house or a box says too little.
 */
export function meansSame(line: Addressed, held: Addressed): boolean {
  const [names, own] = [wordsOf(line.names), wordsOf(held.names)];
  if (names.length === 0 || names.join(" ") !== own.join(" ")) return false;
  const address = wordsOf(line.address);
  const known = new Set(wordsOf(held.address));
  return /\d/u.test(line.address) && address.every((word) => known.has(word));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "")
    .toSorted();
}
