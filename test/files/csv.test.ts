import { describe, expect, test } from "vitest";
import { csvHead, csvLine, formatCsv, isFormula } from "../../src/files/csv.ts";

describe("csvLine", () => {
  test("quotes what needs quotes and ends with CR LF", () => {
    expect(csvLine(["a", 'b"c', "d,e", "f\ng", "h;i"])).toBe('a,"b""c","d,e","f\ng",h;i\r\n');
  });

  test.each([
    "=1+1",
    "+1+1",
    "-1+cmd",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    "＝1",
    "+358-40-0123",
    "-",
  ])("puts an apostrophe before %j", (cell) => {
    expect(isFormula(cell)).toBe(true);
    expect(csvLine([cell, "x"], { newline: "\n" }).replaceAll('"', "")).toBe(`'${cell},x\n`);
    expect(csvLine([cell], { raw: true, newline: "\n" }).replaceAll('"', "")).toBe(`${cell}\n`);
  });

  test.each(["-12,50", "+358 40 0123 456", "-1.000,00", "a=b", "", "'=1", " =1"])(
    "leaves %j as it is",
    (cell) => {
      expect(isFormula(cell)).toBe(false);
      expect(csvLine([cell, "x"], { delimiter: ";" }).replaceAll('"', "")).toBe(`${cell};x\r\n`);
    },
  );
});

describe("formatCsv", () => {
  test("for Excel: one byte order mark, then semicolons", () => {
    expect(
      formatCsv(
        [
          ["nimi", "hinta"],
          ["Åsa", "1;2"],
        ],
        { excel: true },
      ),
    ).toBe('\ufeffnimi;hinta\r\nÅsa;"1;2"\r\n');
    expect(csvHead(["a", "b"], { excel: true, delimiter: "\t" })).toBe("\ufeffa\tb\r\n");
  });

  test("formulas in column names are neutralised as well", () => {
    expect(formatCsv([["=a"], ["b"]])).toBe("'=a\r\nb\r\n");
  });

  test("no rows are no text", () => {
    expect(formatCsv([])).toBe("");
  });
});
