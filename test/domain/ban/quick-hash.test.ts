import { expect, test } from "vitest";
import { LONGEST_HASHED, quickHash } from "../../../src/domain/ban/quick-hash.ts";

/** HalfSipHash-2-4-64 of 0, 1, 2 … bytes 00 01 02 …, key 00 … 07: vectors.h of its authors. */
const VECTORS = [
  "218d1f59b9b83cc8",
  "be552412f8387315",
  "064f39ef7c50eb57",
  "ce0f1a45f7060679",
  "d5e78a175be52ea1",
  "cb9d7c3f2f3db580",
  "ce3e91358aa2bc25",
  "ff202728b07bc684",
  "edfee820bce4858c",
  "5b51cccc13888307",
  "95b0469f06a6f2ee",
  "ae26333994ddcd48",
  "7bc71f9faef5c799",
  "5a2352d75a0c3744",
  "3bb1a870eae8e658",
  "217d0bcb4e81c902",
];

const hash = quickHash([0x03020100, 0x07060504]);

function hex(length: number): string {
  const out = Buffer.alloc(8);
  out.writeInt32LE(hash.run(length), 0);
  out.writeInt32LE(hash.high(), 4);
  return out.toString("hex");
}

test.each(VECTORS.map((vector, length) => [length, vector] as const))(
  "the hash of %i bytes is that of its authors",
  (length, vector) => {
    hash.bytes.fill(0xff);
    for (let at = 0; at < length; at += 1) hash.bytes[at] = at;
    expect(hex(length)).toBe(vector);
  },
);

test("what an earlier text left behind does not matter", () => {
  hash.bytes.fill(0xff, 0, LONGEST_HASHED);
  const long = hex(LONGEST_HASHED);
  hash.bytes.fill(0xff, 0, LONGEST_HASHED);
  expect(hex(LONGEST_HASHED)).toBe(long);
  for (let at = 0; at < 5; at += 1) hash.bytes[at] = at;
  expect(hex(5)).toBe("cb9d7c3f2f3db580");
});
