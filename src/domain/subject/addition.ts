/** What a new data subject is to hold, from texts that a person gave. */
import { Refusal } from "../faults.ts";
import { indexFields } from "../notice/field-index.ts";
import { findField } from "../notice/lookup.ts";
import type { Field, ValueDrawer } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { declaringSentences } from "../notice/sentence.ts";
import { readValue, type ValueFault } from "./values.ts";

/** A text for a field; `item` is the label within a labelled field, else empty. */
export interface Given {
  readonly field: string;
  readonly item: string;
  readonly text: string;
}

export interface PlannedValue {
  readonly field: string;
  readonly item: string;
  readonly value: string;
  readonly drawer: ValueDrawer;
}

/**
 * Reads what was given for a new data subject. Empty texts say nothing.
 *
 * @throws {Refusal} `subject.unknown-fields`; `subject.bad-values` with every fault at once;
 * `subject.nothing-given` when nothing is left by which the data subject could be found
 */
export function planAddition(given: readonly Given[], notice: Notice): readonly PlannedValue[] {
  const { identifiers } = indexFields(notice);
  const planned: PlannedValue[] = [];
  const faults: { field: string; reason: ValueFault }[] = [];
  const unknown = new Set<string>();
  for (const { field: id, item, text } of given) {
    const field = findField(notice, id);
    if (field === undefined || !takes(field, item)) {
      unknown.add(id);
      continue;
    }
    const reading = readValue(field, text);
    if ("value" in reading)
      planned.push({ field: id, item, value: reading.value, drawer: field.drawer });
    else if (reading.fault !== "empty") faults.push({ field: id, reason: reading.fault });
  }
  if (unknown.size > 0) {
    const facts = {
      fields: [...unknown],
      allowed: listWritable(notice),
      sentences: declaringSentences(notice),
    };
    throw new Refusal({ code: "subject.unknown-fields", facts });
  }
  if (faults.length > 0) throw new Refusal({ code: "subject.bad-values", facts: { faults } });
  if (!planned.some(({ field }) => identifiers.has(field))) {
    throw new Refusal({ code: "subject.nothing-given", facts: {} });
  }
  return planned;
}

/** The fields that take a value by hand: all but bans and records. */
export function writableFields(notice: Notice): readonly Field[] {
  return notice.fields.filter(({ kind }) => kind !== "ban" && kind !== "records");
}

/** A labelled field needs a label, every other kind has none. */
function takes(field: Field, item: string): boolean {
  return (field.kind === "labelled") === (item !== "");
}

function listWritable(notice: Notice): readonly string[] {
  return writableFields(notice).map(({ id, kind }) => (kind === "labelled" ? `${id}.<label>` : id));
}
