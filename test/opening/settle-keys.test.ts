/**
 * A change of keys that was cut off at any of its steps: the next opening finishes it, everybody who
 * stays can open the register at each of them, and who was removed can at none.
 */
import { cp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { announce } from "../../src/opening/keys-desk.ts";
import type { KeyChange } from "../../src/command.ts";
import type { Drawer } from "../../src/domain/register/drawer.ts";
import { newIdentity } from "../../src/drawers/age.ts";
import { drawerKeySha256 } from "../../src/drawers/drawer-key.ts";
import { adoptWaiting } from "../../src/drawers/key-files.ts";
import { keyFile, nextKeyFile } from "../../src/drawers/layout.ts";
import { rekeyDrawer } from "../../src/drawers/rekey.ts";
import { rememberKeys } from "../../src/drawers/seen.ts";
import { readIdentityFile, unlockFile } from "../../src/drawers/unlock.ts";
import { markRemoved } from "../../src/store/operators.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { expectExit, expectRefused, failureOf, withRegister } from "../commands/acts.ts";

const SHORT_WAIT = ["--wait", "300ms"];

let world: TestWorld;
let anna: string;
let pekka: string;

beforeEach(async () => {
  world = await newWorld({ notice: "data/notices/club.yaml" });
  anna = join(world.folder, "anna");
  world.env["SELOSTE_IDENTITY_FILE"] = anna;
  delete world.env["SELOSTE_PASSPHRASE_FILE"];
  const { identity, recipient } = await newIdentity();
  pekka = await world.file("pekka", `${identity}\n`);
  const added = ["operator", "add", "pekka", "--role", "support", "--recipient", recipient];
  await expectExit(world, 0, ...added);
});

const REMOVES_SARI: KeyChange = {
  drawers: ["casework", "personal"],
  rotates: true,
  recipients: (now) => now.filter(({ operator }) => operator !== "sari"),
  apply: ({ connection }) => markRemoved(connection, "sari", world.now),
  audit: { act: "operator-removed", fields: ["sari"] },
};

/** Announces that sari is removed, as `operator remove` does, and stops there. */
async function announced(): Promise<void> {
  const identity = await readIdentityFile(anna);
  const place = { now: () => world.now, waitMs: 1000, command: "operator remove" };
  await withRegister(world, (register) => announce({ ...place, register, identity }, REMOVES_SARI));
}

async function rekeyed(drawer: Drawer): Promise<void> {
  const { identity } = await readIdentityFile(anna);
  const from = await unlockFile(keyFile(world.register, drawer), identity);
  const to = await unlockFile(nextKeyFile(world.register, drawer), identity);
  if (from === undefined || to === undefined) throw new Error("anna opens both");
  // As the real one does: whichever key a kill leaves is known on this machine.
  if (drawer === "casework") await known([from, to]);
  await rekeyDrawer({ folder: world.register, drawer, from, to, waitMs: 1000 });
}

async function known(keys: readonly Buffer[]): Promise<void> {
  const [register = ""] = await readdir(join(world.state, "seloste"));
  await rememberKeys(world.state, register, keys.map(drawerKeySha256));
}

const adopted = (drawer: Drawer) => adoptWaiting(world.register, drawer);

const STEPS: readonly (() => Promise<void>)[] = [
  () => rekeyed("casework"),
  () => adopted("casework"),
  () => rekeyed("personal"),
  () => adopted("personal"),
];

async function stopAfter(steps: number): Promise<void> {
  await announced();
  for (const step of STEPS.slice(0, steps)) await step();
}

async function expectSettled(): Promise<void> {
  expect((await readdir(join(world.register, "keys"))).toSorted()).toEqual([
    "casework.age",
    "personal.age",
    "special.age",
  ]);
  await withRegister(world, ({ connection, unsettled }) => {
    expect(unsettled).toBe(false);
    const acts = connection
      .prepare("select act from audit where command in ('operator remove', 'status') order by seq")
      .pluck()
      .all();
    expect(acts).toEqual(["operator-removed", "rotated"]);
  });
  await expectExit(world, 0, "audit", "verify");
  for (const key of [pekka, world.watchIdentity]) {
    await expectExit(world, 0, "status", "--identity", key);
  }
  await expectRefused(world, 12, "status", "--identity", world.supportIdentity);
}

describe.each([0, 1, 2, 3, 4])("cut off after step %d", (steps) => {
  beforeEach(() => stopAfter(steps));

  test("is finished by the next opening of a contact", async () => {
    await expectExit(world, 0, "status");
    await expectSettled();
  });

  test("lets the watch read, and finish nothing", async () => {
    const watch = ["--identity", world.watchIdentity];
    await expectExit(world, 0, "check", ...watch);
    await expectExit(world, 0, "audit", "verify", ...watch);
    await expectExit(world, 0, "status");
    await expectSettled();
  });

  test("keeps the one who was removed out", async () => {
    expect(await world.seloste("status", "--identity", world.supportIdentity)).toBe(12);
    expect(await world.seloste("subject", "find", "x", "--identity", world.supportIdentity)).toBe(
      12,
    );
    await expectExit(world, 0, "status");
    await expectSettled();
  });

  test("lets a support read; they write once it is finished", async () => {
    await expectExit(world, 0, "status", "--identity", pekka);
    const find = ["subject", "find", "nobody", "--identity", pekka, ...SHORT_WAIT, "--json"];
    // After the last step no file waits, and only casework has not heard of it.
    const finished = steps === STEPS.length;
    await world.seloste(...find);
    expect(finished ? "" : failureOf(world.err).code).toBe(finished ? "" : "register.rekeying");
    await expectExit(world, 0, "status");
    await expectExit(world, 0, ...find);
  });

  test("is finished by two contacts at once", async () => {
    const { SELOSTE_IDENTITY_FILE } = world.env;
    const both = await Promise.all(
      [1, 2].map(() => world.runReal(["status"], { env: { SELOSTE_IDENTITY_FILE } })),
    );
    expect(both.map(({ code, err }) => [code, code === 0 ? "" : err])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    await expectSettled();
  });
});

describe("a waiting key file", () => {
  test("that casework does not name goes, whatever stands in it", async () => {
    await cp(keyFile(world.register, "special"), nextKeyFile(world.register, "special"));
    await writeFile(nextKeyFile(world.register, "casework"), "", { mode: 0o600 });
    await writeFile(nextKeyFile(world.register, "personal"), "not a key", { mode: 0o600 });
    await expectExit(world, 0, "check", "--identity", world.watchIdentity);
    await expectExit(world, 0, "subject", "find", "nobody", "--identity", pekka, ...SHORT_WAIT);
    await expectExit(world, 0, "status");
    expect(await readdir(join(world.register, "keys"))).toHaveLength(3);
    await expectExit(world, 0, "audit", "verify");
  });

  test("that casework names and that is damaged is told, and stays", async () => {
    await announced();
    await writeFile(nextKeyFile(world.register, "casework"), "", { mode: 0o600 });
    await expectRefused(world, 14, "status", "--json");
    expect(failureOf(world.err).message).toContain("keys/casework.next.age");
    await expectExit(world, 0, "check", "--identity", world.watchIdentity);
  });

  test("that casework names and that is gone is told: nothing is guessed", async () => {
    await announced();
    await rm(nextKeyFile(world.register, "personal"));
    await expectRefused(world, 14, "status", "--json");
    expect(failureOf(world.err).message).toContain("personal.age");
  });

  test("of another register is no way in", async () => {
    const other = await newWorld({ notice: "data/notices/club.yaml" });
    await cp(keyFile(other.register, "casework"), nextKeyFile(world.register, "casework"));
    await expectExit(world, 0, "status");
    expect(await readdir(join(world.register, "keys"))).toHaveLength(3);
  });
});

test("a file of an operator that waits goes, unless casework names it", async () => {
  const operators = join(world.register, "operators");
  await cp(join(operators, "anna.age"), join(operators, "ulla.age"));
  await writeFile(join(operators, "anna.next"), "cut off", { mode: 0o600 });
  await expectExit(world, 0, "status");
  expect(await readdir(operators)).toEqual(["anna.age"]);
});

test("a passphrase that was changed but for the name of its file is finished", async () => {
  const operators = join(world.register, "operators");
  const fresh = await world.file("new", "toinen aamu nousee kirkkaana 53\n");
  const before = join(world.folder, "before.age");
  await cp(join(operators, "anna.age"), before);
  const passphrase = ["--passphrase-file", world.passphraseFile];
  delete world.env["SELOSTE_IDENTITY_FILE"];
  await expectExit(
    world,
    0,
    "operator",
    "passphrase",
    "--new-passphrase-file",
    fresh,
    ...passphrase,
  );
  await rename(join(operators, "anna.age"), join(operators, "anna.next"));
  await cp(before, join(operators, "anna.age"));
  await expectExit(world, 0, "status", ...passphrase);
  await expectRefused(world, 12, "status", ...passphrase);
  await expectExit(world, 0, "status", "--passphrase-file", fresh);
});
