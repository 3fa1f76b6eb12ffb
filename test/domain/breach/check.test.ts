import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Breach, BreachFacts } from "../../../src/domain/breach/breach.ts";
import { type Due, checkBreaches } from "../../../src/domain/breach/check.ts";
import { closeBreach } from "../../../src/domain/breach/closing.ts";
import { asBreachNumber } from "../../../src/domain/breach/number.ts";
import { instantOf, millisecondsOf } from "../../../src/domain/calendar/instant.ts";
import { readInstant } from "../../../src/domain/calendar/reading.ts";
import { CALENDAR, utc } from "../calendar/law.ts";
import { faultOf } from "../import/refusal.ts";
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
} from "./stolen-laptop.ts";

const HOUR = 3_600_000;

function check(breach: Breach, at: string): readonly Due[] {
  return checkBreaches([breach], utc(at), CALENDAR);
}

/** The level and the reason of each open clock, such as `authority warning warning-hours`. */
function said(dues: readonly Due[]): readonly string[] {
  return dues.map(({ clock, level, because = "" }) => `${clock.id} ${level} ${because}`.trim());
}

/** A mere risk detected at a local time: one clock, P. */
function risk(detected: string): Breach {
  return suspected({ kind: "risk", detectedAt: readInstant(detected, "Europe/Helsinki") });
}

describe("what is due", () => {
  // Tuesday 9:17 to Friday 9:17: no weekend takes part.
  const midweek: Partial<BreachFacts> = {
    detectedAt: utc("2026-11-24T07:17:00Z"),
    aware: { at: utc("2026-11-24T07:17:00Z"), by: "the manager" },
  };
  const breach = laptop(midweek, []);

  test.each([
    ["from the first minute", "2026-11-24T07:17:00.000Z", "authority open"],
    ["a little more than 24 hours left", "2026-11-26T07:16:59.999Z", "authority open"],
    ["24 hours left", "2026-11-26T07:17:00.000Z", "authority warning warning-hours"],
    [
      "a little more than 6 hours left",
      "2026-11-27T01:16:59.999Z",
      "authority warning warning-hours",
    ],
    ["6 hours left", "2026-11-27T01:17:00.000Z", "authority critical critical-hours"],
    ["at the target", "2026-11-27T07:17:00.000Z", "authority critical critical-hours"],
    ["past the target", "2026-11-27T07:17:00.001Z", "authority critical over-target"],
    ["at the limit", "2026-11-27T08:00:00.000Z", "authority critical overdue"],
    ["years later", "2060-01-01T00:00:00.000Z", "authority critical overdue"],
  ])("%s", (_, at, expected) => {
    expect(said(check(breach, at))).toEqual([expected]);
  });

  test("says when and how much is left, and no text that was written", () => {
    expect(check(breach, "2026-11-27T08:17:00.000Z")).toEqual([
      expect.objectContaining({
        breach: "2026-0003",
        dueAt: utc("2026-11-27T07:17:00Z"),
        leftMs: -HOUR,
        since: utc("2026-11-24T07:17:00Z"),
      }),
    ]);
    expect(JSON.stringify(check(breach, "2026-11-27T08:17:00.000Z"))).not.toContain("laptop");
  });

  test("goes by thresholds that can be set", () => {
    const thresholds = { warnHours: 48, critHours: 36 };
    const target = millisecondsOf(utc("2026-11-27T07:17:00Z"));
    const levels = [49, 48, 37, 36].map(
      (hours) =>
        checkBreaches([breach], instantOf(target - hours * HOUR), CALENDAR, thresholds)[0]?.level,
    );

    expect(levels).toEqual(["open", "warning", "warning", "critical"]);
  });
});

describe("less than a working day left", () => {
  test.each([
    ["Friday afternoon warns on Friday", "2026-11-27T15:00", "2026-11-27T15:01", true],
    ["Friday afternoon, at that very minute", "2026-11-27T15:00", "2026-11-27T15:00", false],
    ["Thursday afternoon has all of Friday", "2026-11-26T15:00", "2026-11-26T23:59", false],
    ["Thursday afternoon warns from Friday on", "2026-11-26T15:00", "2026-11-27T00:01", true],
    ["over Easter", "2027-03-25T09:00", "2027-03-25T09:01", true],
    ["over Midsummer, whose eve nobody works", "2027-06-24T15:00", "2027-06-24T15:01", true],
    ["over Christmas, whose eve nobody works", "2026-12-23T10:00", "2026-12-23T10:01", true],
    ["in the middle of a week it is the 24 hours", "2026-11-24T09:00", "2026-11-26T08:59", false],
  ])("%s", (_, detected, at, warned) => {
    const found = check(risk(detected), readInstant(at, "Europe/Helsinki"));

    expect(said(found)).toEqual([warned ? "promise warning working-day" : "promise open"]);
  });

  test("is asked of days whose holidays are known", () => {
    const later = risk("2050-12-31T12:00");

    expect(faultOf(() => check(later, later.facts.detectedAt)).facts).toEqual({ year: 2051 });
  });
});

