/** A new register, made without anybody at the terminal. */
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, PASSPHRASE, type TestWorld } from "../world.ts";
import {
  documentOf,
  failureOf,
  fingerprint,
  expectRefused,
  expectExit,
  withRegister,
} from "./acts.ts";

const NOTICE = fileURLToPath(new URL("../../data/notices/omaparantola.yaml", import.meta.url));

let world: TestWorld;
let recovery: string;
let watch: string;

beforeEach(async () => {
  world = await newWorld({ empty: true });
  recovery = join(world.folder, "recovery");
  watch = join(world.folder, "watch");
});

function init(...flags: readonly string[]): readonly string[] {
  return ["init", "--operator", "anna", "--recovery-out", recovery, ...flags];
}

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

/** Expects a refusal that leaves the folder as it was: no register, no secret. */
async function expectNothing(code: number, ...argv: readonly string[]): Promise<void> {
  const before = await fingerprint(world.folder);
  await expectRefused(world, code, ...argv);
  expect(await fingerprint(world.folder)).toEqual(before);
  const names = await readdir(world.folder);
  expect(names.filter((name) => name.startsWith("register"))).toEqual([]);
}

/** Our notice with two mistakes in it. */
async function broken(): Promise<string> {
  const text = await readFile(NOTICE, "utf8");
  const spoilt = text
    .replace("zone: Europe/Helsinki", "zone: Atlantis")
    .replace("validFrom: 2018-01-10", "validFrom: 2018-02-30");
  return world.file("notice.yaml", spoilt);
}

