/** The information for data subjects (Art. 13 and 14), as far as the notice gives it. */
import {
  type Account,
  type AccountPart,
  type AccountSection,
  contactsOf,
  gapsBy,
  heading,
  type InformationSection,
  labelsOf,
  quotes,
} from "./account.ts";
import type { LegalBasis } from "./basis.ts";
import type { Topic } from "./claim.ts";
import type { LintFinding } from "./lint/finding.ts";
import { fieldsNamed, fieldsOf } from "./lookup.ts";
import type { Notice, Purpose } from "./notice.ts";
import { type Right, RIGHTS } from "./rights.ts";
import type { ContactRole } from "./who.ts";

/** What is told, and what is found missing in it. */
interface Told {
  readonly notice: Notice;
  readonly findings: readonly LintFinding[];
}

/**
 * What Art. 13(1)–(2) want told, in their order and in the notice's own sentences; what Art. 14 wants
 * besides where data comes from elsewhere too.
 *
 * @param findings what lint finds in this notice; its decisions on what is missing are not repeated
 */
export function informationNotice(
  notice: Notice,
  findings: readonly LintFinding[],
): Account<InformationSection> {
  const told = { notice, findings };
  const elsewhere = notice.sources.some(({ from }) => from === "other");
  const sections: readonly AccountSection<InformationSection>[] = [
    { section: "controller", parts: controllers(told) },
    { section: "dpo", parts: officer(told) },
    { section: "purposes", parts: purposes(told) },
    { section: "interests", parts: interests(told) },
    { section: "recipients", parts: recipients(told) },
    { section: "transfers", parts: transfers(told) },
    { section: "retention", parts: retention(told) },
    { section: "rights", parts: rights(told) },
    { section: "withdrawal", parts: withdrawal(told) },
    { section: "complaint", parts: complaint(told) },
    { section: "obligation", parts: [...said(notice, "obligation"), ...gaps(told, "obligation")] },
    { section: "automated", parts: automated(told) },
    ...(elsewhere ? [{ section: "categories", parts: categories(notice) } as const] : []),
    { section: "sources", parts: sources(told) },
  ];
  return { sections };
}

/** The rules of lint whose findings are the gaps of a section. */
const RULES = {
  controller: ["controller-contact", "contact-missing", "contact-placeholder"],
  dpo: ["dpo-undecided"],
  purposes: ["purposes-silent", "legal-basis-silent", "art9-ground"],
  interests: ["interest-silent"],
  recipients: ["recipients-silent"],
  transfers: ["transfers-silent", "unnamed-safeguard"],
  retention: ["retention-silent", "retention-loose"],
  withdrawal: ["withdrawal-silent"],
  complaint: ["complaint-silent"],
  obligation: ["obligation-silent"],
  automated: ["automated-silent"],
  sources: ["sources-silent"],
} as const;

function gaps({ notice, findings }: Told, section: keyof typeof RULES): readonly AccountPart[] {
  return gapsBy(notice, findings, ...RULES[section]);
}

/** What the notice says of a topic, and the sentences its rules on it stand in. */
function said(
  notice: Notice,
  topic: Topic,
  clauses: readonly string[] = [],
): readonly AccountPart[] {
  const statement = notice.statements[topic];
  const own = statement.state === "silent" ? [] : statement.clauses;
  return [
    ...(statement.state === "none" ? [{ of: "none", topic } as const] : []),
    ...quotes(notice, [...own, ...clauses]),
  ];
}

function controllers(told: Told): readonly AccountPart[] {
  const { notice } = told;
  return [
    ...notice.controllers.map((controller) => ({ of: "controller", controller }) as const),
    ...contactsOf(notice, ["contact", "keeper", "representative"]),
    ...quotes(
      notice,
      notice.controllers.flatMap(({ clauses }) => clauses),
    ),
    ...contactQuotes(notice, ["contact", "keeper", "representative"]),
    ...gaps(told, "controller"),
  ];
}

function contactQuotes(notice: Notice, roles: readonly ContactRole[]): readonly AccountPart[] {
  const own = notice.contacts.filter(({ role }) => roles.includes(role));
  return quotes(
    notice,
    own.flatMap(({ clauses }) => clauses),
  );
}

function officer(told: Told): readonly AccountPart[] {
  const { notice } = told;
  const named = notice.contacts.some(({ role }) => role === "dpo");
  const open = gaps(told, "dpo");
  return [
    ...contactsOf(notice, ["dpo"]),
    ...contactQuotes(notice, ["dpo"]),
    ...open,
    ...(named || open.length > 0 ? [] : [{ of: "note", note: "dpo-unnamed" } as const]),
  ];
}

/** What is said, or is not, of the purposes together stands apart, or the last one would seem meant. */
function purposes(told: Told): readonly AccountPart[] {
  const { notice } = told;
  const together = [
    ...notice.legalBases
      .filter((basis) => basis.purposes.length === 0)
      .flatMap((basis) => basisOf(notice, basis)),
    ...notice.excludedPurposes.map((excluded) => ({ of: "excluded", excluded }) as const),
    ...gaps(told, "purposes"),
  ];
  return [
    ...notice.purposes.flatMap((purpose) => purposeOf(told, purpose)),
    ...(together.length === 0 ? [] : [heading({ of: "all-purposes" }), ...together]),
  ];
}

