/** Taking a value that was never the data subject's out of what was held before (Art. 5(1)(d), 17(1)(d)). */
import type { FieldKind } from "../notice/field.ts";
import type { Correction, EntryCorrection, Held, Parts } from "./rectification.ts";
import { listChanges } from "./rectified.ts";
import { sameValue } from "./values.ts";

/** A change in the history of one value or entry; null where nothing was held or the value was taken out. */
export interface PastEntry<T> {
  readonly nr: number;
  readonly old: T | null;
  readonly new: T | null;
}

/** What is left of a value or an entry when the wrong one is taken out; itself when it is another. */
export type Strike<T> = (held: T) => T | null;

/** Takes one value out of a field, also where it was written a little otherwise. */
export function strikeValue(kind: FieldKind, wrong: string): Strike<string> {
  return (held) => (sameValue(kind, held, wrong) ? null : held);
}

/** Takes the values of some parts out of an entry; the other parts stay. */
export function strikeParts(wrong: Parts): Strike<Parts> {
  return (held) => {
    const kept = Object.entries(held).filter(([part, value]) => wrong[part] !== value);
    return kept.length === Object.keys(held).length ? held : Object.fromEntries(kept);
  };
}

/** The changes that held something of it, without it; that they happened stays. */
export function strikePast<T>(
  past: readonly PastEntry<T>[],
  strike: Strike<T>,
): readonly PastEntry<T>[] {
  return past
    .map((one) => ({
      before: one,
      after: { nr: one.nr, old: without(one.old), new: without(one.new) },
    }))
    .filter(({ before, after }) => before.old !== after.old || before.new !== after.new)
    .map(({ after }) => after);

  function without(held: T | null): T | null {
    return held === null ? null : strike(held);
  }
}

/** The values that an entry no longer has: all of them when it was removed. */
export function wrongParts({ old, new: now = {} }: EntryCorrection): Parts {
  return Object.fromEntries(Object.entries(old).filter(([part, value]) => now[part] !== value));
}

/** Whether an old value of a change is held now again: then it is corrected, not taken out. */
export function isHeldNow(past: Correction, { values, records }: Held): boolean {
  const { field, item } = past;
  const value = values.find((held) => held.field === field && held.item === item)?.value;
  const parts = records.find((held) => held.field === field && held.key === item)?.parts ?? {};
  return listChanges(past).some(
    ({ part, old }) => old !== undefined && old === (part === undefined ? value : parts[part]),
  );
}
