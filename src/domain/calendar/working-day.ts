/** Public holidays and working days. */
import { Refusal } from "../faults.ts";
import type { Day } from "../time.ts";
import { daysAfter, weekday, yearOf } from "./day.ts";

/** The public holidays of Finland: kirkkolaki 652/2023 1:6 §, acts 388/1937 and 272/1944. */
export const HOLIDAYS = [
  "newYear",
  "epiphany",
  "goodFriday",
  "easterSunday",
  "easterMonday",
  "mayDay",
  "ascensionDay",
  "pentecost",
  "midsummerDay",
  "allSaintsDay",
  "independenceDay",
  "christmasDay",
  "secondChristmasDay",
] as const;
export type HolidayName = (typeof HOLIDAYS)[number];

/** Days that many take off, yet no act on holidays names. */
export const EVES = ["midsummerEve", "christmasEve"] as const;
export type EveName = (typeof EVES)[number];

/** Holidays and eves by year; a year that is absent is unknown, not free of holidays. */
export type Holidays = ReadonlyMap<number, ReadonlyMap<Day, HolidayName | EveName>>;

/** Why a day is no working day. */
export type RestReason = "saturday" | "sunday" | HolidayName | EveName;

/** Whether eves count as holidays. */
export type EvePolicy = "working" | "holiday";

/** What working days are counted by. */
export interface WorkingDays {
  readonly holidays: Holidays;
  readonly eves: EvePolicy;
}

const EVE_NAMES: readonly string[] = EVES;

/**
 * Why a day is no working day; undefined when it is one. Saturday never is.
 *
 * @throws {Refusal} `calendar.year` when the holidays of the year are unknown
 * @see Regulation (EEC, Euratom) No 1182/71, Art. 2(1) and 2(2)
 */
export function restReason(day: Day, { holidays, eves }: WorkingDays): RestReason | undefined {
  const year = yearOf(day);
  const named = holidays.get(year);
  if (named === undefined) throw new Refusal({ code: "calendar.year", facts: { year } });
  const holiday = named.get(day);
  if (holiday !== undefined && (eves === "holiday" || !EVE_NAMES.includes(holiday))) return holiday;
  const place = weekday(day);
  if (place === 7) return "sunday";
  return place === 6 ? "saturday" : undefined;
}

/** The day itself when it is a working day, else the next one, with the days that were passed over. */
export function workingDayFrom(
  day: Day,
  by: WorkingDays,
): {
  readonly day: Day;
  readonly passed: readonly { readonly day: Day; readonly because: RestReason }[];
} {
  const passed: { day: Day; because: RestReason }[] = [];
  let on = day;
  for (;;) {
    const because = restReason(on, by);
    if (because === undefined) return { day: on, passed };
    passed.push({ day: on, because });
    on = daysAfter(on, 1);
  }
}
