import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCsv } from "../../src/files/csv.ts";
import { openTable } from "../../src/files/table.ts";
import { faultOf, newDesk, rowsOf } from "./folder.ts";

const desk = newDesk();

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

describe("rows and their lines", () => {
  test("a row carries the line it starts on, quoted line breaks and empty lines counted", async () => {
    const { columns, rows, delimiter } = await desk.read(
      'email,note\n\na@example.fi,"one\ntwo\n\nthree"\n\n\nb@example.fi,"x"\n,\nc@example.fi,\n',
    );
    expect(columns).toEqual(["email", "note"]);
    expect(delimiter).toBe(",");
    expect(rows).toEqual([
      { line: 3, cells: ["a@example.fi", "one\ntwo\n\nthree"] },
      { line: 9, cells: ["b@example.fi", "x"] },
      { line: 11, cells: ["c@example.fi", ""] },
    ]);
  });

  test.each([
    ["LF", "\n"],
    ["CR LF", "\r\n"],
    ["CR", "\r"],
  ])("%s ends a line, with or without one after the last row", async (_, end) => {
    const text = ["a;b", '1;"x;y"', "", '"2";z'].join(end);
    const expected = [
      { line: 2, cells: ["1", "x;y"] },
      { line: 4, cells: ["2", "z"] },
    ];
    expect((await desk.read(text)).rows).toEqual(expected);
    expect((await desk.read(text + end)).rows).toEqual(expected);
  });

  test("line feeds inside cells of a CR LF file stay, as Excel writes them", async () => {
    const { rows } = await desk.read('a,b\r\n1,"x\ny"\r\n"2\n","5"\r\n3,4"\r\n');
    expect(rows).toEqual([
      { line: 2, cells: ["1", "x\ny"] },
      { line: 4, cells: ["2\n", "5"] },
      { line: 6, cells: ["3", '4"'] },
    ]);
  });

  test("a header in LF over rows in CR LF, as put together by hand", async () => {
    const { rows } = await desk.read("a,b\n1,2\r\n\r\n3,4\r\n");
    expect(rows).toEqual([
      { line: 2, cells: ["1", "2"] },
      { line: 4, cells: ["3", "4"] },
    ]);
  });

  test("doubled quotes are one, quoted delimiters are text, a quote inside a word stays", async () => {
    const { rows } = await desk.read('a,b\n"Matti ""Masa"" M","x, y"\npipe 5",z\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Matti "Masa" M', "x, y"],
      ['pipe 5"', "z"],
    ]);
  });

  test("lines stay right over many pieces of the file and batches hold at most 4,096 rows", async () => {
    const text = Array.from({ length: 30_000 }, (_, at) => `${at},"x\ny${at}"`).join("\n");
    const table = await openTable(desk.write(`id,note\n${text}\n`));
    let largest = 0;
    for await (const batch of table.rows()) largest = Math.max(largest, batch.length);
    const rows = await rowsOf(table);
    expect(largest).toBeLessThanOrEqual(4096);
    expect(rows).toHaveLength(30_000);
    expect(rows.every(({ line }, at) => line === 2 + 2 * at)).toBe(true);
    expect(rows[29_999]?.cells).toEqual(["29999", "x\ny29999"]);
  });

  test("right-to-left overrides, terminal escapes and emoji pass unchanged", async () => {
    const name = "Ma\u202Etti \u001B]52;c;eA==\u0007 👩‍👩‍👧 \u2066x\u2069";
    const { rows } = await desk.read(`id;name\n1;"${name}"\n`);
    expect(rows[0]?.cells[1]).toBe(name);
  });
});

