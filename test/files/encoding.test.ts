import { expect, test } from "vitest";
import { newUtf8Check } from "../../src/files/encoding.ts";

const TEXT = Buffer.from("aä€👍z");

function isValid(...pieces: Uint8Array[]): boolean {
  const check = newUtf8Check();
  for (const piece of pieces) check.add(Buffer.from(piece));
  return check.valid();
}

test("UTF-8 is valid wherever it is cut", () => {
  for (let first = 0; first <= TEXT.length; first += 1) {
    for (let second = first; second <= TEXT.length; second += 1) {
      const pieces = [TEXT.subarray(0, first), TEXT.subarray(first, second), TEXT.subarray(second)];
      expect(isValid(...pieces)).toBe(true);
    }
  }
});

test.each([
  ["a character cut off at the end", [0x61, 0xe2, 0x82]],
  ["a byte of no character", [0x61, 0x82, 0x61]],
  ["a lead byte before a letter", [0xc3, 0x61]],
  ["an overlong form", [0xc0, 0xaf]],
  ["half of a surrogate pair", [0xed, 0xa0, 0x80]],
])("%s is not valid, cut or not", (_, bytes) => {
  expect(isValid(Buffer.from(bytes))).toBe(false);
  expect(isValid(...bytes.map((byte) => Buffer.from([byte])))).toBe(false);
});
