/** How the bytes of a file become text, and by what one sees which way is right. */
import { isUtf8 } from "node:buffer";

/** Encodings that a file is read in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Bytes in, text out; a character cut by the end of one piece comes with the next. */
export interface Decoder {
  readonly write: (bytes: Uint8Array) => string;
  readonly end: () => string;
}

/** Share of byte pairs that must hold a NUL on the one side, and may on the other. */
const NUL_SIDE = 0.7;
const OTHER_SIDE = 0.05;

/** The encoding that a byte order mark at the start states. */
export function markedEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : undefined;
}

/** UTF-16 without a mark: European text has a NUL in nearly every pair, always on the same side. */
export function unmarkedUtf16(head: Uint8Array): Encoding | undefined {
  const pairs = Math.floor(head.length / 2);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * NUL_SIDE && even <= pairs * OTHER_SIDE) return "utf-16le";
  return even > pairs * NUL_SIDE && odd <= pairs * OTHER_SIDE ? "utf-16be" : undefined;
}

/** Whether the pieces added are valid UTF-8 all in all, wherever they were cut. */
export function newUtf8Check(): { add: (bytes: Buffer) => void; valid: () => boolean } {
  let carried = Buffer.alloc(0);
  let valid = true;
  return {
    add(bytes) {
      if (!valid) return;
      const joined = carried.length === 0 ? bytes : Buffer.concat([carried, bytes]);
      const whole = joined.length - incompleteBytes(joined);
      valid = isUtf8(joined.subarray(0, whole));
      carried = Buffer.from(joined.subarray(whole));
    },
    valid: () => valid && carried.length === 0,
  };
}

/** How many bytes at the end belong to a character that is not complete yet, 0 to 3. */
function incompleteBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return lengthFrom(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lengthFrom(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/**
 * Decoder for an encoding. A byte order mark is dropped; what is not valid becomes U+FFFD.
 *
 * Windows-1252 is decoded here, also where ISO-8859-1 is asked for (the WHATWG encoding standard
 * takes both for one): several releases of Node decode its bytes 0x80–0x9F wrongly.
 */
export function newDecoder(encoding: Encoding): Decoder {
  if (encoding === "windows-1252") return { write: decodeWindows1252, end: () => "" };
  const decoder = new TextDecoder(encoding);
  return {
    write: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

/** Bytes 0x80 to 0x9F of Windows-1252; the five unused ones stay control characters. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return text.replace(/[\u0080-\u009f]/gu, (char) => HIGH[char.charCodeAt(0) - 0x80] ?? char);
}
