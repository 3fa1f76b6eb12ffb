import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakPromise, exemptBreach } from "../../../src/domain/breach/communication.ts";
import type { Breach, BreachFacts, ExemptionGround } from "../../../src/domain/breach/breach.ts";
import { type Clock, clocksAt, isOpen } from "../../../src/domain/breach/clocks.ts";
import { authorityPeriod, promisePeriod } from "../../../src/domain/breach/periods.ts";
import { hoursAfter, instantOf } from "../../../src/domain/calendar/instant.ts";
import type { Instant } from "../../../src/domain/time.ts";
import { CALENDAR, utc, withFigure } from "../calendar/law.ts";
import {
  AWARE,
  CUSTOMERS,
  DETECTED,
  LIMIT,
  PROMISED,
  TARGET,
  assessed,
  laptop,
  notified,
  recorded,
  suspected,
  told,
} from "./stolen-laptop.ts";

function clock<Id extends Clock["id"]>(
  id: Id,
  breach: Breach,
  at: string,
  calendar = CALENDAR,
): Extract<Clock, { readonly id: Id }> | undefined {
  const isIt = (one: Clock): one is Extract<Clock, { readonly id: Id }> => one.id === id;
  return clocksAt(breach, utc(at), calendar).find(isIt);
}

const after = (ms: number, at: Instant): string => instantOf(Date.parse(at) + ms);

describe("the clock to the authority", () => {
  test.each([
    ["at awareness", AWARE, "running"],
    ["at 72 elapsed hours", TARGET, "running"],
    ["a millisecond later", after(1, TARGET), "over-target"],
    ["a millisecond before the outer limit", after(-1, LIMIT), "over-target"],
    ["at the outer limit", LIMIT, "overdue"],
  ])("not notified %s", (_, at, state) => {
    expect(clock("authority", laptop(), at)).toMatchObject({
      state,
      period: { startedAt: AWARE, target: TARGET, limit: LIMIT },
    });
  });

  test.each([
    ["at 72 elapsed hours", TARGET, undefined, "met"],
    ["a millisecond later", after(1, TARGET), undefined, "met-over-target"],
    ["at the outer limit, with its reasons", LIMIT, "nobody was in", "met-late"],
  ])("notified %s", (_, at, reason, state) => {
    const breach = notified(laptop(), at, reason);

    expect(clock("authority", breach, "2026-12-01T00:00:00Z")).toMatchObject({
      state,
      notifiedAt: at,
      ...(reason === undefined ? {} : { delayReason: reason }),
    });
  });

  test("goes by the first notification, in whatever order they were recorded", () => {
    const breach = notified(notified(laptop(), LIMIT, "nobody was in"), TARGET);

    expect(clock("authority", breach, "2026-12-01T00:00:00Z")).toMatchObject({
      state: "met",
      notifiedAt: TARGET,
      delayReason: "nobody was in",
    });
  });

  test("is not stopped by a withdrawal alone", () => {
    const breach: Breach = {
      ...laptop(),
      notifications: [{ at: AWARE, phase: "withdrawal", recorded: recorded() }],
    };

    expect(clock("authority", breach, TARGET)?.state).toBe("running");
  });

  test.each([
    ["an hour", "2026-11-20T07:59:59.999Z", 1, false],
    ["short of 24 hours", "2026-11-21T05:59:59.999Z", 23, false],
    ["24 hours", "2026-11-21T06:00:00.000Z", 24, true],
  ])("does not run before awareness; the investigation is open %s", (_, at, hours, long) => {
    expect(clock("authority", suspected(), at)).toEqual({
      id: "authority",
      state: "not-running",
      since: DETECTED,
      hours,
      long,
    });
  });

  test("does not apply to a mere risk", () => {
    expect(clock("authority", suspected({ kind: "risk" }), TARGET)).toEqual({
      id: "authority",
      state: "not-applicable",
    });
  });

  test.each([
    ["aware", laptop()],
    ["still investigating", suspected()],
  ])("is ended by a reasoned decision that a risk is unlikely, %s", (_, breach) => {
    expect(clock("authority", assessed(breach, "none"), LIMIT)).toMatchObject({
      state: "ended",
      assessment: { risk: "none", why: "the disk is not encrypted" },
    });
  });

  test("is not ended by a decision from before the controller was aware", () => {
    const early = assessed(suspected(), "none", "2026-11-20T07:00:00Z");
    const aware = { at: AWARE, by: "the manager" };
    const breach = { ...early, facts: { ...early.facts, aware } };

    expect(clock("authority", breach, TARGET)?.state).toBe("running");
  });

  test.each(["risk", "high"] as const)("runs on when the decision is %s", (risk) => {
    expect(clock("authority", assessed(laptop(), risk), TARGET)?.state).toBe("running");
  });

  test("runs again, from the same awareness, when the decision changes", () => {
    const breach = assessed(assessed(laptop(), "none"), "risk", "2026-11-23T12:00:00Z");

    expect(clock("authority", breach, "2026-11-23T11:59:59Z")?.state).toBe("ended");
    expect(clock("authority", breach, "2026-11-23T12:00:00Z")?.state).toBe("overdue");
  });

  test("follows the figures of the day: 96 hours and only a high risk", () => {
    const [hours, threshold] = [
      withFigure("breachHours", 96),
      withFigure("breachThreshold", "high"),
    ];

    expect(authorityPeriod(AWARE, hours).target).toBe("2026-11-24T07:17:00.000Z");
    expect(clock("authority", assessed(laptop(), "risk"), TARGET, threshold)?.state).toBe("ended");
    expect(clock("authority", assessed(laptop(), "high"), TARGET, threshold)?.state).toBe(
      "running",
    );
  });

  test("explains how it was counted", () => {
    const { source } = CALENDAR.limits.breachHours[0]!;

    expect(authorityPeriod(AWARE, CALENDAR).steps).toEqual([
      { rule: "started", by: "awareness", at: AWARE },
      { rule: "hours-added", hours: 72, to: TARGET, source },
      { rule: "hour-dropped", to: utc("2026-11-20T08:00:00Z") },
      { rule: "hours-added", hours: 72, to: LIMIT, source },
    ]);
  });
});

