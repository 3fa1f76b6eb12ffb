import { createHash } from "node:crypto";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import Driver from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DRAWERS, type Drawer } from "../../src/domain/register/drawer.ts";
import type { Fault } from "../../src/domain/faults.ts";
import { driverKey, newDrawerKey } from "../../src/drawers/drawer-key.ts";
import { readIdentityFile, unlockDrawers } from "../../src/drawers/unlock.ts";
import { listOpened } from "./opened.ts";
import { getNotice } from "../../src/store/notices.ts";
import { withQuery } from "../../src/store/query.ts";
import { openRegister, transaction } from "../../src/store/register.ts";
import {
  COMMITTING,
  drawerPath,
  faultOf,
  holding,
  keysOf,
  plantKey,
} from "../drawers/register-files.ts";
import { newWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
const opened = listOpened();

beforeEach(async () => {
  world = await newWorld();
});

afterEach(() => opened.closeAll());

async function openWith(identityFile: string, more: Partial<{ waitMs: number }> = {}) {
  const identity = await readIdentityFile(identityFile);
  const may = { needs: [], may: ["personal", "special"] } as const;
  const keys = await unlockDrawers(world.register, identity, may);
  const { recipient } = identity;
  const order = { folder: world.register, keys, recipient, readOnly: false, waitMs: 0, ...more };
  return opened.keep(await openRegister(order));
}

async function refusal(): Promise<Fault> {
  return faultOf(world.open());
}

/** Runs a statement on one drawer alone. */
async function alter(drawer: Drawer, sql: string): Promise<void> {
  const connection = new Driver(drawerPath(world, drawer));
  connection.pragma("cipher='sqlcipher'");
  connection.pragma("legacy=4");
  connection.key(driverKey((await keysOf(world))[drawer]));
  connection.exec(sql);
  connection.close();
}

describe("an open register", () => {
  test("knows its id, its drawers and who opened it", async () => {
    const register = opened.keep(await world.open());

    expect(register.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
    expect(register.drawers).toEqual(["casework", "personal", "special"]);
    expect(register.operator).toMatchObject({ name: "anna", role: "contact" });
    expect(register.operator.defaultPurpose).toBe(
      (await getNotice(register)).notice.defaultPurpose,
    );
  });

  test("of the watch has casework alone and no purpose", async () => {
    const register = await openWith(world.watchIdentity);

    expect(register.drawers).toEqual(["casework"]);
    expect(register.operator).toEqual({ name: "watch", role: "watch" });
  });

  test("is not opened for an identity that is nobody's: the recovery key", async () => {
    expect(await faultOf(openWith(world.recoveryIdentity))).toEqual({
      code: "register.unknown-operator",
      facts: {},
    });
    expect(await world.seloste("status", "--identity", world.recoveryIdentity)).toBe(12);
  });
});

const planted = (drawer: Drawer) => ({
  code: "register.rolled-back",
  facts: { file: `${drawer}.db` },
});

describe("a drawer that does not belong here is refused with 15", () => {
  test.each(["personal", "special"] as const)("%s of another register", async (drawer) => {
    const other = await newWorld();
    await copyFile(drawerPath(other, drawer), drawerPath(world, drawer));
    // All registers of a test run are copies of one; this one becomes another.
    const { [drawer]: key } = await keysOf(other);
    await alter(drawer, `update ${drawer}_meta set register = 'another'`);
    await plantKey(world, drawer, key);

    expect(await refusal()).toEqual(planted(drawer));
    world.env["SELOSTE_IDENTITY_FILE"] = join(world.folder, "anna");
    expect(await world.seloste("status")).toBe(15);
  });

  test.each(DRAWERS)("%s under a key of another time", async (drawer) => {
    const { [drawer]: key } = await keysOf(world);
    const older = Buffer.concat([newDrawerKey().subarray(0, 32), key.subarray(32)]);
    const connection = new Driver(drawerPath(world, drawer));
    connection.pragma("cipher='sqlcipher'");
    connection.pragma("legacy=4");
    connection.key(driverKey(key));
    connection.rekey(driverKey(older));
    connection.close();
    await plantKey(world, drawer, older);

    expect(await refusal()).toEqual(planted(drawer));
  });

  test("casework without the register's id", async () => {
    await alter("casework", "delete from casework_meta");

    expect(await refusal()).toEqual(planted("casework"));
  });

  test("casework planted whole, with a key and a hash that fit each other", async () => {
    world.env["SELOSTE_IDENTITY_FILE"] = join(world.folder, "anna");
    expect(await world.seloste("status")).toBe(0);
    const { casework } = await keysOf(world);
    const other = Buffer.concat([newDrawerKey().subarray(0, 32), casework.subarray(32)]);
    const connection = new Driver(drawerPath(world, "casework"));
    connection.pragma("cipher='sqlcipher'");
    connection.pragma("legacy=4");
    connection.key(driverKey(casework));
    connection.rekey(driverKey(other));
    const sha256 = createHash("sha256").update(other).digest("hex");
    connection.prepare("update drawer_key set sha256 = ? where drawer = 'casework'").run(sha256);
    connection.close();
    await plantKey(world, "casework", other);

    expect(await world.seloste("status", "--json")).toBe(15);
    expect(JSON.parse(world.err)).toMatchObject({ error: { code: "register.other-key" } });
    // A machine that never saw the register cannot know.
    world.env["XDG_STATE_HOME"] = join(world.folder, "another-machine");
    expect(await world.seloste("status")).toBe(0);
  });
});

describe("a register of a newer format is refused with 16 and not touched", () => {
  test.each(DRAWERS)("where %s says so", async (drawer) => {
    await alter(drawer, "pragma user_version = 2");

    expect(await refusal()).toEqual({
      code: "register.newer",
      facts: { format: 2, known: 1 },
    });
    world.env["SELOSTE_IDENTITY_FILE"] = join(world.folder, "anna");
    expect(await world.seloste("status")).toBe(16);
  });
});

async function openAndLock(waitMs: number) {
  const register = await openWith(join(world.folder, "anna"), { waitMs });
  const { casework } = await keysOf(world);
  const other = await holding(world.register, "casework", casework, COMMITTING);
  return { register, other };
}

describe("a reading outside a transaction", () => {
  test("waits while another process commits", async () => {
    const { register, other } = await openAndLock(20_000);
    const reading = getNotice(register);
    setTimeout(() => void other.release(), 300);

    expect((await reading).nr).toBe(1);
  });

  test("waits through the query builder as well", async () => {
    const { register, other } = await openAndLock(20_000);
    const reading = withQuery(register).query.selectFrom("audit").select("act").execute();
    setTimeout(() => void other.release(), 300);

    expect(await reading).toEqual([{ act: "created" }]);
  });

  test("is refused when the wait is over", async () => {
    const { register, other } = await openAndLock(200);

    expect(await faultOf(getNotice(register))).toMatchObject({ code: "register.locked" });
    await other.release();
  });
});

describe("casework alone", () => {
  test("is all that the watch's commands need: the other drawers may be elsewhere", async () => {
    for (const drawer of ["personal", "special"] as const) {
      await rm(drawerPath(world, drawer));
      await rm(join(world.register, "keys", `${drawer}.age`));
    }
    // Their keys are asked for where they might open: the watch's are there, but not for it.
    await plantKey(world, "personal", newDrawerKey());
    await plantKey(world, "special", newDrawerKey());

    expect(await world.seloste("status", "--json", "--identity", world.watchIdentity)).toBe(0);
    expect(world.json()).toMatchObject({
      data: { drawers: ["casework"], operator: { name: "watch" } },
    });
  });
});

test("a transaction of a register takes everything back in every drawer", async () => {
  const register = opened.keep(await world.open());
  await expect(
    transaction(register, async () => {
      register.connection.exec("insert into backup values (7, 'x', null)");
      register.connection.exec("insert into special.special_act values (7, '[]', '')");
      throw new Error("in the middle");
    }),
  ).rejects.toThrow("in the middle");

  expect(register.connection.prepare("select count(*) from backup").pluck().get()).toBe(0);
  expect(
    register.connection.prepare("select count(*) from special.special_act").pluck().get(),
  ).toBe(0);
});
