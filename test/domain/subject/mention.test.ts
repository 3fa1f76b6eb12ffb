import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMentions, isFormOf, isFullName } from "../../../src/domain/subject/mention.ts";
import { searchTerms } from "../../../src/domain/subject/search/terms.ts";

const termsOf = (text: string) => findMentions(text, true).terms;
const pairsOf = (text: string) => findMentions(text, true).pairs.map((pair) => pair.join(" "));

describe("an e-mail address in a text", () => {
  test.each([
    ["at the end of a sentence", "Mail from Aino.Makinen@example.fi.", "aino.makinen@example.fi"],
    ["in brackets", "the sender (aino.makinen@example.fi) wrote", "aino.makinen@example.fi"],
    ["with a tag, as it is looked up without", "aino+shop@example.fi", "aino@example.fi"],
    ["after a colon", "from:aino@example.fi,later", "aino@example.fi"],
  ])("is looked up %s", (_, text, term) => {
    expect(termsOf(text)).toContain(term);
  });
});

describe("a phone number in a text", () => {
  test.each([
    ["0400123401 called", "358400123401"],
    ["040 0123 401 called", "358400123401"],
    ["040-012 3401", "358400123401"],
    ["+358 40 0123 401", "358400123401"],
    ["the 2 laptops and 040 0123 401", "358400123401"],
    ["two: 040 0123 401 / 050 0123 403", "358500123403"],
    ["0701234567 in Sweden", "701234567"],
  ])("%s", (text, term) => {
    expect(termsOf(text)).toContain(term);
  });

  test("does not run over a + that begins another one", () => {
    expect(termsOf("12345 +46701234567")).not.toContain("1234546701234567");
    expect(termsOf("12345 +46701234567")).toContain("46701234567");
  });

  test("is not put together from more digits than a number has", () => {
    expect(termsOf("1234567 890123456").some((term) => term.length > 15)).toBe(false);
  });
});

describe("a customer number in a text", () => {
  test.each([
    ["four digits", "the data of 1001 was sent", "1001"],
    ["a word before it", "asiakas 120 soitti", "120"],
    ["a Swedish word before it", "kundnummer 7", "7"],
    ["a number sign", "#120 called", "120"],
    ["letters and digits", "sent to C-00123.", "c00123"],
    ["a word before a year", "customer 2026 called", "2026"],
  ])("is looked up by %s", (_, text, term) => {
    expect(termsOf(text)).toContain(term);
  });

  test.each([
    ["a small number", "120 customers were affected"],
    ["a year", "known since 2026 only"],
    ["a day", "it began on 2026-11-20"],
    ["a Finnish day and a time", "20.11.2026 klo 8.00 ja 14:05:10"],
    ["an instant", "2026-11-20T08:00"],
  ])("is not seen in %s", (_, text) => {
    expect(termsOf(text)).toEqual([]);
  });
});

describe("a name in a text", () => {
  test("is two neighbouring words, folded, each pair once", () => {
    expect(pairsOf("Åsa Åström, Åsa Åström 12 x Eeva-Liisa")).toEqual([
      "asa astrom",
      "astrom asa",
      "eeva liisa",
    ]);
  });

  test("is not looked for where a name is meant to stand", () => {
    expect(findMentions("Aino Mäkinen", false).pairs).toEqual([]);
  });

  test.each([
    ["aino", "makinen", true],
    ["makinen", "aino", true],
    ["aino", "makisen", true],
    ["aino", "makiselle", true],
    ["makisen", "aino", true],
    ["maria", "makinen", true],
    ["aino", "maria", false],
    ["aino", "virtanen", false],
    ["aino", "makinenkin", false],
  ])("%s %s: %s", (one, other, named) => {
    expect(isFullName([one, other], ["aino", "maria"], ["makinen"])).toBe(named);
  });

  test.each([
    ["laineen", "laine", true],
    ["astroms", "astrom", true],
    ["korhosta", "korhonen", true],
    ["lahdesmaelta", "lahdesmaki", false],
    ["lahtisuo", "lahti", false],
    ["li", "li", true],
    ["lin", "li", false],
    ["korhola", "korhonen", false],
  ])("%s is a form of %s: %s", (word, name, is) => {
    expect(isFormOf(word, name)).toBe(is);
  });
});

test("whatever identifier is held, a text with it has a term of it", () => {
  const address = fc
    .tuple(fc.stringMatching(/^[a-z]{1,8}$/u), fc.stringMatching(/^[a-z]{1,8}$/u))
    .map(([one, other]) => `${one}.${other}@example.fi`);
  const phone = fc.stringMatching(/^0[45]0 0123 \d{3}$/u);
  fc.assert(
    fc.property(address, phone, (email, number) => {
      const terms = new Set(termsOf(`It was ${email}, or ${number}.`));
      const [held = ""] = searchTerms([{ identifier: "email", value: email }]);
      const [dialled = ""] = searchTerms([{ identifier: "phone", value: number }]);
      expect(terms.has(held)).toBe(true);
      expect(terms.has(dialled)).toBe(true);
    }),
  );
});
