import type { NoticeFaults } from "../../domain/notice/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import { doorFaults } from "./door.ts";
import {
  type NoticeFlawTexts,
  type NoticeFormatTexts,
  type NoticeShapeTexts,
  type NoticeTargetTexts,
  sayProblems,
} from "../notice-flaws.ts";

const shapes: NoticeShapeTexts = {
  text: "text (put quotes around it)",
  number: "a number",
  yesNo: "true or false",
  list: "a list",
  group: "keys with values",
};

const formats: NoticeFormatTexts = {
  act: "the number of an act, such as 523/1999",
  businessId: "a business ID, such as 1234567-1",
  clauseId: "a clause id, such as s9.breach-72h",
  count: "a whole number, from 1 to 10000",
  country: "two capital letters, such as FI",
  day: "an existing day, such as 2018-01-10",
  email: "an e-mail address",
  fieldId: "letters and digits, such as firstName",
  hours: "a whole number of hours, from 1 to 8760",
  id: "lower-case letters, digits and hyphens, such as customer-care",
  line: "one line of text",
  sectionNumber: "a section number, such as 9 or 9a",
  wording: "text, which may have several lines",
  zone: "a time zone, such as Europe/Helsinki",
};

const targets: NoticeTargetTexts = {
  category: "no category has this id",
  clause: "no clause has this id",
  field: "no field or category has this id",
  group: "no group of data subjects has this id",
  part: "no part of the field has this id",
  promise: "no promise has this id",
  purpose: "no purpose has this id",
  recipient: "no recipient has this id",
  register: "no register has this id",
};

const flaws: NoticeFlawTexts = {
  "not-yaml": () => "this cannot be read as YAML; look for a missing quote, colon or bracket",
  indent: () => "the line is indented wrongly",
  tab: () => "the line is indented with a tab; use spaces",
  "several-documents": () => "the file holds several documents; one notice is one document",
  "repeated-key": () => "the key stands twice in the same group",
  "reference-or-tag": () =>
    "anchors (&), references (*) and tags (!) of YAML are not used in a notice",
  "file-too-large": ({ limit }) => `the file is too large; at most ${limit} characters`,
  missing: () => "this is missing",
  "unknown-key": ({ allowed }) => `unknown key; allowed here: ${allowed.join(", ")}`,
  shape: ({ allowed, found }) => `expected ${shapes[allowed]}, found ${shapes[found]}`,
  choice: ({ allowed }) => `not allowed; choose from: ${allowed.join(", ")}`,
  format: ({ allowed }) => `expected ${formats[allowed]}`,
  "too-few": ({ limit }) => `too few entries; at least ${limit}`,
  "too-many": ({ limit }) => `too many entries; at most ${limit}`,
  "too-long": ({ limit }) => `too long; at most ${limit} characters`,
  "unknown-id": ({ target }) => targets[target],
  "repeated-id": ({ firstLine }) => `the same id stands on line ${firstLine} already`,
  "reserved-id": () => "this id is reserved; choose another",
  "not-a-promise": () => "the clause must be marked as a promise (promise: true)",
  "match-by-name": () => "people share names; data subjects are not matched by name",
  "match-without-identifier": () => "a field to match by needs an identifier",
  "days-disordered": () => "the last day of validity is before the first",
  "unpublished-language": () =>
    "the notice is not published in this language; add it to languages or take the text out",
  "periods-wanted": ({ least }) =>
    `this way of keeping data needs ${least} period${least === 1 ? "" : "s"} or more`,
  "allowed-and-never": () => "the recipient may get this and may never get it; only one can be so",
  "special-already": () => "this is a special category by itself; no inference is needed",
};

/** What is said of a notice file. */
export const noticeTexts = {
  flaws,
  line: (line: number) => `line ${line}`,
  more: (count: number) => `and ${count} more`,
};

export const noticeFaults: FaultTexts<keyof NoticeFaults> = {
  ...doorFaults,
  "notice.not-in-language": ({ language, languages }) => ({
    what: `The notice is not published in that language (${language}). Nothing was written.`,
    next: `Languages: ${languages.join(", ")}`,
  }),
  "notice.pdf-letters": ({ signs }) => ({
    what: `The PDF has no letters for these signs of the notice: ${signs.join(", ")}. Nothing was written.`,
    next: "Use --format html, or write the notice without these signs.",
  }),
  "notice.no-version": ({ version }) => ({
    what: `The register has no version ${version} of the notice.`,
    next: "See the version in force: seloste notice show",
  }),
  "notice.not-yet": ({ validFrom }) => ({
    what: `The notice is valid from ${validFrom} only. Nothing was changed.`,
    next: "Give the same command on that day; until then: seloste notice diff <file>",
  }),
  "notice.ended": ({ validUntil }) => ({
    what: `The notice was valid until ${validUntil}. Nothing was changed.`,
    next: "Correct validUntil in the file, or take it out.",
  }),
  "notice.older": ({ validFrom, inForce }) => ({
    what: `The notice is valid from ${validFrom}, the version in force from ${inForce}. Nothing was changed.`,
    next: "Correct validFrom in the file: a new version is valid from a later day or the same.",
  }),
  "notice.shape": ({ fields }) => ({
    what: `Data is held in ${fields.join(", ")}, and one value, values under labels and entries cannot become one another. Nothing was changed.`,
    next: "Give the new field another id in the file; what is held stays under the old one.",
  }),
  "notice.unfit": ({ fields }) => ({
    what: `Values are held that the new version does not allow: ${fields
      .map(({ field, subjects }) => `${field} (${subjects} data subjects)`)
      .join(", ")}. Nothing was changed.`,
    next: "Correct them first (seloste subject correct), or give the new field another id in the file.",
  }),
  "attestation.promise": ({ kept, promises }) => ({
    what: kept
      ? "seloste itself keeps or watches this promise; nobody's word is needed. Nothing was changed."
      : "The notice in force makes no promise by this id. Nothing was changed.",
    next: `Promises that a person attests: ${promises.join(", ")}`,
  }),
  "attestation.past": ({ until }) => ({
    what: `${until} has passed. Nothing was changed.`,
    next: "Give the last day on which the promise is sure to be kept.",
  }),
  "notice.overtaken": () => ({
    what: "The register was changed while you read the plan. Nothing was changed now.",
    next: "Give the same command again and read the new plan.",
  }),
  "notice.invalid": ({ file, problems, total }) => ({
    what: [
      `The notice ${file} cannot be used: ${total === 1 ? "1 problem" : `${total} problems`}. Nothing was changed.`,
      ...sayProblems(noticeTexts, problems),
      ...(total > problems.length ? [noticeTexts.more(total - problems.length)] : []),
    ].join("\n"),
    next: "Correct the file at these lines and give the same command again.",
  }),
};
