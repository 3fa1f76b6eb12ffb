/** Reads the values of many data subjects in pieces, as a list that leaves holds them. */
import type { Field, ValueDrawer } from "../domain/notice/field.ts";
import type { Connection } from "../drawers/connection.ts";
import { readParts } from "./holdings.ts";
import type { Register } from "./register.ts";

/** How many data subjects are read at a time. */
export const PIECE = 4096;

/** A value as a list holds it: a text, several under labels, or entries with their parts. */
export type LeavingValue =
  | string
  | Readonly<Record<string, string>>
  | readonly Readonly<Record<string, string>>[];

/** What is held of one data subject; by field, those without a value are left out. */
export interface LeavingRow {
  readonly subject: number;
  readonly values: ReadonlyMap<string, LeavingValue>;
}

/** Reads a piece of data subjects, in the order of their numbers. */
export type LeavingReader = (subjects: readonly number[]) => readonly LeavingRow[];

type PlainRow = readonly (string | number | null)[];

/** @param fields at least one; of drawers that are open */
export function leavingReader({ connection }: Register, fields: readonly Field[]): LeavingReader {
  const plain = fields.filter(({ kind }) => kind !== "labelled" && kind !== "records");
  const several = fields.filter(({ kind }) => kind === "labelled" || kind === "records");
  const rows = plainReader(connection, plain);
  const more = several.map((field) => ({ field, read: severalReader(connection, field) }));
  return (subjects) => {
    const wanted = JSON.stringify(subjects);
    const others = more.map(({ field, read }) => ({ id: field.id, found: read(wanted) }));
    return rows(wanted).map(([nr, ...cells]) => {
      const subject = Number(nr);
      const values = new Map<string, LeavingValue>();
      for (const [at, { id }] of plain.entries()) {
        const cell = cells[at];
        if (typeof cell === "string") values.set(id, cell);
      }
      for (const { id, found } of others) {
        const value = found.get(subject);
        if (value !== undefined) values.set(id, value);
      }
      return { subject, values };
    });
  };
}

function plainReader(connection: Connection, fields: readonly Field[]) {
  const cells = fields.map(
    ({ drawer }) => `, (select value from ${heldIn(drawer)} as held
      where held.subject = subject.nr and held.field = ? and held.item = '')`,
  );
  const statement = connection
    .prepare<string[], PlainRow>(
      `select subject.nr${cells.join("")} from personal.subject as subject
       where subject.nr in (select value from json_each(?)) order by subject.nr`,
    )
    .raw();
  const ids = fields.map(({ id }) => id);
  return (wanted: string): readonly PlainRow[] => statement.all(...ids, wanted);
}

function heldIn(drawer: ValueDrawer): string {
  return drawer === "special" ? "special.special_held" : "personal.held";
}

/** What one data subject has several of, by data subject. */
function severalReader(connection: Connection, { id, kind, drawer }: Field) {
  if (kind === "labelled") {
    const statement = connection.prepare<[string, string], ItemRow>(
      `select subject, item, value from ${heldIn(drawer)}
       where field = ? and subject in (select value from json_each(?)) order by subject, item`,
    );
    return (wanted: string): ReadonlyMap<number, LeavingValue> =>
      new Map(
        [...grouped(statement.all(id, wanted))].map(([subject, rows]) => [
          subject,
          Object.fromEntries(rows.map(({ item, value }) => [item, value])),
        ]),
      );
  }
  const table = drawer === "special" ? "special.special_record" : "personal.record";
  const statement = connection.prepare<[string, string], RecordRow>(
    `select subject, body from ${table}
     where field = ? and subject in (select value from json_each(?)) order by subject, nr`,
  );
  return (wanted: string): ReadonlyMap<number, LeavingValue> =>
    new Map(
      [...grouped(statement.all(id, wanted))].map(([subject, rows]) => [
        subject,
        rows.map(({ body }) => readParts(body)),
      ]),
    );
}

interface ItemRow {
  readonly subject: number;
  readonly item: string;
  readonly value: string;
}

interface RecordRow {
  readonly subject: number;
  readonly body: string;
}

function grouped<Row extends { readonly subject: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.subject);
    if (group === undefined) groups.set(row.subject, [row]);
    else group.push(row);
  }
  return groups;
}

/** @yields pieces of the numbers of all data subjects, in their order */
export function* everybody({ connection }: Register): Generator<readonly number[]> {
  const next = connection
    .prepare<[number, number], number>(
      "select nr from personal.subject where nr > ? order by nr limit ?",
    )
    .pluck();
  let last = 0;
  for (;;) {
    const piece = next.all(last, PIECE);
    if (piece.length === 0) return;
    yield piece;
    last = piece.at(-1) ?? last;
  }
}

/** @yields pieces of the numbers that are given */
export function* pieces(subjects: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < subjects.length; at += PIECE) yield subjects.slice(at, at + PIECE);
}

/** How many data subjects there are. */
export function countEverybody({ connection }: Register): number {
  return connection.prepare<[], number>("select count(*) from personal.subject").pluck().get() ?? 0;
}
