/**
 * The smallest parts of the layout of a notice file.
 *
 * An issue's `message` is never a sentence here: it carries the name of a format or the allowed keys,
 * which `flaws.ts` turns into facts, so that no English wording of the library reaches a reader.
 */
import { z } from "zod";
import type { NoticeFormat } from "../../domain/notice/faults.ts";
import { LANGUAGES, type Texts } from "../../domain/notice/language.ts";
import { PERIOD_UNITS } from "../../domain/notice/period.ts";
import { type Day, isDay } from "../../domain/time.ts";

/** A group of keys, of which no other may stand in the file. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: sayAllowed(Object.keys(shape)) });
}

export function sayAllowed(keys: readonly string[]) {
  return (issue: { readonly code?: string | undefined }) =>
    issue.code === "unrecognized_keys" ? keys.join(" ") : undefined;
}

export function written(pattern: RegExp, format: NoticeFormat) {
  return z.string().regex(pattern, format);
}

const LONGEST_LINE = 200;
const LONGEST_WORDING = 4000;
const LONGEST_LIST = 500;

export function list<Item extends z.core.SomeType>(item: Item) {
  return z.array(item).max(LONGEST_LIST);
}

/** A list that is empty where the file leaves it out. */
export function listOrNone<Item extends z.core.SomeType>(item: Item) {
  return list(item).default([]);
}

/** One line of text that holds something besides spaces and no control characters. */
export const line = written(/^(?=.*\S)\P{Cc}*$/u, "line").max(LONGEST_LINE);
const wording = written(/^(?=[^]*\S)[\P{Cc}\n]*$/u, "wording").max(LONGEST_WORDING);
export const label = inLanguages(line);
export const sentence = inLanguages(wording);

/**
 * A text in some languages, made one in every language. Which of them must be there, the file itself
 * says (`languages.ts`); for the others the text of the first one that is there stands.
 */
function inLanguages(text: typeof line) {
  return group({
    fi: z.exactOptional(text),
    sv: z.exactOptional(text),
    en: z.exactOptional(text),
  }).transform(completed);
}

function completed(given: Partial<Texts>): Texts {
  const first = LANGUAGES.map((language) => given[language]).find((text) => text !== undefined);
  const { fi = first ?? "", sv = first ?? "", en = first ?? "" } = given;
  return { fi, sv, en };
}

export const id = written(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, "id").max(48);
export const fieldId = written(/^[a-z][A-Za-z0-9]*$/u, "fieldId").max(48);
export const clauseId = written(/^s[0-9]{1,2}[a-z]?\.[a-z0-9]+(?:-[a-z0-9]+)*$/u, "clauseId").max(
  64,
);
export const clauses = list(clauseId);
export const someClauses = clauses.min(1);
export const sectionNumber = written(/^[0-9]{1,2}[a-z]?$/u, "sectionNumber");
export const email = written(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@.\p{Cc}]+$/u, "email").max(
  LONGEST_LINE,
);
export const act = written(/^[0-9]{1,4}\/[0-9]{4}$/u, "act");
export const country = written(/^[A-Z]{2}$/u, "country");
export const day = z.iso
  .date({ error: "day", abort: true })
  .refine((text): text is Day => isDay(text));
export const zone = z.string().refine(isZone, "zone");

/** A length of time, such as 12 months. */
export const period = group({
  count: z.int("count").min(1, "count").max(10_000, "count"),
  unit: z.enum(PERIOD_UNITS),
});

function isZone(text: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
