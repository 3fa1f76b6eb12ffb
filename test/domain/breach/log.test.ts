import { describe, expect, test } from "vitest";
import {
  type BreachFacts,
  FACT_NAMES,
  type Occurrence,
} from "../../../src/domain/breach/breach.ts";
import { clocksAt } from "../../../src/domain/breach/clocks.ts";
import { closeBreach } from "../../../src/domain/breach/closing.ts";
import { gapsOf } from "../../../src/domain/breach/gaps.ts";
import { logBreach, markCategories, updateBreach } from "../../../src/domain/breach/log.ts";
import {
  asBreachNumber,
  isBreachNumber,
  nextBreachNumber,
} from "../../../src/domain/breach/number.ts";
import { CALENDAR, utc } from "../calendar/law.ts";
import { faultOf } from "../import/refusal.ts";
import {
  AWARE,
  CUSTOMERS,
  DETECTED,
  assessed,
  laptop,
  recorded,
  suspected,
} from "./stolen-laptop.ts";

const number = asBreachNumber("2026-0003");
const NOW = recorded("2026-11-20T08:00:00Z");
const facts: BreachFacts = { kind: "breach", title: "Lost laptop", detectedAt: DETECTED };
const log = (more: Partial<BreachFacts>) =>
  logBreach({ number, facts: { ...facts, ...more }, promises: [CUSTOMERS] }, NOW, CALENDAR);

describe("a breach is logged", () => {
  test("with a title and its detection alone", () => {
    const { breach, warnings } = log({});

    expect(breach).toMatchObject({ number: "2026-0003", facts, promises: [CUSTOMERS] });
    expect(breach.recorded).toEqual(NOW);
    expect(warnings).toEqual([]);
  });

  test("survives being stored as JSON", () => {
    const { breach } = log({ subjects: { certainty: "about", number: 120 } });

    expect(JSON.parse(JSON.stringify(breach))).toEqual(breach);
  });

  test.each([
    ["at the detection itself", "2026-11-20T06:00:00Z", undefined, []],
    ["later, with a reason", "2026-11-20T07:17:00Z", "looked for first", []],
    ["later, without one", "2026-11-20T07:17:00Z", undefined, ["awareness-unexplained"]],
    ["later, with a blank one", "2026-11-20T07:17:00Z", " ", ["awareness-unexplained"]],
  ])("aware %s", (_, at, why, warnings) => {
    const aware = { at: utc(at), ...(why === undefined ? {} : { why }) };

    expect(log({ aware }).warnings).toEqual(warnings);
  });

  test.each([
    ["24 hours are a short investigation", "2026-11-20T06:00:00.000Z", []],
    ["a millisecond more is long", "2026-11-20T06:00:00.001Z", ["awareness-late"]],
  ])("%s", (_, at, warnings) => {
    const detectedAt = utc("2026-11-19T06:00:00Z");
    const aware = { at: utc(at), why: "the logs were read" };

    expect(log({ detectedAt, aware }).warnings).toEqual(warnings);
  });
});

describe("times that cannot be true are refused:", () => {
  const later = utc("2026-11-20T08:00:00.001Z");
  test.each<[string, Partial<BreachFacts>]>([
    ["detected-in-future", { detectedAt: later }],
    ["processor-detected-in-future", { processorDetectedAt: later }],
    ["aware-in-future", { aware: { at: later } }],
    ["aware-before-detected", { aware: { at: utc("2026-11-20T05:59:59.999Z") } }],
    ["occurred-in-future", { occurred: occurred("2026-11-19T06:00:00Z", "2026-11-20T09:00:00Z") }],
    ["occurred-disordered", { occurred: occurred("2026-11-19T06:00:00Z", "2026-11-19T05:00:00Z") }],
    ["occurred-after-detected", { occurred: occurred("2026-11-20T06:00:00.001Z") }],
    [
      "occurred-after-detected",
      {
        processorDetectedAt: utc("2026-11-19T06:00:00Z"),
        occurred: occurred("2026-11-19T06:00:00.001Z"),
      },
    ],
    [
      "occurred-after-detected",
      {
        processorDetectedAt: utc("2026-11-20T07:00:00Z"),
        occurred: occurred("2026-11-20T06:30:00Z"),
      },
    ],
  ])("%s", (problem, more) => {
    expect(faultOf(() => log(more))).toEqual({
      code: "breach.times",
      facts: { problems: [problem] },
    });
  });

  test("all at once", () => {
    const fault = faultOf(() =>
      log({ detectedAt: later, aware: { at: AWARE }, occurred: occurred("2026-11-20T09:00:00Z") }),
    );

    expect(fault.facts).toEqual({
      problems: [
        "detected-in-future",
        "aware-before-detected",
        "occurred-in-future",
        "occurred-after-detected",
      ],
    });
  });

  test.each<[string, Partial<BreachFacts>]>([
    ["an unknown time of the event", { occurred: { certainty: "unknown" } }],
    [
      "an event that went on after it was noticed",
      {
        occurred: occurred("2026-11-19T06:00:00Z", "2026-11-20T07:00:00Z"),
      },
    ],
    ["an event noticed at once", { occurred: occurred("2026-11-20T06:00:00Z") }],
    ["a processor that noticed it later", { processorDetectedAt: AWARE }],
    [
      "everything at this very instant",
      {
        detectedAt: NOW.at,
        processorDetectedAt: NOW.at,
        aware: { at: NOW.at },
        occurred: { certainty: "exact", from: NOW.at, until: NOW.at },
      },
    ],
  ])("but not %s", (_, more) => {
    expect(log(more).breach.facts).toMatchObject(more);
  });
});

