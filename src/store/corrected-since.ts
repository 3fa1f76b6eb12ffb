/** What was corrected of a data subject after something was given. */
import type { Instant } from "../domain/time.ts";
import type { Register } from "./register.ts";

/** The fields of these that were corrected after an instant, in the drawers that are open. */
export function listCorrectedSince(
  { connection, drawers }: Register,
  subject: number,
  fields: readonly string[],
  at: Instant,
): readonly string[] {
  const tables = [
    "personal.history",
    ...(drawers.includes("special") ? ["special.special_history"] : []),
  ];
  const found = tables.flatMap((table) =>
    connection
      .prepare<[number, Instant, string], string>(
        `select distinct history.field from ${table} as history
         join personal.origin as origin on origin.nr = history.origin
         where history.subject = ? and history.at > ? and origin.act = 'correct'
           and history.field in (select value from json_each(?)) order by history.field`,
      )
      .pluck()
      .all(subject, at, JSON.stringify(fields)),
  );
  return [...new Set(found)];
}
