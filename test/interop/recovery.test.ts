/** What `seloste help recovery` promises: other people's programs alone get the data back. */
import { copyFile, mkdtemp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { PASSPHRASE, type TestWorld } from "../world.ts";
import { ageAsked, ageWith, INTEROP, openWithSqlcipher, shell } from "./programs.ts";
import { customers, expectDone, importing, initWorld, keyFileOf, MARKERS } from "./register.ts";

const KEY = /^[0-9a-f]{96}\n$/u;
let world: TestWorld;

beforeAll(async () => {
  world = await initWorld();
  const file = await world.file("customers.csv", customers(3));
  expectDone(await world.runReal(importing(file)));
});

/** The lines of `seloste help recovery` that are to be typed. */
async function typedLines(language: string): Promise<readonly string[]> {
  const told = await world.runReal(["help", "recovery", "--lang", language]);
  expectDone(told);
  return told.out.split("\n").flatMap((line) => /^ {2}\$ (?<typed>.*)$/u.exec(line)?.[1] ?? []);
}

describe("the lines of seloste help recovery, as they stand", () => {
  test.each(["en", "fi", "sv"])(
    "open everything with age and an SQLCipher 4 shell (%s)",
    async (language) => {
      const lines = await typedLines(language);
      const cwd = await mkdtemp(join(world.folder, "by-hand-"));
      await copyFile(world.recoveryIdentity, join(cwd, "recovery.txt"));
      const env = {
        PATH: `${join(INTEROP, "bin")}:${process.env["PATH"] ?? ""}`,
        SELOSTE_REGISTER: world.register,
      };
      const { code, out, err } = await shell(`set -eu\n${lines.join("\n")}`, { cwd, env });

      expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
      for (const value of [MARKERS.lastName, MARKERS.email, MARKERS.personalNotes, "import"]) {
        expect(out).toContain(value);
      }
      expect(out).toContain(MARKERS["orders.number"]);
      expect(await readdir(cwd)).toEqual(["recovery.txt"]);
    },
  );

  test("are ten at most", async () => {
    expect((await typedLines("en")).length).toBeLessThanOrEqual(10);
  });

  test("open nothing with the watch's identity but casework", async () => {
    const [copy = "", key = ""] = await typedLines("en");
    const cwd = await mkdtemp(join(world.folder, "by-watch-"));
    await copyFile(world.watchIdentity, join(cwd, "recovery.txt"));
    const env = {
      PATH: `${join(INTEROP, "bin")}:${process.env["PATH"] ?? ""}`,
      SELOSTE_REGISTER: world.register,
    };
    const query = (drawer: string, table: string) =>
      shell(
        `${copy}\n${key}\n(key ${drawer}; echo "SELECT count(*) FROM ${table};") | sqlcipher ${drawer}.db`,
        { cwd, env },
      );
    expect((await query("personal", "held")).out).not.toMatch(/^\d+$/mu);
    expect((await query("special", "special_held")).out).not.toMatch(/^\d+$/mu);
    expect((await query("casework", "audit")).out).toMatch(/^\d+$/mu);
  });
});

describe("stock age", () => {
  test.each(["casework", "personal", "special"])(
    "opens the key of %s with the recovery identity",
    async (drawer) => {
      const told = await ageWith(world.recoveryIdentity, keyFileOf(world, drawer));

      expect(told.code).toBe(0);
      expect(told.out).toMatch(KEY);
    },
  );

  test("opens casework's key with the watch identity", async () => {
    const told = await ageWith(world.watchIdentity, keyFileOf(world, "casework"));

    expect(told.out).toMatch(KEY);
  });

  test.each(["personal", "special"])(
    "does not open the key of %s with the watch identity",
    async (drawer) => {
      const told = await ageWith(world.watchIdentity, keyFileOf(world, drawer));

      expect(told.code).not.toBe(0);
      expect(told.err).toContain("no identity matched");
      expect(told.out).toBe("");
    },
  );

  test("asks for the operator's passphrase and gives the identity", async () => {
    const told = await ageAsked(PASSPHRASE, join(world.register, "operators", "anna.age"));

    expect(told.code).toBe(0);
    expect(told.out).toMatch(/AGE-SECRET-KEY-1[0-9A-Z]{58}/u);
  });

  test("gives no identity for another passphrase", async () => {
    const told = await ageAsked("toinen salalause 48", join(world.register, "operators/anna.age"));

    expect(told.code).not.toBe(0);
    expect(told.out).not.toContain("AGE-SECRET-KEY-1");
  });
});

describe("a support, with every other tool", () => {
  let support: string;

  beforeAll(async () => {
    support = join(world.folder, "support");
    const add = ["operator", "add", "sari", "--role", "support", "--identity-out", support];
    expectDone(await world.runReal(add));
  });

  test.each(["casework", "personal"])("opens the key of %s", async (drawer) => {
    expect((await ageWith(support, keyFileOf(world, drawer))).out).toMatch(KEY);
  });

  test("opens no key of special", async () => {
    const told = await ageWith(support, keyFileOf(world, "special"));

    expect(told.code).not.toBe(0);
    expect(told.out).toBe("");
  });

  test.each(["casework", "personal"])(
    "reads nothing of special with the key of %s",
    async (drawer) => {
      const { out: key } = await ageWith(support, keyFileOf(world, drawer));
      const reader = openWithSqlcipher(join(world.register, "special.db"), key.trim());
      try {
        expect(() => reader.prepare("select count(*) from special_held").all()).toThrow(
          /not a database/u,
        );
      } finally {
        reader.close();
      }
    },
  );

  test("once removed opens an old copy of the keys, and nothing of the register as it is", async () => {
    const { out: before } = await ageWith(support, keyFileOf(world, "personal"));
    expectDone(await world.runReal(["operator", "remove", "sari", "--confirm", "sari"]));

    expect((await ageWith(support, keyFileOf(world, "casework"))).code).not.toBe(0);
    expect((await ageWith(support, keyFileOf(world, "personal"))).code).not.toBe(0);
    const reader = openWithSqlcipher(join(world.register, "personal.db"), before.trim());
    try {
      expect(() => reader.prepare("select count(*) from held").all()).toThrow(/not a database/u);
    } finally {
      reader.close();
    }
    expect((await ageWith(world.recoveryIdentity, keyFileOf(world, "personal"))).out).toMatch(KEY);
  });
});

describe("SQLCipher 4", () => {
  test.each([
    ["casework", "select name as found from operator where role = 'contact'", "anna"],
    ["personal", "select value as found from held where field = 'lastName'", MARKERS.lastName],
    ["special", "select value as found from special_held limit 1", MARKERS.personalNotes],
  ])("reads %s with the raw key", async (drawer, sql, value) => {
    const { out: key } = await ageWith(world.recoveryIdentity, keyFileOf(world, drawer));
    const reader = openWithSqlcipher(join(world.register, `${drawer}.db`), key.trim());
    try {
      expect(reader.prepare(sql).all()).toContainEqual({ found: value });
      expect(reader.prepare("PRAGMA cipher_integrity_check").all()).toEqual([]);
    } finally {
      reader.close();
    }
  });

  test("does not read a drawer with the key of another", async () => {
    const { out: key } = await ageWith(world.watchIdentity, keyFileOf(world, "casework"));
    const reader = openWithSqlcipher(join(world.register, "personal.db"), key.trim());
    try {
      expect(() => reader.prepare("select count(*) from held").all()).toThrow(/not a database/u);
    } finally {
      reader.close();
    }
  });
});
