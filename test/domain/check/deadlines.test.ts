import { describe, expect, test } from "vitest";
import { closeBreach } from "../../../src/domain/breach/closing.ts";
import { deadlinesOf } from "../../../src/domain/check/deadlines.ts";
import {
  AWARE,
  CUSTOMERS,
  DETECTED,
  PROMISED,
  TARGET,
  assessed,
  laptop,
  notified,
  recorded,
  suspected,
  told,
} from "../breach/stolen-laptop.ts";
import { CALENDAR, utc } from "../calendar/law.ts";

const AUTHORITY = {
  number: "2026-0003",
  clock: "authority",
  startedAt: AWARE,
  target: TARGET,
  workingDayAt: AWARE,
  open: true,
  sequence: 0,
};
const PROMISE = {
  number: "2026-0003",
  clock: "promise",
  promise: { id: "customers-72h", to: "subjects" },
  startedAt: DETECTED,
  target: PROMISED,
  workingDayAt: DETECTED,
  open: true,
  sequence: 0,
};

function deadlines(breach: ReturnType<typeof laptop>, at = "2026-11-20T10:00:00Z") {
  return deadlinesOf([breach], utc(at), CALENDAR);
}

describe("the deadlines of a breach", () => {
  test("are that of the authority and each promise", () => {
    expect(deadlines(laptop())).toEqual([AUTHORITY, PROMISE]);
  });

  test("leave a working day: before a weekend, and in the middle of the week", () => {
    const moved = (at: string) => {
      const detectedAt = utc(at);
      return deadlines(laptop({ detectedAt, aware: { at: detectedAt } }), "2026-12-31T10:00:00Z");
    };
    // Detected on Thursday 10.00: the last day of work is Friday, three of its hours are Sunday's.
    expect(moved("2026-11-19T08:00:00Z")[0]).toMatchObject({
      target: "2026-11-22T08:00:00.000Z",
      workingDayAt: "2026-11-19T22:00:00.000Z",
    });
    // Detected on Monday 10.00, due on Thursday: a day before.
    expect(moved("2026-11-23T08:00:00Z")[0]).toMatchObject({
      target: "2026-11-26T08:00:00.000Z",
      workingDayAt: "2026-11-25T08:00:00.000Z",
    });
  });

  test("none while nobody is aware and the promise counts from awareness", () => {
    const promises = [{ ...CUSTOMERS, from: "awareness" as const }];

    expect(deadlines({ ...suspected(), promises })).toEqual([]);
  });

  test("none of a breach that is detected later", () => {
    expect(deadlines(laptop(), "2026-11-20T05:59:59Z")).toEqual([]);
  });

  test("one that is met stays in the list, struck out, under a higher number of changes", () => {
    expect(deadlines(notified(laptop(), "2026-11-20T09:00:00Z"))).toEqual([
      { ...AUTHORITY, open: false, sequence: 1 },
      { ...PROMISE, sequence: 1 },
    ]);
  });

  test("a decision that there is no risk strikes out the authority's, and not the promise", () => {
    expect(deadlines(assessed(laptop(), "none")).map(({ open }) => open)).toEqual([false, true]);
  });

  test("of a closed breach all are struck out", () => {
    const settled = told(assessed(notified(laptop(), TARGET), "risk"), TARGET, { everyone: true });
    const closing = { at: utc("2026-11-24T08:00:00Z"), by: "the manager" };
    const { breach } = closeBreach(settled, closing, recorded(), CALENDAR);

    expect(deadlines(breach, "2026-12-01T00:00:00Z")).toEqual([
      { ...AUTHORITY, open: false, sequence: 4 },
      { ...PROMISE, open: false, sequence: 4 },
    ]);
  });
});
