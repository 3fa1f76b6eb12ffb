import { Readable, Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { show, type Style, styleOf, wantsJson } from "../../src/output/render.ts";
import type { View } from "../../src/output/view.ts";
import { loadCatalogue } from "../../src/text/language.ts";
import type { World } from "../../src/world.ts";
import { instant } from "../instant.ts";

const PLAIN: Style = { json: false, ndjson: false, quiet: false, tables: false, colour: false };
const NO_FLAGS = { json: false, ndjson: false, quiet: false, noColor: false };

function newStreams(env: Record<string, string> = {}, isTTY = true, columns = 80) {
  const kept = { out: "", err: "" };
  const stream = (name: "out" | "err") =>
    Object.assign(
      new Writable({
        write(chunk: Buffer, _, done) {
          kept[name] += chunk.toString();
          done();
        },
      }),
      { isTTY, columns },
    );
  const world: World = {
    argv: [],
    env,
    stdin: Readable.from([]),
    home: "/nowhere",
    data: "/nowhere",
    version: "0",
    program: ["/usr/bin/node", "/usr/bin/seloste"],
    stdout: stream("out"),
    stderr: stream("err"),
    now: () => instant("2026-11-20T08:00:00.000Z"),
  };
  return { kept, world };
}

const view: View = {
  kind: "test.list",
  data: [
    { id: "s-1", note: null },
    { id: "s-2", note: "\u001B[2J" },
  ],
  blocks: () => [
    { line: "one\u001B[2J line" },
    { heading: "Head\u202Eing" },
    {
      fields: [
        ["Name", "Aino"],
        ["Address\u009B", "Mäntykatu 4\nHelsinki"],
      ],
    },
    { table: { columns: ["Id", "Note"], rows: [["s-1", "x\ty"]] } },
  ],
  warnings: [{ code: "test.warning", say: () => "look \u001B]52;c;aGVp\u0007" }],
  next: () => ["seloste next"],
};

async function shown(style: Style, which = newStreams()) {
  await show(which.world, style, await loadCatalogue("en"), view);
  return which.kept;
}

describe("fields", () => {
  const long: View = {
    kind: "test.fields",
    data: null,
    blocks: () => [{ fields: [["Why", "silence is no promise that there are none"]] }],
  };

  test("on a terminal, a long value is broken between words and stays in its column", async () => {
    const { kept, world } = newStreams({}, true, 32);
    await show(world, { ...PLAIN, tables: true }, await loadCatalogue("en"), long);
    expect(kept.out).toBe(
      ["  Why  silence is no promise", "       that there are none", ""].join("\n"),
    );
  });

  test("in a pipe, it is one line", async () => {
    const { kept, world } = newStreams({}, false, 32);
    await show(world, PLAIN, await loadCatalogue("en"), long);
    expect(kept.out).toBe("  Why  silence is no promise that there are none\n");
  });
});

describe("in a pipe", () => {
  test("there are no borders and no colour, and a tab stands between cells", async () => {
    expect(await shown(PLAIN)).toEqual({
      out: [
        "one\uFFFD[2J line",
        "",
        "Head\uFFFDing",
        "  Name      Aino",
        "  Address\uFFFD  Mäntykatu 4",
        "            Helsinki",
        "s-1\tx y",
        "",
      ].join("\n"),
      err: "note: look \uFFFD]52;c;aGVp\uFFFD\nnext: seloste next\n",
    });
  });

  test("quiet keeps warnings and leaves out what to do next", async () => {
    const { err } = await shown({ ...PLAIN, quiet: true });
    expect(err).toBe("note: look \uFFFD]52;c;aGVp\uFFFD\n");
  });
});

describe("on a terminal", () => {
  test("colour is nothing but decoration: without it the text is the same", async () => {
    const plain = await shown({ ...PLAIN, tables: true });
    const coloured = await shown({ ...PLAIN, tables: true, colour: true });
    expect(coloured.out).not.toBe(plain.out);
    // oxlint-disable-next-line no-control-regex
    expect(coloured.out.replaceAll(/\u001B\[\d+m/gu, "")).toBe(plain.out);
  });

  test("a table has borders", async () => {
    expect((await shown({ ...PLAIN, tables: true })).out).toContain("│ s-1 │");
  });
});

describe("as JSON", () => {
  test("one document holds all, warnings too, and standard error stays empty", async () => {
    const { out, err } = await shown({ ...PLAIN, json: true });
    expect(err).toBe("");
    expect(out.endsWith("}\n")).toBe(true);
    expect(JSON.parse(out)).toEqual({
      seloste: 1,
      kind: "test.list",
      at: "2026-11-20T08:00:00.000Z",
      data: view.data,
      warnings: [{ code: "test.warning", message: "look \u001B]52;c;aGVp\u0007" }],
    });
    expect(out).not.toContain("\u001B");
  });

  test("a list has one line for each of its entries; what is remarkable stands on standard error", async () => {
    const { out, err } = await shown({ ...PLAIN, ndjson: true });
    expect(err).toBe("note: look \uFFFD]52;c;aGVp\uFFFD\n");
    expect(out).toBe('{"id":"s-1","note":null}\n{"id":"s-2","note":"\\u001b[2J"}\n');
  });
});

describe("the style", () => {
  test.each([
    ["a terminal has colour and tables", {}, true, {}, { tables: true, colour: true }],
    ["a pipe has neither", {}, false, {}, { tables: false, colour: false }],
    ["NO_COLOR takes the colour", { NO_COLOR: "1" }, true, {}, { tables: true, colour: false }],
    ["an empty NO_COLOR says nothing", { NO_COLOR: "" }, true, {}, { tables: true, colour: true }],
    ["TERM=dumb takes the colour", { TERM: "dumb" }, true, {}, { colour: false }],
    ["--no-color takes the colour", {}, true, { noColor: true }, { tables: true, colour: false }],
    ["--json", {}, true, { json: true }, { json: true }],
    ["--ndjson", {}, true, { ndjson: true }, { ndjson: true }],
    ["--quiet", {}, true, { quiet: true }, { quiet: true }],
  ])("%s", (...[, env, isTTY, flags, style]) => {
    expect(styleOf(newStreams(env, isTTY).world, { ...NO_FLAGS, ...flags })).toMatchObject(style);
  });
});

test.each([
  [["status", "--json"], true],
  [["--ndjson", "status"], true],
  [["status"], false],
  [["subject", "find", "--", "--json"], false],
])("%j asks for JSON: %o", (argv, asked) => {
  expect(wantsJson(argv)).toBe(asked);
});
