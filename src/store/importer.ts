/** Takes readings of an import into the register, one by one, inside one transaction. */
import { type Merge, mergeReading } from "../domain/import/merge.ts";
import { type Guarding, guardRow } from "../domain/import/row-hygiene.ts";
import type { ReadRow, RowFault } from "../domain/import/reading.ts";
import type { TakenRow } from "../domain/import/tally.ts";
import { type FieldIndex, indexFields } from "../domain/notice/field-index.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { Origin } from "../domain/subject/holdings.ts";
import { banMarks } from "./ban-marks.ts";
import { heldLookup } from "./held-lookup.ts";
import { findMatch } from "./match.ts";
import { ownLookup } from "./own-identifiers.ts";
import type { Register } from "./register.ts";
import { searchTermLoader } from "./search.ts";
import { saveIdentity } from "./subject-identity.ts";
import { type SubjectRef, type SubjectWriter, subjectWriter } from "./subject-writer.ts";

/** Pages kept in memory while a large file is taken in, in KiB. */
const CACHE_KIB = 65_536;

/** What became of one reading. */
export type Taken = TakenRow | { readonly kind: "refused"; readonly faults: readonly RowFault[] };

export interface Importer {
  readonly take: (reading: ReadRow) => Taken;
  /** To be called once, at the end. */
  readonly finish: () => void;
}

const NOTHING_HELD = {
  value: () => undefined,
  record: () => undefined,
  pastOf: () => [],
  pastOfRecord: () => [],
  isStruck: () => false,
};

/** What one file is taken in as. */
export interface Taking {
  /** Where the values come from; its file is part of the evidence of bans. */
  readonly from: Origin;
  /** The exception of Art. 9(2) for special categories, or `unknown`. */
  readonly basis: string;
  /** The groups of data subjects that everybody in the file belongs to. */
  readonly groups: readonly string[];
  /** How free texts are looked through. */
  readonly hygiene: Guarding;
  /** Fields that only tell whose data a row is: nothing is written to them. */
  readonly keysOnly: readonly string[];
}

/** An importer for one file. */
export function importer(register: Register, notice: Notice, taking: Taking): Importer {
  const { from, basis, groups } = taking;
  const keysOnly = new Set(taking.keysOnly);
  // A source that brings nothing by which people are known makes nobody.
  const makesNobody = notice.matchOrder.every((field) => keysOnly.has(field));
  register.connection.pragma(`personal.cache_size=-${CACHE_KIB}`);
  const index = indexFields(notice);
  const writer = subjectWriter(register, from, basis);
  const lookup = heldLookup(register, index, writer.origin);
  const find = findMatch(register);
  const loader = searchTermLoader(register);
  const identity = saveIdentity(register, index, writer, loader);
  const bans = banMarks(register, notice);
  const told = (column: string) => `${from.file ?? from.source}: ${column}`;
  const evidence = { at: from.at, origin: writer.origin, how: told };
  const ownOf = ownLookup(register, notice);
  const write = (row: ReadRow, match: SubjectRef | undefined): Taken => {
    const {
      values: kept,
      faults,
      stored,
      dropped,
    } = guardRow(row, taking.hygiene, () => ownOf(row.values, match?.nr));
    if (faults.length > 0) return { kind: "refused", faults };
    const codes = Array.from({ length: row.codes ?? 0 }, () => "identity-code" as const);
    const found = { stored, dropped: [...dropped, ...codes] };
    const reading = { ...row, values: kept };
    const now = match === undefined ? NOTHING_HELD : lookup(match.nr, reading);
    const merge = mergeReading(reading, now, index.kinds);
    if (merge.kind === "refused") return { kind: "refused", faults: merge.faults };
    const subject = match ?? writer.newSubject();
    writer.addGroups(subject.nr, groups);
    writeMerge(writer, index, subject.nr, merge);
    identity(subject.nr, merge, match === undefined);
    const values = [...merge.added, ...merge.changed];
    const bannedBefore = bans.carry({ nr: subject.nr, isNew: match === undefined, values });
    const marks = {
      bans: bans.set(subject.nr, reading.bans, evidence),
      claims: writeClaims(writer, subject.nr, reading, told),
    };
    const done = { id: subject.id, merge, bannedBefore, ...marks, ...found };
    if (match === undefined) return { kind: "created", ...done };
    const changed = isChange(merge) || marks.bans > 0 || marks.claims > 0;
    return { kind: changed ? "changed" : "unchanged", ...done };
  };
  return {
    take: (row) => {
      const match = find(row.keys);
      if (match === "several") return refused("several-subjects");
      if (match === undefined && makesNobody) return refused("unknown-subject");
      return write(keysOnly.size === 0 ? row : withoutFields(row, keysOnly), match);
    },
    finish: () => loader.finish(),
  };
}

function refused(reason: RowFault["reason"]): Taken {
  return { kind: "refused", faults: [{ reason }] };
}

function withoutFields(row: ReadRow, fields: ReadonlySet<string>): ReadRow {
  return { ...row, values: row.values.filter(({ field }) => !fields.has(field)) };
}

function isChange({ added, changed, addedRecords, changedRecords }: Merge): boolean {
  return added.length + changed.length + addedRecords.length + changedRecords.length > 0;
}

function writeMerge(writer: SubjectWriter, index: FieldIndex, subject: number, merge: Merge): void {
  const drawer = (field: string) => index.fields.get(field)?.drawer ?? "personal";
  for (const { field, item, value } of merge.added) {
    writer.addValue(subject, { field, item, value, drawer: drawer(field) });
  }
  for (const { field, item, value, old } of merge.changed) {
    writer.changeValue(subject, { field, item, value, drawer: drawer(field) }, old);
  }
  for (const { field, key, parts } of merge.addedRecords) {
    writer.addRecord(subject, { field, key, parts, drawer: drawer(field) });
  }
  for (const { field, key, parts, old } of merge.changedRecords) {
    writer.changeRecord(subject, { field, key, parts, drawer: drawer(field) }, old);
  }
}

/** Claims of consent, with the file and the column as their evidence (Art. 7(1)). */
function writeClaims(
  writer: SubjectWriter,
  subject: number,
  reading: ReadRow,
  told: (column: string) => string,
): number {
  const fresh = reading.claims.filter(({ channel, column, value }) =>
    writer.addClaim(subject, channel, `${told(column)}: ${value}`),
  );
  return fresh.length;
}
