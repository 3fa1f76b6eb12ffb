/** The severity of a breach by ENISA's method, which decides nothing in law. */

/** Beside the score; they do not change it. */
export type SeverityFlag = "over-100-individuals" | "unintelligible";

export type SeverityBand = "low" | "medium" | "high" | "very-high";

/** The three parts of the circumstances, each from nothing to the worst. */
export type Circumstance = 0 | 0.25 | 0.5;

export interface SeverityFactors {
  /** Data processing context: simple 1, behavioural 2, financial 3, sensitive 4, as adjusted. */
  readonly context: 1 | 2 | 3 | 4;
  /** Ease of identification: negligible, limited, significant, maximum. */
  readonly identification: 0.25 | 0.5 | 0.75 | 1;
  readonly confidentiality: Circumstance;
  readonly integrity: Circumstance;
  readonly availability: Circumstance;
  readonly malicious: boolean;
  /** Absent: unknown. */
  readonly individuals?: number;
  readonly unintelligible: boolean;
}

export interface Severity {
  /** From 0.25 to 6, in quarters. */
  readonly score: number;
  readonly band: SeverityBand;
  readonly flags: readonly SeverityFlag[];
}

const MALICIOUS = 0.5;
const MANY = 100;

/**
 * Context times ease of identification plus the circumstances. A band begins at its lower bound:
 * low below 2, medium from 2, high from 3, very high from 4.
 *
 * ENISA sets no threshold for Art. 33 or 34: the decision is a person's, with reasons.
 *
 * @see ENISA, Recommendations for a methodology of the assessment of severity of personal data
 *   breaches, working document v1.0, December 2013
 */
export function severity(factors: SeverityFactors): Severity {
  const { confidentiality, integrity, availability, malicious } = factors;
  const circumstances = confidentiality + integrity + availability + (malicious ? MALICIOUS : 0);
  const score = factors.context * factors.identification + circumstances;
  const flags: SeverityFlag[] = [];
  if ((factors.individuals ?? 0) > MANY) flags.push("over-100-individuals");
  if (factors.unintelligible) flags.push("unintelligible");
  return { score, band: bandOf(score), flags };
}

function bandOf(score: number): SeverityBand {
  if (score < 2) return "low";
  if (score < 3) return "medium";
  return score < 4 ? "high" : "very-high";
}
