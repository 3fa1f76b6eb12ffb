/** The three periods of a breach: E and L to the authority, P of the notice's promise. */
import { hoursAfter, instantOf, millisecondsOf, HOUR_MS } from "../calendar/instant.ts";
import { daysAfter } from "../calendar/day.ts";
import { type Calendar, type TimeLaw, lawOn } from "../calendar/limits.ts";
import type { Step } from "../calendar/step.ts";
import { workingDayFrom } from "../calendar/working-day.ts";
import { endOfDay, localDay, offsetAt } from "../calendar/zone.ts";
import type { BreachPromise } from "../notice/keeping.ts";
import type { Instant } from "../time.ts";
import type { BreachFacts } from "./breach.ts";

/** The period of Art. 33(1). */
export interface AuthorityPeriod {
  /** When the controller became aware. */
  readonly startedAt: Instant;
  /** E: so many elapsed hours later; what happens at this instant is in time. */
  readonly target: Instant;
  /** L: the outer limit under Reg. 1182/71; what happens at this instant is late. */
  readonly limit: Instant;
  readonly steps: readonly Step[];
}

/** The period of a promise; no rounding, as it rests on no act. */
export interface PromisePeriod {
  readonly startedAt: Instant;
  /** What happens at this instant is in time. */
  readonly target: Instant;
  readonly steps: readonly Step[];
}

/** Where an act stands in the period to the authority. */
export type Timing = "in-time" | "over-target" | "late";

/**
 * The period for notifying the authority. The target is never later than the limit.
 *
 * Weekends and holidays are included and nothing moves. The limit leaves out the local hour in which
 * awareness fell: from 12:17 or 12:59 the hours run from 13:00. POLICY: awareness at 09:00 sharp
 * leaves out the hour from 09 to 10, and no second working day prolongs the period; the table of
 * time limits can say otherwise for both.
 *
 * @see GDPR Art. 33(1); Regulation (EEC, Euratom) No 1182/71, Art. 3(1), 3(2)(a), 3(3), 3(5)
 */
export function authorityPeriod(awareAt: Instant, calendar: Calendar): AuthorityPeriod {
  const law = lawOn(calendar.limits, localDay(awareAt, calendar.zone));
  const { value: hours, source } = law.breachHours;
  const target = hoursAfter(awareAt, hours);
  const dropped = startedHour(awareAt, law, calendar.zone);
  const limit = hoursAfter(dropped.runsFrom, hours);
  const second = secondWorkingDay(awareAt, law, calendar);
  const moved = second.flatMap((step) => (step.to > limit ? [step] : []));
  return {
    startedAt: awareAt,
    target,
    limit: moved.at(-1)?.to ?? limit,
    steps: [
      { rule: "started", by: "awareness", at: awareAt },
      { rule: "hours-added", hours, to: target, source },
      dropped.step,
      { rule: "hours-added", hours, to: limit, source },
      ...moved,
    ],
  };
}

/** Where an instant stands: at the target still in time, at the limit already late. */
export function timingOf(at: Instant, { target, limit }: AuthorityPeriod): Timing {
  if (at <= target) return "in-time";
  return at < limit ? "over-target" : "late";
}

/**
 * The period of a promise; undefined while a promise that counts from awareness is not running.
 *
 * POLICY: where a processor noticed it first, the table of time limits says whose detection counts.
 */
export function promisePeriod(
  facts: BreachFacts,
  promise: BreachPromise,
  calendar: Calendar,
): PromisePeriod | undefined {
  const start =
    promise.from === "awareness" ? awarenessStart(facts) : detectionStart(facts, calendar);
  if (start === undefined) return undefined;
  const target = hoursAfter(start.at, promise.hours);
  return {
    startedAt: start.at,
    target,
    steps: [start, { rule: "hours-added", hours: promise.hours, to: target }],
  };
}

type Start = Extract<Step, { rule: "started" }>;

function awarenessStart({ aware }: BreachFacts): Start | undefined {
  return aware === undefined ? undefined : { rule: "started", by: "awareness", at: aware.at };
}

function detectionStart(facts: BreachFacts, { limits, zone }: Calendar): Start {
  const { detectedAt, processorDetectedAt } = facts;
  const own = { rule: "started", by: "detection", at: detectedAt } as const;
  if (processorDetectedAt === undefined || processorDetectedAt >= detectedAt) return own;
  const { promiseDetection } = lawOn(limits, localDay(detectedAt, zone));
  return promiseDetection.value === "own"
    ? own
    : { rule: "started", by: "processor-detection", at: processorDetectedAt };
}

/** From where the hours of the limit run, by the zone's own full hours. */
function startedHour(
  awareAt: Instant,
  { exactHour }: TimeLaw,
  zone: string,
): { readonly runsFrom: Instant; readonly step: Step } {
  const at = millisecondsOf(awareAt);
  const past = (at + offsetAt(at, zone)) % HOUR_MS;
  if (past === 0 && exactHour.value === "counted") {
    return { runsFrom: awareAt, step: { rule: "hour-counted", source: exactHour.source } };
  }
  const runsFrom = instantOf(at - past + HOUR_MS);
  return { runsFrom, step: { rule: "hour-dropped", to: runsFrom } };
}

/** The end of the second working day after the day of awareness, where that reading is applied. */
function secondWorkingDay(
  awareAt: Instant,
  { twoWorkingDays, eves }: TimeLaw,
  { holidays, zone }: Calendar,
): readonly Extract<Step, { rule: "two-working-days" }>[] {
  if (twoWorkingDays.value === "not-applied") return [];
  const by = { holidays, eves: eves.value };
  const first = workingDayFrom(daysAfter(localDay(awareAt, zone), 1), by).day;
  const second = workingDayFrom(daysAfter(first, 1), by).day;
  const to = endOfDay(second, zone);
  return [{ rule: "two-working-days", to, source: twoWorkingDays.source }];
}
