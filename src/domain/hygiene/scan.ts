/** Finds in free text what should not stand there unseen. */
import { getCountrySpecifications, isValidIBAN } from "ibantools";
import { readEmail } from "../subject/address.ts";
import { holdsIdentityCode } from "../subject/identity-code.ts";
import { phoneTerms } from "../subject/search/phone.ts";
import { foldSolid } from "../subject/search/terms.ts";
import { HYGIENE_KINDS, type HygieneKind } from "./kinds.ts";

/** By what the data subject is reached: in a text about them it is no finding. */
export interface OwnIdentifiers {
  /** Folded. */
  readonly emails: ReadonlySet<string>;
  /** As dialled from abroad. */
  readonly phones: ReadonlySet<string>;
}

export const NOBODY: OwnIdentifiers = { emails: new Set(), phones: new Set() };

/** What may be somebody's own: an address, or a number. */
export function ownIdentifiers(
  values: readonly { readonly kind: "email" | "phone"; readonly value: string }[],
): OwnIdentifiers {
  const of = (wanted: "email" | "phone") =>
    values.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  return {
    emails: new Set(of("email").map(foldSolid)),
    phones: new Set(of("phone").flatMap((value) => phoneTerms(value).slice(0, 1))),
  };
}

/** The kinds that a text holds, each once, in the order of {@link HYGIENE_KINDS}. */
export function scanText(text: string, own: OwnIdentifiers = NOBODY): readonly HygieneKind[] {
  // Most texts hold neither; a million of them are worth the look.
  if (!text.includes("@") && !ENOUGH_DIGITS.test(text)) return [];
  const found = new Set<HygieneKind>();
  if (holdsIdentityCode(text)) found.add("identity-code");
  let rest = takeIbans(text, found).replace(TIMES, " | ").replace(BUSINESS_ID, " | ");
  rest = takeCards(rest, found);
  rest = takeEmails(rest, own, found);
  if (holdsPhone(rest, own)) found.add("phone");
  return HYGIENE_KINDS.filter((kind) => found.has(kind));
}

/** Of these only what is nobody's address: codes, cards and accounts. */
export function numbersIn(text: string): readonly HygieneKind[] {
  return scanText(text).filter((kind) => kind !== "email" && kind !== "phone");
}

/** Six digits that stand near each other, as every number has that is looked for. */
const ENOUGH_DIGITS = /\d(?:\D{0,2}\d){5}/u;

/** Days and times of day, whose digits are no number of anybody. */
const TIMES =
  /(?<![\p{L}\d])(?:\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?)?|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?|\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)(?![\p{L}\d])/gu;

/** A business ID is a number of a company, and no phone. */
const BUSINESS_ID = /(?<![\p{L}\d-])\d{7}-\d(?![\p{L}\d])/gu;

/** Where the account number of a country may begin (ISO 13616). */
const IBAN_START = /(?<![\p{L}\d])([A-Z]{2})(\d{2})(?=[- A-Z\d])/giu;

/** Each text that is an account number of its country's length with the right check digits. */
function takeIbans(text: string, found: Set<HygieneKind>): string {
  const specifications = getCountrySpecifications();
  let rest = text;
  for (const start of text.matchAll(IBAN_START)) {
    const length = specifications[start[0].slice(0, 2).toUpperCase()]?.chars ?? 0;
    const written = length === 0 ? undefined : charactersFrom(text, start.index, length);
    if (written === undefined || !isValidIBAN(solid(written))) continue;
    found.add("iban");
    rest = rest.replace(written, " | ");
  }
  return rest;
}

/** As machines write it. */
function solid(written: string): string {
  return written.replace(/[ -]/gu, "").toUpperCase();
}

/** So many letters and digits with single spaces or hyphens between, where nothing more follows. */
function charactersFrom(text: string, at: number, count: number): string | undefined {
  let left = count;
  let place = at;
  for (; left > 0 && place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (/[A-Za-z\d]/u.test(sign)) left -= 1;
    else if (!/[ -]/u.test(sign) || /[ -]/u.test(text.charAt(place - 1))) return undefined;
  }
  if (left > 0 || /[\p{L}\d]/u.test(text.charAt(place))) return undefined;
  return text.slice(at, place);
}

/** Digits in groups, as a card has them printed or as they are typed. */
const CARD = /(?<![\p{L}\d#-])\d(?:[ -]?\d){12,18}(?![\p{L}\d])/gu;

/**
 * The numbers with which cards of the known issuers begin, and how long they are (ISO/IEC 7812-1;
 * the ranges are those the schemes publish).
 */
const ISSUERS: readonly (readonly [beginning: RegExp, lengths: readonly number[]])[] = [
  [/^4/u, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, [16]],
  [/^3[47]/u, [15]],
  [/^3(?:0[0-5]|[689])/u, [14]],
  [/^(?:6011|64[4-9]|65)/u, [16, 19]],
  [/^35(?:2[89]|[3-8])/u, [16, 17, 18, 19]],
  [/^62/u, [16, 17, 18, 19]],
];

function takeCards(text: string, found: Set<HygieneKind>): string {
  return text.replace(CARD, (written) => {
    const digits = written.replace(/\D/gu, "");
    const issued = ISSUERS.some(
      ([beginning, lengths]) => beginning.test(digits) && lengths.includes(digits.length),
    );
    if (!issued || !passesLuhn(digits)) return written;
    found.add("card");
    return " | ";
  });
}

/** The check digit of ISO/IEC 7812-1, Annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [at, digit] of Array.from(digits).toReversed().entries()) {
    const doubled = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const ADDRESS = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]*[\p{L}\p{N}]/gu;

function takeEmails(text: string, { emails }: OwnIdentifiers, found: Set<HygieneKind>): string {
  return text.replace(ADDRESS, (written) => {
    if ("value" in readEmail(written) && !emails.has(foldSolid(written))) found.add("email");
    return " | ";
  });
}

/**
 * A number as people write it for others to call: from abroad or with the zero of a Finnish one. A
 * bare number of any other beginning may be an order's.
 */
const PHONE =
  /(?<![\p{L}\d#.,/-])(?:\+|00|0)[1-9](?:[ -]?(?:\(0\) ?)?\d){5,13}(?![\p{L}\d.,/-]*\d)/gu;

function holdsPhone(text: string, { phones }: OwnIdentifiers): boolean {
  return Array.from(text.matchAll(PHONE), ([written]) => written).some(
    (written) => !phoneTerms(written).some((term) => phones.has(term)),
  );
}
