/** Days of the calendar as whole numbers, so that no clock and no time zone of a machine takes part. */
import { daysInMonth } from "../subject/day.ts";

/** A date by its parts; months and days of the month count from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const DAYS_IN_ERA = 146_097;
const YEARS_IN_ERA = 400;
/** From 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** Whether the calendar has such a date, in the years 1 to 9999. */
export function isCivil({ year, month, date }: Civil): boolean {
  return year >= 1 && year <= 9999 && date >= 1 && date <= daysInMonth(year, month);
}

/** The date as `2027-03-05`. */
export function written({ year, month, date }: Civil): string {
  return `${padded(year, 4)}-${padded(month)}-${padded(date)}`;
}

/** A number with zeros before it. */
export function padded(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}

/** Days since 1 January 1970. Years are counted from March, so that the leap day comes last. */
export function numberOf({ year, month, date }: Civil): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / YEARS_IN_ERA);
  const yearOfEra = fromMarch - era * YEARS_IN_ERA;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_ERA + yearOfEra * 365 + leaps + dayOfYear - EPOCH;
}

/** The date that lies so many days after 1 January 1970. */
export function civilOf(days: number): Civil {
  const era = Math.floor((days + EPOCH) / DAYS_IN_ERA);
  const dayOfEra = days + EPOCH - era * DAYS_IN_ERA;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * YEARS_IN_ERA + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}
