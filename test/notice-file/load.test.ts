import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { Refusal } from "../../src/domain/faults.ts";
import type { NoticeFaults } from "../../src/domain/notice/faults.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { club } from "./club.ts";

function refused(text: string): NoticeFaults["notice.invalid"] {
  try {
    loadNotice(text, "club.yaml");
  } catch (error) {
    if (error instanceof Refusal && error.fault.code === "notice.invalid") return error.fault.facts;
    throw error;
  }
  throw new Error("the notice was accepted");
}

describe("a well-formed file", () => {
  const notice = loadNotice(club(), "club.yaml");

  test("has its clauses in order, each with its section", () => {
    expect(notice.clauses).toEqual([
      {
        id: "s1.controller",
        section: "1",
        promise: false,
        text: { fi: "Seura.", sv: "Föreningen.", en: "The club." },
      },
      {
        id: "s2.members",
        section: "2",
        promise: true,
        text: { fi: "Jäsenet.", sv: "Medlemmarna.", en: "The members." },
      },
    ]);
    expect(notice.sections.map(({ number }) => number)).toEqual(["1", "2"]);
  });

  test("matches by the fields of matchOrder alone", () => {
    expect(notice.fields.map(({ id, matches }) => [id, matches])).toEqual([
      ["name", false],
      ["email", true],
      ["boat", false],
      ["fees", false],
    ]);
  });

  test("keeps ordinary fields in personal and those of a special category in special", () => {
    const special = loadNotice(club({ 35: "    specialCategory: true" }), "club.yaml");

    expect(new Set(notice.fields.map(({ drawer }) => drawer))).toEqual(new Set(["personal"]));
    expect(new Set(special.fields.map(({ drawer }) => drawer))).toEqual(new Set(["special"]));
  });

  test("leaves out what it does not speak of", () => {
    expect(notice).not.toHaveProperty("transfers");
    expect(notice).not.toHaveProperty("format");
    expect(loadNotice(club({ 6: "" }), "club.yaml")).not.toHaveProperty("validUntil");
  });

  test("may have Windows line ends and a byte order mark", () => {
    expect(loadNotice(`\uFEFF${club().replaceAll("\n", "\r\n")}`, "club.yaml")).toEqual(notice);
  });
});

/** A rule, the lines changed, and the line, path and flaw that must be told. */
type Case = readonly [string, Record<number, string>, number, string, object];

