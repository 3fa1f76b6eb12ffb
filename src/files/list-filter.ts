/** Passes the rows of a list on, byte by byte as they are, or leaves them out. */
import { Refusal } from "../domain/faults.ts";
import { LONGEST_ROW } from "./limits.ts";
import { type ListFile, listDecoder } from "./list-file.ts";
import { type FoundRow, rowFinder } from "./list-rows.ts";
import { newRowSkipper, type RowSkipper } from "./row-skipper.ts";
import { readAhead, stateOf } from "./source.ts";

/** Judges the row that was found; whether it is passed on. */
export type Judge = (bytes: Uint8Array, row: FoundRow, line: number) => boolean;

export interface ListFilter {
  /** The places of the cells that the judge looks at. */
  readonly wanted: readonly number[];
  /** Whether the first row is a header, which is always passed on. */
  readonly header: boolean;
  readonly judge: Judge;
  /** Takes what is passed on, in order; the bytes are overwritten afterwards. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/**
 * Runs a list through. Memory is bounded: of a row longer than 8 MiB nothing is kept, and the judge
 * sees a damaged row without cells.
 *
 * @throws {Refusal} `import.changed` when the file was written to meanwhile
 */
export async function filterList(list: ListFile, filter: ListFilter): Promise<void> {
  const write = behind(encoder(list, filter.write));
  const run = newRun(list, filter);
  let rest: Uint8Array = new Uint8Array(0);
  for await (const piece of readUtf8(list)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    rest = Buffer.from(bytes.subarray(await passOn(run, bytes, false, write)));
  }
  await passOn(run, rest, true, write);
  await write(new Uint8Array(0));
  if ((await stateOf(list.path)) !== list.state) {
    throw new Refusal({ code: "import.changed", facts: { file: list.path } });
  }
}

/** Bytes read at a time; a quarter of it is slower. */
const PIECE = 262_144;

interface Run {
  /** Finds the next row from a place: where it ends, and whether it is passed on; -1 for no end. */
  readonly step: (bytes: Uint8Array, from: number, last: boolean) => number;
  readonly kept: () => boolean;
}

/** Moves the rows that stay together and writes them at once; how many bytes were dealt with. */
async function passOn(
  run: Run,
  bytes: Uint8Array,
  last: boolean,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<number> {
  let from = 0;
  let at = 0;
  let kept = 0;
  const keep = (): void => {
    if (kept < from) bytes.copyWithin(kept, from, at);
    kept += at - from;
  };
  for (;;) {
    const end = at < bytes.length ? run.step(bytes, at, last) : -1;
    if (end < 0) break;
    if (!run.kept()) {
      keep();
      from = end;
    }
    at = end;
  }
  keep();
  if (kept > 0) await write(bytes.subarray(0, kept));
  return at;
}

function newRun(list: ListFile, { wanted, header, judge }: ListFilter): Run {
  const { row, next } = rowFinder(list, wanted);
  const newline = list.newline.charCodeAt(0);
  let preamble = list.preamble;
  let first = header;
  let line = 1;
  let kept = true;
  let skipper: RowSkipper | undefined;

  function skip(bytes: Uint8Array, from: number, last: boolean): number {
    skipper ??= newRowSkipper(list.delimiter, list.newline, line);
    const text = Buffer.from(bytes.subarray(from)).toString("latin1");
    const skipped = skipper.skip(text, last);
    kept = false;
    if (skipped.row !== undefined) {
      row.cells = 0;
      row.damaged = true;
      judge(bytes, row, line);
      line = skipped.nextLine;
      skipper = undefined;
    }
    return from + skipped.taken;
  }

  function step(bytes: Uint8Array, from: number, last: boolean): number {
    if (preamble > 0) {
      const start = preamble;
      preamble = 0;
      line += countIn(bytes, 0, start, newline);
      return start;
    }
    if (skipper !== undefined) return skip(bytes, from, last);
    const end = next(bytes, from, bytes.length, last);
    if (end < 0) return bytes.length - from > LONGEST_ROW ? skip(bytes, from, last) : -1;
    kept = first || judge(bytes, row, line);
    first = false;
    line += row.quoted ? 1 + countIn(bytes, from, end - 1, newline) : 1;
    return end;
  }

  return { step, kept: () => kept };
}

/** How often a byte stands in a stretch. */
function countIn(bytes: Uint8Array, from: number, end: number, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte, from); at >= 0 && at < end; at = bytes.indexOf(byte, at + 1)) {
    count += 1;
  }
  return count;
}

/** @yields the bytes of the list, UTF-16 as UTF-8; every piece is overwritten by the next one */
async function* readUtf8({ path, utf16 }: ListFile): AsyncGenerator<Uint8Array> {
  if (utf16 === undefined) {
    yield* readAhead(path, PIECE);
    return;
  }
  const decoder = listDecoder(utf16);
  for await (const piece of readAhead(path, PIECE)) {
    yield Buffer.from(decoder.decode(piece, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}

/** Writes while the next rows are looked at: what is given is copied, and waited for by the next. */
function behind(write: ListFilter["write"]): ListFilter["write"] {
  let writing = Promise.resolve();
  return async (bytes) => {
    await writing;
    writing = bytes.length === 0 ? writing : write(Buffer.from(bytes));
    // Whoever waits for it next sees a failure; until then it is not taken for one nobody sees.
    writing.catch(() => {});
  };
}

function encoder({ utf16 }: ListFile, write: ListFilter["write"]): ListFilter["write"] {
  if (utf16 === undefined) return write;
  return async (bytes) => {
    const written = Buffer.from(Buffer.from(bytes).toString("utf8"), "utf16le");
    await write(utf16 === "utf-16be" ? written.swap16() : written);
  };
}
