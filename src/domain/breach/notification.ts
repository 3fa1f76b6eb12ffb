/** Recording a notification to the authority. */
import type { Calendar } from "../calendar/limits.ts";
import { Refusal } from "../faults.ts";
import type { Instant } from "../time.ts";
import { notificationsOf } from "./authority-clock.ts";
import type { Act, Breach, BreachWarning, Notification, Recorded } from "./breach.ts";
import { refuseClosed } from "./log.ts";
import { type Timing, authorityPeriod, timingOf } from "./periods.ts";
import { requireReason } from "./reasons.ts";
import { checkAct, refuseTimes } from "./times.ts";

/**
 * The breach with one more notification to the authority.
 *
 * The first one stops the clock. From the outer limit on it needs a reason for the delay; between
 * the target and the limit one is asked for by a warning only. A supplement, a final notification
 * and a withdrawal follow an earlier one.
 *
 * @throws {Refusal} `breach.only-risk`, `breach.not-aware`, `breach.times`, `breach.phase`,
 *   `breach.reasons-missing`, `breach.closed`
 * @see GDPR Art. 33(1), 33(4)
 */
export function notifyAuthority(
  breach: Breach,
  notification: Omit<Notification, "recorded">,
  recorded: Recorded,
  calendar: Calendar,
): Act {
  const awareAt = requireNotifiable(breach);
  checkAct(breach, notification.at, recorded.at);
  refuseTimes(notification.at < awareAt ? ["notified-before-aware"] : []);
  checkPhase(breach, notification);
  const [first] = notificationsOf(breach);
  const isFirst = first === undefined || notification.at < first.at;
  const timing = timingOf(notification.at, authorityPeriod(awareAt, calendar));
  const warnings = isFirst ? delayWarnings(notification, timing) : [];
  const notifications = [...breach.notifications, { ...notification, recorded }];
  return { breach: { ...breach, notifications }, warnings };
}

/**
 * When the controller became aware of what it may notify of.
 *
 * @throws {Refusal} `breach.closed`, `breach.only-risk`, `breach.not-aware`
 */
export function requireNotifiable(breach: Breach): Instant {
  const { facts } = breach;
  refuseClosed(breach);
  if (facts.kind === "risk") throw new Refusal({ code: "breach.only-risk", facts: {} });
  if (facts.aware === undefined) throw new Refusal({ code: "breach.not-aware", facts: {} });
  return facts.aware.at;
}

/** A first notification may be final at once; after a withdrawal it begins anew. */
function checkPhase(breach: Breach, { phase, at }: Omit<Notification, "recorded">): void {
  const earlier = notificationsOf(breach).some((one) => one.at <= at);
  const follows = phase === "supplement" || phase === "withdrawal";
  if (follows && !earlier) {
    throw new Refusal({ code: "breach.phase", facts: { because: "nothing-before" } });
  }
  if (phase === "preliminary" && earlier) {
    throw new Refusal({ code: "breach.phase", facts: { because: "begun" } });
  }
}

function delayWarnings(
  { delayReason = "" }: Omit<Notification, "recorded">,
  timing: Timing,
): readonly BreachWarning[] {
  if (timing === "late") requireReason(delayReason, "delay");
  return timing === "over-target" && delayReason.trim() === "" ? ["delay-reasons-wise"] : [];
}
