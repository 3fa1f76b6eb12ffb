/** The step that reads one record, such as an order, from a row. */
import type { Field } from "../notice/field.ts";
import { partReader } from "../subject/values.ts";
import type { PlannedColumn } from "./column-plan.ts";
import { columnName, readCell } from "./row-step.ts";
import type { Cell, Draft, Step } from "./row-step.ts";

interface PartCell extends Cell {
  readonly part: string;
}

/**
 * Reads the parts of a record; of several columns of one part the first filled one is it. A row
 * without any part has no record; parts without the key are refused.
 */
export function recordStep(field: Field, columns: readonly PlannedColumn[]): Step {
  const cells = (field.parts ?? []).flatMap((part) => {
    const own = columns.filter(
      ({ meaning }) => meaning.to === "record" && meaning.part === part.id,
    );
    const read = partReader(part);
    return own.map((column): PartCell => {
      return { at: column.position - 1, column: columnName(column), part: part.id, read };
    });
  });
  return (row, draft) => {
    const parts = readParts(field.id, cells, row, draft);
    const key = parts.get(field.key);
    if (key !== undefined) {
      draft.records.push({ field: field.id, key, parts: Object.fromEntries(parts) });
    } else if (parts.size > 0) {
      draft.faults.push({ reason: "record-without-key", field: field.id });
    }
  };
}

function readParts(
  field: string,
  cells: readonly PartCell[],
  row: readonly string[],
  draft: Draft,
): ReadonlyMap<string | undefined, string> {
  const parts = new Map<string | undefined, string>();
  for (const cell of cells) {
    if (parts.has(cell.part)) continue;
    const value = readCell(cell, field, row, draft);
    if (value !== undefined) parts.set(cell.part, value);
  }
  return parts;
}
