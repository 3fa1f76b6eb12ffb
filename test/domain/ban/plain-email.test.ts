import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { banKey } from "../../../src/domain/ban/key.ts";
import { plainEmailReader } from "../../../src/domain/ban/plain-email.ts";
import { valueReader } from "../../../src/domain/subject/values.ts";
import { FIELDS } from "../import/world.ts";

const into = new Uint8Array(400);
const read = plainEmailReader(into);

function keyOf(text: string): string | undefined {
  const bytes = Buffer.from(`x${text};`);
  const length = read(bytes, 1, bytes.length - 1);
  return length === 0 ? undefined : Buffer.from(into.subarray(0, length)).toString();
}

const email = FIELDS.find(({ id }) => id === "email");
if (email === undefined) throw new Error("no e-mail");
const readSlowly = valueReader(email);

function slowKeyOf(text: string): string | undefined {
  const value = readSlowly(text);
  return "value" in value ? banKey(email ?? FIELDS[0]!, value.value) : undefined;
}

describe("the key of a plain e-mail address", () => {
  test.each([
    ["in lower case", "Aino.Makinen@Example.FI", "eml:aino.makinen@example.fi"],
    ["without its tag", "aino+shop+2@example.fi", "eml:aino@example.fi"],
    ["with a plus at its beginning", "+a@example.fi", "eml:+a@example.fi"],
    ["with a dash in its domain", "a_b@my-shop.example.fi", "eml:a_b@my-shop.example.fi"],
  ])("is written %s", (_, text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  test.each([
    ["no sign", "aino.example.fi"],
    ["no local part", "@example.fi"],
    ["no domain", "aino@"],
    ["a domain without a dot", "aino@example"],
    ["a dot at the beginning", ".aino@example.fi"],
    ["two dots", "ai..no@example.fi"],
    ["a dot before the sign", "aino.@example.fi"],
    ["a dot behind the sign", "aino@.example.fi"],
    ["a dash behind the sign", "aino@-example.fi"],
    ["a dot at the end", "aino@example.fi."],
    ["two signs", "aino@example.fi@example.fi"],
    ["letters beyond ASCII", "päivi@example.fi"],
    ["rarer signs", "o'brien@example.fi"],
    ["a space", "aino @example.fi"],
    ["a long local part", `${"a".repeat(65)}@example.fi`],
    [
      "too long an address",
      `a@${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.example.fi`,
    ],
    ["nothing", ""],
  ])("is left to others where there is %s", (_, text) => {
    expect(keyOf(text)).toBeUndefined();
  });

  test("is not there where the bytes end before the address does", () => {
    const bytes = Buffer.from("aino@example.fi");
    expect(read(bytes, 0, bytes.length + 1)).toBe(0);
    expect(read(bytes.subarray(0, 3), 0, 3)).toBe(0);
  });

  test("is the one that every other value has", () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("aA0zZ9.-_+'!@ä ")),
      maxLength: 12,
    });
    const text = fc
      .tuple(letters, letters, fc.constantFrom("fi", "f-i", "-fi", ""))
      .map(([local, domain, end]) => `${local}@${domain}.${end}`);
    fc.assert(
      fc.property(text, (address) => {
        const key = keyOf(address);
        expect(key === undefined || key === slowKeyOf(address)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