describe("readings of Regulation 1182/71 that can be chosen", () => {
  test("an hour that begins at the very instant of awareness can be counted", () => {
    const counted = withFigure("exactHour", "counted");
    const sharp = authorityPeriod(utc("2026-11-24T07:00:00Z"), counted);

    expect(sharp.limit).toBe(utc("2026-11-27T07:00:00Z"));
    expect(sharp.steps[2]).toMatchObject({ rule: "hour-counted" });
    expect(authorityPeriod(utc("2026-11-24T07:00:00.001Z"), counted).limit).toBe(
      utc("2026-11-27T08:00:00Z"),
    );
  });

  test.each([
    ["Friday to the end of Tuesday", "2026-11-27T14:30:00Z", "2026-12-01T22:00:00Z"],
    ["over Christmas", "2026-12-23T10:00:00Z", "2026-12-28T22:00:00Z"],
    ["not at all in the middle of a week", "2026-11-24T07:17:00Z", "2026-11-27T08:00:00Z"],
  ])("two working days can prolong the outer limit: %s", (_, aware, limit) => {
    const period = authorityPeriod(utc(aware), withFigure("twoWorkingDays", "applied"));

    expect(period.limit).toBe(utc(limit));
    expect(period.target).toBe(hoursAfter(utc(aware), 72));
  });

  test("the started hour is that of the zone's own clocks", () => {
    const zone = "Asia/Kathmandu";
    const period = authorityPeriod(utc("2026-11-24T07:17:00Z"), { ...CALENDAR, zone });

    // 13:02 in Kathmandu, UTC+5:45: the hours run from 14:00, which is 08:15 in UTC.
    expect(period.limit).toBe(utc("2026-11-27T08:15:00Z"));
  });
});

