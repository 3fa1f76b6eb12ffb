/** Days counted as days, apart from any clock. */
import { daysInMonth } from "../subject/day.ts";
import { type Day, asDay } from "../time.ts";
import { type Civil, civilOf, numberOf, written } from "./civil.ts";

/** 1 January 1970 was a Thursday, three days after a Monday. */
const EPOCH_AFTER_MONDAY = 3;

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Days since 1 January 1970. */
export function dayNumber(day: Day): number {
  return numberOf(partsOf(day));
}

/** The day so many days after 1 January 1970. */
export function dayOf(number: number): Day {
  return asDay(written(civilOf(number)));
}

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export function weekday(day: Day): number {
  const afterMonday = (dayNumber(day) + EPOCH_AFTER_MONDAY) % 7;
  return (afterMonday < 0 ? afterMonday + 7 : afterMonday) + 1;
}

/** The day so many days later, or earlier when `days` is negative. */
export function daysAfter(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** How many days lie between two days; 0 for the same day. */
export function daysBetween(from: Day, until: Day): number {
  return dayNumber(until) - dayNumber(from);
}

/**
 * The same date so many months later, or the last day of that month when it has no such date.
 * Counted in one step: 31 January and three months is 30 April, not 28 April.
 *
 * @see Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c)
 */
export function monthsAfter(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const last = daysInMonth(target.year, target.month);
  return asDay(written({ ...target, date: Math.min(date, last) }));
}

function partsOf(day: Day): Civil {
  return {
    year: yearOf(day),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
  };
}
