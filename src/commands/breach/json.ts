/** A breach as JSON: every key is there, instants are in UTC, words are those of the log. */
import type { Assessment, Breach, BreachFacts } from "../../domain/breach/breach.ts";
import type { Clock } from "../../domain/breach/clocks.ts";
import { gapsOf } from "../../domain/breach/gaps.ts";
import { isClosed } from "../../domain/breach/known.ts";
import { elapsed } from "../../domain/calendar/instant.ts";
import type { Step } from "../../domain/calendar/step.ts";
import type { Instant } from "../../domain/time.ts";
import type { Json } from "../../output/view.ts";

type Entry = Readonly<Record<string, Json>>;

/** @param explained whether the steps of each clock are wanted */
export function breachJson(
  breach: Breach,
  clocks: readonly Clock[],
  at: Instant,
  explained = false,
): Entry {
  const { number, facts, recorded } = breach;
  return {
    id: number,
    state: isClosed(breach) ? "closed" : "open",
    loggedAt: recorded.at,
    loggedBy: recorded.operator,
    ...factsJson(facts),
    clocks: clocks.map((clock) => ({
      ...clockJson(clock, at),
      ...(explained ? { steps: stepsOf(clock).map((step) => ({ ...step })) } : {}),
    })),
    gaps: gapsOf(breach),
    assessments: breach.assessments.map(assessmentJson),
    notifications: breach.notifications.map((one) => ({
      at: one.at,
      phase: one.phase,
      reference: one.reference ?? null,
      delayReason: one.delayReason ?? null,
      recorded: { ...one.recorded },
    })),
    communications: breach.communications.map(({ contents, text, recorded: by, ...one }) => ({
      ...one,
      contents: [...contents],
      text: text ?? null,
      recorded: { ...by },
    })),
    exemptions: breach.exemptions.map((one) => ({ ...one, recorded: { ...one.recorded } })),
    promisesNotKept: breach.decisions.map((one) => ({ ...one, recorded: { ...one.recorded } })),
    closings: breach.closings.map(({ at: closedAt, by, why, recorded: on }) => ({
      at: closedAt,
      by,
      why: why ?? null,
      recorded: { ...on },
    })),
    changes: breach.changes.map(({ fact, old, new: now, recorded: by }) => ({
      fact,
      old: old === undefined ? null : plain(old),
      new: plain(now),
      recorded: { ...by },
    })),
  };
}

/** What is not known is null. */
const NO_FACTS = {
  kind: null,
  title: null,
  detectedAt: null,
  processorDetectedAt: null,
  aware: null,
  occurred: null,
  origin: null,
  effects: null,
  nature: null,
  systems: null,
  subjectCategories: null,
  subjects: null,
  records: null,
  dataCategories: null,
  measuresBefore: null,
  measuresAfter: null,
} as const satisfies Readonly<Record<keyof BreachFacts, null>>;

function factsJson(facts: BreachFacts): Entry {
  const { aware, occurred } = facts;
  const known = Object.entries(facts).map(([name, value]) => [name, plain(value)] as const);
  return {
    ...NO_FACTS,
    ...Object.fromEntries(known),
    aware:
      aware === undefined ? null : { at: aware.at, by: aware.by ?? null, why: aware.why ?? null },
    occurred: occurred === undefined ? null : { from: null, until: null, ...occurred },
  };
}

function assessmentJson(one: Assessment): Entry {
  return {
    at: one.at,
    risk: one.risk,
    why: one.why,
    by: one.by,
    consequences: one.consequences ?? null,
    safeguard: one.safeguard === undefined ? null : { ...one.safeguard },
    contactPoint: one.contactPoint ?? null,
    recorded: { ...one.recorded },
  };
}

/** A fact has no value that JSON lacks: texts, numbers, lists and objects of them. */
function plain(value: BreachFacts[keyof BreachFacts]): Json {
  if (value === undefined || typeof value === "string") return value ?? null;
  return Array.isArray(value) ? value.map((one) => plainEntry(one)) : plainEntry(value);
}

function plainEntry(value: string | object): Json {
  if (typeof value === "string") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]): readonly [string, Json] => [key, asJson(one)]),
  );
}

function asJson(value: unknown): Json {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new Error("a fact of a breach holds what JSON does not");
}

function clockJson(clock: Clock, at: Instant): Entry {
  switch (clock.id) {
    case "authority":
      return {
        id: clock.id,
        state: clock.state,
        ...periodJson(clock, at),
        limit: "period" in clock ? clock.period.limit : null,
        metAt: "notifiedAt" in clock ? clock.notifiedAt : null,
      };
    case "promise":
      return {
        id: clock.id,
        promise: clock.promise.id,
        to: clock.promise.to,
        state: clock.state,
        ...periodJson(clock, at),
        metAt: "metAt" in clock ? clock.metAt : null,
        ...toldJson(clock),
      };
    case "subjects":
      return {
        id: clock.id,
        state: clock.state,
        since: clock.since,
        metAt: "metAt" in clock ? clock.metAt : null,
        ground: "exemption" in clock ? clock.exemption.ground : null,
        publicMissing: "publicMissing" in clock && clock.publicMissing,
        ...toldJson(clock),
      };
  }
}

/** Seconds are left to the target of a clock that runs; they are negative when it is past. */
function periodJson(clock: Clock, at: Instant): Entry {
  if (!("period" in clock)) return { startedAt: null, target: null, leftSeconds: null };
  const { startedAt, target } = clock.period;
  const running = ["running", "over-target", "overdue"].includes(clock.state);
  const leftSeconds = running ? Math.floor(elapsed(at, target) / 1000) : null;
  return { startedAt, target, leftSeconds };
}

function toldJson(clock: Exclude<Clock, { readonly id: "authority" }>): Entry {
  if (!("told" in clock)) return { reached: null, of: null };
  return { reached: clock.told.reached, of: clock.told.of ?? null };
}

/** How the limits of a clock came about; none where it does not run. */
export function stepsOf(clock: Clock): readonly Step[] {
  return "period" in clock ? clock.period.steps : [];
}
