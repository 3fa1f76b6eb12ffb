import { expect, test } from "vitest";
import {
  correctedAway,
  partChanges,
  type PastChange,
  removedEntry,
} from "../../../src/domain/import/corrected.ts";

type Act = PastChange<string>["act"];

function change<T = string>(act: Act, old: T | null, now: T | null): PastChange<T> {
  return { act, old, new: now };
}

const NOTHING: PastChange<string> = { act: "correct", old: null, new: null };

const CASES: readonly (readonly [string, readonly PastChange<string>[], readonly string[]])[] = [
  ["nothing was ever changed", [], []],
  ["an import changed it", [change("import", "a", "b")], []],
  ["it was corrected", [change("correct", "a", "b")], ["a"]],
  [
    "it was corrected twice",
    [change("correct", "a", "b"), change("correct", "b", "c")],
    ["a", "b"],
  ],
  ["it was removed", [change("correct", "a", null)], ["a"]],
  ["it was completed", [change("correct", null, "b")], []],
  ["an import changed it before", [change("import", "z", "a"), change("correct", "a", "b")], ["a"]],
  ["an import changed it since", [change("correct", "a", "b"), change("import", "b", "c")], []],
  ["something was taken out of the history since", [change("import", "a", "b"), NOTHING], []],
];

test.each(CASES)("what may not come back when %s", (_, past, gone) => {
  expect(correctedAway(past)).toEqual(gone);
});

test("the changes of a part are those in which it differs", () => {
  const past = [
    change("import", { number: "1", status: "new" }, { number: "1", status: "paid", total: "5" }),
    change("correct", { number: "1", status: "paid", total: "5" }, { number: "1", status: "paid" }),
    change("correct", { number: "1", status: "paid" }, null),
    change<Record<string, string>>("import", null, null),
  ];
  expect(partChanges(past, "status")).toEqual([
    change("import", "new", "paid"),
    change("correct", "paid", null),
  ]);
  expect(partChanges(past, "total")).toEqual([
    change("import", null, "5"),
    change("correct", "5", null),
  ]);
  expect(partChanges(past, "number")).toEqual([change("correct", "1", null)]);
});

test("an entry counts as removed only by a correction that still stands", () => {
  const gone = change("correct", { number: "1" }, null);
  expect(removedEntry([gone])).toEqual({ number: "1" });
  expect(removedEntry([])).toBeUndefined();
  expect(removedEntry([change("import", { number: "1" }, null)])).toBeUndefined();
  expect(removedEntry([gone, change("correct", { number: "1" }, { number: "1" })])).toBeUndefined();
  expect(removedEntry([change<Record<string, string>>("correct", null, null)])).toBeUndefined();
});
