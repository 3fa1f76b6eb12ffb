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
const LINE_DIGITS = (KEY_BYTES + SALT_BYTES) * 2;
const NEWLINE = 0x0a;
const DIGITS = Buffer.from("0123456789abcdef");

/** A new random drawer key. */
export function newDrawerKey(): Buffer {
  return randomBytes(KEY_BYTES + SALT_BYTES);
}

/** Another random key with the salt of this one. */
export function nextDrawerKey(key: Buffer): Buffer {
  const next = newDrawerKey();
  key.copy(next, KEY_BYTES, KEY_BYTES);
  return next;
}

/**
 * The one line a key file holds: 96 lower-case hex digits, fit for `PRAGMA key="x'…'"`. Bytes, which
 * can be wiped; a string cannot.
 */
export function drawerKeyLine(key: Buffer): Buffer {
  const line = Buffer.alloc(LINE_DIGITS + 1, NEWLINE);
  for (const [at, byte] of key.entries()) {
    line[2 * at] = DIGITS[byte >> 4] ?? 0;
    line[2 * at + 1] = DIGITS[byte & 15] ?? 0;
  }
  return line;
}

/** The key of a key file's line; undefined when it is anything but 96 hex digits. */
export function readDrawerKeyLine(line: Uint8Array): Buffer | undefined {
  const ended = line.length === LINE_DIGITS + 1 && line[LINE_DIGITS] === NEWLINE;
  if (!ended && line.length !== LINE_DIGITS) return undefined;
  const key = Buffer.alloc(KEY_BYTES + SALT_BYTES);
  for (let at = 0; at < LINE_DIGITS; at += 1) {
    const digit = DIGITS.indexOf(line[at] ?? 0);
    if (digit < 0) return undefined;
    key[at >> 1] = ((key[at >> 1] ?? 0) << 4) | digit;
  }
  return key;
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
