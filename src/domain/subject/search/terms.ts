/**
 * The terms a data subject is found by. A term is found by any beginning of it, so each word that
 * may be typed first begins a term of its own.
 */
import type { IdentifierKind } from "../../notice/field.ts";
import { fold, foldLetters } from "./fold.ts";
import { phoneTerms } from "./phone.ts";

export interface Identifier {
  readonly identifier: IdentifierKind;
  readonly value: string;
}

/** Longest term, in UTF-16 units; a longest e-mail address fits. */
const LONGEST_TERM = 256;

/** Words of a name, and parts of an address, that begin a term. */
const MOST_WORDS = 8;
const MOST_PARTS = 3;

/**
 * Ends a term that is only a part of an identifier, such as the domain of an address: it is found
 * by its beginning, and never equals what was typed.
 */
const PART = " ";

/** The terms of one data subject, each once; those of a name run over all its values. */
export function searchTerms(values: readonly Identifier[]): string[] {
  const terms = new Set<string>();
  addNames(values, terms);
  for (const { identifier, value } of values) {
    const add = ADD[identifier];
    if (add !== undefined) add(value, terms);
  }
  terms.delete("");
  return [...terms];
}

type Add = (value: string, terms: Set<string>) => void;

const ADD: Readonly<Partial<Record<IdentifierKind, Add>>> = {
  email: addAddress,
  account: addAddress,
  number: addNumber,
  phone: addPhone,
};

/** `aino maria makinen` and its rotations: whoever types two words in either order finds it. */
function addNames(values: readonly Identifier[], terms: Set<string>): void {
  const texts: string[] = [];
  for (const kind of ["givenName", "familyName"]) {
    for (const { identifier, value } of values) if (identifier === kind) texts.push(value);
  }
  let rotation = cut(fold(texts.join(" ")));
  for (let turns = 0; turns < MOST_WORDS && !terms.has(rotation); turns += 1) {
    terms.add(rotation);
    const space = rotation.indexOf(" ");
    if (space >= 0) rotation = `${rotation.slice(space + 1)} ${rotation.slice(0, space)}`;
  }
}

/** An address, its parts and its domain; an account may be an address. */
function addAddress(value: string, terms: Set<string>): void {
  const solid = foldSolid(value);
  const at = solid.lastIndexOf("@");
  terms.add(solid);
  addParts(solid, at < 0 ? solid.length : at, terms);
  if (at >= 0) terms.add(solid.slice(at + 1) + PART);
}

/** What follows each separator before the end: `makinen@example.fi` of `matti.makinen@example.fi`. */
function addParts(solid: string, end: number, terms: Set<string>): void {
  const separator = /[._: -]+(?=[\p{L}\p{N}])/gu;
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const found = separator.exec(solid);
    if (found === null || found.index >= end) return;
    terms.add(solid.slice(separator.lastIndex) + PART);
  }
}

function addNumber(value: string, terms: Set<string>): void {
  const whole = foldCompact(value);
  terms.add(whole);
  const run = DIGIT_RUN.exec(foldLetters(value))?.[1];
  if (run !== undefined && run !== whole) terms.add(run + PART);
}

/** The last digits, if letters or punctuation set them apart: `123` of `C-00123`, none of `9f3c41`. */
const DIGIT_RUN = /(?:^\D*|[^\p{L}\p{N}])0*(\d+)\D*$/u;

function addPhone(value: string, terms: Set<string>): void {
  for (const term of phoneTerms(foldLetters(value))) terms.add(term);
}

/** An address or account with its punctuation, without what programs and people put around it. */
export function foldSolid(text: string): string {
  const solid = foldLetters(text)
    .replace(/^(?:live:|[<("'[@,;.])+|[>)"'\],;]+$/gu, "")
    .replace(/(?<=.)\+[^@]*/u, "");
  return cut(solid);
}

/** A number's letters and digits, without zeros in front. */
export function foldCompact(text: string): string {
  return cut(
    fold(text)
      .replaceAll(" ", "")
      .replace(/^0+(?=\d+$)/u, ""),
  );
}

/** The beginning of a folded text that a term can hold. */
export function cut(folded: string): string {
  if (folded.length <= LONGEST_TERM) return folded;
  return folded.slice(0, LONGEST_TERM).replace(/\p{Cs}$/u, "");
}
