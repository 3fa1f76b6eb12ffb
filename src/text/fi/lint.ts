import type { LintLevel } from "../../domain/notice/lint/finding.ts";
import type * as en from "../en/lint.ts";
import { lintRules } from "./lint-rules.ts";

const levels: Readonly<Record<LintLevel, string>> = {
  must: "pakko",
  should: "pitäisi",
  note: "huomio",
};

export const lintTexts: typeof en.lintTexts = {
  rules: lintRules,
  levels,
  nothing: "Mitään ei löytynyt.",
  where: "Missä",
  at: (line, place) => `rivi ${line}, ${place}`,
  why: "Miksi",
  write: "Kirjoita",
  law: "Laki",
  tally: (must, should, note) => `pakko ${must}, pitäisi ${should}, huomio ${note}`,
  notAdvice:
    "Tämä ei ole oikeudellinen neuvo. Lain luettelot on tarkistettu niihin merkittynä päivänä.",
};
