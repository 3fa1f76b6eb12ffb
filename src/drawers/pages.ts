/**
 * Reads every page of a drawer and checks its seal, also of pages that hold nothing now: the database
 * itself reads only those it needs.
 *
 * A page of SQLCipher 4 ends with 16 random bytes and an HMAC-SHA-512 over what stands before and the
 * number of the page; the first page begins with the salt, which is not encrypted.
 *
 * @see https://www.zetetic.net/sqlcipher/design/
 */
import { createHmac, pbkdf2Sync } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { Drawer } from "../domain/register/drawer.ts";
import type { Connection, DrawerKeys } from "./connection.ts";
import { drawersOf, schemaOf } from "./connection.ts";
import { drawerFile } from "./layout.ts";
import { retry } from "./transaction.ts";

const PAGE_BYTES = 4096;
const SALT_BYTES = 16;
const HMAC_BYTES = 64;
const HMAC_KEY_BYTES = 32;
const HMAC_ROUNDS = 2;
const SALT_MASK = 0x3a;
/** Pages that are read at a time. */
const PAGES = 256;

export interface PageDamage {
  readonly drawer: Drawer;
  /** How many pages fail; a file that ends too early or too late counts as one. */
  readonly pages: number;
}

export interface PagesOf {
  readonly connection: Connection;
  readonly folder: string;
  readonly keys: DrawerKeys;
  readonly waitMs: number;
  /** Says which drawer is read. */
  readonly progress: (drawer: Drawer) => void;
}

/**
 * The drawers with pages that were changed. Nobody writes meanwhile: a read of each drawer holds
 * their commits back.
 */
export async function findPageDamage(reading: PagesOf): Promise<readonly PageDamage[]> {
  const { connection, folder, keys, waitMs } = reading;
  const drawers = drawersOf(keys);
  // Opened before and closed after the lock: closing a file of a locked drawer would drop the lock.
  const files = await Promise.all(drawers.map((drawer) => open(drawerFile(folder, drawer), "r")));
  try {
    await retry(waitMs, () => connection.exec("BEGIN"));
    for (const drawer of drawers) {
      await retry(waitMs, () => connection.pragma(`${schemaOf(drawer)}.schema_version`));
    }
    return await readAll(reading, files);
  } finally {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    await Promise.all(files.map((file) => file.close()));
  }
}

async function readAll(
  { connection, keys, progress }: PagesOf,
  files: readonly FileHandle[],
): Promise<readonly PageDamage[]> {
  const found: PageDamage[] = [];
  for (const [nr, drawer] of drawersOf(keys).entries()) {
    const key = keys[drawer];
    const file = files[nr];
    if (key === undefined || file === undefined) throw new Error("a drawer that is open");
    progress(drawer);
    const known = Number(connection.pragma(`${schemaOf(drawer)}.page_count`, { simple: true }));
    const pages = await countBad(file, key, known);
    if (pages > 0) found.push({ drawer, pages });
  }
  return found;
}

async function countBad(file: FileHandle, key: Buffer, known: number): Promise<number> {
  const { size } = await file.stat();
  let bad = size === known * PAGE_BYTES ? 0 : 1;
  const buffer = Buffer.alloc(PAGES * PAGE_BYTES);
  let hmacKey: Buffer | undefined;
  for (let page = 0; page < Math.floor(size / PAGE_BYTES); page += PAGES) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, page * PAGE_BYTES);
    hmacKey ??= hmacKeyOf(key, buffer.subarray(0, SALT_BYTES));
    for (let at = 0; at + PAGE_BYTES <= bytesRead; at += PAGE_BYTES) {
      const number = page + at / PAGE_BYTES + 1;
      if (!isSound(buffer.subarray(at, at + PAGE_BYTES), number, hmacKey)) bad += 1;
    }
  }
  hmacKey?.fill(0);
  return bad;
}

function hmacKeyOf(key: Buffer, salt: Buffer): Buffer {
  const masked = Buffer.from(salt.map((byte) => byte ^ SALT_MASK));
  const cipherKey = key.subarray(0, key.length - SALT_BYTES);
  return pbkdf2Sync(cipherKey, masked, HMAC_ROUNDS, HMAC_KEY_BYTES, "sha512");
}

function isSound(page: Buffer, number: number, hmacKey: Buffer): boolean {
  const little = Buffer.alloc(4);
  little.writeUInt32LE(number);
  const from = number === 1 ? SALT_BYTES : 0;
  const seal = createHmac("sha512", hmacKey)
    .update(page.subarray(from, PAGE_BYTES - HMAC_BYTES))
    .update(little)
    .digest();
  return seal.equals(page.subarray(PAGE_BYTES - HMAC_BYTES));
}
