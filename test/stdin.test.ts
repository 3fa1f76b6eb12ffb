/**
 * Every command with every kind of standard input that is no person: it ends, never with 0 unless
 * it did what it says, and no answer is ever read from a pipe.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { newWorld, type Ran, type TestWorld } from "./world.ts";
import { auditLines, CHECKED, importCustomers, sample } from "./commands/acts.ts";

const BIN = fileURLToPath(new URL("../bin/seloste.js", import.meta.url));
const LIMIT_MS = 10_000;
const WAYS = ["/dev/null", "closed", "silent pipe", "yes"] as const;

interface Case {
  readonly name: string;
  readonly argv: (folder: string) => readonly string[];
  readonly code: number;
  /** The flag that the refusal names, or what the act leaves in the audit trail. */
  readonly names?: string;
  readonly leaves?: string;
}

/** What is missing is named; nothing was done. */
const REFUSED: readonly Case[] = [
  {
    name: "init without a name",
    argv: (folder) => ["init", "--register", join(folder, "new")],
    code: 2,
    names: "--operator",
  },
  {
    name: "init without a place for the recovery key",
    argv: (folder) => ["init", "--register", join(folder, "new"), "--operator", "anna"],
    code: 2,
    names: "--recovery-out",
  },
  {
    name: "import without its source",
    argv: () => ["import", sample("postituslista.csv")],
    code: 2,
    names: "--source",
  },
  {
    name: "import without evidence",
    argv: () => ["import", sample("postituslista.csv"), "--source", "consent"],
    code: 2,
    names: "--evidence",
  },
  {
    name: "import without a ground of Art. 9",
    argv: () => ["import", sample("muistiinpanot.csv"), "--source", "customership"],
    code: 2,
    names: "--art9",
  },
  { name: "subject find", argv: () => ["subject", "find"], code: 2, names: "<words>" },
  {
    name: "subject show of special categories",
    argv: () => ["subject", "show", "1001", "--include-special"],
    code: 2,
    names: "--purpose",
  },
  { name: "subject add", argv: () => ["subject", "add"], code: 2, names: "--set" },
  {
    name: "subject add without its source",
    argv: () => ["subject", "add", "--set", "email=new@example.fi"],
    code: 2,
    names: "--source",
  },
  {
    name: "subject export",
    argv: () => ["subject", "export", "1001"],
    code: 2,
    names: "--identity-checked",
  },
];

/** With everything given, standard input is not looked at. */
const DONE: readonly Case[] = [
  { name: "the daily tasks", argv: () => [], code: 0 },
  { name: "help", argv: () => ["help", "places"], code: 0 },
  { name: "status", argv: () => ["status"], code: 0 },
  {
    name: "import",
    argv: () => ["import", sample("postituslista.csv"), "--source", "registration"],
    code: 0,
    leaves: "imported",
  },
  {
    name: "subject find",
    argv: () => ["subject", "find", "makinen"],
    code: 0,
    leaves: "listed",
  },
  { name: "subject show", argv: () => ["subject", "show", "1001"], code: 0, leaves: "opened" },
  {
    name: "subject add",
    argv: () => [
      "subject",
      "add",
      "--set",
      "lastName=Uusi",
      "--source",
      "customership",
      "--anyway",
    ],
    code: 0,
    leaves: "added",
  },
  {
    name: "subject export",
    argv: (folder) => {
      const copy = ["--format", "json", "--force", "-o", join(folder, "copy.json")];
      return ["subject", "export", "1001", ...copy, ...CHECKED];
    },
    code: 0,
    leaves: "copied",
  },
];

let world: TestWorld;

beforeAll(async () => {
  world = await newWorld();
  // Cheaper than the passphrase, and just as little of a terminal.
  world.env["SELOSTE_IDENTITY_FILE"] = join(world.folder, "anna");
  await importCustomers(world);
});

function start(argv: readonly string[], way: (typeof WAYS)[number], desk: TestWorld): ChildProcess {
  const env = { ...desk.env, HOME: desk.folder, PATH: process.env["PATH"], CI: undefined };
  if (way === "closed") {
    const line = 'exec "$0" "$@" <&-';
    return spawn("/bin/sh", ["-c", line, process.execPath, BIN, ...argv], { env });
  }
  const stdin = way === "/dev/null" ? "ignore" : "pipe";
  const child = spawn(process.execPath, [BIN, ...argv], { env, stdio: [stdin, "pipe", "pipe"] });
  child.stdin?.on("error", () => {});
  if (way === "yes") child.stdin?.end("yes\nyes\n".repeat(100));
  return child;
}

