/** From a credential to the keys of drawers. A key that does not fit opens nothing and says so. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DRAWERS, type Drawer, roleFor } from "../domain/register/drawer.ts";
import { Refusal } from "../domain/faults.ts";
import { type Decrypted, decryptUnder, decryptWith, recipientOf } from "./age.ts";
import { type DrawerKeys, openAlone } from "./connection.ts";
import { readDrawerKeyLine } from "./drawer-key.ts";
import { damaged } from "./driver-fault.ts";
import { waitingKeys } from "./key-files.ts";
import { keyFile, nextKeyFile, operatorFile, OPERATORS_FOLDER } from "./layout.ts";
import { checkPrivate } from "./permissions.ts";
import { keyInForce, type Rekeying } from "./rekey.ts";
import { retry } from "./transaction.ts";

/** An age identity, and where it came from for the case that it does not fit. */
export interface Identity {
  readonly identity: string;
  readonly recipient: string;
  readonly file: string;
}

/** The operators with a passphrase, by name. */
export async function listOperators(folder: string): Promise<readonly string[]> {
  const operators = join(folder, OPERATORS_FOLDER);
  const names = await readdir(operators).catch((error: unknown) => {
    throw damaged(operators, error);
  });
  return names
    .filter((name) => name.endsWith(".age"))
    .map((name) => name.slice(0, -4))
    .toSorted();
}

/**
 * The identity in an operator's file.
 *
 * @param passphrase already in the form of `normalisePassphrase`
 * @throws {Refusal} `register.wrong-passphrase`; `register.damaged`
 */
export async function openIdentity(
  folder: string,
  operator: string,
  passphrase: string,
): Promise<Identity> {
  const file = operatorFile(folder, operator);
  const opened = await decryptUnder(passphrase, await readOwn(file));
  if ("failed" in opened && opened.failed === "no-key") {
    throw new Refusal({ code: "register.wrong-passphrase", facts: { operator } });
  }
  return asIdentity(bytesOf(opened, file), file);
}

/**
 * The identity in a file of an operator who needs no passphrase; comment lines are passed over.
 *
 * @throws {Refusal} `register.wrong-identity` when the file holds no age identity;
 * `register.permissions` when others could read it
 */
export async function readIdentityFile(file: string): Promise<Identity> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  const line = text?.split("\n").find((each) => each.startsWith("AGE-SECRET-KEY-1"));
  if (line === undefined) throw wrongIdentity(file);
  await checkPrivate(file, "file");
  return identityOf(line, file);
}

/**
 * An identity that somebody typed or pasted.
 *
 * @param from what is named where it does not fit
 * @throws {Refusal} `register.wrong-identity`
 */
export async function identityOf(typed: string, from: string): Promise<Identity> {
  const identity = typed.trim().toUpperCase();
  const recipient = await recipientOf(identity);
  if (recipient === undefined) throw wrongIdentity(from);
  return { identity, recipient, file: from };
}

export interface Wanted {
  readonly needs: readonly Drawer[];
  readonly may: readonly Drawer[];
  /** How long to wait for a process that changes keys, in milliseconds. */
  readonly waitMs?: number;
}

/**
 * The keys an identity opens: all that were asked for, and of the others those it can.
 *
 * @throws {Refusal} `register.wrong-identity` when it does not even open casework;
 * `register.drawer-closed` when it does not open a drawer that is needed
 */
export async function unlockDrawers(
  folder: string,
  { identity, file }: Identity,
  { needs, may, waitMs = 0 }: Wanted,
): Promise<DrawerKeys> {
  const unlock = (drawer: Drawer) => unlockOne({ folder, drawer, waitMs }, identity);
  const casework = await unlock("casework");
  if (casework === undefined) throw wrongIdentity(file);
  const keys: { casework: Buffer } & Partial<Record<Drawer, Buffer>> = { casework };
  try {
    for (const drawer of DRAWERS) {
      if (drawer === "casework" || !(needs.includes(drawer) || may.includes(drawer))) continue;
      const key = await unlock(drawer);
      if (key !== undefined) keys[drawer] = key;
      else if (needs.includes(drawer)) throw closed(drawer);
    }
    return keys;
  } catch (error) {
    forgetKeys(keys);
    throw error;
  }
}

function closed(drawer: Drawer): Refusal {
  const facts = { drawer, role: roleFor(drawer) };
  return new Refusal({ code: "register.drawer-closed", facts });
}

/** Overwrites the keys in memory; the driver keeps its own copies while it is open. */
export function forgetKeys(keys: DrawerKeys): void {
  for (const key of Object.values(keys)) key?.fill(0);
}

/** The key of one drawer; while another one waits to take its place, whichever is in force. */
async function unlockOne(
  { folder, drawer, waitMs }: Omit<Rekeying, "from" | "to">,
  identity: string,
): Promise<Buffer | undefined> {
  const from = await unlockFile(keyFile(folder, drawer), identity);
  const waiting = from !== undefined && waitingKeys(folder).includes(drawer);
  if (!waiting) return from;
  const to = await unlockWaiting(nextKeyFile(folder, drawer), identity);
  if (to !== undefined) return keyInForce({ folder, drawer, from, to, waitMs });
  // Not for us: until the drawer has it, our key opens; afterwards it opens nothing.
  const connection = await retry(waitMs, () => openAlone(folder, drawer, from));
  connection?.close();
  return connection === undefined ? undefined : from;
}

/**
 * The key in a file that waits. One that is gone was put in its place at this moment; one that cannot
 * be read is judged by casework, which knows whether it belongs.
 */
export async function unlockWaiting(file: string, identity: string): Promise<Buffer | undefined> {
  return unlockFile(file, identity).catch((error: unknown) => {
    if (error instanceof Refusal && error.fault.code === "register.damaged") return undefined;
    throw error;
  });
}

/**
 * The key in one key file; undefined when the identity does not open it.
 *
 * @throws {Refusal} `register.damaged`, `register.permissions`
 */
export async function unlockFile(file: string, identity: string): Promise<Buffer | undefined> {
  const opened = await decryptWith(identity, await readOwn(file));
  if ("failed" in opened && opened.failed === "no-key") return undefined;
  const line = bytesOf(opened, file);
  const key = readDrawerKeyLine(line);
  line.fill(0);
  if (key === undefined) throw damaged(file);
  return key;
}

/** A file of the register; without it the register is not whole. */
async function readOwn(file: string): Promise<Uint8Array> {
  try {
    await checkPrivate(file, "file");
    return await readFile(file);
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(file, error);
  }
}

function bytesOf(opened: Decrypted, file: string): Uint8Array {
  if ("failed" in opened) throw damaged(file);
  return opened.bytes;
}

async function asIdentity(bytes: Uint8Array, file: string): Promise<Identity> {
  const identity = new TextDecoder().decode(bytes).trim();
  const recipient = await recipientOf(identity);
  if (recipient === undefined) throw damaged(file);
  return { identity, recipient, file };
}

function wrongIdentity(file: string): Refusal {
  return new Refusal({ code: "register.wrong-identity", facts: { file } });
}
