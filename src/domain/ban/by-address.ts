/**
 * Lists of people by name and postal address, as bans on addressed advertising come: whom in the
 * register a line means.
 */
import { columnNames } from "../import/column-name.ts";
import type { Synonyms } from "../import/form.ts";
import { type Field, isName } from "../notice/field.ts";
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
  const read = first.map((name, place) => {
    const found = columns.find(name);
    if (found === undefined) return { place, named: columns.wholeName(name) };
    if (found === "ban" || found.target.kind === "record") return { place, named: false };
    return { place, named: isName(found.target.field), target: found.target };
  });
  const targets = read.flatMap(({ target }) => target ?? []);
  if (targets.some(({ field }) => banKind(field) !== undefined)) return undefined;
  const addressField = targets.find(({ part }) => part !== undefined)?.field;
  const names = read.flatMap(({ place, named }) => (named ? [place] : []));
  if (addressField === undefined || names.length === 0) return undefined;
  return {
    names,
    address: read.flatMap(({ place, target }) => (target?.field === addressField ? [place] : [])),
    nameFields: notice.fields.filter(isName),
    addressField,
  };
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