describe("faults of single rows", () => {
  test("too few and too many cells", async () => {
    const { rows } = await desk.read("a,b,c\n1,2\n1,2,3\n1,2,3,4\n1,2,3,\n");
    expect(rows).toEqual([
      { line: 2, cells: ["1", "2"], fault: "short" },
      { line: 3, cells: ["1", "2", "3"] },
      { line: 4, cells: ["1", "2", "3", "4"], fault: "long" },
      { line: 5, cells: ["1", "2", "3", ""], fault: "long" },
    ]);
  });

  test("a delimiter at the end of the header is an empty column that rows may leave out", async () => {
    const { columns, rows } = await desk.read(
      "ID;Email address;News.;\n1;a@example.fi;0;\n2;b@example.fi;1\n3;c@example.fi\n",
    );
    expect(columns).toEqual(["ID", "Email address", "News.", ""]);
    expect(rows).toEqual([
      { line: 2, cells: ["1", "a@example.fi", "0", ""] },
      { line: 3, cells: ["2", "b@example.fi", "1", ""] },
      { line: 4, cells: ["3", "c@example.fi"], fault: "short" },
    ]);
  });

  test("a NUL byte spoils its row only", async () => {
    const filler = "x".repeat(200);
    const { rows } = await desk.read(`a,b\n1,${filler}\n2,y\0z\n3,w\n`);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, undefined],
      [3, "nul"],
      [4, undefined],
    ]);
  });

  test("text after a closing quote makes the row unreadable", async () => {
    const { rows } = await desk.read('a,b\n"x"y,z"\n,1\n"p","q"\n');
    expect(rows[0]).toMatchObject({ line: 2, fault: "unreadable" });
  });

  test("a quote that is never closed makes the last row unreadable", async () => {
    const { rows } = await desk.read('a,b\n1,2\n"3,4\n5,6\n');
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, undefined],
      [3, "unreadable"],
    ]);
  });

  test.each([
    { name: "of exactly 1 MiB is read", length: 1_048_576, quote: '"', kept: 1_048_576 },
    { name: "above 1 MiB is left empty", length: 1_048_577, quote: '"', kept: 0 },
    { name: "above 1 MiB without quotes too", length: 1_048_577, quote: "", kept: 0 },
  ])("a cell $name", async ({ length, quote, kept }) => {
    const cell = quote + "ä".repeat(length) + quote;
    const { rows } = await desk.read(`a,b\n1,2\n3,${cell}\n4,5\n`);
    expect(rows.map((row) => row.line)).toEqual([2, 3, 4]);
    expect(rows[1]?.fault).toBe(kept === 0 ? "cell-too-long" : undefined);
    expect(rows[1]?.cells[0]).toBe("3");
    expect(rows[1]?.cells[1]?.length).toBe(kept);
    expect(rows[2]).toEqual({ line: 4, cells: ["4", "5"] });
  });

  test.each([
    ["10 MB in quotes with delimiters, quotes and line ends in it", '"', 'x,""\n'],
    ["10 MB without quotes", "", "xyz_1"],
  ])("a cell of %s costs its row, not the lines after it", async (_, quote, unit) => {
    const cell = quote + unit.repeat(2_100_000) + quote;
    const { rows } = await desk.read(`a,b\n1,2\n3,${cell}\n4,5\n6,"7"\n`);
    const lines = unit.includes("\n") ? 2_100_000 : 0;
    expect(rows).toEqual([
      { line: 2, cells: ["1", "2"] },
      { line: 3, cells: [], fault: "cell-too-long" },
      { line: 4 + lines, cells: ["4", "5"] },
      { line: 5 + lines, cells: ["6", "7"] },
    ]);
  });

  test("a quote that swallows more than a row may hold makes one unreadable row", async () => {
    const { rows } = await desk.read(`a,b\n1,2\n"3,${"4\n".repeat(5_000_000)}`);
    expect(rows).toEqual([
      { line: 2, cells: ["1", "2"] },
      { line: 3, cells: [], fault: "unreadable" },
    ]);
  });
});

/** A header and one row of so many columns. */
function wide(count: number): string {
  const names = Array.from({ length: count }, (_, at) => `column ${at}`);
  return `${names.join(";")}\n${names.map(() => "x").join(";")}\n`;
}

