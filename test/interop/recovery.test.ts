/** What `seloste help recovery` promises: other people's programs alone get the data back. */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { PASSPHRASE, type TestWorld } from "../world.ts";
import { ageAsked, ageWith, openWithSqlcipher } from "./programs.ts";
import { customers, expectDone, importing, initWorld, keyFileOf, MARKERS } from "./register.ts";

const KEY = /^[0-9a-f]{96}\n$/u;
let world: TestWorld;

beforeAll(async () => {
  world = await initWorld();
  const file = await world.file("customers.csv", customers(3));
  expectDone(await world.runReal(importing(file)));
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
