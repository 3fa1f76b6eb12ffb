import { beforeAll, describe, expect, test } from "vitest";
import {
  decryptUnder,
  decryptWith,
  encryptTo,
  encryptUnder,
  newIdentity,
  recipientOf,
} from "../../src/drawers/age.ts";
import { flipped } from "./register-files.ts";

const CHEAP = 10;
let anna: { identity: string; recipient: string };
let other: { identity: string; recipient: string };

beforeAll(async () => {
  anna = await newIdentity();
  other = await newIdentity();
});

describe("an identity", () => {
  test("is a plain age one, with the recipient that belongs to it", async () => {
    expect(anna.identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/u);
    expect(anna.recipient).toMatch(/^age1[0-9a-z]{58}$/u);
    expect(await recipientOf(anna.identity)).toBe(anna.recipient);
  });

  test.each([
    ["a word", "salasana"],
    ["an empty text", ""],
    ["one in lower case", "age-secret-key-1qqqq"],
    ["one with a wrong checksum", `AGE-SECRET-KEY-1${"Q".repeat(58)}`],
    ["one of another kind", "AGE-SECRET-KEY-PQ-1QQQQ"],
  ])("is not read from %s", async (_, text) => {
    expect(await recipientOf(text)).toBeUndefined();
  });
});

const TEXT = new TextEncoder().encode("teksti");

describe("a text encrypted to recipients", () => {
  test("opens with the identity of each", async () => {
    const file = await encryptTo([anna.recipient, other.recipient], "teksti");

    expect(await decryptWith(anna.identity, file)).toEqual({ bytes: TEXT });
    expect(await decryptWith(other.identity, file)).toEqual({ bytes: TEXT });
  });

  test("has no key for anyone else", async () => {
    const file = await encryptTo([other.recipient], "teksti");

    expect(await decryptWith(anna.identity, file)).toEqual({ failed: "no-key" });
  });

  test("never opens with any of its bytes changed", async () => {
    const file = Buffer.from(await encryptTo([anna.recipient], "teksti"));

    for (let at = 0; at < file.length; at += 1) {
      const opened = await decryptWith(anna.identity, flipped(file, at, at % 8));
      expect([at, opened]).toEqual([at, { failed: expect.any(String) }]);
    }
  });

  test("never opens cut short", async () => {
    const file = Buffer.from(await encryptTo([anna.recipient], "teksti"));

    for (let length = 0; length < file.length; length += 1) {
      const opened = await decryptWith(anna.identity, file.subarray(0, length));
      expect([length, opened]).toEqual([length, { failed: "damaged" }]);
    }
  });
});

describe("a text encrypted under a passphrase", () => {
  test("opens with it and with no other", async () => {
    const file = await encryptUnder("sininen kivi putoaa", "teksti", CHEAP);

    expect(await decryptUnder("sininen kivi putoaa", file)).toEqual({ bytes: TEXT });
    expect(await decryptUnder("Sininen kivi putoaa", file)).toEqual({ failed: "no-key" });
    expect(await decryptUnder("sininen kivi putoaa ", file)).toEqual({ failed: "no-key" });
  });

  test("is told from a file that is no age file", async () => {
    expect(await decryptUnder("sininen kivi putoaa", Buffer.from("jotain muuta"))).toEqual({
      failed: "damaged",
    });
  });

  test("costs about half a second by default: a work factor of 17", async () => {
    const head = Buffer.from(await encryptUnder("sininen kivi putoaa", "teksti")).toString(
      "latin1",
    );

    expect(head.split("\n")[1]).toMatch(/^-> scrypt \S+ 17$/u);
  });
});
