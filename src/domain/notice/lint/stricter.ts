/** Promises that go beyond the law: keep them or change them, they bind. */
import type { BreachPromise } from "../keeping.ts";
import type { Notice } from "../notice.ts";
import type { Period, PeriodUnit } from "../period.ts";
import { found, type LintFinding, type Linted } from "./finding.ts";

/** The hours of Art. 33(1); a promise to the authority within less goes beyond the law. */
const BREACH_HOURS = 72;
const DAYS_OF_MONTH = 30;

export function checkStricter({ notice }: Linted): readonly LintFinding[] {
  return [
    ...notice.breachPromises
      .filter(isStricter)
      .map(({ clause, hours }) => found("stricter-breach", { clause }, { hours: String(hours) })),
    ...notice.recipients
      .filter(({ fields, processor }) => processor && fields !== undefined)
      .map(({ id, clause }) => found("stricter-recipient", { clause }, { recipient: id })),
    ...consentFirst(notice).map((clause) => found("stricter-consent", { clause })),
    ...quickReply(notice).map((clause) => found("stricter-reply", { clause })),
    ...noPaper(notice),
  ];
}

/** The sentence that promises to ask for consent; the last one where several clauses stand behind it. */
function consentFirst({ transfers, otherRecipients }: Notice): readonly string[] {
  const clauses = [transfers, otherRecipients].flatMap((rule) =>
    rule?.consentFirst === true ? rule.clauses.slice(-1) : [],
  );
  return [...new Set(clauses)];
}

function quickReply({ procedure }: Notice): readonly string[] {
  if (procedure?.replyWithin === undefined || !isQuick(procedure.replyWithin)) return [];
  return procedure.clauses.slice(0, 1);
}

function noPaper({ manualMaterial: paper }: Notice): readonly LintFinding[] {
  return paper?.exists === false ? [found("stricter-paper", { clause: paper.clause })] : [];
}

/** Art. 34 asks for a high risk and gives no hours; Art. 33 counts from awareness. */
function isStricter({ to, threshold, covers, from, hours }: BreachPromise): boolean {
  if (to === "subjects") return threshold !== "high" || covers.includes("risk") || hours > 0;
  return threshold === "none" || from === "detection" || hours < BREACH_HOURS;
}

const DAYS: Readonly<Record<PeriodUnit, number>> = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  weeks: 7,
  months: DAYS_OF_MONTH,
  years: 365,
};

function isQuick({ count, unit }: Period): boolean {
  return count * DAYS[unit] < DAYS_OF_MONTH;
}
