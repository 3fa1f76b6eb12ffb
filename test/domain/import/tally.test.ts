import { expect, test } from "vitest";
import type { Merge } from "../../../src/domain/import/merge.ts";
import {
  changedFields,
  countRefused,
  countTaken,
  newTally,
} from "../../../src/domain/import/tally.ts";

const merge: Merge = {
  kind: "merged",
  added: [{ field: "phone", item: "", value: "040 0123 401", fills: false }],
  changed: [{ field: "email", item: "", old: "a@example.fi", value: "b@example.fi" }],
  addedRecords: [{ field: "orders", key: "#1", parts: { number: "#1" } }],
  changedRecords: [{ field: "orders", key: "#2", old: {}, parts: { number: "#2" } }],
  unchanged: 3,
  stood: ["lastName"],
  corrected: ["email", "status"],
};

test("a refused row counts for every line it stands on", () => {
  const tally = newTally();
  countRefused(tally, { line: 7, further: [8, 9] }, [{ reason: "two-values", field: "email" }]);
  expect(tally.refused).toBe(3);
  expect(tally.refusals).toEqual([{ line: 7, faults: [{ reason: "two-values", field: "email" }] }]);
});

test("a changed data subject is named with its fields, each once and without values", () => {
  const tally = newTally();
  countTaken(tally, 4, {
    kind: "changed",
    id: "s-00000000",
    merge,
    bans: 1,
    claims: 2,
    bannedBefore: false,
    stored: [],
    dropped: [],
  });
  expect(tally).toMatchObject({
    changed: 1,
    records: 1,
    bans: 1,
    claims: 2,
    stood: 1,
    corrected: 2,
  });
  expect(tally.changes).toEqual([
    { line: 4, id: "s-00000000", fields: ["phone", "email", "orders", "ban", "claim"] },
  ]);
});

test("new and unchanged data subjects are only counted", () => {
  const tally = newTally();
  countTaken(tally, 2, {
    kind: "created",
    id: "s-1",
    merge,
    bans: 0,
    claims: 0,
    bannedBefore: false,
    stored: [],
    dropped: [],
  });
  countTaken(tally, 3, {
    kind: "unchanged",
    id: "s-2",
    merge,
    bans: 0,
    claims: 0,
    bannedBefore: false,
    stored: [],
    dropped: [],
  });
  expect(tally).toMatchObject({ created: 1, unchanged: 1, changes: [] });
});

test("a thousand rows are kept by name, the rest is counted", () => {
  const tally = newTally();
  for (let line = 2; line < 1202; line += 1) {
    countRefused(tally, { line, further: [] }, [{ reason: "no-identifier" }]);
    countTaken(tally, line, {
      kind: "changed",
      id: "s-1",
      merge,
      bans: 0,
      claims: 0,
      bannedBefore: false,
      stored: [],
      dropped: [],
    });
  }
  expect(tally.refused).toBe(1200);
  expect(tally.changed).toBe(1200);
  expect(tally.refusals).toHaveLength(1000);
  expect(tally.changes).toHaveLength(1000);
});

test("the fields a merge writes", () => {
  expect(changedFields(merge)).toEqual(["phone", "email", "orders"]);
});
