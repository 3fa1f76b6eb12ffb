import { describe, expect, test } from "vitest";
import {
  type CellReading,
  countRow,
  heldBack,
  judgeRow,
  newListTally,
} from "../../../src/domain/ban/list-judge.ts";

const EMAIL = { needed: true };
const PHONE = { needed: false };

function judge(columns: readonly { needed: boolean }[], ...cells: CellReading[]) {
  return judgeRow(columns, (slot) => cells[slot] ?? "empty");
}

describe("a row of a list", () => {
  test.each([
    ["is free when its address is", [EMAIL], ["free"], "free"],
    ["is banned when its address is", [EMAIL], ["banned"], "banned"],
    ["is banned by any of its identifiers", [EMAIL, PHONE], ["free", "banned"], "banned"],
    [
      "is banned although its address cannot be read",
      [EMAIL, PHONE],
      ["unreadable", "banned"],
      "banned",
    ],
    ["is never free without an address", [EMAIL, PHONE], ["empty", "free"], "no-address"],
    ["is never free when its address cannot be read", [EMAIL], ["unreadable"], "unreadable"],
    [
      "is free although something else cannot be read",
      [EMAIL, PHONE],
      ["free", "unreadable"],
      "free",
    ],
    ["is free with one of two addresses", [EMAIL, EMAIL], ["empty", "free"], "free"],
    [
      "is never free with a second address that cannot be read",
      [EMAIL, EMAIL],
      ["free", "unreadable"],
      "unreadable",
    ],
  ] as const)("%s", (_, columns, cells, verdict) => {
    expect(judge(columns, ...cells)).toBe(verdict);
  });
});

describe("the count of a list", () => {
  test("tells each verdict, and the lines nobody can answer for", () => {
    const tally = newListTally();
    const verdicts = ["free", "banned", "blank", "no-address", "unreadable", "damaged"] as const;
    for (const [place, verdict] of verdicts.entries()) countRow(tally, verdict, place + 2);
    expect(tally).toEqual({
      free: 1,
      banned: 1,
      blank: 1,
      noAddress: 1,
      unreadable: 1,
      damaged: 1,
      heldBack: [5, 6, 7],
    });
    expect(heldBack(tally)).toBe(3);
  });

  test("keeps a thousand line numbers and counts the rest", () => {
    const tally = newListTally();
    for (let line = 1; line <= 1200; line += 1) countRow(tally, "damaged", line);
    expect(tally.heldBack).toHaveLength(1000);
    expect(heldBack(tally)).toBe(1200);
  });
});
