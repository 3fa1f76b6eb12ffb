/** A world for one test: its own register, a clock that stands still, streams that remember. */
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { DRAWERS } from "../src/domain/register/drawer.ts";
import type { Instant } from "../src/domain/time.ts";
import { forgetKeys, readIdentityFile, unlockDrawers } from "../src/drawers/unlock.ts";
import { withQuery } from "../src/store/query.ts";
import { openRegister, type Register } from "../src/store/register.ts";
import type { World } from "../src/world.ts";
import { instant } from "./instant.ts";
import {
  ANNA_FILE,
  makeTemplate,
  PASSPHRASE_FILE,
  RECOVERY_FILE,
  REGISTER,
  SUPPORT_FILE,
  WATCH_FILE,
  WORK_FACTOR,
} from "./template.ts";

export { PASSPHRASE } from "./template.ts";

/** Friday 20 November 2026, 10.00 in Helsinki. */
const NOW = instant("2026-11-20T08:00:00.000Z");
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = fileURLToPath(new URL("../bin/seloste.js", import.meta.url));

/** What one run of seloste came to. */
export interface Ran {
  /** The exit code; 128 and the signal's number, as a shell says it, after a signal. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RealRun {
  /** Joins or replaces the world's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string | Uint8Array;
}

/** Which streams pass for terminals. */
export interface Terminal {
  readonly stdin?: boolean;
  readonly stdout?: boolean;
  readonly stderr?: boolean;
  readonly columns?: number;
}

export interface TestWorld {
  /** The world's own folder; files of a test go here. */
  readonly folder: string;
  readonly register: string;
  /** The state folder (XDG_STATE_HOME). */
  readonly state: string;
  readonly passphraseFile: string;
  readonly watchIdentity: string;
  readonly recoveryIdentity: string;
  /** Only in a world with a notice that was named. */
  readonly supportIdentity: string;
  /** The environment of every run; a test may change it. */
  readonly env: Record<string, string | undefined>;
  /** The clock; a test may set it. */
  now: Instant;
  /** What the latest run in this process wrote. */
  readonly out: string;
  readonly err: string;
  /** Runs `main` in this process and returns the exit code. */
  seloste(...argv: readonly string[]): Promise<number>;
  /** The JSON document of the latest run's standard output. */
  json(): unknown;
  /** What the next run reads on standard input; without it the input is empty. */
  stdin(text: string | Uint8Array): void;
  /** Makes streams pass for terminals from now on. */
  terminal(which: Terminal): void;
  /** Starts the real program (`bin/seloste.js` and the bundle). */
  runReal(argv: readonly string[], run?: RealRun): Promise<Ran>;
  /** Writes a file into the world's folder (mode 0600) and returns its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  /** Opens the register with Anna's key, all drawers; the caller closes it (`closeRegister`). */
  open(): Promise<Register>;
}

export interface NewWorld {
  /** Leaves the register out, as before `init`. */
  readonly empty?: boolean;
  /** The path of a notice; its register has keys of its own and one of a support. */
  readonly notice?: string;
}

/** A world with a copy of the template register, opened by Anna with her passphrase file. */
export async function newWorld({ empty = false, notice }: NewWorld = {}): Promise<TestWorld> {
  process.umask(0o077);
  const folder = await mkdtemp(join(inject("worlds"), "world-"));
  for (const name of ["home", "state", "tmp"]) await mkdir(join(folder, name));
  if (notice !== undefined) {
    const made = noticed.get(notice) ?? makeOnce(notice);
    noticed.set(notice, made);
    await cp(await made, folder, { recursive: true });
    return worldIn(folder);
  }
  const template = inject("template");
  const names = [PASSPHRASE_FILE, ANNA_FILE, WATCH_FILE, RECOVERY_FILE];
  for (const name of empty ? [PASSPHRASE_FILE] : [...names, REGISTER]) {
    await cp(join(template, name), join(folder, name), { recursive: true });
  }
  return worldIn(folder);
}

/** A template for each notice that a file of tests asks for. */
const noticed = new Map<string, Promise<string>>();

async function makeOnce(notice: string): Promise<string> {
  const folder = await mkdtemp(join(inject("worlds"), "notice-"));
  await makeTemplate(folder, notice);
  return folder;
}

function worldIn(folder: string): TestWorld {
  const register = join(folder, REGISTER);
  const passphraseFile = join(folder, PASSPHRASE_FILE);
  const state = join(folder, "state");
  const env: Record<string, string | undefined> = {
    SELOSTE_REGISTER: register,
    SELOSTE_PASSPHRASE_FILE: passphraseFile,
    XDG_STATE_HOME: state,
    LANG: "C.UTF-8",
  };
  let stdin: string | Uint8Array = "";
  let terminal: Terminal = {};
  const wrote: Wrote = { out: [], err: [] };
  const world: TestWorld = {
    folder,
    register,
    state,
    passphraseFile,
    watchIdentity: join(folder, WATCH_FILE),
    recoveryIdentity: join(folder, RECOVERY_FILE),
    supportIdentity: join(folder, SUPPORT_FILE),
    env,
    now: NOW,
    get out() {
      return Buffer.concat(wrote.out).toString();
    },
    get err() {
      return Buffer.concat(wrote.err).toString();
    },
    async seloste(...argv) {
      const { main } = await import("../src/main.ts");
      wrote.out = [];
      wrote.err = [];
      const outer: World = {
        argv,
        env,
        stdin: Object.assign(Readable.from(bytesOf(stdin)), { isTTY: terminal.stdin ?? false }),
        stdout: keep("out", wrote, terminal),
        stderr: keep("err", wrote, terminal),
        now: () => world.now,
        home: join(folder, "home"),
        data: join(ROOT, "data/"),
        version: "0.0.0-test",
        workFactor: WORK_FACTOR,
        program: [process.execPath, BIN],
      };
      stdin = "";
      return main(outer);
    },
    json() {
      return JSON.parse(world.out);
    },
    stdin(text) {
      stdin = text;
    },
    terminal(which) {
      terminal = which;
    },
    runReal: (argv, { env: more, stdin: input } = {}) =>
      runProgram(argv, { env: { ...realEnv(folder), ...env, ...more }, stdin: input ?? "" }),
    async file(name, content) {
      const path = join(folder, name);
      await writeFile(path, content, { mode: 0o600 });
      return path;
    },
    open: () => openAll(register, join(folder, ANNA_FILE)),
  };
  return world;
}

interface Wrote {
  out: Buffer[];
  err: Buffer[];
}

function bytesOf(input: string | Uint8Array): readonly Buffer[] {
  return input.length === 0 ? [] : [Buffer.from(input)];
}

function keep(name: keyof Wrote, wrote: Wrote, terminal: Terminal) {
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      wrote[name].push(chunk);
      done();
    },
  });
  const isTTY = (name === "out" ? terminal.stdout : terminal.stderr) ?? false;
  return Object.assign(stream, { isTTY, columns: terminal.columns ?? 80 });
}

/** What a real process needs besides the world's own variables; nothing of the account's own. */
function realEnv(folder: string): Record<string, string | undefined> {
  return {
    PATH: process.env["PATH"],
    HOME: join(folder, "home"),
    TMPDIR: join(folder, "tmp"),
    TZ: "Europe/Helsinki",
  };
}

function runProgram(argv: readonly string[], { env, stdin }: Required<RealRun>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...argv], { env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    // The program may end before it has read everything.
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({
        code: code ?? SIGNALLED[signal ?? ""] ?? KILLED,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
      });
    });
    child.stdin.end(stdin);
  });
}

const SIGNALLED: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };
const KILLED = 137;

async function openAll(folder: string, identityFile: string): Promise<Register> {
  const identity = await readIdentityFile(identityFile);
  const keys = await unlockDrawers(folder, identity, { needs: DRAWERS, may: [] });
  try {
    const opened = await openRegister({
      folder,
      keys,
      recipient: identity.recipient,
      readOnly: false,
      waitMs: 1000,
    });
    return withQuery(opened);
  } finally {
    forgetKeys(keys);
  }
}
