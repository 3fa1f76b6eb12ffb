/** What is due of all breaches, for the person in the morning and for cron. */
import { DAY_MS, HOUR_MS, elapsed, hoursAfter } from "../calendar/instant.ts";
import { dayNumber, dayOf } from "../calendar/day.ts";
import type { Calendar } from "../calendar/limits.ts";
import { restReason } from "../calendar/working-day.ts";
import { localOf } from "../calendar/zone.ts";
import type { Instant } from "../time.ts";
import type { Breach } from "./breach.ts";
import { type OpenClock, clocksAt, isOpen } from "./clocks.ts";
import { isClosed, knownAt } from "./known.ts";
import type { BreachNumber } from "./number.ts";

/** Elapsed hours left from which on a deadline is due soon; each bound is included. */
export interface Thresholds {
  readonly warnHours: number;
  readonly critHours: number;
}

/** POLICY: `--breach-warn 24h --breach-crit 6h`. */
export const BREACH_THRESHOLDS: Thresholds = { warnHours: 24, critHours: 6 };

/** `open` is no finding yet: it is listed, and nothing is due. */
export type Level = "open" | "warning" | "critical";

/** Why something has its level. */
export type DueReason =
  | "overdue"
  /** Past 72 elapsed hours, inside the outer limit. */
  | "over-target"
  | "critical-hours"
  | "warning-hours"
  /** Less than 24 hours of working days are left. */
  | "working-day"
  /** A detection that has been looked into for longer than a short investigation. */
  | "investigation"
  /** The duty of Art. 34: without undue delay. */
  | "without-delay";

/** One open clock of a breach; it holds no text that a person wrote. */
export interface Due {
  readonly breach: BreachNumber;
  readonly clock: OpenClock;
  readonly level: Level;
  /** Absent at the level `open`. */
  readonly because?: DueReason;
  /** The target; absent where the law or the notice gives no hours, or they do not run yet. */
  readonly dueAt?: Instant;
  /** Elapsed milliseconds to the target; negative once it is past. */
  readonly leftMs?: number;
  /** Since when it is open. */
  readonly since: Instant;
}

/**
 * Every open clock of every breach that is not closed, with its level and the reasons for it: by the
 * target, else by the instant since which it is open, earliest first. Breaches detected later than
 * `at` are left out.
 *
 * Due soon is what has at most so many hours left, and also what has less than 24 hours of working
 * days left, so that Friday afternoon warns before the weekend. POLICY: for this warning eves are
 * holidays, as it is safer to warn early.
 *
 * @throws {Refusal} `calendar.year` when the holidays of a target's year are unknown
 */
export function checkBreaches(
  breaches: readonly Breach[],
  at: Instant,
  calendar: Calendar,
  thresholds: Thresholds = BREACH_THRESHOLDS,
): readonly Due[] {
  return breaches
    .filter((breach) => breach.facts.detectedAt <= at && !isClosed(knownAt(breach, at)))
    .flatMap((breach) =>
      clocksAt(breach, at, calendar)
        .filter(isOpen)
        .map((clock) => due(breach, clock, at, { calendar, thresholds })),
    )
    .toSorted(byTime);
}

const DAY_HOURS = 24;

interface By {
  readonly calendar: Calendar;
  readonly thresholds: Thresholds;
}

function due(breach: Breach, clock: OpenClock, at: Instant, by: By): Due {
  return "period" in clock
    ? timed(breach.number, clock, at, by)
    : { breach: breach.number, clock, ...untimed(clock, breach.facts.detectedAt) };
}

function timed(
  breach: BreachNumber,
  clock: Extract<OpenClock, { readonly period: unknown }>,
  at: Instant,
  { calendar, thresholds }: By,
): Due {
  const { target, startedAt } = clock.period;
  const leftMs = elapsed(at, target);
  const reason =
    hoursReason(clock.state, leftMs, thresholds) ?? workingDayReason(at, target, calendar);
  return {
    breach,
    clock,
    level: levelOf(reason),
    ...(reason === undefined ? {} : { because: reason }),
    dueAt: target,
    leftMs,
    since: startedAt,
  };
}

function levelOf(reason: DueReason | undefined): Level {
  if (reason === undefined) return "open";
  return reason === "warning-hours" || reason === "working-day" ? "warning" : "critical";
}

/** What is open without a last hour: the duty of Art. 34, and periods that do not run yet. */
function untimed(
  clock: Exclude<OpenClock, { readonly period: unknown }>,
  detectedAt: Instant,
): Pick<Due, "level" | "because" | "since"> {
  if (clock.state === "open") {
    return { level: "warning", because: "without-delay", since: clock.since };
  }
  return clock.id === "authority" && clock.long
    ? { level: "warning", because: "investigation", since: detectedAt }
    : { level: "open", since: detectedAt };
}

function hoursReason(
  state: OpenClock["state"],
  leftMs: number,
  { warnHours, critHours }: Thresholds,
): DueReason | undefined {
  if (state === "overdue" || state === "over-target") return state;
  if (leftMs <= critHours * HOUR_MS) return "critical-hours";
  return leftMs <= warnHours * HOUR_MS ? "warning-hours" : undefined;
}

/**
 * When somebody is to be warned of a target so that a whole day of working days is left, to the full
 * hour before it; the beginning of the period where that is too late already.
 *
 * @throws {Refusal} `calendar.year`
 */
export function lastWorkingDayBefore(
  { startedAt, target }: { readonly startedAt: Instant; readonly target: Instant },
  calendar: Calendar,
): Instant {
  for (let hours = DAY_HOURS; ; hours += 1) {
    const at = hoursAfter(target, -hours);
    if (at <= startedAt) return startedAt;
    if (workingDayReason(at, target, calendar) === undefined) return at;
  }
}

/** Counted by the local clock, from one local time to the other. */
function workingDayReason(
  at: Instant,
  target: Instant,
  { holidays, zone }: Calendar,
): DueReason | undefined {
  const [from, until] = [localOf(at, zone), localOf(target, zone)];
  const [first, last] = [dayNumber(from.day), dayNumber(until.day)];
  let worked = 0;
  for (let number = first; number <= last && worked < DAY_MS; number += 1) {
    if (restReason(dayOf(number), { holidays, eves: "holiday" }) === undefined) {
      const start = number === first ? from.milliseconds : 0;
      worked += (number === last ? until.milliseconds : DAY_MS) - start;
    }
  }
  return worked < DAY_MS ? "working-day" : undefined;
}

function byTime(a: Due, b: Due): number {
  const [one, other] = [a.dueAt ?? a.since, b.dueAt ?? b.since];
  return Number(one > other) - Number(one < other);
}
