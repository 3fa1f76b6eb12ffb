import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Connection, type DrawerKeys, openDrawers } from "../../src/drawers/connection.ts";
import { inTransaction, retry } from "../../src/drawers/transaction.ts";
import { newWorld, type TestWorld } from "../world.ts";
import {
  COMMITTING,
  faultOf,
  hashesOf,
  holding,
  keysOf,
  type OtherProcess,
  READING,
  WRITING,
} from "./register-files.ts";

let world: TestWorld;
let keys: Required<DrawerKeys>;
let connection: Connection;
let other: OtherProcess | undefined;

beforeEach(async () => {
  world = await newWorld();
  keys = await keysOf(world);
  connection = await openDrawers(world.register, keys, false);
});

afterEach(async () => {
  await other?.release();
  other = undefined;
  connection.close();
});

async function hold(drawer: keyof DrawerKeys, sql: string): Promise<void> {
  other = await holding(world.register, drawer, keys[drawer], sql);
}

async function releaseAfter(ms: number): Promise<void> {
  await sleep(ms);
  await other?.release();
  other = undefined;
}

/** Writes a row into every drawer. */
async function writeEverywhere(): Promise<string> {
  connection.exec("insert into backup values (7, 'x', null)");
  connection.exec(
    "insert into personal.origin (nr, at, act, source, notice) values (7, 'x', 'add', 'x', 1)",
  );
  connection.exec("insert into special.special_act values (7, '[]', '')");
  return "written";
}

function rows(): readonly unknown[] {
  return ["backup", "personal.origin", "special.special_act"].map((table) =>
    connection.prepare(`select count(*) from ${table}`).pluck().get(),
  );
}

describe("a transaction", () => {
  test("saves what an act wrote in every drawer, and gives its result", async () => {
    expect(await inTransaction(connection, 0, writeEverywhere)).toBe("written");
    expect(rows()).toEqual([1, 1, 1]);
    expect(connection.inTransaction).toBe(false);
  });

  test("takes everything back in every drawer when the act fails, byte by byte", async () => {
    const before = await hashesOf(world.register);

    await expect(
      inTransaction(connection, 0, async () => {
        await writeEverywhere();
        throw new Error("in the middle");
      }),
    ).rejects.toThrow("in the middle");
    expect(rows()).toEqual([0, 0, 0]);
    expect(connection.inTransaction).toBe(false);
    expect(await hashesOf(world.register)).toEqual(before);
  });

  test("takes everything back when a statement fails in the last drawer", async () => {
    const act = async () => {
      await writeEverywhere();
      connection.exec("insert into special.special_act values (7, 'again', '')");
    };

    await expect(inTransaction(connection, 0, act)).rejects.toThrow("UNIQUE");
    expect(rows()).toEqual([0, 0, 0]);
  });

  test("holds the lock of every drawer from its first moment", async () => {
    const all = ["casework", "personal", "special"] as const;
    await inTransaction(connection, 0, async () => {
      for (const drawer of all) {
        const one = holding(
          world.register,
          drawer,
          keys[drawer],
          "pragma busy_timeout=0; begin immediate",
        );
        await expect(one).rejects.toThrow("did not begin");
      }
    });
  });
});

describe("while another process writes", () => {
  test("a transaction is refused when the wait is over, not before", async () => {
    await hold("casework", WRITING);
    const begun = performance.now();

    expect(await faultOf(inTransaction(connection, 2000, writeEverywhere))).toEqual({
      code: "register.locked",
      facts: { waitedSeconds: 2 },
    });
    const waited = performance.now() - begun;
    expect(waited).toBeGreaterThan(1900);
    expect(waited).toBeLessThan(3000);
    expect(rows()).toEqual([0, 0, 0]);
  });

  test.each(["casework", "personal", "special"] as const)(
    "to %s alone, a transaction waits as well, and is done once it is free",
    async (drawer) => {
      await hold(drawer, WRITING);
      const done = inTransaction(connection, 20_000, writeEverywhere);
      await releaseAfter(300);

      expect(await done).toBe("written");
      expect(rows()).toEqual([1, 1, 1]);
    },
  );

  test("the wait leaves the rest of the program alive", async () => {
    await hold("casework", WRITING);
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 20);
    await faultOf(inTransaction(connection, 1000, writeEverywhere));
    clearInterval(clock);

    expect(ticks).toBeGreaterThan(5);
  });
});

describe("a commit that a reader holds back", () => {
  test.each(["casework", "personal", "special"] as const)(
    "of %s is tried again, and nothing of it is lost",
    async (drawer) => {
      await hold(drawer, READING);
      const done = inTransaction(connection, 20_000, writeEverywhere);
      await releaseAfter(300);

      expect(await done).toBe("written");
      expect(rows()).toEqual([1, 1, 1]);
    },
  );

  test("is taken back when the wait is over", async () => {
    await hold("special", READING);

    expect(await faultOf(inTransaction(connection, 300, writeEverywhere))).toMatchObject({
      code: "register.locked",
    });
    expect(connection.inTransaction).toBe(false);
    expect(rows()).toEqual([0, 0, 0]);
  });
});

describe("trying again", () => {
  test("is done for a lock alone: any other error comes at once", async () => {
    let tries = 0;
    const act = () => {
      tries += 1;
      throw new Error("something else");
    };

    await expect(retry(10_000, act)).rejects.toThrow("something else");
    expect(tries).toBe(1);
  });

  test("is not done at all with a wait of nothing", async () => {
    await hold("casework", COMMITTING);
    let tries = 0;
    const act = () => {
      tries += 1;
      return connection.prepare("select count(*) from audit").get();
    };

    expect((await faultOf(retry(0, act))).code).toBe("register.locked");
    expect(tries).toBe(1);
  });

  test("lets a reading come to its end once the other has committed", async () => {
    await hold("casework", COMMITTING);
    const read = retry(20_000, () =>
      connection.prepare("select count(*) from audit").pluck().get(),
    );
    await releaseAfter(300);

    expect(await read).toBe(1);
  });
});
