import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Ask } from "../../src/ask/ask.ts";
import { findIdentity } from "../../src/opening/credential.ts";
import { encryptUnder, newIdentity } from "../../src/drawers/age.ts";
import type { GlobalFlags } from "../../src/global-flags.ts";
import { en } from "../../src/text/en/index.ts";
import { annaFile, annaOf, faultOf } from "../drawers/register-files.ts";
import { newWorld, PASSPHRASE, type TestWorld } from "../world.ts";

const WRONG = "toinen salalause kokonaan 48";
let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  delete world.env["SELOSTE_PASSPHRASE_FILE"];
});

/** The exit code of `status`, and the code of the refusal if there is one. */
async function opening(...argv: string[]): Promise<readonly [number, string?]> {
  const exit = await world.seloste("status", "--json", ...argv);
  return exit === 0 ? [0] : [exit, JSON.parse(world.err).error.code];
}

const printing = (passphrase: string) =>
  JSON.stringify([process.execPath, "-e", `console.log(${JSON.stringify(passphrase)})`]);

const annaKey = () => join(world.register, "operators", "anna.age");
const secondOperator = () => copyFile(annaKey(), join(world.register, "operators", "pekka.age"));

describe("the passphrase comes from", () => {
  test("a file or a command, by flag or by environment", async () => {
    expect(await opening("--passphrase-file", world.passphraseFile)).toEqual([0]);
    expect(await opening("--passphrase-command", printing(PASSPHRASE))).toEqual([0]);
    world.env["SELOSTE_PASSPHRASE_FILE"] = world.passphraseFile;
    expect(await opening()).toEqual([0]);
    world.env["SELOSTE_PASSPHRASE_FILE"] = "";
    world.env["SELOSTE_PASSPHRASE_COMMAND"] = printing(PASSPHRASE);
    expect(await opening()).toEqual([0]);
  });

  test("the credentials of a systemd unit, last of all", async () => {
    const folder = join(world.folder, "credentials");
    await mkdir(folder);
    await writeFile(join(folder, "seloste-passphrase"), `${PASSPHRASE}\n`, { mode: 0o400 });
    world.env["CREDENTIALS_DIRECTORY"] = folder;

    expect(await opening()).toEqual([0]);
    world.env["SELOSTE_PASSPHRASE_COMMAND"] = printing(WRONG);
    expect(await opening()).toEqual([12, "register.wrong-passphrase"]);
  });

  test("nowhere: 13, and every source is named", async () => {
    expect(await opening()).toEqual([13, "register.no-passphrase"]);
    for (const source of [
      "--identity",
      "--passphrase-file",
      "--passphrase-command",
      "SELOSTE_IDENTITY_FILE",
      "SELOSTE_PASSPHRASE_FILE",
      "SELOSTE_PASSPHRASE_COMMAND",
      "CREDENTIALS_DIRECTORY",
    ]) {
      expect(world.err).toContain(source);
    }
  });

  test("a file as Windows writes it, in another form of the same letters", async () => {
    const composed = "hyv\u00E4 p\u00E4iv\u00E4 kulkee yli sillan";
    const { identity } = await annaOf(world);
    await writeFile(annaKey(), await encryptUnder(composed, `${identity}\n`, 10));
    const file = await world.file("nfd", `${composed.normalize("NFD")}\r\ntoinen rivi\r\n`);

    expect(await opening("--passphrase-file", file)).toEqual([0]);
  });

  test("no file that is not there, and no command that fails", async () => {
    const failing = JSON.stringify([process.execPath, "-e", "process.exit(3)"]);

    expect(await opening("--passphrase-file", "/ei/ole")).toEqual([13, "passphrase.unreadable"]);
    expect(await opening("--passphrase-command", failing)).toEqual([13, "passphrase.unreadable"]);
    expect(await opening("--passphrase-command", "pass show seloste")).toEqual([
      2,
      "usage.bad-value",
    ]);
    world.env["SELOSTE_PASSPHRASE_FILE"] = "/ei/ole";
    expect(await opening()).toEqual([13, "passphrase.unreadable"]);
  });

  test("never the value of a variable: 2", async () => {
    world.env["SELOSTE_PASSPHRASE"] = PASSPHRASE;

    expect(await opening()).toEqual([2, "passphrase.in-environment"]);
    expect(world.err).not.toContain(PASSPHRASE);
    world.env["SELOSTE_PASSPHRASE_FILE"] = world.passphraseFile;
    expect(await opening()).toEqual([2, "passphrase.in-environment"]);
    world.env["SELOSTE_PASSPHRASE"] = "";
    expect(await opening()).toEqual([0]);
  });
});

describe("which of several is taken", () => {
  test("two flags that contradict are refused: 2", async () => {
    const identity = ["--identity", annaFile(world)];
    const file = ["--passphrase-file", world.passphraseFile];
    const command = ["--passphrase-command", printing(PASSPHRASE)];
    for (const flags of [
      [...identity, ...file],
      [...identity, ...command],
      [...file, ...command],
      [...identity, ...file, ...command],
    ]) {
      expect(await opening(...flags)).toEqual([2, "usage.contradiction"]);
    }
  });

  test("a flag beats the environment, whatever stands there", async () => {
    world.env["SELOSTE_IDENTITY_FILE"] = "/ei/ole";
    world.env["SELOSTE_PASSPHRASE_FILE"] = "/ei/ole";
    world.env["SELOSTE_PASSPHRASE_COMMAND"] = "[]";

    expect(await opening("--passphrase-file", world.passphraseFile)).toEqual([0]);
    expect(await opening("--passphrase-command", printing(PASSPHRASE))).toEqual([0]);
    expect(await opening("--identity", annaFile(world))).toEqual([0]);
  });

  test("an identity beats a passphrase within the environment", async () => {
    world.env["SELOSTE_PASSPHRASE_FILE"] = "/ei/ole";
    world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;

    expect(await opening()).toEqual([0]);
    expect(world.json()).toMatchObject({ data: { operator: { name: "watch" } } });
  });

  test("a file beats a command within the environment", async () => {
    world.env["SELOSTE_PASSPHRASE_FILE"] = world.passphraseFile;
    world.env["SELOSTE_PASSPHRASE_COMMAND"] = printing(WRONG);

    expect(await opening()).toEqual([0]);
  });
});

