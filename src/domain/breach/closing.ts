/** Closing a breach when nothing is left to do. */
import type { Calendar } from "../calendar/limits.ts";
import { Refusal } from "../faults.ts";
import type { Instant } from "../time.ts";
import { notificationsOf } from "./authority-clock.ts";
import type { Act, Breach, Closing, Recorded } from "./breach.ts";
import { type Clock, clocksAt, isOpen } from "./clocks.ts";
import type { OpenMatter } from "./faults.ts";
import { actsOf, latestAssessment } from "./known.ts";
import { refuseClosed } from "./log.ts";
import { requireReason } from "./reasons.ts";
import { checkAct, refuseTimes } from "./times.ts";

/**
 * The breach, closed: each clock is met or has its recorded decision with grounds.
 *
 * A breach needs its decision on the risk even when it was notified, as Art. 34 hangs on it, and a
 * late notification its reason.
 *
 * @throws {Refusal} `breach.still-open` with what is left, `breach.closed`, `breach.times`,
 *   `breach.reasons-missing`
 * @see GDPR Art. 33(5)
 */
export function closeBreach(
  breach: Breach,
  closing: Omit<Closing, "recorded" | "assessments">,
  recorded: Recorded,
  calendar: Calendar,
): Act {
  refuseClosed(breach);
  requireReason(closing.by, "decider");
  checkAct(breach, closing.at, recorded.at);
  const later = actsOf(breach).some(({ at }) => at > closing.at);
  refuseTimes(later ? ["closed-before-acts"] : []);
  requireSettled(breach, recorded.at, calendar);
  const closings = [
    ...breach.closings,
    { ...closing, assessments: breach.assessments.length, recorded },
  ];
  const last = notificationsOf(breach).at(-1);
  const unfinished = last !== undefined && last.phase !== "final" && !withdrawn(breach);
  return {
    breach: { ...breach, closings },
    warnings: unfinished ? ["notification-not-final"] : [],
  };
}

/**
 * Refuses a breach that is closed or on which something is left to do.
 *
 * @throws {Refusal} `breach.closed`, `breach.still-open`
 */
export function requireSettled(breach: Breach, at: Instant, calendar: Calendar): void {
  refuseClosed(breach);
  const matters = openMatters(breach, at, calendar);
  if (matters.length === 0) return;
  throw new Refusal({ code: "breach.still-open", facts: { number: breach.number, matters } });
}

/** What keeps a breach from being closed, each matter once. */
export function openMatters(
  breach: Breach,
  at: Instant,
  calendar: Calendar,
): readonly OpenMatter[] {
  const clocks = clocksAt(breach, at, calendar);
  const matters: OpenMatter[] = clocks.filter(isOpen).map(({ id }) => id);
  if (breach.facts.kind === "breach" && latestAssessment(breach) === undefined) {
    matters.push("assessment");
  }
  if (clocks.some(lateWithoutReason)) matters.push("delay-reasons");
  return [...new Set(matters)];
}

function lateWithoutReason(clock: Clock): boolean {
  return clock.id === "authority" && clock.state === "met-late" && clock.delayReason === undefined;
}

function withdrawn({ notifications }: Breach): boolean {
  return notifications.some(({ phase }) => phase === "withdrawal");
}
