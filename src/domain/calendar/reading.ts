/** Reads times as people and programs write them. */
import { Refusal } from "../faults.ts";
import { type Day, type Instant, asDay } from "../time.ts";
import { isCivil, written } from "./civil.ts";
import { dayNumber } from "./day.ts";
import { DAY_MS, HOUR_MS, instantOf } from "./instant.ts";
import { atLocalTime, type LocalTime, startOfDay, withOffset } from "./zone.ts";

/** A time that was read; `day` when it is a day alone. */
export type Reading = LocalTime | { readonly day: Day } | { readonly fault: "not-a-time" };

/** A time outside these years is a slip of the pen. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const CLOCK = String.raw`(?<hour>\d{1,2})[.:](?<minute>\d{2})(?:[.:](?<second>\d{2})(?:[.,](?<part>\d{1,9}))?)?`;
const OFFSET = String.raw`(?<zulu>[Zz])|(?<sign>[+-])(?<ahead>\d{2})(?::?(?<minutes>\d{2}))?`;
const ISO = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})(?:[Tt ]${CLOCK}(?<offset>${OFFSET})?)?$`,
  "u",
);
const FINNISH = new RegExp(
  String.raw`^(?<date>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?:,?\s+(?:klo\s+|kl\.?\s*)?${CLOCK})?$`,
  "u",
);

type Parts = Readonly<Record<string, string | undefined>>;

/**
 * A time in a zone. Read are `2026-03-27T12:00+02:00`, the same without offset (then local), with
 * a space for the `T`, with seconds and parts of them, `27.3.2026 klo 12.00`, `27.3.2026 12:00`,
 * and a day alone in either form. Parts of a second beyond the millisecond are cut off. 24:00,
 * leap seconds and years outside 1900–2199 are not read.
 *
 * @throws {Refusal} `calendar.zone`
 */
export function readTime(text: string, zone: string): Reading {
  const trimmed = text.trim();
  const parts: Parts | undefined = (ISO.exec(trimmed) ?? FINNISH.exec(trimmed))?.groups;
  const day = parts === undefined ? undefined : dayIn(parts);
  if (parts === undefined || day === undefined) return { fault: "not-a-time" };
  if (parts["hour"] === undefined) return { day };
  const clock = clockIn(parts);
  const ahead = offsetIn(parts);
  if (clock === undefined || ahead === "impossible") return { fault: "not-a-time" };
  if (ahead === undefined) return atLocalTime(day, clock, zone);
  return { at: instantOf(dayNumber(day) * DAY_MS + clock - ahead) };
}

/**
 * The one instant that a text means in a zone, read as {@link readTime} says.
 *
 * @throws {Refusal} `calendar.not-a-time`, `calendar.day-alone`, `calendar.gap`, `calendar.twice`,
 *   `calendar.zone`
 */
export function readInstant(text: string, zone: string): Instant {
  const found = readTime(text, zone);
  if ("at" in found) return found.at;
  if ("fault" in found) throw new Refusal({ code: "calendar.not-a-time", facts: {} });
  if ("day" in found) throw new Refusal({ code: "calendar.day-alone", facts: {} });
  if ("gap" in found) {
    const [earlier, later] = shown(found.gap, zone);
    throw new Refusal({ code: "calendar.gap", facts: { earlier, later } });
  }
  const [first, second] = shown(found.twice, zone);
  throw new Refusal({ code: "calendar.twice", facts: { first, second } });
}

/**
 * The instant from which something holds: the time that a text means, or the beginning of the day
 * where only the day is known.
 *
 * @throws {Refusal} those of {@link readInstant} but `calendar.day-alone`
 */
export function readSince(text: string, zone: string): Instant {
  const read = readTime(text, zone);
  return "day" in read ? startOfDay(read.day, zone) : readInstant(text, zone);
}

function shown([one, other]: readonly [Instant, Instant], zone: string): [string, string] {
  return [withOffset(one, zone), withOffset(other, zone)];
}

function dayIn(parts: Parts): Day | undefined {
  const of = (name: string): number => Number(parts[name]);
  const civil = { year: of("year"), month: of("month"), date: of("date") };
  if (!isCivil(civil) || civil.year < FIRST_YEAR || civil.year > LAST_YEAR) return undefined;
  return asDay(written(civil));
}

/** Milliseconds since midnight. */
function clockIn(parts: Parts): number | undefined {
  const of = (name: string): number => Number(parts[name] ?? 0);
  if (of("hour") > 23 || of("minute") > 59 || of("second") > 59) return undefined;
  const part = Number((parts["part"] ?? "").padEnd(3, "0").slice(0, 3));
  return of("hour") * HOUR_MS + of("minute") * 60_000 + of("second") * 1000 + part;
}

/** Milliseconds ahead of UTC; undefined when the text names no offset. */
function offsetIn(parts: Parts): number | "impossible" | undefined {
  if (parts["offset"] === undefined) return undefined;
  const hours = Number(parts["ahead"] ?? 0);
  const minutes = Number(parts["minutes"] ?? 0);
  if (hours > 14 || minutes > 59) return "impossible";
  const ahead = hours * HOUR_MS + minutes * 60_000;
  return parts["sign"] === "-" ? -ahead : ahead;
}
