/** Instants and days: an instant is a point of time in UTC, a day is one of the notice's zone. */

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
