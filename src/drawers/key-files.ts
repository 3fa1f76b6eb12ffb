/**
 * The files in which the keys of the drawers stand. A file that is to take the place of another one
 * waits beside it under its own name until casework has said that it belongs (`store/key-change.ts`).
 */
import { createHash } from "node:crypto";
import { lstatSync, type Stats } from "node:fs";
import { readdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Drawer, DRAWERS } from "../domain/register/drawer.ts";
import { encryptTo } from "./age.ts";
import { drawerKeyLine } from "./drawer-key.ts";
import { damaged } from "./driver-fault.ts";
import { keyFile, KEYS_FOLDER, nextKeyFile, operatorFile, OPERATORS_FOLDER } from "./layout.ts";
import { sync } from "./sync.ts";

/** Not the ending of an operator's file in force. */
const WAITING = ".next";

/**
 * The drawers whose next key file waits: a change of keys that is not finished. Asked at every
 * opening and several times, so without a wait for each file.
 */
export function waitingKeys(folder: string): readonly Drawer[] {
  return DRAWERS.filter((drawer) => statOf(nextKeyFile(folder, drawer)) !== undefined);
}

/** Says of the key files which ones they are: another text when one was put in another's place. */
export function keyFilesMark(folder: string): string {
  return DRAWERS.flatMap((drawer) => [keyFile(folder, drawer), nextKeyFile(folder, drawer)])
    .map((file) => {
      const stat = statOf(file);
      return stat === undefined ? "" : `${stat.ino}.${stat.mtimeMs}`;
    })
    .join(" ");
}

/** Undefined where nothing stands there, or what this account may not see. */
function statOf(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch {
    return undefined;
  }
}

/** A key file's bytes for these recipients, and the SHA-256 by which casework knows the file. */
export async function keyFileFor(
  recipients: readonly string[],
  key: Buffer,
): Promise<{ readonly bytes: Uint8Array; readonly sha256: string }> {
  const line = drawerKeyLine(key);
  try {
    const bytes = await encryptTo(recipients, line);
    return { bytes, sha256: sha256Of(bytes) };
  } finally {
    line.fill(0);
  }
}

/**
 * Puts a key file where it waits, whole or not at all, and on the disk before this returns. To be
 * called with the lock of writers, so that no two write it.
 */
export async function writeWaiting(folder: string, drawer: Drawer, bytes: Uint8Array) {
  const site = `${nextKeyFile(folder, drawer)}.part`;
  await writeFile(site, bytes, { mode: 0o600, flush: true });
  await rename(site, nextKeyFile(folder, drawer));
  await sync(join(folder, KEYS_FOLDER));
}

/** The waiting key file takes the place of the one before; another process may have done it. */
export async function adoptWaiting(folder: string, drawer: Drawer): Promise<void> {
  await rename(nextKeyFile(folder, drawer), keyFile(folder, drawer)).catch(ignoreGone);
  await sync(join(folder, KEYS_FOLDER));
}

/** A waiting key file that belongs to nothing goes. */
export async function dropWaiting(folder: string, drawer: Drawer): Promise<void> {
  await unlink(nextKeyFile(folder, drawer)).catch(ignoreGone);
  await sync(join(folder, KEYS_FOLDER));
}

/**
 * The SHA-256 of a file of the register.
 *
 * @throws {Refusal} `register.damaged` when it cannot be read
 */
export async function fileSha256(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw damaged(file, error);
  });
  return sha256Of(bytes);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The operators whose next file waits: a change of passphrase that is not finished. */
export async function waitingOperators(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, OPERATORS_FOLDER)).catch(() => []);
  return names
    .filter((name) => name.endsWith(WAITING))
    .map((name) => name.slice(0, -WAITING.length));
}

/** Puts an operator's file where it waits; one that was left there is written over. */
export async function writeWaitingOperator(folder: string, name: string, bytes: Uint8Array) {
  await writeFile(waitingOperator(folder, name), bytes, { mode: 0o600, flush: true });
  await sync(join(folder, OPERATORS_FOLDER));
}

export async function adoptOperator(folder: string, name: string): Promise<void> {
  await rename(waitingOperator(folder, name), operatorFile(folder, name)).catch(ignoreGone);
  await sync(join(folder, OPERATORS_FOLDER));
}

export async function dropWaitingOperator(folder: string, name: string): Promise<void> {
  await unlink(waitingOperator(folder, name)).catch(ignoreGone);
}

/**
 * Brings the files of operators to what casework says: `files` has the SHA-256 of the file of each
 * one who has a passphrase; all other files go.
 */
export async function settleOperators(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const name of await waitingOperators(folder)) {
    const file = waitingOperator(folder, name);
    const sha256 = await fileSha256(file).catch((error: unknown) => {
      // Whoever changed the passphrase has given the file its name at this moment.
      if (statOf(file) !== undefined) throw error;
    });
    await (files.get(name) === sha256 ? adoptOperator : dropWaitingOperator)(folder, name);
  }
  for (const entry of await readdir(join(folder, OPERATORS_FOLDER))) {
    const name = /^(?<name>[a-z\d-]+)\.age$/u.exec(entry)?.groups?.["name"];
    if (name !== undefined && !files.has(name))
      await unlink(operatorFile(folder, name)).catch(ignoreGone);
  }
  await sync(join(folder, OPERATORS_FOLDER));
}

function waitingOperator(folder: string, name: string): string {
  return join(folder, OPERATORS_FOLDER, `${name}${WAITING}`);
}

function ignoreGone(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