const CASES: readonly Case[] = [
  ["a missing key", { 31: "" }, 1, "defaultPurpose", { code: "missing" }],
  ["a key with nothing after it", { 7: "zone:" }, 7, "zone", { code: "missing" }],
  ["a missing language", { 21: "" }, 19, "sections[1].clauses[0].text.sv", { code: "missing" }],
  [
    "an unknown key",
    { 30: "    clause: s1.controller\n    colour: red" },
    31,
    "purposes[0].colour",
    { code: "unknown-key", allowed: ["id", "label", "marketing", "needs", "clause"] },
  ],
  [
    "a hostile key",
    { 2: "id: rowing-club\n__proto__: { polluted: yes }" },
    3,
    "__proto__",
    expect.objectContaining({ code: "unknown-key" }),
  ],
  [
    "a key of another kind of field",
    { 45: "        kind: email\n        values: []" },
    46,
    "categories[0].fields[1].values",
    {
      code: "unknown-key",
      allowed: [
        "id",
        "label",
        "clause",
        "catchAll",
        "groups",
        "condition",
        "marks",
        "kind",
        "identifier",
      ],
    },
  ],
  [
    "a wrong kind of field",
    { 45: "        kind: e-mail" },
    45,
    "categories[0].fields[1].kind",
    {
      code: "choice",
      allowed: [
        "text",
        "note",
        "email",
        "phone",
        "day",
        "language",
        "ban",
        "labelled",
        "choice",
        "records",
        "identityCode",
      ],
    },
  ],
  ["a missing kind of field", { 45: "" }, 43, "categories[0].fields[1].kind", { code: "missing" }],
  [
    "a word outside its list",
    { 80: "    from: sunset" },
    80,
    "breachPromises[0].from",
    { code: "choice", allowed: ["detection", "awareness"] },
  ],
  [
    "a number where text belongs",
    { 9: "  - number: 1" },
    9,
    "sections[0].number",
    { code: "shape", allowed: "text", found: "number" },
  ],
  [
    "text where true or false belongs",
    { 18: "        promise: maybe" },
    18,
    "sections[1].clauses[0].promise",
    { code: "shape", allowed: "yesNo", found: "text" },
  ],
  [
    "a list where keys belong",
    { 3: "title: [Seloste]" },
    3,
    "title",
    { code: "shape", allowed: "group", found: "list" },
  ],
  [
    "keys where a list belongs",
    { 25: "contacts: {}" },
    25,
    "contacts",
    { code: "shape", allowed: "list", found: "group" },
  ],
  [
    "a day that does not exist",
    { 5: "validFrom: 2025-02-29" },
    5,
    "validFrom",
    { code: "format", allowed: "day" },
  ],
  [
    "a day without its zeroes",
    { 5: "validFrom: 2025-3-1" },
    5,
    "validFrom",
    { code: "format", allowed: "day" },
  ],
  [
    "a zone that does not exist",
    { 7: "zone: Europe/Atlantis" },
    7,
    "zone",
    { code: "format", allowed: "zone" },
  ],
  [
    "an id with capitals",
    { 27: "  - id: Membership" },
    27,
    "purposes[0].id",
    { code: "format", allowed: "id" },
  ],
  [
    "a field id with a hyphen",
    { 43: "      - id: e-mail" },
    43,
    "categories[0].fields[1].id",
    { code: "format", allowed: "fieldId" },
  ],
  [
    "a clause id without its section",
    { 12: "      - id: controller" },
    12,
    "sections[0].clauses[0].id",
    { code: "format", allowed: "clauseId" },
  ],
  [
    "a business id without its check digit",
    { 24: "  - { name: Soutajat ry, businessId: '1234567', clauses: [] }" },
    24,
    "controllers[0].businessId",
    { code: "format", allowed: "businessId" },
  ],
  [
    "an address that is none",
    { 24: "  - { name: Soutajat ry, email: seura, clauses: [] }" },
    24,
    "controllers[0].email",
    { code: "format", allowed: "email" },
  ],
  [
    "a name of spaces",
    { 24: "  - { name: '  ', clauses: [] }" },
    24,
    "controllers[0].name",
    { code: "format", allowed: "line" },
  ],
  [
    "a terminal escape in a name",
    { 24: '  - { name: "a\\e[2J", clauses: [] }' },
    24,
    "controllers[0].name",
    { code: "format", allowed: "line" },
  ],
  [
    "a terminal escape in a sentence",
    { 20: '          fi: "a\\e[2J"' },
    20,
    "sections[1].clauses[0].text.fi",
    { code: "format", allowed: "wording" },
  ],
  [
    "half an hour",
    { 79: "    hours: 0.5" },
    79,
    "breachPromises[0].hours",
    { code: "format", allowed: "hours" },
  ],
  [
    "no hours",
    { 79: "    hours: 0" },
    79,
    "breachPromises[0].hours",
    { code: "format", allowed: "hours" },
  ],
  [
    "more than a year of hours",
    { 79: "    hours: 8761" },
    79,
    "breachPromises[0].hours",
    { code: "format", allowed: "hours" },
  ],
  [
    "an empty list of what a breach promise covers",
    { 82: "    covers: []" },
    82,
    "breachPromises[0].covers",
    { code: "too-few", limit: 1 },
  ],
  [
    "a name of 201 letters",
    { 24: `  - { name: ${"a".repeat(201)}, clauses: [] }` },
    24,
    "controllers[0].name",
    { code: "too-long", limit: 200 },
  ],
  [
    "a list of 501 entries",
    { 63: `matchOrder: [${"email,".repeat(501)}]` },
    63,
    "matchOrder",
    { code: "too-many", limit: 500 },
  ],
  [
    "an unknown topic",
    { 100: "  automatedDecisions: { state: silent }\n  weather: { state: silent }" },
    101,
    "statements.weather",
    expect.objectContaining({ code: "unknown-key" }),
  ],
  ["a missing topic", { 94: "" }, 89, "statements.retention", { code: "missing" }],
  [
    "a fourth state",
    { 94: "  retention: { state: perhaps }" },
    94,
    "statements.retention.state",
    { code: "choice", allowed: ["says", "none", "silent"] },
  ],
  ["another layout", { 1: "format: 2" }, 1, "format", { code: "choice", allowed: ["1"] }],
  [
    "an unknown clause",
    { 42: "        clause: s3.none" },
    42,
    "categories[0].fields[0].clause",
    { code: "unknown-id", target: "clause" },
  ],
  [
    "an unknown clause in a list",
    { 92: "  recipients: { state: says, clauses: [s2.members, s3.none] }" },
    92,
    "statements.recipients.clauses[1]",
    { code: "unknown-id", target: "clause" },
  ],
  [
    "an unknown clause as a condition",
    { 75: "    conditions: [s3.none]" },
    75,
    "recipients[0].conditions[0]",
    { code: "unknown-id", target: "clause" },
  ],
  [
    "a breach promise that is not marked as a promise",
    { 83: "    clause: s1.controller" },
    83,
    "breachPromises[0].clause",
    { code: "not-a-promise" },
  ],
  [
    "a protection that is not marked as a promise",
    { 85: "  - { proof: measured, clause: s1.controller }" },
    85,
    "protections[0].clause",
    { code: "not-a-promise" },
  ],
  [
    "a recipient of an unknown field",
    { 73: "    fields: [name, phone]" },
    73,
    "recipients[0].fields[1]",
    { code: "unknown-id", target: "field" },
  ],
  [
    "a default purpose that is none",
    { 31: "defaultPurpose: fun" },
    31,
    "defaultPurpose",
    { code: "unknown-id", target: "purpose" },
  ],
  [
    "a key that is no part",
    { 59: "        key: month" },
    59,
    "categories[0].fields[3].key",
    { code: "unknown-id", target: "part" },
  ],
  [
    "matching by an unknown field",
    { 63: "matchOrder: [email, phone]" },
    63,
    "matchOrder[1]",
    { code: "unknown-id", target: "field" },
  ],
  [
    "matching by a family name",
    { 63: "matchOrder: [email, name]" },
    63,
    "matchOrder[1]",
    { code: "match-by-name" },
  ],
  [
    "matching by a given name",
    { 41: "        identifier: givenName", 63: "matchOrder: [name]" },
    63,
    "matchOrder[0]",
    { code: "match-by-name" },
  ],
  [
    "matching by what identifies nobody",
    { 63: "matchOrder: [boat]" },
    63,
    "matchOrder[0]",
    { code: "match-without-identifier" },
  ],
  [
    "a last day before the first",
    { 6: "validUntil: 2025-02-28" },
    6,
    "validUntil",
    { code: "days-disordered" },
  ],
  [
    "a field id that every object has",
    { 48: "      - id: constructor" },
    48,
    "categories[0].fields[2].id",
    { code: "reserved-id" },
  ],
  [
    "the purpose of an access copy",
    { 27: "  - id: access", 31: "defaultPurpose: access" },
    27,
    "purposes[0].id",
    { code: "reserved-id" },
  ],
  [
    "two sections of one number",
    { 15: '  - number: "1"' },
    15,
    "sections[1].number",
    { code: "repeated-id", firstLine: 9 },
  ],
  [
    "two fields of one id",
    { 55: "      - id: boat" },
    55,
    "categories[0].fields[3].id",
    { code: "repeated-id", firstLine: 48 },
  ],
  [
    "two values of one id",
    { 54: "          - { id: single, label: { fi: a, sv: a, en: a } }" },
    54,
    "categories[0].fields[2].values[1].id",
    { code: "repeated-id", firstLine: 53 },
  ],
  [
    "two parts of one id",
    { 62: "          - { id: year, kind: day, label: { fi: a, sv: a, en: a } }" },
    62,
    "categories[0].fields[3].parts[1].id",
    { code: "repeated-id", firstLine: 61 },
  ],
  [
    "one field twice in the match order",
    { 63: "matchOrder: [email, email]" },
    63,
    "matchOrder[1]",
    { code: "repeated-id", firstLine: 63 },
  ],
];

