/** Nothing readable outside the drawers: not on disk after a run, not on disk or in /proc during one. */
import { spawn } from "node:child_process";
import { readdir, readFile, readlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { PASSPHRASE, type TestWorld } from "../world.ts";
import { ageWith, run } from "./programs.ts";
import {
  customers,
  expectDone,
  FORMS,
  identityIn,
  importing,
  initWorld,
  keyFileOf,
  MARKERS,
} from "./register.ts";

const BIN = fileURLToPath(new URL("../../bin/seloste.js", import.meta.url));
const MANY = 30_000;
const PAUSE_MS = 3;

let world: TestWorld;
let input: string;
let secrets: readonly string[];

beforeAll(async () => {
  world = await initWorld();
  input = await world.file("customers.csv", customers(MANY));
  const keys = ["casework", "personal", "special"].map((drawer) =>
    ageWith(world.recoveryIdentity, keyFileOf(world, drawer)),
  );
  secrets = [
    PASSPHRASE,
    await identityIn(world.recoveryIdentity),
    await identityIn(world.watchIdentity),
    ...(await Promise.all(keys)).map(({ out }) => out.trim()),
  ];
});

describe("strings over what a run leaves behind", () => {
  test("sees the markers in the file that was imported", async () => {
    expect(await readableIn(input, FORMS)).not.toEqual([]);
  });

  test("sees no marker and no secret in the register, the state folder and the folder for temporary files", async () => {
    const small = await world.file("small.csv", customers(50));
    const done = await world.runReal(importing(small));
    expectDone(done);
    expectDone(await world.runReal(["subject", "find", "pollonkorva"]));

    const left = [
      world.register,
      world.state,
      join(world.folder, "tmp"),
      join(world.folder, "home"),
    ];
    for (const folder of left) {
      for (const file of await filesIn(folder)) {
        expect([file, ...(await readableIn(file, [...FORMS, ...secrets]))]).toEqual([file]);
      }
    }
    for (const form of FORMS) expect(done.out + done.err).not.toContain(form);
  });
});

describe("during a large import", () => {
  test("no file of the run, deleted ones included, and no process shows a marker or a secret", async () => {
    const seen = await watch([
      ...importing(input),
      "--passphrase-command",
      JSON.stringify(["cat", world.passphraseFile]),
    ]);

    expect(seen.code).toBe(0);
    // The watching itself worked: the run was seen, and its journals were read.
    expect(seen.commands.some((words) => words.includes("import"))).toBe(true);
    expect(seen.files.some((name) => name.endsWith("-journal"))).toBe(true);
    expect(seen.readable).toEqual([]);
    for (const secret of secrets) {
      expect(seen.commands.filter((words) => words.includes(secret))).toEqual([]);
      expect(seen.environments.filter((words) => words.includes(secret))).toEqual([]);
    }
  });
});

describe("during and after every kind of act", () => {
  const NEW = "kolmas ilta hämärtyy vaaran takana 61";

  test("no marker and no secret stands in any file, in /tmp, in an argument or a variable", async () => {
    const began = await world.file("began", "");
    const list = await world.file("few.csv", customers(20));
    const fresh = await world.file("new", `${NEW}\n`);
    const recovery = join(world.folder, "recovery-2");
    expectDone(await world.runReal(importing(list)));
    const id =
      /"id":"(?<id>s-[\da-z]+)"/u.exec(
        (await world.runReal(["subject", "find", MARKERS.email, "--json"])).out,
      )?.[1] ?? "";
    const passphrase = ["--passphrase-command", JSON.stringify(["cat", world.passphraseFile])];
    const special = ["--include-special", "--purpose", "customer-care"];
    const acts: readonly (readonly string[])[] = [
      ["subject", "show", id, ...special],
      ["subject", "history", id, ...special],
      [
        "subject",
        "correct",
        id,
        "--set",
        "email=uusi@example.fi",
        "--ground",
        "asked by e-mail",
        "--identity-checked",
        "wrote from the old address",
        "--yes",
      ],
      [
        "subject",
        "export",
        id,
        "--format",
        "json",
        "--identity-checked",
        "wrote from it",
        "-o",
        join(world.folder, "copy.json"),
      ],
      ["ban", "set", id, "--channel", "email", "--asked-at", "2026-11-20"],
      ["ban", "list"],
      ["breach", "log", "--title", "Laptop", "--detected-at", "2026-11-20T08:00+02:00"],
      ["operator", "add", "sari", "--role", "support", "--new-passphrase-file", fresh],
      ["operator", "remove", "sari", "--confirm", "sari", "--operator", "anna"],
      ["recovery", "renew", "--recovery-out", recovery],
      ["audit", "verify"],
      ["check", "--deep", "--at", "2026-11-20T12:00"],
    ];
    secrets = [...secrets, NEW];
    for (const argv of acts) {
      const { code, commands, environments, readable } = await watch([...argv, ...passphrase]);
      expect([argv, [0, 3].includes(code ?? -1)]).toEqual([argv, true]);
      expect([argv, readable]).toEqual([argv, []]);
      const shown = [...commands, ...environments].filter((words) =>
        [...FORMS, ...secrets].some((word) => words.includes(word)),
      );
      expect([argv, shown]).toEqual([argv, []]);
    }
    secrets = [...secrets, await identityIn(recovery)];
    const ours = [
      world.register,
      world.state,
      join(world.folder, "tmp"),
      join(world.folder, "home"),
    ];
    const { out } = await run(
      "find",
      "/tmp",
      "/var/tmp",
      "-newer",
      began,
      "-type",
      "f",
      "-not",
      "-path",
      `${dirname(dirname(world.folder))}/*`,
    );
    const elsewhere = out.split("\n").filter((file) => file !== "");
    const files = [...(await Promise.all(ours.map(filesIn))).flat(), ...elsewhere];
    for (const file of files) {
      expect([file, ...(await readableIn(file, [...FORMS, ...secrets]))]).toEqual([file]);
    }
  }, 180_000);
});

/** The words that `strings` shows of a file, in 8-bit and in 16-bit letters. */
async function readableIn(file: string, words: readonly string[]): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const encoding of ["S", "l"]) {
    const { code, out } = await run("strings", "--all", `--encoding=${encoding}`, file);
    expect(code).toBe(0);
    shown.push(out);
  }
  return words.filter((word) => shown.some((text) => text.includes(word)));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