describe("the header", () => {
  test("duplicate and empty names are kept as they stand", async () => {
    const { columns } = await desk.read("E-mail,,E-mail, Nimi \n1,2,3,4\n");
    expect(columns).toEqual(["E-mail", "", "E-mail", " Nimi "]);
  });

  test("10,000 columns work, one more is refused", async () => {
    const { columns, rows } = await desk.read(wide(10_000));
    expect(columns).toHaveLength(10_000);
    expect(columns[9999]).toBe("column 9999");
    expect(rows[0]?.cells).toHaveLength(10_000);
    expect(await desk.refusal(wide(10_001))).toEqual({
      code: "import.too-many-columns",
      most: 10_000,
    });
  });

  test("an open quote in the header is refused", async () => {
    expect(await desk.refusal('"email,name\na@example.fi,A\n')).toEqual({
      code: "import.header-unreadable",
    });
  });

  test("the line by which Excel states the delimiter is no header", async () => {
    const { columns, rows, delimiter } = await desk.read("sep=;\r\nid,x;name\r\n1;A\r\n");
    expect(delimiter).toBe(";");
    expect(columns).toEqual(["id,x", "name"]);
    expect(rows).toEqual([{ line: 3, cells: ["1", "A"] }]);
  });
});

describe("the delimiter", () => {
  test.each([
    ["semicolons around decimal commas", "Nimi;Summa\nA;12,50\nB;3,00\n", ";"],
    ["commas around semicolons in cells", "name,tags\nA,x;y;z\nB,\n", ","],
    ["commas in a header of semicolons", "Nimi (suku, etu, muu);Email\nA;a@example.fi\n", ";"],
    ["tabs", "a\tb\n1\t2,5;3\n", "\t"],
    ["commas inside quotes", '"a,b,c";"d,e,f"\n"1,2,3";"4,5,6"\n', ";"],
    ["one column", "email\na@example.fi\n", ","],
    ["a header alone can tell, over rows that do not agree", "a;b;c\n1\n", ";"],
    ["rows without the delimiter that ends the header", "a;b, c;d;\n1;2,0;3\n4;5,0;6\n", ";"],
  ])("is found: %s", async (_, text, delimiter) => {
    expect((await desk.read(text)).delimiter).toBe(delimiter);
  });

  test("one that is asked for is used", async () => {
    const { columns, rows } = await desk.read("a;b,c\n1;2,3\n", { delimiter: "," });
    expect(columns).toEqual(["a;b", "c"]);
    expect(rows[0]?.cells).toEqual(["1;2", "3"]);
  });

  test("a wrong one that is asked for is refused, naming the right one", async () => {
    const text = "id;email;name\n1;a@example.fi;A, B\n2;b@example.fi;C\n";
    expect(await desk.refusal(text, { delimiter: "," })).toEqual({
      code: "import.wrong-delimiter",
      delimiter: ",",
      found: ";",
    });
    expect(await desk.refusal(text, { delimiter: "\t" })).toEqual({
      code: "import.wrong-delimiter",
      delimiter: "\t",
      found: ";",
    });
  });
});

