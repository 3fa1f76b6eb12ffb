import { describe, expect, test } from "vitest";
import {
  type HistoryEntry,
  listHistory,
  readNumber,
  sayNumber,
} from "../../../src/domain/subject/history.ts";
import type { Origin } from "../../../src/domain/subject/holdings.ts";

const imported: Origin = { at: "2026-01-01T08:00:00.000Z", act: "import", source: "registration" };
const corrected: Origin = {
  at: "2026-03-01T08:00:00.000Z",
  act: "correct",
  source: "registration",
  ground: "asked by e-mail",
};

function change(nr: string, field: string, at: string): HistoryEntry {
  return { nr, field, item: "", old: "a", new: "b", at, drawer: "personal", origin: corrected };
}

const value = (field: string, item = "") => ({
  field,
  item,
  value: "b",
  drawer: "personal" as const,
  origin: imported,
});

describe("the history", () => {
  test("is newest first; of one instant the last change comes first", () => {
    const changes = [
      change("1", "email", "2026-02-01T08:00:00.000Z"),
      change("2", "phone", "2026-03-01T08:00:00.000Z"),
      change("3", "status", "2026-03-01T08:00:00.000Z"),
    ];
    const listed = listHistory(changes, { values: [], records: [] });
    expect(listed.map(({ nr }) => nr)).toEqual(["3", "2", "1"]);
  });

  test("has a first entry for what was never changed, and none for what was", () => {
    const listed = listHistory([change("1", "email", "2026-01-01T08:00:00.000Z")], {
      values: [value("email"), value("other", "Toive")],
      records: [
        {
          field: "orders",
          key: "#1",
          parts: { number: "#1" },
          drawer: "personal",
          origin: imported,
          basis: "unknown",
        },
      ],
    });
    expect(listed).toEqual([
      change("1", "email", "2026-01-01T08:00:00.000Z"),
      {
        field: "other",
        item: "Toive",
        new: "b",
        at: imported.at,
        drawer: "personal",
        origin: imported,
      },
      {
        field: "orders",
        item: "#1",
        new: { number: "#1" },
        at: imported.at,
        drawer: "personal",
        origin: imported,
      },
    ]);
  });
});

test.each([
  ["12", { drawer: "personal", nr: 12 }],
  ["s7", { drawer: "special", nr: 7 }],
] as const)("the number %s is read as it is said", (typed, number) => {
  expect(readNumber(` ${typed.toUpperCase()} `)).toEqual(number);
  expect(sayNumber(number)).toBe(typed);
});

test.each(["", "0", "12a", "x7", "-1"])("%j is no number of a change", (typed) => {
  expect(readNumber(typed)).toBeUndefined();
});
