/** The record of processing activities of a controller (Art. 30(1)), as far as its notice gives it. */
import {
  type Account,
  type AccountPart,
  type AccountSection,
  contactsOf,
  gap,
  gapsBy,
  heading,
  labelsOf,
  quotes,
  type RecordSection,
} from "./account.ts";
import type { Category, Field } from "./field.ts";
import type { RecipientRule } from "./flow.ts";
import type { RetentionRule } from "./keeping.ts";
import type { LintFinding } from "./lint/finding.ts";
import { fieldsFor, fieldsNamed, fieldsOf, findClause } from "./lookup.ts";
import type { Notice } from "./notice.ts";
import { CONTACT_ROLES } from "./who.ts";

/**
 * The record by the points (a) to (g) of Art. 30(1). The purposes say which data each of them needs
 * where the notice does; the other points are said of the register as a whole, for no notice links
 * its recipients or periods to a purpose.
 *
 * @param findings what lint finds in this notice; its decisions on what is missing are not repeated
 * @see GDPR Art. 30(1), 32(1), 49(1) second subparagraph
 */
export function recordOfProcessing(
  notice: Notice,
  findings: readonly LintFinding[],
): Account<RecordSection> {
  const sections: readonly AccountSection<RecordSection>[] = [
    { section: "a", parts: controllers(notice, findings) },
    { section: "b", parts: purposes(notice, findings) },
    { section: "c", parts: [...subjects(notice), ...categories(notice, findings)] },
    { section: "d", parts: recipients(notice, findings) },
    { section: "e", parts: transfers(notice, findings) },
    { section: "f", parts: timeLimits(notice, findings) },
    { section: "g", parts: security(notice) },
  ];
  return { sections };
}

function controllers(notice: Notice, findings: readonly LintFinding[]): readonly AccountPart[] {
  const undecided = gapsBy(notice, findings, "dpo-undecided");
  const officer = notice.contacts.some(({ role }) => role === "dpo");
  return [
    ...notice.controllers.map((controller) => ({ of: "controller", controller }) as const),
    ...contactsOf(notice, CONTACT_ROLES),
    ...gapsBy(notice, findings, "controller-contact", "contact-missing", "contact-placeholder"),
    ...undecided,
    ...(officer || undecided.length > 0 ? [] : [{ of: "note", note: "dpo-unnamed" } as const]),
  ];
}

function purposes(notice: Notice, findings: readonly LintFinding[]): readonly AccountPart[] {
  const unsaid = notice.purposes.filter(({ needs }) => needs.length === 0).length;
  const note = unsaid === notice.purposes.length ? "whole-register" : "other-purposes";
  return [
    ...notice.purposes.map((purpose) => {
      const needs = labelsOf(notice.fields, fieldsNamed(notice, purpose.needs));
      const sentence = findClause(notice, purpose.clause)?.text;
      return {
        of: "purpose",
        purpose,
        needs,
        ...(sentence === undefined ? {} : { sentence }),
      } as const;
    }),
    ...notice.excludedPurposes.map((excluded) => ({ of: "excluded", excluded }) as const),
    ...(unsaid === 0 ? [] : [{ of: "note", note } as const]),
    ...gapsBy(notice, findings, "purposes-silent"),
  ];
}

function subjects({ groups }: Notice): readonly AccountPart[] {
  return [
    heading({ of: "subjects" }),
    ...groups.map((group) => ({ of: "group", group }) as const),
    ...(groups.length === 0 ? [gap("subjects")] : []),
  ];
}

/** By register where the notice covers several, then what belongs to none of them. */
function categories(notice: Notice, findings: readonly LintFinding[]): readonly AccountPart[] {
  const own = (register: string | undefined) =>
    notice.categories
      .filter((category) => category.register === register)
      .flatMap((category) => describe(notice, findings, category));
  return [
    heading({ of: "categories" }),
    ...own(undefined),
    ...notice.registers.flatMap(({ id, label }) => [heading({ own: label }), ...own(id)]),
    ...notice.inferences.map(({ fields, why }) => {
      const telling = labelsOf(notice.fields, fieldsNamed(notice, fields));
      return { of: "inference", fields: telling, why } as const;
    }),
  ];
}

function describe(
  notice: Notice,
  findings: readonly LintFinding[],
  category: Category,
): readonly AccountPart[] {
  const fields = fieldsOf(notice, category.id).map(({ label }) => label);
  const groups = labelsOf(notice.groups, category.groups);
  return [
    { of: "category", category, fields, groups },
    ...gapsBy(notice, findings, "art9-ground").filter(
      ({ facts }) => facts["category"] === category.id,
    ),
  ];
}

