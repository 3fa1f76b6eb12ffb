import { describe, expect, test } from "vitest";
import {
  stateCompleteness,
  undecidedColumns,
} from "../../../../src/domain/subject/copy/completeness.ts";
import { columns } from "./order.ts";

describe("the completeness of a copy", () => {
  test("puts every column into one part of the copy or under one ground", () => {
    const { copied, excluded, undecided } = stateCompleteness(columns);
    const named = [...copied, ...excluded].flatMap((group) => group.columns);
    expect(undecided).toEqual([]);
    expect(named.toSorted()).toEqual(
      columns.map(({ table, column }) => `${table}.${column}`).toSorted(),
    );
  });

  test("shows where a value is copied, and why search keys and operators are not", () => {
    const some = [
      { table: "search_key", column: "term" },
      { table: "audit", column: "operator" },
      { table: "held", column: "value" },
    ];
    expect(stateCompleteness(some)).toEqual({
      copied: [{ part: "values", columns: ["held.value"] }],
      excluded: [
        { ground: "derived", columns: ["search_key.term"] },
        { ground: "staff", columns: ["audit.operator"] },
      ],
      undecided: [],
    });
  });

  test.each([
    ["a new column", { table: "held", column: "mood" }, "held.mood"],
    ["a new table", { table: "diary", column: "text" }, "diary.text"],
    [
      "a name that every object knows",
      { table: "constructor", column: "name" },
      "constructor.name",
    ],
    ["a column named so", { table: "held", column: "toString" }, "held.toString"],
  ])("%s is undecided", (_, column, name) => {
    expect(undecidedColumns([column])).toEqual([name]);
    expect(stateCompleteness([column]).undecided).toEqual([name]);
  });
});