test("a mere risk has no awareness", () => {
  expect(faultOf(() => log({ kind: "risk", aware: { at: AWARE } })).code).toBe("breach.only-risk");
});

test.each([-1, 1.5, Number.NaN])("%d is no number of data subjects or of records", (count) => {
  const certainty = "about";

  expect(faultOf(() => log({ subjects: { certainty, number: count } })).code).toBe("breach.count");
  expect(faultOf(() => log({ records: { certainty, number: count } })).code).toBe("breach.count");
});

test("an unknown number and 0 are numbers", () => {
  const counts = {
    subjects: { certainty: "unknown" },
    records: { certainty: "exact", number: 0 },
  } as const;

  expect(log(counts).breach.facts).toMatchObject(counts);
});

test("a detection before the law is refused: no clock could be counted", () => {
  const { code } = faultOf(() => log({ detectedAt: utc("2018-05-24T20:00:00Z") }));

  expect(code).toBe("calendar.no-limit");
});

describe("what becomes known later", () => {
  test("is kept change by change, with what stood before and who wrote it", () => {
    const first = updateBreach(
      laptop(),
      { nature: "stolen from a train", subjects: { certainty: "about", number: 100 } },
      recorded("2026-12-15T09:00:00Z"),
      CALENDAR,
    ).breach;
    const { breach } = updateBreach(
      first,
      { nature: "stolen from a train", subjects: { certainty: "exact", number: 120 } },
      recorded("2026-12-16T09:00:00Z"),
      CALENDAR,
    );

    expect(breach.facts.subjects).toEqual({ certainty: "exact", number: 120 });
    expect(breach.changes).toEqual([
      {
        fact: "nature",
        new: "stolen from a train",
        recorded: recorded("2026-12-15T09:00:00Z"),
      },
      {
        fact: "subjects",
        new: { certainty: "about", number: 100 },
        recorded: recorded("2026-12-15T09:00:00Z"),
      },
      {
        fact: "subjects",
        old: { certainty: "about", number: 100 },
        new: { certainty: "exact", number: 120 },
        recorded: recorded("2026-12-16T09:00:00Z"),
      },
    ]);
  });

  test("a risk that turns out to be a breach keeps its number and its promises", () => {
    const risk = suspected({ kind: "risk" });
    const { breach } = updateBreach(
      risk,
      { kind: "breach", aware: { at: AWARE, why: "the disk was found for sale" } },
      recorded(),
      CALENDAR,
    );

    expect(breach).toMatchObject({ number: risk.number, promises: risk.promises });
    expect(breach.facts.kind).toBe("breach");
  });

  test("warns of an awareness that is not explained", () => {
    const { warnings } = updateBreach(suspected(), { aware: { at: AWARE } }, recorded(), CALENDAR);

    expect(warnings).toEqual(["awareness-unexplained"]);
  });

  test.each<[string, Partial<BreachFacts>, string]>([
    ["breach.times", { detectedAt: utc("2027-01-01T00:00:00Z") }, "a future detection"],
    ["breach.kind-down", { kind: "risk" }, "a breach turned into a mere risk"],
    ["breach.count", { records: { certainty: "exact", number: -1 } }, "a negative number"],
  ])("is refused with %s: %s", (code, changes) => {
    expect(faultOf(() => updateBreach(laptop(), changes, recorded(), CALENDAR)).code).toBe(code);
  });

  test("the detection does not move behind what was done", () => {
    const breach = assessed(laptop(), "risk", AWARE);
    const later = utc("2026-11-20T08:00:00Z");
    const changes = { detectedAt: later, aware: { at: later } };

    expect(faultOf(() => updateBreach(breach, changes, recorded(), CALENDAR)).facts).toEqual({
      problems: ["act-before-detected"],
    });
  });

  test("a decision on the risk says nothing of the breach it turns out to be", () => {
    const risk = assessed(
      { ...suspected(), facts: { ...suspected().facts, kind: "risk" } },
      "none",
    );
    const changes = { kind: "breach", aware: { at: AWARE, why: "logs" } } as const;
    const { breach, warnings } = updateBreach(risk, changes, recorded(), CALENDAR);

    expect(warnings).toEqual(["assess-as-breach"]);
    expect(clocksAt(breach, AWARE, CALENDAR)[0]).toMatchObject({ state: "running" });
  });

  test("awareness does not move behind a notification", () => {
    const breach = {
      ...laptop(),
      notifications: [{ at: AWARE, phase: "final", recorded: recorded() } as const],
    };
    const later = { aware: { at: utc("2026-11-20T07:17:00.001Z"), why: "as found later" } };

    expect(faultOf(() => updateBreach(breach, later, recorded(), CALENDAR)).facts).toEqual({
      problems: ["notified-before-aware"],
    });
    expect(
      updateBreach(breach, { aware: { at: AWARE } }, recorded(), CALENDAR).breach.facts.aware,
    ).toEqual({ at: AWARE });
  });

  test("of a closed breach is refused", () => {
    const settled = assessed({ ...laptop(), promises: [] }, "none");
    const closing = { at: utc("2026-11-21T08:00:00Z"), by: "the manager" };
    const closed = closeBreach(settled, closing, recorded(), CALENDAR).breach;

    expect(faultOf(() => updateBreach(closed, { nature: "x" }, recorded(), CALENDAR))).toEqual({
      code: "breach.closed",
      facts: { number: "2026-0003" },
    });
  });
});

