import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Holdings } from "../../../src/domain/subject/holdings.ts";
import { recentIdentifierChange } from "../../../src/domain/subject/recent-change.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { instant } from "../../instant.ts";

const FILE = new URL("../../../data/notices/omaparantola.yaml", import.meta.url);
const notice = loadNotice(readFileSync(FILE, "utf8"), "omaparantola.yaml");
const NOW = instant("2026-11-20T08:00:00.000Z");

type Change =
  | readonly [field: string, at: string]
  | readonly [field: string, at: string, old: string];

function changed(changes: readonly Change[]): Holdings {
  const origin = { at: "2026-01-01T00:00:00.000Z", act: "import", source: "registration" } as const;
  return {
    id: "s-00000000",
    added: origin,
    groups: [],
    values: [],
    records: [],
    past: changes.map(([field, at, old]) => ({
      field,
      item: "",
      at,
      drawer: "personal",
      origin,
      new: "new@example.fi",
      ...(old === undefined ? {} : { old }),
    })),
    bans: [],
    claims: [],
    looks: [],
    copies: [],
    went: [],
    agreed: [],
    tellings: [],
    complete: true,
  };
}

test.each([
  ["an e-mail replaced three days ago", [["email", "2026-11-17T08:00:00.000Z", "a@example.fi"]], 3],
  [
    "exactly thirty days ago still counts",
    [["email", "2026-10-21T08:00:00.000Z", "a@example.fi"]],
    30,
  ],
  [
    "thirty-one days ago does not",
    [["email", "2026-10-20T08:00:00.000Z", "a@example.fi"]],
    undefined,
  ],
  [
    "a field nobody is found by does not",
    [["status", "2026-11-17T08:00:00.000Z", "active"]],
    undefined,
  ],
  ["a first value replaces nothing", [["email", "2026-11-17T08:00:00.000Z"]], undefined],
  ["nothing was ever replaced", [], undefined],
  [
    "the latest change counts",
    [
      ["email", "2026-11-01T08:00:00.000Z", "a@example.fi"],
      ["phone", "2026-11-19T08:00:00.000Z", "040 0123 401"],
    ],
    1,
  ],
] as const)("%s", (_, changes, days) => {
  expect(recentIdentifierChange(changed(changes), notice, NOW)).toBe(days);
});

test("a first address or a removed one counts when it was corrected by hand", () => {
  const holdings = changed([["email", "2026-11-17T08:00:00.000Z"]]);
  const past = holdings.past.map((one) => ({
    ...one,
    origin: { ...one.origin, act: "correct" as const },
  }));
  expect(recentIdentifierChange({ ...holdings, past }, notice, NOW)).toBe(3);
});