describe("one flaw is named with its line, its path and what is allowed", () => {
  test.each(
    CASES.map(([rule, changed, line, path, flaw]) => ({
      rule,
      changed,
      told: { line, path, flaw },
    })),
  )("$rule", ({ changed, told }) => {
    expect(refused(club(changed))).toEqual({ file: "club.yaml", problems: [told], total: 1 });
  });

  test("a clause id that stands twice, though both sections declare it", () => {
    const { problems } = refused(club({ 17: "      - id: s1.controller" }));

    expect(problems[0]).toEqual({
      line: 17,
      path: "sections[1].clauses[0].id",
      flaw: { code: "repeated-id", firstLine: 12 },
    });
  });
});

describe("what is not YAML is refused before it is read", () => {
  test.each<[string, string, number, object]>([
    ["a quote open to the end", club({ 20: '          fi: "Jäsenet.' }), 101, { code: "not-yaml" }],
    ["a tab", club({ 20: "\tfi: Jäsenet." }), 20, { code: "tab" }],
    ["a wrong indent", club({ 21: "         sv: Medlemmarna." }), 21, { code: "indent" }],
    ["a key given twice", club({ 21: "          fi: Igen." }), 21, { code: "repeated-key" }],
    ["two documents", `${club()}---\nformat: 1\n`, 101, { code: "several-documents" }],
    ["an anchor", club({ 4: "name: &n { fi: a, sv: a, en: a }" }), 4, { code: "reference-or-tag" }],
    ["a tag", club({ 2: "id: !!binary rowing" }), 2, { code: "reference-or-tag" }],
    ["a key that is a list", club({ 2: "? [id]\n: rowing" }), 2, { code: "not-yaml" }],
  ])("%s", (_, text, line, flaw) => {
    expect(refused(text).problems).toContainEqual({ line, path: "", flaw });
  });

  test("references that unfold without end", () => {
    const bomb = [
      "a: &a [x]",
      ..."bcdefghijk".split("").map((k) => `${k}: &${k} [*a, *a, *a, *a]`),
    ];

    expect(refused(bomb.join("\n")).problems[0]).toEqual({
      line: 1,
      path: "",
      flaw: { code: "reference-or-tag" },
    });
  });

  test("lists in lists without end", () => {
    expect(refused("[".repeat(200_000)).problems[0]?.flaw).toEqual({ code: "not-yaml" });
  });

  test("five megabytes", () => {
    expect(refused(club() + "# filler\n".repeat(600_000))).toEqual({
      file: "club.yaml",
      problems: [{ line: 1, path: "", flaw: { code: "file-too-large", limit: 262_144 } }],
      total: 1,
    });
  });

  test.each([
    ["an empty file", "", { code: "missing" }],
    ["comments alone", "# nothing\n", { code: "missing" }],
    ["one word", "notice\n", { code: "shape", allowed: "group", found: "text" }],
    ["a list", "- notice\n", { code: "shape", allowed: "group", found: "list" }],
  ])("%s", (_, text, flaw) => {
    expect(refused(text).problems).toEqual([{ line: 1, path: "", flaw }]);
  });
});

