import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newCsvReader, type RawRow } from "../../src/files/csv-reader.ts";

const texts = fc.string({
  unit: fc.constantFrom('"', '"', ",", ",", "\n", "\r\n", "\r", " ", "a", "ä", "\0"),
  maxLength: 60,
});

function readIn(pieces: readonly string[], newline: "\n" | "\r"): RawRow[] {
  const reader = newCsvReader({ delimiter: ",", newline, damaged: false });
  return [...pieces.flatMap((piece) => reader.read(piece, false)), ...reader.read("", true)];
}

function cut(text: string, places: readonly number[]): string[] {
  const inside = places.filter((at) => at <= text.length).toSorted((a, b) => a - b);
  return [0, ...inside].map((from, at) => text.slice(from, inside[at]));
}

test("rows, lines and faults do not depend on where the text was cut", () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
      fc.constantFrom("\n" as const, "\r" as const),
      (text, places, newline) => {
        expect(readIn(cut(text, places), newline)).toEqual(readIn([text], newline));
      },
    ),
    { numRuns: 5000 },
  );
});

test("every row starts on the line after those of the rows before it", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { line } of readIn([text], "\n")) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(text.split("\n").length);
      }
    }),
    { numRuns: 2000 },
  );
});

test("without quotes a row is a line split at its delimiters", () => {
  fc.assert(
    fc.property(texts, (mixed) => {
      const text = mixed.replaceAll(/["\0]/gu, "").replaceAll(/\r\n?/gu, "\n");
      const lines = text.split("\n").map((line, at) => ({ line: at + 1, cells: line.split(",") }));
      expect(readIn([text], "\n")).toEqual(lines.filter(({ cells }) => cells.join("") !== ""));
    }),
    { numRuns: 2000 },
  );
});
