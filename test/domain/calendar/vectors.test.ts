/** Every worked example of the law, with the machine's clock in three time zones. */
import { format } from "date-fns";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authorityPeriod, promisePeriod, timingOf } from "../../../src/domain/breach/periods.ts";
import { severity } from "../../../src/domain/breach/severity.ts";
import type { SeverityFactors } from "../../../src/domain/breach/severity.ts";
import { type Pause, answerLimit, inTime } from "../../../src/domain/calendar/answer-limit.ts";
import { daysAfter, weekday } from "../../../src/domain/calendar/day.ts";
import { lawOn } from "../../../src/domain/calendar/limits.ts";
import { readInstant } from "../../../src/domain/calendar/reading.ts";
import { booksKept } from "../../../src/domain/calendar/retention.ts";
import { EVES as EVE_NAMES, restReason } from "../../../src/domain/calendar/working-day.ts";
import { withOffset } from "../../../src/domain/calendar/zone.ts";
import type { BreachPromise } from "../../../src/domain/notice/keeping.ts";
import { asDay } from "../../../src/domain/time.ts";
import { CALENDAR, utc, withFigure } from "./law.ts";
import { A, B, C, D, E, EVES, HOLIDAY_TABLE, N, P } from "./vectors.ts";

const ZONE = "Europe/Helsinki";
const PROMISE: BreachPromise = {
  id: "customers-72h",
  to: "subjects",
  hours: 72,
  from: "detection",
  threshold: "none",
  covers: ["breach", "risk"],
  clause: "s9.breach-72h",
};

/** Local time to the second, or to the millisecond where it has some. */
function local(text = ""): string {
  return withOffset(utc(text), ZONE).replace(".000", "");
}

