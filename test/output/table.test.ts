import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawTable } from "../../src/output/table.ts";

const HEAD = ["Id", "Name", "E-mail", "Customer number"];
const AINO = ["s-7k2m9q4x", "Aino Mäkinen", "aino.makinen@example.fi", "1001"];
const LONG = [
  "s-49z333tn",
  "Eeva-Liisa Korpi-Halonen",
  "eevaliisa.korpihalonen@example.com",
  "7300000000103",
];

function letters(text: string): readonly string[] {
  return (text.match(/[a-z]/gu) ?? []).toSorted();
}

function linesOf(table: string): readonly string[] {
  expect(table.endsWith("\n")).toBe(true);
  return table.slice(0, -1).split("\n");
}

test("a table that fits is drawn whole", async () => {
  const lines = linesOf(await drawTable(HEAD, [AINO], 80));
  expect(lines.map((line) => line.length)).toEqual(lines.map(() => lines[0]?.length));
  expect(lines.join("\n")).toContain("aino.makinen@example.fi");
  expect(lines.join("\n")).not.toContain("…");
});

test("rows that would each fit, but not together, take several lines", async () => {
  const one = ["s-7k2m9q4x", "A".repeat(45), "b", "1"];
  const other = ["s-49z333tn", "a", "B".repeat(45), "1"];
  const lines = linesOf(await drawTable(HEAD, [one, other], 80));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test("the widest columns are broken first; an id stays whole and nothing is cut off", async () => {
  const lines = linesOf(await drawTable(HEAD, [AINO, LONG], 60));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines.join("\n")).toContain("s-7k2m9q4x");
  expect(lines.join("\n")).toContain("s-49z333tn");
  const mails = lines.map((line) => line.split("│")[3]?.trim() ?? "");
  expect(mails.join("")).toBe("E-mailaino.makinen@example.fieevaliisa.korpihalonen@example.com");
});

test("a text is broken between its words", async () => {
  const lines = linesOf(await drawTable(["Id", "Note"], [["1", "one two three four five"]], 24));
  expect(lines.slice(1, -1)).toEqual([
    "│ Id │ Note          │",
    "│ 1  │ one two three │",
    "│    │ four five     │",
  ]);
});

test("at 40 columns each row is a list of its cells, and nothing is cut", async () => {
  expect(linesOf(await drawTable(HEAD, [AINO, LONG], 40))).toEqual([
    "Id: s-7k2m9q4x",
    "Name: Aino Mäkinen",
    "E-mail: aino.makinen@example.fi",
    "Customer number: 1001",
    "",
    "Id: s-49z333tn",
    "Name: Eeva-Liisa Korpi-Halonen",
    "E-mail: eevaliisa.korpihalonen@example.com",
    "Customer number: 7300000000103",
  ]);
});

test.each([
  ["letters with their dots written apart", "Åström".normalize("NFD"), 6],
  ["letters of two cells", "王芳", 4],
  ["an emoji", "🎂", 2],
])("%s are as wide as they are shown", async (_, name, width) => {
  const [top = ""] = linesOf(await drawTable(["N"], [[name]], 80));
  expect(top.length).toBe(width + 4);
});

test("no cell reaches the terminal as it was", async () => {
  const table = await drawTable(["\u001B[2J"], [["a\u202Eb\u009Bc\nd"]], 80);
  expect(table).toContain("\uFFFD[2J");
  expect(table).toContain("a\uFFFDb\uFFFDc\uFFFDd");
});

describe("whatever the cells are", () => {
  test("no line of a drawn table is wider than the terminal, and every letter is there", async () => {
    const cell = fc.stringMatching(/^[a-z ]{0,60}$/u);
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 43, max: 120 }), async (cells, room) => {
        const lines = linesOf(await drawTable(["a", "b", "c"], cells, room));
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(room);
        const drawn = letters(lines.join(""));
        expect(drawn).toEqual(letters(["abc", ...cells.flat()].join("")));
      }),
    );
  });
});
