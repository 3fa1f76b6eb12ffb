/**
 * Where the rows and cells of a list stand in its bytes. A mailing list is passed on as it is, so
 * its rows are never taken apart and put together again: what is kept is copied byte by byte.
 */
import type { Delimiter } from "./delimiter.ts";

/** How a list is written: in any encoding in which ASCII characters are single bytes. */
export interface RowForm {
  readonly delimiter: Delimiter;
  /** `\n` stands for CR LF too. */
  readonly newline: "\n" | "\r";
}

/** The row that was found last; the next one overwrites it. */
export interface FoundRow {
  /** Where it begins and ends, without its line end. */
  from: number;
  to: number;
  /** How many cells it has, 1 at least. */
  cells: number;
  /** Whether its quotes are wrong, so that nobody knows where it ends. */
  damaged: boolean;
  /** Whether a cell is quoted, so that the row may hold line ends. */
  quoted: boolean;
  /** By place in `wanted`: where the cell begins and ends, quotes included; of cells it has. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface RowFinder {
  readonly row: FoundRow;
  /**
   * Finds the end of the row that begins at `from`: the byte after its line end, or `end` for the
   * last one; -1 when the row is not complete yet.
   */
  readonly next: (bytes: Uint8Array, from: number, end: number, last: boolean) => number;
}

const PLAIN = 0;
const DELIMITER = 1;
const NEWLINE = 2;
const QUOTE = 3;
const QUOTE_BYTE = 0x22;
const SPACE_BYTE = 0x20;
const RETURN_BYTE = 0x0d;

/** @param wanted the places of the cells that are looked at, the first being 0 */
export function rowFinder(form: RowForm, wanted: readonly number[]): RowFinder {
  const kinds = kindsOf(form);
  const row = emptyRow(wanted.length);
  const endCell = cellEnder(row, wanted);
  const afterQuoted = quoteCloser(kinds, form);

  function kindAt(bytes: Uint8Array, at: number): number | undefined {
    return kinds[bytes[at] ?? 0];
  }

  function next(bytes: Uint8Array, from: number, end: number, last: boolean): number {
    beginRow(row, from);
    let start = from;
    let at = from;
    while (at < end) {
      const kind = kindAt(bytes, at);
      if (kind === PLAIN || (kind === QUOTE && at !== start)) {
        at += 1;
      } else if (kind === QUOTE) {
        row.quoted = true;
        at = afterQuoted(bytes, at + 1, end, row);
      } else {
        endCell(start, at);
        at += 1;
        start = at;
        if (kind === NEWLINE) return at;
      }
    }
    if (!last) return -1;
    endCell(start, at);
    return end;
  }

  return { row, next };
}

function kindsOf({ delimiter, newline }: RowForm): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds[delimiter.charCodeAt(0)] = DELIMITER;
  kinds[newline.charCodeAt(0)] = NEWLINE;
  kinds[QUOTE_BYTE] = QUOTE;
  return kinds;
}

function emptyRow(slots: number): FoundRow {
  const places = { starts: new Int32Array(slots), ends: new Int32Array(slots) };
  return { from: 0, to: 0, cells: 0, damaged: false, quoted: false, ...places };
}

function beginRow(row: FoundRow, from: number): void {
  row.from = from;
  row.to = from;
  row.cells = 0;
  row.damaged = false;
  row.quoted = false;
}

function cellEnder(row: FoundRow, wanted: readonly number[]): (start: number, end: number) => void {
  const slots = new Int32Array(Math.max(...wanted, 0) + 1).fill(-1);
  for (const [slot, place] of wanted.entries()) slots[place] = slot;
  return (start, end) => {
    const slot = slots[row.cells];
    if (slot !== undefined && slot >= 0) {
      row.starts[slot] = start;
      row.ends[slot] = end;
    }
    row.cells += 1;
    row.to = end;
  };
}

/** Finds the byte after a quoted cell from the one after its first quote; `end` where it is not there. */
type QuoteCloser = (bytes: Uint8Array, at: number, end: number, row: FoundRow) => number;

function quoteCloser(kinds: Uint8Array, { newline }: RowForm): QuoteCloser {
  /** The byte after the spaces, and the return, that may stand behind a closing quote. */
  function afterPadding(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end) {
      const byte = bytes[at];
      if (byte !== SPACE_BYTE && (byte !== RETURN_BYTE || newline !== "\n")) break;
      at += 1;
    }
    return at;
  }

  return (bytes, at, end, row) => {
    let place = at;
    for (;;) {
      const quote = bytes.indexOf(QUOTE_BYTE, place);
      if (quote < 0 || quote >= end) break;
      place = quote + 2;
      if (bytes[quote + 1] === QUOTE_BYTE && quote + 1 < end) continue;
      const after = afterPadding(bytes, quote + 1, end);
      // Closed if this is the last row; else more may come, and the row is looked at again.
      if (after >= end) return end;
      const kind = kinds[bytes[after] ?? 0];
      if (kind === DELIMITER || kind === NEWLINE) return after;
      // Text behind a closing quote: as other readers do, the quotes are taken to go on.
      row.damaged = true;
      place = after;
    }
    row.damaged = true;
    return end;
  };
}

const RETURN = 0x0d;

/** Whether a row is an empty line. */
export function isBlank(bytes: Uint8Array, { damaged, from, to }: FoundRow): boolean {
  return !damaged && (to === from || (to === from + 1 && bytes[from] === RETURN));
}
