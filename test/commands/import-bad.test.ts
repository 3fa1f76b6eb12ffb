/** Files as they should not be. Nothing of them is taken, and the register stays as it was. */
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../world.ts";
import { auditLines, documentOf, holdingsOf, expectRefused, expectExit } from "./acts.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await newWorld();
});

const SOURCE = ["--source", "registration"] as const;
const HEADER = "Asiakasnumero;Sähköposti;Etunimi\n";

/** The refusals of a file whose rows are read. */
async function refusals(text: string | Uint8Array, ...flags: readonly string[]): Promise<unknown> {
  const file = await world.file("bad.csv", text);
  await expectExit(world, 6, "import", file, ...SOURCE, "--json", ...flags);
  const { data } = documentOf(world);
  expect(data).toMatchObject({ saved: false });
  return typeof data === "object" && data !== null && "refusals" in data ? data.refusals : data;
}

/** Bytes of every kind, the same each time. */
function noise(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => (at * at * 7919 + at * 104_729) % 251);
}

describe("no table at all", () => {
  const WORKBOOK = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") });
  const PICTURE = Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    13,
    ...noise(500),
  ]);
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ["an empty file", "a.csv", "", /is empty/u],
    ["a file of spaces", "a.csv", "\n\n  \n", /empty|column names/u],
    ["a header only", "a.csv", HEADER, /no rows/u],
    ["a header without an end of line", "a.csv", HEADER.trimEnd(), /no rows/u],
    ["a picture", "a.csv", PICTURE, /not a/u],
    ["random bytes", "a.csv", Uint8Array.from(noise(4096)), /not a/u],
    ["a workbook", "a.xlsx", WORKBOOK, /CSV/u],
    ["a PDF document", "a.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n", /PDF/u],
    ["a web page", "a.html", "<!doctype html><html><body></body></html>", /web page/u],
    ["JSON that ends too soon", "a.json", '[{"email": "a@example.fi"}, {"em', /JSON/u],
    ["JSON that is no list", "a.json", '"hello"', /list of objects/u],
    ["an empty list", "a.json", "[]", /./u],
  ])("%s", async (_, name, content, said) => {
    const file = await world.file(name, content);
    const before = await auditLines(world);
    await expectRefused(world, 6, "import", file, ...SOURCE);
    expect(world.err).toMatch(said);
    expect(await auditLines(world)).toEqual(before);
  });

  test("a file that is not there, a folder, a link to nothing (2)", async () => {
    const folder = join(world.folder, "folder");
    await mkdir(folder, { recursive: true });
    const link = join(world.folder, "link.csv");
    await symlink("/nowhere.csv", link);
    for (const path of [join(world.folder, "nowhere.csv"), folder, link]) {
      await expectRefused(world, 2, "import", path, ...SOURCE);
    }
  });
});

describe("said wrongly", () => {
  test.each([
    ["a delimiter that is another", ["--delimiter", ","], "semicolon"],
    ["UTF-16, which it is not", ["--encoding", "utf-16le"], "utf-16le"],
  ])("%s (2)", async (_, flags, said) => {
    const file = await world.file("said.csv", `${HEADER}1;a@example.fi;Åsa\n`);
    await expectRefused(world, 2, "import", file, ...SOURCE, ...flags);
    expect(world.err).toContain(said);
  });

  test("UTF-8, though it is Windows-1252 (2)", async () => {
    const file = await world.file(
      "said.csv",
      Buffer.from(`${HEADER}1;a@example.fi;Åsa\n`, "latin1"),
    );
    await expectRefused(world, 2, "import", file, ...SOURCE, "--encoding", "utf-8");
    expect(world.err).toContain("utf-8");
  });

  test("JSON, though it is CSV (6)", async () => {
    const file = await world.file("said.csv", `${HEADER}1;a@example.fi;Åsa\n`);
    await expectRefused(world, 6, "import", file, ...SOURCE, "--format", "json");
  });
});

