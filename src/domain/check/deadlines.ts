/** The deadlines of breaches as a calendar shows them, those that are settled included. */
import type { Breach } from "../breach/breach.ts";
import { lastWorkingDayBefore } from "../breach/check.ts";
import { type Clock, clocksAt, isOpen } from "../breach/clocks.ts";
import { isClosed, knownAt } from "../breach/known.ts";
import type { BreachNumber } from "../breach/number.ts";
import { authorityPeriod, promisePeriod } from "../breach/periods.ts";
import type { Calendar } from "../calendar/limits.ts";
import type { Instant } from "../time.ts";

export interface Deadline {
  readonly number: BreachNumber;
  readonly clock: "authority" | "promise";
  /** The id of the promise and whom it is made to, for the clock of one. */
  readonly promise?: { readonly id: string; readonly to: "subjects" | "authority" };
  readonly startedAt: Instant;
  readonly target: Instant;
  /** When a whole working day is left, or the beginning of the period where it never was. */
  readonly workingDayAt: Instant;
  /** Whether it is still to be met; a calendar strikes out the others. */
  readonly open: boolean;
  /** How often the breach was changed; it only grows. */
  readonly sequence: number;
}

/**
 * Every deadline that ever ran for these breaches, in their order. Settled ones stay in the list so
 * that a calendar which has them learns of it.
 */
export function deadlinesOf(
  breaches: readonly Breach[],
  at: Instant,
  calendar: Calendar,
): readonly Deadline[] {
  return breaches
    .filter(({ facts }) => facts.detectedAt <= at)
    .flatMap((breach) => deadlinesOfOne(breach, at, calendar));
}

function deadlinesOfOne(breach: Breach, at: Instant, calendar: Calendar): readonly Deadline[] {
  const { number, promises } = breach;
  const known = knownAt(breach, at);
  const open = isClosed(known) ? [] : clocksAt(breach, at, calendar).filter(isOpen);
  const sequence = changesOf(breach);
  const { aware } = known.facts;
  const toAuthority = aware === undefined ? [] : [authorityPeriod(aware.at, calendar)];
  return [
    ...toAuthority.map((period): Deadline => {
      const running = open.some(({ id }) => id === "authority");
      return { number, clock: "authority", ...timesOf(period), open: running, sequence };
    }),
    ...promises.flatMap((promise): Deadline[] => {
      const period = promisePeriod(known.facts, promise, calendar);
      if (period === undefined) return [];
      const running = open.some((clock) => isOf(clock, promise.id));
      const { id, to } = promise;
      const made = { clock: "promise", promise: { id, to } } as const;
      return [{ number, ...made, ...timesOf(period), open: running, sequence }];
    }),
  ];

  function timesOf(period: { readonly startedAt: Instant; readonly target: Instant }) {
    const { startedAt, target } = period;
    return { startedAt, target, workingDayAt: lastWorkingDayBefore(period, calendar) };
  }
}

function isOf(clock: Clock, promise: string): boolean {
  return clock.id === "promise" && clock.promise.id === promise;
}

function changesOf(breach: Breach): number {
  const { changes, assessments, notifications, communications, exemptions, decisions, closings } =
    breach;
  return [changes, assessments, notifications, communications, exemptions, decisions, closings]
    .map((list) => list.length)
    .reduce((sum, length) => sum + length, 0);
}
