/** Reads the rows of a list and passes none of them on. */
import { cellText, type ListFile } from "./list-file.ts";
import { filterList, type ListFilter } from "./list-filter.ts";
import { type FoundRow, isBlank } from "./list-rows.ts";

export interface ListReading extends Pick<ListFilter, "wanted" | "header"> {
  /** Called for every row that is not blank; the bytes are overwritten afterwards. */
  readonly each: (bytes: Uint8Array, row: FoundRow, line: number) => void;
}

/** @throws {Refusal} `import.changed` when the file was written to meanwhile */
export async function readList(
  list: ListFile,
  { wanted, header, each }: ListReading,
): Promise<void> {
  await filterList(list, {
    wanted,
    header,
    write: async () => {},
    judge: (bytes, row, line) => {
      if (!isBlank(bytes, row)) each(bytes, row, line);
      return false;
    },
  });
}

/** The texts of the cells at all the wanted places; empty where a row is damaged or too short. */
export function cellsOf(
  bytes: Uint8Array,
  { damaged, cells, starts, ends }: FoundRow,
  wanted: readonly number[],
): readonly string[] {
  return wanted.map((place, slot) =>
    damaged || place >= cells ? "" : cellText(bytes.subarray(starts[slot] ?? 0, ends[slot] ?? 0)),
  );
}
