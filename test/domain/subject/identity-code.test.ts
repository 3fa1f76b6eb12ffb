import { describe, expect, test } from "vitest";
import { holdsIdentityCode, readIdentityCode } from "../../../src/domain/subject/identity-code.ts";

describe("holdsIdentityCode", () => {
  // The first is the example of the Digital and Population Data Services Agency, the others are
  // from its list of codes for testing the signs of 2023.
  test.each([
    ["1900s", "131052-308T"],
    ["Y", "010594Y9032"],
    ["X", "020594X903P"],
    ["W", "030594W903B"],
    ["V", "040594V9030"],
    ["U", "050594U903M"],
    ["A", "020504A902E"],
    ["B", "010516B903X"],
    ["C", "020516C903K"],
    ["D", "030516D9037"],
    ["E", "010501E9032"],
    ["F", "020503F9037"],
    ["1800s", "010199+0022"],
    ["in small letters", "131052-308t"],
    ["with a long dash", "131052–308T"],
    ["in a sentence", "Hetu: 131052-308T, soita."],
    ["after a wrong one", "131052-308A 131052-308T"],
  ])("finds one: %s", (_, text) => {
    expect(holdsIdentityCode(text)).toBe(true);
  });

  test.each([
    ["a wrong check character", "131052-308U"],
    ["no such day", "310252-308T"],
    ["day 0", "001052-308T"],
    ["a leap day in a common year", "290253-3085"],
    ["number 001, which is never given", "010199+0011"],
    ["a sign that is none", "131052Z308T"],
    ["a longer word", "x131052-308T"],
    ["more digits after", "131052-308T1"],
    ["a phone number", "040 0123 401"],
    ["an order number", "202611-00012"],
  ])("finds none: %s", (_, text) => {
    expect(holdsIdentityCode(text)).toBe(false);
  });
});

describe("readIdentityCode", () => {
  test.each([
    ["131052-308T", "131052-308T"],
    ["131052-308t", "131052-308T"],
    ["131052–308T", "131052-308T"],
    ["020504a902e", "020504A902E"],
    ["010594Y9032", "010594Y9032"],
  ])("%s is %s", (text, code) => {
    expect(readIdentityCode(text)).toBe(code);
  });

  test.each(["", "131052-308U", "Hetu 131052-308T", "131052-308T 131052-308T", "040 0123 401"])(
    "%s is none",
    (text) => {
      expect(readIdentityCode(text)).toBeUndefined();
    },
  );
});
