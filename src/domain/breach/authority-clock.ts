/** The clock of Art. 33(1): the notification to the authority. */
import { HOUR_MS, earliestFirst, elapsed } from "../calendar/instant.ts";
import { type Calendar, type Figure, lawOn } from "../calendar/limits.ts";
import { localDay } from "../calendar/zone.ts";
import type { Instant } from "../time.ts";
import type { Assessment, Breach, Notification, Risk } from "./breach.ts";
import { latestAssessment } from "./known.ts";
import { type AuthorityPeriod, type Timing, authorityPeriod, timingOf } from "./periods.ts";

/**
 * `not-applicable` a mere risk · `not-running` not aware yet · `ended` a reasoned decision that the
 * risk needs no notification · `running`, `over-target`, `overdue` not notified yet · `met`,
 * `met-over-target`, `met-late` by the first notification.
 */
export type AuthorityClock = { readonly id: "authority" } & (
  | { readonly state: "not-applicable" }
  | {
      readonly state: "not-running";
      /** The detection that is being looked into. */
      readonly since: Instant;
      /** Whole elapsed hours since then. */
      readonly hours: number;
      /** Whether that is longer than a short investigation. */
      readonly long: boolean;
    }
  | { readonly state: "ended"; readonly assessment: Assessment }
  | {
      readonly state: "running" | "over-target" | "overdue";
      readonly period: AuthorityPeriod;
    }
  | {
      readonly state: "met" | "met-over-target" | "met-late";
      readonly period: AuthorityPeriod;
      readonly notifiedAt: Instant;
      /** The reason for the delay that was given; Art. 33(1) asks for it when late. */
      readonly delayReason?: string;
    }
);

const OPEN = { "in-time": "running", "over-target": "over-target", late: "overdue" } as const;
const MET = { "in-time": "met", "over-target": "met-over-target", late: "met-late" } as const;

const ORDER: Readonly<Record<Risk, number>> = { none: 0, risk: 1, high: 2 };

/** Whether a risk is at least as great as a threshold. */
export function reaches(risk: Risk, threshold: Risk): boolean {
  return ORDER[risk] >= ORDER[threshold];
}

/**
 * The clock at an instant, of a breach as it was known then.
 *
 * @see GDPR Art. 33(1); EDPB Guidelines 9/2022, II.A.2 (a short investigation before awareness)
 */
export function authorityClock(breach: Breach, at: Instant, calendar: Calendar): AuthorityClock {
  const { kind, aware, detectedAt } = breach.facts;
  const id = "authority";
  if (kind === "risk") return { id, state: "not-applicable" };
  const [first] = notificationsOf(breach);
  if (aware !== undefined && first !== undefined) {
    return { id, ...met(breach, first, authorityPeriod(aware.at, calendar)) };
  }
  const assessment = decisionOnBreach(breach);
  const on = localDay(aware?.at ?? detectedAt, calendar.zone);
  const { breachThreshold, investigationHours } = lawOn(calendar.limits, on);
  if (assessment !== undefined && !reaches(assessment.risk, breachThreshold.value)) {
    return { id, state: "ended", assessment };
  }
  if (aware === undefined) return { id, ...investigation(detectedAt, at, investigationHours) };
  const period = authorityPeriod(aware.at, calendar);
  return { id, state: OPEN[timingOf(at, period)], period };
}

/** The notifications by time; what was withdrawn, and the withdrawal, notify of nothing. */
export function notificationsOf({ notifications }: Breach): readonly Notification[] {
  const inOrder = notifications.toSorted(earliestFirst);
  const withdrawn = inOrder.findLastIndex(({ phase }) => phase === "withdrawal");
  return inOrder.slice(withdrawn + 1);
}

/**
 * The decision that stands, if it is one on this breach: what was decided of a mere risk, or before
 * the controller was aware, ends no clock that began afterwards.
 */
function decisionOnBreach(breach: Breach): Assessment | undefined {
  const latest = latestAssessment(breach);
  if (latest === undefined || latest.of === "risk") return undefined;
  const { aware } = breach.facts;
  return aware === undefined || latest.at >= aware.at ? latest : undefined;
}

interface Met {
  readonly state: (typeof MET)[Timing];
  readonly period: AuthorityPeriod;
  readonly notifiedAt: Instant;
  readonly delayReason?: string;
}

function met(breach: Breach, { at }: Notification, period: AuthorityPeriod): Met {
  const reason = notificationsOf(breach).find((one) => one.delayReason !== undefined)?.delayReason;
  return {
    state: MET[timingOf(at, period)],
    period,
    notifiedAt: at,
    ...(reason === undefined ? {} : { delayReason: reason }),
  };
}

function investigation(since: Instant, at: Instant, { value: hours }: Figure<number>) {
  const open = Math.max(0, elapsed(since, at));
  return {
    state: "not-running",
    since,
    hours: Math.floor(open / HOUR_MS),
    long: open >= hours * HOUR_MS,
  } as const;
}
