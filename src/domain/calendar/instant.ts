/** Elapsed time, in whole milliseconds of UTC: no weekend, no holiday, no change of the clocks. */
import { type Instant, asInstant } from "../time.ts";
import { civilOf, numberOf, padded, written } from "./civil.ts";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Milliseconds since 1 January 1970, 00:00 UTC. */
export function millisecondsOf(at: Instant): number {
  const part = (from: number, until: number): number => Number(at.slice(from, until));
  const days = numberOf({ year: part(0, 4), month: part(5, 7), date: part(8, 10) });
  const seconds = (part(11, 13) * 60 + part(14, 16)) * 60 + part(17, 19);
  return days * DAY_MS + seconds * 1000 + part(20, 23);
}

/** The instant so many milliseconds after 1 January 1970, 00:00 UTC. */
export function instantOf(milliseconds: number): Instant {
  const days = Math.floor(milliseconds / DAY_MS);
  const rest = milliseconds - days * DAY_MS;
  return asInstant(`${written(civilOf(days))}T${timeOf(rest)}Z`);
}

/** Milliseconds since midnight as `09:17:00.000`. */
export function timeOf(milliseconds: number): string {
  const hour = Math.floor(milliseconds / HOUR_MS);
  const minute = Math.floor(milliseconds / 60_000) % 60;
  const second = Math.floor(milliseconds / 1000) % 60;
  return `${padded(hour)}:${padded(minute)}:${padded(second)}.${padded(milliseconds % 1000, 3)}`;
}

/** The instant so many elapsed hours later. */
export function hoursAfter(at: Instant, hours: number): Instant {
  return instantOf(millisecondsOf(at) + hours * HOUR_MS);
}

/** Elapsed milliseconds; negative when `until` lies before `from`. */
export function elapsed(from: Instant, until: Instant): number {
  return millisecondsOf(until) - millisecondsOf(from);
}

/** Sorts what has an instant, earliest first; what stands at the same instant keeps its order. */
export function earliestFirst(a: { readonly at: Instant }, b: { readonly at: Instant }): number {
  return Number(a.at > b.at) - Number(a.at < b.at);
}
