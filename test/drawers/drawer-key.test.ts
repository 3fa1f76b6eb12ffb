import { array, assert, constantFrom, nat, pre, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  drawerKeyLine,
  drawerKeySha256,
  driverKey,
  newDrawerKey,
  readDrawerKeyLine,
} from "../../src/drawers/drawer-key.ts";

const HEX = "0123456789abcdef".split("");

describe("a drawer key", () => {
  test("has 32 key bytes and 16 salt bytes, and is never the same twice", () => {
    const keys = Array.from({ length: 100 }, newDrawerKey);

    for (const key of keys) expect(key).toHaveLength(48);
    expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(100);
  });

  test("stands in its file as one line of 96 lower-case hex digits", () => {
    expect(drawerKeyLine(Buffer.alloc(48, 0xab)).toString()).toBe(`${"ab".repeat(48)}\n`);
  });

  test("comes back from its line as it was", () => {
    assert(
      property(uint8Array({ minLength: 48, maxLength: 48 }), (bytes) => {
        const key = Buffer.from(bytes);
        expect(readDrawerKeyLine(drawerKeyLine(key))).toEqual(key);
      }),
    );
  });

  test("is known by the SHA-256 of its bytes", () => {
    // head -c 48 /dev/zero | sha256sum
    expect(drawerKeySha256(Buffer.alloc(48))).toBe(
      "17b0761f87b081d5cf10757ccc89f12be355c70e2e29df288b65b30710dcbcd1",
    );
  });
});

describe("a key file's line is refused", () => {
  test("when it has any other length", () => {
    const digits = array(constantFrom(...HEX), { maxLength: 200 });
    assert(
      property(
        digits.filter(({ length }) => length !== 96),
        (line) => {
          expect(readDrawerKeyLine(Buffer.from(line.join("")))).toBeUndefined();
        },
      ),
    );
  });

  test.each([
    ["in upper case", "AB".repeat(48)],
    ["with one letter in upper case", `${"ab".repeat(47)}aB`],
    ["with a letter that is no hex digit", `${"ab".repeat(47)}ag`],
    ["with a space inside", `${"ab".repeat(24)} ${"ab".repeat(23)}a`],
    ["with two ends of line", `${"ab".repeat(48)}\n\n`],
    ["with a second line", `${"ab".repeat(48)}\n${"ab".repeat(48)}`],
    ["in the form of a pragma", `x'${"ab".repeat(48)}'`],
    ["when it is empty", ""],
  ])("%s", (_, line) => {
    expect(readDrawerKeyLine(Buffer.from(line))).toBeUndefined();
  });
});

describe("the driver gets a raw key", () => {
  test("of the 48 bytes, marked as raw", () => {
    const key = Buffer.alloc(48, 7);
    expect(driverKey(key)).toEqual(Buffer.concat([Buffer.from("raw:"), key]));
  });

  test("of no other length, for that would silently be a passphrase", () => {
    assert(
      property(nat({ max: 100 }), (length) => {
        pre(length !== 48);
        expect(() => driverKey(Buffer.alloc(length))).toThrow("48 bytes");
      }),
    );
  });
});
