/**
 * Writes `data/law/holidays.json`: `node test/run.mjs test/build/holidays.ts`
 *
 * The days come from the library `date-holidays`, which knows all countries and is therefore not
 * loaded at run time. Of its list for Finland only what the law calls a holiday is taken, which is
 * its type `public`, and the two eves under names of their own. Whatever it lists as public beyond
 * the names known here is an error: the law has changed, or the library errs.
 */
import { writeFile } from "node:fs/promises";
import Holidays from "date-holidays";
import type { EveName, HolidayName } from "../../src/domain/calendar/working-day.ts";

export const FILE = new URL("../../data/law/holidays.json", import.meta.url);

/** From the year in which the GDPR began to apply. */
export const FIRST_YEAR = 2018;
export const LAST_YEAR = 2050;

const NAMES: Readonly<Record<string, HolidayName>> = {
  uudenvuodenpäivä: "newYear",
  loppiainen: "epiphany",
  pitkäperjantai: "goodFriday",
  pääsiäispäivä: "easterSunday",
  "toinen pääsiäispäivä": "easterMonday",
  vappu: "mayDay",
  helatorstai: "ascensionDay",
  helluntaipäivä: "pentecost",
  juhannuspäivä: "midsummerDay",
  pyhäinpäivä: "allSaintsDay",
  itsenäisyyspäivä: "independenceDay",
  joulupäivä: "christmasDay",
  tapaninpäivä: "secondChristmasDay",
};

const EVES: Readonly<Record<string, EveName>> = {
  juhannusaatto: "midsummerEve",
  jouluaatto: "christmasEve",
};

/** The whole file as text. */
export function holidaysFile(): string {
  const years: Record<string, Record<string, string>> = {};
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) years[year] = holidaysOf(year);
  const file = {
    format: 1,
    source: "kirkkolaki 652/2023 1:6 §, kirkkojärjestys 657/2023 1:4 §, 388/1937, 272/1944",
    checkedOn: "2026-11-22",
    generatedBy: "date-holidays, country FI, type public, and two eves",
    years,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The day of each holiday and eve of a year. */
export function holidaysOf(year: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { date, name, type } of new Holidays("FI").getHolidays(year, "fi")) {
    const known = type === "public" ? NAMES[name] : EVES[name];
    if (type === "public" && known === undefined) {
      throw new Error(`date-holidays lists a holiday that no act names: ${name} ${year}`);
    }
    if (known !== undefined) found[known] = date.slice(0, 10);
  }
  return found;
}

if (process.argv[1]?.endsWith("holidays.ts") === true) await writeFile(FILE, holidaysFile());
