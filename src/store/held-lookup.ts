/** What is held of a matched data subject, as far as a reading speaks of it. */
import type { PastChange } from "../domain/import/corrected.ts";
import type { HeldLookup, HeldNow } from "../domain/import/merge.ts";
import type { ReadRow } from "../domain/import/reading.ts";
import type { FieldIndex } from "../domain/notice/field-index.ts";
import type { Connection } from "../drawers/connection.ts";
import { readParts } from "./holdings.ts";
import type { Register } from "./register.ts";
import { struckLookup } from "./struck.ts";

interface HeldRow {
  readonly field: string;
  readonly item: string;
  readonly value: string;
  readonly origin: number;
}

/** @param origin what this same import writes under */
export function heldLookup(
  register: Register,
  index: FieldIndex,
  origin: number,
): (subject: number, reading: ReadRow) => HeldLookup {
  const { connection, drawers } = register;
  const personal = statements(connection, "personal.");
  const special = drawers.includes("special")
    ? statements(connection, "special.special_")
    : undefined;
  const drawerOf = (field: string) =>
    index.fields.get(field)?.drawer === "special" ? special : personal;
  const corrections = holdsCorrections(connection);
  const struck = struckLookup(register);
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
    const past = (field: string, item: string): readonly PastChange<string>[] =>
      corrections ? (drawerOf(field)?.past.all(subject, field, item) ?? []) : [];
    return {
      value: (field, item) => values.get(`${field}\n${item}`),
      record: (field, key) => {
        const row = drawerOf(field)?.records.get(subject, field, key);
        if (row === undefined) return undefined;
        return { parts: readParts(row.body), byThisImport: row.origin === origin };
      },
      pastOf: past,
      isStruck: (target, value) => {
        const kind = target.part === undefined ? index.kinds.get(target.field) : "text";
        return struck(subject, { ...target, kind: kind ?? "text", value });
      },
      pastOfRecord: (field, key) =>
        past(field, key).map((change) => ({
          act: change.act,
          old: change.old === null ? null : readParts(change.old),
          new: change.new === null ? null : readParts(change.new),
        })),
    };
  };
}

/** The statements on the tables of one drawer. */
function statements(connection: Connection, prefix: "personal." | "special.special_") {
  return {
    held: connection.prepare<[number], HeldRow>(
      `select field, item, value, origin from ${prefix}held where subject = ?`,
    ),
    records: connection.prepare<[number, string, string], { body: string; origin: number }>(
      `select body, origin from ${prefix}record where subject = ? and field = ? and key = ?`,
    ),
    past: connection.prepare<[number, string, string], PastChange<string>>(
      `select history.old, history.new, origin.act
       from ${prefix}history as history
       join personal.origin as origin on origin.nr = history.origin
       where history.subject = ? and history.field = ? and history.item = ?
       order by history.nr`,
    ),
  };
}

/** Asked once for an import: most registers of a million rows hold few corrections or none. */
function holdsCorrections(connection: Connection): boolean {
  const sql = "select exists (select 1 from personal.origin where act = 'correct')";
  return connection.prepare<[], number>(sql).pluck().get() === 1;
}
