/** A copy of everything held (Art. 15), as the data subject reads it. */
import { recipients } from "./copy-recipients.ts";
import type { Basis9 } from "../../domain/subject/basis.ts";
import type { CopyPart, ExclusionGround } from "../../domain/subject/copy/decisions.ts";
import type { GapId } from "../../domain/subject/copy/copy.ts";

const gaps: Readonly<Record<GapId, string>> = {
  purposes: "The published notice does not say what the data is used for.",
  recipients: "The published notice does not say who receives the data.",
  transfers: "The published notice does not say whether data goes outside the EU and the EEA.",
  storagePeriod: "The published notice does not say how long the data is kept.",
  automatedDecisions: "The published notice does not say whether decisions are made automatically.",
};

/** What a notice means that says "none". */
const none: Readonly<Record<GapId, string>> = {
  purposes: "According to the notice the data is used for nothing.",
  recipients: "According to the notice nobody receives the data.",
  transfers: "According to the notice your data does not go outside the EU and the EEA.",
  storagePeriod: "According to the notice no storage period has been set.",
  automatedDecisions:
    "According to the notice no decision about you is made by automated means alone.",
};

const channels = {
  email: "e-mail",
  sms: "text messages",
  phone: "telephone",
  post: "post",
  skype: "Skype",
  profiling: "profiling for marketing",
  all: "all direct marketing",
};

const acts = {
  created: "the register was made",
  imported: "brought in from a file",
  listed: "shown in a list of search results",
  opened: "opened and read",
  added: "entered by hand",
  corrected: "corrected",
  copied: "copied for you",
  banned: "a ban on direct marketing recorded",
  "ban-lifted": "a ban on direct marketing lifted",
  checked: "checked for a ban on direct marketing",
  disclosed: "given to a recipient",
  told: "a recipient told of a correction",
  consented: "a consent to disclosure recorded",
  "consent-withdrawn": "a consent to disclosure withdrawn",
  "bans-exported": "a list of bans given to a recipient",
  failed: "tried, without success",
};

const parts: Readonly<Record<CopyPart, string>> = {
  subject: "Your reference, at the top",
  values: "Your data: the values",
  records: "Your data: the tables of entries",
  source: "The source and day beside each value",
  history: "Earlier values",
  bans: "Bans on direct marketing",
  claims: "Consents that were only claimed",
  looks: "When your data was looked at",
  copies: "Copies made before",
  disclosures: "How your data is used: who was given it",
  notice: "How your data is used",
};

const grounds: Readonly<Record<ExclusionGround, string>> = {
  derived:
    "Search words and comparison forms, such as your name in lower case. They are computed from the values you see here and say nothing more.",
  link: "Running numbers that only tell which row belongs to which.",
  log: "Technical details of a look-up or a change beyond its time, its kind and its purpose, such as the name of the command.",
  staff:
    "Names of those who work for the controller. You have a right to know when and why your data was looked at; who did it is told only if you need it to exercise your rights (Court of Justice of the EU, C-579/21).",
  others:
    "Notes on how the rights of other persons were protected; they may speak of those persons.",
  told: "What was left out of an earlier copy. That copy said so itself.",
  register:
    "Facts about the register as a whole, such as its backups. They are the same for everyone in it.",
  keys: "Encryption keys and what guards them. They protect your data and say nothing about you.",
};

