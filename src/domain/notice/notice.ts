/**
 * The published notice as data (Art. 13 and 14): what the register may hold, from where, for what,
 * and what is promised. It comes from a YAML file through `notice-file/`, never from code.
 */

import type { Day } from "../time.ts";

/** The languages every text is written in. */
export const LANGUAGES = ["fi", "sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Texts = Readonly<Record<Language, string>>;

/** The drawer that holds a value; `casework` never holds values of data subjects. */
export type ValueDrawer = "personal" | "special";

/**
 * What a field takes.
 *
 * `text` one line · `note` free text, which may speak of third persons · `email` · `phone` · `day`
 * · `language` · `choice` one of `values` · `ban` the marketing ban, never written by hand but
 * derived from the bans · `labelled` several texts, each under a label of its own (the rest of a
 * catch-all) · `records` repeating entries whose parts are `parts`.
 */
export const FIELD_KINDS = [
  "text",
  "note",
  "email",
  "phone",
  "day",
  "language",
  "choice",
  "ban",
  "labelled",
  "records",
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** How an identifier is folded for looking a data subject up. */
export const IDENTIFIER_KINDS = [
  "givenName",
  "familyName",
  "email",
  "account",
  "number",
  "phone",
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** One item of data the notice declares. */
export interface Field {
  readonly id: string;
  readonly category: string;
  readonly label: Texts;
  readonly kind: FieldKind;
  readonly drawer: ValueDrawer;
  /** Set when a data subject can be found by it. */
  readonly identifier?: IdentifierKind;
  /** Whether one value belongs to one data subject only, so that import may match by it (`matchOrder`). */
  readonly matches: boolean;
  /** Whether the notice declares it by name (`false`) or it is a class of the catch-all (`true`). */
  readonly catchAll: boolean;
  /** The values of a `choice`. */
  readonly values?: readonly FieldValue[];
  /** The parts of a `records` entry; `key` names the part that tells entries apart. */
  readonly parts?: readonly RecordPart[];
  readonly key?: string;
  /** The clause of the notice that declares it. */
  readonly clause: string;
}

export interface FieldValue {
  readonly id: string;
  readonly label: Texts;
}

export const RECORD_PART_KINDS = ["text", "day", "amount"] as const;
export type RecordPartKind = (typeof RECORD_PART_KINDS)[number];

/** One part of an entry; only the part named by `key` must be there. */
export interface RecordPart {
  readonly id: string;
  readonly label: Texts;
  readonly kind: RecordPartKind;
}

/** A named group of fields, in the order of the notice; all of it stands in one drawer. */
export interface Category {
  readonly id: string;
  readonly label: Texts;
  /** Whether it holds special categories of personal data (Art. 9). */
  readonly specialCategory: boolean;
  readonly clause: string;
}

/** Where data comes from (Art. 14(2)(f), 15(1)(g)). */
export interface Source {
  readonly id: string;
  readonly label: Texts;
  /** Whether each use needs a reference to evidence, as consent does (Art. 7(1)). */
  readonly evidence: boolean;
  readonly clause: string;
}

/** Why data is processed (Art. 5(1)(b), 13(1)(c)). */
export interface Purpose {
  readonly id: string;
  readonly label: Texts;
  /** Whether it is marketing of any kind, which a ban stops (Art. 21(3)). */
  readonly marketing: boolean;
  readonly clause: string;
}

/** Who data is disclosed to, and which fields at most (Art. 13(1)(e), 15(1)(c)). */
export interface RecipientRule {
  readonly id: string;
  readonly label: Texts;
  /** Whether the recipient acts for the controller (Art. 28). */
  readonly processor: boolean;
  /** The fields the notice allows; nothing else may leave. */
  readonly fields: readonly string[];
  readonly clause: string;
  /** The clauses that say when and how far the fields may leave. */
  readonly conditions: readonly string[];
}

/** What the notice says of every recipient that no rule names. */
export interface OtherRecipients {
  /** `none`: nothing is disclosed to them regularly. */
  readonly regular: "none";
  /** Whether the data subject is asked for consent before the first disclosure. */
  readonly consentFirst: boolean;
  readonly clauses: readonly string[];
}

/** What the notice says of countries outside the EU and the EEA (Art. 13(1)(f)). */
export interface Transfers {
  /** `none`: nothing is transferred, whatever the law would allow. */
  readonly outsideEea: "none";
  /** Whether the data subject is asked for consent before that changes. */
  readonly consentFirst: boolean;
  readonly clauses: readonly string[];
}

/** A promise to tell of a breach; it binds beside Art. 33 and 34 and can be wider than both. */
export interface BreachPromise {
  readonly id: string;
  readonly to: "subjects" | "authority";
  /** Elapsed hours; the last one is included. */
  readonly hours: number;
  /** What starts the clock: the event was noticed, or the controller became aware of a breach. */
  readonly from: "detection" | "awareness";
  /** From which risk on it is told; `none`: always. */
  readonly threshold: "none" | "risk" | "high";
  /** What is told of: breaches, or also mere risks that no breach has followed. */
  readonly covers: readonly ("breach" | "risk")[];
  readonly clause: string;
}

/** A promise about protection: the program can measure it, or a person attests it for a time. */
export interface Protection {
  readonly proof: "measured" | "attested";
  readonly clause: string;
}

/** The rights of Art. 15–18, 20 and 21; `marketingObjection` is Art. 21(2), the ban. */
export const RIGHTS = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "marketingObjection",
] as const;
export type Right = (typeof RIGHTS)[number];

/** A right that the notice tells of; of a right that is not listed the notice is silent. */
export interface RightRule {
  readonly right: Right;
  readonly channels: readonly RequestChannel[];
  readonly clauses: readonly string[];
}

/** A way in which the notice takes requests. */
export interface RequestChannel {
  readonly by: "email";
  readonly address: string;
}

/**
 * A claim that rules nothing in the register, yet stands in the notice and is judged by its reader.
 *
 * `consentByUse` consent is said to follow from filling in a form · `citedAct` an act is named as
 * the rule followed · `accuracyUndertaking` the data subject undertakes to give correct data ·
 * `liabilityDisclaimed` for processors or for linked sites · `collection` when data is collected ·
 * `externalLinks` · `governingLaw`.
 */
export type Claim =
  | { readonly kind: PlainClaim; readonly clause: string }
  | {
      readonly kind: "citedAct";
      /** The number in the statute book, such as `523/1999`. */
      readonly act: string;
      readonly clause: string;
    }
  | {
      readonly kind: "liabilityDisclaimed";
      readonly for: "processors" | "externalLinks";
      readonly clause: string;
    };

export const PLAIN_CLAIMS = [
  "accuracyUndertaking",
  "collection",
  "consentByUse",
  "externalLinks",
  "governingLaw",
] as const;
export type PlainClaim = (typeof PLAIN_CLAIMS)[number];

/** What Art. 13 and 14 want told; the notice says something, says there is none, or is silent. */
export const TOPICS = [
  "purposes",
  "legalBasis",
  "recipients",
  "transfers",
  "retention",
  "sources",
  "rights",
  "withdrawal",
  "complaint",
  "obligation",
  "automatedDecisions",
] as const;
export type Topic = (typeof TOPICS)[number];

/** Three states: silence is a gap and is shown as one, never filled in. */
export type Statement =
  | { readonly state: "says"; readonly clauses: readonly string[] }
  | { readonly state: "none"; readonly clauses: readonly string[] }
  | { readonly state: "silent" };

/** One sentence of the notice, with its facts elsewhere and its wording here. */
export interface Clause {
  /** Stays the same over versions, such as `s9.breach-72h`. */
  readonly id: string;
  /** The section of the published notice, such as `9`. */
  readonly section: string;
  readonly text: Texts;
  /** Whether it is a promise that the tool keeps or has attested. */
  readonly promise: boolean;
}

/** A section of the published notice; `0` is what stands above the first one and has no heading. */
export interface Section {
  readonly number: string;
  readonly heading?: Texts;
}

/** Who decides on the purposes and means (Art. 4(7)). */
export interface Controller {
  readonly name: string;
  readonly businessId?: string;
  readonly email?: string;
  readonly clauses: readonly string[];
}

/** The registry contact person; `placeholder` while the notice still holds an invented one. */
export interface Contact {
  readonly role: "contact";
  readonly name: string;
  readonly email?: string;
  readonly placeholder: boolean;
  readonly clauses: readonly string[];
}

export interface Notice {
  readonly id: string;
  /** The name of the document. */
  readonly title: Texts;
  /** The register's own name. */
  readonly name: Texts;
  /** The first day of validity. */
  readonly validFrom: Day;
  /** The last day of validity; absent: until further notice. */
  readonly validUntil?: Day;
  /** The time zone in which the notice counts its days. */
  readonly zone: string;
  readonly controllers: readonly Controller[];
  readonly contacts: readonly Contact[];
  readonly sections: readonly Section[];
  /** In the order of the published notice. */
  readonly clauses: readonly Clause[];
  readonly purposes: readonly Purpose[];
  /** The id of the purpose that stands when an operator names none. */
  readonly defaultPurpose: string;
  readonly categories: readonly Category[];
  readonly fields: readonly Field[];
  /** The fields import matches by, most certain first; never a name. */
  readonly matchOrder: readonly string[];
  readonly sources: readonly Source[];
  readonly recipients: readonly RecipientRule[];
  /** Absent: the notice does not speak of them. */
  readonly otherRecipients?: OtherRecipients;
  /** Absent: the notice does not speak of them. */
  readonly transfers?: Transfers;
  readonly breachPromises: readonly BreachPromise[];
  readonly protections: readonly Protection[];
  readonly rights: readonly RightRule[];
  readonly claims: readonly Claim[];
  readonly statements: Readonly<Record<Topic, Statement>>;
}
