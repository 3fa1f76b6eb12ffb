import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCalendar, readHolidays, readTimeLimits } from "../../src/law-file/time-limits.ts";
import { DATA } from "../domain/calendar/law.ts";

const LIMITS = await readFile(join(DATA, "law", "time-limits.json"), "utf8");
const HOLIDAYS = await readFile(join(DATA, "law", "holidays.json"), "utf8");

test("the shipped figures are those of the law and our readings of it", async () => {
  const { limits, zone } = await loadCalendar(DATA, "Europe/Helsinki");
  const values = Object.entries(limits).map(([name, [first]]) => [
    name,
    first?.value,
    first?.policy,
  ]);

  expect(zone).toBe("Europe/Helsinki");
  expect(values).toEqual([
    ["breachHours", 72, false],
    ["breachThreshold", "risk", false],
    ["answerMonths", 1, false],
    ["extensionMonths", 2, false],
    ["voucherYears", 6, false],
    ["accountsYears", 10, false],
    ["eves", "working", true],
    ["exactHour", "dropped", true],
    ["twoWorkingDays", "not-applied", true],
    ["promiseDetection", "earliest", true],
    ["investigationHours", 24, true],
  ]);
});

test("the shipped holidays reach from 2018 to 2050 without a gap", () => {
  expect([...readHolidays(HOLIDAYS).keys()]).toEqual(
    Array.from({ length: 33 }, (_, place) => 2018 + place),
  );
});

test("a figure may end where the next one begins", () => {
  const text = changed((figures) => {
    const [now] = figures["breachHours"]!;
    figures["breachHours"] = [
      { ...now, until: "2028-12-31" },
      { ...now, value: 96, from: "2029-01-01" },
    ];
  });

  expect(readTimeLimits(text).breachHours.map(({ value, until }) => [value, until])).toEqual([
    [72, "2028-12-31"],
    [96, undefined],
  ]);
});

type Figures = Record<string, Record<string, unknown>[]>;

test.each<[string, (figures: Figures) => void]>([
  ["a figure is missing", (figures) => delete figures["eves"]],
  ["a figure has no entry", (figures) => (figures["eves"] = [])],
  ["a word is no choice", (figures) => (figures["eves"]![0]!["value"] = "workday")],
  ["a number is a text", (figures) => (figures["breachHours"]![0]!["value"] = "72")],
  ["a number is 0", (figures) => (figures["breachHours"]![0]!["value"] = 0)],
  ["a day does not exist", (figures) => (figures["eves"]![0]!["from"] = "2018-02-30")],
  ["a last day does not exist", (figures) => (figures["eves"]![0]!["until"] = "2018-02-30")],
  ["a source is missing", (figures) => delete figures["eves"]![0]!["source"]],
  [
    "a source is empty",
    (figures) => (figures["eves"]![0]!["source"] = { fi: "", sv: "a", en: "a" }),
  ],
  ["it is not said whether it is law", (figures) => delete figures["eves"]![0]!["policy"]],
  [
    "two entries overlap",
    (figures) => figures["eves"]!.push({ ...figures["eves"]![0], from: "2027-01-01" }),
  ],
])("a table is not read when %s", (_, change) => {
  expect(() => readTimeLimits(changed(change))).toThrow(/another shape|A day is written/u);
});

test.each([
  ["a name is unknown", '"newYear"', '"newYearsEve"'],
  ["a day does not exist", '"2018-01-01"', '"2018-01-32"'],
  ["the format is newer", '"format": 1', '"format": 2'],
  ["the years are a list", '"years": {', '"years": [], "rest": {'],
])("holidays are not read when %s", (_, from, to) => {
  expect(() => readHolidays(HOLIDAYS.replace(from, to))).toThrow(/another shape|A day is written/u);
});

/** The shipped table with one change. */
function changed(change: (figures: Figures) => void): string {
  const file: { figures: Figures } = JSON.parse(LIMITS);
  change(file.figures);
  return JSON.stringify(file);
}
