/** From a credential to the keys of drawers. A key that does not fit opens nothing and says so. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { DRAWERS, type Drawer, roleFor } from "../domain/register/drawer.ts";
import { Refusal } from "../domain/faults.ts";
import { type Decrypted, decryptUnder, decryptWith, recipientOf } from "./age.ts";
import type { DrawerKeys } from "./connection.ts";
import { readDrawerKeyLine } from "./drawer-key.ts";
import { keyFile, operatorFile, OPERATORS_FOLDER } from "./layout.ts";
import { checkPrivate } from "./permissions.ts";

/** An age identity, and where it came from for the case that it does not fit. */
export interface Identity {
  readonly identity: string;
  readonly recipient: string;
}

/** The operators with a passphrase, by name. */
export async function listOperators(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, OPERATORS_FOLDER));
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
  await checkPrivate(file, "file");
  const opened = await decryptUnder(passphrase, await readFile(file));
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
  return { identity, recipient };
}

/**
 * The keys an identity opens: all that were asked for, and of the others those it can.
 *
 * @throws {Refusal} `register.wrong-identity` when it does not even open casework;
 * `register.drawer-closed` when it does not open a drawer that is needed
 */
export async function unlockDrawers(
  folder: string,
  { identity }: Identity,
  { needs, may }: { readonly needs: readonly Drawer[]; readonly may: readonly Drawer[] },
): Promise<DrawerKeys> {
  const casework = await unlock(folder, "casework", identity);
  if (casework === undefined) throw wrongIdentity(keyFile(folder, "casework"));
  const keys: { casework: Buffer } & Partial<Record<Drawer, Buffer>> = { casework };
  for (const drawer of DRAWERS) {
    if (drawer === "casework" || !(needs.includes(drawer) || may.includes(drawer))) continue;
    const key = await unlock(folder, drawer, identity);
    if (key !== undefined) {
      keys[drawer] = key;
    } else if (needs.includes(drawer)) {
      forgetKeys(keys);
      const facts = { drawer, role: roleFor(drawer) };
      throw new Refusal({ code: "register.drawer-closed", facts });
    }
  }
  return keys;
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
  await checkPrivate(file, "file");
  const opened = await decryptWith(identity, await readFile(file));
  if ("failed" in opened && opened.failed === "no-key") return undefined;
  const key = readDrawerKeyLine(textOf(opened, file));
  if (key === undefined) throw damaged(file);
  return key;
}

function textOf(opened: Decrypted, file: string): string {
  if ("failed" in opened) throw damaged(file);
  return opened.text;
}

async function asIdentity(text: string, file: string): Promise<Identity> {
  const identity = text.trim();
  const recipient = await recipientOf(identity);
  if (recipient === undefined) throw damaged(file);
  return { identity, recipient };
}

function damaged(file: string): Refusal {
  return new Refusal({ code: "register.damaged", facts: { file: basename(file) } });
}

function wrongIdentity(file: string): Refusal {
  return new Refusal({ code: "register.wrong-identity", facts: { file } });
}