describe("the encoding", () => {
  const TEXT = "nimi;hinta\nPäivi Åström-Öhman;5 €\n";
  const CELLS = ["Päivi Åström-Öhman", "5 €"];
  const WINDOWS = Buffer.from(TEXT.replace("€", "\u0080"), "latin1");

  test.each([
    ["UTF-8", Buffer.from(TEXT), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`), "utf-8"],
    ["Windows-1252", WINDOWS, "windows-1252"],
    ["UTF-16 LE with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le"), "utf-16le"],
    ["UTF-16 BE with a mark", utf16be(`\ufeff${TEXT}`), "utf-16be"],
    ["UTF-16 LE without a mark", Buffer.from(TEXT, "utf16le"), "utf-16le"],
    ["UTF-16 BE without a mark", utf16be(TEXT), "utf-16be"],
  ])("%s is found", async (_, bytes, encoding) => {
    const table = await desk.read(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.columns).toEqual(["nimi", "hinta"]);
    expect(table.rows).toEqual([{ line: 2, cells: CELLS }]);
  });

  test("all 27 characters that Windows-1252 puts at 0x80 to 0x9F", async () => {
    const bytes = [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e];
    bytes.push(0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f);
    const { rows } = await desk.read(Buffer.concat([Buffer.from("a\n"), Buffer.from(bytes)]));
    expect(rows[0]?.cells[0]).toBe("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ");
  });

  test("ISO-8859-1 that is asked for is read as Windows-1252", async () => {
    const table = await desk.read(WINDOWS, { encoding: "iso-8859-1" });
    expect(table.encoding).toBe("windows-1252");
    expect(table.rows[0]?.cells).toEqual(CELLS);
  });

  test("one byte that is not UTF-8 far behind the beginning decides", async () => {
    const many = "Matti;1\n".repeat(100_000);
    const bytes = Buffer.from(`nimi;n\n${many}Väinö;2\n`, "latin1");
    const { encoding, rows } = await desk.read(bytes);
    expect(encoding).toBe("windows-1252");
    expect(rows.at(-1)).toEqual({ line: 100_002, cells: ["Väinö", "2"] });
  });

  test("no character is torn where the file is read in pieces", async () => {
    const row = "ä€👍;x\n";
    for (const shift of ["", "1", "12", "123"]) {
      const { encoding, rows } = await desk.read(`n${shift};m\n${row.repeat(30_000)}`);
      expect(encoding).toBe("utf-8");
      expect(rows.every(({ cells }) => cells[0] === "ä€👍")).toBe(true);
    }
  });

  test("a few damaged characters spoil their rows and not the other letters", async () => {
    const bytes = Buffer.from("nimi;n\nVäinö;1\nP?;2\nÅsa;3\n");
    bytes[bytes.indexOf("?")] = 0xc3;
    const { encoding, rows } = await desk.read(bytes);
    expect(encoding).toBe("utf-8");
    expect(rows.map(({ cells, fault }) => [cells[0], fault])).toEqual([
      ["Väinö", undefined],
      ["P\ufffd", "unreadable"],
      ["Åsa", undefined],
    ]);
  });

  test("a replacement character that the file itself holds is text", async () => {
    const { rows } = await desk.read("nimi\nV\ufffdinö\n");
    expect(rows).toEqual([{ line: 2, cells: ["V\ufffdinö"] }]);
  });

  test.each([
    ["UTF-8 for Windows-1252", WINDOWS, "utf-8"],
    ["UTF-16 for UTF-8", Buffer.from(TEXT), "utf-16le"],
    ["Windows-1252 for UTF-16", Buffer.from(TEXT, "utf16le"), "windows-1252"],
    ["Windows-1252 for a file marked UTF-8", Buffer.from(`\ufeff${TEXT}`), "windows-1252"],
    ["the wrong half of UTF-16", utf16be(`\ufeff${TEXT}`), "utf-16le"],
  ] as const)("%s is refused", async (_, bytes, encoding) => {
    expect(await desk.refusal(bytes, { encoding })).toEqual({
      code: "import.wrong-encoding",
      encoding,
    });
  });
});

describe("files that are no table", () => {
  test.each([
    ["nothing", ""],
    ["a mark alone", "\ufeff"],
    ["blank lines", "\n\r\n\n"],
    ["delimiters alone", ";;;\n;;;\n"],
  ])("%s is empty", async (_, text) => {
    expect(await desk.refusal(text)).toEqual({ code: "import.empty" });
  });

  test.each([
    ["without a line end", "email;name"],
    ["with blank lines after it", "email;name\n\n;\n\n"],
  ])("a header alone is refused, %s", async (_, text) => {
    expect(await desk.refusal(text)).toEqual({ code: "import.header-only" });
  });

  const noise = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 151 + (at >> 8)) % 256));
  test.each([
    ["an Excel workbook", Buffer.from("PK\x03\x04....xl/workbook.xml"), "xlsx"],
    [
      "a LibreOffice sheet",
      Buffer.from("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      "ods",
    ],
    ["an archive of lists", Buffer.from("PK\x03\x04....subscribed.csv"), "zip"],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "xls"],
    ["a compressed file", Buffer.from([0x1f, 0x8b, 8, 0]), "gzip"],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "pdf"],
    ["a web page named as a workbook", Buffer.from("\ufeff\n<html><table>"), "markup"],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0x2c, 0, 0, 0]), "utf-32"],
    ["noise after a header", Buffer.concat([Buffer.from("a,b\n"), noise]), "unknown"],
    ["NUL bytes", Buffer.alloc(100), "unknown"],
    ["a NUL in the header", Buffer.from(`a\0b,c\n${"x,y\n".repeat(99)}`), "unknown"],
  ])("%s is refused as what it looks like", async (_, bytes, looksLike) => {
    expect(await desk.refusal(bytes)).toEqual({ code: "import.binary", looksLike });
  });

  test("what is not there, a folder, a device and a pipe are refused", async () => {
    expect(await faultOf(() => openTable(join(desk.folder, "none.csv")))).toEqual({
      code: "import.missing",
    });
    mkdirSync(join(desk.folder, "lists"));
    expect(await faultOf(() => openTable(join(desk.folder, "lists")))).toEqual({
      code: "import.not-a-file",
      found: "folder",
    });
    expect(await faultOf(() => openTable("/dev/null"))).toEqual({
      code: "import.not-a-file",
      found: "device",
    });
    execFileSync("mkfifo", [join(desk.folder, "pipe.csv")]);
    expect(await faultOf(() => openTable(join(desk.folder, "pipe.csv")))).toEqual({
      code: "import.not-a-file",
      found: "pipe",
    });
  });

  test.runIf(process.platform === "linux")("what the system does not let be read", async () => {
    expect(await faultOf(() => openTable("/proc/self/mem"))).toEqual({
      code: "import.unreadable",
      reason: "EIO",
    });
  });

  test("a file that is written to between opening and reading is refused", async () => {
    const path = desk.write("a,b\n1,2\n");
    const table = await openTable(path);
    appendFileSync(path, "3,4\n");
    expect(await faultOf(() => rowsOf(table))).toEqual({ code: "import.changed" });
  });
});

test("the hash is that of the bytes, mark included", async () => {
  const bytes = Buffer.from("\ufeffa,b\r\n1,ä\r\n");
  const { sha256 } = await desk.read(bytes);
  expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("rows can be read twice", async () => {
  const table = await openTable(desk.write("a\n1\n2\n"));
  expect(await rowsOf(table)).toEqual(await rowsOf(table));
  expect(await rowsOf(table)).toHaveLength(2);
});

const cells = fc.string({
  unit: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('"', ",", ";", "\t", "\r", "\n", "'", "=", " ", "ä") },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 12,
});

test("what is written raw is read back, whatever the cells hold", async () => {
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1 }),
    )
    .filter((rows) => rows.every((row) => row.some((cell) => cell !== "")));
  const path = join(desk.folder, "property.csv");
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("\r\n", "\n"),
      fc.boolean(),
      async (rows, delimiter, newline, excel) => {
        const header = (rows[0] ?? []).map((_, at) => `column ${at}`);
        const written = { delimiter, newline, excel, raw: true } as const;
        desk.write(formatCsv([header, ...rows], written), "property.csv");
        const table = await openTable(path, { delimiter, encoding: "utf-8", format: "csv" });
        expect(table.columns).toEqual(header);
        expect((await rowsOf(table)).map((row) => [...row.cells])).toEqual(rows);
      },
    ),
    { numRuns: 500 },
  );
});
