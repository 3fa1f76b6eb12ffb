/** The shipped holidays against the library that they come from, and against the statute's rules. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { daysAfter, weekday } from "../../src/domain/calendar/day.ts";
import { HOLIDAYS } from "../../src/domain/calendar/working-day.ts";
import { asDay } from "../../src/domain/time.ts";
import { CALENDAR } from "../domain/calendar/law.ts";
import { FILE, FIRST_YEAR, LAST_YEAR, holidaysFile } from "./holidays.ts";

test("the shipped file is what the library gives today: node test/run.mjs test/build/holidays.ts", async () => {
  expect(await readFile(FILE, "utf8")).toBe(holidaysFile());
});

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);

describe.each(years)("the holidays of %i", (year) => {
  const named = CALENDAR.holidays.get(year)!;
  const dayOf = (name: string): string => [...named].find(([, one]) => one === name)![0];

  test("are the thirteen of the acts and two eves", () => {
    expect([...named.values()].toSorted()).toEqual(
      [...HOLIDAYS, "christmasEve", "midsummerEve"].toSorted(),
    );
  });

  test("stand on their fixed days", () => {
    expect(["newYear", "epiphany", "mayDay", "independenceDay"].map(dayOf)).toEqual(
      ["01-01", "01-06", "05-01", "12-06"].map((date) => `${year}-${date}`),
    );
    expect(["christmasEve", "christmasDay", "secondChristmasDay"].map(dayOf)).toEqual(
      ["12-24", "12-25", "12-26"].map((date) => `${year}-${date}`),
    );
  });

  test("follow Easter", () => {
    const easter = asDay(easterOf(year));
    const names = ["goodFriday", "easterSunday", "easterMonday", "ascensionDay", "pentecost"];

    expect(names.map(dayOf)).toEqual([-2, 0, 1, 39, 49].map((days) => daysAfter(easter, days)));
  });

  // Kirkkojärjestys 657/2023 1:4 §.
  test("hold midsummer day on 20 to 26 June and all saints' day on 31 October to 6 November", () => {
    const [midsummer, saints] = [asDay(dayOf("midsummerDay")), asDay(dayOf("allSaintsDay"))];

    expect([weekday(midsummer), weekday(saints)]).toEqual([6, 6]);
    expect(midsummer >= `${year}-06-20` && midsummer <= `${year}-06-26`).toBe(true);
    expect(saints >= `${year}-10-31` && saints <= `${year}-11-06`).toBe(true);
    expect(dayOf("midsummerEve")).toBe(daysAfter(midsummer, -1));
  });
});

/** Gregorian Easter by the anonymous algorithm of 1876. */
function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
