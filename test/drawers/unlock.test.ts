import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { encryptTo, encryptUnder, newIdentity } from "../../src/drawers/age.ts";
import { drawerKeyLine, newDrawerKey } from "../../src/drawers/drawer-key.ts";
import {
  forgetKeys,
  type Identity,
  listOperators,
  openIdentity,
  readIdentityFile,
  unlockDrawers,
} from "../../src/drawers/unlock.ts";
import { newWorld, PASSPHRASE, type TestWorld } from "../world.ts";
import { annaOf, faultOf, flipped, hashesOf, keysOf } from "./register-files.ts";

const ALL = { needs: ["casework", "personal", "special"], may: [] } as const;
let world: TestWorld;
let anna: Identity;
let stranger: Identity;
const keyFile = (drawer: string) => join(world.register, "keys", `${drawer}.age`);
const annaKey = () => join(world.register, "operators", "anna.age");

beforeAll(async () => {
  stranger = { ...(await newIdentity()), file: "stranger.txt" };
});

beforeEach(async () => {
  world = await newWorld();
  anna = await annaOf(world);
});

describe("operators with a passphrase", () => {
  test("are the age files of their folder, by name", async () => {
    for (const name of ["pekka.age", "berit.age", "notes.txt"]) {
      await copyFile(annaKey(), join(world.register, "operators", name));
    }

    expect(await listOperators(world.register)).toEqual(["anna", "berit", "pekka"]);
  });

  test("open their identity with their passphrase", async () => {
    expect(await openIdentity(world.register, "anna", PASSPHRASE)).toEqual({
      ...anna,
      file: annaKey(),
    });
  });

  test.each([
    ["another", "toinen salalause kokonaan 48"],
    ["one with a space behind it", `${PASSPHRASE} `],
    ["one in other capitals", PASSPHRASE.toUpperCase()],
    ["an empty one", ""],
  ])("do not open it with %s", async (_, passphrase) => {
    expect(await faultOf(openIdentity(world.register, "anna", passphrase))).toEqual({
      code: "register.wrong-passphrase",
      facts: { operator: "anna" },
    });
  });

  test("whose file is damaged are told so, with any of its bytes changed", async () => {
    const whole = await readFile(annaKey());
    // The head with the work factor aside, whose change only costs time.
    const body = whole.indexOf("\n---");
    for (let at = body; at < whole.length; at += 7) {
      await writeFile(annaKey(), flipped(whole, at, at % 8));
      const { code } = await faultOf(openIdentity(world.register, "anna", PASSPHRASE));
      expect([at, code]).toEqual([at, "register.damaged"]);
    }
  });

  test("whose file holds something else are told that it is damaged", async () => {
    await writeFile(annaKey(), await encryptUnder(PASSPHRASE, "muistilappu", 10));

    expect((await faultOf(openIdentity(world.register, "anna", PASSPHRASE))).code).toBe(
      "register.damaged",
    );
  });
});

describe("an identity file", () => {
  test("holds an identity among lines of comment", async () => {
    const { identity, recipient } = stranger;
    const text = `# created\n# public key: ${recipient}\r\n${identity}\r\n`;

    const file = await world.file("own", text);

    expect(await readIdentityFile(file)).toEqual({ ...stranger, file });
  });

  test.each([
    ["is not there", undefined],
    ["is empty", ""],
    ["holds something else", "sumuinen aamu"],
    ["holds half an identity", "AGE-SECRET-KEY-1QQQQ\n"],
    ["holds a recipient only", "age1qqqq\n"],
  ])("that %s is refused", async (_, text) => {
    const path = text === undefined ? join(world.folder, "none") : await world.file("own", text);

    expect(await faultOf(readIdentityFile(path))).toEqual({
      code: "register.wrong-identity",
      facts: { file: path },
    });
  });
});

