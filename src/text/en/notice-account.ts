/** The record of Art. 30(1) and the information of Art. 13 and 14, drawn from a notice. */
import type { AccountNote, OwnGap } from "../../domain/notice/account.ts";
import type { LegalBasisKind } from "../../domain/notice/basis.ts";
import type { Topic } from "../../domain/notice/claim.ts";
import type { Safeguard } from "../../domain/notice/flow.ts";
import type { RetentionEnd, RetentionMode, RetentionStart } from "../../domain/notice/keeping.ts";
import type { Right } from "../../domain/notice/rights.ts";
import type { ContactRole } from "../../domain/notice/who.ts";
import type { InformationTexts, RecordTexts } from "../notice-account.ts";

const record: RecordTexts = {
  title: "Record of processing activities",
  lead: (notice, day) =>
    `Drawn from the published notice “${notice}”, valid from ${day}, by the points of Article 30(1) GDPR. What the notice does not say is named as a gap and not filled in. In brackets stand the sentences of the notice that each item comes from.`,
  sections: {
    a: { heading: "Controller and contact details", law: "Art. 30(1)(a)" },
    b: { heading: "Purposes of the processing", law: "Art. 30(1)(b)" },
    c: {
      heading: "Categories of data subjects and of personal data",
      law: "Art. 30(1)(c)",
    },
    d: { heading: "Categories of recipients", law: "Art. 30(1)(d)" },
    e: {
      heading: "Transfers to third countries and international organisations",
      law: "Art. 30(1)(e), where applicable; Art. 49(1), second subparagraph",
    },
    f: {
      heading: "Envisaged time limits for erasure",
      law: "Art. 30(1)(f), where possible",
    },
    g: {
      heading: "Technical and organisational security measures",
      law: "Art. 30(1)(g), where possible; Art. 32(1)",
    },
  },
};

const information: InformationTexts = {
  title: "Information on the processing of personal data",
  lead: (notice, day) =>
    `The sentences of the published notice “${notice}”, valid from ${day}, in the order in which Articles 13 and 14 GDPR want them told. What the notice does not say is named as a gap and not filled in.`,
  sections: {
    controller: { heading: "Controller and contact details", law: "Art. 13(1)(a)" },
    dpo: { heading: "Data protection officer", law: "Art. 13(1)(b)" },
    purposes: { heading: "Purposes and their legal basis", law: "Art. 13(1)(c)" },
    interests: { heading: "Legitimate interests", law: "Art. 13(1)(d)" },
    recipients: { heading: "Recipients", law: "Art. 13(1)(e)" },
    transfers: { heading: "Transfers to third countries", law: "Art. 13(1)(f)" },
    retention: { heading: "Storage period", law: "Art. 13(2)(a)" },
    rights: { heading: "Rights of the data subject", law: "Art. 13(2)(b)" },
    withdrawal: { heading: "Withdrawing consent", law: "Art. 13(2)(c)" },
    complaint: { heading: "Complaint to the supervisory authority", law: "Art. 13(2)(d)" },
    obligation: { heading: "Whether data must be given", law: "Art. 13(2)(e)" },
    automated: { heading: "Automated decision-making and profiling", law: "Art. 13(2)(f)" },
    categories: { heading: "Categories of data from elsewhere", law: "Art. 14(1)(d)" },
    sources: { heading: "Sources of the data", law: "Art. 14(2)(f)" },
  },
};

const none: Readonly<Record<Topic, string>> = {
  purposes: "According to the notice the data is used for nothing.",
  legalBasis: "According to the notice the processing has no legal basis.",
  recipients: "According to the notice there are no recipients.",
  transfers: "According to the notice no data is transferred outside the EU and the EEA.",
  retention: "According to the notice no storage period has been set.",
  sources: "According to the notice no data comes from elsewhere.",
  rights: "According to the notice there are no rights.",
  withdrawal: "According to the notice there is no consent to withdraw.",
  complaint: "According to the notice there is nowhere to complain.",
  obligation: "According to the notice nobody is obliged to give data.",
  automatedDecisions: "According to the notice no decisions are made by automated means alone.",
};

const notes: Readonly<Record<AccountNote, string>> = {
  "dpo-unnamed": "The notice names no data protection officer.",
  "whole-register":
    "The notice does not say which data each purpose needs. The points below are said of the register as a whole.",
  "other-purposes":
    "Of the other purposes the notice does not say which data they need. The points below are said of the register as a whole.",
  "no-interests": "No purpose rests on legitimate interests.",
  "no-consent": "Nothing in the notice rests on consent.",
  "basis-first": "This depends on the legal basis, which the notice does not give.",
};

const gaps: Readonly<Record<OwnGap, (about: string, fields: string) => string>> = {
  invented: (role) => `this name is still an invented one: ${role}`,
  subjects: () => "nothing is said of whose data it is",
  "time-limit": (category) => `nothing is said of when this is erased: ${category}`,
  "time-limit-rest": (category, fields) =>
    `not of everybody and everything it is said when it is erased: ${category} (${fields})`,
  security: () => "nothing is said of how the data is protected",
};

