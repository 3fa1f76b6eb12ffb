import type { LintLevel } from "../../domain/notice/lint/finding.ts";
import type * as en from "../en/lint.ts";
import { lintRules } from "./lint-rules.ts";

const levels: Readonly<Record<LintLevel, string>> = {
  must: "ska rättas",
  should: "bör rättas",
  note: "obs",
};

export const lintTexts: typeof en.lintTexts = {
  rules: lintRules,
  levels,
  nothing: "Inget att anmärka på hittades.",
  where: "Var",
  at: (line, place) => `rad ${line}, ${place}`,
  why: "Varför",
  write: "Gör så här",
  law: "Lagrum",
  tally: (must, should, note) => `ska rättas ${must}, bör rättas ${should}, obs ${note}`,
  notAdvice:
    "Detta är inte juridisk rådgivning. Förteckningarna över lagstiftningen kontrollerades den dag som anges i dem.",
};
