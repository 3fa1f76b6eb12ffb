/**
 * Damages a register in every way a disk can, one change at a time, and looks whether the real program
 * notices: bits flipped, pages zeroed, swapped, cut off, in the drawers and in the files of keys and
 * operators. Alone: `node test/run.mjs test/campaigns/damage.ts [share] [seed]`, where a share of 1 is
 * everything and 0.01 every hundredth change.
 */
import {
  copyFile,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { DRAWERS } from "../../src/domain/register/drawer.ts";
import { main } from "../../src/main.ts";
import { instant } from "../instant.ts";
import { ANNA_FILE, makeTemplate, REGISTER } from "../template.ts";
import { randomFrom } from "./random.ts";

const PAGE = 4096;
/** Of each drawer: the header with the salt, and the first of the first page. */
const HEAD_BYTES = 100;
const RANDOM_BITS = 2000;
const DATA = fileURLToPath(new URL("../../data/", import.meta.url));

/** Ends of a run that say that something is wrong: findings, wrong key, damaged, not this register. */
const NOTICED = new Set([3, 12, 14, 15]);

export interface Order {
  readonly folder: string;
  /** 1 makes every change, 0.01 every hundredth. */
  readonly share: number;
  readonly seed: number;
}

/** How many changes were made of each kind; all of them were noticed. */
export type Tally = Record<"heads" | "keys" | "operators" | "bits" | "pages" | "ends", number>;

interface Site {
  readonly folder: string;
  readonly register: string;
}

interface Change {
  readonly kind: keyof Tally;
  readonly file: string;
  readonly make: () => Promise<void>;
}

/** @throws {Error} on the first change that goes unnoticed, or that ends in a defect */
export async function damage({ folder, share, seed }: Order): Promise<Tally> {
  await makeTemplate(folder);
  await mkdir(join(folder, "state"));
  const site = { folder, register: join(folder, REGISTER) };
  await fill(site);
  const random = randomFrom(seed);
  const tally: Tally = { heads: 0, keys: 0, operators: 0, bits: 0, pages: 0, ends: 0 };
  const due: Tally = { ...tally };
  for await (const change of changes(site.register, random)) {
    due[change.kind] += share;
    if (due[change.kind] < 1) continue;
    due[change.kind] -= 1;
    if (await isMade(site, change)) tally[change.kind] += 1;
  }
  return tally;
}

async function* changes(register: string, random: () => number): AsyncIterable<Change> {
  const drawers = DRAWERS.map((drawer) => join(register, `${drawer}.db`));
  for (const file of drawers) yield* pages(file, random);
  for (const file of drawers) yield* bits(file, "heads", HEAD_BYTES);
  for (const kind of ["keys", "operators"] as const) {
    for (const name of await readdir(join(register, kind))) {
      const file = join(register, kind, name);
      yield* bits(file, kind, (await stat(file)).size);
    }
  }
  for (let nr = 0; nr < RANDOM_BITS; nr += 1) {
    const file = drawers[Math.floor(random() * drawers.length)] ?? "";
    const bit = Math.floor(random() * (await stat(file)).size * 8);
    yield { kind: "bits", file, make: () => flip(file, bit) };
  }
}

function* bits(file: string, kind: keyof Tally, bytes: number): Iterable<Change> {
  for (let bit = 0; bit < bytes * 8; bit += 1) yield { kind, file, make: () => flip(file, bit) };
}

async function* pages(file: string, random: () => number): AsyncIterable<Change> {
  const count = (await stat(file)).size / PAGE;
  for (let page = 0; page < count; page += 1) {
    const other = (page + 1 + Math.floor(random() * (count - 1))) % count;
    const half = page * PAGE + PAGE / 2;
    yield { kind: "pages", file, make: () => write(file, page * PAGE, Buffer.alloc(PAGE)) };
    yield { kind: "pages", file, make: () => swap(file, page, other) };
    yield { kind: "ends", file, make: () => truncate(file, half) };
    yield { kind: "ends", file, make: () => truncate(file, page * PAGE) };
  }
}

/** Something in every drawer, so that pages are used and free ones are left. */
async function fill(site: Site): Promise<void> {
  const rows = Array.from(
    { length: 60 },
    (_, nr) => `n-${nr};n${nr}@example.fi;Koelainen${nr};${"huoli ".repeat(40)}${nr}\n`,
  );
  const argv = ["import", "-", "--source", "registration", "--art9", "unknown", "--yes"];
  const list = `customerId;email;lastName;personalNotes\n${rows.join("")}`;
  const file = join(site.folder, "list.csv");
  await writeFile(file, list);
  argv[1] = file;
  for (const words of [argv, ["check", "--deep"]]) {
    const { code, err } = await run(site, words);
    if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}: ${err}`);
  }
}

/** Makes a change, looks, and takes it back; false where it changed nothing. */
async function isMade(site: Site, { kind, file, make }: Change): Promise<boolean> {
  const kept = join(site.folder, "kept");
  await copyFile(file, kept);
  try {
    await make();
    if ((await readFile(kept)).equals(await readFile(file))) return false;
    const { code, err } = await run(site, ["check", "--deep"]);
    if (NOTICED.has(code)) return true;
    throw new Error(`${basename(file)}: a change of ${kind} ended with ${code}: ${err}`);
  } finally {
    await copyFile(kept, file);
  }
}

/** The real program in this process: a new one for each change would take hours. */
async function run({ folder, register }: Site, argv: readonly string[]) {
  let err = "";
  const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const code = await main({
    argv,
    env: {
      SELOSTE_REGISTER: register,
      SELOSTE_IDENTITY_FILE: join(folder, ANNA_FILE),
      XDG_STATE_HOME: join(folder, "state"),
      SELOSTE_DEBUG: "1",
    },
    stdin: Readable.from([]),
    stdout: silent(),
    stderr: new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        err += chunk.toString();
        done();
      },
    }),
    now: () => instant("2026-11-20T08:00:00.000Z"),
    home: folder,
    data: DATA,
    version: "0.0.0-campaign",
    program: [process.execPath, "seloste"],
  });
  return { code, err };
}

async function flip(file: string, bit: number): Promise<void> {
  const at = Math.floor(bit / 8);
  const byte = (await readFile(file)).subarray(at, at + 1);
  await write(file, at, Buffer.from([(byte[0] ?? 0) ^ (1 << (bit % 8))]));
}

async function swap(file: string, one: number, other: number): Promise<void> {
  const whole = await readFile(file);
  const page = (nr: number) => Buffer.from(whole.subarray(nr * PAGE, (nr + 1) * PAGE));
  await write(file, one * PAGE, page(other));
  await write(file, other * PAGE, page(one));
}

async function write(file: string, at: number, bytes: Buffer): Promise<void> {
  const handle = await open(file, "r+");
  await handle.write(bytes, 0, bytes.length, at);
  await handle.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.umask(0o077);
  const folder = await mkdtemp(join(tmpdir(), "seloste-damage-"));
  const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
  try {
    const tally = await damage({ folder, share: Number(process.argv[2] ?? 1), seed });
    console.log(`seed ${seed}, 0 unnoticed, 0 defects`, tally);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
