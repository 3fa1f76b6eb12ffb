/**
 * The key of an e-mail address in a stretch of bytes, where it is written in the plainest letters:
 * nearly every row of a million. Whatever is not plain is left to be read as any other value.
 */

const AT = 0x40;
const DOT = 0x2e;
const DASH = 0x2d;
const PLUS = 0x2b;

/** Each plain byte with its letter folded, 0 for any other. */
const LOCAL = tableOf("abcdefghijklmnopqrstuvwxyz0123456789._-+");
const DOMAIN = tableOf("abcdefghijklmnopqrstuvwxyz0123456789.-");

function tableOf(plain: string): Uint8Array {
  const table = new Uint8Array(256);
  for (let code = 0; code < 128; code += 1) {
    const lower = String.fromCharCode(code).toLowerCase();
    if (plain.includes(lower)) table[code] = lower.charCodeAt(0);
  }
  return table;
}

/** A byte that is not there. */
const BEYOND = 256;

function folded(table: Uint8Array, bytes: Uint8Array, at: number): number | undefined {
  return table[bytes[at] ?? BEYOND];
}

/** `eml:` (`TAGS`). */
const TAG_LENGTH = 4;

function writeTag(into: Uint8Array): void {
  into[0] = 0x65;
  into[1] = 0x6d;
  into[2] = 0x6c;
  into[3] = 0x3a;
}

/** Longest part before the sign, and longest address (RFC 5321), as `readEmail` has them. */
const LOCAL_LENGTH = 64;
const EMAIL_LENGTH = 254;

/**
 * Writes the key (`eml:aino@example.fi`) of the address that fills a stretch and returns its
 * length; 0 where the address is not plain or is none. `end` is the byte after the address.
 */
export type PlainEmailReader = (bytes: Uint8Array, start: number, end: number) => number;

/** @param into where the key is written, from its start */
export function plainEmailReader(into: Uint8Array): PlainEmailReader {
  /** The length of the key so far; 0 for what is not plain, or has a dot where none may stand. */
  function readLocal(bytes: Uint8Array, start: number, end: number): number {
    let length = TAG_LENGTH;
    let tagged = false;
    let previous = DOT;
    for (let at = start; at < end; at += 1) {
      const byte = folded(LOCAL, bytes, at);
      if (!byte || (byte === DOT && previous === DOT)) return 0;
      tagged ||= byte === PLUS && at > start;
      into[length] = byte;
      if (!tagged) length += 1;
      previous = byte;
    }
    return previous === DOT || end - start > LOCAL_LENGTH ? 0 : length;
  }

  /** The same with the sign and the domain; two signs that join its parts never stand together. */
  function readDomain(bytes: Uint8Array, start: number, end: number, before: number): number {
    let length = before + 1;
    let dots = 0;
    let joined = true;
    for (let at = start; at < end; at += 1) {
      const byte = folded(DOMAIN, bytes, at);
      const joins = byte === DOT || byte === DASH;
      if (!byte || (joins && joined)) return 0;
      if (byte === DOT) dots += 1;
      joined = joins;
      into[length] = byte;
      length += 1;
    }
    into[before] = AT;
    return dots > 0 && !joined ? length : 0;
  }

  return (bytes, start, end) => {
    const at = bytes.indexOf(AT, start);
    if (at < 0 || at >= end || end - start > EMAIL_LENGTH) return 0;
    writeTag(into);
    const local = readLocal(bytes, start, at);
    return local === 0 ? 0 : readDomain(bytes, at + 1, end, local);
  };
}
