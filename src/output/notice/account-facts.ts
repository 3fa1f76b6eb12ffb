/** The facts of an account as a word and what it stands for, with the clauses they come from. */
import type { AccountFact, AccountPart } from "../../domain/notice/account.ts";
import type { Category } from "../../domain/notice/field.ts";
import type { RetentionPeriod, RetentionRule } from "../../domain/notice/keeping.ts";
import type { Language, Texts } from "../../domain/notice/language.ts";
import type { Period } from "../../domain/notice/period.ts";
import type { Contact, Controller } from "../../domain/notice/who.ts";
import type { Catalogue } from "../../text/catalogue.ts";

export interface Said {
  readonly label: string;
  readonly text: string;
  /** The ids of clauses; absent for what no single sentence says. */
  readonly source?: string;
}

type Of<Kind extends AccountFact["of"]> = Extract<AccountFact, { readonly of: Kind }>;

/** How each kind of fact is said; a kind that none says does not compile. */
const SAY: { readonly [Kind in AccountFact["of"]]: (fact: Of<Kind>, t: Catalogue) => Said } = {
  controller: ({ controller }, t) => sayController(controller, t),
  contact: ({ contact }, { noticeAccount: texts }) => ({
    label: texts.roles[contact.role],
    text: joined([contact.name, ...reached(contact)], ", "),
    source: contact.clauses.join(", "),
  }),
  purpose: ({ purpose, sentence, needs }, { language, noticeAccount: texts }) => ({
    label: purpose.label[language],
    text: joined(
      [sentence?.[language] ?? false, needs.length > 0 && texts.needs(listed(needs, language))],
      " ",
    ),
    source: purpose.clause,
  }),
  excluded: ({ excluded }, { language, noticeAccount: texts }) => ({
    label: texts.excluded,
    text: excluded.label[language],
    source: excluded.clause,
  }),
  basis: ({ basis: { basis, act, clause }, covers }, { language, noticeAccount: texts }) => ({
    label: texts.basis,
    text: joined([
      texts.bases[basis],
      act !== undefined && texts.act(act),
      covers.length > 0 && texts.covers(listed(covers, language)),
    ]),
    source: clause,
  }),
  interest: ({ interest, clause }, { language, noticeAccount: texts }) => ({
    label: texts.interest,
    text: interest[language],
    source: clause,
  }),
  group: ({ group }, { language, noticeAccount: texts }) => ({
    label: texts.group,
    text: joined([
      group.label[language],
      group.minors && texts.minors,
      group.holdsNothing && texts.holdsNothing,
    ]),
    source: group.clause,
  }),
  category: ({ category, fields, groups }, t) => ({
    label: category.label[t.language],
    text: joined([
      listed(fields, t.language),
      sayArt9(category, t),
      groups.length > 0 && t.noticeAccount.groups(listed(groups, t.language)),
    ]),
    source: category.clause,
  }),
  inference: ({ fields, why }, { language, noticeAccount: texts }) => ({
    label: texts.inference,
    text: `${listed(fields, language)}. ${why[language]}`,
  }),
  recipient: ({ recipient, fields, countries }, { language, noticeAccount: texts }) => ({
    label: joined([recipient.label[language], ...recipient.names], ", "),
    text: joined([
      recipient.processor && texts.processor,
      fields === undefined ? texts.anyFields : texts.recipientFields(listed(fields, language)),
      countries.length > 0 && texts.countries(sayCountries(countries, language)),
    ]),
    source: [recipient.clause, ...recipient.conditions].join(", "),
  }),
  publication: ({ publication, fields }, { language, noticeAccount: texts }) => ({
    label: texts.publication,
    text: joined([listed(fields, language), publication.permission && texts.permission]),
    source: publication.clause,
  }),
  transfer: ({ transfer, recipients }, { language, noticeAccount: texts }) => ({
    label: texts.transferTo,
    text: joined([
      sayCountries(transfer.countries, language),
      recipients.length > 0 && texts.toRecipients(listed(recipients, language)),
      texts.safeguard(transfer.safeguards.map((one) => texts.safeguards[one]).join(texts.or)),
    ]),
    source: transfer.clause,
  }),
  retention: ({ rule, category, fields, groups }, t) => ({
    label: category[t.language],
    text: joined([
      ...[fields, groups].map((some) => some.length > 0 && listed(some, t.language)),
      sayRetention(rule, t),
    ]),
    source: rule.clause,
  }),
  complaint: ({ complaint }, { noticeAccount: texts }) => ({
    label: texts.complaint,
    text: complaint.authority,
    source: complaint.clauses.join(", "),
  }),
};

export function isFact(part: AccountPart): part is AccountFact {
  return Object.hasOwn(SAY, part.of);
}

export function sayFact<Kind extends AccountFact["of"]>(fact: Of<Kind>, t: Catalogue): Said {
  const say: (fact: Of<Kind>, t: Catalogue) => Said = SAY[fact.of];
  return say(fact, t);
}

function sayController(
  controller: Controller,
  { language, noticeAccount: texts }: Catalogue,
): Said {
  const { name, businessId, joint, part, clauses } = controller;
  return {
    label: joint ? texts.jointController : texts.controller,
    text: joined(
      [
        name,
        businessId !== undefined && texts.businessId(businessId),
        ...reached(controller),
        part !== undefined && texts.part(part[language]),
      ],
      ", ",
    ),
    source: clauses.join(", "),
  };
}

function reached({ address, phone, email }: Controller | Contact): readonly (string | false)[] {
  return [address, phone, email].map((one) => one ?? false);
}

function sayArt9({ specialCategory, art9 }: Category, t: Catalogue): string | false {
  if (!specialCategory) return false;
  const { noticeAccount: texts, copyTexts } = t;
  return art9 === undefined
    ? texts.unfounded
    : texts.special(`${copyTexts.held.bases[art9.ground]}, ${art9.clause}`);
}

function sayRetention(rule: RetentionRule, { language, noticeAccount: texts }: Catalogue): string {
  const { mode, periods, end, act, afterErasure } = rule;
  const sayPeriod = ({ from, length }: RetentionPeriod) =>
    length === undefined ? texts.until(from) : texts.since(sayLength(length, language), from);
  const said = periods.map(sayPeriod).join(", ");
  const untilEvent = mode === "at-most" && periods.every(({ length }) => length === undefined);
  return joined([
    untilEvent ? said : texts.modes[mode](said),
    end !== undefined && texts.ends[end],
    act !== undefined && texts.act(act),
    afterErasure && texts.afterErasure,
  ]);
}

/** Units have the names that the formats of languages know, but for the s. */
function sayLength({ count, unit }: Period, language: Language): string {
  const format = { style: "unit", unit: unit.slice(0, -1), unitDisplay: "long" } as const;
  return new Intl.NumberFormat(language, format).format(count);
}

function sayCountries(codes: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return codes.map((code) => names.of(code) ?? code).join(", ");
}

function listed(texts: readonly Texts[], language: Language): string {
  return texts.map((text) => text[language]).join(", ");
}

function joined(texts: readonly (string | false)[], sign = "; "): string {
  return texts.filter((text) => text !== false && text !== "").join(sign);
}
