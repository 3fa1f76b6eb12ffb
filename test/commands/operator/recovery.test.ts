/** The recovery key: tried, used when a passphrase is lost, and renewed. */
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import { documentOf, expectExit, expectRefused, failureOf, linesOf } from "../acts.ts";
import { atDesk, ENTER, recoveryKeyOn } from "../desk.ts";
import { readFile } from "node:fs/promises";

let world: TestWorld;
let fresh: string;
let next: string;

beforeEach(async () => {
  world = await newWorld();
  fresh = await world.file("new", "toinen aamu nousee kirkkaana 53\n");
  next = join(world.folder, "recovery-2");
});

const tried = (file: string) => ["recovery", "test", "--recovery-file", file, "--json"];

describe("recovery test", () => {
  test("says that the key opens everything, and changes nothing", async () => {
    delete world.env["SELOSTE_PASSPHRASE_FILE"];
    const lines = await linesOf(world, () =>
      expectExit(world, 0, ...tried(world.recoveryIdentity)),
    );
    expect(lines).toEqual([]);
    expect(documentOf(world).data).toEqual({
      opens: ["casework", "personal", "special"],
      recovery: true,
    });
  });

  test("takes the key as it is typed from paper, in small letters too", async () => {
    const key = (await readFile(world.recoveryIdentity, "utf8")).trim().toLowerCase();
    const sat = await atDesk(
      world,
      ["recovery", "test"],
      [["The recovery key", ` ${key} ${ENTER}`]],
    );
    expect(sat.code).toBe(0);
    expect(sat.screen.toUpperCase()).not.toContain(key.toUpperCase());
  });

  test("tells an operator's key from it", async () => {
    await expectExit(world, 3, ...tried(join(world.folder, "anna")));
    expect(documentOf(world).data).toMatchObject({ recovery: false });
  });

  test.each([
    ["of the watch", "watch"],
    ["that is none", "passphrase"],
  ])("refuses a key %s", async (_, name) => {
    await expectRefused(world, 12, ...tried(join(world.folder, name)));
  });

  test("refuses a typed text that is no key", async () => {
    const sat = await atDesk(
      world,
      ["recovery", "test", "--lang", "fi"],
      [["Palautusavain", `väärä${ENTER}`]],
    );
    expect(sat.code).toBe(12);
    expect(sat.screen).toContain("AGE-SECRET-KEY-1");
  });
});

describe("recovery use", () => {
  const used = (name: string, ...flags: readonly string[]) => [
    "recovery",
    "use",
    name,
    "--recovery-file",
    world.recoveryIdentity,
    "--new-passphrase-file",
    fresh,
    ...flags,
  ];

  test("brings a contact back in, with new keys and a new recovery key", async () => {
    await world.file("passphrase", "kadonnut lause joka ei avaa\n");
    await expectExit(world, 0, ...used("anna", "--recovery-out", next), "--json");
    expect(documentOf(world)).toMatchObject({ kind: "recovery.use", data: { name: "anna" } });
    await expectRefused(world, 12, "status");
    world.env["SELOSTE_PASSPHRASE_FILE"] = fresh;
    await expectExit(world, 0, "audit", "verify");
    await expectExit(world, 0, "audit", "list", "--json");
    expect(documentOf(world).data).toMatchObject([
      { command: "init" },
      { operator: "recovery", act: "passphrase-changed" },
      { operator: "anna", act: "identity-recovered" },
      { operator: "anna", act: "rotated" },
    ]);
    await expectRefused(world, 12, ...tried(world.recoveryIdentity));
    await expectExit(world, 0, ...tried(next));
    await expectExit(world, 0, "status", "--identity", world.watchIdentity);
  });

  test("makes a new contact where the old one is gone", async () => {
    await expectExit(world, 0, ...used("pekka", "--recovery-out", next));
    const pekka = ["--operator", "pekka", "--passphrase-file", fresh];
    const out = join(world.folder, "recovery-3");
    await expectExit(
      world,
      0,
      "operator",
      "remove",
      "anna",
      "--confirm",
      "anna",
      "--recovery-out",
      out,
      ...pekka,
    );
    await expectExit(world, 0, "operator", "list", "--json", "--passphrase-file", fresh);
    expect(documentOf(world).data).toMatchObject([
      { name: "watch" },
      { name: "pekka", role: "contact" },
    ]);
  });

  test.each([
    ["an operator of another role", "watch", "recovery.not-contact", 6],
    ["a name that is none", "Anna", "operator.name", 2],
  ])("refuses %s", async (_, name, code, exit) => {
    await expectRefused(world, exit, ...used(name, "--recovery-out", next), "--json");
    expect(failureOf(world.err).code).toBe(code);
  });

  test("refuses an operator's key", async () => {
    const argv = used("anna", "--recovery-out", next);
    argv[4] = join(world.folder, "watch");
    await expectRefused(world, 12, ...argv, "--json");
    expect(failureOf(world.err).code).toBe("recovery.wrong");
  });
});

describe("recovery renew", () => {
  test("shows the new key once and asks it back", async () => {
    const sat = await atDesk(
      world,
      ["recovery", "renew"],
      [["its last 8 characters", (screen) => recoveryKeyOn(screen).slice(-8) + ENTER]],
    );
    expect(sat.code).toBe(0);
    const file = await world.file("written", `${recoveryKeyOn(sat.screen)}\n`);
    await expectExit(world, 0, ...tried(file));
    await expectRefused(world, 12, ...tried(world.recoveryIdentity));
  });

  test("changes nothing when it was not written down", async () => {
    const sat = await atDesk(
      world,
      ["recovery", "renew"],
      [["its last 8 characters", `ABCDEFGH${ENTER}`]],
    );
    expect(sat.code).toBe(6);
    await expectExit(world, 0, ...tried(world.recoveryIdentity));
  });

  test("leaves no file of a key that is not in force", async () => {
    await expectRefused(world, 18, "recovery", "renew", "--recovery-out", world.recoveryIdentity);
    await expectExit(world, 0, ...tried(world.recoveryIdentity));
  });
});
