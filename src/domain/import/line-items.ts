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
import { sameValue } from "../subject/values.ts";

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
 * later row that says something else, or is refused, refuses the whole record.
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
      if (open !== undefined && belongTogether(open.reading, reading)) {
        open.reading = join(open.reading, reading, several);
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

function belongTogether(one: RowReading, other: RowReading): boolean {
  const key = recordKey(one);
  return key !== undefined && key === recordKey(other);
}

function recordKey(reading: RowReading): string | undefined {
  if (reading.kind === "refused") return reading.record;
  return reading.kind === "read" ? reading.records[0]?.key : undefined;
}

function join(first: RowReading, next: RowReading, several: ReadonlySet<string>): RowReading {
  if (first.kind === "read" && next.kind === "read") {
    const joined = joinRows(first, next, several);
    return "values" in joined ? joined : refuseTogether(first, [joined]);
  }
  return refuseTogether(first, [...faultsOf(first), ...faultsOf(next)]);
}

function refuseTogether(first: RowReading, faults: readonly RowFault[]): RefusedRow {
  const { line, further } = first;
  const record = recordKey(first);
  return {
    kind: "refused",
    line,
    further,
    faults: faults.slice(0, MOST_FAULTS),
    ...(record === undefined ? {} : { record }),
  };
}

function faultsOf(reading: RowReading): readonly RowFault[] {
  return reading.kind === "refused" ? reading.faults : [];
}

function joinRows(first: ReadRow, next: ReadRow, several: ReadonlySet<string>): ReadRow | RowFault {
  const differing = next.values.find((value) => contradicts(first.values, value));
  if (differing !== undefined) return { reason: "conflict-in-file", field: differing.field };
  const records: ReadRecord[] = [];
  for (const record of first.records) {
    const parts = joinParts(record, next.records, several);
    if (parts === undefined) return { reason: "conflict-in-file", field: record.field };
    records.push({ ...record, parts });
  }
  return {
    ...first,
    values: [...first.values, ...next.values.filter((value) => !holds(first.values, value))],
    records,
    bans: withNew(first.bans, next.bans),
    claims: withNew(first.claims, next.claims),
  };
}

function holds(values: readonly ReadValue[], { field, item }: ReadValue): boolean {
  return values.some((value) => value.field === field && value.item === item);
}

function contradicts(
  values: readonly ReadValue[],
  { field, item, value, fills }: ReadValue,
): boolean {
  if (fills) return false;
  return values.some(
    (own) => own.field === field && own.item === item && !sameValue("text", own.value, value),
  );
}

/** The parts together, or why they do not fit. */
function joinParts(
  first: ReadRecord,
  next: ReadRecord["parts"],
  several: ReadonlySet<string>,
): { readonly parts: Record<string, string> } | RowFault {
  const parts: Record<string, string> = { ...first.parts };
  for (const [part, value] of Object.entries(next)) {
    const own = parts[part];
    if (own === undefined) parts[part] = value;
    else if (several.has(part)) parts[part] = own + LINE_ITEM_SEPARATOR + value;
    else if (own !== value) return { reason: "conflict-in-file", field: first.field };
    if ((parts[part] ?? "").length > LONGEST_VALUE)
      return { reason: "too-long", field: first.field };
  }
  return { parts };
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
