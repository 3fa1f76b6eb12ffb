/** A new version of the notice, and what it moves in a register that holds data. */
import { Refusal } from "../domain/faults.ts";
import { indexFields } from "../domain/notice/field-index.ts";
import type { ValueDrawer } from "../domain/notice/field.ts";
import {
  entryRereader,
  type HeldInField,
  type Move,
  type Rereading,
  valueRereader,
  type VersionPlan,
} from "../domain/notice/new-version.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { Instant } from "../domain/time.ts";
import { readParts, tableIn } from "./holdings.ts";
import { addNotice } from "./notices.ts";
import type { Register } from "./register.ts";
import { renewIdentity } from "./subject-identity.ts";

const VALUE_DRAWERS: readonly ValueDrawer[] = ["personal", "special"];

/** How many rows are read at a time: a register may hold a million. */
const PAGE = 5000;

/** What is held in every field, in both drawers; a field of which only history is left has no values. */
export function countHeldFields({ connection }: Register): readonly HeldInField[] {
  return connection.prepare<[], HeldInField>(COUNTED).all();
}

/** A field stands in one drawer, and its data in one table, so that people are counted once. */
const COUNTED = `
  select field, sum(subjects) as subjects, sum("values") as "values", sum(past) as past
  from (${VALUE_DRAWERS.flatMap((drawer) => [
    ...(["held", "record"] as const).map(
      (table) =>
        `select field, count(distinct subject) as subjects, count(*) as "values", 0 as past
         from ${tableIn(drawer, table)} group by field`,
    ),
    `select field, 0, 0, count(*) from ${tableIn(drawer, "history")} group by field`,
  ]).join(" union all ")})
  group by field order by field`;

export interface VersionToSave {
  readonly body: string;
  readonly notice: Notice;
  readonly plan: VersionPlan;
  readonly at: Instant;
}

/** What was done: the number of the version, and how many values took another form. */
export interface SavedVersion {
  readonly nr: number;
  readonly reread: Readonly<Record<string, number>>;
}

/**
 * Keeps a version and fits what is held to it. To be called inside the transaction of the act, with
 * all drawers open.
 *
 * @throws {Refusal} `notice.unfit`
 */
export function saveVersion(
  register: Register,
  { body, notice, plan, at }: VersionToSave,
): SavedVersion {
  const { connection, operator } = register;
  const model = { ...notice, retired: plan.retired };
  const found = foundBy(register, plan.lookups);
  for (const move of plan.moves) moveField(register, move);
  const reread = rereadAll(register, plan.rereadings, at);
  for (const subject of foundBy(register, plan.lookups)) found.add(subject);
  const nr = addNotice(connection, { body, model, at, by: operator.name });
  keepPurposes(register, notice);
  const index = indexFields(model);
  for (const subject of found) renewIdentity(register, index, subject);
  return { nr, reread };
}

/** Who holds a value in one of the fields, in the drawer that is searched. */
function foundBy({ connection }: Register, fields: readonly string[]): Set<number> {
  const holders = connection
    .prepare<[string], number>("select distinct subject from personal.held where field = ?")
    .pluck();
  return new Set(fields.flatMap((field) => holders.all(field)));
}

/** An operator's own purpose that the notice no longer has gives way to the notice's. */
function keepPurposes({ connection }: Register, { purposes, defaultPurpose }: Notice): void {
  connection
    .prepare(
      `update operator set default_purpose = ?
       where default_purpose is not null
         and default_purpose not in (select value from json_each(?))`,
    )
    .run(defaultPurpose, JSON.stringify(purposes.map(({ id }) => id)));
}

const HELD = "subject, field, item, value, origin";
const RECORD = "subject, field, key, body, origin";
const HISTORY = "subject, field, item, old, new, at, wrong_person, origin";

