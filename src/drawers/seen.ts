/**
 * What this machine remembers of a register, apart from it: the hash of casework's key. A casework
 * that was planted under another key is refused.
 */
import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../domain/faults.ts";

const FILE = "casework-key";

/**
 * Compares casework's key with the one seen before on this machine, and remembers a first one.
 *
 * @param stateFolder where this account keeps state; nothing is compared where it cannot be written
 * @throws {Refusal} `register.rolled-back`
 */
export async function checkSeen(
  stateFolder: string,
  registerId: string,
  keySha256: string,
): Promise<void> {
  const folder = join(stateFolder, "seloste", registerId);
  const seen = await readFile(join(folder, FILE), "utf8").catch(() => undefined);
  if (seen === undefined) {
    await remember(folder, keySha256).catch(() => undefined);
  } else if (seen.trim() !== keySha256) {
    throw new Refusal({ code: "register.rolled-back", facts: { file: "casework.db" } });
  }
}

/** In one step: half a hash would be a false alarm for ever. */
async function remember(folder: string, keySha256: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const site = join(folder, `.${FILE}.${randomBytes(4).toString("hex")}`);
  await writeFile(site, `${keySha256}\n`, { mode: 0o600, flush: true });
  await rename(site, join(folder, FILE));
}
