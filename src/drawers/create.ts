/** Makes the folder of a new register: built beside its place, then given its name in one step. */
import { randomBytes } from "node:crypto";
import { lstat, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DRAWERS, type Drawer } from "../domain/register/drawer.ts";
import { Refusal } from "../domain/faults.ts";
import { type Connection, createDrawers } from "./connection.ts";
import { newDrawerKey } from "./drawer-key.ts";
import { asOutputFault, asSystemFault, isSystemError } from "./driver-fault.ts";
import { keyFileFor } from "./key-files.ts";
import { drawerFile, keyFile, KEYS_FOLDER, operatorFile, OPERATORS_FOLDER } from "./layout.ts";
import { sync } from "./sync.ts";

export type NewKeys = Readonly<Record<Drawer, Buffer>>;
/** The SHA-256 of each key file. */
export type KeyFiles = Readonly<Record<Drawer, string>>;

export interface NewFolder {
  readonly folder: string;
  /** For each drawer, the recipients who may open it. */
  readonly recipients: Readonly<Record<Drawer, readonly string[]>>;
  /** Identity files under a passphrase, by operator. */
  readonly operators: Readonly<Record<string, Uint8Array>>;
  /** Fills the new, empty drawers. */
  readonly fill: (connection: Connection, keys: NewKeys, files: KeyFiles) => void;
}

/**
 * Makes a register folder.
 *
 * @throws {Refusal} `register.not-empty` when something stands in its place; `output.failed` when it
 * cannot be made there
 */
export async function createFolder(order: NewFolder): Promise<void> {
  const { folder } = order;
  await checkFree(folder);
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
    await build(order, `${folder}.new-${randomBytes(4).toString("hex")}`);
  } catch (error) {
    throw asRefusal(error, folder);
  }
}

async function build(
  { folder, recipients, operators, fill }: NewFolder,
  site: string,
): Promise<void> {
  const keys = { casework: newDrawerKey(), personal: newDrawerKey(), special: newDrawerKey() };
  try {
    await mkdir(site, { mode: 0o700 });
    await mkdir(join(site, KEYS_FOLDER), { mode: 0o700 });
    await mkdir(join(site, OPERATORS_FOLDER), { mode: 0o700 });
    const files = { casework: "", personal: "", special: "" };
    for (const drawer of DRAWERS) {
      const { bytes, sha256 } = await keyFileFor(recipients[drawer], keys[drawer]);
      await writeFile(keyFile(site, drawer), bytes, { mode: 0o600, flush: true });
      files[drawer] = sha256;
    }
    for (const [operator, file] of Object.entries(operators)) {
      await writeFile(operatorFile(site, operator), file, { mode: 0o600, flush: true });
    }
    const connection = createDrawers(site, keys);
    try {
      fill(connection, keys, files);
    } finally {
      connection.close();
    }
    await syncAll(site);
    await rename(site, folder);
    await sync(dirname(folder));
  } catch (error) {
    await rm(site, { recursive: true, force: true });
    throw error;
  } finally {
    for (const key of Object.values(keys)) key.fill(0);
  }
}

/**
 * Whether a register can be made there: nothing stands there, or an empty folder.
 *
 * @throws {Refusal} `register.not-empty`
 */
export async function checkFree(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isDirectory() || (await readdir(folder)).length > 0) throw notEmpty(folder);
}

function notEmpty(folder: string): Refusal {
  return new Refusal({ code: "register.not-empty", facts: { folder } });
}

/** What the system refuses, as a refusal; any other error comes back as it is. */
function asRefusal(error: unknown, folder: string): unknown {
  if (!isSystemError(error)) return asOutputFault(error, folder) ?? error;
  // Something took the name while the register was made.
  if (error.syscall === "rename" && TAKEN.has(error.code)) return notEmpty(folder);
  return asSystemFault(error, folder);
}

const TAKEN = new Set(["ENOTEMPTY", "EEXIST", "ENOTDIR"]);

async function syncAll(site: string): Promise<void> {
  for (const drawer of DRAWERS) await sync(drawerFile(site, drawer));
  for (const folder of [KEYS_FOLDER, OPERATORS_FOLDER]) await sync(join(site, folder));
  await sync(site);
}

/** Takes a register away again that was made a moment ago and holds nothing. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
