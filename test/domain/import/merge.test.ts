import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeReading } from "../../../src/domain/import/merge.ts";
import type { HeldLookup, HeldNow, HeldRecordNow } from "../../../src/domain/import/merge.ts";
import type { ReadRecord, ReadRow, ReadValue } from "../../../src/domain/import/reading.ts";
import type { FieldKind } from "../../../src/domain/notice/field.ts";
import { FIELDS } from "./world.ts";

const KINDS: ReadonlyMap<string, FieldKind> = new Map(FIELDS.map(({ id, kind }) => [id, kind]));

function value(field: string, text: string, more: Partial<ReadValue> = {}): ReadValue {
  return { field, item: "", value: text, fills: false, ...more };
}

function row(values: readonly ReadValue[], records: readonly ReadRecord[] = []): ReadRow {
  const keys = [{ field: "email", key: "a@example.fi" }];
  return { kind: "read", line: 2, further: [], keys, values, records, bans: [], claims: [] };
}

function order(parts: Readonly<Record<string, string>>): ReadRecord {
  return { field: "orders", key: "#1", parts: { number: "#1", ...parts } };
}

function held(
  values: Readonly<Record<string, HeldNow>>,
  records: Readonly<Record<string, HeldRecordNow>> = {},
): HeldLookup {
  return {
    value: (field, item) => values[item === "" ? field : `${field}/${item}`],
    record: (field, key) => records[`${field}/${key}`],
    pastOf: () => [],
    pastOfRecord: () => [],
    isStruck: () => false,
  };
}

const before = (text: string): HeldNow => ({ value: text, byThisImport: false });
const here = (text: string): HeldNow => ({ value: text, byThisImport: true });

const NOTHING = {
  kind: "merged",
  added: [],
  changed: [],
  addedRecords: [],
  changedRecords: [],
  unchanged: 0,
  stood: [],
  corrected: [],
};

describe("values", () => {
  test("of a new data subject are all new", () => {
    const values = [value("email", "a@example.fi"), value("other", "x", { item: "Tags" })];
    expect(mergeReading(row(values), held({}), KINDS)).toEqual({ ...NOTHING, added: values });
  });

  test("that are held are unchanged, also when written a little otherwise", () => {
    const values = [
      value("email", "A@example.fi"),
      value("phone", "0400123401"),
      value("firstName", "Aino"),
      value("gone", "x"),
    ];
    const now = held({
      email: before("a@example.fi"),
      phone: before("040 0123 401"),
      firstName: here("Aino"),
      gone: before("x"),
    });
    expect(mergeReading(row(values), now, KINDS)).toEqual({ ...NOTHING, unchanged: 4 });
  });

  test("that differ are changed, with what they were", () => {
    const now = held({ firstName: before("Aino"), "other/Tags": before("vip") });
    const values = [value("firstName", "Anna"), value("other", "b2b", { item: "Tags" })];
    expect(mergeReading(row(values), now, KINDS)).toEqual({
      ...NOTHING,
      changed: [
        { field: "firstName", item: "", old: "Aino", value: "Anna" },
        { field: "other", item: "Tags", old: "vip", value: "b2b" },
      ],
    });
  });

  test("that the file leaves empty are never erased", () => {
    expect(mergeReading(row([]), held({ firstName: before("Aino") }), KINDS)).toEqual(NOTHING);
  });

  test("that fill gaps change nothing that is held", () => {
    const filling = value("phone", "040 0123 402", { fills: true });
    expect(mergeReading(row([filling]), held({ phone: before("040 0123 401") }), KINDS)).toEqual({
      ...NOTHING,
      unchanged: 1,
    });
    expect(mergeReading(row([filling]), held({}), KINDS)).toEqual({ ...NOTHING, added: [filling] });
  });

  test("of two rows of one file that differ refuse the later row", () => {
    expect(
      mergeReading(row([value("firstName", "Anna")]), held({ firstName: here("Aino") }), KINDS),
    ).toEqual({
      kind: "refused",
      faults: [{ reason: "conflict-in-file", field: "firstName" }],
    });
  });

  test("of a file of orders stand as the first row says, and are counted", () => {
    const reading = row([value("firstName", "Anna")], [order({})]);
    expect(mergeReading(reading, held({ firstName: here("Aino") }), KINDS)).toEqual({
      ...NOTHING,
      addedRecords: [order({})],
      stood: ["firstName"],
    });
  });
});

