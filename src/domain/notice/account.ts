/**
 * What a notice says in the order in which an article asks for it. What it does not say is a gap that
 * is named and never filled in.
 */
import type { LegalBasis } from "./basis.ts";
import type { Topic } from "./claim.ts";
import type { Category } from "./field.ts";
import type { Publication, RecipientRule, Transfer } from "./flow.ts";
import type { RetentionRule } from "./keeping.ts";
import type { Texts } from "./language.ts";
import type { LintFinding, LintRule } from "./lint/finding.ts";
import { findPurpose } from "./lookup.ts";
import type { Clause, ExcludedPurpose, Notice, Purpose } from "./notice.ts";
import type { Complaint, Right } from "./rights.ts";
import type { Contact, ContactRole, Controller, SubjectGroup } from "./who.ts";

/** The record of Art. 30(1), by its points. */
export type RecordSection = "a" | "b" | "c" | "d" | "e" | "f" | "g";

/** The information of Art. 13(1)–(2) and 14(1)–(2), in their order. */
export type InformationSection =
  | "controller"
  | "dpo"
  | "purposes"
  | "interests"
  | "recipients"
  | "transfers"
  | "retention"
  | "rights"
  | "withdrawal"
  | "complaint"
  | "obligation"
  | "automated"
  | "categories"
  | "sources";

export interface Account<Section extends string = RecordSection | InformationSection> {
  readonly sections: readonly AccountSection<Section>[];
}

export interface AccountSection<Section extends string = RecordSection | InformationSection> {
  readonly section: Section;
  readonly parts: readonly AccountPart[];
}

/** What lint does not ask for: of Art. 30(1), and names other than the contact person's. */
export type OwnGap = "invented" | "subjects" | "time-limit" | "time-limit-rest" | "security";

/**
 * What follows from the notice and is no gap: `dpo-unnamed` no data protection officer is named ·
 * `whole-register` of no purpose it is said what it needs · `other-purposes` of some it is not · `no-interests`, `no-consent` nothing
 * rests on them · `basis-first` cannot be told before the basis is.
 */
export type AccountNote =
  | "dpo-unnamed"
  | "whole-register"
  | "other-purposes"
  | "no-interests"
  | "no-consent"
  | "basis-first";

/** A heading within a section: of the notice's own, or of ours. */
export type AccountHeading =
  | { readonly own: Texts }
  | { readonly right: Right }
  | { readonly of: "all-purposes" | "subjects" | "categories" | "procedure" };

export type AccountPart =
  | { readonly of: "heading"; readonly heading: AccountHeading }
  /** The notice's own sentence. */
  | { readonly of: "quote"; readonly clause: Clause }
  /** The notice says that there is none. */
  | { readonly of: "none"; readonly topic: Topic }
  | { readonly of: "note"; readonly note: AccountNote }
  | AccountGap
  | AccountFact;

/** What stands in the data of the notice rather than in its sentences. */
export type AccountFact =
  | { readonly of: "controller"; readonly controller: Controller }
  | { readonly of: "contact"; readonly contact: Contact }
  | {
      readonly of: "purpose";
      readonly purpose: Purpose;
      /** The notice's own sentence. */
      readonly sentence?: Texts;
      /** Empty: the notice does not say what it needs. */
      readonly needs: readonly Texts[];
    }
  | { readonly of: "excluded"; readonly excluded: ExcludedPurpose }
  | { readonly of: "basis"; readonly basis: LegalBasis; readonly covers: readonly Texts[] }
  | { readonly of: "interest"; readonly interest: Texts; readonly clause: string }
  | { readonly of: "group"; readonly group: SubjectGroup }
  | {
      readonly of: "category";
      readonly category: Category;
      readonly fields: readonly Texts[];
      readonly groups: readonly Texts[];
    }
  | { readonly of: "inference"; readonly fields: readonly Texts[]; readonly why: Texts }
  | {
      readonly of: "recipient";
      readonly recipient: RecipientRule;
      /** Absent: the notice names none. */
      readonly fields?: readonly Texts[];
      /** All that the notice names for it, those of transfers among them; ISO 3166-1. */
      readonly countries: readonly string[];
    }
  | {
      readonly of: "publication";
      readonly publication: Publication;
      readonly fields: readonly Texts[];
    }
  | {
      readonly of: "transfer";
      readonly transfer: Transfer;
      readonly recipients: readonly Texts[];
    }
  | {
      readonly of: "retention";
      readonly rule: RetentionRule;
      readonly category: Texts;
      /** What of the category it speaks of; empty: all of it. */
      readonly fields: readonly Texts[];
      /** The groups of data subjects it speaks of; empty: all. */
      readonly groups: readonly Texts[];
    }
  | { readonly of: "complaint"; readonly complaint: Complaint };

