/** Corrections of what is held, and what was held before them. */
import { Refusal } from "../domain/faults.ts";
import { indexFields } from "../domain/notice/field-index.ts";
import type { FieldKind, ValueDrawer } from "../domain/notice/field.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { PastNumber } from "../domain/subject/history.ts";
import type { HeldRecord, HeldValue, Origin } from "../domain/subject/holdings.ts";
import type {
  Correction,
  EntryCorrection,
  Held,
  Parts,
  ValueCorrection,
} from "../domain/subject/rectification.ts";
import { correctedIdentifiers, listChanges } from "../domain/subject/rectified.ts";
import {
  type PastEntry,
  strikeParts,
  strikePast,
  strikeValue,
  wrongParts,
} from "../domain/subject/wrong-person.ts";
import { carryBans } from "./ban-marks.ts";
import {
  getAdded,
  listGroups,
  listPast,
  listRecords,
  listValues,
  readParts,
  tableIn,
} from "./holdings.ts";
import { addOrigin } from "./origin.ts";
import type { Register } from "./register.ts";
import { addStruck } from "./struck.ts";
import { renewIdentity } from "./subject-identity.ts";

/** What is held now, of every open drawer, and how the data subject came into the register. */
export async function getHeld(
  register: Register,
  subject: number,
): Promise<Held & { readonly added: Origin; readonly groups: readonly string[] }> {
  const values: HeldValue[] = [];
  const records: HeldRecord[] = [];
  for (const drawer of ["personal", "special"] as const) {
    if (!register.drawers.includes(drawer)) continue;
    values.push(...(await listValues(register, subject, drawer)));
    records.push(...(await listRecords(register, subject, drawer)));
  }
  const groups = listGroups(register, subject);
  return { values, records, added: await getAdded(register, subject), groups };
}

export interface RectificationToSave {
  readonly corrections: readonly Correction[];
  /** Those of them, or earlier changes, whose old values were never the data subject's. */
  readonly struck: readonly Correction[];
  readonly origin: Origin;
  /** The exception of Art. 9(2), where one is said; else the one it is held under stays. */
  readonly basis?: string;
  /** Groups of data subjects that the person is said to belong to. */
  readonly groups: readonly string[];
}

/**
 * Corrects what is held and keeps what it was. To be called inside the transaction of the act.
 *
 * @returns whether a ban holds for one of the new values
 */
export function saveRectification(
  register: Register,
  notice: Notice,
  subject: number,
  { corrections, struck, origin, basis, groups }: RectificationToSave,
): boolean {
  const index = indexFields(notice);
  const act: Act = {
    register,
    subject,
    at: origin.at,
    origin: addOrigin(register, origin),
    ...(basis === undefined ? {} : { basis }),
  };
  for (const name of groups) addGroup(act, name);
  for (const correction of corrections) {
    if (correction.kind === "value") saveValue(act, correction);
    else saveEntry(act, correction);
  }
  for (const wrong of struck) {
    if (!corrections.includes(wrong)) addStrike(act, wrong);
    const kind = index.kinds.get(wrong.field) ?? "text";
    strikeFrom(act, wrong, kind);
    if (wrong.drawer === "personal") rememberStruck(act, wrong, kind);
  }
  const identifiers = correctedIdentifiers(corrections, notice);
  if (identifiers.length === 0) return false;
  renewIdentity(register, index, subject);
  const wrong = new Set(struck.map(({ field }) => field));
  const carried = identifiers.map((one) => ({ ...one, wrong: wrong.has(one.field) }));
  return carryBans(register, notice, subject, carried);
}

interface Act {
  readonly register: Register;
  readonly subject: number;
  readonly at: string;
  readonly origin: number;
  readonly basis?: string;
}

function addGroup({ register, subject, origin }: Act, name: string): void {
  const sql = "insert into personal.subject_group values (?, ?, ?) on conflict do nothing";
  register.connection.prepare(sql).run(subject, name, origin);
}

type Cell = string | number | null;

function saveValue(act: Act, correction: ValueCorrection): void {
  const { field, item, drawer, old, new: value } = correction;
  const { subject, origin } = act;
  const held = tableIn(drawer, "held");
  const place = [subject, field, item];
  if (value === undefined) {
    run(act, `delete from ${held} where subject = ? and field = ? and item = ?`, place);
  } else if (old === undefined) {
    const ground = drawer === "special" ? { basis: act.basis ?? "unknown" } : {};
    insert(act, held, { subject, field, item, value, origin, ...ground });
  } else {
    const set = setIn(act, drawer, { value });
    run(act, `update ${held} ${set.sql} where subject = ? and field = ? and item = ?`, [
      ...set.cells,
      ...place,
    ]);
  }
  addPast(act, correction, { old: old ?? null, new: value ?? null });
}

function saveEntry(act: Act, correction: EntryCorrection): void {
  const { field, item, drawer, old, new: parts } = correction;
  const record = tableIn(drawer, "record");
  const place = [act.subject, field, item];
  const body = parts === undefined ? null : JSON.stringify(parts);
  if (body === null) {
    run(act, `delete from ${record} where subject = ? and field = ? and key = ?`, place);
  } else {
    const set = setIn(act, drawer, { body });
    run(act, `update ${record} ${set.sql} where subject = ? and field = ? and key = ?`, [
      ...set.cells,
      ...place,
    ]);
  }
  addPast(act, correction, { old: JSON.stringify(old), new: body });
}