describe("written oddly, and read all the same", () => {
  beforeEach(async () => {
    world = await newWorld();
  });

  const TABLE = `${HEADER}1;asa@example.fi;Åsa "Öö" Ä\n`;
  const UTF16 = Buffer.from(`\uFEFF${TABLE}`, "utf16le");
  const BIG_ENDIAN = Buffer.from(UTF16).swap16();
  test.each<[string, string | Uint8Array]>([
    ["UTF-8", TABLE],
    ["UTF-8 with its mark", `\uFEFF${TABLE}`],
    ["Windows-1252", Buffer.from(TABLE, "latin1")],
    ["UTF-16, little end first", UTF16],
    ["UTF-16, big end first", BIG_ENDIAN],
    ["lines that end with CR LF", TABLE.replaceAll("\n", "\r\n")],
    ["lines that end with CR", TABLE.replaceAll("\n", "\r")],
    ["no end of the last line", TABLE.trimEnd()],
    ["commas", TABLE.replaceAll(";", ",")],
    ["tabs", TABLE.replaceAll(";", "\t")],
    ["the delimiter stated first", `sep=;\n${TABLE}`],
    ["a mark of text before a number", TABLE.replace("\n1;", "\n'1;")],
    ["empty lines between", TABLE.replace("\n1;", "\n\n;;\n1;")],
  ])("%s", async (_, content) => {
    const file = await world.file("list.csv", content);
    await expectExit(world, 0, "import", file, ...SOURCE, "--json");
    expect(documentOf(world).data).toMatchObject({ created: 1, refused: 0 });
    expect((await holdingsOf(world, "1")).fields).toMatchObject({
      email: "asa@example.fi",
      firstName: 'Åsa "Öö" Ä',
    });
  });

  test.each([
    ["a list of objects", "a.json", '[{"email":"a@example.fi","Etunimi":"Åsa"}]'],
    [
      "an object with the list under it",
      "a.json",
      '{"data":[{"email":"a@example.fi","Etunimi":"Åsa"}]}',
    ],
    ["one object a line", "a.ndjson", '{"email":"a@example.fi","Etunimi":"Åsa"}\n'],
  ])("JSON: %s", async (_, name, content) => {
    await expectExit(world, 0, "import", await world.file(name, content), ...SOURCE);
    expect((await holdingsOf(world, "a@example.fi")).fields).toMatchObject({ firstName: "Åsa" });
  });

  test("a cell with lines in quotes", async () => {
    const text = `${HEADER}1;a@example.fi;"Åsa\nMaria"\n2;b@example.fi;Bo\n`;
    await expectExit(world, 0, "import", await world.file("list.csv", text), ...SOURCE);
    expect((await holdingsOf(world, "1")).fields["firstName"]).toBe("Åsa Maria");
  });

  test("amounts with a decimal comma, days as Finns write them", async () => {
    const text = "Sähköposti;Tilausnumero;Tilauspäivä;Summa\na@example.fi;77;27.3.2026;1 234,50\n";
    const targets = ["number=Tilausnumero", "orderedOn=Tilauspäivä", "total=Summa"];
    const flags = targets.flatMap((target) => ["--map", `orders.${target}`]);
    await expectExit(world, 0, "import", await world.file("list.csv", text), ...SOURCE, ...flags);
    expect((await holdingsOf(world, "a@example.fi")).records["orders"]).toEqual([
      { number: "77", orderedOn: "2026-03-27", total: "1234.50" },
    ]);
  });
});

describe("rows", () => {
  beforeEach(async () => {
    world = await newWorld();
  });

  test("too short and too long", async () => {
    expect(
      await refusals(`${HEADER}1;a@example.fi\n2;b@example.fi;Bo;x\n3;c@example.fi;C\n`),
    ).toMatchObject([
      { line: 2, faults: [{ reason: "short" }] },
      { line: 3, faults: [{ reason: "long" }] },
    ]);
  });

  test("with a NUL byte", async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `${at + 10};p${at}@example.fi;Pia\n`).join(
      "",
    );
    expect(await refusals(`${HEADER}${rows}1;a@example.fi;A\0a\n`)).toMatchObject([
      { line: 52, faults: [{ reason: "nul" }] },
    ]);
  });

  test("two of the same data subject that say different things", async () => {
    const text = `${HEADER}1;a@example.fi;Aino\n1;a@example.fi;Onni\n`;
    expect(await refusals(text)).toMatchObject([
      { line: 3, faults: [{ reason: "conflict-in-file" }] },
    ]);
  });

  test("two of the same data subject that say the same are one", async () => {
    const text = `${HEADER}1;a@example.fi;Aino\n1;a@example.fi;Aino\n`;
    const file = await world.file("twice.csv", text);
    await expectExit(world, 0, "import", file, ...SOURCE, "--json", "--dry-run");
    expect(documentOf(world).data).toMatchObject({ created: 1, refused: 0 });
  });

  test("that fit two data subjects", async () => {
    const add = ["subject", "add", "--source", "customership", "--anyway", "--set"];
    await expectExit(world, 0, ...add, "email=shared@example.fi", "--set", "firstName=A");
    await expectExit(world, 0, ...add, "email=shared@example.fi", "--set", "firstName=B");
    expect(await refusals("Sähköposti;Etunimi\nshared@example.fi;C\n")).toMatchObject([
      { line: 2, faults: [{ reason: "several-subjects" }] },
    ]);
  });

  test("without anything to know the data subject by", async () => {
    expect(await refusals(`${HEADER};;Aino\n`)).toMatchObject([
      { line: 2, faults: [{ reason: "no-identifier" }] },
    ]);
  });
});

