/** One step of reading a row: it takes some cells and adds what they say to the draft. */
import type { ValueReader, ValueReading } from "../subject/values.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { ReadBan, ReadClaim, ReadRecord, ReadValue, RowFault, RowReason } from "./reading.ts";

export interface Draft {
  readonly faults: RowFault[];
  readonly values: ReadValue[];
  readonly records: ReadRecord[];
  readonly bans: ReadBan[];
  readonly claims: ReadClaim[];
  /** Texts left out since they held an identity code. */
  codes: number;
}

export type Step = (row: readonly string[], draft: Draft) => void;

/** One column of a step. */
export interface Cell {
  readonly at: number;
  readonly column: string;
  readonly read: ValueReader;
  /** Whether a text that holds an identity code is left out, and counted, instead of refused. */
  readonly dropsCodes?: boolean;
}

/** How a column is named to people: by its name, or by its place where it has none. */
export function columnName({ name, position }: PlannedColumn): string {
  return name.trim() === "" ? `#${position}` : name;
}

/** The value of one cell; nothing when it is empty or refused, and then the draft says so. */
export function readCell(
  cell: Cell,
  field: string,
  row: readonly string[],
  draft: Draft,
): string | undefined {
  const text = row[cell.at];
  if (text === undefined || text === "") return undefined;
  const reading = cell.read(text);
  if ("value" in reading) return reading.value;
  if (reading.fault === "identity-code" && cell.dropsCodes === true) {
    draft.codes += 1;
    return undefined;
  }
  const reason = rowReason(reading);
  if (reason === undefined) return undefined;
  const { allowed } = reading;
  draft.faults.push({
    reason,
    column: cell.column,
    field,
    ...(allowed === undefined ? {} : { allowed }),
  });
  return undefined;
}

/** A plan never sends a column to a ban or to records as one value, so those faults cannot come. */
function rowReason({ fault }: Extract<ValueReading, { fault: unknown }>): RowReason | undefined {
  return fault === "empty" || fault === "ban-by-hand" || fault === "records-by-hand"
    ? undefined
    : fault;
}
