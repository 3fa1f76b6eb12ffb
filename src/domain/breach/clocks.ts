/** All clocks of a breach at one instant. */
import type { Calendar } from "../calendar/limits.ts";
import type { Instant } from "../time.ts";
import { type AuthorityClock, authorityClock } from "./authority-clock.ts";
import type { Breach } from "./breach.ts";
import { knownAt } from "./known.ts";
import { type PromiseClock, promiseClocks } from "./promise-clock.ts";
import { type SubjectsDuty, subjectsDuty } from "./subjects-duty.ts";

export type Clock = AuthorityClock | PromiseClock | SubjectsDuty;

/**
 * The authority's clock, those of the notice's promises and the duty of Art. 34 where there is one,
 * in this order. What was done after `at` is left out, so that past and future can be asked about.
 *
 * @throws {Refusal} `calendar.no-limit` when the table of time limits does not reach the breach
 */
export function clocksAt(breach: Breach, at: Instant, calendar: Calendar): readonly Clock[] {
  const known = knownAt(breach, at);
  const duty = subjectsDuty(known);
  return [
    authorityClock(known, at, calendar),
    ...promiseClocks(known, at, calendar),
    ...(duty === undefined ? [] : [duty]),
  ];
}

/** The states in which something is left to do. */
const OPEN_STATES = ["not-running", "running", "over-target", "overdue", "open"] as const;
type OpenState = (typeof OPEN_STATES)[number];

/** A clock on which something is left to do. */
export type OpenClock = Extract<Clock, { readonly state: OpenState }>;

const OPEN: readonly string[] = OPEN_STATES;

/** Whether something is left to do on a clock. */
export function isOpen(clock: Clock): clock is OpenClock {
  return OPEN.includes(clock.state);
}