describe("cells", () => {
  test.each([
    [
      "three addresses",
      "Sähköposti",
      "a@example.fi, b@example.fi; c@example.fi",
      "several-addresses",
    ],
    ["no address", "Sähköposti", "a.example.fi", "not-an-email"],
    ["a personal identity code", "Etunimi", "131052-308T", "identity-code"],
    ["a personal identity code within a text", "Etunimi", "Aino 131052-308T", "identity-code"],
    ["a command for the terminal", "Etunimi", "A\u001B[2Jino", "control-characters"],
    [
      "a command that writes the clipboard",
      "Etunimi",
      "A\u001B]52;c;aGVp\u0007",
      "control-characters",
    ],
    ["the same in one character", "Etunimi", "A\u009B2J", "control-characters"],
    ["a name that reads backwards", "Etunimi", "\u202EoniA", "control-characters"],
    ["a number that a spreadsheet has rounded", "Asiakasnumero", "3,58E+11", "excel-number"],
  ])("%s", async (_, column, cell, reason) => {
    const columns = HEADER.trimEnd().split(";");
    const cells = columns.map((name, at) => (name === column ? `"${cell}"` : at === 0 ? "7" : ""));
    if (column === "Asiakasnumero") cells[1] = "x@example.fi";
    expect(await refusals(`${HEADER}${cells.join(";")}\n`)).toMatchObject([
      { line: 2, faults: [{ reason, column }] },
    ]);
  });

  test("a formula is a text like any other, and leaves only as a text", async () => {
    const desk = await newWorld();
    const formula = '=HYPERLINK("https://example.com")';
    const cell = `"${formula.replaceAll('"', '""')}"`;
    const file = await desk.file("list.csv", `${HEADER}1;a@example.fi;${cell}\n`);
    await expectExit(desk, 0, "import", file, ...SOURCE);
    expect((await holdingsOf(desk, "1")).fields["firstName"]).toBe(formula);
    const plan = join(desk.folder, "plan.csv");
    const other = await desk.file(
      "other.csv",
      `${HEADER}1;a@example.fi;+cmd|calc\n2;nope;@SUM(1)\n`,
    );
    await expectExit(desk, 3, "import", other, ...SOURCE, "--partial", "-o", plan);
    const written =
      (await readFile(plan, "utf8")) + (await readFile(`${other}.rejected.csv`, "utf8"));
    expect(written).toContain("'+cmd|calc");
    expect(written).toContain("'@SUM(1)");
    expect(written).not.toMatch(/(?:^|[,"])[=+@]/mu);
  });

  test("one of 10 MB", async () => {
    const file = await world.file("huge.csv", `${HEADER}1;a@example.fi;${"ä".repeat(5_000_000)}\n`);
    await expectExit(world, 6, "import", file, ...SOURCE, "--json");
    expect(documentOf(world).data).toMatchObject({
      refusals: [{ line: 2, faults: [{ reason: "cell-too-long" }] }],
    });
  });

  test("one longer than a value may be", async () => {
    expect(await refusals(`${HEADER}1;a@example.fi;${"ä".repeat(10_001)}\n`)).toMatchObject([
      { line: 2, faults: [{ reason: "too-long", column: "Etunimi" }] },
    ]);
  });
});

describe("columns", () => {
  test("10,000 of them", async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `c${at}`);
    const file = await world.file(
      "wide.csv",
      `${names.join(";")}\n${names.map(() => "1").join(";")}\n`,
    );
    await expectRefused(world, 6, "import", file, ...SOURCE);
    expect(world.err.length).toBeLessThan(2000);
  });

  test("of the same name: a second value is kept beside the first, not lost", async () => {
    const desk = await newWorld();
    const file = await desk.file("same.csv", "Sähköposti;Sähköposti\na@example.fi;b@example.fi\n");
    await expectExit(desk, 0, "import", file, ...SOURCE);
    const { fields } = await holdingsOf(desk, "a@example.fi");
    expect(fields["other"]).toEqual({ "Sähköposti #2": "b@example.fi" });
  });

  test("whose names drive the terminal are shown harmlessly", async () => {
    const file = await world.file(
      "esc.csv",
      "Sähköposti;\u001B]52;c;aGVp\u0007\na@example.fi;1;2;3\n",
    );
    await expectRefused(world, 6, "import", file, ...SOURCE);
    expect(world.err).not.toContain("\u001B");
    await expectRefused(world, 6, "import", file, ...SOURCE, "--json");
    expect(world.err).not.toContain("\u001B");
  });

  test("none by which a data subject is known", async () => {
    const file = await world.file("none.csv", "Etunimi;Sukunimi\nAino;Mäkinen\n");
    await expectRefused(world, 6, "import", file, ...SOURCE);
    expect(world.err).toMatch(/customerId|email/u);
  });
});

test("a name of a file that drives the terminal is shown harmlessly", async () => {
  const desk = await newWorld();
  const path = join(desk.folder, "a\u001B[2J\u202Evsc.csv");
  await writeFile(path, `${HEADER}1;a@example.fi;A\n`, { mode: 0o600 });
  await expectExit(desk, 0, "import", path, ...SOURCE);
  await expectExit(desk, 0, "subject", "show", "1", "--json");
  expect(desk.out).not.toContain("\u001B");
  expect(desk.out).not.toContain("\u202E");
  await expectExit(desk, 2, "import", path, ...SOURCE, "--delimiter", ",");
  expect(desk.err).toContain("a\uFFFD[2J\uFFFDvsc.csv");
});