describe("makes a register", () => {
  test("with every flag", async () => {
    const flags = ["--watch-identity", watch, "--contact", "Aune Esimerkki", "--notice", NOTICE];
    await expectExit(world, 0, ...init(...flags), "--json");
    expect(world.err).toBe("");
    expect(documentOf(world)).toMatchObject({
      kind: "register.init",
      data: {
        folder: world.register,
        operator: "anna",
        notice: "omaparantola",
        contactMissing: false,
      },
      warnings: [],
    });
  });

  test("whose folder, drawers, keys and secrets are the account's alone", async () => {
    await expectExit(world, 0, ...init("--watch-identity", watch));
    expect((await readdir(world.register)).toSorted()).toEqual([
      "casework.db",
      "keys",
      "operators",
      "personal.db",
      "special.db",
    ]);
    const entries = await readdir(world.register, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      expect([path, await modeOf(path)]).toEqual([path, entry.isFile() ? "600" : "700"]);
    }
    for (const path of [recovery, watch]) expect(await modeOf(path)).toBe("600");
    expect(await readFile(recovery, "utf8")).toMatch(/^# .*\nAGE-SECRET-KEY-1[0-9A-Z]+\n$/u);
    expect(await readFile(watch, "utf8")).toMatch(/^# public key: age1/mu);
  });

  test("that the operator and the watch can open, each their drawers", async () => {
    await expectExit(world, 0, ...init("--watch-identity", watch));
    await expectExit(world, 0, "status", "--json");
    expect(documentOf(world).data).toMatchObject({
      operator: { name: "anna", role: "contact" },
      drawers: ["casework", "personal", "special"],
    });
    await expectExit(world, 0, "status", "--identity", watch, "--json");
    expect(documentOf(world).data).toMatchObject({
      operator: { name: "watch", role: "watch" },
      drawers: ["casework"],
    });
  });

  test("with one line in its audit trail", async () => {
    await expectExit(world, 0, ...init());
    await expectExit(world, 0, "status", "--json");
    expect(documentOf(world).data).toMatchObject({ counts: { auditLines: 1 } });
  });

  test("in a folder that is there and empty, and in folders that are not there yet", async () => {
    await mkdir(world.register, { mode: 0o700 });
    await expectExit(world, 0, ...init());
    const deep = join(world.folder, "a", "b", "register");
    const flags = ["--recovery-out", `${recovery}-2`, "--register", deep];
    await expectExit(world, 0, "init", "--operator", "anna", ...flags);
    await expectExit(world, 0, "status", "--register", deep);
    expect(await modeOf(dirname(deep))).toBe("700");
  });

  test("and says what comes next, and that the contact person is invented", async () => {
    await expectExit(world, 0, ...init());
    expect(world.out).toContain(world.register);
    expect(world.err).toContain("init --contact");
    expect(world.err).toContain("next: seloste import");
    await expectExit(world, 0, "status");
    expect(world.err).toContain("invented contact person");
  });

  test("without showing any secret", async () => {
    await expectExit(world, 0, ...init("--watch-identity", watch));
    const secret = /AGE-SECRET-KEY-1[0-9A-Z]+/u;
    expect(world.out + world.err).not.toMatch(secret);
    expect(world.out + world.err).not.toContain(PASSPHRASE);
  });

  test.each(["clinic", "club"])("from the notice of a %s that comes along", async (name) => {
    await expectExit(world, 0, ...init("--notice", name), "--json");
    expect(documentOf(world)).toMatchObject({ data: { notice: name } });
    await writeFile(join(world.folder, "anna"), "");
    await expectExit(world, 0, "notice", "show", "--lang", "sv");
  });

  test("with the contact person of --contact in the notice, quotes and all", async () => {
    const name = 'Aune "Ansa" O\'Esimerkki: # 1';
    await expectExit(world, 0, ...init("--contact", name));
    expect(world.err).not.toContain("invented");
    await writeFile(join(world.folder, "anna"), "");
    await expectExit(world, 0, "status");
    expect(world.err).not.toContain("invented");
  });
});

describe("is refused, and no register and no secret is left", () => {
  test.each([
    ["shorter than 15 characters", "lyhyt lause 47"],
    ["easy to guess", "passwordpassword"],
    ["of the company's name", "OmaParantolaOmaParantola"],
    ["of one letter", "aaaaaaaaaaaaaaaaaaaaaaaa"],
    ["of a row of keys", "qwertyuiopasdfghjkl"],
    ["longer than 1,024 bytes", "sumuinen aamu kulkee ".repeat(60)],
  ])("a passphrase %s (6)", async (_, passphrase) => {
    await writeFile(world.passphraseFile, `${passphrase}\n`);
    await expectNothing(6, ...init());
    expect(world.err).not.toContain(passphrase);
  });

  test("no passphrase (2 names the flag)", async () => {
    delete world.env["SELOSTE_PASSPHRASE_FILE"];
    await expectNothing(2, ...init());
    expect(world.err).toContain("--passphrase-file");
  });

  test.each([
    ["no operator", ["--recovery-out", "x"], "--operator"],
    ["no place for the recovery key", ["--operator", "anna"], "--recovery-out"],
    ["a name with capitals", ["--operator", "Anna", "--recovery-out", "x"], "a-z"],
    ["a name with a path in it", ["--operator", "../anna", "--recovery-out", "x"], "a-z"],
    ["a name that is reserved", ["--operator", "recovery", "--recovery-out", "x"], "recovery"],
    ["the name of the watch", ["--operator", "watch", "--recovery-out", "x"], "watch"],
    ["an argument", ["--operator", "anna", "here"], "seloste init"],
  ])("%s (2)", async (_, flags, said) => {
    await expectNothing(2, "init", ...flags);
    expect(world.err).toContain(said);
  });

  test("one file for both secrets (2), however it is written", async () => {
    const flags = ["--recovery-out", recovery, "--watch-identity", `${world.folder}/./recovery`];
    await expectNothing(2, "init", "--operator", "anna", ...flags);
    expect(world.err).toContain("--watch-identity");
  });

  test("a folder that holds anything (6)", async () => {
    const folder = join(world.folder, "full");
    await mkdir(folder);
    await writeFile(join(folder, "letter.txt"), "precious");
    await expectNothing(6, ...init("--register", folder));
    expect(await readFile(join(folder, "letter.txt"), "utf8")).toBe("precious");
  });

  test("a file in its place (6)", async () => {
    await expectNothing(6, ...init("--register", world.passphraseFile));
  });

  test.each([
    ["recovery key", () => recovery, () => init()],
    ["watch identity", () => watch, () => init("--watch-identity", watch)],
  ])("a %s that would write over a file (18)", async (_, path, argv) => {
    await writeFile(path(), "precious");
    await expectNothing(18, ...argv());
    expect(await readFile(path(), "utf8")).toBe("precious");
  });

  test("a place for the recovery key that is not there (18)", async () => {
    const nowhere = join(world.folder, "nowhere", "recovery");
    await expectNothing(18, "init", "--operator", "anna", "--recovery-out", nowhere);
  });

  test("a notice that is not there (2)", async () => {
    await expectNothing(2, ...init("--notice", join(world.folder, "nowhere.yaml")));
  });

  test("a contact person of two lines (2)", async () => {
    await expectNothing(2, ...init("--contact", "Aune\nEsimerkki"));
  });
});

describe("a notice that cannot be used", () => {
  test.each([
    ["fi", "rivi"],
    ["sv", "rad"],
    ["en", "line"],
  ])("is told problem by problem with its line (%s)", async (language, word) => {
    const file = await broken();
    await expectRefused(world, 6, ...init("--notice", file, "--lang", language));
    const lines = world.err.trimEnd().split("\n");
    const problems = lines.filter((line) => new RegExp(`^\\s*${word} \\d+`, "iu").test(line));
    expect(problems).toHaveLength(2);
    expect(lines[0]).toContain("notice.yaml");
    expect(world.err).not.toContain("\uFFFD");
    expect(world.err).not.toContain("Atlantis");
  });

  test("is one message in JSON", async () => {
    await expectExit(world, 6, ...init("--notice", await broken(), "--json"));
    expect(failureOf(world.err)).toMatchObject({ code: "notice.invalid", exit: 6 });
  });

  test("that is no YAML", async () => {
    await expectRefused(
      world,
      6,
      ...init("--notice", await world.file("notice.yaml", "a: [b\nc: }")),
    );
  });

  test("that is empty", async () => {
    await expectRefused(world, 6, ...init("--notice", await world.file("notice.yaml", "")));
  });
});

test("another register of the same account does not disturb the first", async () => {
  await expectExit(world, 0, ...init());
  const other = join(world.folder, "other");
  const flags = ["--register", other, "--recovery-out", `${recovery}-2`];
  await expectExit(world, 0, "init", "--operator", "berit", ...flags);
  await expectExit(world, 0, "status");
  await expectExit(world, 0, "status", "--register", other);
  expect(await readdir(join(world.state, "seloste"))).toHaveLength(2);
});

test("the template of the tests is a register as init makes it", async () => {
  const template = await newWorld();
  await expectExit(world, 0, ...init("--watch-identity", watch));
  await expectExit(world, 0, "status", "--json");
  const made = documentOf(world).data;
  await expectExit(template, 0, "status", "--json");
  expect(documentOf(template).data).toMatchObject({
    drawers: ["casework", "personal", "special"],
    notice: { id: "omaparantola", version: 1, validFrom: "2018-01-10" },
  });
  expect(made).toMatchObject({ notice: { id: "omaparantola", version: 1 } });
  await withRegister(template, ({ operator }) => {
    expect(operator).toEqual({ name: "anna", role: "contact", defaultPurpose: "customer-care" });
  });
});
