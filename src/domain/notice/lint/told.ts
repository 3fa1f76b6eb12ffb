/** What Art. 13 and 14 want told and the notice does not tell. */
import type { Topic } from "../claim.ts";
import type { Notice } from "../notice.ts";
import type { Right } from "../rights.ts";
import { found, type LintFinding, type LintRule, type Linted, when } from "./finding.ts";

export function checkTold(linted: Linted): readonly LintFinding[] {
  const { notice } = linted;
  return [
    ...SILENT.flatMap(([topic, rule]) =>
      when(isSilent(notice, topic), () => found(rule, { key: "statements" })),
    ),
    ...checkBases(notice),
    ...checkRetention(notice),
    ...checkRights(notice),
    ...when(isSilent(notice, "withdrawal") && usesConsent(notice), () =>
      found("withdrawal-silent", { key: "statements" }),
    ),
  ];
}

/** The topics on which no notice may be silent, and what is found where it is. */
const SILENT: readonly (readonly [Topic, LintRule])[] = [
  ["purposes", "purposes-silent"],
  ["legalBasis", "legal-basis-silent"],
  ["recipients", "recipients-silent"],
  ["transfers", "transfers-silent"],
  ["retention", "retention-silent"],
  ["complaint", "complaint-silent"],
  ["obligation", "obligation-silent"],
  ["automatedDecisions", "automated-silent"],
  ["sources", "sources-silent"],
];

function isSilent({ statements }: Notice, topic: Topic): boolean {
  return statements[topic].state === "silent";
}

/** A basis that names nothing serves all; one that names groups or categories may serve any purpose. */
function checkBases({ legalBases, purposes }: Notice): readonly LintFinding[] {
  const wide = legalBases.some((basis) => basis.purposes.length === 0);
  const based = new Set(legalBases.flatMap((basis) => basis.purposes));
  const bare = legalBases.length === 0 || wide ? [] : purposes.filter(({ id }) => !based.has(id));
  const silent = legalBases.filter(
    ({ basis, interest }) => basis === "legitimate-interests" && interest === undefined,
  );
  return [
    ...bare.map(({ id }) => found("legal-basis-of-purpose", { purpose: id }, { purpose: id })),
    ...silent.map(({ clause }) => found("interest-silent", { clause })),
  ];
}

/** Without a figure the criteria must be told; an event to which data is kept is one. */
function checkRetention({ retention }: Notice): readonly LintFinding[] {
  return retention
    .filter(({ mode, periods }) => mode === "as-needed" && periods.length === 0)
    .map(({ clause }) => found("retention-loose", { clause }));
}

/** The rights that Art. 13(2)(b) names. */
const TOLD: readonly Right[] = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "objection",
  "portability",
];

function checkRights({ rights }: Notice): readonly LintFinding[] {
  const told = new Set(rights.map(({ right }) => right));
  return TOLD.filter((right) => !told.has(right)).map((right) =>
    found("right-silent", { key: "rights" }, { right }),
  );
}

/** Whether anything rests on consent, which can then be withdrawn (Art. 7(3)). */
function usesConsent({ legalBases, sources, categories, claims }: Notice): boolean {
  return (
    legalBases.some(({ basis }) => basis === "consent") ||
    sources.some(({ evidence }) => evidence) ||
    categories.some(({ art9 }) => art9?.ground === "explicit-consent") ||
    claims.some(({ kind }) => kind === "consentByUse")
  );
}
