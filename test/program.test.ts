/** From the arguments to the command that is meant; what is wrong with them is said and nothing runs. */
import { beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../src/command-list.ts";
import { newWorld, type TestWorld } from "./world.ts";
import {
  auditLines,
  documentOf,
  failureOf,
  importCustomers,
  expectRefused,
  expectExit,
} from "./commands/acts.ts";

const VERBS = [
  "make",
  "record",
  "withdraw",
  "init",
  "import",
  "check",
  "status",
  "desk",
  "drill",
  "completion",
  "help",
  "find",
  "show",
  "add",
  "correct",
  "history",
  "export",
  "erase",
  "restrict",
  "unrestrict",
  "merge",
  "set",
  "lift",
  "list",
  "scrub",
  "log",
  "update",
  "assess",
  "notify",
  "communicate",
  "close",
  "render",
  "lint",
  "diff",
  "attest",
  "verify",
  "checkpoint",
  "remove",
  "passphrase",
  "test",
  "use",
  "renew",
  "end",
];

let world: TestWorld;

beforeAll(async () => {
  world = await newWorld();
  await importCustomers(world);
});

describe("the command tree", () => {
  test("has verbs of the closed list only, each path once", () => {
    const paths = COMMANDS.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(VERBS).toContain(path.split(" ").at(-1));
  });

  test("every command is loaded under its own path and takes at most one argument", async () => {
    for (const { path, load } of COMMANDS) {
      const command = await load();
      expect(command.path).toBe(path);
      expect((command.argument ?? "").split(" ").length).toBe(1);
    }
  });

  test("no flag and no argument takes a secret", async () => {
    for (const { load } of COMMANDS) {
      // The path of a file, or a command that prints it, is no secret.
      const flags = Object.keys((await load()).flags);
      const names = flags.filter((name) => !/(?:File|Command)$/u.test(name)).join(" ");
      expect(names).not.toMatch(/secret|password|passphrase|\bkey\b/iu);
    }
  });
});

describe("without a command", () => {
  test("the eleven daily tasks stand on standard output, each a command", async () => {
    await expectExit(world, 0);
    const tasks = world.out.match(/(?<=^ {2}\S.*)seloste [a-z]+(?: [a-z]+)?/gmu) ?? [];
    expect(tasks).toHaveLength(11);
    const paths = COMMANDS.map(({ path }) => `seloste ${path}`);
    expect(paths).toEqual(expect.arrayContaining(tasks));
    expect(world.err).toBe("");
  });

  test.each([
    ["fi", "Joku kysyy"],
    ["sv", "Någon frågar"],
    ["en", "Somebody asks"],
  ])("in the language that is asked for (%s)", async (language, words) => {
    await expectExit(world, 0, "--lang", language);
    expect(world.out).toContain(words);
    await expectExit(world, 0, `--lang=${language}`);
    expect(world.out).toContain(words);
  });

  test.each([
    ["a flag that does not exist", ["--foo"], "--foo"],
    ["a language that is none of ours", ["--lang", "de"], "fi, sv, en"],
    ["a time that is none", ["--wait", "soon"], "30s, 5m, 24h, 7d"],
    ["a flag without its value", ["--register"], "--register"],
    ["words after --", ["--", "subject"], "--help"],
  ])("refuses %s", async (_, argv, said) => {
    await expectRefused(world, 2, ...argv);
    expect(world.err).toContain(said);
  });

  test("flags of every command are taken", async () => {
    await expectExit(world, 0, "--no-color", "--quiet", "--register", "/nowhere", "-h");
  });
});

describe("a group without its verb", () => {
  test("prints its help on standard error and fails: a script lost its verb", async () => {
    await expectExit(world, 2, "subject");
    expect(world.out).toBe("");
    expect(world.err).toContain("seloste subject find");
  });

  test("is an error in JSON where JSON is asked for", async () => {
    await expectExit(world, 2, "subject", "--json");
    expect(world.out).toBe("");
    expect(failureOf(world.err)).toMatchObject({ code: "usage.missing-argument", exit: 2 });
  });
});

describe("global flags", () => {
  const PLACES = [
    ["before the command", (flags: readonly string[]) => [...flags, "subject", "show", "1001"]],
    ["between noun and verb", (flags: readonly string[]) => ["subject", ...flags, "show", "1001"]],
    ["after the command", (flags: readonly string[]) => ["subject", "show", "1001", ...flags]],
    ["before the argument", (flags: readonly string[]) => ["subject", "show", ...flags, "1001"]],
  ] as const;

  describe.each(PLACES)("%s", (_, at) => {
    test.each([
      [["--json"]],
      [["--ndjson"]],
      [["--quiet", "--json"]],
      [["-q", "--json"]],
      [["--no-input", "--json"]],
      [["--no-color", "--json"]],
      [["--lang", "fi", "--json"]],
      [["--lang=sv", "--json"]],
      [["--wait", "2s", "--json"]],
      [["--wait=2s", "--json"]],
      [["--operator", "anna", "--json"]],
    ])("%j", async (flags) => {
      await expectExit(world, 0, ...at(flags));
      expect(documentOf(world).kind).toBe("subject.show");
    });

    test("--register, --passphrase-file, --passphrase-command and --identity", async () => {
      const secrets = [
        ["--passphrase-file", world.passphraseFile],
        ["--passphrase-command", JSON.stringify(["cat", world.passphraseFile])],
        ["--identity", `${world.folder}/anna`],
      ];
      const { env } = world;
      for (const secret of secrets) {
        const kept = { ...env };
        delete env["SELOSTE_REGISTER"];
        delete env["SELOSTE_PASSPHRASE_FILE"];
        await expectExit(world, 0, ...at(["--register", world.register, ...secret]));
        Object.assign(env, kept);
      }
    });
  });

  test("a flag beats the environment, and an identity beats a passphrase", async () => {
    const nobody = await world.file("nobody", "not the passphrase of anyone\n");
    await expectExit(world, 12, "status", "--passphrase-file", nobody);
    await expectExit(world, 0, "status", "--identity", world.watchIdentity);
    expect(world.out).toContain("watch (watch)");
    await expectRefused(world, 10, "status", "--register", `${world.folder}/nowhere`);
  });

  test("two flags that contradict are refused", async () => {
    await expectRefused(world, 2, "status", "--identity", "a", "--passphrase-file", "b");
    expect(world.err).toContain("--identity");
    expect(world.err).toContain("--passphrase-file");
  });
});

describe("arguments", () => {
  test("after -- are words, even when they look like flags", async () => {
    await expectExit(world, 0, "subject", "find", "--json", "--", "--lang");
    expect(documentOf(world).data).toEqual([]);
    await expectExit(world, 4, "subject", "show", "--", "-1001");
  });

  test.each([
    ["an argument is missing", ["subject", "show"], "<subject>"],
    ["a file is missing", ["import", "--source", "registration"], "<file>"],
    ["there are too many", ["subject", "show", "1001", "1002"], "seloste subject show"],
    ["a command takes none", ["status", "now"], "seloste status"],
    ["a flag is unknown", ["subject", "show", "1001", "--purpos", "x"], "--purpose"],
    ["a short flag is unknown", ["subject", "show", "1001", "-x"], "-x"],
    ["a value is missing", ["subject", "show", "1001", "--purpose"], "--purpose"],
    ["a value is empty", ["subject", "show", "1001", "--purpose", ""], "--purpose"],
    ["a flag that takes nothing got a value", ["status", "--json=1"], "--json"],
    ["a choice is none", ["subject", "export", "1001", "--format", "pdf"], "json, csv, html"],
    ["a count is none", ["subject", "find", "a", "--limit", "many"], "--limit"],
  ])("%s", async (_, argv, named) => {
    await expectRefused(world, 2, ...argv);
    expect(world.err).toContain(named);
  });
});

describe("words that are no command", () => {
  test.each([
    [["subjct", "find", "aino"], "seloste subject find"],
    [["subject", "fnd", "aino"], "seloste subject find"],
    [["etsi", "aino"], "seloste subject find"],
    [["sök", "aino"], "seloste subject find"],
    [["statuss"], "seloste status"],
  ])("%j: the nearest is said, and not run", async (argv, nearest) => {
    const before = await auditLines(world);
    await expectRefused(world, 2, ...argv);
    expect(world.err).toContain(nearest);
    expect(await auditLines(world)).toEqual(before);
  });

  test("a word that is like nothing leads to the list of commands", async () => {
    await expectRefused(world, 2, "Virtanen");
    expect(world.err).toContain("seloste --help");
    expect(world.err).not.toContain("Virtanen");
  });

  test("there is no prefix matching", async () => {
    await expectRefused(world, 2, "stat");
    await expectRefused(world, 2, "sub", "find", "aino");
  });
});

describe("an error", () => {
  test.each([
    ["fi", "Sellaista komentoa ei ole", "paluukoodi 2"],
    ["sv", "Det finns inget sådant kommando", "returkod 2"],
    ["en", "There is no such command", "exit 2"],
  ])("is said in three lines in %s", async (language, what, code) => {
    await expectExit(world, 2, "xyzzy", "--lang", language);
    const lines = world.err.split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain(`seloste: ${what}`);
    expect(lines[1]).toMatch(/^ {2}\S/u);
    expect(lines[2]).toContain(code);
    expect(lines[3]).toBe("");
  });

  test("is one JSON document on standard error with --json and --ndjson", async () => {
    for (const flag of ["--json", "--ndjson"]) {
      await expectExit(world, 4, "subject", "show", "nobody", flag);
      expect(world.out).toBe("");
      expect(failureOf(world.err)).toEqual({
        code: "subject.none",
        exit: 4,
        name: "notFound",
        message: "No data subject was found by that.",
        hint: expect.stringContaining("seloste subject find"),
        retry: false,
      });
    }
  });
});
