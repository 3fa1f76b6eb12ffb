/** Deciding on the risk to data subjects. */
import type { Act, Assessment, Breach, Recorded } from "./breach.ts";
import { isClosed, latestAssessment } from "./known.ts";
import { requireReason } from "./reasons.ts";
import { checkAct } from "./times.ts";

/**
 * The breach with one more decision on its risk; earlier ones stay.
 *
 * `none` ends the authority's clock without a notification; `high` opens the duty of Art. 34. A
 * closed breach opens again: a key or a method of encryption may fall later.
 *
 * @throws {Refusal} `breach.reasons-missing` without reasons or decider; `breach.times`
 * @see GDPR Art. 33(1), 33(3)(b)–(c), 33(5), 34(1)
 */
export function assessBreach(
  breach: Breach,
  assessment: Omit<Assessment, "recorded" | "of">,
  recorded: Recorded,
): Act {
  requireReason(assessment.why, "risk");
  requireReason(assessment.by, "decider");
  checkAct(breach, assessment.at, recorded.at);
  const latest = latestAssessment(breach);
  const older = latest !== undefined && assessment.at < latest.at;
  const of = breach.facts.kind;
  const assessments = [...breach.assessments, { ...assessment, of, recorded }];
  return {
    breach: { ...breach, assessments },
    warnings: [
      ...(isClosed(breach) ? (["opened-again"] as const) : []),
      ...(older ? (["later-decision-stands"] as const) : []),
    ],
  };
}
