import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { banKey } from "../../../src/domain/ban/key.ts";
import { plainKeyReader } from "../../../src/domain/ban/plain-key.ts";
import { valueReader } from "../../../src/domain/subject/values.ts";
import { OURS } from "../disclosure/leaving.ts";

const into = new Uint8Array(41_000);

function fieldOf(id: string) {
  const field = OURS.fields.find((one) => one.id === id);
  if (field === undefined) throw new Error(`no ${id}`);
  return field;
}

function keyOf(id: string, text: string): string | undefined {
  const read = plainKeyReader(into, fieldOf(id));
  const bytes = Buffer.from(`x${text};`);
  const length = read?.(bytes, 1, bytes.length - 1) ?? 0;
  return length === 0 ? undefined : Buffer.from(into.subarray(0, length)).toString();
}

describe("the key of a plain account or number", () => {
  test("is written as the slow one is", () => {
    expect(keyOf("skype", "Aino.M")).toBe("acc:skype:aino.m");
    expect(keyOf("customerId", "C-1001")).toBe("num:customerId:C-1001");
  });

  test.each([
    ["an empty cell", ""],
    ["a space", "aino m"],
    ["a quote", '"aino"'],
    ["an apostrophe in front", "'0012"],
    ["a letter beyond ASCII", "äino"],
    ["more than is hashed", "x".repeat(41_000)],
  ])("is left to be read as any other value with %s", (_, text) => {
    expect(keyOf("skype", text)).toBeUndefined();
  });

  test.each(["3.58E+11", "12e5"])("leaves %s, which a spreadsheet may have rounded", (text) => {
    expect(keyOf("customerId", text)).toBeUndefined();
  });

  test("is for accounts and numbers only", () => {
    expect(plainKeyReader(into, fieldOf("email"))).toBeUndefined();
    expect(plainKeyReader(into, fieldOf("firstName"))).toBeUndefined();
  });

  test("is never another one than the slow way gives", () => {
    fc.assert(
      fc.property(fc.constantFrom("skype", "customerId"), fc.string(), (id, text) => {
        const quick = keyOf(id, text);
        const value = valueReader(fieldOf(id))(text);
        const slow = "value" in value ? banKey(fieldOf(id), value.value) : undefined;
        expect(quick ?? slow).toBe(slow);
      }),
      { numRuns: 2000 },
    );
  });
});
