import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newSieve } from "../../../src/domain/ban/sieve.ts";

const half = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.constantFrom(0, 1, -1));
const hash = fc.tuple(half, half);

describe("a sieve", () => {
  test("has what was put in and nothing else, each once", () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 200 }), fc.array(hash), (put, others) => {
        const sieve = newSieve();
        for (const [low, high] of put) sieve.add(low, high);
        const known = new Set(put.map(String));
        for (const one of [...put, ...others]) {
          expect(sieve.has(one[0], one[1])).toBe(known.has(String(one)));
        }
        expect(sieve.size()).toBe(known.size);
      }),
    );
  });

  test("keeps all of them when it grows, the hash of two zeros too", () => {
    const sieve = newSieve();
    sieve.add(0, 0);
    for (let nr = 1; nr <= 5000; nr += 1) sieve.add(Math.imul(nr, 0x9e3779b1), nr);
    expect(sieve.size()).toBe(5001);
    expect(sieve.has(0, 0)).toBe(true);
    for (let nr = 1; nr <= 5000; nr += 1) {
      expect(sieve.has(Math.imul(nr, 0x9e3779b1), nr)).toBe(true);
      expect(sieve.has(Math.imul(nr, 0x9e3779b1), -nr)).toBe(false);
    }
  });

  test("has room from the start for as many as are expected", () => {
    const sieve = newSieve(3000);
    for (let nr = 1; nr <= 3000; nr += 1) sieve.add(nr, nr);
    expect([sieve.size(), sieve.has(1, 1), sieve.has(3000, 3000), sieve.has(1, 2)]).toEqual([
      3000,
      true,
      true,
      false,
    ]);
  });

  test("finds hashes that want the same place", () => {
    const sieve = newSieve();
    for (let high = 1; high <= 300; high += 1) sieve.add(7, high);
    expect([sieve.has(7, 1), sieve.has(7, 300), sieve.has(7, 301)]).toEqual([true, true, false]);
  });
});
