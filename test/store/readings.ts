/** Readings of rows as an import makes them, and the values of a subject as they stand. */
import type { ReadRow } from "../../src/domain/import/reading.ts";
import type { Origin } from "../../src/domain/subject/holdings.ts";

export const IMPORTED: Origin = {
  at: "2026-11-20T08:00:00.000Z",
  act: "import",
  source: "registration",
  file: "asiakkaat.csv",
};

export const ADDED: Origin = {
  at: "2026-11-20T09:00:00.000Z",
  act: "add",
  source: "customership",
};

/** A row that says nothing but what the test gives it. */
export function reading(more: Partial<ReadRow>): ReadRow {
  return {
    kind: "read",
    line: 2,
    further: [],
    keys: [],
    values: [],
    records: [],
    bans: [],
    claims: [],
    ...more,
  };
}

/** Values of fields without labels. */
export function values(held: Readonly<Record<string, string>>): ReadRow["values"] {
  return Object.entries(held).map(([field, value]) => ({ field, item: "", value, fills: false }));
}