export const copyTexts = {
  title: "Copy of your personal data",
  /** The beginning of file names: letters a to z only. */
  fileName: "copy",
  draftMark: "DRAFT",
  draftTitle: (title: string) => `DRAFT – ${title}`,
  draftNotice: "This copy is a draft. It is not ready to be given until these points are settled:",
  draftReasons: {
    gap: (gap: string) => `${gap} A text for this copy is missing.`,
    thirdPersons: (fields: readonly string[]) =>
      `Nobody has decided yet whether the free text speaks of other persons: ${fields.join(", ")}.`,
    incomplete:
      "The drawer with special categories of personal data was closed, so nothing of it is here.",
    undecidedColumns: (columns: readonly string[]) =>
      `Nobody has decided yet whether this belongs in a copy: ${columns.join(", ")}.`,
  },
  skip: "Skip to the content",
  contents: "Contents",
  day: (day: number, month: number, year: number): string =>
    `${day} ${["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][month - 1] ?? ""} ${year}`,
  moment: (day: string, hour: string, minute: string) => `${day}, ${hour}:${minute}`,
  lead: (controller: string, register: string) =>
    `This is everything that ${controller} holds on you in “${register}”, and what the law says you must be told about it (Article 15 of the EU General Data Protection Regulation, GDPR).`,
  madeAt: "Made",
  group: "Group of data subjects",
  reference: "Your reference",
  controller: "Controller",
  businessId: "Business ID",
  contact: "Contact person",
  notice: "Published notice",
  noticeFrom: (title: string, day: string) => `${title}, valid from ${day}`,
  clearText: "This file is not encrypted. Keep it where others cannot read it.",
  times: (zone: string) => `Times are those of ${zone}.`,
  yes: "yes",
  no: "no",

  summary: {
    heading: "In short",
    confirmed: "Yes, personal data on you is processed.",
    added: (day: string, source: string) =>
      `You have been in the register since ${day}. Source: ${source}.`,
    groups: (names: string) => `You stand in the register as: ${names}.`,
    held: (values: number, entries: number) =>
      `Held on you now: ${values} ${values === 1 ? "value" : "values"} and ${entries} ${entries === 1 ? "entry" : "entries"} in tables.`,
    past: (count: number) => `Changes of values recorded: ${count}.`,
    looks: (count: number) => `Times your data was looked at or changed: ${count}.`,
    leftOut: (count: number) =>
      `Passages left out of this copy: ${count}. The grounds stand below.`,
  },

  held: {
    heading: "Your data",
    intro:
      "Everything held on you, by the categories of the published notice. Beside each value stand its source and the day it was recorded.",
    undeclared: "Data that the notice in force does not mention",
    special:
      "Special categories of personal data, such as data on health (Article 9 GDPR). They are kept in a drawer of their own with its own key.",
    empty: (labels: readonly string[]) => `Nothing is held under: ${labels.join(", ")}.`,
    nothing: "Nothing is held in this category.",
    field: "What",
    value: "Value",
    source: "Source",
    recorded: "Recorded",
    basis: "Exception of Article 9(2)",
    bases: {
      "explicit-consent": "explicit consent (a)",
      employment: "employment and social security law (b)",
      "vital-interests": "vital interests (c)",
      "non-profit": "a foundation or association for its members (d)",
      "made-public": "you made it public yourself (e)",
      "legal-claims": "legal claims (f)",
      "public-interest": "substantial public interest (g)",
      "health-care": "health or social care (h)",
      "public-health": "public health (i)",
      research: "archiving, research or statistics (j)",
      unknown: "not known",
    } satisfies Readonly<Record<Basis9, string>>,
    evidence: (text: string) => `Evidence: ${text}`,
    file: (name: string) => `File: ${name}`,
    leftOut:
      "[…] stands for words that were left out. The ground stands under “What is not in this copy”.",
    leftOutFields: (labels: readonly string[]) =>
      `Left out: ${labels.join(", ")}. The ground stands under “What is not in this copy”.`,
    acts: { import: "from a file", add: "entered by hand", correct: "corrected" },
  },

  history: {
    heading: "Earlier values",
    intro: "What a value was before it was changed, and what it was changed to.",
    none: "No value has been changed or removed.",
    at: "When",
    old: "Before",
    new: "After",
    nothing: "nothing",
    wrongPerson: "taken out, or not held: a value here was another person's",
  },

  corrections: {
    ground: (text: string) => `Ground: ${text}`,
    askedBy: (text: string) => `Asked by: ${text}`,
    reference: (text: string) => `Reference: ${text}`,
    identityChecked: (text: string) => `Identity checked: ${text}`,
  },

  marketing: {
    heading: "Direct marketing",
    bans: "Bans",
    noBans: "No ban on direct marketing is recorded.",
    bansIntro:
      "You are not sent direct marketing in these ways, except where it says that the ban was lifted at your own wish.",
    how: "How you asked",
    howUnknown: "not written down",
    shared: "It holds for an address or a number that is not yours alone.",
    lifted: "Lifted",
    wish: "Your wish",
    entered: "Ban recorded",
    hashes: "Keyed hashes of your addresses and numbers",
    hashesIntro:
      "A ban also stands as a keyed hash (HMAC-SHA-256) of each of your addresses and numbers, so that it is found again if one of them comes back from elsewhere (Article 21(3) GDPR). Without the register's secret key nobody can tell from them whose they are. For you they are pseudonymous personal data.",
    channel: "Channel",
    since: "Since",
    evidence: "Evidence",
    claims: "Consents that were only claimed",
    claimsIntro:
      "A file says that you agreed to these, but not when and to what words. A consent must be demonstrated (Article 7(1) GDPR). These are claimed, not demonstrated, and are not used.",
    noClaims: "No consent to marketing is recorded.",
    channels,
  },

  use: {
    heading: "How your data is used",
    intro: (title: string) =>
      `The answers come from the published notice, “${title}”. Where it is silent, the controller has added a text or the copy is a draft.`,
    purposes: "What it is used for",
    categories: "What kinds of data are processed",
    recipients: "Who receives it",
    noDisclosures: "This register holds no record of your data having been disclosed to anyone.",
    ...recipients,
    recipientsIntro:
      "According to the notice your data may be disclosed to these, and no more than this:",
    processor: "acts for the controller",
    transfers: "Outside the EU and the EEA",
    storagePeriod: "How long it is kept",
    source: "Where it comes from",
    sourceText: "The source stands beside each value above.",
    automatedDecisions: "Automated decisions and profiling",
    section: (number: string) => `Notice, section ${number}`,
    preamble: "Notice, beginning",
    addition: "The controller's answer:",
    gap: "Still to be completed by the controller.",
    gaps,
    none,
  },

  rights: {
    heading: "Your rights",
    intro: "You can ask the controller for the following. Asking costs nothing.",
    write: (address: string) => `Write to: ${address}`,
    complaint: "If you are not satisfied",
    visit: "Visiting address",
    post: "Postal address",
    phone: "Switchboard",
    registry: "Registry",
    email: "E-mail",
    web: "Web",
  },

  looks: {
    heading: "When your data was looked at",
    intro:
      "Each time someone working for the controller saw, changed or copied your data, and for what purpose. Names of staff are not told.",
    none: "No look at your data is recorded.",
    at: "When",
    act: "What was done",
    purpose: "Purpose",
    noPurpose: "not stated",
    acts,
    purposes: {
      access: "answering your request for access",
      rectification: "answering your request for correction",
      objection: "respecting your right to forbid direct marketing",
    },
    copies: "Copies made before",
    noCopies: "No copy has been made for you before.",
    formats: "Formats",
    identity: "How your identity was checked",
    draft: "Draft",
  },

  rest: {
    heading: "What is not in this copy",
    leftOut: "Passages left out",
    noneLeftOut: "No passage was left out of your data.",
    passages: "Passages",
    ground: "Ground",
    reason: "Reason",
    thirdPersons:
      "The free text was checked before this copy was made, so that it does not harm the rights of others (Article 15(4) GDPR).",
    completeness: "Is this everything?",
    completenessIntro: (columns: number, copied: number) =>
      `The register consists of tables with ${columns} columns in all. For each of them it has been decided whether it belongs in your copy: ${copied} do. Those below do not, on these grounds.`,
    technical: "Names of the columns in the register",
    copied: (part: string) => `In this copy: ${part}`,
    notCopied: (ground: string) => `Not copied: ${ground}`,
    part: "Where in this copy",
    columns: "Columns",
    parts,
    grounds,
    groundNames: {
      derived: "Search forms",
      link: "Running numbers",
      log: "Technical details of the log",
      staff: "Names of staff",
      others: "Notes on other persons",
      told: "What earlier copies left out",
      register: "Facts on the whole register",
      keys: "Encryption keys",
    },
    undecided: "Not decided yet",
  },

  tables: {
    item: "Item",
    text: "Text",
    label: "Label",
    fieldId: "Field",
    category: "Category",
    act: "How recorded",
    file: "File",
    correction: "Correction",
  },
};
