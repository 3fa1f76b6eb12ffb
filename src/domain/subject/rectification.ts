/** Correcting what is held of a data subject: planned as a whole before anything is written. */
import { Refusal } from "../faults.ts";
import { indexFields } from "../notice/field-index.ts";
import type { Field, ValueDrawer } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { declaringSentences } from "../notice/sentence.ts";
import type { HeldRecord, HeldValue } from "./holdings.ts";
import type { EntryFault } from "./rectification-faults.ts";
import { partReader, type ValueReader, type ValueReading, valueReader } from "./values.ts";

/** What a correction is about: a field, a label of a labelled field, an entry or a part of one. */
export interface Target {
  readonly field: string;
  /** The label within a labelled field, the key of an entry such as an order; else empty. */
  readonly item: string;
  /** The part of an entry. */
  readonly part?: string;
}

/** What a person wants to be held instead; an empty text removes. */
export interface Wanted extends Target {
  readonly text: string;
}

export interface ValueCorrection {
  readonly kind: "value";
  readonly field: string;
  readonly item: string;
  readonly drawer: ValueDrawer;
  /** Absent for what was not held until now. */
  readonly old?: string;
  /** Absent for what is removed. */
  readonly new?: string;
}

export type Parts = Readonly<Record<string, string>>;

/** All that is asked for one entry, such as an order, is one correction. */
export interface EntryCorrection {
  readonly kind: "entry";
  readonly field: string;
  /** The key of the entry. */
  readonly item: string;
  readonly drawer: ValueDrawer;
  readonly old: Parts;
  /** Absent for an entry that is removed. */
  readonly new?: Parts;
}

export type Correction = ValueCorrection | EntryCorrection;

export interface Rectification {
  readonly corrections: readonly Correction[];
  /** What is held as it was asked for: that is no correction. */
  readonly unchanged: readonly Target[];
}

/** What is held now; of the special drawer only where it is open. */
export interface Held {
  readonly values: readonly HeldValue[];
  readonly records: readonly HeldRecord[];
}

/**
 * What would change, and what is as it should be. Texts are read as everywhere else, then compared
 * letter by letter: a spelling is corrected as well.
 *
 * @throws {Refusal} `subject.unknown-fields`; `rectification.ban-by-hand`; `rectification.twice`;
 * `rectification.entry`; `subject.bad-values` with every fault at once
 * @see GDPR Art. 5(1)(d), 16
 */
export function planRectification(
  wanted: readonly Wanted[],
  held: Held,
  notice: Notice,
): Rectification {
  const asked = resolve(wanted, notice);
  refuseBans(asked);
  refuseTwice(asked);
  const groups = groupByItem(asked).map((group) => ({ group, entry: entryOf(group, held) }));
  const faults = asked.flatMap(({ field, reading }) =>
    "value" in reading || reading.fault === "empty"
      ? []
      : [{ field: field.id, reason: reading.fault }],
  );
  if (faults.length > 0) throw new Refusal({ code: "subject.bad-values", facts: { faults } });
  const decided = groups.map(({ group, entry }) =>
    entry === undefined ? correctValue(group.first, held) : correctEntry(group.all, entry),
  );
  return {
    corrections: decided.flatMap(({ correction }) => correction ?? []),
    unchanged: decided.flatMap(({ unchanged }) => unchanged),
  };
}

/** What is wanted, with the field it is about and its text as it was read. */
interface Asked {
  readonly field: Field;
  readonly item: string;
  readonly part?: string;
  readonly reading: ValueReading;
}

/** All that is asked for one value or one entry. */
interface Group {
  readonly first: Asked;
  readonly all: Asked[];
}

function resolve(wanted: readonly Wanted[], notice: Notice): readonly Asked[] {
  const { fields } = indexFields(notice);
  const asked: Asked[] = [];
  const unknown = new Set<string>();
  const retired = new Set(notice.retired.map(({ id }) => id));
  for (const { field: id, text, ...place } of wanted) {
    // What the notice declares no more can only be taken out.
    const field = retired.has(id) && text !== "" ? undefined : fields.get(id);
    const reader = field === undefined ? undefined : readerOf(field, place);
    if (field === undefined || reader === undefined) unknown.add(id);
    else asked.push({ ...place, field, reading: reader(text) });
  }
  if (unknown.size === 0) return asked;
  const facts = {
    fields: [...unknown],
    allowed: correctableTargets(notice),
    sentences: declaringSentences(notice),
  };
  throw new Refusal({ code: "subject.unknown-fields", facts });
}