describe("the clock of a promise", () => {
  test.each([
    ["at 72 hours from detection", PROMISED, "running"],
    ["a millisecond later", after(1, PROMISED), "overdue"],
  ])("nobody told %s", (_, at, state) => {
    expect(clock("promise", laptop(), at)).toMatchObject({
      state,
      promise: CUSTOMERS,
      period: { startedAt: DETECTED, target: PROMISED },
      told: { reached: 0 },
    });
  });

  test("covers a mere risk when the notice says so, and else there is none", () => {
    const onlyBreaches = [{ ...CUSTOMERS, covers: ["breach"] as const }];

    expect(clock("promise", suspected({ kind: "risk" }), PROMISED)?.state).toBe("running");
    expect(
      clock("promise", { ...suspected({ kind: "risk" }), promises: onlyBreaches }, PROMISED),
    ).toBeUndefined();
    expect(clock("promise", laptop({}, []), PROMISED)).toBeUndefined();
  });

  test("is met when all affected have been told, by the last of them", () => {
    const affected = laptop({ subjects: { certainty: "exact", number: 3 } });
    const some = told(affected, "2026-11-21T08:00:00Z", { reached: 2 });
    const all = told(some, PROMISED, { reached: 1, channel: "phone" });

    expect(clock("promise", some, PROMISED)).toMatchObject({
      state: "running",
      told: { reached: 2, of: 3 },
    });
    expect(clock("promise", all, LIMIT)).toMatchObject({
      state: "met",
      metAt: PROMISED,
      told: { reached: 3, of: 3, allAt: PROMISED },
    });
  });

  test("is met late when the last one was told late, in whatever order it was recorded", () => {
    const affected = laptop({ subjects: { certainty: "about", number: 3 } });
    const late = told(affected, after(1, PROMISED), { reached: 1 });

    expect(
      clock("promise", told(late, "2026-11-21T08:00:00Z", { reached: 2 }), LIMIT),
    ).toMatchObject({
      state: "met-late",
      metAt: after(1, PROMISED),
    });
  });

  test.each([
    ["unrecorded", {}],
    ["unknown", { subjects: { certainty: "unknown" } }],
  ] as const)("with the number of affected %s, all customers must be told", (_, facts) => {
    const many = told(laptop(facts), "2026-11-21T08:00:00Z", { reached: 5000 });
    const everyone = told(many, "2026-11-22T08:00:00Z", { everyone: true });

    expect(clock("promise", many, PROMISED)).toMatchObject({
      state: "running",
      told: { reached: 5000 },
    });
    expect(clock("promise", everyone, PROMISED)).toMatchObject({
      state: "met",
      metAt: utc("2026-11-22T08:00:00Z"),
    });
  });

  test("with nobody affected it is met by a communication, not by itself", () => {
    const nobody = laptop({ subjects: { certainty: "exact", number: 0 } });

    expect(clock("promise", nobody, PROMISED)?.state).toBe("running");
    expect(clock("promise", told(nobody, PROMISED), PROMISED)?.state).toBe("met");
  });

  test("is not kept, with its ground, when that was decided, and is never met by it", () => {
    const decision = {
      at: utc("2026-11-21T08:00:00Z"),
      promise: "customers-72h",
      why: "no address is left",
      by: "the manager",
    };
    const { breach } = breakPromise(laptop(), decision, recorded());

    expect(clock("promise", breach, LIMIT)).toMatchObject({
      state: "not-kept",
      decision: { why: "no address is left" },
    });
    expect(clock("promise", told(breach, PROMISED, { everyone: true }), LIMIT)?.state).toBe("met");
    const later = breakPromise(breach, { ...decision, why: "told by post instead" }, recorded());
    expect(clock("promise", later.breach, LIMIT)).toMatchObject({
      decision: { why: "told by post instead" },
    });
  });

  test.each(["34(3)(a)", "34(3)(b)", "34(3)(c)"] as const)(
    "is not touched by the ground of Art. %s",
    (ground) => {
      const exemption = { at: utc("2026-11-21T08:00:00Z"), ground, why: "x", by: "the manager" };
      const { breach } = exemptBreach(assessed(laptop(), "high"), exemption, recorded(), CALENDAR);

      expect(clock("promise", breach, after(1, PROMISED))?.state).toBe("overdue");
    },
  );

  test("is not touched by the decision that no risk is likely, as it has no threshold", () => {
    expect(clock("promise", assessed(laptop(), "none"), PROMISED)?.state).toBe("running");
  });

  test.each([
    ["risk", "none", "below-threshold"],
    ["risk", "risk", "running"],
    ["high", "risk", "below-threshold"],
    ["high", "high", "running"],
  ] as const)("promised from %s on, decided %s: %s", (threshold, risk, state) => {
    const breach = assessed(laptop({}, [{ ...CUSTOMERS, threshold }]), risk);

    expect(clock("promise", breach, PROMISED)?.state).toBe(state);
    expect(clock("promise", laptop({}, [{ ...CUSTOMERS, threshold }]), PROMISED)?.state).toBe(
      "running",
    );
  });

  test.each([
    ["earliest", "2026-11-19T06:00:00Z", "2026-11-22T06:00:00Z", "processor-detection"],
    ["earliest", "2026-11-20T06:30:00Z", "2026-11-23T06:00:00Z", "detection"],
    ["own", "2026-11-19T06:00:00Z", "2026-11-23T06:00:00Z", "detection"],
  ] as const)("by the %s detection, the processor's at %s", (policy, processor, target, by) => {
    const facts: BreachFacts = { ...laptop().facts, processorDetectedAt: utc(processor) };
    const period = promisePeriod(facts, CUSTOMERS, withFigure("promiseDetection", policy));

    expect(period?.target).toBe(utc(target));
    expect(period?.steps).toEqual([
      { rule: "started", by, at: period?.startedAt },
      { rule: "hours-added", hours: 72, to: utc(target) },
    ]);
  });

  test("promised from awareness, it does not run before that", () => {
    const promises = [{ ...CUSTOMERS, from: "awareness" as const, hours: 24 }];

    expect(clock("promise", { ...suspected(), promises }, LIMIT)).toEqual({
      id: "promise",
      promise: promises[0],
      state: "not-running",
    });
    expect(clock("promise", laptop({}, promises), "2026-11-21T07:17:00Z")).toMatchObject({
      state: "running",
      period: { startedAt: AWARE, target: utc("2026-11-21T07:17:00Z") },
    });
  });

  test("promised to the authority, it is met by the notification", () => {
    const promises = [{ ...CUSTOMERS, to: "authority" as const, hours: 24 }];
    const breach = laptop({}, promises);

    expect(clock("promise", breach, "2026-11-21T06:00:00Z")).toMatchObject({
      state: "running",
      told: { reached: 0, of: 1 },
    });
    expect(clock("promise", notified(breach, "2026-11-21T06:00:00Z"), LIMIT)).toMatchObject({
      state: "met",
      told: { reached: 1, of: 1 },
    });
  });

  test("several promises have a clock each", () => {
    const promises = [CUSTOMERS, { ...CUSTOMERS, id: "authority-24h", hours: 24 }];
    const clocks = clocksAt(laptop({}, promises), AWARE, CALENDAR);

    expect(clocks.map((one) => (one.id === "promise" ? one.promise.id : one.id))).toEqual([
      "authority",
      "customers-72h",
      "authority-24h",
    ]);
  });
});