/** Where each value came from stays; the ground of Art. 9 is kept in the special drawer alone. */
function moveField({ connection }: Register, { field, from, to, basis }: Move): void {
  const ground = to === "special" ? { column: ", basis", mark: ", ?", cells: [basis] } : NO_GROUND;
  const move = (table: "held" | "record", columns: string, order: string) => {
    connection
      .prepare(
        `insert into ${tableIn(to, table)} (${columns}${ground.column})
         select ${columns}${ground.mark} from ${tableIn(from, table)} where field = ? order by ${order}`,
      )
      .run(...ground.cells, field);
    connection.prepare(`delete from ${tableIn(from, table)} where field = ?`).run(field);
  };
  move("held", HELD, "subject");
  move("record", RECORD, "nr");
  connection
    .prepare(
      `insert into ${tableIn(to, "history")} (${HISTORY})
       select ${HISTORY} from ${tableIn(from, "history")} where field = ? order by nr`,
    )
    .run(field);
  connection.prepare(`delete from ${tableIn(from, "history")} where field = ?`).run(field);
}

const NO_GROUND: { readonly column: string; readonly mark: string; readonly cells: string[] } = {
  column: "",
  mark: "",
  cells: [],
};

function rereadAll(
  register: Register,
  rereadings: readonly Rereading[],
  at: Instant,
): Readonly<Record<string, number>> {
  const read = rereadings.map(({ after }) => ({
    field: after.id,
    ...(after.kind === "records"
      ? rereadRows(register, ENTRIES, { field: after.id, drawer: after.drawer, at }, (body) => {
          const parts = entryRereader(after)(readParts(body));
          return parts === undefined ? undefined : JSON.stringify(parts);
        })
      : rereadRows(
          register,
          VALUES,
          { field: after.id, drawer: after.drawer, at },
          valueRereader(after),
        )),
  }));
  const unfit = read.filter(({ subjects }) => subjects > 0);
  if (unfit.length > 0) {
    const fields = unfit.map(({ field, subjects }) => ({ field, subjects }));
    throw new Refusal({ code: "notice.unfit", facts: { fields } });
  }
  return Object.fromEntries(read.map(({ field, changed }) => [field, changed]));
}

/** Where a value or an entry stands. */
interface Stored {
  readonly table: "held" | "record";
  readonly place: "item" | "key";
  readonly text: "value" | "body";
}

const VALUES: Stored = { table: "held", place: "item", text: "value" };
const ENTRIES: Stored = { table: "record", place: "key", text: "body" };

interface Row {
  readonly subject: number;
  readonly place: string;
  readonly text: string;
  readonly origin: number;
}

interface InField {
  readonly field: string;
  readonly drawer: ValueDrawer;
  readonly at: Instant;
}

/** Writes anew what reads as another text, with the old one as history; counts what does not fit. */
function rereadRows(
  { connection }: Register,
  { table, place, text }: Stored,
  { field, drawer, at }: InField,
  reread: (text: string) => string | undefined,
): { readonly changed: number; readonly subjects: number } {
  const name = tableIn(drawer, table);
  const page = connection.prepare<[string, number, string, number], Row>(
    `select subject, ${place} as place, ${text} as text, origin from ${name}
     where field = ? and (subject, ${place}) > (?, ?) order by subject, ${place} limit ?`,
  );
  const write = connection.prepare(
    `update ${name} set ${text} = ? where subject = ? and field = ? and ${place} = ?`,
  );
  const past = connection.prepare(
    `insert into ${tableIn(drawer, "history")} (subject, field, item, old, new, at, origin)
     values (?, ?, ?, ?, ?, ?, ?)`,
  );
  const unfit = new Set<number>();
  let changed = 0;
  let [subject, item] = [-1, ""];
  for (;;) {
    const rows = page.all(field, subject, item, PAGE);
    for (const row of rows) {
      [subject, item] = [row.subject, row.place];
      const now = reread(row.text);
      if (now === undefined) unfit.add(subject);
      else if (now !== row.text) {
        write.run(now, subject, field, item);
        past.run(subject, field, item, row.text, now, at, row.origin);
        changed += 1;
      }
    }
    if (rows.length < PAGE) return { changed, subjects: unfit.size };
  }
}
