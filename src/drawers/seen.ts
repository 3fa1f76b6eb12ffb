/**
 * What this machine remembers of a register, apart from it: the hash of casework's key, so that a
 * casework planted under another key is refused, and the newest line of the audit trail, so that an
 * older copy of the register put back is noticed.
 */
import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../domain/faults.ts";

const KEY_FILE = "casework-key";
const HEAD_FILE = "audit-head";

/**
 * Compares casework's key with the one seen before on this machine, and remembers a first one.
 *
 * @param stateFolder where this account keeps state; nothing is compared where it cannot be written
 * @throws {Refusal} `register.other-key`
 */
export async function checkSeen(
  stateFolder: string,
  registerId: string,
  keySha256: string,
): Promise<void> {
  const folder = folderOf(stateFolder, registerId);
  const seen = await readFile(join(folder, KEY_FILE), "utf8").catch(() => undefined);
  if (seen === undefined) {
    await rememberKeys(stateFolder, registerId, [keySha256]);
  } else if (!seen.split("\n").includes(keySha256)) {
    throw new Refusal({ code: "register.other-key", facts: { register: registerId } });
  }
}

/** Remembers casework's key; while it is changed, both the key before and the one after. */
export async function rememberKeys(
  stateFolder: string,
  registerId: string,
  keySha256: readonly string[],
): Promise<void> {
  const folder = folderOf(stateFolder, registerId);
  await remember(folder, KEY_FILE, keySha256.join("\n")).catch(() => undefined);
}

/** A line of the audit trail by its number and hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The newest line this machine has seen; undefined where it has seen none, or cannot tell. */
export async function readHead(stateFolder: string, registerId: string): Promise<Head | undefined> {
  const file = join(folderOf(stateFolder, registerId), HEAD_FILE);
  const text = await readFile(file, "utf8").catch(() => "");
  const [, seq, hash = ""] = /^(\d{1,15}) ([\da-f]{64})\n?$/u.exec(text) ?? [];
  return seq === undefined ? undefined : { seq: Number(seq), hash };
}

/**
 * Remembers the newest line. It is written after the commit of the act, so that a crash in between
 * leaves an earlier line, which the register has as well.
 */
export async function rememberHead(
  stateFolder: string,
  registerId: string,
  { seq, hash }: Head,
): Promise<void> {
  const folder = folderOf(stateFolder, registerId);
  await remember(folder, HEAD_FILE, `${seq} ${hash}`).catch(() => undefined);
}

function folderOf(stateFolder: string, registerId: string): string {
  return join(stateFolder, "seloste", registerId);
}

/** In one step: half a hash would be a false alarm for ever. */
async function remember(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const site = join(folder, `.${file}.${randomBytes(4).toString("hex")}`);
  await writeFile(site, `${text}\n`, { mode: 0o600, flush: true });
  await rename(site, join(folder, file));
}