/** What reads a text for this place in a field; undefined when the field has no such place. */
function readerOf(field: Field, { item, part }: Omit<Target, "field">): ValueReader | undefined {
  if (field.kind !== "records") {
    const shaped = part === undefined && (item !== "") === (field.kind === "labelled");
    return shaped ? valueReader(field) : undefined;
  }
  if (item === "") return undefined;
  if (part === undefined) return (text) => (text === "" ? { fault: "empty" } : { value: text });
  const declared = field.parts?.find(({ id }) => id === part);
  return declared === undefined ? undefined : partReader(declared);
}

/** What can be corrected, as it is written: `email`, `other.<label>`, `orders[<number>].status`. */
export function correctableTargets({ fields }: Notice): readonly string[] {
  return fields.flatMap(({ id, kind, key, parts = [] }) => {
    if (kind === "ban") return [];
    if (kind === "labelled") return [`${id}.<label>`];
    if (kind !== "records") return [id];
    return parts.flatMap((part) => (part.id === key ? [] : [`${id}[<${key}>].${part.id}`]));
  });
}

/** The field of the ban follows the bans and is never written by itself (Art. 21(3)). */
function refuseBans(asked: readonly Asked[]): void {
  const bans = asked.filter(({ field }) => field.kind === "ban");
  if (bans.length > 0) throw refusal("rectification.ban-by-hand", bans);
}

/** Of two texts for one thing nobody knows which is meant; an entry that goes has no parts. */
function refuseTwice(asked: readonly Asked[]): void {
  const twice = asked.filter((one) =>
    asked.some(
      (other) =>
        other !== one && isOf(one, other) && (one.part === undefined || one.part === other.part),
    ),
  );
  if (twice.length > 0) throw refusal("rectification.twice", twice);
}

function refusal(
  code: "rectification.ban-by-hand" | "rectification.twice",
  asked: readonly Asked[],
): Refusal {
  return new Refusal({ code, facts: { fields: [...new Set(asked.map(({ field }) => field.id))] } });
}

function isOf(one: Asked, other: Asked): boolean {
  return one.field === other.field && one.item === other.item;
}

function groupByItem(asked: readonly Asked[]): readonly Group[] {
  const groups: Group[] = [];
  for (const one of asked) {
    const group = groups.find(({ first }) => isOf(first, one));
    if (group === undefined) groups.push({ first: one, all: [one] });
    else group.all.push(one);
  }
  return groups;
}

/** The entry that is to be corrected; undefined for a field that has no entries. */
function entryOf({ first, all }: Group, { records }: Held): HeldRecord | undefined {
  const { id, kind, key } = first.field;
  if (kind !== "records") return undefined;
  const entry = records.find((record) => record.field === id && record.key === first.item);
  if (entry === undefined) throw entryRefusal(id, "none");
  for (const { part, reading } of all) {
    if (part === key) throw entryRefusal(id, "key");
    if (part === undefined && "value" in reading) throw entryRefusal(id, "whole");
  }
  return entry;
}

function entryRefusal(field: string, because: EntryFault): Refusal {
  return new Refusal({ code: "rectification.entry", facts: { field, because } });
}

interface Decided {
  readonly correction?: Correction;
  readonly unchanged: readonly Target[];
}

function correctValue({ field: { id, drawer }, item, reading }: Asked, { values }: Held): Decided {
  const target = { field: id, item };
  const old = values.find((held) => held.field === id && held.item === item)?.value;
  const value = valueOf(reading);
  if (old === value) return { unchanged: [target] };
  const change = {
    ...(old === undefined ? {} : { old }),
    ...(value === undefined ? {} : { new: value }),
  };
  return { correction: { kind: "value", ...target, drawer, ...change }, unchanged: [] };
}

function correctEntry(asked: readonly Asked[], entry: HeldRecord): Decided {
  const { field, key: item, parts: old, drawer } = entry;
  const correction = { kind: "entry", field, item, drawer, old } as const;
  const parts = new Map(Object.entries(old));
  const unchanged: Target[] = [];
  for (const { part, reading } of asked) {
    if (part === undefined) return { correction, unchanged: [] };
    const value = valueOf(reading);
    if (parts.get(part) === value) unchanged.push({ field, item, part });
    else if (value === undefined) parts.delete(part);
    else parts.set(part, value);
  }
  if (unchanged.length === asked.length) return { unchanged };
  return { correction: { ...correction, new: Object.fromEntries(parts) }, unchanged };
}

function valueOf(reading: ValueReading): string | undefined {
  return "value" in reading ? reading.value : undefined;
}
