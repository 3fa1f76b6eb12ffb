/**
 * Local time in a named zone, which is the notice's and never the machine's.
 *
 * The platform's own zone tables are asked for the offset alone; all else is whole milliseconds.
 */
import { Refusal } from "../faults.ts";
import type { Day, Instant } from "../time.ts";
import { dayNumber, dayOf } from "./day.ts";
import { DAY_MS, HOUR_MS, instantOf, millisecondsOf, timeOf } from "./instant.ts";

/** A local time stands for one instant, for none (clocks forward) or for two (clocks back). */
export type LocalTime =
  | { readonly at: Instant }
  /** No clock showed it: the two instants it would be by the offset after and before the change. */
  | { readonly gap: readonly [earlier: Instant, later: Instant] }
  | { readonly twice: readonly [first: Instant, second: Instant] };

const OFFSET = /GMT(?:(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?)?$/u;

/**
 * How far the zone's clocks are ahead of UTC, in milliseconds.
 *
 * @throws {Refusal} `calendar.zone` when the zone is unknown
 */
export function offsetAt(milliseconds: number, zone: string): number {
  const day = Math.floor(milliseconds / DAY_MS);
  const known = constantOffsets(zone);
  const found = known.get(day);
  if (found !== undefined) return found;
  // Zones change their clocks at most once in a day of UTC: alike at both ends is alike in between.
  const [first, last] = [askOffset(day * DAY_MS, zone), askOffset((day + 1) * DAY_MS, zone)];
  if (first !== last) return askOffset(milliseconds, zone);
  known.set(day, first);
  return first;
}

const offsets = new Map<string, Map<number, number>>();

/** The offsets of the days of UTC on which a zone's clocks are not changed; asking takes its time. */
function constantOffsets(zone: string): Map<number, number> {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  return known;
}

function askOffset(milliseconds: number, zone: string): number {
  const parts = OFFSET.exec(formatOf(zone).format(milliseconds))?.groups;
  const of = (name: string): number => Number(parts?.[name] ?? 0);
  const ahead = of("hours") * HOUR_MS + of("minutes") * 60_000 + of("seconds") * 1000;
  return parts?.["sign"] === "-" ? -ahead : ahead;
}

/** The calendar day that the zone's clocks show, and the milliseconds they show since midnight. */
export function localOf(
  at: Instant,
  zone: string,
): { readonly day: Day; readonly milliseconds: number } {
  const shown = shownAt(millisecondsOf(at), zone);
  const number = Math.floor(shown / DAY_MS);
  return { day: dayOf(number), milliseconds: shown - number * DAY_MS };
}

/** The calendar day of an instant in the zone. */
export function localDay(at: Instant, zone: string): Day {
  return localOf(at, zone).day;
}

/** The instant in local time with its offset, `2026-10-25T03:30:00.000+03:00`. */
export function withOffset(at: Instant, zone: string): string {
  const { day, milliseconds } = localOf(at, zone);
  const ahead = offsetAt(millisecondsOf(at), zone);
  return `${day}T${timeOf(milliseconds)}${ahead < 0 ? "-" : "+"}${timeOf(Math.abs(ahead)).slice(0, 5)}`;
}

/** What a local time stands for; `milliseconds` are those a clock shows since midnight. */
export function atLocalTime(day: Day, milliseconds: number, zone: string): LocalTime {
  const shown = dayNumber(day) * DAY_MS + milliseconds;
  // A day either side lies beyond every change that can touch this time, even one of 24 hours.
  const before = shown - offsetAt(shown - DAY_MS, zone);
  const after = shown - offsetAt(shown + DAY_MS, zone);
  // Two of them only where the clocks go back, so that the earlier one stands first.
  const [first, second] = [...new Set([before, after])].filter(
    (one) => shownAt(one, zone) === shown,
  );
  if (first === undefined) return { gap: [instantOf(after), instantOf(before)] };
  if (second === undefined) return { at: instantOf(first) };
  return { twice: [instantOf(first), instantOf(second)] };
}

/** The first instant of a day: midnight, or what the clocks jump to when they skip it. */
export function startOfDay(day: Day, zone: string): Instant {
  const found = atLocalTime(day, 0, zone);
  if ("at" in found) return found.at;
  return "twice" in found ? found.twice[0] : found.gap[1];
}

/** The instant at which a day is over; itself no part of the day. */
export function endOfDay(day: Day, zone: string): Instant {
  return startOfDay(dayOf(dayNumber(day) + 1), zone);
}

function shownAt(milliseconds: number, zone: string): number {
  return milliseconds + offsetAt(milliseconds, zone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for a zone: making one takes longer than using it a hundred times. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const made = formats.get(zone);
  if (made !== undefined) return made;
  try {
    const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    formats.set(zone, format);
    return format;
  } catch (cause) {
    throw new Refusal({ code: "calendar.zone", facts: {} }, { cause });
  }
}
