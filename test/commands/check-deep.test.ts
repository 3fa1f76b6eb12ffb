/** `check --deep`: every way to damage or change a register by hand is found, and told usefully. */
import { copyFile, open, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newIdentity } from "../../src/drawers/age.ts";
import type { TestWorld } from "../world.ts";
import { documentOf, expectExit, newWorldWithSamples, withRegister } from "./acts.ts";

const PAGE = 4096;

let world: TestWorld;

beforeEach(async () => {
  world = await newWorldWithSamples();
  world.env["SELOSTE_IDENTITY_FILE"] = join(world.folder, "anna");
  delete world.env["SELOSTE_PASSPHRASE_FILE"];
});

const FOUND = z.array(z.looseObject({ check: z.string() }));

async function deep(code: number, ...flags: readonly string[]) {
  await expectExit(world, code, "check", "--deep", "--json", ...flags);
  return FOUND.parse(documentOf(world).data).filter(({ check }) => check === "deep");
}

const drawer = (name: string) => join(world.register, `${name}.db`);

async function flip(file: string, at: number): Promise<void> {
  const handle = await open(file, "r+");
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, at);
  await handle.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
  await handle.close();
}

/** Leaves pages behind that hold nothing. */
async function freePages(schema: string): Promise<number> {
  return withRegister(world, ({ connection }) => {
    connection.exec(`create table ${schema}.gone (a text)`);
    const insert = connection.prepare(`insert into ${schema}.gone values (?)`);
    for (let nr = 0; nr < 40; nr += 1) insert.run("x".repeat(2000));
    connection.exec(`drop table ${schema}.gone`);
    return Number(connection.pragma(`${schema}.page_count`, { simple: true }));
  });
}

describe("a register that is whole", () => {
  test("has no finding, for a contact and for the watch", async () => {
    expect(await deep(0)).toEqual([]);
    expect(await deep(0, "--identity", world.watchIdentity)).toEqual([]);
    await expectExit(world, 0, "check", "--deep", "--quiet");
    expect(world.out).toBe("");
    await expectExit(world, 0, "check", "--deep", "--lang", "sv");
    expect(world.out).toContain("Varje sida");
    await expectExit(world, 0, "check");
    expect(world.out).not.toContain("Every page");
  });
});

describe("a page", () => {
  test.each(["casework", "personal", "special"])(
    "that holds nothing in %s and was changed",
    async (name) => {
      const pages = await freePages(name === "casework" ? "main" : name);
      await flip(drawer(name), (pages - 2) * PAGE + 100);
      // Nothing that is read every day is touched.
      await expectExit(world, 0, "check");
      expect(await deep(3)).toEqual([
        expect.objectContaining({
          because: "pages",
          level: "critical",
          file: `${name}.db`,
          count: 1,
        }),
      ]);
      await expectExit(world, 2, "check", "--deep", "--format", "nagios");
      expect(world.out).toContain(`${name}.db is damaged`);
    },
  );

  test.each(["en", "fi", "sv"])(
    "is told with what is lost, what works and what to do (%s)",
    async (language) => {
      const pages = await freePages("special");
      await flip(drawer("special"), (pages - 2) * PAGE + 100);
      await expectExit(world, 3, "check", "--deep", "--lang", language);
      expect(world.out).toContain("special.db");
      expect(world.out).toContain("support");
    },
  );

  test("of special categories is not looked at by who cannot open them", async () => {
    const pages = await freePages("special");
    await flip(drawer("special"), (pages - 2) * PAGE + 100);
    expect(await deep(0, "--identity", world.watchIdentity)).toEqual([]);
  });

  test("more or less at the end of a file", async () => {
    await writeFile(drawer("personal"), Buffer.alloc(100), { flag: "a" });
    expect(await deep(3)).toEqual([
      expect.objectContaining({ because: "pages", file: "personal.db" }),
    ]);
  });

  test("in use is refused when the drawer opens, and named", async () => {
    await flip(drawer("personal"), 200);
    await expectExit(world, 14, "check", "--deep", "--json");
    expect(world.err).toContain("personal.db");
    expect(world.err).toContain("watch");
    await expectExit(world, 0, "check", "--deep", "--identity", world.watchIdentity);
  });

  test("cut off at half of the file", async () => {
    const { size } = await stat(drawer("personal"));
    await truncate(drawer("personal"), Math.floor(size / 2 / PAGE) * PAGE);
    expect([3, 14]).toContain(await world.seloste("check", "--deep"));
  });
});

describe("what fits together", () => {
  test("is followed from one drawer into another", async () => {
    await withRegister(world, ({ connection }) => {
      connection.exec(
        `insert into special.special_held (subject, field, item, value, origin, basis)
         values (99999, 'personalNotes', '', 'x', 99999, 'unknown')`,
      );
    });
    expect(await deep(3)).toEqual([
      expect.objectContaining({ because: "references", file: "casework.db", count: 2 }),
    ]);
  });

  test("and within one", async () => {
    await withRegister(world, ({ connection }) => {
      connection.pragma("foreign_keys=0");
      connection.exec(
        "update personal.held set subject = 99999 where subject = 1 and field = 'lastName'",
      );
    });
    expect(await deep(3)).toEqual([
      expect.objectContaining({ because: "references", file: "personal.db" }),
    ]);
  });

  test("a recipient who is no operator, in the drawer that has it", async () => {
    await withRegister(world, ({ connection }) => {
      connection.exec("insert into personal.personal_recipient values ('age1x', 'mallory')");
    });
    expect(await deep(3)).toEqual([expect.objectContaining({ because: "references", count: 1 })]);
  });

  test("the audit trail", async () => {
    await withRegister(world, ({ connection }) => {
      connection.exec("update audit set operator = 'mallory' where seq = 2");
    });
    expect(await deep(3)).toEqual([expect.objectContaining({ because: "chain", count: 1 })]);
  });
});

describe("files of keys", () => {
  test("of a drawer, put back from before", async () => {
    const file = join(world.register, "keys", "personal.age");
    const before = join(world.folder, "before");
    await copyFile(file, before);
    const { recipient } = await newIdentity();
    await expectExit(
      world,
      0,
      "operator",
      "add",
      "pekka",
      "--role",
      "support",
      "--recipient",
      recipient,
    );
    await copyFile(before, file);
    expect(await deep(3)).toEqual([
      expect.objectContaining({ because: "key-file", file: "keys/personal.age" }),
    ]);
  });

  test("of a drawer that the key does not open, changed by one bit", async () => {
    await flip(join(world.register, "keys", "special.age"), 300);
    expect(await deep(3, "--identity", world.watchIdentity)).toEqual([
      expect.objectContaining({ because: "key-file", file: "keys/special.age" }),
    ]);
  });

  test("of an operator, changed by one bit or gone", async () => {
    const file = join(world.register, "operators", "anna.age");
    await flip(file, (await readFile(file)).length - 5);
    expect(await deep(3)).toEqual([
      expect.objectContaining({ because: "operator-file", file: "operators/anna.age" }),
    ]);
  });
});
