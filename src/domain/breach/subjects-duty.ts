/** The duty of Art. 34: data subjects are told of a high risk without undue delay. */
import type { Instant } from "../time.ts";
import type { Breach, Exemption } from "./breach.ts";
import { assessmentsByTime, latestAssessment } from "./known.ts";
import { type Told, complete, everybodyIn, toldOf } from "./told.ts";

/** `open` has no last hour: "without undue delay", open since the risk was found high. */
export type SubjectsDuty = {
  readonly id: "subjects";
  /** Since when the risk has been held to be high without a break. */
  readonly since: Instant;
  /** Counted are communications that hold all of Art. 34(2). */
  readonly told: Told;
} & (
  | { readonly state: "open"; readonly publicMissing: boolean }
  | { readonly state: "met"; readonly metAt: Instant }
  | { readonly state: "exempt"; readonly exemption: Exemption }
);

/**
 * The duty, of a breach as it was known; undefined where there is none.
 *
 * Art. 34(3)(c) exempts only with a public communication instead. A ground found before the risk was
 * held to be high does not serve.
 *
 * @see GDPR Art. 34(1)–(3)
 */
export function subjectsDuty(breach: Breach): SubjectsDuty | undefined {
  const since = highSince(breach);
  if (breach.facts.kind === "risk" || since === undefined) return undefined;
  const told = toldOf(breach, breach.communications.filter(complete).map(everybodyIn));
  const duty = { id: "subjects", since, told } as const;
  if (told.allAt !== undefined) return { ...duty, state: "met", metAt: told.allAt };
  const exemption = breach.exemptions.findLast(({ at }) => at >= since);
  if (exemption === undefined) return { ...duty, state: "open", publicMissing: false };
  const publicMissing = exemption.ground === "34(3)(c)" && !publiclyTold(breach);
  return publicMissing
    ? { ...duty, state: "open", publicMissing }
    : { ...duty, state: "exempt", exemption };
}

/** Whether data subjects were told publicly, with all that Art. 34(2) asks for. */
export function publiclyTold({ communications }: Breach): boolean {
  return communications.some((one) => one.channel === "public" && complete(one));
}

function highSince(breach: Breach): Instant | undefined {
  if (latestAssessment(breach)?.risk !== "high") return undefined;
  const assessments = assessmentsByTime(breach);
  const lower = assessments.findLastIndex(({ risk }) => risk !== "high");
  return assessments.at(lower + 1)?.at;
}
