/** Opens the table files that people have: CSV in its many shapes, JSON and lines of JSON. */
import { openCsv } from "./csv-table.ts";
import type { Delimiter } from "./delimiter.ts";
import type { Encoding } from "./encoding.ts";
import { findFormat, type Format } from "./format.ts";
import { openJson } from "./json-table.ts";
import { examineSource } from "./source.ts";
import { readSample } from "./sample.ts";

/** What the person says about the file; what is left out is found out. */
export interface TableOptions {
  readonly delimiter?: Delimiter;
  /** ISO-8859-1 is read as Windows-1252, which only adds characters to it. */
  readonly encoding?: Encoding | "iso-8859-1";
  readonly format?: Format;
}

export interface TableRow {
  /** Line of the file where the row starts; the first line, often the header, is 1. */
  readonly line: number;
  /**
   * One text per column unless the fault says otherwise; empty for what the row does not hold.
   * The texts are slices of the piece of the file that was read: who keeps one for longer than its
   * batch keeps the piece (64 KiB) in memory with it.
   */
  readonly cells: readonly string[];
  /**
   * `short`, `long`: fewer or more cells than columns. `nul`: a NUL byte in it. `cell-too-long`:
   * a cell of more than 1,048,576 characters, left empty here; a row of more than eight times that
   * has no cells. `unreadable`: wrong quotes, damaged characters, or no flat object.
   */
  readonly fault?: "short" | "long" | "nul" | "cell-too-long" | "unreadable";
}

export interface Table {
  readonly format: Format;
  readonly encoding: Encoding;
  /** Only of CSV. */
  readonly delimiter?: Delimiter;
  /** The header as it stands in the file: duplicate and empty names are kept. */
  readonly columns: readonly string[];
  /** SHA-256 of the file's bytes, 64 hex digits. */
  readonly sha256: string;
  /**
   * The rows in their order, at most 4,096 at a time, reading the file anew each time. Rows whose
   * cells are all empty are left out.
   *
   * @throws {Refusal} `import.changed` at the end when the file was written to since it was opened
   */
  readonly rows: () => AsyncIterable<readonly TableRow[]>;
}

/**
 * Opens a file: reads it through once for its encoding and its hash, then finds its columns.
 *
 * @throws {Refusal} one of the `import.*` faults of a file (`FileFaults`)
 */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const asked = options.encoding === "iso-8859-1" ? "windows-1252" : options.encoding;
  const source = await examineSource(path, asked);
  const sample = await readSample(source);
  const format = findFormat(path, sample, options);
  return format === "csv" ? openCsv(source, sample, options.delimiter) : openJson(source, format);
}
