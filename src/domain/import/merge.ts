/** What a reading would change in what is held, before anything is written. */
import type { FieldKind } from "../notice/field.ts";
import type { Target } from "../subject/rectification.ts";
import { looseKey, sameValue } from "../subject/values.ts";
import { correctedAway, partChanges, type PastChange, removedEntry } from "./corrected.ts";
import type { ReadRecord, ReadRow, ReadValue, RowFault } from "./reading.ts";

/** A value held now, and whether this same import has written it. */
export interface HeldNow {
  readonly value: string;
  readonly byThisImport: boolean;
}

export interface HeldRecordNow {
  readonly parts: Readonly<Record<string, string>>;
  readonly byThisImport: boolean;
}

/** What is held of the data subject that a reading was matched to. */
export interface HeldLookup {
  value(field: string, item: string): HeldNow | undefined;
  record(field: string, key: string): HeldRecordNow | undefined;
  /** The changes of a value so far, in order; asked only where a reading differs. */
  pastOf(field: string, item: string): readonly PastChange<string>[];
  /** Whether the value was taken out because it was never the data subject's; of an entry's part too. */
  isStruck(target: Target, value: string): boolean;
  /** The same of a record. */
  pastOfRecord(field: string, key: string): readonly PastChange<Parts>[];
}

type Parts = Readonly<Record<string, string>>;

export interface ChangedValue {
  readonly field: string;
  readonly item: string;
  readonly old: string;
  readonly value: string;
}

export interface ChangedRecord {
  readonly field: string;
  readonly key: string;
  readonly old: Readonly<Record<string, string>>;
  /** All parts as they will be: those of the file over those held. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface Merge {
  readonly kind: "merged";
  readonly added: readonly ReadValue[];
  readonly changed: readonly ChangedValue[];
  readonly addedRecords: readonly ReadRecord[];
  readonly changedRecords: readonly ChangedRecord[];
  /** Values and records that are held as the file says. */
  readonly unchanged: number;
  /** Fields whose earlier value in this file stands against a later one; counted as a warning. */
  readonly stood: readonly string[];
  /** Fields whose value in this file was corrected away by hand; the correction stands. */
  readonly corrected: readonly string[];
}

export interface MergeRefusal {
  readonly kind: "refused";
  readonly faults: readonly RowFault[];
}

/**
 * Compares a reading with what is held. A value that the file leaves empty is never erased.
 *
 * Two rows of one file that say different things of one data subject are a contradiction that no
 * rule can decide: the later is refused. A file of records (orders) repeats the data subject on
 * every row as they were on that day: there the first row stands and the rest is counted. Two rows
 * that say different things of one record are refused in any file.
 *
 * What a person has corrected stays: a file that brings exactly the value that was corrected away
 * changes nothing, and that is counted. Any other value is a change as ever.
 */
export function mergeReading(
  reading: ReadRow,
  now: HeldLookup,
  kinds: ReadonlyMap<string, FieldKind>,
): Merge | MergeRefusal {
  const values = mergeValues(reading, now, kinds);
  const records = mergeRecords(reading.records, now);
  const faults = [...values.faults, ...records.faults];
  if (faults.length > 0) return { kind: "refused", faults };
  return {
    kind: "merged",
    added: values.added,
    changed: values.changed,
    addedRecords: records.added,
    changedRecords: records.changed,
    unchanged: values.unchanged + records.unchanged,
    stood: values.stood,
    corrected: [...values.corrected, ...records.corrected],
  };
}

interface MergedValues {
  readonly added: ReadValue[];
  readonly changed: ChangedValue[];
  readonly stood: string[];
  readonly corrected: string[];
  readonly faults: RowFault[];
  unchanged: number;
}

function mergeValues(
  reading: ReadRow,
  now: HeldLookup,
  kinds: ReadonlyMap<string, FieldKind>,
): MergedValues {
  const merged: MergedValues = {
    added: [],
    changed: [],
    stood: [],
    corrected: [],
    faults: [],
    unchanged: 0,
  };
  for (const read of reading.values) {
    const { field, item, value, fills } = read;
    const kind = kinds.get(field) ?? "text";
    const held = now.value(field, item);
    if (held !== undefined && (fills || sameValue(kind, held.value, value))) merged.unchanged += 1;
    else if (wasCorrected(read, kind, now)) merged.corrected.push(field);
    else if (held === undefined) merged.added.push(read);
    else if (!held.byThisImport) merged.changed.push({ field, item, old: held.value, value });
    else if (reading.records.length > 0) merged.stood.push(field);
    else merged.faults.push({ reason: "conflict-in-file", field });
  }
  return merged;
}

/** Whether a person took this value away, however it is written now. */
function wasCorrected(
  { field, item, value }: ReadValue,
  kind: FieldKind,
  now: HeldLookup,
): boolean {
  const away = correctedAway(now.pastOf(field, item));
  return (
    away.some((old) => looseKey(kind, old) === looseKey(kind, value)) ||
    now.isStruck({ field, item }, value)
  );
}

interface MergedRecords {
  readonly added: ReadRecord[];
  readonly changed: ChangedRecord[];
  readonly corrected: string[];
  readonly faults: RowFault[];
  unchanged: number;
}

function mergeRecords(records: readonly ReadRecord[], now: HeldLookup): MergedRecords {
  const merged: MergedRecords = {
    added: [],
    changed: [],
    corrected: [],
    faults: [],
    unchanged: 0,
  };
  for (const record of records) {
    const held = now.record(record.field, record.key);
    if (held !== undefined) mergeRecord(merged, record, held, now);
    else if (wasRemoved(record, now)) merged.corrected.push(record.field);
    else merged.added.push(record);
  }
  return merged;
}

function mergeRecord(
  merged: MergedRecords,
  { field, key, parts: read }: ReadRecord,
  held: HeldRecordNow,
  now: HeldLookup,
): void {
  if (addsNothing(held.parts, read)) {
    merged.unchanged += 1;
    return;
  }
  const past = now.pastOfRecord(field, key);
  const entries = Object.entries(read);
  const kept = entries.filter(
    ([part, value]) =>
      held.parts[part] === value ||
      !(
        correctedAway(partChanges(past, part)).includes(value) ||
        now.isStruck({ field, item: key, part }, value)
      ),
  );
  const parts = Object.fromEntries(kept);
  if (kept.length < entries.length) merged.corrected.push(field);
  if (addsNothing(held.parts, parts)) return;
  if (held.byThisImport && contradicts(held.parts, parts)) {
    merged.faults.push({ reason: "conflict-in-file", field });
  } else merged.changed.push({ field, key, old: held.parts, parts: { ...held.parts, ...parts } });
}

/** Whether a correction removed the record as the file has it. */
function wasRemoved({ field, key, parts }: ReadRecord, now: HeldLookup): boolean {
  const removed = removedEntry(now.pastOfRecord(field, key));
  return removed !== undefined && addsNothing(removed, parts);
}

function addsNothing(held: Parts, read: Parts): boolean {
  return Object.entries(read).every(([part, value]) => held[part] === value);
}

function contradicts(held: Parts, read: Parts): boolean {
  return Object.entries(read).some(
    ([part, value]) => held[part] !== undefined && held[part] !== value,
  );
}