describe("what does not open is refused with 12 and changes nothing", () => {
  test("another passphrase, with the operator's name", async () => {
    const file = await world.file("wrong", WRONG);

    expect(await opening("--passphrase-file", file)).toEqual([12, "register.wrong-passphrase"]);
    expect(world.err).toContain("anna");
    expect(world.err).not.toContain(WRONG);
  });

  test("an identity of another register, with its file", async () => {
    const file = await world.file("stranger", (await newIdentity()).identity);

    expect(await opening("--identity", file)).toEqual([12, "register.wrong-identity"]);
    expect(world.err).toContain(file);
  });

  test("the recovery key, which is no operator's", async () => {
    expect(await opening("--identity", world.recoveryIdentity)).toEqual([
      12,
      "register.unknown-operator",
    ]);
  });

  test("the identity of one whose key is good, but who is no operator any more", async () => {
    const register = await world.open();
    register.connection.exec("delete from casework_recipient where operator = 'anna'");
    register.connection.close();

    expect(await opening("--identity", annaFile(world))).toEqual([12, "register.unknown-operator"]);
  });
});

describe("a drawer that the key does not open", () => {
  test("is 6, and names the role that can", async () => {
    const exit = await world.seloste(
      "subject",
      "find",
      "makinen",
      "--purpose",
      "customer-care",
      "--json",
      "--identity",
      world.watchIdentity,
    );

    expect(exit).toBe(6);
    const { error } = JSON.parse(world.err);
    expect(error.code).toBe("register.drawer-closed");
    expect(`${error.message} ${error.hint}`).toContain("support");
    expect(world.out).toBe("");
  });
});

describe("who opens the register", () => {
  beforeEach(async () => {
    world.env["SELOSTE_PASSPHRASE_FILE"] = world.passphraseFile;
  });

  test("need not be said where there is one operator", async () => {
    expect(await opening()).toEqual([0]);
  });

  test("must be said where there are two: 2, with their names", async () => {
    await secondOperator();

    expect(await opening()).toEqual([2, "register.no-operator"]);
    expect(world.err).toContain("anna | pekka");
  });

  test("is said by flag or by environment, the flag first", async () => {
    await secondOperator();
    world.env["SELOSTE_OPERATOR"] = "nobody";
    expect(await opening("--operator", "anna")).toEqual([0]);
    world.env["SELOSTE_OPERATOR"] = "anna";
    expect(await opening()).toEqual([0]);
  });

  test.each(["nobody", "Anna", "anna.age", "../operators/anna", "/etc/passwd"])(
    "is one of the operators and no path: %s",
    async (name) => {
      expect(await opening("--operator", name)).toEqual([2, "register.no-operator"]);
    },
  );

  test("is known by the identity, which needs no name", async () => {
    await secondOperator();
    await rm(annaKey());

    expect(await opening("--identity", annaFile(world))).toEqual([0]);
    expect(world.json()).toMatchObject({ data: { operator: { name: "anna" } } });
  });
});

const NOTHING_SAID: GlobalFlags = {
  register: undefined,
  operator: undefined,
  identity: undefined,
  passphraseFile: undefined,
  passphraseCommand: undefined,
  json: false,
  ndjson: false,
  quiet: false,
  noInput: false,
  noColor: false,
  lang: undefined,
  wait: undefined,
  acceptOlder: undefined,
};

const never = () => Promise.reject(new Error("something else was asked"));

/** Someone at a terminal who types these one after the other. */
function typing(answers: string[]): Ask & { readonly left: string[] } {
  return {
    left: answers,
    possible: true,
    text: never,
    confirm: never,
    choose: never,
    secret: async () => answers.shift() ?? never(),
  };
}

async function identityFor(ask: Ask) {
  return findIdentity({ world, globals: NOTHING_SAID, ask, text: en }, world.register);
}

describe("a person who is asked for the passphrase", () => {
  test("may err twice", async () => {
    const { recipient } = await identityFor(typing([WRONG, "", PASSPHRASE]));

    expect(recipient).toBe((await annaOf(world)).recipient);
  });

  test("is refused after the third try and not asked again", async () => {
    const ask = typing([WRONG, WRONG, WRONG, PASSPHRASE]);

    expect((await faultOf(identityFor(ask))).code).toBe("register.wrong-passphrase");
    expect(ask.left).toEqual([PASSPHRASE]);
  });

  test("is not asked again where the file itself is damaged", async () => {
    await writeFile(annaKey(), "rubbish");
    const ask = typing([PASSPHRASE, PASSPHRASE]);

    expect((await faultOf(identityFor(ask))).code).toBe("register.damaged");
    expect(ask.left).toHaveLength(1);
  });
});
