/**
 * The trail in segments of years. A closed segment may be dropped on a ground that is recorded:
 * storage limitation (Art. 5(1)(e)) holds for logs too. Its end stays, so that what follows is bound.
 */
import { startOfDay } from "../calendar/zone.ts";
import { Refusal } from "../faults.ts";
import { asDay, type Instant } from "../time.ts";

export interface Segment {
  /** The last year it reaches into; it holds every open line up to the end of it. */
  readonly year: number;
  /** The numbers of its first and last line, both included. */
  readonly first: number;
  readonly last: number;
  /** The hash of its last line. */
  readonly hash: string;
  readonly closedAt: Instant;
  readonly droppedAt?: Instant;
  readonly ground?: string;
}

/**
 * The instant at which a year is over in the notice's zone; itself no part of it.
 *
 * @throws {Refusal} `audit.year-open` while the year goes on
 */
export function endOfYear(year: number, now: Instant, zone: string): Instant {
  const end = startOfDay(asDay(`${year + 1}-01-01`), zone);
  if (now < end) throw new Refusal({ code: "audit.year-open", facts: { year } });
  return end;
}

/**
 * The segment of a year that may be dropped: it is closed, and all before it are gone, for what
 * stays must be one piece.
 *
 * @throws {Refusal} `audit.not-closed`, `audit.dropped`, `audit.earlier-kept`
 */
export function droppable(year: number, segments: readonly Segment[]): Segment {
  const found = segments.find((one) => one.year === year);
  if (found === undefined) throw new Refusal({ code: "audit.not-closed", facts: { year } });
  if (found.droppedAt !== undefined) throw new Refusal({ code: "audit.dropped", facts: { year } });
  const earlier = segments.find((one) => one.last < found.first && one.droppedAt === undefined);
  if (earlier !== undefined) {
    throw new Refusal({ code: "audit.earlier-kept", facts: { year: earlier.year } });
  }
  return found;
}

/** What dropping a segment says of it in the trail; verification looks for this line. */
export function droppedCounts({ year, first, last }: Segment): Readonly<Record<string, number>> {
  return { first, last, year };
}
