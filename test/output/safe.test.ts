import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safe, safeJson } from "../../src/output/safe.ts";

/** C0, DEL, C1, the marks that turn the direction of text, and the ends of lines of Unicode. */
const HARMFUL = [
  ...range(0x00, 0x08),
  ...range(0x0a, 0x1f),
  ...range(0x7f, 0x9f),
  0x061c,
  0x200e,
  0x200f,
  ...range(0x2028, 0x202e),
  ...range(0x2066, 0x2069),
].map((code) => String.fromCodePoint(code));

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

describe("safe", () => {
  test.each(HARMFUL)("replaces %j", (character) => {
    expect(safe(`a${character}b`)).toBe("a\uFFFDb");
  });

  test.each([
    ["a command that writes the clipboard", "\u001B]52;c;aGVp\u0007", "\uFFFD]52;c;aGVp\uFFFD"],
    ["a command that clears the screen", "\u001B[2J", "\uFFFD[2J"],
    ["the same in one character of C1", "\u009B2J", "\uFFFD2J"],
    ["a name that reads backwards", "Mäki\u202Enen", "Mäki\uFFFDnen"],
    ["a tab, which would break a column", "a\tb", "a b"],
  ])("%s", (_, text, shown) => {
    expect(safe(text)).toBe(shown);
  });

  test.each([["Åsa Öström"], ["Ма́рия"], ["王芳"], ["👩‍👧"], ["שרה"], ["a\u00A0b"]])(
    "leaves %s as it is",
    (name) => {
      expect(safe(name)).toBe(name);
    },
  );

  test("leaves nothing harmful, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = safe(text);
        expect(HARMFUL.filter((character) => shown.includes(character))).toEqual([]);
      }),
    );
  });
});

describe("safeJson", () => {
  test("is one line without anything harmful, and reads back as it was", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })),
        (value) => {
          const json = safeJson(value);
          expect(HARMFUL.filter((character) => json.includes(character))).toEqual([]);
          expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(value));
        },
      ),
    );
  });

  test("keeps letters as they are", () => {
    expect(safeJson({ name: "Åsa" })).toBe('{"name":"Åsa"}');
  });

  test("escapes what JSON itself would let through", () => {
    expect(safeJson("\u009B\u202E\u007F")).toBe('"\\u009b\\u202e\\u007f"');
  });
});
