/**
 * CSV text to raw rows, piece by piece. Papaparse's own streams lose the line numbers and cannot be
 * bounded; its parser is fed by hand here, and tells where each row ends.
 */
import Papa from "papaparse";
import type { ParseStepResult } from "papaparse";
import type { Delimiter } from "./delimiter.ts";
import { emptyLongCells, LONGEST_CELL, LONGEST_ROW } from "./limits.ts";
import { newRowSkipper, type RowSkipper } from "./row-skipper.ts";

export interface RawRow {
  /** Line of the file where the row starts; the first one is 1. */
  readonly line: number;
  readonly cells: string[];
  readonly fault?: "nul" | "cell-too-long" | "unreadable";
}

export interface CsvReader {
  /** Takes the next piece and returns the rows it completes; `last` also the unfinished one. */
  readonly read: (piece: string, last: boolean) => RawRow[];
}

export interface CsvForm {
  readonly delimiter: Delimiter;
  readonly newline: "\n" | "\r";
  /** U+FFFD stands for bytes that could not be decoded: rows that hold it are unreadable. */
  readonly damaged: boolean;
}

/**
 * A reader for one file. Rows whose cells are all empty are left out, and counted as lines.
 *
 * Memory is bounded: a row longer than 8 Mi characters comes without cells, as `cell-too-long`, or
 * as `unreadable` when a quote that is never closed has swallowed the rest of the file.
 */
export function newCsvReader(form: CsvForm): CsvReader {
  const { delimiter, newline, damaged } = form;
  let text = "";
  let start = 0;
  let line = 1;
  let rows: RawRow[] = [];
  let enough = 0;
  let suspect = false;
  let skipper: RowSkipper | undefined;

  const step = ({ data, errors, meta }: ParseStepResult<string[][]>): void => {
    const end = meta.cursor;
    const cells = data[0] ?? [];
    if (newline === "\n") dropReturn(cells, text, end);
    if (!isBlank(cells)) {
      const long = end - start > LONGEST_CELL && emptyLongCells(cells);
      const fault =
        faultOf(errors.length > 0, long) ?? (suspect ? badText(cells, damaged) : undefined);
      rows.push(fault === undefined ? { line, cells } : { line, cells, fault });
    }
    line += countLines(text, start, end, newline);
    start = end;
  };
  const parser = new Papa.Parser({ delimiter, newline, step });

  function parse(last: boolean): void {
    start = 0;
    suspect = damaged || text.includes("\0");
    parser.parse(text, 0, !last);
    text = text.slice(start);
    // A row longer than a piece is tried again once twice as much is there.
    enough = Math.min(text.length * 2, LONGEST_ROW);
  }

  function skip(last: boolean): void {
    skipper ??= newRowSkipper(delimiter, newline, line);
    const skipped = skipper.skip(text, last);
    text = text.slice(skipped.taken);
    if (skipped.row === undefined) return;
    rows.push(skipped.row);
    line = skipped.nextLine;
    skipper = undefined;
    enough = 0;
  }

  return {
    read(piece, last) {
      rows = [];
      text += piece;
      if (skipper !== undefined) skip(last);
      if (skipper === undefined && (last || text.length >= enough)) parse(last);
      if (skipper === undefined && text.length > LONGEST_ROW) skip(last);
      return rows;
    },
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells[0] === "" && cells.every((cell) => cell === "");
}

/**
 * Lines are split at LF; before it the CR of a CR LF is left in the last cell. It is dropped unless
 * it stands inside the quotes of a quoted cell.
 */
function dropReturn(cells: string[], text: string, end: number): void {
  const last = cells.at(-1);
  if (last === undefined || !last.endsWith("\r") || text[end - 2] !== "\r") return;
  const afterQuote = text[end - 3] === '"';
  const unquoted = !afterQuote || (last.endsWith('"\r') && text[end - 4] !== "\r");
  if (unquoted) cells[cells.length - 1] = last.slice(0, -1);
}

function faultOf(unreadable: boolean, long: boolean): RawRow["fault"] {
  if (unreadable) return "unreadable";
  return long ? "cell-too-long" : undefined;
}

/** A NUL byte, or in a damaged file a character that could not be decoded. */
export function badText(cells: readonly string[], damaged: boolean): RawRow["fault"] {
  if (cells.some((cell) => cell.includes("\0"))) return "nul";
  return damaged && cells.some((cell) => cell.includes("\ufffd")) ? "unreadable" : undefined;
}

/** How many lines a row takes up, 1 for most. */
function countLines(text: string, start: number, end: number, newline: "\n" | "\r"): number {
  if (newline === "\r") return Math.max(1, text.slice(start, end).match(/\r\n?|\n/gu)?.length ?? 0);
  let lines = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) {
    lines += 1;
  }
  return Math.max(1, lines);
}
