/** Segments of the audit trail: closed, and dropped. */
import type { Segment } from "../domain/audit/segment.ts";
import type { Instant } from "../domain/time.ts";
import type { Connection } from "../drawers/connection.ts";

interface Row {
  readonly year: number;
  readonly first: number;
  readonly last: number;
  readonly hash: string;
  readonly closed_at: Instant;
  readonly dropped_at: Instant | null;
  readonly ground: string | null;
}

/** All segments, oldest first. */
export function listSegments(connection: Connection): readonly Segment[] {
  return connection
    .prepare<[], Row>(
      `select year, first, last, hash, closed_at, dropped_at, ground from audit_segment order by first`,
    )
    .all()
    .map(({ closed_at: closedAt, dropped_at: droppedAt, ground, ...row }) => ({
      ...row,
      closedAt,
      ...(droppedAt === null ? {} : { droppedAt }),
      ...(ground === null ? {} : { ground }),
    }));
}

/** The open lines that were written before an instant; absent where there are none. */
export function openLinesBefore(
  connection: Connection,
  end: Instant,
): Pick<Segment, "first" | "last" | "hash"> | undefined {
  // Up to the first line of the next year: a clock that was set back in between changes nothing.
  const range = connection
    .prepare<{ end: string }, { first: number | null; last: number | null }>(
      `with open as (
         select seq, at from audit
         where seq > coalesce((select max(last) from audit_segment), 0)
       )
       select min(seq) as first, max(seq) as last from open
       where seq < coalesce((select min(seq) from open where at >= $end), 9e15)`,
    )
    .get({ end });
  const { first = null, last = null } = range ?? {};
  if (first === null || last === null) return undefined;
  const hash = connection
    .prepare<[number], string>("select hash from audit where seq = ?")
    .pluck()
    .get(last);
  return hash === undefined ? undefined : { first, last, hash };
}

export function insertSegment(connection: Connection, segment: Segment, by: string): void {
  const { year, first, last, hash, closedAt } = segment;
  connection
    .prepare(
      `insert into audit_segment (year, first, last, hash, closed_at, closed_by)
       values (?, ?, ?, ?, ?, ?)`,
    )
    .run(year, first, last, hash, closedAt, by);
}

export interface Dropping {
  readonly segment: Segment;
  readonly at: Instant;
  readonly by: string;
  readonly ground: string;
}

/** Takes the lines of a segment away, in all drawers; the row that says so stays. */
export function dropSegment(connection: Connection, dropping: Dropping): void {
  const { segment, at, by, ground } = dropping;
  const range = [segment.first, segment.last] as const;
  for (const table of ["audit_subject", "special.special_act", "audit"]) {
    connection.prepare(`delete from ${table} where seq between ? and ?`).run(...range);
  }
  connection
    .prepare("update audit_segment set dropped_at = ?, dropped_by = ?, ground = ? where year = ?")
    .run(at, by, ground, segment.year);
}