describe("records", () => {
  test("that say nothing more are unchanged", () => {
    const now = held(
      {},
      { "orders/#1": { parts: { number: "#1", total: "5.00" }, byThisImport: false } },
    );
    expect(mergeReading(row([], [order({ total: "5.00" })]), now, KINDS)).toEqual({
      ...NOTHING,
      unchanged: 1,
    });
  });

  test("that differ get the parts of the file over those held", () => {
    const old = { number: "#1", total: "5.00", status: "paid" };
    const now = held({}, { "orders/#1": { parts: old, byThisImport: false } });
    expect(mergeReading(row([], [order({ status: "refunded" })]), now, KINDS)).toEqual({
      ...NOTHING,
      changedRecords: [
        {
          field: "orders",
          key: "#1",
          old,
          parts: { number: "#1", total: "5.00", status: "refunded" },
        },
      ],
    });
  });

  test("of two rows of one file add to each other or are refused", () => {
    const old = { number: "#1", total: "5.00" };
    const now = held({}, { "orders/#1": { parts: old, byThisImport: true } });
    expect(mergeReading(row([], [order({ status: "paid" })]), now, KINDS)).toEqual({
      ...NOTHING,
      changedRecords: [
        { field: "orders", key: "#1", old, parts: { number: "#1", total: "5.00", status: "paid" } },
      ],
    });
    expect(mergeReading(row([], [order({ total: "6.00" })]), now, KINDS)).toEqual({
      kind: "refused",
      faults: [{ reason: "conflict-in-file", field: "orders" }],
    });
  });
});

const corrected = (old: string | null, now: string | null) => [
  { act: "correct" as const, old, new: now },
];

describe("what was corrected by hand", () => {
  test("stays when the file brings back what was corrected away, however it is written", () => {
    const now: HeldLookup = {
      ...held({ email: before("new@example.fi") }),
      pastOf: (field) => (field === "email" ? corrected("old@example.fi", "new@example.fi") : []),
    };
    const values = [value("email", "OLD@example.fi"), value("firstName", "Aino")];
    expect(mergeReading(row(values), now, KINDS)).toEqual({
      ...NOTHING,
      added: [values[1]],
      corrected: ["email"],
    });
  });

  test("is changed by another value, as ever", () => {
    const now: HeldLookup = {
      ...held({ email: before("new@example.fi") }),
      pastOf: () => corrected("old@example.fi", "new@example.fi"),
    };
    expect(mergeReading(row([value("email", "third@example.fi")]), now, KINDS)).toEqual({
      ...NOTHING,
      changed: [{ field: "email", item: "", old: "new@example.fi", value: "third@example.fi" }],
    });
  });

  test("stays gone when it was removed, also in a field of no known kind", () => {
    const now: HeldLookup = { ...held({}), pastOf: () => corrected("x", null) };
    expect(mergeReading(row([value("gone", "x")]), now, KINDS)).toEqual({
      ...NOTHING,
      corrected: ["gone"],
    });
  });

  test("stays in a part of a record, while its other parts follow the file", () => {
    const parts = { number: "#1", status: "returned", total: "5.00" };
    const now: HeldLookup = {
      ...held({}, { "orders/#1": { parts, byThisImport: false } }),
      pastOfRecord: () => [{ act: "correct", old: { ...parts, status: "paid" }, new: parts }],
    };
    const paid = order({ status: "paid", total: "6.00" });
    expect(mergeReading(row([], [paid]), now, KINDS)).toEqual({
      ...NOTHING,
      changedRecords: [
        { field: "orders", key: "#1", old: parts, parts: { ...parts, total: "6.00" } },
      ],
      corrected: ["orders"],
    });
    expect(mergeReading(row([], [order({ status: "paid" })]), now, KINDS)).toEqual({
      ...NOTHING,
      corrected: ["orders"],
    });
  });

  test("a removed record stays gone as it was, and comes back when the file has more of it", () => {
    const old = { number: "#1", status: "paid" };
    const now: HeldLookup = {
      ...held({}),
      pastOfRecord: () => [{ act: "correct", old, new: null }],
    };
    expect(mergeReading(row([], [order({ status: "paid" })]), now, KINDS)).toEqual({
      ...NOTHING,
      corrected: ["orders"],
    });
    const other = order({ status: "returned" });
    expect(mergeReading(row([], [other]), now, KINDS)).toEqual({
      ...NOTHING,
      addedRecords: [other],
    });
  });
});

test("the same file a second time changes nothing", () => {
  const texts = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("firstName", "lastName", "email"), texts),
      texts,
      (said, status) => {
        const reading = row(
          Object.entries(said).map(([field, text]) => value(field, text)),
          [order({ status })],
        );
        const now = held(
          Object.fromEntries(Object.entries(said).map(([field, text]) => [field, before(text)])),
          { "orders/#1": { parts: { number: "#1", status }, byThisImport: false } },
        );
        expect(mergeReading(reading, now, KINDS)).toEqual({
          ...NOTHING,
          unchanged: Object.keys(said).length + 1,
        });
      },
    ),
  );
});
