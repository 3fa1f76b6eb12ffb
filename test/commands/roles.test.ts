/** Roles are keys: every command says which drawers it needs, and what a key does not open stays shut. */
import { beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/command-list.ts";
import type { CommandPath } from "../../src/command.ts";
import { DRAWERS } from "../../src/domain/register/drawer.ts";
import { newIdentity } from "../../src/drawers/age.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { expectExit, expectRefused, failureOf, fingerprint } from "./acts.ts";

/** The role with the fewest keys that can do it; `nobody` where no operator's key is needed. */
type Least = "nobody" | "watch" | "auditor" | "support" | "contact";

/** By hand, from the words of each command: an unlisted command does not compile. */
const LEAST: Readonly<Record<CommandPath, Least>> = {
  help: "nobody",
  init: "nobody",
  "recovery test": "nobody",
  "recovery use": "nobody",
  "notice show": "watch",
  "notice render": "watch",
  "notice lint": "watch",
  "notice diff": "watch",
  check: "watch",
  status: "watch",
  "breach list": "watch",
  "breach show": "watch",
  "audit list": "watch",
  "audit verify": "watch",
  "audit checkpoint": "watch",
  "operator list": "watch",
  "processor list": "watch",
  "processor show": "watch",
  "processor add": "support",
  "processor update": "support",
  "processor end": "support",
  "operator passphrase": "watch",
  import: "support",
  "subject find": "support",
  "subject show": "support",
  "subject add": "support",
  "subject correct": "support",
  "subject history": "support",
  "ban set": "support",
  "ban lift": "support",
  "ban list": "support",
  "ban check": "support",
  "ban scrub": "support",
  "ban export": "support",
  "ban import": "support",
  "breach log": "support",
  "breach update": "support",
  "breach assess": "support",
  "breach notify": "support",
  "breach communicate": "support",
  "breach close": "support",
  "notice attest": "support",
  "audit close": "support",
  "disclosure make": "support",
  "disclosure record": "support",
  "disclosure list": "support",
  "disclosure check": "support",
  "consent record": "support",
  "consent withdraw": "support",
  "consent list": "support",
  "notice import": "contact",
  "subject export": "contact",
  "operator add": "contact",
  "operator remove": "contact",
  "recovery renew": "contact",
};

/** Commands that want a word before they open anything. */
const WORDS: Readonly<Partial<Record<CommandPath, readonly string[]>>> = {
  "notice diff": ["1"],
};

let world: TestWorld;
let keys: Readonly<Record<"watch" | "auditor" | "support", string>>;

beforeAll(async () => {
  world = await newWorld({ notice: "data/notices/club.yaml" });
  const { identity, recipient } = await newIdentity();
  const auditor = await world.file("auditor", `${identity}\n`);
  await expectExit(
    world,
    0,
    "operator",
    "add",
    "ulla",
    "--role",
    "auditor",
    "--recipient",
    recipient,
  );
  keys = { watch: world.watchIdentity, auditor, support: world.supportIdentity };
  delete world.env["SELOSTE_PASSPHRASE_FILE"];
});

const PATHS = COMMANDS.map(({ path }) => path);

/** The command with a word for each one it cannot be read without. */
async function argvOf(path: CommandPath): Promise<readonly string[]> {
  const command = await COMMANDS.find((one) => one.path === path)?.load();
  const wanted = command?.argument?.startsWith("<") === true ? ["x"] : [];
  return [...path.split(" "), ...(WORDS[path] ?? wanted)];
}

async function expectClosed(path: CommandPath, key: string, role: string): Promise<void> {
  await expectRefused(world, 6, ...(await argvOf(path)), "--identity", key, "--json");
  expect([path, failureOf(world.err).code]).toEqual([path, "register.drawer-closed"]);
  expect(failureOf(world.err).hint).toContain(role);
}

describe("every command", () => {
  test("is in the table above, and says what it opens", async () => {
    expect(Object.keys(LEAST).toSorted()).toEqual([...PATHS].toSorted());
    for (const { path, load } of COMMANDS) {
      const command = await load();
      const free = command.kind === "free" || (command.kind === "keys" && "recovery" in command);
      expect([path, free]).toEqual([path, LEAST[path] === "nobody"]);
      const needs = "needs" in command;
      const casework = command.kind === "watch" || command.kind === "notice";
      expect([path, casework || needs || free]).toEqual([path, true]);
    }
  });

  test.each(PATHS.filter((path) => LEAST[path] === "support"))(
    "seloste %s is shut to watch and auditor, with the role that opens it",
    async (path) => {
      await expectClosed(path, keys.watch, "support");
      await expectClosed(path, keys.auditor, "support");
    },
  );

  test.each(PATHS.filter((path) => LEAST[path] === "contact"))(
    "seloste %s is shut to watch, auditor and support",
    async (path) => {
      await expectClosed(path, keys.watch, path === "subject export" ? "support" : "");
      await expectClosed(path, keys.auditor, "");
      await expectClosed(path, keys.support, "contact");
    },
  );

  test.each(PATHS.filter((path) => LEAST[path] === "support"))(
    "seloste %s is not shut to a support",
    async (path) => {
      await world.seloste(...(await argvOf(path)), "--identity", keys.support, "--json");
      expect(world.err).not.toContain("register.drawer-closed");
    },
  );

  test.each(PATHS.filter((path) => LEAST[path] === "watch"))(
    "seloste %s opens for the watch and changes no byte",
    async (path) => {
      const before = await fingerprint(world.register);
      await world.seloste(...(await argvOf(path)), "--identity", keys.watch, "--json");
      expect(world.err).not.toContain("register.drawer-closed");
      expect(await fingerprint(world.register)).toEqual(before);
    },
  );
});

describe.each(["watch", "auditor"] as const)("the connection of a %s", (role) => {
  test("has casework alone, and cannot write", async () => {
    const { readIdentityFile, unlockDrawers, forgetKeys } =
      await import("../../src/drawers/unlock.ts");
    const { openRegister, closeRegister } = await import("../../src/store/register.ts");
    const identity = await readIdentityFile(keys[role]);
    const unlocked = await unlockDrawers(world.register, identity, { needs: [], may: DRAWERS });
    expect(Object.keys(unlocked)).toEqual(["casework"]);
    const register = await openRegister({
      folder: world.register,
      keys: unlocked,
      recipient: identity.recipient,
      readOnly: true,
      waitMs: 1000,
    });
    forgetKeys(unlocked);
    try {
      const { connection } = register;
      expect(() => connection.prepare("select * from personal.held").all()).toThrow(
        /no such table/u,
      );
      expect(() => connection.exec("delete from breach")).toThrow(/readonly/u);
    } finally {
      closeRegister(register);
    }
  });
});
