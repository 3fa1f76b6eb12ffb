/** Instants and days: an instant is a point of time in UTC, a day is one of the notice's zone. */
import { isCivil } from "./calendar/civil.ts";

declare const instant: unique symbol;
declare const day: unique symbol;

/** A point of time, written `2026-11-22T08:00:00.000Z`; sorts and compares as text. */
export type Instant = string & { readonly [instant]: true };

/** A calendar day in the notice's time zone, written `2027-03-05`; sorts and compares as text. */
export type Day = string & { readonly [day]: true };

/** Whether the text is an instant as stored. */
export function isInstant(text: string): text is Instant {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u.test(text);
}

/** Whether the text has the form of a stored day; that the day exists is checked where it is read. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}

/**
 * The text as a day.
 *
 * @throws {RangeError} when it has another form or the calendar has no such day: a defect, as days
 *   are checked where people write them
 */
export function asDay(text: string): Day {
  if (isDay(text) && hasDate(text)) return text;
  throw new RangeError("A day is written 2027-03-05 and stands in the calendar.");
}

/**
 * The text as an instant.
 *
 * @throws {RangeError} when it has another form or there is no such time: a defect, as instants are
 *   checked where people write them
 */
export function asInstant(text: string): Instant {
  if (isInstant(text) && hasDate(text) && /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d/u.test(text)) {
    return text;
  }
  throw new RangeError(
    "An instant is written 2026-11-22T08:00:00.000Z and stands in the calendar.",
  );
}

function hasDate(text: string): boolean {
  const part = (from: number, until: number): number => Number(text.slice(from, until));
  return isCivil({ year: part(0, 4), month: part(5, 7), date: part(8, 10) });
}
