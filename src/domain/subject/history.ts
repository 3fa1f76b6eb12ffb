/** Every change of what is held about a data subject, and what was never changed. */
import type { ValueDrawer } from "../notice/field.ts";
import type { Origin } from "./holdings.ts";
import type { Held, Parts } from "./rectification.ts";

/** What was held: a value, or the parts of an entry such as an order. */
export type Was = string | Parts;

export interface HistoryEntry {
  /** The number of a change, such as `12`, or `s12` in the special drawer; none for a first entry. */
  readonly nr?: string;
  readonly field: string;
  /** The label within a labelled field, the key of an entry; else empty. */
  readonly item: string;
  /** Absent where nothing was held, or where it was taken out. */
  readonly old?: Was;
  readonly new?: Was;
  readonly at: string;
  /** Set when a value was taken out because it was never the data subject's. */
  readonly wrongPerson?: true;
  readonly drawer: ValueDrawer;
  readonly origin: Origin;
}

/** A change as it is told from the others: its drawer, and its number there. */
export interface PastNumber {
  readonly drawer: ValueDrawer;
  readonly nr: number;
}

/** The number of a change as a person reads and types it. */
export function sayNumber({ drawer, nr }: PastNumber): string {
  return drawer === "special" ? `s${nr}` : String(nr);
}

/** The change that a typed number means; undefined when it is none. */
export function readNumber(typed: string): PastNumber | undefined {
  const found = /^(s?)([1-9]\d{0,14})$/u.exec(typed.trim().toLowerCase());
  if (found === null) return undefined;
  return { drawer: found[1] === "s" ? "special" : "personal", nr: Number(found[2]) };
}

/**
 * The changes, newest first, with a first entry for each value and each entry that is held as it
 * came: who asks where something is from wants an answer also where nothing was ever changed. Of a
 * changed value the day it first came is not kept, so none is invented.
 *
 * @param changes in the order in which they were made
 */
export function listHistory(
  changes: readonly HistoryEntry[],
  { values, records }: Held,
): readonly HistoryEntry[] {
  const changed = new Set(changes.map(keyOf));
  const held = [
    ...values.map(({ value, ...rest }) => ({ ...rest, now: value })),
    ...records.map(({ key, parts, ...rest }) => ({ ...rest, item: key, now: parts })),
  ];
  const first = held
    .filter((one) => !changed.has(keyOf(one)))
    .map(({ field, item, now, drawer, origin }): HistoryEntry => {
      return { field, item, new: now, at: origin.at, drawer, origin };
    });
  return [...changes.toReversed(), ...first].toSorted((one, other) =>
    other.at.localeCompare(one.at),
  );
}

function keyOf({ drawer, field, item }: Pick<HistoryEntry, "drawer" | "field" | "item">): string {
  return JSON.stringify([drawer, field, item]);
}
