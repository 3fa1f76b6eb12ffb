/** What becomes of a row of a mailing list, and how a list is counted. */
import type { ListColumn } from "./list-columns.ts";

/** What a cell says: nothing, something that is no identifier, or an identifier, banned or not. */
export type CellReading = "empty" | "unreadable" | "banned" | "free";

/**
 * `free` nothing stands against it · `banned` · `blank` an empty line · `no-address` nothing in the
 * column with the address · `unreadable` no address can be read in it · `damaged` more or fewer
 * cells than the header, or wrong quotes.
 */
export type Verdict = "free" | "banned" | "blank" | "no-address" | "unreadable" | "damaged";

/**
 * Judges a row by its cells. One banned identifier is enough, in whatever column. A row whose
 * address cannot be read is never free: nobody knows whose it is.
 *
 * @param read what the cell of a column says, by place in `columns`
 * @see GDPR Art. 21(3); laki sähköisen viestinnän palveluista 200 §
 */
export function judgeRow(
  columns: readonly Pick<ListColumn, "needed">[],
  read: (slot: number) => CellReading,
): Verdict {
  let addressed = false;
  let unreadable = false;
  for (let slot = 0; slot < columns.length; slot += 1) {
    const reading = read(slot);
    if (reading === "banned") return "banned";
    if (columns[slot]?.needed !== true) continue;
    addressed ||= reading === "free";
    unreadable ||= reading === "unreadable";
  }
  if (unreadable) return "unreadable";
  return addressed ? "free" : "no-address";
}

/** How many lines are kept by number; the rest is only counted. */
const KEPT = 1000;

export interface ListTally {
  free: number;
  banned: number;
  blank: number;
  noAddress: number;
  unreadable: number;
  damaged: number;
  /** Lines that were held back because nobody can say whose they are; the first thousand. */
  readonly heldBack: number[];
}

export function newListTally(): ListTally {
  return {
    free: 0,
    banned: 0,
    blank: 0,
    noAddress: 0,
    unreadable: 0,
    damaged: 0,
    heldBack: [],
  };
}

/** Counts a row by its verdict. */
export function countRow(tally: ListTally, verdict: Verdict, line: number): void {
  switch (verdict) {
    case "free":
      tally.free += 1;
      return;
    case "banned":
      tally.banned += 1;
      return;
    case "blank":
      tally.blank += 1;
      return;
    case "no-address":
      tally.noAddress += 1;
      break;
    case "unreadable":
      tally.unreadable += 1;
      break;
    case "damaged":
      tally.damaged += 1;
  }
  if (tally.heldBack.length < KEPT) tally.heldBack.push(line);
}

/** How many rows were held back without a ban. */
export function heldBack({ noAddress, unreadable, damaged }: ListTally): number {
  return noAddress + unreadable + damaged;
}
