/** The clock of a promise of the notice. */
import type { Calendar } from "../calendar/limits.ts";
import type { BreachPromise } from "../notice/keeping.ts";
import type { Instant } from "../time.ts";
import { notificationsOf, reaches } from "./authority-clock.ts";
import type { Assessment, Breach, PromiseDecision } from "./breach.ts";
import { latestAssessment } from "./known.ts";
import { type PromisePeriod, promisePeriod } from "./periods.ts";
import { type Told, toldOf } from "./told.ts";

/**
 * `not-running` it counts from an awareness that is not there yet · `below-threshold` decided to be
 * less than the risk from which on the notice promises to tell · `running`, `overdue` not all told
 * yet · `met`, `met-late` all told · `not-kept` decided against, with a ground, and never "met".
 */
export type PromiseClock = { readonly id: "promise"; readonly promise: BreachPromise } & (
  | { readonly state: "not-running" }
  | { readonly state: "below-threshold"; readonly assessment: Assessment }
  | {
      readonly state: "running" | "overdue";
      readonly period: PromisePeriod;
      readonly told: Told;
    }
  | {
      readonly state: "met" | "met-late";
      readonly period: PromisePeriod;
      readonly told: Told;
      readonly metAt: Instant;
    }
  | {
      readonly state: "not-kept";
      readonly period: PromisePeriod;
      readonly told: Told;
      readonly decision: PromiseDecision;
    }
);

/**
 * The clocks of all promises that cover such a breach, of a breach as it was known at the instant.
 *
 * Neither Art. 34(3) nor the authority's clock touches them: only what was told, or a decision made
 * about the promise itself (POLICY). The notice itself sets hours, start and threshold.
 */
export function promiseClocks(
  breach: Breach,
  at: Instant,
  calendar: Calendar,
): readonly PromiseClock[] {
  return breach.promises
    .filter(({ covers }) => covers.includes(breach.facts.kind))
    .map((promise) => promiseClock(breach, promise, at, calendar));
}

function promiseClock(
  breach: Breach,
  promise: BreachPromise,
  at: Instant,
  calendar: Calendar,
): PromiseClock {
  const clock = { id: "promise", promise } as const;
  const period = promisePeriod(breach.facts, promise, calendar);
  if (period === undefined) return { ...clock, state: "not-running" };
  const told = toldFor(breach, promise);
  if (told.allAt !== undefined) {
    const state = told.allAt <= period.target ? "met" : "met-late";
    return { ...clock, state, period, told, metAt: told.allAt };
  }
  const assessment = latestAssessment(breach);
  if (assessment !== undefined && !reaches(assessment.risk, promise.threshold)) {
    return { ...clock, state: "below-threshold", assessment };
  }
  const decision = breach.decisions.findLast((one) => one.promise === promise.id);
  if (decision !== undefined) return { ...clock, state: "not-kept", period, told, decision };
  return { ...clock, state: at <= period.target ? "running" : "overdue", period, told };
}

/** A promise to the authority is met by the first notification: one addressee, told once. */
function toldFor(breach: Breach, { to }: BreachPromise): Told {
  if (to === "subjects") return toldOf(breach, breach.communications);
  const [first] = notificationsOf(breach);
  return first === undefined ? { reached: 0, of: 1 } : { reached: 1, of: 1, allAt: first.at };
}
