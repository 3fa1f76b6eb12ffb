/**
 * Phone numbers as digits, so that no way of writing one hides it. A number without a country is a
 * Finnish one. Whether a number can exist does not matter here, so no numbering plan is needed.
 */

const HOME = "358";

/** Without `0` in front, a number of this many digits is a Finnish one that lost it in a spreadsheet. */
const LOST_ZERO = /^(?!358\d{7})\d{7,10}$/u;

/** Country codes by their first digits (ITU-T E.164); the others have three digits. */
const COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/u;

/** Digits of a national number that still tell one data subject from another. */
const SHORTEST_NATIONAL = 5;

/**
 * The terms of a number: its digits as dialled from abroad, without `+` or `00`; for a foreign one
 * also those of the national number, without zeros in front. A Finnish national number needs no
 * term of its own: {@link phoneForms} says what it can mean.
 */
export function phoneTerms(value: string): readonly string[] {
  const { digits, abroad } = readDigits(value);
  const number = abroad ? digits : fromHome(value, digits);
  if (number === "") return [];
  const national = number.replace(COUNTRY, "").replace(/^0+/u, "");
  const foreign = !number.startsWith(HOME) && (abroad || number.length > 10);
  return foreign && national.length >= SHORTEST_NATIONAL ? [number, national] : [number];
}

/** What digits a person types, whole or cut short, can stand for in a term; never empty strings. */
export function phoneForms(typed: string): readonly string[] {
  const { digits, abroad } = readDigits(typed);
  if (abroad) return digits === "" ? [] : [digits];
  const lost = digits.length >= 7 && digits.length <= 10;
  return lost || startsWithZero(typed) ? [HOME + digits] : [];
}

/** The digits without zeros in front, and whether they begin with a country. */
function readDigits(text: string): { readonly digits: string; readonly abroad: boolean } {
  const abroad = /^\D*(?:\+|00)/u.test(text);
  // `+44 (0)20 …`: the zero is dialled only at home.
  const dialled = abroad ? text.replace("(0)", "") : text;
  const digits = dialled.replace(/\D+/gu, "").replace(/^0+/u, "");
  return { digits: abroad ? digits.replace(/^3580+/u, HOME) : digits, abroad };
}

function fromHome(text: string, digits: string): string {
  return digits !== "" && (startsWithZero(text) || LOST_ZERO.test(digits)) ? HOME + digits : digits;
}

function startsWithZero(text: string): boolean {
  return /^\D*0/u.test(text);
}
