import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../src/domain/faults.ts";
import {
  choice,
  choices,
  count,
  duration,
  type Flag,
  flagName,
  text,
  texts,
  yes,
} from "../src/flag.ts";

function read<T>(flag: Flag<T>, ...typed: readonly string[]): T {
  return flag.read(typed, "--flag", "seloste test");
}

function refusalOf(act: () => unknown): Refusal | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
}

function faultOf(act: () => unknown): string {
  return refusalOf(act)?.fault.code ?? "not refused";
}

function factsOf(act: () => unknown): readonly unknown[] {
  return Object.values(refusalOf(act)?.fault.facts ?? {});
}

describe("a flag that was not given", () => {
  test.each([
    ["yes", yes(), false],
    ["text", text("<x>"), undefined],
    ["texts", texts("<x>"), []],
    ["choice", choice(["a"]), undefined],
    ["choices", choices(["a"]), []],
    ["count", count("<n>"), undefined],
    ["duration", duration("<time>"), undefined],
  ])("%s", (_, flag: Flag<unknown>, nothing) => {
    expect(read(flag)).toEqual(nothing);
  });
});

describe("the last one stands where a flag takes one value", () => {
  test("text", () => expect(read(text("<x>"), "one", "two")).toBe("two"));
  test("choice", () => expect(read(choice(["fi", "sv"]), "fi", "sv")).toBe("sv"));
  test("count", () => expect(read(count("<n>"), "1", "2")).toBe(2));
  test("duration", () => expect(read(duration("<time>"), "1s", "2s")).toBe(2000));
});

test("a text is taken as it was typed, spaces at its ends included", () => {
  expect(read(text("<x>"), " a ")).toBe(" a ");
});

test.each([[""], [" "], ["\t"]])("an empty text is a missing value", (typed) => {
  expect(faultOf(() => read(text("<x>"), typed))).toBe("usage.missing-value");
});

test("texts are all kept in their order", () => {
  expect(read(texts("<x>"), "b", "a", "b")).toEqual(["b", "a", "b"]);
});

test("choices are separated by commas, given several times, or both", () => {
  expect(read(choices(["json", "csv", "html"]), "json,csv", "html")).toEqual([
    "json",
    "csv",
    "html",
  ]);
});

test.each([
  ["choice", choice(["json"]), "JSON"],
  ["choice", choice(["json"]), "json "],
  ["choices", choices(["json", "csv"]), "json,,csv"],
  ["choices", choices(["json", "csv"]), "json,xml"],
  ["count", count("<n>"), "0"],
  ["count", count("<n>"), "-1"],
  ["count", count("<n>"), "1.5"],
  ["count", count("<n>"), "1e3"],
  ["count", count("<n>"), "١"],
  ["count", count("<n>"), "1000000000"],
  ["duration", duration("<t>"), "30"],
  ["duration", duration("<t>"), "30 s"],
  ["duration", duration("<t>"), "1w"],
  ["duration", duration("<t>"), "-1s"],
])("%s: %o does not take %o", (_, flag: Flag<unknown>, typed) => {
  expect(faultOf(() => read(flag, typed))).toBe("usage.bad-value");
});

test.each([
  ["0s", 0],
  ["250ms", 250],
  ["30s", 30_000],
  ["5m", 300_000],
  ["24h", 86_400_000],
  ["7d", 604_800_000],
])("%s is %i ms", (typed, ms) => {
  expect(read(duration("<time>"), typed)).toBe(ms);
});

test("a flag is typed in small letters with hyphens", () => {
  expect(flagName("includeSpecial")).toBe("--include-special");
  expect(flagName("art9")).toBe("--art9");
});

test("a refusal never repeats what was typed", () => {
  const flags = [choice(["a"]), choices(["a"]), count("<n>"), duration("<t>")];
  const typed = fc.string({ minLength: 6 }).filter((one) => !"seloste test --flag".includes(one));
  fc.assert(
    fc.property(fc.constantFrom(...flags), typed, (flag: Flag<unknown>, one) => {
      expect(factsOf(() => read(flag, one))).not.toContain(one);
    }),
  );
});