export interface AccountGap {
  readonly of: "gap";
  /** Such as `right-silent.erasure`; the same in every language. */
  readonly id: string;
  readonly gap: LintRule | OwnGap;
  /** What the sentence needs: ids as lint gives them, and the names of what they stand for. */
  readonly facts: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, Texts>>;
  /** The fields it is about, where it is not about all of something. */
  readonly fields: readonly Texts[];
  /** Whose name it is about. */
  readonly role?: ContactRole;
}

export function gapsOf({ sections }: Account): readonly AccountGap[] {
  return sections.flatMap(({ parts }) => parts.filter((part) => part.of === "gap"));
}

/** The sentences by their ids, each once, in the order of the notice. */
export function quotes({ clauses }: Notice, ids: readonly string[]): readonly AccountPart[] {
  return clauses
    .filter(({ id }) => ids.includes(id))
    .map((clause) => ({ of: "quote", clause }) as const);
}

/** What lint finds by some rules, as gaps. */
export function gapsBy(
  notice: Notice,
  findings: readonly LintFinding[],
  ...rules: readonly LintRule[]
): readonly AccountGap[] {
  return findings
    .filter(({ rule }) => rules.includes(rule))
    .map((finding) => gapOf(notice, finding));
}

/** Of a thing, its id tells two findings of a rule apart; of the notice as a whole, its facts do. */
function gapOf(notice: Notice, { rule, place, facts }: LintFinding): AccountGap {
  const about = Object.values("key" in place ? facts : place);
  const purpose = findPurpose(notice, facts["purpose"] ?? "");
  const category = notice.categories.find(({ id }) => id === facts["category"]);
  return {
    of: "gap",
    id: [rule, ...about].join("."),
    gap: rule,
    facts,
    names: {
      ...(purpose === undefined ? {} : { purpose: purpose.label }),
      ...(category === undefined ? {} : { category: category.label }),
    },
    fields: [],
  };
}

export function heading(own: AccountHeading): AccountPart {
  return { of: "heading", heading: own };
}

/** The labels of what a list of ids names, in the order of the notice. */
export function labelsOf(
  things: readonly { readonly id: string; readonly label: Texts }[],
  ids: readonly string[],
): readonly Texts[] {
  return things.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
}

/**
 * A gap that lint does not find.
 *
 * @param about the id of what it is about, where it is not about the notice as a whole
 */
export function gap(
  code: OwnGap,
  about?: string,
  more: Partial<Pick<AccountGap, "names" | "fields" | "role">> = {},
): AccountGap {
  const id = about === undefined ? code : `${code}.${about}`;
  return { of: "gap", id, gap: code, facts: {}, names: {}, fields: [], ...more };
}

/** Who is named in some roles. A name that is still invented is no fact; lint finds the contact's. */
export function contactsOf(
  { contacts }: Notice,
  roles: readonly ContactRole[],
): readonly AccountPart[] {
  return contacts
    .filter(({ role }) => roles.includes(role))
    .flatMap((contact): readonly AccountPart[] => {
      const { role, placeholder } = contact;
      if (!placeholder) return [{ of: "contact", contact }];
      return role === "contact" ? [] : [gap("invented", role, { role })];
    });
}
