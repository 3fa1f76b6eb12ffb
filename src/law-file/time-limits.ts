/**
 * Reads the calendar of law from the reference folder: `law/time-limits.json`, `law/holidays.json`.
 *
 * Read by hand and without zod and yaml, as cron asks every few minutes what is due.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Calendar, Figure, Figures, TimeLimits } from "../domain/calendar/limits.ts";
import {
  EVES,
  type EveName,
  HOLIDAYS,
  type HolidayName,
  type Holidays,
} from "../domain/calendar/working-day.ts";
import type { Texts } from "../domain/notice/language.ts";
import { type Day, asDay } from "../domain/time.ts";

/**
 * The calendar of law, in a zone.
 *
 * @param folder the `data` folder that is shipped; its files are ours, so a fault in one is a defect
 */
export async function loadCalendar(folder: string, zone: string): Promise<Calendar> {
  const read = (name: string): Promise<string> => readFile(join(folder, "law", name), "utf8");
  const [limits, holidays] = await Promise.all([read("time-limits.json"), read("holidays.json")]);
  return { limits: readTimeLimits(limits), holidays: readHolidays(holidays), zone };
}

/** The table of time limits in a JSON text. */
export function readTimeLimits(text: string): TimeLimits {
  const figures = group(document(text)["figures"]);
  return {
    breachHours: dated(figures["breachHours"], isCount),
    breachThreshold: dated(figures["breachThreshold"], oneOf("risk", "high")),
    answerMonths: dated(figures["answerMonths"], isCount),
    extensionMonths: dated(figures["extensionMonths"], isCount),
    voucherYears: dated(figures["voucherYears"], isCount),
    accountsYears: dated(figures["accountsYears"], isCount),
    eves: dated(figures["eves"], oneOf("working", "holiday")),
    exactHour: dated(figures["exactHour"], oneOf("dropped", "counted")),
    twoWorkingDays: dated(figures["twoWorkingDays"], oneOf("not-applied", "applied")),
    promiseDetection: dated(figures["promiseDetection"], oneOf("earliest", "own")),
    investigationHours: dated(figures["investigationHours"], isCount),
  };
}

/** The holidays in a JSON text. */
export function readHolidays(text: string): Holidays {
  const years = Object.entries(group(document(text)["years"]));
  return new Map(years.map(([year, named]) => [Number(year), daysOf(group(named))]));
}

function daysOf(named: Readonly<Record<string, unknown>>): ReadonlyMap<Day, HolidayName | EveName> {
  return new Map(
    Object.entries(named).map(([name, day]) => {
      if (!isHolidayName(name)) fail();
      return [asDay(line(day)), name];
    }),
  );
}

const NAMES: readonly string[] = [...HOLIDAYS, ...EVES];

function isHolidayName(name: string): name is HolidayName | EveName {
  return NAMES.includes(name);
}

type Value = Figures[keyof Figures];

/** The entries of one figure: at least one, by day, none before the end of the one above it. */
function dated<Kind extends Value>(
  list: unknown,
  is: (value: unknown) => value is Kind,
): readonly Figure<Kind>[] {
  if (!Array.isArray(list) || list.length === 0) fail();
  const figures = list.map((entry: unknown) => figure(group(entry), is));
  const following = figures.every(
    ({ from }, place) => place === 0 || (figures[place - 1]?.until ?? "9999") < from,
  );
  return following ? figures : fail();
}

function figure<Kind extends Value>(
  entry: Readonly<Record<string, unknown>>,
  is: (value: unknown) => value is Kind,
): Figure<Kind> {
  const { value, policy, from, until, source, checkedOn } = entry;
  if (!is(value) || typeof policy !== "boolean") fail();
  return {
    value,
    policy,
    from: asDay(line(from)),
    ...(until === undefined ? {} : { until: asDay(line(until)) }),
    source: texts(group(source)),
    checkedOn: asDay(line(checkedOn)),
  };
}

function texts({ fi, sv, en }: Readonly<Record<string, unknown>>): Texts {
  return { fi: line(fi), sv: line(sv), en: line(en) };
}

function line(value: unknown): string {
  return typeof value === "string" && value !== "" ? value : fail();
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function oneOf<Kind extends string>(...allowed: readonly Kind[]) {
  return (value: unknown): value is Kind => allowed.some((one) => one === value);
}

function document(text: string): Readonly<Record<string, unknown>> {
  const file = group(JSON.parse(text));
  return file["format"] === 1 ? file : fail();
}

function group(value: unknown): Readonly<Record<string, unknown>> {
  return isGroup(value) ? value : fail();
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fail(): never {
  throw new Error("A file of data/law has another shape than the program reads.");
}
