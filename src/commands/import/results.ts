/** The files an import may leave: the rejected rows, and the whole plan with values. */
import type { ReadRow, RowFault, RowReading } from "../../domain/import/reading.ts";
import type { TakenRow } from "../../domain/import/tally.ts";
import { csvHead, csvLine } from "../../files/csv.ts";
import { type StagedFile, stageFile } from "../../files/staged.ts";
import type { TableRow } from "../../files/table.ts";
import type { Catalogue } from "../../text/catalogue.ts";

export interface Results {
  /** To be called for every row of the file, before its reading is settled. */
  readonly see: (row: TableRow) => void;
  readonly refused: (reading: RowReading, faults: readonly RowFault[]) => Promise<void>;
  readonly taken: (reading: ReadRow, taken: TakenRow) => Promise<void>;
  /** The files that hold something; the others are taken away. */
  readonly finish: () => Promise<readonly StagedFile[]>;
}

export interface ResultFiles {
  /** Where rejected rows go; undefined: nowhere. */
  readonly rejects: string | undefined;
  /** Where the plan goes, with values; undefined: nowhere. */
  readonly plan: string | undefined;
  readonly columns: readonly string[];
}

/** Stages the files asked for, each 0600, with its heading. */
export async function stageResults(files: ResultFiles, t: Catalogue): Promise<Results> {
  const { rejectHeadings, planHeadings } = t.importView;
  const rejects = await stage(files.rejects, [...files.columns, ...rejectHeadings]);
  const plan = await stage(files.plan, planHeadings);
  let pending: TableRow[] = [];
  let rejected = 0;
  const settle = (reading: RowReading): readonly TableRow[] => {
    const lines = new Set([reading.line, ...reading.further]);
    const own = pending.filter(({ line }) => lines.has(line));
    pending = pending.filter(({ line }) => line > reading.line && !lines.has(line));
    return own;
  };
  return {
    see: (row) => {
      if (rejects !== undefined) pending.push(row);
    },
    refused: async (reading, faults) => {
      const reason = sayFaults(faults, t);
      for (const { cells, line } of rejects === undefined ? [] : settle(reading)) {
        const padded = files.columns.map((_, place) => cells[place] ?? "");
        await rejects?.write(csvLine([...padded, String(line), reason]));
        rejected += 1;
      }
      await plan?.write(csvLine([String(reading.line), "refused", "", "", "", "", reason]));
    },
    taken: async (reading, { kind, id, merge }) => {
      if (rejects !== undefined) settle(reading);
      if (plan === undefined) return;
      const row = (field: string, old: string, value: string) =>
        plan.write(csvLine([String(reading.line), kind, id, field, old, value, ""]));
      for (const { field, item, value } of merge.added) await row(named(field, item), "", value);
      for (const { field, item, old, value } of merge.changed)
        await row(named(field, item), old, value);
      for (const { field, key } of merge.addedRecords) await row(named(field, key), "", key);
      for (const { field, key } of merge.changedRecords) await row(named(field, key), key, key);
    },
    finish: async () => {
      if (rejected === 0) await rejects?.discard();
      return [
        ...(rejects === undefined || rejected === 0 ? [] : [rejects]),
        ...(plan === undefined ? [] : [plan]),
      ];
    },
  };
}

async function stage(
  path: string | undefined,
  heading: readonly string[],
): Promise<StagedFile | undefined> {
  if (path === undefined) return undefined;
  const file = await stageFile(path);
  await file.write(csvHead(heading));
  return file;
}

function named(field: string, item: string): string {
  return item === "" ? field : `${field}.${item}`;
}

/** Every fault of a row in words, with the column it stands in. */
export function sayFaults(faults: readonly RowFault[], t: Catalogue): string {
  return faults
    .map(({ reason, column }) => {
      const words = t.importTexts.reasons[reason];
      return column === undefined ? words : `${column}: ${words}`;
    })
    .join("; ");
}
