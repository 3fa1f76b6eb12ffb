/** What every value must be before it is read as anything: clean text without an identity code. */
import { holdsIdentityCode } from "./identity-code.ts";

/** Longest value, in characters. */
export const LONGEST_VALUE = 10_000;

const CONTROL = 1;
const WIDE = 2;
const LINES = 4;
const DIGITS = 8;

/** The digits with which an identity code begins. */
const CODE_DIGITS = 6;

/**
 * The text trimmed and in NFC. Line breaks and tabs become one space, or are kept (as `\n`) where
 * the field is free text. Other control characters, unpaired surrogates and the marks that turn the
 * direction of text (U+202A–202E, U+2066–2069) are refused: they can hide what is shown.
 *
 * One pass over the characters decides what else is needed; a million rows go through here.
 */
export function cleanText(
  text: string,
  keepLines: boolean,
): { value: string } | { fault: "empty" | "too-long" | "control-characters" | "identity-code" } {
  const trimmed = text.trim();
  if (trimmed === "") return { fault: "empty" };
  if (trimmed.length > LONGEST_VALUE) return { fault: "too-long" };
  const found = scan(trimmed);
  if ((found & CONTROL) !== 0) return { fault: "control-characters" };
  if ((found & DIGITS) !== 0 && holdsIdentityCode(trimmed)) return { fault: "identity-code" };
  const lined = (found & LINES) === 0 ? trimmed : foldLines(trimmed, keepLines);
  if ((found & WIDE) === 0) return { value: lined };
  return /\p{Surrogate}/u.test(lined)
    ? { fault: "control-characters" }
    : { value: lined.normalize("NFC") };
}

function foldLines(text: string, keepLines: boolean): string {
  return keepLines ? text.replace(/\r\n?/gu, "\n") : text.replace(/[\t\r\n]+ */gu, " ");
}

function scan(text: string): number {
  let found = 0;
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      run += 1;
      if (run === CODE_DIGITS) found |= DIGITS;
    } else {
      run = 0;
      if (code < 0x20 || code > 0x7e) found |= classify(code);
    }
  }
  return found;
}

function classify(code: number): number {
  if (code === 0x09 || code === 0x0a || code === 0x0d) return LINES;
  const bidi = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return code < 0xa0 || bidi ? CONTROL : WIDE;
}
