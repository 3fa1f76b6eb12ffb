/** How much of a file is held at a time. */
import { Refusal } from "../domain/faults.ts";

/** Longest cell that is read, in characters (UTF-16 units); longer ones are left empty. */
export const LONGEST_CELL = 1_048_576;

/** Longest row that is held in memory, in characters. */
export const LONGEST_ROW = 8 * LONGEST_CELL;

/** Most rows in a batch. */
export const BATCH = 4096;

const MOST_COLUMNS = 10_000;

/** @throws {Refusal} `import.too-many-columns` above 10,000 */
export function checkColumns(file: string, columns: number): void {
  if (columns > MOST_COLUMNS) {
    throw new Refusal({ code: "import.too-many-columns", facts: { file, most: MOST_COLUMNS } });
  }
}

/** Empties the cells that are too long, so that nobody carries them; whether there were any. */
export function emptyLongCells(cells: string[]): boolean {
  let found = false;
  for (const [at, cell] of cells.entries()) {
    if (cell.length <= LONGEST_CELL) continue;
    cells[at] = "";
    found = true;
  }
  return found;
}
