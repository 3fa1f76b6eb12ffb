/**
 * What in a free text may point at a data subject. Casework holds none of it: its texts are looked
 * through for addresses, numbers and full names before they are kept.
 *
 * Names are found in any order, without case and diacritics, and with the endings of Finnish and
 * Swedish; a given name alone points at nobody.
 */
import { fold } from "./search/fold.ts";
import { phoneForms } from "./search/phone.ts";
import { foldCompact, foldSolid } from "./search/terms.ts";

export interface Mentions {
  /** Search terms that an address, a phone number or a customer number in the text would have. */
  readonly terms: readonly string[];
  /** Neighbouring words, folded; they may be a given name and a family name. */
  readonly pairs: readonly NamePair[];
}

export type NamePair = readonly [string, string];

const ADDRESS = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]*[\p{L}\p{N}]/gu;

/** Days and times of day, whose digits are no number of anybody. */
const TIMES =
  /(?<![\p{L}\d])(?:\d{4}-\d{2}-\d{2}(?:[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?)?|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?|\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)(?![\p{L}\d])/gu;

/** Digits of a phone number, and the groups in which people write them. */
const SHORTEST_PHONE = 5;
const LONGEST_PHONE = 15;
const MOST_GROUPS = 6;
/** Digits from which on a foreign number is known without its country. */
const NATIONAL = 7;

/** Digits from which on a bare number may be a customer's; a year is none. */
const SHORTEST_NUMBER = 4;
const YEAR = /^(?:19|20|21)\d{2}$/u;

/** A word before a number that says whose it is, in three languages. */
const NUMBER_WORD = /^(?:asiak|kund|custom|tunnu|id$|n(?:r|ro|o|umero|ummer|umber)$)/u;

/** What is to be looked up. `names` is off where a name is meant to stand, as of one who decided. */
export function findMentions(text: string, names: boolean): Mentions {
  const terms = new Set<string>();
  for (const [address] of text.matchAll(ADDRESS)) terms.add(foldSolid(address));
  const rest = text.replace(ADDRESS, " | ").replace(TIMES, " | ");
  addNumbers(rest, terms);
  terms.delete("");
  return { terms: [...terms], pairs: names ? pairsIn(rest) : [] };
}

/** Digits that stand together, with what stands before them. */
interface Digits {
  readonly text: string;
  /** The word before, folded. */
  readonly before: string;
}

function addNumbers(text: string, terms: Set<string>): void {
  let chain: string[] = [];
  let before = "";
  for (const piece of text.split(/\s+/u)) {
    const word = piece.replace(/^[^\p{L}\p{N}+#]+|[^\p{L}\p{N}]+$/gu, "");
    const digits = /\d/u.test(word) && !/\p{L}/u.test(word);
    if (digits) {
      addCustomerNumber({ text: word, before }, terms);
      chain.push(...groupsOf(word));
    } else {
      addPhones(chain, terms);
      chain = [];
      if (/\d/u.test(word)) terms.add(foldCompact(word));
    }
    before = digits ? before : fold(word);
  }
  addPhones(chain, terms);
}

function addCustomerNumber({ text, before }: Digits, terms: Set<string>): void {
  const marked = text.startsWith("#") || NUMBER_WORD.test(before);
  const long = text.replace(/\D+/gu, "").length >= SHORTEST_NUMBER && !YEAR.test(text);
  if (marked || long) terms.add(foldCompact(text));
}

/** The digits between signs; a `+` stays with the digits after it. */
function groupsOf(word: string): readonly string[] {
  return Array.from(word.matchAll(/\+?\d+/gu), ([group]) => group);
}

/** Every run of neighbouring groups that has the length of a phone number. */
function addPhones(groups: readonly string[], terms: Set<string>): void {
  for (const start of groups.keys()) {
    let number = "";
    for (const group of groups.slice(start, start + MOST_GROUPS)) {
      if (number !== "" && group.startsWith("+")) break;
      number += group;
      const length = number.replace("+", "").length;
      if (length > LONGEST_PHONE) break;
      if (length < SHORTEST_PHONE) continue;
      for (const form of phoneForms(number)) terms.add(form);
      if (length >= NATIONAL) terms.add(foldCompact(number));
    }
  }
}

function pairsIn(text: string): readonly NamePair[] {
  const words = fold(text).split(" ");
  const pairs = words.flatMap((word, at): readonly NamePair[] => {
    const next = words[at + 1];
    return next !== undefined && isName(word) && isName(next) ? [[word, next]] : [];
  });
  return [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()];
}

function isName(word: string): boolean {
  return /^\p{L}{2,}$/u.test(word);
}

/** Whether one word of the pair is among the given names and the other among the family names. */
export function isFullName(
  [one, other]: NamePair,
  given: readonly string[],
  family: readonly string[],
): boolean {
  return (named(given, one) && named(family, other)) || (named(given, other) && named(family, one));
}

function named(names: readonly string[], word: string): boolean {
  return names.some((name) => isFormOf(word, name));
}

/** Case endings and genitives after a name, folded: `Virtasella`, `Laineen`, `Åströms`. */
const ENDING =
  /^(?:[aens]|t|[aeiouy]n|ta|in|[aeiouy]?(?:ssa|sta|lla|lta|lle|ksi|na|tta)|h[aeiouy]n)$/u;

/** Whether a folded word is a folded name, with or without an ending. */
export function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  if (name.length < 3) return false;
  if (word.startsWith(name)) return ENDING.test(word.slice(name.length));
  const stem = name.endsWith("nen") ? name.slice(0, -3) : undefined;
  // Virtanen: Virtasen, Virtasta, Virtasia.
  return (
    stem !== undefined &&
    word.startsWith(stem) &&
    /^s[eitk]\p{L}{0,5}$/u.test(word.slice(stem.length))
  );
}
