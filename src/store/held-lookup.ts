/** What is held of a matched data subject, as far as a reading speaks of it. */
import type { HeldLookup, HeldNow } from "../domain/import/merge.ts";
import type { ReadRow } from "../domain/import/reading.ts";
import type { FieldIndex } from "../domain/notice/field-index.ts";
import { readParts } from "./holdings.ts";
import type { Register } from "./register.ts";

interface HeldRow {
  readonly field: string;
  readonly item: string;
  readonly value: string;
  readonly origin: number;
}

/** @param origin what this same import writes under */
export function heldLookup(
  { connection, drawers }: Register,
  index: FieldIndex,
  origin: number,
): (subject: number, reading: ReadRow) => HeldLookup {
  const held = (table: string) =>
    connection.prepare<[number], HeldRow>(
      `select field, item, value, origin from ${table} where subject = ?`,
    );
  const records = (table: string) =>
    connection.prepare<[number, string, string], { body: string; origin: number }>(
      `select body, origin from ${table} where subject = ? and field = ? and key = ?`,
    );
  const open = drawers.includes("special");
  const personal = { held: held("personal.held"), records: records("personal.record") };
  const special = open
    ? { held: held("special.special_held"), records: records("special.special_record") }
    : undefined;
  const drawerOf = (field: string) =>
    index.fields.get(field)?.drawer === "special" ? special : personal;
  return (subject, reading) => {
    const rows = personal.held.all(subject);
    const asksSpecial = reading.values.some(({ field }) => drawerOf(field) === special);
    if (special !== undefined && asksSpecial) rows.push(...special.held.all(subject));
    const values = new Map<string, HeldNow>(
      rows.map((row) => [
        `${row.field}\n${row.item}`,
        { value: row.value, byThisImport: row.origin === origin },
      ]),
    );
    return {
      value: (field, item) => values.get(`${field}\n${item}`),
      record: (field, key) => {
        const row = drawerOf(field)?.records.get(subject, field, key);
        if (row === undefined) return undefined;
        return { parts: readParts(row.body), byThisImport: row.origin === origin };
      },
    };
  };
}
