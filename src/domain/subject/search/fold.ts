/**
 * The form in which words are looked up: without case, diacritics and composition. No language
 * rules the folding, so that a Turkish or a Lithuanian machine folds as a Finnish one does.
 */

/** Letters that Unicode does not take apart, and the two forms of the Greek sigma. */
const WHOLE_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ß", "ss"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ħ", "h"],
  ["ı", "i"],
  ["ŧ", "t"],
  ["ŋ", "n"],
  ["ĸ", "k"],
  ["ǥ", "g"],
  ["ʒ", "z"],
  ["ə", "e"],
  ["ς", "σ"],
]);

/** Marks; characters without a place in UTF-8 text; the last code point, which ends ranges. */
const UNSEEN = /[\p{M}\p{Cc}\p{Cs}\p{Cf}\u{10FFFF}]+/gu;

/** What most names are made of goes a shorter way; imports fold a million of them. */
const PLAIN = /^[ -~]*$/u;
const WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/u;
const HOME_LETTERS = /[åäöÅÄÖ]/gu;

/** The text with its letters folded and runs of white space as one space; all else in its place. */
export function foldLetters(text: string): string {
  const plain = PLAIN.test(text)
    ? text
    : text.replace(HOME_LETTERS, (letter) => (letter === "ö" || letter === "Ö" ? "o" : "a"));
  if (PLAIN.test(plain)) return collapse(plain.toLowerCase());
  const lower = collapse(text.normalize("NFKD")).toLowerCase();
  const bare = lower.normalize("NFKD").replace(UNSEEN, "");
  return collapse(bare.replace(/[^ -~]/gu, (letter) => WHOLE_LETTERS.get(letter) ?? letter));
}

/** The words of a text, folded, with one space between: `Anna-Liisa` is `anna liisa`. */
export function fold(text: string): string {
  const folded = foldLetters(text);
  return WORDS.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function collapse(text: string): string {
  const trimmed = text.trim();
  return /[^\S ]|  /u.test(trimmed) ? trimmed.replace(/\s+/gu, " ") : trimmed;
}
