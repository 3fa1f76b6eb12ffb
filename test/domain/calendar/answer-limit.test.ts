import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerLimit } from "../../../src/domain/calendar/answer-limit.ts";
import { dayNumber, dayOf, weekday } from "../../../src/domain/calendar/day.ts";
import { lawOn } from "../../../src/domain/calendar/limits.ts";
import { restReason, workingDayFrom } from "../../../src/domain/calendar/working-day.ts";
import { startOfDay } from "../../../src/domain/calendar/zone.ts";
import { type Day, asDay } from "../../../src/domain/time.ts";
import { faultOf } from "../import/refusal.ts";
import { CALENDAR, utc } from "./law.ts";

const working = { holidays: CALENDAR.holidays, eves: "working" } as const;
const receivedAt = utc("2027-03-05T09:00:00Z");
const pause = (askedOn: string, answeredOn?: string) => ({
  askedOn: asDay(askedOn),
  ...(answeredOn === undefined ? {} : { answeredOn: asDay(answeredOn) }),
  counts: true,
});

describe("the limit of an answer", () => {
  test("shows its steps: receipt, month, days passed over, end", () => {
    const { limit } = answerLimit(
      { receivedAt: utc("2027-02-26T10:00:00Z"), pauses: [] },
      CALENDAR,
    );

    expect(limit.steps).toEqual([
      { rule: "received", at: utc("2027-02-26T10:00:00Z"), on: "2027-02-26" },
      {
        rule: "months-added",
        months: 1,
        to: "2027-03-26",
        clamped: false,
        source: CALENDAR.limits.answerMonths[0]!.source,
      },
      { rule: "passed-over", day: "2027-03-26", because: "goodFriday" },
      { rule: "passed-over", day: "2027-03-27", because: "saturday" },
      { rule: "passed-over", day: "2027-03-28", because: "easterSunday" },
      { rule: "passed-over", day: "2027-03-29", because: "easterMonday" },
      { rule: "ends", on: "2027-03-30", before: utc("2027-03-30T21:00:00Z") },
    ]);
  });

  test("says where a month has no such date, and how long it waited", () => {
    const pauses = [pause("2027-02-01", "2027-02-03")];
    const { limit } = answerLimit({ receivedAt: utc("2027-01-31T10:00:00Z"), pauses }, CALENDAR);

    expect(limit.steps).toContainEqual(
      expect.objectContaining({ rule: "months-added", to: "2027-02-28", clamped: true }),
    );
    expect(limit.steps).toContainEqual({ rule: "paused", days: 2, to: "2027-03-02" });
  });

  test("days with two questions open count once", () => {
    const pauses = [pause("2027-03-12", "2027-03-15"), pause("2027-03-08", "2027-03-14")];

    expect(answerLimit({ receivedAt, pauses }, CALENDAR).limit.rawOn).toBe("2027-04-12");
  });

  test("a question inside another one's time adds nothing", () => {
    const pauses = [pause("2027-03-08", "2027-03-15"), pause("2027-03-08", "2027-03-14")];

    expect(answerLimit({ receivedAt, pauses }, CALENDAR).limit.rawOn).toBe("2027-04-12");
  });

  test("a question asked after the period revives nothing", () => {
    const pauses = [pause("2027-04-06")];
    const found = answerLimit({ receivedAt, pauses }, CALENDAR);

    expect(found.pausedSince).toBeUndefined();
    expect(found.limit.rawOn).toBe("2027-04-05");
  });

  test("a question on the very last day, moved to a working day, still counts", () => {
    // The month ends on Good Friday 26 March 2027, and the period on Tuesday 30 March.
    const at = utc("2027-02-26T10:00:00Z");
    const dueAfterAsking = (day: string): string =>
      answerLimit({ receivedAt: at, pauses: [pause(day, "2027-04-02")] }, CALENDAR).limit.rawOn;

    expect(dueAfterAsking("2027-03-30")).toBe("2027-03-29");
    expect(dueAfterAsking("2027-03-31")).toBe("2027-03-26");
  });

  test("a question inside the time that an earlier one added still counts", () => {
    const pauses = [pause("2027-03-08", "2027-03-18"), pause("2027-04-06", "2027-04-08")];

    expect(answerLimit({ receivedAt, pauses }, CALENDAR).limit.rawOn).toBe("2027-04-17");
  });

  test("an open question after an answered one shows the date with the first one's days", () => {
    const pauses = [pause("2027-03-08", "2027-03-10"), pause("2027-03-12")];
    const found = answerLimit({ receivedAt, pauses }, CALENDAR);

    expect(found.pausedSince).toBe("2027-03-12");
    expect(found.limit.rawOn).toBe("2027-04-07");
  });

  test("not extended, it says so", () => {
    expect(answerLimit({ receivedAt, pauses: [] }, CALENDAR)).toMatchObject({ extension: "none" });
  });

  // 31 January and three months is 30 April; one month and then two would be 28 April.
  test.each([
    ["2027-01-29", "2027-04-28"],
    ["2027-01-30", "2027-04-28"],
    ["2027-01-31", "2027-04-28"],
    ["2027-05-31", "2027-08-30"],
    ["2027-10-31", "2028-01-30"],
    ["2028-01-30", "2028-04-29"],
    ["2027-03-31", undefined],
    ["2027-08-31", undefined],
    ["2027-12-31", undefined],
    ["2028-01-29", undefined],
    ["2027-03-05", undefined],
  ])("received %s and extended, counting in two steps gives %s", (received, stepwise) => {
    const at = startOfDay(asDay(received), "Europe/Helsinki");
    const found = answerLimit({ receivedAt: at, pauses: [], extendedAt: at }, CALENDAR);

    expect(found.stepwise).toBe(stepwise);
  });

  test("the earlier reading waits as long as the other", () => {
    const at = utc("2027-01-31T10:00:00Z");
    const pauses = [pause("2027-02-01", "2027-02-03")];

    expect(answerLimit({ receivedAt: at, pauses, extendedAt: at }, CALENDAR).stepwise).toBe(
      "2027-04-30",
    );
  });

  const days = fc
    .integer({ min: dayNumber(asDay("2018-05-25")), max: dayNumber(asDay("2050-08-01")) })
    .map(dayOf);
  test("a later receipt never has an earlier last day", () => {
    fc.assert(
      fc.property(days, days, fc.boolean(), (a, b, extended) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(dueOf(first, extended) <= dueOf(second, extended)).toBe(true);
      }),
    );
  });

  test("the last day is a working day, and an extension never shortens", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(restReason(dueOf(day, false), working)).toBeUndefined();
        expect(weekday(dueOf(day, true))).toBeLessThan(6);
        expect(dueOf(day, true) > dueOf(day, false)).toBe(true);
      }),
    );
  });

  test("waiting longer never ends earlier", () => {
    const length = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(length, length, (a, b) => {
        expect(dueAfter(Math.min(a, b)) <= dueAfter(Math.max(a, b))).toBe(true);
      }),
    );
  });
});

