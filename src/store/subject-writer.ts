/**
 * Writes data subjects: one way for one who is added by hand and for a million of an import. The
 * statements are prepared once on the driver; a query builder would be seven times slower a row.
 */
import type { ValueDrawer } from "../domain/notice/field.ts";
import type { Origin } from "../domain/subject/holdings.ts";
import { addOrigin } from "./origin.ts";
import type { Register } from "./register.ts";
import { newSubjectId } from "./subject-id.ts";

export interface ValueToWrite {
  readonly field: string;
  readonly item: string;
  readonly value: string;
  readonly drawer: ValueDrawer;
}

export interface RecordToWrite {
  readonly field: string;
  readonly key: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly drawer: ValueDrawer;
}

/** The numbers of a data subject within the personal drawer, and its id outside. */
export interface SubjectRef {
  readonly nr: number;
  readonly id: string;
}

export interface SubjectWriter {
  /** The origin of everything this writer writes, as a number. */
  readonly origin: number;
  readonly newSubject: () => SubjectRef;
  /** Writes a first value. */
  readonly addValue: (subject: number, value: ValueToWrite) => void;
  /** Writes over a value and keeps the old one as history. */
  readonly changeValue: (subject: number, value: ValueToWrite, old: string) => void;
  readonly addRecord: (subject: number, record: RecordToWrite) => void;
  readonly changeRecord: (
    subject: number,
    record: RecordToWrite,
    old: RecordToWrite["parts"],
  ) => void;
  readonly addIdentifier: (subject: number, field: string, key: string) => void;
  readonly removeIdentifier: (subject: number, field: string, key: string) => void;
  /** Notes that a data subject belongs to a group of the notice; known groups stay as they are. */
  readonly addGroups: (subject: number, groups: readonly string[]) => void;
  readonly addClaim: (subject: number, channel: string, evidence: string) => boolean;
}

/**
 * A writer for one act. To be used inside the transaction of that act.
 *
 * @param basis the exception of Art. 9(2) for what goes to the special drawer, or `unknown`
 */
export function subjectWriter(register: Register, from: Origin, basis: string): SubjectWriter {
  const { connection } = register;
  const special = register.drawers.includes("special");
  const origin = addOrigin(register, from);
  const personal = tableWriter(register, { prefix: "personal.", basis: undefined, from, origin });
  const specialTables = special
    ? tableWriter(register, { prefix: "special.special_", basis, from, origin })
    : undefined;
  const tables = (drawer: ValueDrawer): TableWriter => {
    const found = drawer === "personal" ? personal : specialTables;
    if (found === undefined) throw new Error("the special drawer is closed");
    return found;
  };
  const insertSubject = connection.prepare(
    "insert into personal.subject (id, origin) values (?, ?) on conflict (id) do nothing",
  );
  const identifier = connection.prepare(
    "insert into personal.identifier values (?, ?, ?) on conflict do nothing",
  );
  const noIdentifier = connection.prepare(
    "delete from personal.identifier where field = ? and value = ? and subject = ?",
  );
  const claim = connection.prepare(
    `insert into personal.consent_claim (subject, channel, evidence, origin) values (?, ?, ?, ?)
     on conflict do nothing`,
  );
  const group = connection.prepare(
    "insert into personal.subject_group values (?, ?, ?) on conflict do nothing",
  );
  return {
    origin,
    addGroups: (subject, groups) => {
      for (const name of groups) group.run(subject, name, origin);
    },
    newSubject: () => {
      for (;;) {
        const id = newSubjectId();
        const { changes, lastInsertRowid } = insertSubject.run(id, origin);
        if (changes === 1) return { nr: Number(lastInsertRowid), id };
      }
    },
    addValue: (subject, value) => tables(value.drawer).addValue(subject, value),
    changeValue: (subject, value, old) => tables(value.drawer).changeValue(subject, value, old),
    addRecord: (subject, record) => tables(record.drawer).addRecord(subject, record),
    changeRecord: (subject, record, old) =>
      tables(record.drawer).changeRecord(subject, record, old),
    addIdentifier: (subject, field, key) => void identifier.run(field, key, subject),
    removeIdentifier: (subject, field, key) => void noIdentifier.run(field, key, subject),
    addClaim: (subject, channel, evidence) =>
      claim.run(subject, channel, evidence, origin).changes === 1,
  };
}

type TableWriter = Pick<SubjectWriter, "addValue" | "changeValue" | "addRecord" | "changeRecord">;

interface TablesOf {
  readonly prefix: "personal." | "special.special_";
  /** Set for the special drawer alone. */
  readonly basis: string | undefined;
  readonly from: Origin;
  readonly origin: number;
}

function tableWriter(register: Register, { prefix, basis, from, origin }: TablesOf): TableWriter {
  const { connection } = register;
  const more = basis === undefined ? [] : [basis];
  const mark = basis === undefined ? "" : ", ?";
  const set = basis === undefined ? "" : ", basis = ?";
  const held = connection.prepare(`insert into ${prefix}held values (?, ?, ?, ?, ?${mark})`);
  const changed = connection.prepare(
    `update ${prefix}held set value = ?, origin = ?${set} where subject = ? and field = ? and item = ?`,
  );
  const record = connection.prepare(
    `insert into ${prefix}record (subject, field, key, body, origin${basis === undefined ? "" : ", basis"})
     values (?, ?, ?, ?, ?${mark})`,
  );
  const changedRecord = connection.prepare(
    `update ${prefix}record set body = ?, origin = ?${set} where subject = ? and field = ? and key = ?`,
  );
  const past = connection.prepare(
    `insert into ${prefix}history (subject, field, item, old, new, at, origin) values (?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    addValue: (subject, { field, item, value }) =>
      void held.run(subject, field, item, value, origin, ...more),
    changeValue: (subject, { field, item, value }, old) => {
      changed.run(value, origin, ...more, subject, field, item);
      past.run(subject, field, item, old, value, from.at, origin);
    },
    addRecord: (subject, { field, key, parts }) =>
      void record.run(subject, field, key, JSON.stringify(parts), origin, ...more),
    changeRecord: (subject, { field, key, parts }, old) => {
      changedRecord.run(JSON.stringify(parts), origin, ...more, subject, field, key);
      past.run(subject, field, key, JSON.stringify(old), JSON.stringify(parts), from.at, origin);
    },
  };
}
