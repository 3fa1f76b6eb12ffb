/** What is held, by category of the notice, with labels in one language. */
import { fieldsOf, findField, findHeldField, findSource } from "../../notice/lookup.ts";
import type { Category, Field, RecordPart } from "../../notice/field.ts";
import type { Language } from "../../notice/language.ts";
import type { Notice } from "../../notice/notice.ts";
import {
  bansInForce,
  type HeldRecord,
  type HeldValue,
  type Holdings,
  type Origin,
  type PastValue,
} from "../holdings.ts";
import type {
  EntryInCopy,
  HeldInCopy,
  Named,
  PartInCopy,
  PastInCopy,
  SourceInCopy,
  TableInCopy,
  ValueInCopy,
} from "./copy.ts";

/** What is held, and what of it may be shown. */
export interface Shown {
  readonly holdings: Holdings;
  readonly rest: Holdings;
}

/** Says the things of one notice in one language. */
export interface Wording {
  readonly notice: Notice;
  readonly language: Language;
}

/**
 * Values and entries by category, in the order of the notice; within a category in the order of its
 * fields. What the notice in force does not declare comes last, without a category: it is held, so
 * it is copied.
 */
export function listHeld(shown: Shown, wording: Wording): readonly HeldInCopy[] {
  const declared = wording.notice.categories.map((category) =>
    inCategory(shown, category, wording),
  );
  const rest = undeclared(shown, wording);
  const empty = rest.values.length + rest.tables.length + rest.leftOut.length === 0;
  return empty ? declared : [...declared, rest];
}

/** Replaced values, oldest first as they were given. */
export function listHistory(holdings: Holdings, wording: Wording): readonly PastInCopy[] {
  return holdings.past.map((past) => asPast(past, wording));
}

/** A source with its label; a source the notice does not know keeps its id. */
export function asSource(origin: Origin, { notice, language }: Wording): SourceInCopy {
  const { source: id, ...rest } = origin;
  return { id, label: findSource(notice, id)?.label[language] ?? id, ...rest };
}

/** A field by its label, if need be that of an earlier version; one that none declares keeps its id. */
export function nameField(id: string, { notice, language }: Wording): Named {
  return { id, label: findHeldField(notice, id)?.label[language] ?? id };
}

/** A group of data subjects by its label; one that the notice in force does not have keeps its id. */
export function nameGroup(id: string, { notice, language }: Wording): Named {
  return { id, label: notice.groups.find((group) => group.id === id)?.label[language] ?? id };
}

function inCategory(shown: Shown, category: Category, wording: Wording): HeldInCopy {
  const { notice, language } = wording;
  const fields = fieldsOf(notice, category.id);
  const banned = bansInForce(shown.holdings).length > 0;
  const held = heldFields(shown.holdings);
  return {
    category: { id: category.id, label: category.label[language] },
    specialCategory: category.specialCategory,
    ...contentOf(
      shown,
      fields.map(({ id }) => id),
      wording,
    ),
    empty: fields
      .filter(({ id, kind }) => !held.has(id) && !(kind === "ban" && banned))
      .map(({ id }) => nameField(id, wording)),
  };
}

function undeclared(shown: Shown, wording: Wording): HeldInCopy {
  const unknown = [...heldFields(shown.holdings)].filter(
    (id) => findField(wording.notice, id) === undefined,
  );
  const { values, records } = shown.holdings;
  return {
    specialCategory: [...values, ...records].some(
      ({ field, drawer }) => drawer === "special" && unknown.includes(field),
    ),
    ...contentOf(shown, unknown, wording),
    empty: [],
  };
}

function contentOf(
  { holdings, rest }: Shown,
  fields: readonly string[],
  wording: Wording,
): Pick<HeldInCopy, "values" | "tables" | "leftOut"> {
  const held = heldFields(holdings);
  const kept = heldFields(rest);
  return {
    values: fields.flatMap((id) => valuesOf(rest.values, id, wording)),
    tables: fields.flatMap((id) => tablesOf(rest.records, id, wording)),
    leftOut: fields
      .filter((id) => held.has(id) && !kept.has(id))
      .map((id) => nameField(id, wording)),
  };
}

function heldFields({ values, records }: Holdings): ReadonlySet<string> {
  return new Set([...values, ...records].map(({ field }) => field));
}

function valuesOf(
  values: readonly HeldValue[],
  field: string,
  wording: Wording,
): readonly ValueInCopy[] {
  return values.filter((value) => value.field === field).map((value) => asValue(value, wording));
}

function asValue(held: HeldValue, wording: Wording): ValueInCopy {
  const field = findHeldField(wording.notice, held.field);
  const choice = field?.values?.find(({ id }) => id === held.value)?.label[wording.language];
  return {
    ...head(held, field, wording),
    value: held.value,
    ...(choice === undefined ? {} : { choice }),
    source: asSource(held.origin, wording),
    ...(held.basis === undefined ? {} : { basis: held.basis }),
  };
}

function asPast(past: PastValue, wording: Wording): PastInCopy {
  return {
    ...head(past, findHeldField(wording.notice, past.field), wording),
    ...(past.old === undefined ? {} : { old: past.old }),
    ...(past.new === undefined ? {} : { new: past.new }),
    at: past.at,
    ...(past.wrongPerson === undefined ? {} : { wrongPerson: past.wrongPerson }),
    source: asSource(past.origin, wording),
  };
}

function head(
  held: { readonly field: string; readonly item: string },
  field: Field | undefined,
  wording: Wording,
): Pick<ValueInCopy, "field" | "label" | "item" | "kind"> {
  return {
    field: held.field,
    label: nameField(held.field, wording).label,
    ...(held.item === "" ? {} : { item: held.item }),
    kind: field?.kind ?? "text",
  };
}

function tablesOf(
  records: readonly HeldRecord[],
  field: string,
  wording: Wording,
): readonly TableInCopy[] {
  const entries = records.filter((record) => record.field === field);
  if (entries.length === 0) return [];
  return [
    {
      field,
      label: nameField(field, wording).label,
      parts: partsOf(entries, findHeldField(wording.notice, field)?.parts ?? [], wording.language),
      entries: entries.map((entry) => asEntry(entry, wording)),
    },
  ];
}

/** The declared parts that are held, in the order of the notice, then parts it does not declare. */
function partsOf(
  entries: readonly HeldRecord[],
  declared: readonly RecordPart[],
  language: Language,
): readonly PartInCopy[] {
  const held = new Set(entries.flatMap(({ parts }) => Object.keys(parts)));
  const known = declared.filter(({ id }) => held.has(id));
  const unknown = [...held].filter((id) => !declared.some((part) => part.id === id));
  return [
    ...known.map(({ id, kind, label }): PartInCopy => ({ id, kind, label: label[language] })),
    ...unknown.map((id): PartInCopy => ({ id, kind: "text", label: id })),
  ];
}

function asEntry(record: HeldRecord, wording: Wording): EntryInCopy {
  return {
    key: record.key,
    parts: record.parts,
    source: asSource(record.origin, wording),
    ...(record.basis === undefined ? {} : { basis: record.basis }),
  };
}