describe("the tables", () => {
  test.each([2017, 2051])("no holidays are known for %i, and so no working day", (year) => {
    const refusal = faultOf(() => workingDayFrom(asDay(`${year}-06-01`), working));

    expect(refusal).toEqual({ code: "calendar.year", facts: { year } });
  });

  test("a Saturday of an unknown year is refused too", () => {
    expect(faultOf(() => restReason(asDay("2051-07-01"), working)).code).toBe("calendar.year");
  });

  test("a day before the law has no figure", () => {
    expect(faultOf(() => lawOn(CALENDAR.limits, asDay("2018-05-24")))).toEqual({
      code: "calendar.no-limit",
      facts: { figure: "breachHours", on: "2018-05-24" },
    });
  });

  test("a figure holds from its first to its last day, both included", () => {
    const [now] = CALENDAR.limits.breachHours;
    const limits = {
      ...CALENDAR.limits,
      breachHours: [
        { ...now!, until: asDay("2028-12-31") },
        { ...now!, value: 96, from: asDay("2029-01-01") },
      ],
    };

    expect(lawOn(limits, asDay("2028-12-31")).breachHours.value).toBe(72);
    expect(lawOn(limits, asDay("2029-01-01")).breachHours.value).toBe(96);
  });
});

function dueOf(day: Day, extended: boolean): Day {
  const at = startOfDay(day, "Europe/Helsinki");
  const given = { receivedAt: at, pauses: [], ...(extended ? { extendedAt: at } : {}) };
  return answerLimit(given, CALENDAR).limit.dueOn;
}

/** With so many days of waiting from 8 March 2027 on. */
function dueAfter(waited: number): Day {
  const answered = dayOf(dayNumber(asDay("2027-03-08")) + waited);
  return answerLimit({ receivedAt, pauses: [pause("2027-03-08", answered)] }, CALENDAR).limit.dueOn;
}