const roles: Readonly<Record<ContactRole, string>> = {
  contact: "Registry contact person",
  dpo: "Data protection officer",
  representative: "Representative of the controller",
  keeper: "Keeper of the register",
};

const bases: Readonly<Record<LegalBasisKind, string>> = {
  consent: "consent, Art. 6(1)(a)",
  contract: "contract, Art. 6(1)(b)",
  "legal-obligation": "legal obligation, Art. 6(1)(c)",
  "vital-interests": "vital interests, Art. 6(1)(d)",
  "public-task": "public interest or official authority, Art. 6(1)(e)",
  "legitimate-interests": "legitimate interests, Art. 6(1)(f)",
};

const safeguards: Readonly<Record<Safeguard, string>> = {
  adequacy: "adequacy decision (Art. 45)",
  dpf: "EU–US Data Privacy Framework (Art. 45)",
  scc: "standard data protection clauses (Art. 46)",
  bcr: "binding corporate rules (Art. 47)",
  consent: "explicit consent (Art. 49(1)(a))",
  contract: "contract (Art. 49(1)(b)–(c))",
  "privacy-shield": "Privacy Shield",
  "safe-harbor": "Safe Harbor",
  unnamed: "not named",
};

const rights: Readonly<Record<Right, string>> = {
  access: "Access (Art. 15)",
  rectification: "Rectification (Art. 16)",
  erasure: "Erasure (Art. 17)",
  restriction: "Restriction of processing (Art. 18)",
  portability: "Data portability (Art. 20)",
  objection: "Objection (Art. 21)",
  marketingObjection: "Objection to direct marketing (Art. 21(2))",
  withdrawal: "Withdrawal of consent (Art. 7(3))",
  humanReview: "Review by a person (Art. 22(3))",
};

const starts: Readonly<Record<RetentionStart, string>> = {
  collection: "the collection of the data",
  "last-contact": "the last contact",
  "last-visit": "the last visit",
  "end-of-relationship": "the end of the relationship",
  "end-of-membership": "the end of the membership",
  "end-of-contract": "the end of the contract",
  "event-day": "the day of the event",
  closing: "the closing of the matter",
  "end-of-financial-year": "the end of the financial year",
  "end-of-calendar-year": "the end of the calendar year",
  withdrawal: "the withdrawal of consent",
  erasure: "a request for erasure",
  death: "the death of the data subject",
  birth: "the birth of the data subject",
  other: "the event that the notice names",
};

const modes: Readonly<Record<RetentionMode, (periods: string) => string>> = {
  "at-least": (periods) => `at least ${periods}`,
  "at-most": (periods) => `at most ${periods}`,
  "first-of": (periods) => `whichever comes first: ${periods}`,
  "last-of": (periods) => `whichever comes last: ${periods}`,
  "as-needed": (periods) => (periods === "" ? "as long as needed" : `as needed, ${periods}`),
  "for-good": () => "not erased",
};

const ends: Readonly<Record<RetentionEnd, string>> = {
  delete: "then erased",
  anonymise: "then anonymised",
  archive: "then archived",
  "destroy-paper": "then paper is destroyed",
};

export const noticeAccount = {
  art30: record,
  art13: information,
  gap: (what: string, law: string) => `Gap in the notice: ${what} (${law}).`,
  named: (name: string) => `“${name}”`,
  none,
  notes,
  gaps,
  headings: {
    "all-purposes": "All purposes",
    subjects: "Data subjects",
    categories: "Personal data",
    procedure: "How requests are made and answered",
  },
  controller: "Controller",
  jointController: "Joint controller",
  part: (what: string) => `for: ${what}`,
  businessId: (id: string) => `business ID ${id}`,
  roles,
  needs: (fields: string) => `Needs: ${fields}.`,
  excluded: "Not used for",
  basis: "Legal basis",
  bases,
  act: (act: string) => `act ${act}`,
  covers: (what: string) => `for: ${what}`,
  interest: "Legitimate interest",
  group: "Group",
  minors: "minors",
  holdsNothing: "no data is held",
  special: (ground: string) => `special category (Art. 9), ${ground}`,
  unfounded: "special category (Art. 9)",
  groups: (groups: string) => `of: ${groups}`,
  inference: "Tells of a special category (Art. 9)",
  processor: "processor",
  recipientFields: (fields: string) => `at most: ${fields}`,
  anyFields: "the notice does not name the data",
  countries: (countries: string) => `countries: ${countries}`,
  publication: "Published",
  permission: "with the data subject's permission",
  transferTo: "Transfer",
  toRecipients: (recipients: string) => `to: ${recipients}`,
  safeguard: (safeguards_: string) => `safeguard: ${safeguards_}`,
  safeguards,
  or: " or ",
  rights,
  since: (length: string, start: RetentionStart) => `${length} from ${starts[start]}`,
  until: (start: RetentionStart) => `until ${starts[start]}`,
  modes,
  ends,
  afterErasure: "stays when the rest is erased",
  complaint: "Supervisory authority",
};
