/** What was held of a data subject before, and what came first. */
import type { FieldIndex } from "../domain/notice/field-index.ts";
import type { ValueDrawer } from "../domain/notice/field.ts";
import { type HistoryEntry, listHistory, sayNumber } from "../domain/subject/history.ts";
import type { HeldRecord, HeldValue } from "../domain/subject/holdings.ts";
import { listPast, listRecords, listValues, type NumberedPast, readParts } from "./holdings.ts";
import type { Register } from "./register.ts";

/** The history of a data subject in some drawers, newest first. */
export async function getHistory(
  register: Register,
  index: FieldIndex,
  subject: number,
  drawers: readonly ValueDrawer[],
): Promise<readonly HistoryEntry[]> {
  const changes: HistoryEntry[] = [];
  const values: HeldValue[] = [];
  const records: HeldRecord[] = [];
  for (const drawer of drawers) {
    const past = await listPast(register, subject, drawer);
    changes.push(...past.map((one) => asEntry(one, index)));
    values.push(...(await listValues(register, subject, drawer)));
    records.push(...(await listRecords(register, subject, drawer)));
  }
  const inOrder = changes.toSorted((one, other) => one.at.localeCompare(other.at));
  return listHistory(inOrder, { values, records });
}

/** How many entries the history has in the special drawer; 0 where it is closed. */
export async function countSpecialHistory(
  register: Register,
  index: FieldIndex,
  subject: number,
): Promise<number> {
  if (!register.drawers.includes("special")) return 0;
  return (await getHistory(register, index, subject, ["special"])).length;
}

function asEntry(
  { nr, old, new: now, ...rest }: NumberedPast,
  { kinds }: FieldIndex,
): HistoryEntry {
  const read = (text: string) => (kinds.get(rest.field) === "records" ? readParts(text) : text);
  return {
    ...rest,
    nr: sayNumber({ drawer: rest.drawer, nr }),
    ...(old === undefined ? {} : { old: read(old) }),
    ...(now === undefined ? {} : { new: read(now) }),
  };
}
