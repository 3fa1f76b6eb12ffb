/** When a data subject must have an answer. */
import type { Day, Instant } from "../time.ts";
import { daysAfter, daysBetween, monthsAfter } from "./day.ts";
import { type Calendar, type Figure, type TimeLaw, lawOn } from "./limits.ts";
import type { Step } from "./step.ts";
import { type WorkingDays, workingDayFrom } from "./working-day.ts";
import { endOfDay, localDay } from "./zone.ts";

/** Time in which the controller waits for the data subject; both days are local. */
export interface Pause {
  readonly askedOn: Day;
  /** Absent: no answer yet. */
  readonly answeredOn?: Day;
  /** Whether the question was necessary and asked without undue delay; otherwise it stops nothing. */
  readonly counts: boolean;
}

/** What the limit of an answer is counted from. */
export interface Received {
  readonly receivedAt: Instant;
  readonly pauses: readonly Pause[];
  /** When the data subject was told of an extension and its reasons. */
  readonly extendedAt?: Instant;
}

/** A period in months; it is kept by what happens before the instant `before`. */
export interface MonthLimit {
  /** The last day before it moves to a working day. */
  readonly rawOn: Day;
  /** The last day. */
  readonly dueOn: Day;
  /** The end of the last day; no part of the period. */
  readonly before: Instant;
  readonly steps: readonly Step[];
}

export interface AnswerLimit {
  /** The local day of receipt. */
  readonly receivedOn: Day;
  /** The limit; while `pausedSince` is set it is shown for information and binds nobody. */
  readonly limit: MonthLimit;
  /** The day of a question that is not answered yet: there is no due date. */
  readonly pausedSince?: Day;
  /** Until when an extension can be told. */
  readonly extensionLimit: MonthLimit;
  /** `late`: told after its limit, so that it extends nothing. */
  readonly extension: "none" | "in-time" | "late";
  /** The earlier last day when the month and the extension are counted one after the other. */
  readonly stepwise?: Day;
}

/**
 * The limit of an answer: one month from receipt, or three when an extension was told in time.
 *
 * The months are counted from receipt in one step, days of waiting are added, and a last day that is
 * no working day moves once, at the end. A question asked after the period is over revives nothing;
 * days in which two questions were open count once.
 *
 * @throws {Refusal} `calendar.year` when the holidays of the last day's year are unknown
 * @see GDPR Art. 12(3), 12(6), recital 63; Regulation (EEC, Euratom) No 1182/71, Art. 3
 */
export function answerLimit(received: Received, calendar: Calendar): AnswerLimit {
  const receivedOn = localDay(received.receivedAt, calendar.zone);
  const law = lawOn(calendar.limits, receivedOn);
  const count = (months: number): Counted =>
    monthLimit({ received, receivedOn, months, law }, calendar);
  const first = count(law.answerMonths.value);
  const extension = extensionOf(received, first.limit);
  if (extension !== "in-time") {
    return { receivedOn, extension, extensionLimit: first.limit, ...first };
  }
  const months = law.answerMonths.value + law.extensionMonths.value;
  const whole = count(months);
  const stepwise = daysAfter(
    monthsAfter(monthsAfter(receivedOn, law.answerMonths.value), law.extensionMonths.value),
    daysBetween(monthsAfter(receivedOn, months), whole.limit.rawOn),
  );
  return {
    receivedOn,
    extension,
    extensionLimit: first.limit,
    ...whole,
    ...(stepwise < whole.limit.rawOn ? { stepwise } : {}),
  };
}

/** Whether something was done inside a period that is over at `before`. */
export function inTime(at: Instant, before: Instant): boolean {
  return at < before;
}

function extensionOf({ extendedAt }: Received, limit: MonthLimit): AnswerLimit["extension"] {
  if (extendedAt === undefined) return "none";
  return inTime(extendedAt, limit.before) ? "in-time" : "late";
}

interface Count {
  readonly received: Received;
  readonly receivedOn: Day;
  readonly months: number;
  readonly law: TimeLaw;
}

interface Counted {
  readonly limit: MonthLimit;
  readonly pausedSince?: Day;
}

function monthLimit({ received, receivedOn, months, law }: Count, calendar: Calendar): Counted {
  const counted = monthsAfter(receivedOn, months);
  const by = { holidays: calendar.holidays, eves: law.eves.value };
  const { days, openSince } = pausedDays(received.pauses, counted, by);
  const rawOn = daysAfter(counted, days);
  const moved = workingDayFrom(rawOn, by);
  const before = endOfDay(moved.day, calendar.zone);
  const steps: Step[] = [
    { rule: "received", at: received.receivedAt, on: receivedOn },
    monthsAdded(receivedOn, months, law.answerMonths),
    ...(days > 0 ? [{ rule: "paused", days, to: rawOn } as const] : []),
    ...moved.passed.map(({ day, because }) => ({ rule: "passed-over", day, because }) as const),
    { rule: "ends", on: moved.day, before },
  ];
  const limit = { rawOn, dueOn: moved.day, before, steps };
  return openSince === undefined ? { limit } : { limit, pausedSince: openSince };
}

function monthsAdded(from: Day, months: number, { source }: Figure<number>): Step {
  const to = monthsAfter(from, months);
  return { rule: "months-added", months, to, clamped: to.slice(8) !== from.slice(8), source };
}

/** Days of waiting that prolong a period which would end on `last` or the working day after it. */
function pausedDays(
  pauses: readonly Pause[],
  last: Day,
  by: WorkingDays,
): { readonly days: number; readonly openSince?: Day } {
  let days = 0;
  let waitedUntil: Day | undefined;
  const inOrder = pauses
    .filter(({ counts }) => counts)
    .toSorted((a, b) => Number(a.askedOn > b.askedOn) - Number(a.askedOn < b.askedOn));
  for (const { askedOn, answeredOn } of inOrder) {
    if (askedOn > workingDayFrom(daysAfter(last, days), by).day) break;
    if (answeredOn === undefined) return { days, openSince: askedOn };
    const from = waitedUntil !== undefined && waitedUntil > askedOn ? waitedUntil : askedOn;
    if (answeredOn > from) {
      days += daysBetween(from, answeredOn);
      waitedUntil = answeredOn;
    }
  }
  return { days };
}
