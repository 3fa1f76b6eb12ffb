import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newCsvReader } from "../../src/files/csv-reader.ts";
import { cellText } from "../../src/files/list-file.ts";
import { type RowForm, rowFinder } from "../../src/files/list-rows.ts";

const COMMA: RowForm = { delimiter: ",", newline: "\n" };

interface Row {
  readonly cells: readonly string[];
  readonly damaged: boolean;
}

/** All rows of a text, looked at in pieces as they come from a disk. */
function rowsOf(text: string, form: RowForm = COMMA, piece = text.length + 1): readonly Row[] {
  const places = Array.from({ length: 8 }, (_, place) => place);
  const { row, next } = rowFinder(form, places);
  const bytes = Buffer.from(text);
  const rows: Row[] = [];
  let from = 0;
  for (let end = Math.min(piece, bytes.length); ; end = Math.min(end + piece, bytes.length)) {
    const last = end === bytes.length;
    while (from < end) {
      const after = next(bytes, from, end, last);
      if (after < 0) break;
      const cells = places
        .slice(0, row.cells)
        .map((place) => cellText(bytes.subarray(row.starts[place], row.ends[place])));
      rows.push({ cells, damaged: row.damaged });
      from = after;
    }
    if (last) return rows;
  }
}

function cellsOf(text: string, form: RowForm = COMMA): readonly (readonly string[])[] {
  return rowsOf(text, form).map(({ cells }) => cells);
}

describe("the rows of a list", () => {
  test.each([
    [
      "end at line feeds",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["may end without a line feed", "a,b\nc", [["a", "b"], ["c"]]],
    ["have an empty last cell", "a,\n", [["a", ""]]],
    ["may hold delimiters and line ends in quotes", '"a,b\nc",d\n', [["a,b\nc", "d"]]],
    ["may hold quotes in quotes", '"say ""a"""\n', [['say "a"']]],
    ["may have quotes that are characters", 'a"b,c\n', [['a"b', "c"]]],
    ["may have a space behind a quote", '"a" ,b\n', [["a", "b"]]],
    ["may end in a quote", 'a,"b"', [["a", "b"]]],
    ["may be empty", "\n\n", [[""], [""]]],
  ])("%s", (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test("end at CR LF without the CR, quoted or not", () => {
    expect(cellsOf('a,b\r\n"c","d"\r\n')).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test("end at CR alone in files of old", () => {
    expect(cellsOf('a;"b\n"\rc', { delimiter: ";", newline: "\r" })).toEqual([["a", "b"], ["c"]]);
  });

  test.each([
    ["that are never closed", 'a,"b\nc,d\ne'],
    ["with text behind them", '"a"b,c\nd'],
  ])("are damaged by quotes %s", (_, text) => {
    expect(rowsOf(text).map(({ damaged }) => damaged)).toContain(true);
  });

  test("are those that an import reads, however the file comes in pieces", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "@", ",", "\n", '"', " "), maxLength: 5 });
    const written = cell.map((text) =>
      /^["\s]|[",\n]|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
    );
    const rows = fc.array(fc.array(written, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), (all, piece) => {
        const text = all.map((row) => `${row.join(",")}\n`).join("");
        const read = newCsvReader({ delimiter: ",", newline: "\n", damaged: false }).read(
          text,
          true,
        );
        const found = rowsOf(text, COMMA, piece).filter(({ cells }) => cells.some((one) => one));
        const imported = read.map(({ cells }) => cells.map((one) => one.trim()));
        expect(found.map(({ cells }) => cells)).toEqual(
          imported.filter((cells) => cells.some((one) => one)),
        );
      }),
    );
  });
});
