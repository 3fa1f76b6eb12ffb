import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phoneForms, phoneTerms } from "../../../../src/domain/subject/search/phone.ts";

describe("phoneTerms", () => {
  test.each([
    ["national", "040 0123 456", ["358400123456"]],
    ["with a plus", "+358 40 0123456", ["358400123456"]],
    ["with 00", "00358-40-0123456", ["358400123456"]],
    ["with the zero that is dialled at home", "+358 (0)40 0123 456", ["358400123456"]],
    ["with that zero, bare", "+358 040 0123456", ["358400123456"]],
    ["with an area in brackets", "(09) 012 3456", ["35890123456"]],
    ["without the plus", "358400123456", ["358400123456"]],
    ["without the zero that a spreadsheet ate", "400123456", ["358400123456"]],
    ["with words around it", "puh. 040 0123456 (iltaisin)", ["358400123456"]],
    ["Swedish", "+46 (0)70-012 34 56", ["46700123456", "700123456"]],
    ["Swedish without the plus", "46700123456", ["46700123456", "700123456"]],
    ["Estonian, three digits of country", "+372 5012 3456", ["37250123456", "50123456"]],
    ["American", "+1 202 555 0123", ["12025550123", "2025550123"]],
    ["foreign and too short to tell apart", "+46 1234", ["461234"]],
    ["a short one", "10123", ["10123"]],
    ["zeros only", "00000", []],
    ["no digits", "ei ole", []],
  ])("%s", (_, value, terms) => {
    expect(phoneTerms(value)).toEqual(terms);
  });
});

describe("phoneForms", () => {
  test.each([
    ["national, cut short", "040 01", ["3584001"]],
    ["international, cut short", "+35840", ["35840"]],
    ["a lost zero", "4001234", ["3584001234"]],
    ["too short for a number without zero", "40012", []],
    ["a country only begun", "00", []],
  ])("%s", (_, typed, forms) => {
    expect(phoneForms(typed)).toEqual(forms);
  });

  test("any spelling of a Finnish number means its one term", () => {
    const rest = fc.stringMatching(/^[1-9]\d{6,8}$/u);
    const gap = fc.constantFrom("", " ", "-", ".", "/");
    fc.assert(
      fc.property(rest, gap, fc.nat(8), (number, between, at) => {
        const written = number.slice(0, at) + between + number.slice(at);
        for (const front of ["0", "+358", "+358 ", "00358 ", "+358 (0)", "(0)"]) {
          expect(phoneTerms(front + written)).toEqual([`358${number}`]);
          expect(phoneForms(front + written)).toEqual([`358${number}`]);
        }
      }),
    );
  });

  test("no text is refused", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const term of [...phoneTerms(text), ...phoneForms(text)])
          expect(term).toMatch(/^\d+$/u);
      }),
    );
  });
});
