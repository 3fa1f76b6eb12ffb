import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field, FieldKind } from "../../../src/domain/notice/field.ts";
import {
  looseKey,
  matchKey,
  partReader,
  readValue,
  sameValue,
} from "../../../src/domain/subject/values.ts";

const label = { fi: "x", sv: "x", en: "x" };

function field(kind: FieldKind, more: Partial<Field> = {}): Field {
  return {
    id: "f",
    category: "c",
    label,
    kind,
    drawer: "personal",
    matches: false,
    catchAll: false,
    groups: [],
    marks: [],
    clause: "s5.f",
    ...more,
  };
}

const status = field("choice", {
  values: [
    { id: "active", label: { fi: "Voimassa", sv: "I kraft", en: "Active" } },
    { id: "ended", label: { fi: "Päättynyt", sv: "Avslutad", en: "Ended" } },
  ],
});

describe("text", () => {
  test.each([
    ["is trimmed, no-break spaces too", " \u00A0Mäkinen\u00A0 ", "Mäkinen"],
    ["is put into NFC", "A\u030Asa", "Åsa"],
    ["loses the apostrophe by which a spreadsheet marks text", "'00100", "00100"],
    ["keeps an apostrophe that belongs to a name", "'t Hooft", "'t Hooft"],
    [
      "keeps a formula as it is",
      '=HYPERLINK("https://example.com")',
      '=HYPERLINK("https://example.com")',
    ],
    ["folds a line break into a space", "Mäntykatu 4\r\nB 12", "Mäntykatu 4 B 12"],
    ["keeps marks of direction that are no overrides", "a\u200Eb", "a\u200Eb"],
    ["may be 10,000 characters", "x".repeat(10_000), "x".repeat(10_000)],
  ])("%s", (_, text, value) => {
    expect(readValue(field("text"), text)).toEqual({ value });
  });

  test.each([
    ["nothing but spaces says nothing", "  ", "empty"],
    ["10,001 characters", "x".repeat(10_001), "too-long"],
    ["a terminal escape", "Mäki\u001B[2Jnen", "control-characters"],
    ["a NUL", "a\u0000b", "control-characters"],
    ["a C1 control character", "a\u009Bb", "control-characters"],
    ["DEL", "a\u007Fb", "control-characters"],
    ["a right-to-left override", "a\u202Eb", "control-characters"],
    ["a directional isolate", "a\u2066b\u2069", "control-characters"],
    ["half a surrogate pair", "a\uD83Db", "control-characters"],
    ["an identity code", "soita 131052-308T", "identity-code"],
  ])("is refused: %s", (_, text, fault) => {
    expect(readValue(field("text"), text)).toEqual({ fault });
  });
});

test("a note keeps its lines and tabs, and an apostrophe before a number", () => {
  expect(readValue(field("note"), "'70-luku\r\ntoinen\trivi\rkolmas")).toEqual({
    value: "'70-luku\ntoinen\trivi\nkolmas",
  });
  expect(readValue(field("labelled"), "a\nb")).toEqual({ value: "a\nb" });
});

describe("e-mail", () => {
  test.each([
    "aino.makinen@example.fi",
    "Aino.Makinen+uutiset@Example.FI",
    "åsa.åström@example.fi",
    "vaino@pöllö.example.fi",
    "o'neill@example.com",
  ])("is kept as typed: %s", (text) => {
    expect(readValue(field("email"), text)).toEqual({ value: text });
  });

  test.each([
    [
      "three addresses in one cell",
      "a@example.fi, b@example.fi; c@example.fi",
      "several-addresses",
    ],
    ["two with a space", "a@example.fi b@example.fi", "several-addresses"],
    ["a name beside it", "Aino <aino@example.fi>", "not-an-email"],
    ["no sign", "aino.example.fi", "not-an-email"],
    ["no dot in the domain", "aino@localhost", "not-an-email"],
    ["two dots", "aino..m@example.fi", "not-an-email"],
    ["a dot first", ".aino@example.fi", "not-an-email"],
    ["a dot last", "aino.@example.fi", "not-an-email"],
    ["a hyphen first in the domain", "aino@-example.fi", "not-an-email"],
    ["a space within", "aino makinen@example.fi", "not-an-email"],
    ["65 characters before the sign", `${"a".repeat(65)}@example.fi`, "not-an-email"],
    [
      "255 characters",
      `aino@${"a".repeat(240)}.example.fi`.slice(0, 255).replace(/.{3}$/u, ".fi"),
      "not-an-email",
    ],
  ])("is refused: %s", (_, text, fault) => {
    expect(readValue(field("email"), text)).toEqual({ fault });
  });
});

