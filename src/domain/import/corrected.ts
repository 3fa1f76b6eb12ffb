/** What was corrected by hand does not come back by a file that does not know of it (Art. 16). */
import type { Origin } from "../subject/holdings.ts";

/** A change of one value or one entry; null where nothing was held or the value was taken out. */
export interface PastChange<T> {
  readonly act: Origin["act"];
  readonly old: T | null;
  readonly new: T | null;
}

/**
 * The values that corrections took away, as long as nothing else has changed what they made; to be
 * given the changes in the order in which they were made.
 */
export function correctedAway<T>(past: readonly PastChange<T>[]): readonly T[] {
  const told = past.filter((change) => change.old !== null || change.new !== null);
  if (told.at(-1)?.act !== "correct") return [];
  return told.flatMap((change) =>
    change.act === "correct" && change.old !== null ? [change.old] : [],
  );
}

type Parts = Readonly<Record<string, string>>;

/** The changes of one part among those of its entry. */
export function partChanges(
  past: readonly PastChange<Parts>[],
  part: string,
): readonly PastChange<string>[] {
  return past
    .map((change) => ({
      act: change.act,
      old: change.old?.[part] ?? null,
      new: change.new?.[part] ?? null,
    }))
    .filter((change) => change.old !== change.new);
}

/** The entry as it was when a correction removed it; undefined when none did. */
export function removedEntry(past: readonly PastChange<Parts>[]): Parts | undefined {
  const last = past.at(-1);
  return last?.act === "correct" && last.new === null ? (last.old ?? undefined) : undefined;
}
