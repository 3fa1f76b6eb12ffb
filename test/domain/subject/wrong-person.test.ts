import { describe, expect, test } from "vitest";
import type { Correction } from "../../../src/domain/subject/rectification.ts";
import {
  isHeldNow,
  strikeParts,
  strikePast,
  strikeValue,
  wrongParts,
} from "../../../src/domain/subject/wrong-person.ts";

const phone = (old: string): Correction => {
  return { kind: "value", field: "phone", item: "", drawer: "personal", old, new: "x" };
};

describe("a value that was another person's", () => {
  test("goes from every change that held it, and nothing else goes", () => {
    const past = [
      { nr: 1, old: null, new: "040 0123 401" },
      { nr: 2, old: "040 0123 401", new: "0400123499" },
      { nr: 3, old: "040 0123 499", new: "040 0123 402" },
      { nr: 4, old: "040 0123 402", new: null },
    ];
    expect(strikePast(past, strikeValue("phone", "040 0123 499"))).toEqual([
      { nr: 2, old: "040 0123 401", new: null },
      { nr: 3, old: null, new: "040 0123 402" },
    ]);
  });

  test("goes from an entry part by part", () => {
    const past = [
      { nr: 1, old: { number: "#1", total: "5.00" }, new: { number: "#1", total: "9.00" } },
      { nr: 2, old: { number: "#1", total: "9.00" }, new: null },
    ];
    expect(strikePast(past, strikeParts({ total: "9.00" }))).toEqual([
      { nr: 1, old: { number: "#1", total: "5.00" }, new: { number: "#1" } },
      { nr: 2, old: { number: "#1" }, new: null },
    ]);
  });

  test("of an entry is what it no longer has", () => {
    const entry = { kind: "entry", field: "orders", item: "#1", drawer: "personal" } as const;
    const old = { number: "#1", total: "9.00" };
    expect(wrongParts({ ...entry, old, new: { number: "#1", total: "5.00" } })).toEqual({
      total: "9.00",
    });
    expect(wrongParts({ ...entry, old })).toEqual(old);
  });
});

describe("an earlier value", () => {
  const origin = { at: "2026-01-01T00:00:00.000Z", act: "add", source: "registration" } as const;
  const held = {
    values: [
      { field: "phone", item: "", value: "040 0123 401", drawer: "personal" as const, origin },
    ],
    records: [
      {
        field: "orders",
        key: "#1",
        parts: { number: "#1", total: "9.00" },
        drawer: "personal" as const,
        origin,
      },
    ],
  };
  const entry = { kind: "entry", field: "orders", drawer: "personal" } as const;

  test.each<[string, Correction, boolean]>([
    ["that is held again", phone("040 0123 401"), true],
    ["that is not", phone("040 0123 499"), false],
    [
      "of a field that holds nothing",
      { kind: "value", field: "skype", item: "", drawer: "personal", new: "aino" },
      false,
    ],
    [
      "of a part that is held again",
      { ...entry, item: "#1", old: { total: "9.00" }, new: { total: "5.00" } },
      true,
    ],
    [
      "of a part that is not",
      { ...entry, item: "#1", old: { total: "7.00" }, new: { total: "5.00" } },
      false,
    ],
    ["of an entry that is gone", { ...entry, item: "#2", old: { total: "9.00" } }, false],
  ])("%s is told", (_, past, heldNow) => {
    expect(isHeldNow(past, held)).toBe(heldNow);
  });
});
