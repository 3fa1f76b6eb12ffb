/**
 * The key of an account or a number in a stretch of bytes, where it is written in plain letters
 * without spaces: nearly every row of a million. Whatever is not plain is read as any other value.
 */
import { type BanField, banKind, TAGS } from "./key.ts";
import { LONGEST_HASHED } from "./quick-hash.ts";

/** Writes the key and returns its length; 0 where the value is not plain. `end` is the byte after it. */
export type PlainKeyReader = (bytes: Uint8Array, start: number, end: number) => number;

/** @param into where the key is written, from its start */
export function plainKeyReader(into: Uint8Array, field: BanField): PlainKeyReader | undefined {
  const kind = banKind(field);
  if (kind !== "account" && kind !== "number") return undefined;
  const tag = Buffer.from(`${TAGS[kind]}${field.id}:`);
  const folded = kind === "account" ? LOWER : NUMBER;
  return (bytes, start, end) => {
    const length = tag.length + end - start;
    // A spreadsheet puts an apostrophe before what it shall not compute.
    if (end <= start || length > LONGEST_HASHED || bytes[start] === APOSTROPHE) return 0;
    into.set(tag);
    let written = tag.length;
    for (const byte of bytes.subarray(start, end)) {
      const plain = folded[byte];
      if (!plain) return 0;
      into[written] = plain;
      written += 1;
    }
    return length;
  };
}

const APOSTROPHE = 0x27;
const LOWER = plainBytes((sign) => sign.toLowerCase());
const NUMBER = plainBytes((sign) => sign);
// With an E it may be a number that a spreadsheet has rounded, such as `3.58E+11`.
for (const sign of "eE") NUMBER[sign.charCodeAt(0)] = 0;

/** Each plain byte as it is hashed, 0 for a space, a quote and whatever is not ASCII. */
function plainBytes(fold: (sign: string) => string): Uint8Array {
  const table = new Uint8Array(256);
  for (let code = 0x21; code <= 0x7e; code += 1) {
    const sign = String.fromCharCode(code);
    if (sign !== '"') table[code] = fold(sign).charCodeAt(0);
  }
  return table;
}
