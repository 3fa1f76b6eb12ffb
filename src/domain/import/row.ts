/** Compiles a plan into a reader of rows; a million rows go through it. */
import type { Field } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { matchKey } from "../subject/values.ts";
import type { ColumnPlan, Meaning, PlannedColumn } from "./column-plan.ts";
import type { FileRow, ReadValue, RowFault, RowReading } from "./reading.ts";
import { fieldStep, labelColumns } from "./row-fields.ts";
import type { FieldColumn, LabelledColumn } from "./row-fields.ts";
import { banStep, claimStep } from "./row-marketing.ts";
import { recordStep } from "./row-records.ts";
import { columnName } from "./row-step.ts";
import type { Draft, Step } from "./row-step.ts";

const NO_LINES: readonly number[] = [];

export type RowReader = (row: FileRow) => RowReading;

/**
 * The reader of the rows of a plan. A missing cell is an empty one; an empty cell says nothing. All
 * that is wrong with a row is told at once; free texts with an identity code are refused, or left out
 * where that was decided.
 */
export function rowReader(
  plan: ColumnPlan,
  notice: Notice,
  { dropsCodes = false }: { readonly dropsCodes?: boolean } = {},
): RowReader {
  const steps = compile(plan, notice, dropsCodes);
  const matches = notice.matchOrder.flatMap((id) =>
    notice.fields.filter((field) => field.id === id),
  );
  return ({ cells: row, line, fault }) => {
    if (fault !== undefined)
      return { kind: "refused", line, further: NO_LINES, faults: [{ reason: fault }] };
    const draft: Draft = { faults: [], values: [], records: [], bans: [], claims: [], codes: 0 };
    for (const step of steps) step(row, draft);
    const { faults, values, records, bans, claims, codes } = draft;
    const keys = faults.length > 0 ? [] : readKeys(matches, values);
    if (keys.length > 0) {
      const read = { line, further: NO_LINES, keys, values, records, bans, claims };
      return { kind: "read", ...read, ...(codes === 0 ? {} : { codes }) };
    }
    if (row.every((cell) => cell.trim() === "")) return { kind: "empty", line, further: NO_LINES };
    return refuse(draft, line);
  };
}

function refuse({ faults, records }: Draft, line: number): RowReading {
  const [record] = records;
  const all: readonly RowFault[] = faults.length > 0 ? faults : [{ reason: "no-identifier" }];
  const belongs = record === undefined ? {} : { record: record.key };
  return { kind: "refused", line, further: NO_LINES, faults: all, ...belongs };
}

function readKeys(
  matches: readonly Field[],
  values: readonly ReadValue[],
): { field: string; key: string }[] {
  const keys: { field: string; key: string }[] = [];
  for (const field of matches) {
    for (const value of values) {
      if (value.field === field.id)
        keys.push({ field: field.id, key: matchKey(field, value.value) });
    }
  }
  return keys;
}

function compile(plan: ColumnPlan, notice: Notice, dropsCodes: boolean): Step[] {
  const rest = notice.fields.find(({ kind, catchAll }) => catchAll && kind === "labelled");
  const preferred = labelColumns(plan.columns).toSorted(
    (one, other) => one.rank - other.rank || one.position - other.position,
  );
  return [
    ...notice.fields.flatMap((field) => {
      const own = columnsOf(field, preferred);
      return own.length === 0 ? [] : [fieldStep(field, own, { rest, dropsCodes })];
    }),
    ...notice.fields.flatMap((field) =>
      field.kind === "records" ? [recordStep(field, preferred)] : [],
    ),
    ...preferred.flatMap((column) => columnStep(column, column.meaning)),
  ];
}

function columnsOf(field: Field, columns: readonly LabelledColumn[]): FieldColumn[] {
  return columns.flatMap(({ meaning, ...column }) =>
    meaning.to === "field" && meaning.field === field.id ? [{ ...column, meaning }] : [],
  );
}

function columnStep(column: PlannedColumn, meaning: Meaning): Step[] {
  if (meaning.to === "ban") return [banStep(column, meaning)];
  if (meaning.to === "claim") return [claimStep(column, meaning)];
  return column.because === "unnamed" ? [unnamedStep(column)] : [];
}

/** Files often end their lines with a semicolon; a value below no heading is another matter. */
function unnamedStep(column: PlannedColumn): Step {
  const at = column.position - 1;
  return (row, draft) => {
    const cell = row[at];
    if (cell === undefined || cell.trim() === "") return;
    draft.faults.push({ reason: "cell-without-column", column: columnName(column) });
  };
}
