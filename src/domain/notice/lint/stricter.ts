/** Promises that go beyond the law: keep them or change them, they bind. */
import type { BreachPromise } from "../keeping.ts";
import type { Notice } from "../notice.ts";
import { found, type LintFinding, type Linted, when } from "./finding.ts";

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
    ...when(notice.manualMaterial?.exists === false, () =>
      found("stricter-paper", { clause: notice.manualMaterial?.clause ?? "" }),
    ),
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
  const within = procedure?.replyWithin;
  return within !== undefined && isQuick(within) ? (procedure?.clauses.slice(0, 1) ?? []) : [];
}

/** Art. 34 asks for a high risk and gives no hours; Art. 33 counts from awareness. */
function isStricter({ to, threshold, covers, from, hours }: BreachPromise): boolean {
  if (to === "subjects") return threshold !== "high" || covers.includes("risk") || hours > 0;
  return threshold === "none" || from === "detection" || hours < BREACH_HOURS;
}

function isQuick({ count, unit }: { readonly count: number; readonly unit: string }): boolean {
  if (unit === "months" || unit === "years") return false;
  const days = { minutes: 1 / 1440, hours: 1 / 24, days: 1, weeks: 7 }[unit] ?? 0;
  return count * days < DAYS_OF_MONTH;
}
