/** What a new data subject is to hold, from texts that a person gave. */
import { Refusal } from "../faults.ts";
import { indexFields } from "../notice/field-index.ts";
import type { Field, Notice, ValueDrawer } from "../notice/notice.ts";
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
  const { fields, identifiers } = indexFields(notice);
  const unknown = given.filter(({ field, item }) => !takes(fields.get(field), item));
  if (unknown.length > 0) {
    throw new Refusal({
      code: "subject.unknown-fields",
      facts: {
        fields: [...new Set(unknown.map(({ field }) => field))],
        allowed: listWritable(notice),
      },
    });
  }
  const planned: PlannedValue[] = [];
  const faults: { field: string; reason: ValueFault }[] = [];
  for (const { field: id, item, text } of given) {
    const field = fields.get(id);
    if (field === undefined) continue;
    const reading = readValue(field, text);
    if ("value" in reading)
      planned.push({ field: id, item, value: reading.value, drawer: field.drawer });
    else if (reading.fault !== "empty") faults.push({ field: id, reason: reading.fault });
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
function takes(field: Field | undefined, item: string): boolean {
  return field !== undefined && (field.kind === "labelled") === (item !== "");
}

function listWritable(notice: Notice): readonly string[] {
  return writableFields(notice).map(({ id, kind }) => (kind === "labelled" ? `${id}.<label>` : id));
}