describe("unlocking", () => {
  test("gives the keys that are needed, and of the others those that open", async () => {
    const watch = await readIdentityFile(world.watchIdentity);
    const may = { needs: [], may: ["personal", "special"] } as const;

    expect(Object.keys(await unlockDrawers(world.register, anna, ALL))).toEqual([
      "casework",
      "personal",
      "special",
    ]);
    expect(Object.keys(await unlockDrawers(world.register, anna, may))).toHaveLength(3);
    expect(Object.keys(await unlockDrawers(world.register, watch, may))).toEqual(["casework"]);
  });

  test("opens no drawer that was not asked for", async () => {
    const personal = { needs: ["personal"], may: [] } as const;

    expect(Object.keys(await unlockDrawers(world.register, anna, personal))).toEqual([
      "casework",
      "personal",
    ]);
  });

  test.each([
    ["personal", "support"],
    ["special", "contact"],
  ] as const)("refuses a closed %s drawer and names the role %s", async (drawer, role) => {
    const watch = await readIdentityFile(world.watchIdentity);
    const needs = { needs: [drawer], may: [] };

    expect(await faultOf(unlockDrawers(world.register, watch, needs))).toEqual({
      code: "register.drawer-closed",
      facts: { drawer, role },
    });
  });

  test("refuses an identity that does not even open casework, and names its file", async () => {
    expect(await faultOf(unlockDrawers(world.register, stranger, ALL))).toEqual({
      code: "register.wrong-identity",
      facts: { file: "stranger.txt" },
    });
  });

  test.each([
    ["is too short", (key: Buffer) => key.toString("hex").slice(2)],
    ["is too long", (key: Buffer) => `${key.toString("hex")}00`],
    ["is in upper case", (key: Buffer) => key.toString("hex").toUpperCase()],
    ["is no hex", () => "sumuinen aamu"],
    ["is empty", () => ""],
  ])("refuses a key whose line %s as damaged", async (_, line) => {
    const { personal } = await keysOf(world);
    const file = await encryptTo([anna.recipient], line(personal));
    await writeFile(keyFile("personal"), file);

    expect(await faultOf(unlockDrawers(world.register, anna, ALL))).toEqual({
      code: "register.damaged",
      facts: { file: "keys/personal.age" },
    });
    expect(await world.seloste("subject", "find", "x")).toBe(14);
  });

  test("refuses a key file with one of its bytes changed: damaged, or no key of ours", async () => {
    const whole = await readFile(keyFile("casework"));
    const allowed = ["register.damaged", "register.wrong-identity"];
    for (let at = 0; at < whole.length; at += 3) {
      await writeFile(keyFile("casework"), flipped(whole, at, at % 8));
      const { code } = await faultOf(unlockDrawers(world.register, anna, ALL));
      expect([at, allowed.includes(code)]).toEqual([at, true]);
    }
  });

  test("forgets keys by writing over them", async () => {
    const keys = await keysOf(world);
    forgetKeys(keys);

    for (const key of Object.values(keys)) expect(key).toEqual(Buffer.alloc(48));
  });
});

describe("a register that is not whole is damaged: 14, and nothing is changed", () => {
  test.each([
    "casework.db",
    "personal.db",
    "special.db",
    "keys/casework.age",
    "keys/personal.age",
    "keys/special.age",
    "keys",
    "operators",
    "operators/anna.age",
  ])("without %s", async (name) => {
    await rm(join(world.register, name), { recursive: true });
    const before = await hashesOf(world.register);

    const operator = ["--operator", "anna"];
    const code = await world.seloste(
      "subject",
      "show",
      "1001",
      "--include-special",
      "--purpose",
      "customer-care",
      ...(name === "operators/anna.age" ? [] : operator),
    );
    // Without any operator's file nobody can be meant; that is said before all else.
    expect(code).toBe(name === "operators/anna.age" ? 2 : 14);
    expect(await hashesOf(world.register)).toEqual(before);
  });

  test("with a key of the right form that is not the drawer's", async () => {
    await writeFile(
      keyFile("special"),
      await encryptTo([anna.recipient], drawerKeyLine(newDrawerKey())),
      { mode: 0o600 },
    );

    expect(await world.seloste("status")).toBe(14);
    expect(world.err).toContain("special.db");
  });
});
