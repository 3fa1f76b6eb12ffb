/** Telling data subjects, and deciding not to. */
import type { Calendar } from "../calendar/limits.ts";
import { Refusal } from "../faults.ts";
import type {
  Act,
  Breach,
  BreachWarning,
  Communication,
  Exemption,
  PromiseDecision,
  Recorded,
} from "./breach.ts";
import { clocksAt, isOpen } from "./clocks.ts";
import { isCount, refuseClosed } from "./log.ts";
import { requireReason } from "./reasons.ts";
import { publiclyTold, subjectsDuty } from "./subjects-duty.ts";
import { checkAct, refuseTimes } from "./times.ts";

/**
 * The breach with one more communication to data subjects.
 *
 * @throws {Refusal} `breach.closed`, `breach.times`, `breach.count`, `breach.too-many`
 * @see GDPR Art. 34(1)–(2)
 */
export function communicateBreach(
  breach: Breach,
  communication: Omit<Communication, "recorded">,
  recorded: Recorded,
): Act {
  refuseClosed(breach);
  checkAct(breach, communication.at, recorded.at);
  const { reached, again } = communication;
  if (!isCount(reached) || !isCount(again)) throw new Refusal({ code: "breach.count", facts: {} });
  const warnings = checkReached(breach, communication);
  const communications = [...breach.communications, { ...communication, recorded }];
  return { breach: { ...breach, communications }, warnings };
}

/** Nobody is reached again before being reached, nor more than are affected where that is certain. */
function checkReached(
  { facts: { subjects }, communications }: Breach,
  { reached, again }: Omit<Communication, "recorded">,
): readonly BreachWarning[] {
  const before = communications.reduce((sum, one) => sum + one.reached, 0);
  const everyone = communications.some((one) => one.everyone);
  const affected =
    subjects === undefined || subjects.certainty === "unknown" ? undefined : subjects.number;
  const beyond = affected !== undefined && before + reached > affected;
  if ((again > before && !everyone) || (beyond && subjects?.certainty === "exact")) {
    throw new Refusal({ code: "breach.too-many", facts: { affected, reached: before } });
  }
  return beyond ? ["more-than-affected"] : [];
}

/**
 * The breach with a ground of Art. 34(3) for telling nobody. It ends the duty of Art. 34 and never
 * a promise of the notice.
 *
 * @throws {Refusal} `breach.no-duty` where Art. 34 asks for nothing, `breach.reasons-missing`,
 *   `breach.times`, `breach.closed`
 * @see GDPR Art. 34(3)
 */
export function exemptBreach(
  breach: Breach,
  exemption: Omit<Exemption, "recorded">,
  recorded: Recorded,
  calendar: Calendar,
): Act {
  refuseClosed(breach);
  const duty = subjectsDuty(breach);
  if (duty === undefined) throw new Refusal({ code: "breach.no-duty", facts: {} });
  requireReason(exemption.why, "exemption");
  requireReason(exemption.by, "decider");
  checkAct(breach, exemption.at, recorded.at);
  refuseTimes(exemption.at < duty.since ? ["exempt-before-high"] : []);
  const exempted = { ...breach, exemptions: [...breach.exemptions, { ...exemption, recorded }] };
  return { breach: exempted, warnings: exemptionWarnings(exempted, exemption, recorded, calendar) };
}

/**
 * The breach with the decision not to keep a promise of the notice. The promise is shown as not
 * kept, with its ground, and never as met.
 *
 * @throws {Refusal} `breach.promise-unknown`, `breach.reasons-missing`, `breach.times`,
 *   `breach.closed`
 */
export function breakPromise(
  breach: Breach,
  decision: Omit<PromiseDecision, "recorded">,
  recorded: Recorded,
): Act {
  refuseClosed(breach);
  const promises = breach.promises
    .filter(({ covers }) => covers.includes(breach.facts.kind))
    .map(({ id }) => id);
  if (!promises.includes(decision.promise)) {
    throw new Refusal({ code: "breach.promise-unknown", facts: { promises } });
  }
  requireReason(decision.why, "promise");
  requireReason(decision.by, "decider");
  checkAct(breach, decision.at, recorded.at);
  const decisions = [...breach.decisions, { ...decision, recorded }];
  return { breach: { ...breach, decisions }, warnings: [] };
}

function exemptionWarnings(
  breach: Breach,
  { ground }: Omit<Exemption, "recorded">,
  { at }: Recorded,
  calendar: Calendar,
): readonly BreachWarning[] {
  const promised = clocksAt(breach, at, calendar).some(
    (clock) => clock.id === "promise" && clock.promise.to === "subjects" && isOpen(clock),
  );
  return [
    ...(ground === "34(3)(b)" ? (["exempt-after-measures"] as const) : []),
    ...(ground === "34(3)(c)" && !publiclyTold(breach) ? (["exempt-needs-public"] as const) : []),
    ...(promised ? (["promise-still-open"] as const) : []),
  ];
}
