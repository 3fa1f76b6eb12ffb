/** The step that reads one record, such as an order, from a row. */
import type { Field } from "../notice/notice.ts";
import { partReader } from "../subject/values.ts";
import type { PlannedColumn } from "./column-plan.ts";
import { columnName, readCell } from "./row-step.ts";
import type { Cell, Step } from "./row-step.ts";

interface PartCell extends Cell {
  readonly part: string;
}

/**
 * Reads the parts of a record; of several columns of one part the first filled one is it. A row
 * without any part has no record; parts without the key are refused.
 */
export function recordStep(field: Field, columns: readonly PlannedColumn[]): Step {
  const cells = columns.flatMap((column) => partCells(field, column));
  return (row, draft) => {
    const parts: Record<string, string> = {};
    let filled = false;
    for (const cell of cells) {
      if (parts[cell.part] !== undefined) continue;
      const value = readCell(cell, field.id, row, draft);
      if (value === undefined) continue;
      parts[cell.part] = value;
      filled = true;
    }
    const key = parts[field.key ?? ""];
    if (key !== undefined) draft.records.push({ field: field.id, key, parts });
    else if (filled) draft.faults.push({ reason: "record-without-key", field: field.id });
  };
}

function partCells(field: Field, column: PlannedColumn): PartCell[] {
  const { meaning, position } = column;
  if (meaning.to !== "record") return [];
  const part = field.parts?.find(({ id }) => id === meaning.part);
  if (part === undefined) return [];
  return [{ at: position - 1, column: columnName(column), part: part.id, read: partReader(part) }];
}
