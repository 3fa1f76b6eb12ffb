/** Judges the rows of a mailing list against the bans of the register. */
import { banKey, isPlainPhone } from "../../domain/ban/key.ts";
import type { ListColumn, ListPlan } from "../../domain/ban/list-columns.ts";
import {
  type CellReading,
  countRow,
  judgeRow,
  type ListTally,
  type Verdict,
} from "../../domain/ban/list-judge.ts";
import { plainEmailReader } from "../../domain/ban/plain-email.ts";
import { valueReader } from "../../domain/subject/values.ts";
import { cellText } from "../../files/list-file.ts";
import type { Judge } from "../../files/list-filter.ts";
import { type FoundRow, isBlank } from "../../files/list-rows.ts";
import type { Sieved } from "../../store/ban-hash.ts";

/**
 * A judge for one list.
 *
 * @param cells how many cells each row has
 */
export function listJudge(
  { columns }: ListPlan,
  cells: number,
  sieved: Sieved,
): (bytes: Uint8Array, row: FoundRow) => Verdict {
  const readers = columns.map((column) => cellReader(column, sieved));
  let bytes: Uint8Array = new Uint8Array(0);
  let found: FoundRow | undefined;
  const read = (slot: number): CellReading => {
    const start = found?.starts[slot] ?? 0;
    return readers[slot]?.(bytes, start, found?.ends[slot] ?? start) ?? "empty";
  };
  return (all, row) => {
    if (isBlank(all, row)) return "blank";
    if (row.damaged || row.cells !== cells) return "damaged";
    bytes = all;
    found = row;
    return judgeRow(columns, read);
  };
}

/** Counts each row and passes on the free ones, or the banned ones. */
export function countingJudge(
  judge: (bytes: Uint8Array, row: FoundRow) => Verdict,
  tally: ListTally,
  wanted: "free" | "banned",
): Judge {
  return (bytes, row, line) => {
    const verdict = judge(bytes, row);
    countRow(tally, verdict, line);
    return verdict === wanted;
  };
}

const RETURN = 0x0d;
const QUOTE = 0x22;

/** What the cell between two places of the bytes says. */
export type CellReader = (bytes: Uint8Array, start: number, end: number) => CellReading;

/** Reads the cells of one column against the bans. */
export function cellReader({ field, kind }: ListColumn, sieved: Sieved): CellReader {
  const { hash, sieve } = sieved;
  const readValue = valueReader(field);
  // Nobody knows whom a number of no data subject is about, or what is dialled with letters.
  const isKnown = (value: string): boolean => {
    if (kind === "number") return sieved.isHeld(field, value);
    return kind !== "phone" || isPlainPhone(value);
  };
  const slow: CellReader = (bytes, start, end) => {
    const value = readValue(cellText(bytes.subarray(start, end)));
    if (!("value" in value)) return value.fault === "empty" ? "empty" : "unreadable";
    const key = banKey(field, value.value);
    if (key === undefined) return "unreadable";
    if (hash.isIn(sieve, key)) return "banned";
    return isKnown(value.value) ? "free" : "unreadable";
  };
  if (kind !== "email") return slow;
  const readPlain = plainEmailReader(hash.bytes);
  return (bytes, start, end) => {
    const last = bytes[end - 1] === RETURN ? end - 1 : end;
    const quoted = bytes[start] === QUOTE && bytes[last - 1] === QUOTE && last - start > 1 ? 1 : 0;
    const length = readPlain(bytes, start + quoted, last - quoted);
    if (length === 0) return slow(bytes, start, end);
    return hash.bytesAreIn(sieve, length) ? "banned" : "free";
  };
}
