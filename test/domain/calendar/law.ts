/** The calendar of law that is shipped, and short ways of writing times. */
import { fileURLToPath } from "node:url";
import type { Calendar, Figures, TimeLimits } from "../../../src/domain/calendar/limits.ts";
import { type Instant, asInstant } from "../../../src/domain/time.ts";
import { loadCalendar } from "../../../src/law-file/time-limits.ts";

export const DATA = fileURLToPath(new URL("../../../data/", import.meta.url));

export const CALENDAR: Calendar = await loadCalendar(DATA, "Europe/Helsinki");

/** An instant written in UTC, with or without milliseconds: `2026-11-24T07:17:00Z`; nothing is none. */
export function utc(text = ""): Instant {
  return asInstant(text.replace(/(T\d{2}:\d{2}:\d{2})Z$/u, "$1.000Z"));
}

/** The calendar with another value for one figure, in force on every day. */
export function withFigure<Name extends keyof Figures>(name: Name, value: Figures[Name]): Calendar {
  const changed = CALENDAR.limits[name].map((figure) => ({ ...figure, value }));
  const limits: TimeLimits = { ...CALENDAR.limits, [name]: changed };
  return { ...CALENDAR, limits };
}
