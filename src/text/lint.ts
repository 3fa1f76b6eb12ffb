import type { LintRule } from "../domain/notice/lint/finding.ts";

/** What is said of a rule; a language that lacks one does not compile. */
export interface LintRuleText {
  readonly what: (facts: Readonly<Record<string, string>>) => string;
  readonly law: string;
  readonly why: string;
  readonly write: string;
}

export type LintRuleTexts = Readonly<Record<LintRule, LintRuleText>>;
