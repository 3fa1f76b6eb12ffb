import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IdentifierKind, IDENTIFIER_KINDS } from "../../../../src/domain/notice/field.ts";
import { readQuery } from "../../../../src/domain/subject/search/query.ts";
import { searchTerms } from "../../../../src/domain/subject/search/terms.ts";

/** A trailing space marks a part of an identifier: begun like it, never equal to it. */
describe("searchTerms", () => {
  const cases: readonly [string, IdentifierKind, string, readonly string[]][] = [
    ["a name of one word", "familyName", "Mäkinen", ["makinen"]],
    [
      "every rotation of a name",
      "givenName",
      "Aino Maria Anna-Liisa",
      [
        "aino maria anna liisa",
        "maria anna liisa aino",
        "anna liisa aino maria",
        "liisa aino maria anna",
      ],
    ],
    ["a word twice", "givenName", "Matti Matti", ["matti matti"]],
    [
      "an address, its parts and its domain",
      "email",
      "Matti.Mäkinen+lehti@Example.fi",
      ["matti.makinen@example.fi", "makinen@example.fi ", "example.fi "],
    ],
    ["an address of one part", "email", "aino@example.fi", ["aino@example.fi", "example.fi "]],
    [
      "at most three parts",
      "email",
      "a.b_c-d.e@example.fi",
      [
        "a.b_c-d.e@example.fi",
        "b_c-d.e@example.fi ",
        "c-d.e@example.fi ",
        "d.e@example.fi ",
        "example.fi ",
      ],
    ],
    ["no part of nothing", "email", "aino.@example.fi", ["aino.@example.fi", "example.fi "]],
    ["an address that is none", "email", "aino", ["aino"]],
    ["an account without its prefix", "account", "live:matti.m", ["matti.m", "m "]],
    ["an account that Skype made", "account", "live:.cid.abc1", ["cid.abc1", "abc1 "]],
    ["a number without zeros in front", "number", "00123", ["123"]],
    ["zero", "number", "000", ["0"]],
    ["a number with letters, and its digits", "number", "C-00123", ["c00123", "123 "]],
    ["a number with a year", "number", "2024-00123", ["202400123", "123 "]],
    ["digits among letters are no number", "number", "9F3C-AB", ["9f3cab"]],
    ["a phone number", "phone", "040 0123 456", ["358400123456"]],
    ["nothing from an empty value", "number", "", []],
  ];
  test.each(cases)("%s", (_, identifier, value, terms) => {
    expect(searchTerms([{ identifier, value }])).toEqual(terms);
  });

  test("names run over given and family names, whatever their order", () => {
    const terms = searchTerms([
      { identifier: "familyName", value: "Mäkinen" },
      { identifier: "email", value: "aino@example.fi" },
      { identifier: "givenName", value: "Aino" },
    ]);
    expect(terms).toEqual(["aino makinen", "makinen aino", "aino@example.fi", "example.fi "]);
  });

  test("a long value is cut, so that a term has an end", () => {
    const [name] = searchTerms([{ identifier: "familyName", value: "ä".repeat(10_000) }]);
    expect(name).toBe("a".repeat(256));
    const [wide] = searchTerms([{ identifier: "account", value: `x${"\u{20000}".repeat(300)}` }]);
    expect(wide).toBe(`x${"\u{20000}".repeat(127)}`);
  });

  test("of a name, eight words begin a term", () => {
    const value = "a b c d e f g h i j";
    expect(searchTerms([{ identifier: "givenName", value }])).toHaveLength(8);
  });

  test("each stands once", () => {
    const terms = searchTerms([
      { identifier: "email", value: "aino@example.fi" },
      { identifier: "account", value: "AINO@example.fi" },
    ]);
    expect(terms).toEqual(["aino@example.fi", "example.fi "]);
  });
});

describe("a term", () => {
  const word = fc.string({
    unit: fc.constantFrom(..."aäÅöéßøŁk19".split("")),
    minLength: 1,
    maxLength: 6,
  });
  const name = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .chain((words) => fc.constantFrom(" ", "-", "'").map((between) => words.join(between)));
  const solid = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join("."));
  const values: Readonly<Record<IdentifierKind, fc.Arbitrary<string>>> = {
    givenName: name,
    familyName: name,
    email: fc.tuple(solid, solid).map(([local, domain]) => `${local}@${domain}`),
    account: fc.tuple(fc.constantFrom("", "live:"), solid).map((parts) => parts.join("")),
    number: fc.stringMatching(/^[A-C]?-?\d{1,8}$/u),
    phone: fc.stringMatching(/^(?:\+358|\+46|0)\d{5,9}$/u),
  };
  const identifiers = fc.array(
    fc
      .constantFrom(...IDENTIFIER_KINDS)
      .chain((identifier) => values[identifier].map((value) => ({ identifier, value }))),
    { minLength: 1, maxLength: 6 },
  );

  test("is found by itself although it is digits and a point", () => {
    const [term = ""] = searchTerms([{ identifier: "account", value: "9.1" }]);
    expect(readQuery(term).whole).toContain("9.1");
  });

  test("is found by any beginning of it", () => {
    fc.assert(
      fc.property(identifiers, fc.nat(40), (held, length) => {
        const terms = searchTerms(held);
        for (const term of terms) {
          const { whole, words } = readQuery(term.slice(0, length + 1));
          const begins = (form: string) => terms.some((each) => each.startsWith(form));
          expect(whole.some(begins) || words.every((forms) => forms.some(begins))).toBe(true);
        }
      }),
    );
  });

  test("is the same whatever the case and the composition of the value", () => {
    fc.assert(
      fc.property(identifiers, (held) => {
        const written = (write: (value: string) => string) =>
          searchTerms(held.map(({ identifier, value }) => ({ identifier, value: write(value) })));
        const terms = searchTerms(held);
        expect(written((value) => value.normalize("NFD"))).toEqual(terms);
        expect(written((value) => value.toLowerCase())).toEqual(terms);
        expect(written((value) => value.toUpperCase())).toEqual(terms);
      }),
    );
  });
});
