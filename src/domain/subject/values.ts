/**
 * What a value of a field may be and how it is stored: one rule for import, `subject add` and
 * `subject correct`, so that the same text is the same value whoever writes it.
 */
import { LANGUAGES } from "../notice/language.ts";
import type { Field, FieldKind, RecordPart } from "../notice/field.ts";
import type { Language } from "../notice/language.ts";
import { readEmail, readPhone, rounded } from "./address.ts";
import { readAmount } from "./amount.ts";
import { cleanText } from "./clean-text.ts";
import { readDay } from "./day.ts";
import { readIdentityCode } from "./identity-code.ts";
import { phoneTerms } from "./search/phone.ts";

/** Why a text is no value of its field. `empty` says nothing and is no error in an import. */
export type ValueFault =
  | "empty"
  | "too-long"
  | "control-characters"
  | "identity-code"
  | "not-an-identity-code"
  | "several-addresses"
  | "not-an-email"
  | "not-a-phone"
  | "excel-number"
  | "not-a-day"
  | "ambiguous-day"
  | "not-a-language"
  | "not-a-choice"
  | "not-an-amount"
  | "ambiguous-amount"
  | "ban-by-hand"
  | "records-by-hand";

/** The value as stored, or why there is none, with what is allowed where that is a list. */
export type ValueReading =
  | { readonly value: string }
  | { readonly fault: ValueFault; readonly allowed?: readonly string[] };

export type ValueReader = (text: string) => ValueReading;

/** Names and codes by which files call the languages, folded. */
const LANGUAGE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  fi: ["fi", "fin", "suomi", "finnish", "finska"],
  sv: ["sv", "swe", "ruotsi", "svenska", "swedish"],
  en: ["en", "eng", "englanti", "engelska", "english"],
};

const LANGUAGE_OF: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) =>
    LANGUAGE_NAMES[language].map((name) => [name, language] as const),
  ),
);

/** The apostrophe with which spreadsheets mark a cell as text: `'00100`, `'+358…`, `'=…`. */
const TEXT_MARK = /^['’](?=[\d=+@-])/u;

/** Most texts begin with no apostrophe; a million rows are worth the look. */
function withoutMark(text: string): string {
  return text.startsWith("'") || text.startsWith("’") ? text.replace(TEXT_MARK, "") : text;
}

/** Reads one text as a value of the field. Reading many, compile a {@link valueReader} once. */
export function readValue(field: Field, text: string): ValueReading {
  return valueReader(field)(text);
}

/** The reader of a field's values. Formula-looking text is a value like any other. */
export function valueReader(field: Field): ValueReader {
  if (field.kind === "ban") return () => ({ fault: "ban-by-hand" });
  if (field.kind === "records") return () => ({ fault: "records-by-hand" });
  if (field.kind === "identityCode" && field.ground !== undefined) return readCode;
  const read = field.identifier === "number" ? readNumber : kindReader(field);
  const free = field.kind === "note" || field.kind === "labelled";
  return (text) => {
    const clean = cleanText(text, free);
    if (!("value" in clean)) return clean;
    return read(free ? clean.value : withoutMark(clean.value));
  };
}

/** The reader of one part of a record, such as an order's day. */
export function partReader(part: RecordPart): ValueReader {
  const read = PART_READERS[part.kind];
  return (text) => {
    const clean = cleanText(text, false);
    return "value" in clean ? read(withoutMark(clean.value)) : clean;
  };
}

const PART_READERS: Readonly<Record<RecordPart["kind"], ValueReader>> = {
  text: readText,
  day: readDay,
  amount: readAmount,
};

function kindReader(field: Field): ValueReader {
  if (field.kind === "choice") return choiceReader(field);
  return KIND_READERS[field.kind] ?? readText;
}

const KIND_READERS: Readonly<Partial<Record<FieldKind, ValueReader>>> = {
  email: readEmail,
  phone: readPhone,
  day: readDay,
  language: readLanguage,
};

/** In the one field that the notice has for it, with its ground (tietosuojalaki 29 §). */
function readCode(text: string): ValueReading {
  const trimmed = text.trim();
  if (trimmed === "") return { fault: "empty" };
  const code = readIdentityCode(trimmed);
  return code === undefined ? { fault: "not-an-identity-code" } : { value: code };
}

function readText(text: string): ValueReading {
  return { value: text };
}

function readNumber(text: string): ValueReading {
  return rounded(text) ? { fault: "excel-number" } : { value: text };
}

/** `fi`, `fi-FI` and `fi_FI` are one language. */
function readLanguage(text: string): ValueReading {
  const language = LANGUAGE_OF.get(text) ?? LANGUAGE_OF.get(foldWord(text).replace(/[-_].*$/u, ""));
  return language === undefined
    ? { fault: "not-a-language", allowed: LANGUAGES }
    : { value: language };
}

function choiceReader(field: Field): ValueReader {
  const ids = new Map<string, string>();
  const values = field.values ?? [];
  for (const { id, label } of values) {
    for (const name of [id, ...Object.values(label)]) ids.set(foldWord(name), id);
  }
  const allowed = values.map(({ id }) => id);
  return (text) => {
    const id = ids.get(text) ?? ids.get(foldWord(text));
    return id === undefined ? { fault: "not-a-choice", allowed } : { value: id };
  };
}

/** A word as it is compared: without case, diacritics and double spaces. */
export function foldWord(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().replace(/\s+/gu, " ");
}

/**
 * The form in which an identifier is compared when an import looks for a data subject. Exact: no
 * `+tag` and no leading zero is taken away. E-mail ignores case; a customer number does not, since
 * two numbers that differ only in case may be two people's.
 */
export function matchKey(field: Pick<Field, "kind">, value: string): string {
  const key = withoutMark(value.trim().normalize("NFC"));
  return field.kind === "email" ? key.toLowerCase() : key;
}

/**
 * What a value says however it is written: a number as dialled from abroad, words without case and
 * diacritics. For asking whether a value that was corrected away has come back.
 */
export function looseKey(kind: FieldKind, value: string): string {
  if (kind === "phone") return phoneTerms(value)[0] ?? value;
  return kind === "email" ? matchKey({ kind }, value) : foldWord(value);
}

/** Whether two stored values say the same, so that replacing one by the other changes nothing. */
export function sameValue(kind: FieldKind, one: string, other: string): boolean {
  if (one === other) return true;
  if (kind === "email") return matchKey({ kind }, one) === matchKey({ kind }, other);
  if (kind === "phone") return one.replace(/[^\d+]/gu, "") === other.replace(/[^\d+]/gu, "");
  return one.normalize("NFC") === other.normalize("NFC");
}
