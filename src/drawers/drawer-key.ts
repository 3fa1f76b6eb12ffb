/**
 * The raw key of one drawer: 32 key bytes and 16 salt bytes.
 *
 * SQLCipher takes a raw key of exactly 48 bytes; any other length would silently become a
 * passphrase, so the length is checked wherever a key comes in. The salt stays through a change of
 * key, or a kill in mid-change could lose the file.
 */
import { createHash, randomBytes } from "node:crypto";

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const HEX = new RegExp(`^[0-9a-f]{${(KEY_BYTES + SALT_BYTES) * 2}}$`, "u");

/** A new random drawer key. */
export function newDrawerKey(): Buffer {
  return randomBytes(KEY_BYTES + SALT_BYTES);
}

/** The one line a key file holds: 96 lower-case hex digits, fit for `PRAGMA key="x'…'"`. */
export function drawerKeyLine(key: Buffer): string {
  return `${key.toString("hex")}\n`;
}

/** The key of a key file's line; undefined when it is anything but 96 hex digits. */
export function readDrawerKeyLine(line: string): Buffer | undefined {
  const hex = line.trim();
  return HEX.test(hex) ? Buffer.from(hex, "hex") : undefined;
}

/** SHA-256 of a drawer key, by which casework knows the drawers that belong to it. */
export function drawerKeySha256(key: Buffer): string {
  return createHash("sha256").update(key).digest("hex");
}

/** The form in which the driver takes a raw key: never as SQL text, which leaves copies behind. */
export function driverKey(key: Buffer): Buffer {
  if (key.length !== KEY_BYTES + SALT_BYTES) throw new Error("a drawer key has 48 bytes");
  return Buffer.concat([Buffer.from("raw:"), key]);
}
