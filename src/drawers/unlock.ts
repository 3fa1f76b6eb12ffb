/** From a credential to the keys of drawers. A key that does not fit opens nothing and says so. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DRAWERS, type Drawer, roleFor } from "../domain/register/drawer.ts";
import { Refusal } from "../domain/faults.ts";
import { type Decrypted, decryptUnder, decryptWith, recipientOf } from "./age.ts";
import type { DrawerKeys } from "./connection.ts";
import { readDrawerKeyLine } from "./drawer-key.ts";
import { damaged } from "./driver-fault.ts";
import { keyFile, operatorFile, OPERATORS_FOLDER } from "./layout.ts";
import { checkPrivate } from "./permissions.ts";

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
  return asIdentity(textOf(opened, file), file);
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
  const identity = line.trim();
  const recipient = await recipientOf(identity);
  if (recipient === undefined) throw wrongIdentity(file);
  return { identity, recipient, file };
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
  { needs, may }: { readonly needs: readonly Drawer[]; readonly may: readonly Drawer[] },
): Promise<DrawerKeys> {
  const casework = await unlock(folder, "casework", identity);
  if (casework === undefined) throw wrongIdentity(file);
  const keys: { casework: Buffer } & Partial<Record<Drawer, Buffer>> = { casework };
  try {
    for (const drawer of DRAWERS) {
      if (drawer === "casework" || !(needs.includes(drawer) || may.includes(drawer))) continue;
      const key = await unlock(folder, drawer, identity);
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

async function unlock(
  folder: string,
  drawer: Drawer,
  identity: string,
): Promise<Buffer | undefined> {
  const file = keyFile(folder, drawer);
  const opened = await decryptWith(identity, await readOwn(file));
  if ("failed" in opened && opened.failed === "no-key") return undefined;
  const key = readDrawerKeyLine(textOf(opened, file));
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

function textOf(opened: Decrypted, file: string): string {
  if ("failed" in opened) throw damaged(file);
  return opened.text;
}

async function asIdentity(text: string, file: string): Promise<Identity> {
  const identity = text.trim();
  const recipient = await recipientOf(identity);
  if (recipient === undefined) throw damaged(file);
  return { identity, recipient, file };
}

function wrongIdentity(file: string): Refusal {
  return new Refusal({ code: "register.wrong-identity", facts: { file } });
}