describe("the duty of Art. 34", () => {
  const high = assessed(laptop({ subjects: { certainty: "exact", number: 2 } }), "high");

  test("is opened by a high risk, without a last hour", () => {
    expect(clock("subjects", high, LIMIT)).toEqual({
      id: "subjects",
      state: "open",
      since: utc("2026-11-20T10:00:00Z"),
      told: { reached: 0, of: 2 },
      publicMissing: false,
    });
  });

  test.each(["none", "risk"] as const)("is not there when the risk is %s", (risk) => {
    expect(clock("subjects", assessed(laptop(), risk), LIMIT)).toBeUndefined();
    expect(clock("subjects", laptop(), LIMIT)).toBeUndefined();
    expect(clock("subjects", assessed(high, risk), LIMIT)).toBeUndefined();
  });

  test("is not there for a mere risk", () => {
    expect(clock("subjects", assessed(suspected({ kind: "risk" }), "high"), LIMIT)).toBeUndefined();
  });

  test("is open since the risk was last found high without a break", () => {
    const again = assessed(
      assessed(assessed(high, "risk"), "high", "2026-11-21T10:00:00Z"),
      "high",
      "2026-11-22T10:00:00Z",
    );

    expect(clock("subjects", again, LIMIT)?.since).toBe(utc("2026-11-21T10:00:00Z"));
  });

  test("is met only by what holds all of Art. 34(2)", () => {
    const partial = told(high, PROMISED, {
      reached: 2,
      contents: ["nature", "contact", "measures"],
    });
    const whole = told(partial, TARGET, { again: 2 });

    expect(clock("subjects", partial, LIMIT)).toMatchObject({
      state: "open",
      told: { reached: 0 },
    });
    expect(clock("promise", partial, LIMIT)?.state).toBe("met");
    expect(clock("subjects", whole, LIMIT)).toMatchObject({ state: "met", metAt: TARGET });
  });

  const exempted = (ground: ExemptionGround, breach = high, at = "2026-11-21T08:00:00Z"): Breach =>
    exemptBreach(
      breach,
      { at: utc(at), ground, why: "the key is safe", by: "the manager" },
      recorded(),
      CALENDAR,
    ).breach;

  test.each(["34(3)(a)", "34(3)(b)"] as const)("is ended by a ground of Art. %s", (ground) => {
    expect(clock("subjects", exempted(ground), LIMIT)).toMatchObject({
      state: "exempt",
      exemption: { ground, why: "the key is safe" },
    });
  });

  test("is ended by a ground found at the very instant, and by the latest of several", () => {
    const both = exempted("34(3)(a)", exempted("34(3)(b)"), "2026-11-20T10:00:00Z");

    expect(clock("subjects", both, "2026-11-20T10:00:00Z")?.state).toBe("exempt");
    expect(clock("subjects", both, LIMIT)).toMatchObject({ exemption: { ground: "34(3)(a)" } });
  });

  test("is ended by Art. 34(3)(c) only with a public communication that says it all", () => {
    const alone = exempted("34(3)(c)");
    const half = told(alone, TARGET, { channel: "public", contents: ["nature"] });
    const whole = told(half, TARGET, { channel: "public" });

    expect(clock("subjects", alone, LIMIT)).toMatchObject({ state: "open", publicMissing: true });
    expect(clock("subjects", half, LIMIT)).toMatchObject({ state: "open", publicMissing: true });
    expect(clock("subjects", whole, LIMIT)?.state).toBe("exempt");
  });

  test("is not ended by a ground from before the risk was found high again", () => {
    const again = assessed(
      assessed(exempted("34(3)(a)"), "risk", "2026-11-22T08:00:00Z"),
      "high",
      "2026-11-22T09:00:00Z",
    );

    expect(clock("subjects", again, LIMIT)?.state).toBe("open");
  });
});