async function ran(
  argv: readonly string[],
  way: (typeof WAYS)[number],
  desk: TestWorld = world,
): Promise<Ran> {
  const child = start(argv, way, desk);
  const kept = { out: "", err: "" };
  child.stdout?.on("data", (chunk: Buffer) => (kept.out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (kept.err += chunk.toString()));
  const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT_MS);
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? -1));
  });
  clearTimeout(timer);
  child.stdin?.destroy();
  return { code, ...kept };
}

describe.each(WAYS)("standard input: %s", (way) => {
  test("what is missing is named, and nothing is done", async () => {
    const before = await auditLines(world);
    await Promise.all(
      REFUSED.map(async ({ name, argv, code, names = "" }) => {
        const { code: got, out, err } = await ran(argv(world.folder), way);
        expect({ name, got, out, named: err.includes(names) }).toEqual({
          name,
          got: code,
          out: "",
          named: true,
        });
      }),
    );
    expect(await auditLines(world)).toEqual(before);
    expect(existsSync(join(world.folder, "new"))).toBe(false);
  });

  test("without a passphrase it ends with 13 and names what was tried", async () => {
    const desk = await newWorld();
    delete desk.env["SELOSTE_PASSPHRASE_FILE"];
    const { code, out, err } = await ran(["status"], way, desk);
    expect({ code, out }).toEqual({ code: 13, out: "" });
    for (const tried of ["--identity", "--passphrase-file", "SELOSTE_PASSPHRASE_COMMAND"]) {
      expect(err).toContain(tried);
    }
  });
});

// Both of them would answer or wait, were anybody asked.
describe.each(["silent pipe", "yes"] as const)("standard input: %s", (way) => {
  test("what has everything does it, once", async () => {
    for (const { name, argv, code, leaves } of DONE) {
      const before = (await auditLines(world)).length;
      const { code: got, out, err } = await ran(argv(world.folder), way);
      expect({ name, got, err: got === code ? "" : err }).toEqual({ name, got: code, err: "" });
      expect(out).not.toBe("");
      const acts = (await auditLines(world)).slice(before).map(({ act }) => act);
      expect({ name, acts }).toEqual({ name, acts: leaves === undefined ? [] : [leaves] });
    }
  });
});

describe("standard input is read only where - says so", () => {
  test("subject find -", async () => {
    world.stdin("mäkinen\naino\n");
    expect(await world.seloste("subject", "find", "-", "--json")).toBe(0);
    expect(world.json()).toMatchObject({ data: [{ number: "1001" }] });
  });

  test("subject find - of nothing is refused, not an empty list", async () => {
    for (const nothing of ["", "\n", " \n\t"]) {
      world.stdin(nothing);
      expect(await world.seloste("subject", "find", "-")).toBe(2);
      expect(world.out).toBe("");
    }
  });

  test("what some shells put before a text is no part of it", async () => {
    world.stdin("\uFEFFmakinen\r\n");
    expect(await world.seloste("subject", "find", "-", "--json")).toBe(0);
    expect(world.json()).toMatchObject({ data: [{ number: "1001" }] });
    world.stdin('\uFEFF{"lastName":"Merkitty"}');
    expect(await world.seloste("subject", "add", "--from", "-", "--source", "customership")).toBe(
      0,
    );
  });

  test("a passphrase is not read from it", async () => {
    const desk = await newWorld();
    delete desk.env["SELOSTE_PASSPHRASE_FILE"];
    desk.stdin("sumuinen aamu kulkee hiljaa 47\n");
    expect(await desk.seloste("status")).toBe(13);
  });
});

describe("prompts are off", () => {
  test.each([
    ["with --no-input", ["--no-input"], {}],
    ["with SELOSTE_NO_INPUT", [], { SELOSTE_NO_INPUT: "1" }],
    ["in CI", [], { CI: "true" }],
  ])("%s, even on a terminal", async (_, flags, env) => {
    const desk = await newWorld();
    desk.terminal({ stdin: true, stdout: true, stderr: true });
    Object.assign(desk.env, env);
    expect(await desk.seloste("subject", "find", ...flags)).toBe(2);
    expect(desk.err).toContain("<words>");
  });

  test.each([
    ["standard input is no terminal", { stdin: false, stderr: true }],
    ["standard error is no terminal", { stdin: true, stderr: false }],
  ])("where %s", async (_, which) => {
    const desk = await newWorld();
    desk.terminal(which);
    expect(await desk.seloste("subject", "find")).toBe(2);
  });
});