function purposeOf({ notice, findings }: Told, purpose: Purpose): readonly AccountPart[] {
  const { id, label, clause } = purpose;
  return [
    heading({ own: label }),
    ...quotes(notice, [clause]),
    ...notice.legalBases
      .filter((basis) => basis.purposes.includes(id))
      .flatMap((basis) => basisOf(notice, basis, clause)),
    ...gapsBy(notice, findings, "legal-basis-of-purpose").filter(
      ({ facts }) => facts["purpose"] === id,
    ),
  ];
}

/** @param quoted the sentence that stands above it and is not repeated */
function basisOf(notice: Notice, basis: LegalBasis, quoted?: string): readonly AccountPart[] {
  const covers = [
    ...labelsOf(notice.categories, basis.categories),
    ...labelsOf(notice.groups, basis.groups),
  ];
  const own = basis.clause === quoted ? [] : [basis.clause];
  return [{ of: "basis", basis, covers }, ...quotes(notice, own)];
}

function interests(told: Told): readonly AccountPart[] {
  const { legalBases, statements } = told.notice;
  const own = legalBases.filter(({ basis }) => basis === "legitimate-interests");
  const silent = statements.legalBasis.state === "silent";
  if (own.length === 0) {
    return [{ of: "note", note: silent ? "basis-first" : "no-interests" }];
  }
  return [
    ...own.flatMap(({ interest, clause }): readonly AccountPart[] =>
      interest === undefined ? [] : [{ of: "interest", interest, clause }],
    ),
    ...gaps(told, "interests"),
  ];
}

function recipients(told: Told): readonly AccountPart[] {
  const { notice } = told;
  const clauses = [
    ...notice.recipients.flatMap(({ clause, conditions }) => [clause, ...conditions]),
    ...(notice.otherRecipients?.clauses ?? []),
    ...notice.publications.map(({ clause }) => clause),
  ];
  return [...said(notice, "recipients", clauses), ...gaps(told, "recipients")];
}

function transfers(told: Told): readonly AccountPart[] {
  const { notice } = told;
  const clauses = [
    ...(notice.transfers?.clauses ?? []),
    ...(notice.transfers?.to ?? []).map(({ clause }) => clause),
  ];
  return [...said(notice, "transfers", clauses), ...gaps(told, "transfers")];
}

function retention(told: Told): readonly AccountPart[] {
  const { notice } = told;
  const clauses = notice.retention.map(({ clause }) => clause);
  return [...said(notice, "retention", clauses), ...gaps(told, "retention")];
}

/** Rights that have a section of their own. */
const ELSEWHERE: ReadonlySet<Right> = new Set(["withdrawal", "humanReview"]);

function rights({ notice, findings }: Told): readonly AccountPart[] {
  const own = RIGHTS.filter((right) => !ELSEWHERE.has(right)).flatMap((right) => {
    const parts = [
      ...quotes(notice, clausesOf(notice, right)),
      ...gapsBy(notice, findings, "right-silent").filter(({ facts }) => facts["right"] === right),
    ];
    return parts.length === 0 ? [] : [heading({ right }), ...parts];
  });
  const procedure = quotes(notice, notice.procedure?.clauses ?? []);
  return [...own, ...(procedure.length === 0 ? [] : [heading({ of: "procedure" }), ...procedure])];
}

function clausesOf(notice: Notice, wanted: Right): readonly string[] {
  return notice.rights
    .filter(({ right }) => right === wanted)
    .flatMap(({ clauses, limits }) => [...clauses, ...limits.map(({ clause }) => clause)]);
}

function withdrawal(told: Told): readonly AccountPart[] {
  const { notice } = told;
  const parts = [
    ...said(notice, "withdrawal", clausesOf(notice, "withdrawal")),
    ...gaps(told, "withdrawal"),
  ];
  return parts.length === 0 ? [{ of: "note", note: "no-consent" }] : parts;
}

function complaint(told: Told): readonly AccountPart[] {
  const { notice } = told;
  const { complaint: own } = notice;
  return [
    ...(own === undefined ? [] : [{ of: "complaint", complaint: own } as const]),
    ...said(notice, "complaint", own?.clauses ?? []),
    ...gaps(told, "complaint"),
  ];
}

function automated(told: Told): readonly AccountPart[] {
  const { notice } = told;
  const clauses = [
    ...(notice.automatedDecisions?.clauses ?? []),
    ...clausesOf(notice, "humanReview"),
  ];
  return [...said(notice, "automatedDecisions", clauses), ...gaps(told, "automated")];
}

/** What comes from elsewhere (Art. 14(1)(d)); a source that names nothing may bring any of it. */
function categories(notice: Notice): readonly AccountPart[] {
  const others = notice.sources.filter(({ from }) => from === "other");
  const any = others.some(({ brings }) => brings.length === 0);
  const brought = new Set(
    fieldsNamed(
      notice,
      others.flatMap(({ brings }) => brings),
    ),
  );
  return notice.categories.flatMap((category): readonly AccountPart[] => {
    const fields = fieldsOf(notice, category.id).filter(({ id }) => any || brought.has(id));
    if (fields.length === 0) return [];
    const groups = labelsOf(notice.groups, category.groups);
    return [{ of: "category", category, fields: fields.map(({ label }) => label), groups }];
  });
}

function sources(told: Told): readonly AccountPart[] {
  const { notice } = told;
  const clauses = notice.sources.map(({ clause }) => clause);
  return [...said(notice, "sources", clauses), ...gaps(told, "sources")];
}
