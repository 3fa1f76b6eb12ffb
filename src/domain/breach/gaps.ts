/** What the log must hold and does not hold yet. */
import { type Breach, FACT_NAMES, type FactName } from "./breach.ts";
import { latestAssessment } from "./known.ts";

/** A fact, a part of the awareness or a part of the decision on the risk. */
export type Gap =
  | Exclude<FactName, "kind" | "title" | "detectedAt" | "processorDetectedAt">
  | "awareBy"
  | "awareWhy"
  | "assessment"
  | "consequences"
  | "safeguard"
  | "contactPoint";

/**
 * What Art. 33(3) and 33(5) want documented and is not recorded yet, in the order of the facts. Of
 * a mere risk no awareness is wanted.
 */
export function gapsOf(breach: Breach): readonly Gap[] {
  const { facts } = breach;
  const missing = FACT_NAMES.filter((fact) => facts[fact] === undefined).filter(
    (fact): fact is Exclude<typeof fact, Asked> => !ASKED.includes(fact),
  );
  const wanted = missing.filter((fact) => fact !== "aware" || facts.kind === "breach");
  return [...wanted, ...awarenessGaps(breach), ...assessmentGaps(breach)];
}

/** Asked at once, or not always there. */
type Asked = "kind" | "title" | "detectedAt" | "processorDetectedAt";
const ASKED: readonly FactName[] = ["kind", "title", "detectedAt", "processorDetectedAt"];

function awarenessGaps({ facts }: Breach): readonly Gap[] {
  const { aware, detectedAt } = facts;
  if (aware === undefined) return [];
  const unexplained = aware.at > detectedAt && aware.why === undefined;
  return [
    ...(aware.by === undefined ? (["awareBy"] as const) : []),
    ...(unexplained ? (["awareWhy"] as const) : []),
  ];
}

function assessmentGaps(breach: Breach): readonly Gap[] {
  const assessment = latestAssessment(breach);
  if (assessment === undefined) return ["assessment"];
  return (["consequences", "safeguard", "contactPoint"] as const).filter(
    (part) => assessment[part] === undefined,
  );
}
