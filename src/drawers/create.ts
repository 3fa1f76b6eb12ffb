/** Makes the folder of a new register: built beside its place, then given its name in one step. */
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DRAWERS, type Drawer } from "../domain/register/drawer.ts";
import { Refusal } from "../domain/faults.ts";
import { encryptTo } from "./age.ts";
import { type Connection, createDrawers } from "./connection.ts";
import { drawerKeyLine, newDrawerKey } from "./drawer-key.ts";
import { drawerFile, keyFile, KEYS_FOLDER, operatorFile, OPERATORS_FOLDER } from "./layout.ts";

export type NewKeys = Readonly<Record<Drawer, Buffer>>;

export interface NewFolder {
  readonly folder: string;
  /** For each drawer, the recipients who may open it. */
  readonly recipients: Readonly<Record<Drawer, readonly string[]>>;
  /** Identity files under a passphrase, by operator. */
  readonly operators: Readonly<Record<string, Uint8Array>>;
  /** Fills the new, empty drawers. */
  readonly fill: (connection: Connection, keys: NewKeys) => void;
}

/**
 * Makes a register folder.
 *
 * @throws {Refusal} `register.not-empty` when something stands in its place
 */
export async function createFolder({
  folder,
  recipients,
  operators,
  fill,
}: NewFolder): Promise<void> {
  await checkFree(folder);
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const site = `${folder}.new-${randomBytes(4).toString("hex")}`;
  const keys = { casework: newDrawerKey(), personal: newDrawerKey(), special: newDrawerKey() };
  try {
    await mkdir(site, { mode: 0o700 });
    await mkdir(join(site, KEYS_FOLDER), { mode: 0o700 });
    await mkdir(join(site, OPERATORS_FOLDER), { mode: 0o700 });
    for (const drawer of DRAWERS) {
      const locked = await encryptTo(recipients[drawer], drawerKeyLine(keys[drawer]));
      await writeFile(keyFile(site, drawer), locked, { mode: 0o600, flush: true });
    }
    for (const [operator, file] of Object.entries(operators)) {
      await writeFile(operatorFile(site, operator), file, { mode: 0o600, flush: true });
    }
    const connection = createDrawers(site, keys);
    try {
      fill(connection, keys);
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
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isDirectory() || (await readdir(folder)).length > 0) {
    throw new Refusal({ code: "register.not-empty", facts: { folder } });
  }
}

async function syncAll(site: string): Promise<void> {
  for (const drawer of DRAWERS) await sync(drawerFile(site, drawer));
  for (const folder of [KEYS_FOLDER, OPERATORS_FOLDER]) await sync(join(site, folder));
  await sync(site);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