/** What is set under the origin of this act; the ground of Art. 9 only where one is said. */
function setIn(
  { origin, basis }: Act,
  drawer: ValueDrawer,
  changed: Readonly<Record<string, Cell>>,
): { readonly sql: string; readonly cells: readonly Cell[] } {
  const ground = drawer === "special" && basis !== undefined ? { basis } : {};
  const cells = Object.entries({ ...changed, origin, ...ground });
  const sql = `set ${cells.map(([column]) => `${column} = ?`).join(", ")}`;
  return { sql, cells: cells.map(([, cell]) => cell) };
}

/** That something changed; what it was and became, where that may stay. */
function addPast(
  act: Act,
  { field, item, drawer }: Correction,
  values: { readonly old: string | null; readonly new: string | null },
): void {
  const { subject, at, origin } = act;
  insert(act, tableIn(drawer, "history"), { subject, field, item, ...values, at, origin });
}

/** That a value of another person was taken out of what was held before. */
function addStrike(act: Act, { field, item, drawer }: Correction): void {
  const { subject, at, origin } = act;
  const row = { subject, field, item, at, wrong_person: 1, origin };
  insert(act, tableIn(drawer, "history"), row);
}

/**
 * Takes what was another person's out of the history of its field. Of a whole entry the key goes as
 * well: it is the other person's order number.
 */
function strikeFrom(act: Act, wrong: Correction, kind: FieldKind): void {
  const { field, item, drawer } = wrong;
  const history = tableIn(drawer, "history");
  const place = [act.subject, field, item];
  const where = "where subject = ? and field = ? and item = ?";
  if (wrong.kind === "entry" && wrong.new === undefined) {
    const set = "item = '', old = null, new = null, wrong_person = 1";
    run(act, `update ${history} set ${set} ${where}`, place);
    return;
  }
  const rows = act.register.connection
    .prepare<Cell[], PastEntry<string>>(`select nr, old, new from ${history} ${where}`)
    .all(...place);
  const set = "old = ?, new = ?, wrong_person = 1";
  for (const { nr, old, new: now } of withoutWrong(rows, wrong, kind)) {
    run(act, `update ${history} set ${set} where nr = ?`, [old, now, nr]);
  }
}

/** Each value that was struck; of an entry those of its parts. */
function rememberStruck({ register, subject }: Act, wrong: Correction, kind: FieldKind): void {
  for (const { old, new: _now, ...target } of listChanges(wrong)) {
    if (old === undefined) continue;
    const own = target.part === undefined ? kind : "text";
    addStruck(register, subject, { ...target, kind: own, value: old });
  }
}

function withoutWrong(
  rows: readonly PastEntry<string>[],
  wrong: Correction,
  kind: FieldKind,
): readonly PastEntry<string>[] {
  if (wrong.kind === "value") {
    return wrong.old === undefined ? [] : strikePast(rows, strikeValue(kind, wrong.old));
  }
  const past = rows.map(({ nr, old, new: now }) => ({ nr, old: read(old), new: read(now) }));
  return strikePast(past, strikeParts(wrongParts(wrong))).map(({ nr, old, new: now }) => ({
    nr,
    old: write(old),
    new: write(now),
  }));
}

function read(body: string | null): Parts | null {
  return body === null ? null : readParts(body);
}

function write(parts: Parts | null): string | null {
  return parts === null ? null : JSON.stringify(parts);
}

function run({ register }: Act, sql: string, cells: readonly Cell[]): void {
  register.connection.prepare(sql).run(...cells);
}

function insert(act: Act, table: string, row: Readonly<Record<string, Cell>>): void {
  const marks = Object.keys(row).map(() => "?");
  const sql = `insert into ${table} (${Object.keys(row).join(", ")}) values (${marks.join(", ")})`;
  run(act, sql, Object.values(row));
}

/**
 * An earlier change of a data subject, as the correction it was.
 *
 * @throws {Refusal} `rectification.no-past` when there is none, or it holds no earlier value
 */
export async function getPastChange(
  register: Register,
  notice: Notice,
  subject: number,
  { drawer, nr }: PastNumber,
): Promise<Correction> {
  const past = await listPast(register, subject, drawer);
  const found = past.find((one) => one.nr === nr);
  if (found?.old === undefined) {
    throw new Refusal({ code: "rectification.no-past", facts: {} });
  }
  const { field, item, old, new: now } = found;
  if (indexFields(notice).kinds.get(field) !== "records") {
    return { kind: "value", field, item, drawer, old, ...(now === undefined ? {} : { new: now }) };
  }
  const entry = { kind: "entry", field, item, drawer, old: readParts(old) } as const;
  return now === undefined ? entry : { ...entry, new: readParts(now) };
}

/** Whether anything is held by which the data subject can be looked up. */
export function isFindable({ connection }: Register, subject: number): boolean {
  const sql = "select exists (select 1 from personal.search_key where subject = ?)";
  return connection.prepare<[number], number>(sql).pluck().get(subject) === 1;
}
