import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldLetters } from "../../../../src/domain/subject/search/fold.ts";

describe("fold", () => {
  test.each([
    ["Mäkinen", "makinen"],
    ["ÅSTRÖM", "astrom"],
    ["Ma\u0308kinen", "makinen"],
    ["José Żółć Šimůnek", "jose zolc simunek"],
    ["Ærø Œuvre Straße Þór Đorđe", "aero oeuvre strasse thor dorde"],
    ["ISTANBUL İzmir ılgaz", "istanbul izmir ilgaz"],
    ["ŊAAVV ǯ Ǥ", "naavv z g"],
    ["ΟΔΟΣ οδος", "οδοσ οδοσ"],
    ["Anna-Liisa  O'Brien", "anna liisa o brien"],
    ["  Virtanen,\tAino\u00A0Maria. ", "virtanen aino maria"],
    ["Ｍａｔｔｉ ﬁ", "matti fi"],
    ["Mat\u00ADti\u200B", "matti"],
    ["24/7 Oy", "24 7 oy"],
    ["–…!", ""],
  ])("%s is %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("folding again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
      }),
    );
  });

  test("composition never matters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });

  test("case never matters to the letters of Finnish, Swedish and their neighbours", () => {
    const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzåäöéüñšžøæłđőŋõ- ".split(""));
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

describe("foldLetters", () => {
  test("keeps punctuation where it stands", () => {
    expect(foldLetters(" Matti.MÄKINEN@Example.FI ")).toBe("matti.makinen@example.fi");
  });

  test("keeps nothing that has no place in UTF-8 or would end a range", () => {
    expect(foldLetters("a\uD800b\u{10FFFF}c\0d")).toBe("abcd");
  });
});