interface Seen {
  readonly code: number | null;
  /** Command lines and environments of the process and its children. */
  readonly commands: string[];
  readonly environments: string[];
  /** Files that were looked into while the run had them open. */
  readonly files: string[];
  /** Files in which something could be read, with what. */
  readonly readable: string[];
}

/** Runs seloste and looks at everything it shows of itself until it ends. */
async function watch(argv: readonly string[]): Promise<Seen> {
  const { SELOSTE_PASSPHRASE_FILE: _, ...env } = world.env;
  const child = spawn(process.execPath, [BIN, ...argv], {
    env: {
      ...env,
      PATH: process.env["PATH"],
      HOME: world.folder,
      TMPDIR: join(world.folder, "tmp"),
    },
    stdio: "ignore",
  });
  const seen: Omit<Seen, "code"> = { commands: [], environments: [], files: [], readable: [] };
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  while (child.exitCode === null && child.signalCode === null) {
    for (const pid of await familyOf(child.pid ?? 0)) await lookAt(pid, seen);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return { ...seen, code: await ended };
}

/** A process and all that it started. */
async function familyOf(pid: number): Promise<readonly number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const found = children.split(" ").filter((word) => word !== "");
  const families = await Promise.all(found.map((word) => familyOf(Number(word))));
  return [pid, ...families.flat()];
}

async function lookAt(pid: number, seen: Omit<Seen, "code">): Promise<void> {
  const shown = async (name: string) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
  seen.commands.push(await shown("cmdline"));
  seen.environments.push(await shown("environ"));
  for (const fd of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
    const path = `/proc/${pid}/fd/${fd}`;
    const name = await readlink(path).catch(() => "");
    if (!isTemporary(name)) continue;
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (content.length === 0) continue;
    seen.files.push(name);
    const found = [...FORMS, ...secrets].filter((word) => content.includes(word));
    if (found.length > 0) seen.readable.push(`${name}: ${found.join(", ")}`);
  }
}

/** Journals, deleted files and whatever stands in the folder for temporary files. */
function isTemporary(name: string): boolean {
  const temporary = join(world.folder, "tmp");
  return /-journal|-mj|-wal| \(deleted\)$/u.test(name) || name.startsWith(temporary);
}
