/** Joins the rows of one record: shops write an order with three products as three rows. */
import type { ColumnPlan } from "./column-plan.ts";
import type {
  ReadRecord,
  ReadRow,
  ReadValue,
  RefusedRow,
  RowFault,
  RowReading,
} from "./reading.ts";
import { LONGEST_VALUE } from "../subject/clean-text.ts";

/** Stands between the parts of several rows, such as the products of an order. */
export const LINE_ITEM_SEPARATOR = "; ";

/** Takes readings in the order of the file and gives them back, rows of one record as one. */
export interface LineItems {
  /** The reading that is now complete, if any. */
  add(reading: RowReading): RowReading | undefined;
  /** The last reading, once the file is at its end. */
  end(): RowReading | undefined;
}

/**
 * Joins following rows with the same record key when a plan has a part that several rows add to;
 * with any other plan every reading is given back at once.
 *
 * The first row says what is so; later ones may repeat it, leave it empty or add to those parts. A
 * later row that is of somebody else, says another thing of the record, or is refused, refuses the
 * whole record; of the data subject itself the first row stands.
 */
export function joinLineItems(plan: ColumnPlan): LineItems {
  const several = new Set(
    plan.columns.flatMap(({ meaning }) =>
      meaning.to === "record" && meaning.several ? [meaning.part] : [],
    ),
  );
  if (several.size === 0) return { add: (reading) => reading, end: () => undefined };
  let open: Open | undefined;
  const close = (): RowReading | undefined => {
    const complete = open;
    open = undefined;
    return complete === undefined ? undefined : { ...complete.reading, further: complete.further };
  };
  return {
    add(reading) {
      const record = recordKey(reading);
      if (open !== undefined && record !== undefined && record === recordKey(open.reading)) {
        open.reading = join(open.reading, reading, { record, several });
        open.further.push(reading.line);
        return undefined;
      }
      const complete = close();
      open = { reading, further: [] };
      return complete;
    },
    end: close,
  };
}

/** What is joined so far. The lines are added in place: a damaged file may repeat one key forever. */
interface Open {
  reading: RowReading;
  readonly further: number[];
}

/** More reasons than this help nobody. */
const MOST_FAULTS = 20;

function recordKey(reading: RowReading): string | undefined {
  if (reading.kind === "refused") return reading.record;
  return reading.kind === "read" ? reading.records[0]?.key : undefined;
}

/** The record that rows are joined to, and its parts that they add to. */
interface Joint {
  readonly record: string;
  readonly several: ReadonlySet<string>;
}

function join(first: RowReading, next: RowReading, joint: Joint): RowReading {
  if (first.kind === "read" && next.kind === "read") {
    const joined = joinRows(first, next, joint.several);
    return "values" in joined ? joined : refuseTogether(first, [joined], joint);
  }
  return refuseTogether(first, [...faultsOf(first), ...faultsOf(next)], joint);
}

function refuseTogether(
  { line, further }: RowReading,
  faults: readonly RowFault[],
  { record }: Joint,
): RefusedRow {
  return { kind: "refused", line, further, faults: faults.slice(0, MOST_FAULTS), record };
}

function faultsOf(reading: RowReading): readonly RowFault[] {
  return reading.kind === "refused" ? reading.faults : [];
}

function joinRows(first: ReadRow, next: ReadRow, several: ReadonlySet<string>): ReadRow | RowFault {
  const other = next.keys.find((key) => contradicts(first.keys, key));
  if (other !== undefined) return { reason: "conflict-in-file", field: other.field };
  const records = joinRecords(first.records, next.records, several);
  if ("reason" in records) return records;
  return {
    ...first,
    values: [...first.values, ...next.values.filter((value) => !holds(first.values, value))],
    records,
    bans: withNew(first.bans, next.bans),
    claims: withNew(first.claims, next.claims),
  };
}

function contradicts(keys: ReadRow["keys"], { field, key }: ReadRow["keys"][number]): boolean {
  return keys.some((own) => own.field === field && own.key !== key);
}

function holds(values: readonly ReadValue[], { field, item }: ReadValue): boolean {
  return values.some((value) => value.field === field && value.item === item);
}

function joinRecords(
  first: readonly ReadRecord[],
  next: readonly ReadRecord[],
  several: ReadonlySet<string>,
): readonly ReadRecord[] | RowFault {
  const joined = new Map(first.map((record) => [`${record.field}\n${record.key}`, record]));
  for (const record of next) {
    const id = `${record.field}\n${record.key}`;
    const own = joined.get(id);
    const parts = own === undefined ? record.parts : joinParts(own.parts, record.parts, several);
    if (typeof parts === "string") return { reason: parts, field: record.field };
    joined.set(id, { ...record, parts });
  }
  return [...joined.values()];
}

/** The parts together, or why they do not fit. */
function joinParts(
  first: ReadRecord["parts"],
  next: ReadRecord["parts"],
  several: ReadonlySet<string>,
): ReadRecord["parts"] | "conflict-in-file" | "too-long" {
  const parts: Record<string, string> = { ...first };
  for (const [part, value] of Object.entries(next)) {
    const own = parts[part];
    if (own !== undefined && own !== value && !several.has(part)) return "conflict-in-file";
    const adds = own !== undefined && several.has(part);
    const joined = adds ? own + LINE_ITEM_SEPARATOR + value : value;
    if (joined.length > LONGEST_VALUE) return "too-long";
    parts[part] = joined;
  }
  return parts;
}

function withNew<Mark extends { readonly channel: string; readonly column: string }>(
  own: readonly Mark[],
  others: readonly Mark[],
): readonly Mark[] {
  const added = others.filter(
    ({ channel, column }) =>
      !own.some((mark) => mark.channel === channel && mark.column === column),
  );
  return added.length === 0 ? own : [...own, ...added];
}
