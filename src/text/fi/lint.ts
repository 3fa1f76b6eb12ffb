import type { LintLevel } from "../../domain/notice/lint/finding.ts";
import type * as en from "../en/lint.ts";
import { lintRules } from "./lint-rules.ts";

const levels: Readonly<Record<LintLevel, string>> = {
  must: "korjattava",
  should: "suositus",
  note: "huomio",
};

export const lintTexts: typeof en.lintTexts = {
  rules: lintRules,
  levels,
  nothing: "Huomautettavaa ei löytynyt.",
  where: "Missä",
  at: (line, place) => `rivi ${line}, ${place}`,
  why: "Miksi",
  write: "Toimi näin",
  law: "Lainkohta",
  tally: (must, should, note) => `korjattavia ${must}, suosituksia ${should}, huomioita ${note}`,
  notAdvice:
    "Tämä ei ole oikeudellista neuvontaa. Lakia koskevat luettelot on tarkistettu niihin merkittynä päivänä.",
};