describe.each([
  ["UTC", "12"],
  ["Europe/Helsinki", "14"],
  ["Pacific/Apia", "01"],
])("with the machine in %s", (machine, noon) => {
  const before = process.env["TZ"] ?? "UTC";
  beforeAll(() => {
    process.env["TZ"] = machine;
  });
  afterAll(() => {
    process.env["TZ"] = before;
  });

  // Without this the three rounds could be one: some ways of running tests never hand TZ on.
  test("the machine's zone is really set", () => {
    expect(format(new Date("2026-11-24T12:00:00Z"), "HH")).toBe(noon);
  });

  test.each(A)("%s: 72 hours from %s", (_, aware, ...expected) => {
    const [awareUtc, e, eUtc, l, lUtc] = expected;
    const period = authorityPeriod(readInstant(aware, ZONE), CALENDAR);

    expect(period.startedAt).toBe(utc(awareUtc));
    expect(period.target).toBe(utc(eUtc));
    expect(period.limit).toBe(utc(lUtc));
    expect([local(eUtc), local(lUtc)]).toEqual([e, l]);
  });

  test.each(P)("%s: the promise from %s", (_, detected, p, pUtc) => {
    const detectedAt = readInstant(detected, ZONE);
    const facts = { kind: "breach", title: "Lost laptop", detectedAt } as const;

    expect(promisePeriod(facts, PROMISE, CALENDAR)?.target).toBe(utc(pUtc));
    expect(local(pUtc)).toBe(p);
  });

  test.each([
    ["S1", "2026-11-27T07:17:00.000Z", "in-time"],
    ["S2", "2026-11-27T07:17:00.001Z", "over-target"],
    ["S3", "2026-11-27T07:59:59.999Z", "over-target"],
    ["S4", "2026-11-27T08:00:00.000Z", "late"],
  ])("%s: sent %s is %s", (_, sent, timing) => {
    const period = authorityPeriod(utc("2026-11-24T07:17:00Z"), CALENDAR);

    expect(timingOf(utc(sent), period)).toBe(timing);
  });

  test.each([
    ["S5", "2026-09-30T20:59:59.999Z", true],
    ["S6", "2026-09-30T21:00:00.000Z", false],
  ])("%s: answered %s", (_, answered, kept) => {
    const received = { receivedAt: utc("2026-08-31T06:00:00Z"), pauses: [] };
    const { limit } = answerLimit(received, CALENDAR);

    expect(inTime(utc(answered), limit.before)).toBe(kept);
  });

  test.each(B)("%s: one month from %s", (_, received, ...expected) => {
    const [receivedUtc, raw, due, expires] = expected;
    const receivedAt = readInstant(received, ZONE);
    const found = answerLimit({ receivedAt, pauses: [] }, CALENDAR);

    expect(receivedAt).toBe(utc(receivedUtc));
    expect(found.receivedOn).toBe(received.slice(0, 10));
    expect(found.limit).toMatchObject({ rawOn: raw, dueOn: due, before: utc(expires) });
  });

  test.each(C)("%s: three months from %s", (_, received, ...expected) => {
    const [receivedUtc, raw, due, expires, noticeDue, noticeExpires] = expected;
    const receivedAt = readInstant(received, ZONE);
    const extendedAt = readInstant(`${noticeDue!}T12:00`, ZONE);
    const found = answerLimit({ receivedAt, pauses: [], extendedAt }, CALENDAR);

    expect(receivedAt).toBe(utc(receivedUtc));
    expect(found.extension).toBe("in-time");
    expect(found.limit).toMatchObject({ rawOn: raw, dueOn: due, before: utc(expires) });
    expect(found.extensionLimit).toMatchObject({ dueOn: noticeDue, before: utc(noticeExpires) });
  });

  test("C08: told a day late, the extension is void", () => {
    const receivedAt = readInstant("2027-03-05T11:00", ZONE);
    const extendedAt = readInstant("2027-04-06T08:00", ZONE);
    const found = answerLimit({ receivedAt, pauses: [], extendedAt }, CALENDAR);

    expect(found.extension).toBe("late");
    expect(found.limit.dueOn).toBe("2027-04-05");
  });

  test.each(EVES)("%s: with eves as holidays due %s", (id, due) => {
    const [, received] = [...B, ...C].find(([one]) => one === id)!;
    const receivedAt = readInstant(received!, ZONE);
    const extended = id.startsWith("C") ? { extendedAt: receivedAt } : {};
    const found = answerLimit(
      { receivedAt, pauses: [], ...extended },
      withFigure("eves", "holiday"),
    );

    expect(found.limit.dueOn).toBe(due);
  });

  test.each(D)("%s: waiting, received %s", (id, received, receivedUtc, ...expected) => {
    const [raw, due, expires, asked] = expected;
    const receivedAt = readInstant(received, ZONE);
    const extended = id === "D06" ? { extendedAt: utc("2026-10-20T20:59:59.999Z") } : {};
    const found = answerLimit({ receivedAt, pauses: pausesOf(asked!), ...extended }, CALENDAR);

    expect(receivedAt).toBe(utc(receivedUtc));
    expect(found.limit).toMatchObject({ rawOn: raw, dueOn: due, before: utc(expires) });
    expect(found.pausedSince).toBeUndefined();
  });

  test("D06: the waiting prolongs the time for telling of the extension too", () => {
    const receivedAt = utc("2026-09-15T07:00:00Z");
    const found = answerLimit({ receivedAt, pauses: pausesOf("2026-09-16/2026-09-21") }, CALENDAR);

    expect(found.extensionLimit).toMatchObject({
      dueOn: "2026-10-20",
      before: utc("2026-10-20T21:00:00Z"),
    });
  });

  test("D07: while a question is open there is no due date, and the original one is shown", () => {
    const pauses = [{ askedOn: asDay("2027-03-08"), counts: true }];
    const found = answerLimit({ receivedAt: utc("2027-03-05T09:00:00Z"), pauses }, CALENDAR);

    expect(found.pausedSince).toBe("2027-03-08");
    expect(found.limit.dueOn).toBe("2027-04-05");
  });

  test("D08: asked and answered on one day is no waiting", () => {
    const pauses = pausesOf("2027-03-08/2027-03-08");
    const found = answerLimit({ receivedAt: utc("2027-03-05T09:00:00Z"), pauses }, CALENDAR);

    expect(found.limit.rawOn).toBe("2027-04-05");
  });

  test.each(E)("%s: books of the year that ended on %s", (_, ended, vouchers, accounts) => {
    const law = lawOn(CALENDAR.limits, asDay("2026-11-22"));

    expect(booksKept(asDay(ended), law)).toEqual({
      vouchersUntil: vouchers,
      accountsUntil: accounts,
    });
  });

  test.each(N)("%s: severity", (_, ...cells) => {
    const [dpc, ei, c, i, a, malice, score, band, flag] = cells;
    const found = severity({
      context: context(Number(dpc)),
      identification: identification(Number(ei)),
      confidentiality: circumstance(Number(c)),
      integrity: circumstance(Number(i)),
      availability: circumstance(Number(a)),
      malicious: Number(malice) > 0,
      unintelligible: flag === "unintelligible",
    });

    expect(found.score).toBe(Number(score));
    expect(found.band).toBe(band);
    expect(found.flags).toEqual(flag === "-" ? [] : [flag]);
  });

  test.each(HOLIDAY_TABLE)("%s falls on the days of the table", (name, ...cells) => {
    const eve = EVE_NAMES.some((one) => one === name);
    for (let place = 0; place < cells.length; place += 2) {
      const day = asDay(cells[place + 1]!);
      const named = CALENDAR.holidays.get(2026 + place / 2);
      expect(named?.get(day)).toBe(name);
      expect(weekday(day)).toBe(
        ["ma", "ti", "ke", "to", "pe", "la", "su"].indexOf(cells[place]!) + 1,
      );
      expect(restReason(day, { holidays: CALENDAR.holidays, eves: "holiday" })).toBe(name);
      // As working days eves rest only where they fall on a Saturday or a Sunday.
      const weekend = { la: "saturday", su: "sunday" }[cells[place]!];
      expect(restReason(day, { holidays: CALENDAR.holidays, eves: "working" })).toBe(
        eve ? weekend : name,
      );
    }
  });

  test("the years 2026 to 2030 hold no holiday that is not in the table", () => {
    for (const year of [2026, 2027, 2028, 2029, 2030]) {
      expect(CALENDAR.holidays.get(year)?.size).toBe(HOLIDAY_TABLE.length);
    }
  });

  // The Almanac Office's release counts weekday holidays with both eves.
  test.each([
    [2025, 10],
    [2026, 9],
    [2027, 8],
    [2028, 9],
    [2029, 10],
    [2030, 10],
    [2031, 10],
  ])("%i has %i holidays and eves from Monday to Friday", (year, count) => {
    const named = [...CALENDAR.holidays.get(year)!.keys()];

    expect(named.filter((day) => weekday(day) < 6)).toHaveLength(count);
  });

  test.each([
    ["2026-03-29", "2026-10-25"],
    ["2027-03-28", "2027-10-31"],
    ["2028-03-26", "2028-10-29"],
    ["2029-03-25", "2029-10-28"],
    ["2030-03-31", "2030-10-27"],
  ])("the clocks change at 01:00 UTC on %s and %s", (spring, autumn) => {
    expect(local(`${spring}T00:59:59Z`)).toBe(`${spring}T02:59:59+02:00`);
    expect(local(`${spring}T01:00:00Z`)).toBe(`${spring}T04:00:00+03:00`);
    expect(local(`${autumn}T00:59:59Z`)).toBe(`${autumn}T03:59:59+03:00`);
    expect(local(`${autumn}T01:00:00Z`)).toBe(`${autumn}T03:00:00+02:00`);
    expect(weekday(daysAfter(asDay(spring), 7))).toBe(7);
  });
});

/** `late:2027-02-26/2027-02-27,…` */
function pausesOf(text: string): readonly Pause[] {
  return text.split(",").map((one) => {
    const [askedOn, answeredOn] = one.replace("late:", "").split("/").map(asDay);
    return { askedOn: askedOn!, answeredOn: answeredOn!, counts: !one.startsWith("late:") };
  });
}

function context(value: number): SeverityFactors["context"] {
  return ([1, 2, 3, 4] as const).find((one) => one === value)!;
}

function identification(value: number): SeverityFactors["identification"] {
  return ([0.25, 0.5, 0.75, 1] as const).find((one) => one === value)!;
}

function circumstance(value: number): SeverityFactors["confidentiality"] {
  return ([0, 0.25, 0.5] as const).find((one) => one === value)!;
}
