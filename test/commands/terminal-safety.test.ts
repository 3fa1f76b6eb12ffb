/** A name may hold anything; it reaches a terminal as text, and JSON as it is held. */
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { addSubject } from "../../src/store/addition.ts";
import { getNotice } from "../../src/store/notices.ts";
import { transaction } from "../../src/store/register.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { CHECKED, documentOf, expectExit, found, importCustomers, withRegister } from "./acts.ts";

/** As no import would take it: a register written by other means, or by an older seloste. */
const NAME = "Kaino\u001B]52;c;aGVp\u0007\u001B[2J\u009B1mVihavainen";
const FAMILY = "\u202Enenoiaviv\u2066x\u2069 \u200Fz\u061C";
const NOTE = "yksi\u0000kaksi\rkolme\u2028neljä\u007F";

/** What a terminal, or an eye, would act on. */
// oxlint-disable-next-line no-control-regex
const HARMFUL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

function value(field: string, text: string, item = "") {
  return { field, item, value: text, drawer: "personal" as const };
}

let world: TestWorld;
let id: string;

beforeAll(async () => {
  world = await newWorld();
  await importCustomers(world);
  id = await withRegister(world, async (register) => {
    const { notice } = await getNotice(register);
    return transaction(register, async () => {
      const values = [
        value("firstName", NAME),
        value("lastName", FAMILY),
        value("customerId", "6666"),
        value("postalAddress", NOTE),
        value("other", NOTE, "\u001B[31mNote"),
      ];
      const origin = {
        at: world.now,
        act: "import" as const,
        source: "registration",
        evidence: "\u001B[2Jscan",
        file: "\u202Evsc.csv",
      };
      return addSubject(register, notice, { values, origin, basis: "unknown", groups: [] }).id;
    });
  });
});

const COMMANDS: readonly (readonly [string, () => readonly string[]])[] = [
  ["subject find", () => ["subject", "find", "6666"]],
  ["subject show", () => ["subject", "show", "6666"]],
  ["subject show, by id", () => ["subject", "show", id]],
];

describe.each(COMMANDS)("%s", (_, argv) => {
  test.each([
    ["in a pipe", {}],
    ["on a terminal", { stdin: true, stdout: true, stderr: true, columns: 80 }],
    ["on a narrow terminal", { stdin: true, stdout: true, stderr: true, columns: 40 }],
    ["on a wide terminal", { stdin: true, stdout: true, stderr: true, columns: 200 }],
  ])("shows no control character %s", async (_where, terminal) => {
    world.terminal(terminal);
    world.env["NO_COLOR"] = "1";
    await expectExit(world, 0, ...argv());
    expect(world.out).not.toMatch(HARMFUL);
    expect(world.err).not.toMatch(HARMFUL);
    expect(world.out).toContain("\uFFFD");
    world.terminal({});
    delete world.env["NO_COLOR"];
  });

  test("shows only its own colours on a terminal with colour", async () => {
    world.terminal({ stdin: true, stdout: true, stderr: true, columns: 80 });
    await expectExit(world, 0, ...argv());
    // oxlint-disable-next-line no-control-regex
    expect(world.out.replaceAll(/\u001B\[(?:1|22|0)m/gu, "")).not.toMatch(HARMFUL);
    world.terminal({});
  });

  test("escapes it in JSON, where it reads back as it is held", async () => {
    await expectExit(world, 0, ...argv(), "--json");
    expect(world.out).not.toMatch(HARMFUL);
    expect(JSON.stringify(documentOf(world).data)).toContain(JSON.stringify(NAME).slice(1, -1));
  });
});

test("a list as JSON lines is escaped too", async () => {
  await expectExit(world, 0, "subject", "find", "6666", "--ndjson");
  expect(world.out).not.toMatch(HARMFUL);
  expect(JSON.parse(world.out)).toMatchObject({ name: `${NAME} ${FAMILY}` });
});

test("the copy for the data subject cannot be driven by it", async () => {
  const copy = join(world.folder, "copy");
  const flags = ["--format", "html", "-o", copy, ...CHECKED];
  await expectExit(world, 0, "subject", "export", "6666", ...flags);
  const html = await readFile(copy, "utf8");
  for (const one of ["\u0000", "\u001B", "\u009B"]) expect(html).not.toContain(one);
});

describe("a table", () => {
  const WIDE = { stdin: true, stdout: true, stderr: true };

  test.each([[40], [60], [80], [120]])("is never wider than its %i columns", async (columns) => {
    world.terminal({ ...WIDE, columns });
    await expectExit(world, 0, "subject", "find", "example.com");
    const drawn = world.out.split("\n").filter((line) => /[│─┌└]/u.test(line));
    expect(Math.max(0, ...drawn.map((line) => line.length))).toBeLessThanOrEqual(columns);
    world.terminal({});
  });

  test("keeps every id whole on any terminal", async () => {
    const ids = (await found(world, "example.com")).map((hit) => hit.id);
    expect(ids.length).toBeGreaterThan(3);
    for (const columns of [20, 40, 60, 80]) {
      world.terminal({ ...WIDE, columns });
      await expectExit(world, 0, "subject", "find", "example.com");
      expect(ids.filter((one) => !world.out.includes(one))).toEqual([]);
    }
    world.terminal({});
  });

  test("has no borders, no colour and nothing cut in a pipe", async () => {
    world.terminal({ stdin: true, stderr: true });
    await expectExit(world, 0, "subject", "find", "korpihalonen");
    expect(world.out.trimEnd().split("\t")).toEqual([
      expect.stringMatching(/^s-/u),
      "Eeva-Liisa Korpi-Halonen",
      "eevaliisa.korpihalonen@example.com",
      "1003",
    ]);
    world.terminal({});
  });
});

test.each([
  ["NO_COLOR", { NO_COLOR: "1" }, []],
  ["--no-color", {}, ["--no-color"]],
  ["TERM=dumb", { TERM: "dumb" }, []],
])("%s takes the colour, and nothing else", async (_, env, flags) => {
  world.terminal({ stdin: true, stdout: true, stderr: true, columns: 100 });
  await expectExit(world, 0, "subject", "show", "1001");
  const coloured = world.out;
  expect(coloured).toContain("\u001B[");
  Object.assign(world.env, env);
  await expectExit(world, 0, "subject", "show", "1001", ...flags);
  for (const name of Object.keys(env)) delete world.env[name];
  expect(world.out).not.toContain("\u001B");
  // oxlint-disable-next-line no-control-regex
  expect(world.out).toBe(coloured.replaceAll(/\u001B\[\d+m/gu, ""));
  world.terminal({});
});