describe("phone", () => {
  test.each([
    ["as typed", "+358 (0)40 0123-401", "+358 (0)40 0123-401"],
    ["without the apostrophe", "'+358400123401", "+358400123401"],
    ["five digits", "10 123", "10 123"],
    ["fifteen digits", "+358 400 123 401 987", "+358 400 123 401 987"],
  ])("is kept: %s", (_, text, value) => {
    expect(readValue(field("phone"), text)).toEqual({ value });
  });

  test.each([
    ["rounded by a spreadsheet", "3.58E+11", "excel-number"],
    ["rounded, decimal comma", "3,58E+11", "excel-number"],
    ["four digits", "1234", "not-a-phone"],
    ["two numbers", "040 0123 401, 040 0123 402", "not-a-phone"],
    ["no digits", "ei ole", "not-a-phone"],
  ])("is refused: %s", (_, text, fault) => {
    expect(readValue(field("phone"), text)).toEqual({ fault });
  });
});

describe("day", () => {
  test.each([
    ["2026-03-27", "2026-03-27"],
    ["27.3.2026", "2026-03-27"],
    ["27.03.2026 klo 12.00", "2026-03-27"],
    ["27. 3. 2026 kl. 12.00", "2026-03-27"],
    ["2026/3/27", "2026-03-27"],
    ["20260327", "2026-03-27"],
    ["2026-03-27T23:30:00Z", "2026-03-27"],
    ["2026-03-27 10:22:33 +0200", "2026-03-27"],
    ["27/03/2026", "2026-03-27"],
    ["3/27/2026", "2026-03-27"],
    ["27-03-2026", "2026-03-27"],
    ["05/05/2026", "2026-05-05"],
    ["29.2.2028", "2028-02-29"],
    ["29.2.2000", "2000-02-29"],
    ["'1.1.1980", "1980-01-01"],
  ])("%s is %s", (text, value) => {
    expect(readValue(field("day"), text)).toEqual({ value });
  });

  test.each([
    ["03/04/2026", "ambiguous-day"],
    ["29.2.2026", "not-a-day"],
    ["29.2.1900", "not-a-day"],
    ["31.4.2026", "not-a-day"],
    ["0.4.2026", "not-a-day"],
    ["1.13.2026", "not-a-day"],
    ["40/40/2026", "not-a-day"],
    ["1.1.1799", "not-a-day"],
    ["1.1.2201", "not-a-day"],
    ["27.3.26", "not-a-day"],
    ["2026-03/27", "not-a-day"],
    ["maaliskuu", "not-a-day"],
    ["--03-27", "not-a-day"],
    ["0000-00-00", "empty"],
    ["0/0/00", "empty"],
    ["0.0.00", "empty"],
  ])("%s is refused: %s", (text, fault) => {
    expect(readValue(field("day"), text)).toEqual({ fault });
  });

  test("every existing day written in Finnish reads as itself", () => {
    const days = fc.date({
      min: new Date("1800-01-01"),
      max: new Date("2200-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-").map(Number);
        expect(readValue(field("day"), `${day}.${month}.${year}`)).toEqual({ value: iso });
      }),
    );
  });
});

test.each([
  ["FIN", "fi"],
  ["Suomi", "fi"],
  ["fi-FI", "fi"],
  ["SWE", "sv"],
  ["Svenska", "sv"],
  ["sv_FI", "sv"],
  ["en", "en"],
  ["ENGLISH", "en"],
])("the language %s is %s", (text, value) => {
  expect(readValue(field("language"), text)).toEqual({ value });
});

test("another language is refused with those that the register speaks", () => {
  expect(readValue(field("language"), "de")).toEqual({
    fault: "not-a-language",
    allowed: ["fi", "sv", "en"],
  });
});

test.each([
  ["active", "active"],
  ["ACTIVE", "active"],
  ["paattynyt", "ended"],
  ["Avslutad", "ended"],
])("a choice takes its id or any label: %s is %s", (text, value) => {
  expect(readValue(status, text)).toEqual({ value });
});

test("a choice refuses what it does not know, and says what it knows", () => {
  expect(readValue(status, "gone")).toEqual({
    fault: "not-a-choice",
    allowed: ["active", "ended"],
  });
  expect(readValue(field("choice"), "gone")).toEqual({ fault: "not-a-choice", allowed: [] });
});

test("a customer number keeps its zeros and is refused when a spreadsheet has rounded it", () => {
  const number = field("text", { identifier: "number" });
  expect(readValue(number, "'000123")).toEqual({ value: "000123" });
  expect(readValue(number, "7.3E+12")).toEqual({ fault: "excel-number" });
});

test("bans and records are not written as values", () => {
  expect(readValue(field("ban"), "yes")).toEqual({ fault: "ban-by-hand" });
  expect(readValue(field("records"), "1")).toEqual({ fault: "records-by-hand" });
});

