/** Takes readings of an import into the register, one by one, inside one transaction. */
import { type Merge, mergeReading } from "../domain/import/merge.ts";
import type { ReadRow, RowFault } from "../domain/import/reading.ts";
import type { TakenRow } from "../domain/import/tally.ts";
import { type FieldIndex, indexFields } from "../domain/notice/field-index.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { Origin } from "../domain/subject/holdings.ts";
import { banMarks } from "./ban-marks.ts";
import { heldLookup } from "./held-lookup.ts";
import { findMatch } from "./match.ts";
import type { Register } from "./register.ts";
import { searchTermLoader } from "./search.ts";
import { saveIdentity } from "./subject-identity.ts";
import { type SubjectWriter, subjectWriter } from "./subject-writer.ts";

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

/**
 * An importer for one file.
 *
 * @param from where the values come from; its file is part of the evidence of bans
 * @param basis the exception of Art. 9(2) for special categories, or `unknown`
 */
export function importer(
  register: Register,
  notice: Notice,
  from: Origin,
  basis: string,
): Importer {
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
  return {
    take: (reading) => {
      const match = find(reading.keys);
      if (match === "several") return { kind: "refused", faults: [{ reason: "several-subjects" }] };
      const now = match === undefined ? NOTHING_HELD : lookup(match.nr, reading);
      const merge = mergeReading(reading, now, index.kinds);
      if (merge.kind === "refused") return { kind: "refused", faults: merge.faults };
      const subject = match ?? writer.newSubject();
      writeMerge(writer, index, subject.nr, merge);
      identity(subject.nr, merge, match === undefined);
      const values = [...merge.added, ...merge.changed];
      const bannedBefore = bans.carry({ nr: subject.nr, isNew: match === undefined, values });
      const marks = {
        bans: bans.set(subject.nr, reading.bans, evidence),
        claims: writeClaims(writer, subject.nr, reading, told),
      };
      const done = { id: subject.id, merge, bannedBefore, ...marks };
      if (match === undefined) return { kind: "created", ...done };
      const changed = isChange(merge) || marks.bans > 0 || marks.claims > 0;
      return { kind: changed ? "changed" : "unchanged", ...done };
    },
    finish: () => loader.finish(),
  };
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
