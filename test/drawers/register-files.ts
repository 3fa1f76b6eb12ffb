/** The keys and files of a test's register, and what thieves and accidents do to them. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DRAWERS, type Drawer } from "../../src/domain/register/drawer.ts";
import { type Fault, Refusal } from "../../src/domain/faults.ts";
import { encryptTo } from "../../src/drawers/age.ts";
import type { DrawerKeys } from "../../src/drawers/connection.ts";
import { drawerKeyLine } from "../../src/drawers/drawer-key.ts";
import { type Identity, readIdentityFile, unlockDrawers } from "../../src/drawers/unlock.ts";
import { ANNA_FILE } from "../template.ts";
import type { TestWorld } from "../world.ts";

/** SQLCipher 4's pages, in bytes. */
export const PAGE = 4096;

const OTHER_PROCESS = fileURLToPath(new URL("other-process.mjs", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Anna's identity, which costs no passphrase. */
export async function annaOf(world: TestWorld): Promise<Identity> {
  return readIdentityFile(annaFile(world));
}

export function annaFile(world: TestWorld): string {
  return join(world.folder, ANNA_FILE);
}

export async function keysOf(world: TestWorld): Promise<Required<DrawerKeys>> {
  const all = { needs: DRAWERS, may: [] };
  const { casework, personal, special } = await unlockDrawers(
    world.register,
    await annaOf(world),
    all,
  );
  if (personal === undefined || special === undefined) throw new Error("a drawer is closed");
  return { casework, personal, special };
}

export function drawerPath(world: TestWorld, drawer: Drawer): string {
  return join(world.register, `${drawer}.db`);
}

/** Puts a key in the place of a drawer's own, readable for Anna. */
export async function plantKey(world: TestWorld, drawer: Drawer, key: Buffer): Promise<void> {
  const { recipient } = await annaOf(world);
  const file = await encryptTo([recipient], drawerKeyLine(key));
  await writeFile(join(world.register, "keys", `${drawer}.age`), file, { mode: 0o600 });
}

/** The bytes with one bit turned over. */
export function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

/** SHA-256 of every file of a register, by name. */
export async function hashesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hashes: [string, string][] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    hashes.push([entry.name, createHash("sha256").update(bytes).digest("hex")]);
  }
  return Object.fromEntries(hashes.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The fault that an act is refused with; anything else thrown, or nothing, fails the test. */
export async function faultOf(act: Promise<unknown>): Promise<Fault> {
  try {
    await act;
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
  throw new Error("nothing was refused");
}

export interface OtherProcess {
  /** Lets go of what it holds and ends. */
  readonly release: () => Promise<void>;
}

/** A second process that has run `sql` on a drawer and holds its locks until it is released. */
export async function holding(
  folder: string,
  drawer: Drawer,
  key: Buffer,
  sql: string,
): Promise<OtherProcess> {
  const child = spawn(process.execPath, [OTHER_PROCESS], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.write(`${JSON.stringify({ folder, drawer, key: key.toString("hex"), sql })}\n`);
  const ended = once(child, "close");
  const [said] = await Promise.race([once(child.stdout, "data"), ended]);
  if (String(said) !== "ready\n") throw new Error("the other process did not begin");
  return {
    release: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** Holds the one write lock of a register, as a writer in the middle of its act does. */
export const WRITING = "begin immediate";
/** Holds the lock under which others can neither read nor write, as during a commit. */
export const COMMITTING = "begin exclusive";
/** Holds a drawer as a reader does: others can write, but not commit. */
export const READING = "begin; select count(*) from sqlite_schema";