describe("categories of the notice", () => {
  const label = { fi: "x", sv: "x", en: "x" };
  const categories = [
    { id: "userData", label, specialCategory: false, clause: "s5.user" },
    { id: "health", label, specialCategory: true, clause: "s5.health" },
  ];

  test("are marked special as the notice marks them", () => {
    expect(markCategories({ categories }, ["health", "userData"])).toEqual([
      { id: "health", special: true },
      { id: "userData", special: false },
    ]);
  });

  test("are refused when the notice declares them not", () => {
    expect(faultOf(() => markCategories({ categories }, ["userData", "salary"]))).toEqual({
      code: "breach.categories-unknown",
      facts: { allowed: ["userData", "health"] },
    });
  });
});

describe("numbers of the log", () => {
  test.each([
    ["the first of a year", [], "2027-0001"],
    ["after the highest, in any order", ["2027-0002", "2027-0009", "2027-0003"], "2027-0010"],
    ["of its own year alone", ["2026-0042"], "2027-0001"],
    ["beyond four digits", ["2027-9999"], "2027-10000"],
  ])("%s", (_, taken, next) => {
    expect(nextBreachNumber(2027, taken.map(asBreachNumber))).toBe(next);
  });

  test.each(["3", "2026-3", "2026-00031234", "26-0003", "2026-0003 "])("%s is none", (text) => {
    expect(isBreachNumber(text)).toBe(false);
    expect(() => asBreachNumber(text)).toThrow(RangeError);
  });
});

describe("gaps", () => {
  test("are everything but what was asked at first", () => {
    expect(gapsOf(suspected())).toEqual([
      "aware",
      "occurred",
      "origin",
      "effects",
      "nature",
      "systems",
      "subjectCategories",
      "subjects",
      "records",
      "dataCategories",
      "measuresBefore",
      "measuresAfter",
      "assessment",
    ]);
  });

  test("hold no awareness of a mere risk", () => {
    expect(gapsOf(suspected({ kind: "risk" }))).not.toContain("aware");
  });

  test.each([
    ["who became aware and why later", { at: AWARE }, ["awareBy", "awareWhy"]],
    ["who became aware at once", { at: DETECTED }, ["awareBy"]],
    ["nothing when both are said", { at: AWARE, by: "the manager", why: "looked for" }, []],
  ])("name %s", (_, aware, gaps) => {
    const found = gapsOf({ ...laptop(), facts: { ...laptop().facts, aware } });

    expect(found.filter((gap) => gap.startsWith("aware"))).toEqual(gaps);
  });

  test("name what a decision on the risk lacks", () => {
    expect(gapsOf(assessed(laptop(), "risk")).slice(-3)).toEqual([
      "consequences",
      "safeguard",
      "contactPoint",
    ]);
  });
});

test("the list of facts is the list of the type", () => {
  const all: Readonly<Record<keyof BreachFacts, true>> = {
    kind: true,
    title: true,
    detectedAt: true,
    processorDetectedAt: true,
    aware: true,
    occurred: true,
    origin: true,
    effects: true,
    nature: true,
    systems: true,
    subjectCategories: true,
    subjects: true,
    records: true,
    dataCategories: true,
    measuresBefore: true,
    measuresAfter: true,
  };

  expect([...FACT_NAMES]).toEqual(Object.keys(all));
});

function occurred(from: string, until?: string): Occurrence {
  return {
    certainty: "exact",
    from: utc(from),
    ...(until === undefined ? {} : { until: utc(until) }),
  };
}
