import { describe, expect, test } from "vitest";

import type { NoticeFlaw, NoticeFlawCode } from "../../src/domain/notice/faults.ts";
import { noticeFaults as en, noticeTexts as enTexts } from "../../src/text/en/notice.ts";
import { noticeFaults as fi, noticeTexts as fiTexts } from "../../src/text/fi/notice.ts";
import { sayFlaw } from "../../src/text/notice-flaws.ts";
import { noticeFaults as sv, noticeTexts as svTexts } from "../../src/text/sv/notice.ts";

const PROBLEMS = [
  { line: 3, path: "title.sv", flaw: { code: "missing" } },
  { line: 9, path: "", flaw: { code: "choice", allowed: ["says", "none"] } },
] as const;

/** One flaw of each code; a code that is added does not compile before it stands here. */
const FLAWS: { readonly [Code in NoticeFlawCode]: NoticeFlaw<Code> } = {
  "not-yaml": { code: "not-yaml" },
  indent: { code: "indent" },
  tab: { code: "tab" },
  "several-documents": { code: "several-documents" },
  "repeated-key": { code: "repeated-key" },
  "reference-or-tag": { code: "reference-or-tag" },
  "file-too-large": { code: "file-too-large", limit: 417 },
  missing: { code: "missing" },
  "unknown-key": { code: "unknown-key", allowed: ["alpha", "beta"] },
  shape: { code: "shape", allowed: "list", found: "number" },
  choice: { code: "choice", allowed: ["alpha", "beta"] },
  format: { code: "format", allowed: "businessId" },
  "too-few": { code: "too-few", limit: 417 },
  "too-many": { code: "too-many", limit: 417 },
  "too-long": { code: "too-long", limit: 417 },
  "unknown-id": { code: "unknown-id", target: "field" },
  "repeated-id": { code: "repeated-id", firstLine: 417 },
  "reserved-id": { code: "reserved-id" },
  "not-a-promise": { code: "not-a-promise" },
  "match-by-name": { code: "match-by-name" },
  "match-without-identifier": { code: "match-without-identifier" },
  "days-disordered": { code: "days-disordered" },
  "unpublished-language": { code: "unpublished-language" },
  "periods-wanted": { code: "periods-wanted", least: 417 },
  "allowed-and-never": { code: "allowed-and-never" },
  "special-already": { code: "special-already" },
};

describe("an invalid notice is told line by line", () => {
  test.each([
    [
      "in English",
      en,
      [
        "The notice club.yaml cannot be used: 5 problems. Nothing was changed.",
        "line 3: title.sv: this is missing",
        "line 9: not allowed; choose from: says, none",
        "and 3 more",
      ],
    ],
    [
      "in Finnish",
      fi,
      [
        "Selostetta club.yaml ei voi käyttää: 5 virhettä. Mitään ei muutettu.",
        "rivi 3: title.sv: tämä puuttuu",
        "rivi 9: ei kelpaa; vaihtoehdot: says, none",
        "ja vielä 3",
      ],
    ],
    [
      "in Swedish",
      sv,
      [
        "Registerbeskrivningen club.yaml kan inte användas: 5 fel. Ingenting ändrades.",
        "rad 3: title.sv: detta saknas",
        "rad 9: duger inte; alternativen är: says, none",
        "och ytterligare 3",
      ],
    ],
  ])("%s", (_, faults, lines) => {
    const { what } = faults["notice.invalid"]({ file: "club.yaml", problems: PROBLEMS, total: 5 });

    expect(what.split("\n")).toEqual(lines);
  });

  test.each([
    ["English", en, "1 problem."],
    ["Finnish", fi, "1 virhe."],
    ["Swedish", sv, "1 fel."],
  ])("one problem is one, and no more are said to follow, in %s", (_, faults, count) => {
    const problems = PROBLEMS.slice(0, 1);
    const { what } = faults["notice.invalid"]({ file: "club.yaml", problems, total: 1 });

    expect(what.split("\n")).toHaveLength(2);
    expect(what).toContain(count);
  });
});

test.each(Object.values(FLAWS))("$code is said in three languages with its facts", (flaw) => {
  const said = [enTexts, fiTexts, svTexts].map(({ flaws }) => sayFlaw(flaws, flaw));
  const facts = Object.values(flaw).filter((fact) => typeof fact === "number");
  const words = "allowed" in flaw && Array.isArray(flaw.allowed) ? flaw.allowed : [];

  expect(new Set(said).size).toBe(3);
  expect(
    said.filter((sentence) => ![...facts, ...words].every((w) => sentence.includes(`${w}`))),
  ).toEqual([]);
});