describe("several flaws", () => {
  test("are told by line, the first twenty of them with the count of all", () => {
    const facts = refused(
      `zone: 1\n${Array.from({ length: 30 }, (_, at) => `x${at}: 1\n`).join("")}`,
    );

    expect(facts.problems).toHaveLength(20);
    expect(facts.problems.map(({ line }) => line)).toEqual(
      facts.problems.map(({ line }) => line).toSorted((a, b) => a - b),
    );
    // Of 23 keys 3 may be absent and 1 stands there wrongly: 19 are missing. 30 are unknown.
    expect(facts.total).toBe(19 + 1 + 30);
  });

  test("a long key is cut in the path", () => {
    const { problems } = refused(club({ 2: `id: rowing-club\n${"k".repeat(900)}: 1` }));

    expect(problems[0]?.path).toBe("k".repeat(48));
  });
});

test("any damage to a file is either harmless or refused with lines of the file", () => {
  const lines = club().split("\n");
  const words = fc.constantFrom(
    "",
    "x",
    "id: x",
    "  - [",
    "clause: s9.x",
    "{}",
    "- 1",
    "\u0000",
    "!",
  );
  fc.assert(
    fc.property(fc.nat(lines.length - 1), fc.nat(8), words, (at, count, word) => {
      const damaged = lines.toSpliced(at, count, word).join("\n");
      const told = listLines(damaged);
      expect(told.every((line) => line >= 1 && line <= lines.length + 1)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** The lines that the refusal names; none when the notice is accepted. Anything else is thrown. */
function listLines(text: string): readonly number[] {
  try {
    loadNotice(text, "club.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof Refusal) || error.fault.code !== "notice.invalid") throw error;
    const told = error.fault.facts.problems.map(({ line }) => line);
    // A refusal without a problem would say nothing.
    return told.length > 0 ? told : [0];
  }
}
