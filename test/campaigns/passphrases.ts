/**
 * Tries wrong passphrases on an operator's file at a reduced work factor: none opens it, and no file
 * of the register changes. Alone: `node test/run.mjs test/campaigns/passphrases.ts 10000 [seed]`.
 */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "../../src/domain/faults.ts";
import { openIdentity } from "../../src/drawers/unlock.ts";
import { makeTemplate, PASSPHRASE, REGISTER } from "../template.ts";
import { randomFrom } from "./random.ts";

export interface Order {
  readonly folder: string;
  readonly tries: number;
  readonly seed: number;
}

/** @throws {Error} when one was accepted, or a file changed */
export async function tryPassphrases({ folder, tries, seed }: Order): Promise<void> {
  await makeTemplate(folder);
  const register = join(folder, REGISTER);
  const before = await fingerprint(register);
  const random = randomFrom(seed);
  for (let refused = 0; refused < tries;) {
    const wrong = bent(PASSPHRASE, random);
    if (wrong.normalize("NFC") === PASSPHRASE) continue;
    if (await opens(register, wrong)) throw new Error(`try ${refused} was accepted`);
    refused += 1;
  }
  if ((await fingerprint(register)) !== before) throw new Error("a file changed");
  await openIdentity(register, "anna", PASSPHRASE);
}

/** Like the right one, but for a letter changed, added, left out, swapped or made a capital. */
function bent(right: string, random: () => number): string {
  const letters = Array.from(right);
  const at = Math.floor(random() * letters.length);
  const other = String.fromCodePoint(32 + Math.floor(random() * 400));
  const ways: readonly (() => void)[] = [
    () => letters.splice(at, 1, other),
    () => letters.splice(at, 0, other),
    () => letters.splice(at, 1),
    () => letters.splice(at, 2, letters[at + 1] ?? other, letters[at] ?? ""),
    () => letters.splice(at, 1, (letters[at] ?? "").toUpperCase()),
    () => letters.push(" "),
    () => letters.splice(0, letters.length, ...Array.from({ length: 30 }, () => other)),
  ];
  ways[Math.floor(random() * ways.length)]?.();
  return letters.join("");
}

async function opens(register: string, passphrase: string): Promise<boolean> {
  try {
    await openIdentity(register, "anna", passphrase);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.fault.code === "register.wrong-passphrase") return false;
    throw error;
  }
}

async function fingerprint(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    hash.update(await readFile(join(parentPath, name)));
  }
  return hash.digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.umask(0o077);
  const folder = await mkdtemp(join(tmpdir(), "seloste-passphrases-"));
  const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
  try {
    const tries = Number(process.argv[2] ?? 10_000);
    await tryPassphrases({ folder, tries, seed });
    console.log(`seed ${seed}: ${tries} wrong passphrases, 0 accepted, no file changed`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