describe("amount", () => {
  const read = partReader({ id: "total", label, kind: "amount" });

  test.each([
    ["1234.5", "1234.50"],
    ["1234,50", "1234.50"],
    ["1 234,50 €", "1234.50"],
    ["1\u00A0234,50\u00A0€", "1234.50"],
    ["€1,234.50", "1234.50"],
    ["1.234,50", "1234.50"],
    ["1.234.567", "1234567.00"],
    ["1,234,567.8", "1234567.80"],
    ["12", "12.00"],
    ["0,125", "0.125"],
    ["1234.5000", "1234.50"],
    ["1234,567", "1234.567"],
    ["007", "7.00"],
    ["-5", "-5.00"],
    ["−5,00 EUR", "-5.00"],
    ["-0", "0.00"],
    ["SEK 99", "99.00"],
    ["99:-", "99.00"],
  ])("%s is %s", (text, value) => {
    expect(read(text)).toEqual({ value });
  });

  test.each([
    ["1,234", "ambiguous-amount"],
    ["12.345", "ambiguous-amount"],
    ["1,234,56", "not-an-amount"],
    ["1.23.4", "not-an-amount"],
    ["kymppi", "not-an-amount"],
    ["€", "not-an-amount"],
    ["", "empty"],
  ])("%s is refused: %s", (text, fault) => {
    expect(read(text)).toEqual({ fault });
  });

  test("cents written in Finnish read as themselves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const whole = String(Math.floor(cents / 100));
        const rest = String(cents % 100).padStart(2, "0");
        const spaced = whole.replace(/\B(?=(\d{3})+$)/gu, " ");
        expect(read(`${spaced},${rest} €`)).toEqual({ value: `${whole}.${rest}` });
      }),
    );
  });
});

test("the other parts of a record are read by their kind", () => {
  expect(partReader({ id: "orderedOn", label, kind: "day" })("2026-03-01 10:22:33 +0200")).toEqual({
    value: "2026-03-01",
  });
  expect(partReader({ id: "number", label, kind: "text" })("'#1001")).toEqual({ value: "'#1001" });
  expect(partReader({ id: "number", label, kind: "text" })("’1001")).toEqual({ value: "1001" });
});

test("what is stored reads as itself", () => {
  const kinds = fc.constantFrom<FieldKind>("text", "note", "email", "phone", "day", "language");
  fc.assert(
    fc.property(kinds, fc.string({ unit: "binary" }), (kind, text) => {
      const reading = readValue(field(kind), text);
      expect("value" in reading ? readValue(field(kind), reading.value) : reading).toEqual(reading);
    }),
  );
});

test.each([
  ["e-mail ignores case", "email", " Åsa@Example.FI ", "åsa@example.fi"],
  ["e-mail keeps its +tag", "email", "aino+x@example.fi", "aino+x@example.fi"],
  ["a customer number keeps its case and zeros", "text", "0aB1 ", "0aB1"],
  ["the apostrophe is no part of it", "text", "'0012", "0012"],
  ["both forms of å are one", "text", "A\u030A1", "Å1"],
] as const)("matchKey: %s", (_, kind, value, key) => {
  expect(matchKey({ kind }, value)).toBe(key);
});

test.each([
  ["case of an e-mail", ["email", "A@example.fi", "a@example.fi"], true],
  ["another e-mail", ["email", "a@example.fi", "b@example.fi"], false],
  ["spaces in a phone", ["phone", "040 0123 401", "0400123401"], true],
  ["a country code in a phone", ["phone", "+358400123401", "0400123401"], false],
  ["two forms of ä", ["text", "Ma\u0308kinen", "Mäkinen"], true],
  ["case of a name", ["text", "mäkinen", "Mäkinen"], false],
] as const)("sameValue: %s", (_, [kind, one, other], same) => {
  expect(sameValue(kind, one, other)).toBe(same);
});

test.each([
  ["a phone from home and from abroad", ["phone", "040 0123 401", "+358400123401"], true],
  ["another phone", ["phone", "040 0123 401", "040 0123 402"], false],
  ["words where a phone was to stand", ["phone", "ei ole", "ei ole"], true],
  ["an e-mail and its case", ["email", "A@example.fi", "a@example.fi"], true],
  ["a name without its dots", ["text", "Makinen", "MÄKINEN"], true],
] as const)("looseKey: %s", (_, [kind, one, other], same) => {
  expect(looseKey(kind, one) === looseKey(kind, other)).toBe(same);
});

describe("a personal identity code", () => {
  const code = field("identityCode", { ground: "s5.ground" });

  test("is read in the field that the notice has for it, with its ground, and nothing else is", () => {
    expect(readValue(code, " 131052-308t ")).toEqual({ value: "131052-308T" });
    expect(readValue(code, "131052-308U")).toEqual({ fault: "not-an-identity-code" });
    expect(readValue(code, "ei kerrottu")).toEqual({ fault: "not-an-identity-code" });
    expect(readValue(code, " ")).toEqual({ fault: "empty" });
  });

  test("is refused where the notice gives no ground", () => {
    expect(readValue(field("identityCode"), "131052-308T")).toEqual({ fault: "identity-code" });
  });
});
