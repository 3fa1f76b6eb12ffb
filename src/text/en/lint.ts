import type { LintLevel } from "../../domain/notice/lint/finding.ts";
import { lintRules } from "./lint-rules.ts";

const levels: Readonly<Record<LintLevel, string>> = {
  must: "must",
  should: "should",
  note: "note",
};

export const lintTexts = {
  rules: lintRules,
  levels,
  nothing: "Nothing was found.",
  where: "Where",
  at: (line: number, place: string) => `line ${line}, ${place}`,
  why: "Why",
  write: "Write",
  law: "Law",
  tally: (must: number, should: number, note: number) =>
    `must ${must}, should ${should}, note ${note}`,
  notAdvice:
    "This is no legal advice. The lists of the law were checked on the day that stands in them.",
};
