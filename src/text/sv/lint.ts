import type { LintLevel } from "../../domain/notice/lint/finding.ts";
import type * as en from "../en/lint.ts";
import { lintRules } from "./lint-rules.ts";

const levels: Readonly<Record<LintLevel, string>> = {
  must: "måste",
  should: "borde",
  note: "obs",
};

export const lintTexts: typeof en.lintTexts = {
  rules: lintRules,
  levels,
  nothing: "Inget hittades.",
  where: "Var",
  at: (line, place) => `rad ${line}, ${place}`,
  why: "Varför",
  write: "Skriv",
  law: "Lag",
  tally: (must, should, note) => `måste ${must}, borde ${should}, obs ${note}`,
  notAdvice:
    "Detta är ingen juridisk rådgivning. Lagens listor kontrollerades den dag som står i dem.",
};
