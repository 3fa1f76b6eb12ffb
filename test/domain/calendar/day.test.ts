import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayNumber,
  dayOf,
  daysAfter,
  daysBetween,
  monthsAfter,
  weekday,
} from "../../../src/domain/calendar/day.ts";
import {
  earliestFirst,
  elapsed,
  hoursAfter,
  instantOf,
  millisecondsOf,
} from "../../../src/domain/calendar/instant.ts";
import { asDay, asInstant } from "../../../src/domain/time.ts";

const days = fc.integer({ min: -25_000, max: 84_000 }).map(dayOf);

describe("days", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-03-01", 11_017],
    ["2026-11-22", 20_779],
  ])("%s is day %i", (day, number) => {
    expect(dayNumber(asDay(day))).toBe(number);
    expect(dayOf(number)).toBe(day);
  });

  // The platform's own calendar, in UTC, where its days know no change of the clocks.
  test("every day from 1900 to 2200 has the date that the platform gives it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 84_005 }), (number) => {
        const platform = new Date(number * 86_400_000);
        expect(dayOf(number)).toBe(platform.toISOString().slice(0, 10));
        expect(weekday(dayOf(number)) % 7).toBe(platform.getUTCDay());
        expect(dayNumber(dayOf(number))).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["over a month", "2026-11-30", 1, "2026-12-01"],
    ["over a leap day", "2028-02-28", 2, "2028-03-01"],
    ["over a century that is no leap year", "2100-02-28", 1, "2100-03-01"],
    ["backwards over a year", "2027-01-01", -1, "2026-12-31"],
  ])("days are added %s", (_, from, count, until) => {
    expect(daysAfter(asDay(from), count)).toBe(until);
    expect(daysBetween(asDay(from), asDay(until))).toBe(count);
  });

  test.each([
    ["over a year", "2026-11-06", 2, "2027-01-06"],
    ["to the last day of a shorter month", "2027-08-31", 6, "2028-02-29"],
    ["back over a year", "2027-01-31", -2, "2026-11-30"],
    ["by years", "2028-02-29", 12, "2029-02-28"],
  ])("months are added %s", (_, from, months, until) => {
    expect(monthsAfter(asDay(from), months)).toBe(until);
  });

  test("a later day never has an earlier day so many months later", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 30 }), (a, b, months) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(monthsAfter(first, months) <= monthsAfter(second, months)).toBe(true);
      }),
    );
  });
});

describe("instants", () => {
  test("milliseconds are those of the platform, there and back", () => {
    const span = fc.integer({ min: -2_208_988_800_000, max: 7_258_118_399_999 });
    fc.assert(
      fc.property(span, (milliseconds) => {
        const at = instantOf(milliseconds);
        expect(at).toBe(new Date(milliseconds).toISOString());
        expect(millisecondsOf(at)).toBe(milliseconds);
      }),
      { numRuns: 2000 },
    );
  });

  test("hours are elapsed hours over the change of the clocks", () => {
    const from = asInstant("2026-10-24T22:30:00.001Z");

    expect(hoursAfter(from, 72)).toBe("2026-10-27T22:30:00.001Z");
    expect(elapsed(from, hoursAfter(from, 72))).toBe(259_200_000);
    expect(elapsed(hoursAfter(from, 1), from)).toBe(-3_600_000);
  });

  test("sorting is by instant and otherwise leaves the order alone", () => {
    const [early, late] = [
      asInstant("2026-01-01T00:00:00.000Z"),
      asInstant("2026-01-01T00:00:00.001Z"),
    ];
    const acts = [
      { at: late, n: 1 },
      { at: early, n: 2 },
      { at: late, n: 3 },
      { at: early, n: 4 },
    ];

    expect(acts.toSorted(earliestFirst).map(({ n }) => n)).toEqual([2, 4, 1, 3]);
  });
});
