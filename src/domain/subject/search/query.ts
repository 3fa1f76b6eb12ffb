/** What a person types to look a data subject up. */
import { fold, foldLetters } from "./fold.ts";
import { phoneForms } from "./phone.ts";
import { cut, foldCompact, foldSolid } from "./terms.ts";

/** The ways in which one typed word can begin a term; any of them will do. */
export type Word = readonly string[];

/**
 * A query: every word must begin a term of the data subject. `whole` are the ways in which all the
 * words together can be one term, which is an exact hit.
 */
export interface Query {
  readonly words: readonly Word[];
  readonly whole: readonly string[];
}

/**
 * Reads a query. A phone number is one word however it is spaced, and so is an address; nothing
 * is refused. A query without letters and digits has no words and finds nothing.
 */
export function readQuery(text: string): Query {
  const words: Word[] = [];
  const names: string[] = [];
  for (const typed of wordsOf(foldLetters(text))) {
    const word = readWord(typed);
    if (word.length === 0) continue;
    words.push(word);
    names.push(fold(typed));
  }
  return { words, whole: words.length > 1 ? [cut(names.join(" "))] : (words[0] ?? []) };
}

/** Digits and spaces of a customer number that a phone number may follow. */
const SHORTEST_NUMBER = 4;

const DIGITS = /^[+\d()./\u2010-\u2015-]+$/u;

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let digits = false;
  for (const piece of text.split(" ")) {
    const more = DIGITS.test(piece);
    const last = words.at(-1);
    if (last !== undefined && digits && more && continues(last, piece)) {
      words[words.length - 1] = `${last} ${piece}`;
    } else {
      words.push(piece);
    }
    digits = more;
  }
  return words;
}

/** Whether digits go on after a space; a phone number after a customer number is a word of its own. */
function continues(before: string, piece: string): boolean {
  if (piece.startsWith("+")) return false;
  const phone = /^[+(]*0|^\+/u.test(before) || before.length < SHORTEST_NUMBER;
  return phone || !/^\(?0/u.test(piece);
}

function readWord(typed: string): Word {
  const name = fold(typed);
  if (name === "") return [];
  const solid = foldSolid(typed);
  if (typed.includes("@") && solid !== "") return [solid];
  const forms = new Set([cut(name)]);
  if (DIGITS.test(typed.replaceAll(" ", ""))) {
    forms.add(foldCompact(typed));
    // An account may be nothing but digits with a point between them.
    if (typed.includes(".")) forms.add(solid);
    for (const form of phoneForms(typed)) forms.add(form);
  } else {
    forms.add(solid);
    if (/\p{N}/u.test(typed)) forms.add(foldCompact(typed));
  }
  forms.delete("");
  return [...forms];
}