test("what was done later is not seen from earlier", () => {
  const done = told(
    notified(assessed(laptop(), "high", "2026-11-21T08:00:00Z"), "2026-11-21T09:00:00Z"),
    "2026-11-21T10:00:00Z",
    { everyone: true },
  );
  const states = (at: string): readonly string[] =>
    clocksAt(done, utc(at), CALENDAR).map(({ state }) => state);

  expect(states("2026-11-20T07:16:59.999Z")).toEqual(["not-running", "running"]);
  expect(states("2026-11-21T07:59:59.999Z")).toEqual(["running", "running"]);
  expect(states("2026-11-21T08:00:00.000Z")).toEqual(["running", "running", "open"]);
  expect(states("2026-11-21T09:00:00.000Z")).toEqual(["met", "running", "open"]);
  expect(states("2026-11-21T10:00:00.000Z")).toEqual(["met", "met", "met"]);
});

test.each([
  ["running", laptop(), AWARE, [true, true]],
  ["not running yet", suspected(), AWARE, [true, true]],
  ["of a mere risk", suspected({ kind: "risk" }), AWARE, [false, true]],
  ["ended", assessed(laptop(), "none"), TARGET, [false, true]],
] as const)("something is left to do on a clock that is open: %s", (_, breach, at, open) => {
  expect(clocksAt(breach, at, CALENDAR).map(isOpen)).toEqual(open);
});

describe("for every awareness", () => {
  const instants = fc.integer({ min: 1_527_300_000_000, max: 2_500_000_000_000 }).map(instantOf);
  const readings = fc.constantFrom(
    CALENDAR,
    withFigure("exactHour", "counted"),
    withFigure("twoWorkingDays", "applied"),
    { ...CALENDAR, zone: "Asia/Kathmandu" },
  );

  test("the target is 72 real hours later and never after the limit", () => {
    fc.assert(
      fc.property(instants, readings, (awareAt, calendar) => {
        const { target, limit } = authorityPeriod(awareAt, calendar);
        expect(Date.parse(target) - Date.parse(awareAt)).toBe(72 * 3_600_000);
        expect(target <= limit).toBe(true);
      }),
    );
  });

  test("under the strict reading the limit is a full hour, at most 73 hours away", () => {
    fc.assert(
      fc.property(instants, (awareAt) => {
        const { limit } = authorityPeriod(awareAt, CALENDAR);
        expect(Date.parse(limit) % 3_600_000).toBe(0);
        expect(Date.parse(limit) - Date.parse(awareAt)).toBeLessThanOrEqual(73 * 3_600_000);
      }),
    );
  });

  test("a later awareness never has an earlier target or limit", () => {
    fc.assert(
      fc.property(instants, instants, readings, (a, b, calendar) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const [one, other] = [authorityPeriod(first, calendar), authorityPeriod(second, calendar)];
        expect(one.target <= other.target && one.limit <= other.limit).toBe(true);
      }),
    );
  });

  test("a promise from detection does not depend on it", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), (later) => {
        const at = instantOf(Date.parse(DETECTED) + later);
        const period = promisePeriod({ ...laptop().facts, aware: { at } }, CUSTOMERS, CALENDAR);
        expect(period?.target).toBe(PROMISED);
      }),
    );
  });
});
