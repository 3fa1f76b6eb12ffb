import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "../../src/domain/faults.ts";
import { cellText, openList } from "../../src/files/list-file.ts";
import { filterList } from "../../src/files/list-filter.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seloste-list-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(content: string | Uint8Array, name = "list.csv"): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

interface Filtered {
  readonly kept: Buffer;
  /** Line, and the first cell of it; `!` where the row is damaged. */
  readonly seen: readonly string[];
}

/** Leaves out the rows whose first cell begins with `x`. */
async function filter(path: string, header = true): Promise<Filtered> {
  const list = await openList(path);
  const written: Buffer[] = [];
  const seen: string[] = [];
  await filterList(list, {
    wanted: [0],
    header,
    judge: (bytes, row, line) => {
      const cell = row.damaged ? "!" : cellText(bytes.subarray(row.starts[0], row.ends[0]));
      seen.push(`${line} ${cell}`);
      return !cell.startsWith("x") && cell !== "!";
    },
    write: async (bytes) => void written.push(Buffer.from(bytes)),
  });
  return { kept: Buffer.concat(written), seen };
}

async function refusal(path: string): Promise<string> {
  try {
    await openList(path);
    return "opened";
  } catch (error) {
    if (error instanceof Refusal) return error.fault.code;
    throw error;
  }
}

function utf16(text: string, big = false): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
}

describe("a list that is filtered", () => {
  test.each([
    ["line feeds", "email;n\na;1\nxb;2\nc;3\n", "email;n\na;1\nc;3\n"],
    ["CR LF and quotes", 'email,n\r\n"a" ,"1"\r\nxb,2\r\n', 'email,n\r\n"a" ,"1"\r\n'],
    ["CR alone", "email\ra\rxb\rc", "email\ra\rc"],
    ["no line end at its end", "email\na\nxb", "email\na\n"],
    ["a mark", "\ufeffemail;n\nxa;1\nb;2\n", "\ufeffemail;n\nb;2\n"],
    ["a line that states the delimiter", "sep=;\nemail;n\nxa;1\n", "sep=;\nemail;n\n"],
    ["formulas, which are left alone", "email\n=a\n+b\nxc\n", "email\n=a\n+b\n"],
    ["line ends in quotes", 'email,n\n"a","1\n2"\nxb,"3\n4"\n', 'email,n\n"a","1\n2"\n'],
  ])("keeps %s byte by byte", async (_, text, kept) => {
    expect((await filter(await file(text))).kept.toString()).toBe(kept);
  });

  test("keeps Windows-1252 byte by byte", async () => {
    const path = await file(Buffer.from("email;nimi\na;M\xe4kinen\nxb;\x80\n", "latin1"));
    expect((await filter(path)).kept).toEqual(Buffer.from("email;nimi\na;M\xe4kinen\n", "latin1"));
  });

  test.each([
    ["little-endian with its mark", "\ufeff", false],
    ["big-endian with its mark", "\ufeff", true],
    ["little-endian without a mark", "", false],
  ])("keeps UTF-16, %s, byte by byte", async (_, mark, big) => {
    const text = (rows: string) => utf16(`${mark}email\tnimi\r\na\tMäkinen 😀\r\n${rows}`, big);
    const path = await file(text("xb\tÅström\r\n"));
    expect((await filter(path)).kept).toEqual(text(""));
  });

  test("tells the line where each row begins", async () => {
    const path = await file('sep=;\nemail;n\n"a";"1\n2\n3"\nxb;4\n\nc;5\n');
    expect((await filter(path)).seen).toEqual(["3 a", "6 xb", "7 ", "8 c"]);
  });

  test("has all rows judged where there is no header", async () => {
    const { kept, seen } = await filter(await file("xa\nb\n"), false);
    expect([kept.toString(), ...seen]).toEqual(["b\n", "1 xa", "2 b"]);
  });

  test("holds back what a quote without its pair swallows", async () => {
    const { kept, seen } = await filter(await file('email\na\n"b\nc\nd\n'));
    expect([kept.toString(), ...seen]).toEqual(["email\na\n", "2 a", "3 !"]);
  });

  test("is filtered alike however large it is", async () => {
    const rows = Array.from({ length: 60_000 }, (_, nr) => `${nr % 3 === 0 ? "x" : ""}a${nr};ä`);
    const { kept, seen } = await filter(await file(`email;n\n${rows.join("\n")}\n`));
    const left = rows.filter((row) => !row.startsWith("x"));
    expect(kept.toString()).toBe(`email;n\n${left.join("\n")}\n`);
    expect(seen.at(-1)).toBe("60001 a59999");
  });

  test("holds back a row that is too long to be read, and goes on behind it", async () => {
    const path = await file(`email;n\na;1\n"${"y".repeat(9_000_000)}\n";2\nc;3\n`);
    const { kept, seen } = await filter(path);
    expect([kept.toString(), ...seen]).toEqual(["email;n\na;1\nc;3\n", "2 a", "3 !", "5 c"]);
  });
});

describe("what is no list of lines", () => {
  test.each([
    ["an empty file", "", "list.csv", "import.empty"],
    ["a workbook", "PK\u0003\u0004xl/", "list.xlsx", "import.binary"],
    ["JSON", '[{"email":"a@example.fi"}]', "list.json", "ban.not-lines"],
    ["a header that cannot be read", '"email;n', "list.csv", "import.header-unreadable"],
  ])("is refused: %s", async (_, text, name, code) => {
    expect(await refusal(await file(text, name))).toBe(code);
  });

  test("is refused: a file that is not there, and a folder", async () => {
    expect(await refusal(join(folder, "nowhere.csv"))).toBe("import.missing");
    expect(await refusal(folder)).toBe("import.not-a-file");
  });

  test("is refused: a file that changes while it is read", async () => {
    const path = await file("email\na\n");
    const list = await openList(path);
    await writeFile(path, "email\na\nb\n");
    const all = { wanted: [0], header: true, judge: () => true, write: async () => {} };
    const filtered = filterList(list, all);
    await expect(filtered).rejects.toMatchObject({ fault: { code: "import.changed" } });
  });
});
