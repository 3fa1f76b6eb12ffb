import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readQuery } from "../../../../src/domain/subject/search/query.ts";

describe("readQuery", () => {
  test.each([
    ["a name", "Mäkinen", [["makinen"]]],
    ["two names", " MAK  ai ", [["mak"], ["ai"]]],
    ["a name with a comma", "Mäkinen, Aino", [["makinen"], ["aino"]]],
    ["a name of two parts is one word", "Anna-Liisa", [["anna liisa", "anna-liisa"]]],
    [
      "a name that may be an account or the beginning of an address",
      "matti.makinen",
      [["matti makinen", "matti.makinen"]],
    ],
    ["an address", "<Matti.Makinen+lehti@Example.FI>", [["matti.makinen@example.fi"]]],
    ["an address as far as its sign", "makinen@", [["makinen@"]]],
    ["a tag before the sign is typed", "matti+leh", [["matti leh", "matti"]]],
    ["a domain", "@example.fi", [["example.fi"]]],
    ["an account", "live:Matti.M", [["live matti m", "matti.m"]]],
    ["a number with letters", "C-00123", [["c 00123", "c-00123", "c00123"]]],
    ["a number", "12345", [["12345"]]],
    ["a number with zeros in front", "00123", [["00123", "123"]]],
    ["a phone number with spaces", "040 0123 456", [["040 0123 456", "400123456", "358400123456"]]],
    ["a phone number with a country", "+358 40 0123456", [["358 40 0123456", "358400123456"]]],
    ["a phone number with brackets", "(09) 012 345", [["09 012 345", "9012345", "3589012345"]]],
    [
      "a name and a phone number",
      "Aino 040 0123 456",
      [["aino"], ["040 0123 456", "400123456", "358400123456"]],
    ],
    [
      "a customer number and a phone number",
      "12345 040 0123",
      [["12345"], ["040 0123", "400123", "358400123"]],
    ],
    [
      "a customer number and a foreign one",
      "0123 +46 70",
      [
        ["0123", "123", "358123"],
        ["46 70", "4670"],
      ],
    ],
    [
      "a phone number that lost its zero",
      "40 012 3456",
      [["40 012 3456", "400123456", "358400123456"]],
    ],
    ["what only stands before accounts", "live:", [["live"]]],
    ["what stands before accounts, and a sign", "live:@", [["live"]]],
    ["stray signs", " - Aino @ , ", [["aino"]]],
    ["nothing", " \t- ", []],
  ])("%s", (_, text, words) => {
    expect(readQuery(text).words).toEqual(words);
  });

  test("one word is looked for whole in each of its forms", () => {
    expect(readQuery("C-00123").whole).toEqual(["c 00123", "c-00123", "c00123"]);
  });

  test("several words are looked for whole as a name", () => {
    expect(readQuery("Mäkinen, Anna-Liisa").whole).toEqual(["makinen anna liisa"]);
  });

  test("nothing is looked for whole when nothing was typed", () => {
    expect(readQuery("").whole).toEqual([]);
  });

  test("spaces in a phone number never matter", () => {
    const number = fc.stringMatching(/^(?:0|\+358)[1-9]\d{5,9}$/u);
    fc.assert(
      fc.property(number, fc.array(fc.nat(12), { maxLength: 4 }), (typed, gaps) => {
        let spaced = typed;
        for (const gap of gaps)
          if (gap > 0) spaced = `${spaced.slice(0, gap)} ${spaced.slice(gap)}`;
        const { words } = readQuery(spaced);
        expect(words).toHaveLength(1);
        expect(words[0]).toEqual(expect.arrayContaining(readQuery(typed).words[0]!.slice(1)));
      }),
    );
  });

  test("no text is refused, and no form is empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { words, whole } = readQuery(text);
        for (const form of [...words.flat(), ...whole]) expect(form).not.toBe("");
      }),
    );
  });
});