function recipients(notice: Notice, findings: readonly LintFinding[]): readonly AccountPart[] {
  const { otherRecipients, publications, statements } = notice;
  return [
    ...(statements.recipients.state === "none"
      ? [
          { of: "none", topic: "recipients" } as const,
          ...quotes(notice, statements.recipients.clauses),
        ]
      : []),
    ...notice.recipients.map((recipient) => recipientOf(notice, recipient)),
    ...publications.map((publication) => {
      const fields = labelsOf(notice.fields, fieldsNamed(notice, publication.fields));
      return { of: "publication", publication, fields } as const;
    }),
    ...quotes(notice, otherRecipients?.clauses ?? []),
    ...gapsBy(notice, findings, "recipients-silent"),
  ];
}

function recipientOf(notice: Notice, recipient: RecipientRule): AccountPart {
  const own = (notice.transfers?.to ?? []).filter((to) => to.recipients.includes(recipient.id));
  const countries = [...recipient.countries, ...own.flatMap((to) => to.countries)];
  return {
    of: "recipient",
    recipient,
    ...(recipient.fields === undefined
      ? {}
      : { fields: labelsOf(notice.fields, fieldsFor(notice, recipient)) }),
    countries: [...new Set(countries)],
  };
}

/** What the law wants documented of a transfer is its safeguard; one that is not named is a gap. */
function transfers(notice: Notice, findings: readonly LintFinding[]): readonly AccountPart[] {
  const { transfers: said, locations, statements } = notice;
  const statement = statements.transfers;
  return [
    ...(statement.state === "none" ? [{ of: "none", topic: "transfers" } as const] : []),
    ...(said?.to ?? []).map((transfer) => {
      const to = labelsOf(notice.recipients, transfer.recipients);
      return { of: "transfer", transfer, recipients: to } as const;
    }),
    ...quotes(notice, [
      ...(statement.state === "none" ? statement.clauses : []),
      ...(said?.clauses ?? []),
      ...locations.map(({ clause }) => clause),
    ]),
    ...gapsBy(notice, findings, "transfers-silent", "unnamed-safeguard"),
  ];
}

function timeLimits(notice: Notice, findings: readonly LintFinding[]): readonly AccountPart[] {
  return [
    ...notice.categories.flatMap((category) => limitsOf(notice, category)),
    ...gapsBy(notice, findings, "retention-loose"),
  ];
}

/** The rules that speak of a category, and what of it none of them speaks of. */
function limitsOf(notice: Notice, category: Category): readonly AccountPart[] {
  const fields = fieldsOf(notice, category.id);
  const rules = notice.retention.filter(
    (rule) => concerns(rule, category) && fields.some((field) => speaksOf(rule, field)),
  );
  const rest = fields.filter((field) => !isLimited(notice, category, field));
  const names = { category: category.label };
  return [
    ...rules.map((rule) => {
      const whole = fields.every((field) => speaksOf(rule, field));
      return {
        of: "retention",
        rule,
        category: category.label,
        fields: whole ? [] : labelsOf(fields, fieldsNamed(notice, rule.fields)),
        groups: labelsOf(notice.groups, rule.groups),
      } as const;
    }),
    ...(rest.length === 0
      ? []
      : rules.length === 0
        ? [gap("time-limit", category.id, { names })]
        : [gap("time-limit-rest", category.id, { names, fields: rest.map(({ label }) => label) })]),
  ];
}

/** A rule for other groups than a category is held of does not concern it. */
function concerns({ groups }: RetentionRule, category: Category): boolean {
  if (groups.length === 0 || category.groups.length === 0) return true;
  return groups.some((id) => category.groups.includes(id));
}

/** A rule that names neither categories nor fields speaks of all of them. */
function speaksOf({ categories: own, fields }: RetentionRule, { id, category }: Field): boolean {
  if (own.length === 0 && fields.length === 0) return true;
  return own.includes(category) || fields.includes(id) || fields.includes(category);
}

/** Whether a field has a limit for every group of data subjects it is held of. */
function isLimited(notice: Notice, category: Category, field: Field): boolean {
  const rules = notice.retention.filter((rule) => speaksOf(rule, field));
  if (rules.some(({ groups }) => groups.length === 0)) return true;
  const held = [field.groups, category.groups, notice.groups.map(({ id }) => id)];
  const groups = held.find((ids) => ids.length > 0) ?? [];
  const limited = new Set(rules.flatMap((rule) => rule.groups));
  return groups.length > 0 && groups.every((id) => limited.has(id));
}

function security(notice: Notice): readonly AccountPart[] {
  const { protections, manualMaterial, useLogs } = notice;
  const clauses = [
    ...protections.map(({ clause }) => clause),
    ...(manualMaterial === undefined ? [] : [manualMaterial.clause]),
    ...useLogs.map(({ clause }) => clause),
  ];
  return [...quotes(notice, clauses), ...(protections.length === 0 ? [gap("security")] : [])];
}