describe("what is open without a last hour", () => {
  const bare = { ...suspected(), promises: [] };

  test.each([
    ["a short investigation", "2026-11-21T05:59:59.999Z", "authority open"],
    ["a long one", "2026-11-21T06:00:00.000Z", "authority warning investigation"],
  ])("%s", (_, at, expected) => {
    const found = check(bare, at);

    expect(said(found)).toEqual([expected]);
    expect(found[0]).toMatchObject({ since: DETECTED });
    expect(found[0]).not.toHaveProperty("dueAt");
  });

  test("a promise from an awareness that is not there yet", () => {
    const promises = [{ ...CUSTOMERS, from: "awareness" as const }];

    expect(said(check({ ...suspected(), promises }, "2026-11-21T06:00:00Z"))).toEqual([
      "authority warning investigation",
      "promise open",
    ]);
  });

  test("the duty of Art. 34 warns from the first minute", () => {
    const high = { ...assessed(notified(laptop(), TARGET), "high"), promises: [] };

    expect(said(check(high, TARGET))).toEqual(["subjects warning without-delay"]);
  });
});

describe("nothing is due", () => {
  const settled = told(assessed(notified(laptop(), TARGET), "risk"), TARGET, { everyone: true });
  const closing = { at: utc("2026-11-24T08:00:00Z"), by: "the manager" };

  test("when all was done", () => {
    expect(check(settled, "2026-12-01T00:00:00Z")).toEqual([]);
  });

  test("of a closed breach, seen from after its closing", () => {
    const { breach } = closeBreach(settled, closing, recorded(), CALENDAR);

    expect(check(breach, "2026-12-01T00:00:00Z")).toEqual([]);
    expect(said(check(breach, "2026-11-21T08:00:00Z"))).toHaveLength(2);
  });

  test("before the breach was detected", () => {
    expect(check(laptop(), "2026-11-20T05:59:59.999Z")).toEqual([]);
  });
});

test("the smoke script: on Monday at 8 the promise is due, and the authority within the hours", () => {
  expect(said(check(laptop(), "2026-11-23T06:00:00Z"))).toEqual([
    "promise critical critical-hours",
    "authority critical critical-hours",
  ]);
  expect(
    check(laptop(), "2026-11-23T06:00:00Z").map(({ dueAt, leftMs }) => [dueAt, leftMs]),
  ).toEqual([
    [PROMISED, 0],
    [TARGET, 77 * 60_000],
  ]);
});

test("several breaches stand by their target, and what has none by its beginning", () => {
  const later = laptop({ detectedAt: AWARE, aware: { at: AWARE } });
  const breaches = [
    named("2026-0001", later),
    named("2026-0002", { ...suspected(), promises: [] }),
    named("2026-0003", laptop()),
  ];

  expect(
    checkBreaches(breaches, utc("2026-11-20T08:00:00Z"), CALENDAR).map(
      ({ breach, clock }) => `${breach} ${clock.id}`,
    ),
  ).toEqual([
    "2026-0002 authority",
    "2026-0003 promise",
    "2026-0001 authority",
    "2026-0001 promise",
    "2026-0003 authority",
  ]);
});

test("as time goes on, nothing that is open becomes less urgent", () => {
  const order = ["open", "warning", "critical"];
  const minutes = fc.nat(80 * 60);
  const detected = fc.constantFrom("2026-11-24T09:00", "2026-11-27T16:30", "2027-03-25T09:00");
  fc.assert(
    fc.property(detected, minutes, minutes, (start, a, b) => {
      const breach = risk(start);
      const from = millisecondsOf(breach.facts.detectedAt);
      const level = (minute: number): number =>
        order.indexOf(check(breach, instantOf(from + minute * 60_000))[0]?.level ?? "");
      expect(level(Math.min(a, b))).toBeLessThanOrEqual(level(Math.max(a, b)));
    }),
  );
});

function named(number: string, breach: Breach): Breach {
  return { ...breach, number: asBreachNumber(number) };
}
