/** What an import comes to, counted row by row in bounded memory. */
import type { HygieneKind } from "../hygiene/kinds.ts";
import type { Merge } from "./merge.ts";
import type { RowFault, RowReading } from "./reading.ts";
import { kindOf } from "./row-hygiene.ts";

/** How many rows are kept by name; the rest is only counted. */
const KEPT = 1000;

export interface RefusedLine {
  readonly line: number;
  readonly faults: readonly RowFault[];
}

/** A data subject that a row changed: names of fields, `ban` and `claim`, no values. */
export interface ChangedLine {
  readonly line: number;
  readonly id: string;
  readonly fields: readonly string[];
}

export interface Tally {
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** Rows of nothing but empty cells. */
  empty: number;
  records: number;
  bans: number;
  /** Data subjects whose address or number was banned before. */
  bannedBefore: number;
  claims: number;
  /** Values that differed between rows of one data subject; the first row stands. */
  stood: number;
  /** Values that were corrected by hand and that the file brought back; the correction stands. */
  corrected: number;
  /** What was found in free texts, and what became of it. */
  readonly hygiene: Record<HygieneKind, { stored: number; dropped: number; rejected: number }>;
  readonly refusals: RefusedLine[];
  readonly changes: ChangedLine[];
}

export function newTally(): Tally {
  return {
    created: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    empty: 0,
    records: 0,
    bans: 0,
    bannedBefore: 0,
    claims: 0,
    stood: 0,
    corrected: 0,
    hygiene: {
      "identity-code": { stored: 0, dropped: 0, rejected: 0 },
      card: { stored: 0, dropped: 0, rejected: 0 },
      iban: { stored: 0, dropped: 0, rejected: 0 },
      email: { stored: 0, dropped: 0, rejected: 0 },
      phone: { stored: 0, dropped: 0, rejected: 0 },
    },
    refusals: [],
    changes: [],
  };
}

/** Counts a row that is refused, for every line it stands on. */
export function countRefused(
  tally: Tally,
  { line, further }: Pick<RowReading, "line" | "further">,
  faults: readonly RowFault[],
): void {
  tally.refused += 1 + further.length;
  for (const { reason } of faults) {
    const kind = kindOf(reason);
    if (kind !== undefined) tally.hygiene[kind].rejected += 1;
  }
  if (tally.refusals.length < KEPT) tally.refusals.push({ line, faults });
}

export interface TakenRow {
  readonly kind: "created" | "changed" | "unchanged";
  readonly id: string;
  readonly merge: Merge;
  readonly bans: number;
  /** Whether a ban from before was found by an address or a number of the row. */
  readonly bannedBefore: boolean;
  readonly claims: number;
  /** What was found in its free texts and is held or left out. */
  readonly stored: readonly HygieneKind[];
  readonly dropped: readonly HygieneKind[];
}

/** Counts a row that was taken. */
export function countTaken(tally: Tally, line: number, taken: TakenRow): void {
  const { kind, id, merge, bans, claims } = taken;
  tally[kind] += 1;
  tally.bans += bans;
  if (taken.bannedBefore) tally.bannedBefore += 1;
  tally.claims += claims;
  tally.records += merge.addedRecords.length;
  tally.stood += merge.stood.length;
  for (const found of taken.stored) tally.hygiene[found].stored += 1;
  for (const found of taken.dropped) tally.hygiene[found].dropped += 1;
  tally.corrected += merge.corrected.length;
  if (kind === "changed" && tally.changes.length < KEPT) {
    const marks = [...(bans > 0 ? ["ban"] : []), ...(claims > 0 ? ["claim"] : [])];
    tally.changes.push({ line, id, fields: [...changedFields(merge), ...marks] });
  }
}

/** The names of the fields a merge writes, each once. */
export function changedFields(merge: Merge): readonly string[] {
  const { added, changed, addedRecords, changedRecords } = merge;
  const all = [...added, ...changed, ...addedRecords, ...changedRecords];
  return [...new Set(all.map(({ field }) => field))];
}
