/** Judging a notice: what it lacks, what is gone from the law, what binds more than the law does. */
import { checkClaims } from "./claims.ts";
import {
  LINT_LEVELS,
  LINT_RULES,
  type LintCheck,
  type LintFinding,
  type Linted,
  type LintLevel,
} from "./finding.ts";
import { checkFlows } from "./flows.ts";
import { checkHeld } from "./held.ts";
import { checkLanguages } from "./languages.ts";
import { checkStricter } from "./stricter.ts";
import { checkTold } from "./told.ts";
import { checkWho } from "./who.ts";

const CHECKS: readonly LintCheck[] = [
  checkWho,
  checkTold,
  checkHeld,
  checkClaims,
  checkFlows,
  checkLanguages,
  checkStricter,
];

/** Everything that is found, what the law asks for first; of a level in the order of the checks. */
export function lintNotice(linted: Linted): readonly LintFinding[] {
  const all = CHECKS.flatMap((check) => check(linted));
  return all.toSorted((a, b) => order(a) - order(b));
}

function order(finding: LintFinding): number {
  return LINT_LEVELS.indexOf(levelOf(finding));
}

export function levelOf({ rule }: LintFinding): LintLevel {
  return LINT_RULES[rule];
}
