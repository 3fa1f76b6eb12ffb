/**
 * The decision on every column of the schema: where it stands in a copy, or why it does not. A
 * column without a decision fails a test.
 */

/** Parts of a copy. */
export const COPY_PARTS = [
  "subject",
  "values",
  "records",
  "source",
  "history",
  "bans",
  "claims",
  "looks",
  "copies",
  "disclosures",
  "notice",
] as const;
export type CopyPart = (typeof COPY_PARTS)[number];

/**
 * Why a column is not in a copy.
 *
 * `link` numbers that only join tables · `derived` computed from values that are shown · `log`
 * technical detail of a look-up beyond its time, kind and purpose · `staff` who acted for the
 * controller (C-579/21) · `others` may speak of other persons (Art. 15(4)) · `told` said in the
 * earlier copy it belongs to · `register` about the register as a whole · `keys` keys and what
 * guards them.
 */
export const EXCLUSION_GROUNDS = [
  "derived",
  "link",
  "log",
  "staff",
  "others",
  "told",
  "register",
  "keys",
] as const;
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number];

/** One of the two. */
export type Decision =
  | { readonly copied: CopyPart; readonly excluded?: never }
  | { readonly excluded: ExclusionGround; readonly copied?: never };

const SUBJECT = { copied: "subject" } as const;
const VALUES = { copied: "values" } as const;
const RECORDS = { copied: "records" } as const;
const SOURCE = { copied: "source" } as const;
const HISTORY = { copied: "history" } as const;
const BANS = { copied: "bans" } as const;
const CLAIMS = { copied: "claims" } as const;
const LOOKS = { copied: "looks" } as const;
const COPIES = { copied: "copies" } as const;
const DISCLOSURES = { copied: "disclosures" } as const;
const NOTICE = { copied: "notice" } as const;

const DERIVED = { excluded: "derived" } as const;
const LINK = { excluded: "link" } as const;
const LOG = { excluded: "log" } as const;
const STAFF = { excluded: "staff" } as const;
const OTHERS = { excluded: "others" } as const;
const TOLD = { excluded: "told" } as const;
const REGISTER = { excluded: "register" } as const;
const KEYS = { excluded: "keys" } as const;

type Decisions = Readonly<Record<string, Readonly<Record<string, Decision>>>>;

const CASEWORK: Decisions = {
  casework_meta: { register: REGISTER, created_at: REGISTER },
  casework_recipient: { recipient: KEYS, operator: STAFF },
  drawer_key: { drawer: KEYS, sha256: KEYS, file: KEYS, next_sha256: KEYS, next_file: KEYS },
  operator: {
    name: STAFF,
    role: STAFF,
    added_at: STAFF,
    default_purpose: STAFF,
    until: STAFF,
    removed_at: STAFF,
    file: KEYS,
  },
  notice_version: {
    nr: LINK,
    valid_from: NOTICE,
    loaded_at: REGISTER,
    loaded_by: STAFF,
    sha256: REGISTER,
    body: NOTICE,
    model: NOTICE,
  },
  processor: {
    id: OTHERS,
    added_at: OTHERS,
    body: OTHERS,
    ended_on: OTHERS,
    confirmed_on: OTHERS,
    end_how: OTHERS,
  },
  disclosure: {
    nr: LINK,
    at: DISCLOSURES,
    recorded_at: LOG,
    operator: STAFF,
    recipient: LINK,
    body: DISCLOSURES,
    notice: LINK,
  },
  telling: {
    nr: LINK,
    subject: LINK,
    recipient: LINK,
    name: DISCLOSURES,
    fields: DISCLOSURES,
    since: DISCLOSURES,
    done_at: DISCLOSURES,
    told: DISCLOSURES,
    how: STAFF,
  },
  audit_segment: {
    year: LOG,
    first: LOG,
    last: LOG,
    hash: LOG,
    closed_at: LOG,
    closed_by: STAFF,
    dropped_at: LOG,
    dropped_by: STAFF,
    ground: LOG,
  },
  audit: {
    seq: LINK,
    at: LOOKS,
    operator: STAFF,
    command: LOG,
    act: LOOKS,
    fields: LOG,
    purpose: LOOKS,
    counts: LOG,
    notice: LINK,
    hash: KEYS,
    mac: KEYS,
  },
  attestation: {
    nr: LINK,
    promise: REGISTER,
    until: REGISTER,
    attested_by: STAFF,
    evidence: REGISTER,
    recorded_at: REGISTER,
    operator: STAFF,
    notice: LINK,
  },
  audit_subject: { subject: LOOKS, seq: LINK },
  breach: {
    id: REGISTER,
    kind: REGISTER,
    logged_at: REGISTER,
    closed_at: REGISTER,
    body: REGISTER,
  },
  breach_change: {
    nr: LINK,
    breach: LINK,
    at: REGISTER,
    operator: STAFF,
    act: REGISTER,
    body: REGISTER,
  },
  backup: { nr: LINK, made_at: REGISTER, verified_at: REGISTER },
  sqlite_sequence: { name: REGISTER, seq: REGISTER },
};

const PERSONAL: Decisions = {
  personal_meta: { register: REGISTER },
  personal_recipient: { recipient: KEYS, operator: STAFF },
  origin: {
    nr: LINK,
    at: SOURCE,
    act: SOURCE,
    source: SOURCE,
    evidence: SOURCE,
    file: SOURCE,
    ground: SOURCE,
    asked_by: SOURCE,
    reference: SOURCE,
    identity_checked: SOURCE,
    met: SOURCE,
    notice: LINK,
  },
  subject: { nr: LINK, id: SUBJECT, origin: LINK },
  subject_group: { subject: LINK, name: SUBJECT, origin: LINK },
  held: { subject: LINK, field: VALUES, item: VALUES, value: VALUES, origin: LINK },
  record: { nr: LINK, subject: LINK, field: RECORDS, key: RECORDS, body: RECORDS, origin: LINK },
  history: {
    nr: LINK,
    subject: LINK,
    field: HISTORY,
    item: HISTORY,
    old: HISTORY,
    new: HISTORY,
    at: HISTORY,
    wrong_person: HISTORY,
    origin: LINK,
  },
  identifier: { field: DERIVED, value: DERIVED, subject: LINK },
  search_key: { term: DERIVED, subject: LINK },
  search_terms: { subject: LINK, terms: DERIVED },
  ban: {
    nr: LINK,
    subject: LINK,
    channel: BANS,
    since: BANS,
    how: BANS,
    recorded_at: BANS,
    until: BANS,
    lifted_at: BANS,
    lifted_how: BANS,
    origin: LINK,
    taken_from: LINK,
  },
  ban_hash: { hash: BANS, ban: LINK },
  struck: { subject: LINK, hash: OTHERS },
  secret: { name: KEYS, value: KEYS },
  consent_claim: { nr: LINK, subject: LINK, channel: CLAIMS, evidence: CLAIMS, origin: LINK },
  disclosed_set: { nr: LINK, disclosure: LINK, fields: DISCLOSURES },
  disclosed: { subject: LINK, fields: LINK },
  disclosure_consent: {
    nr: LINK,
    subject: LINK,
    recipient: DISCLOSURES,
    country: DISCLOSURES,
    informed: DISCLOSURES,
    evidence: DISCLOSURES,
    given_at: DISCLOSURES,
    recorded_at: DISCLOSURES,
    withdrawn_at: DISCLOSURES,
    withdrawn_how: DISCLOSURES,
  },
  copy_given: {
    nr: LINK,
    subject: LINK,
    at: COPIES,
    formats: COPIES,
    identity_checked: COPIES,
    third_persons: OTHERS,
    withheld: TOLD,
    draft: COPIES,
  },
};

const SPECIAL: Decisions = {
  special_meta: { register: REGISTER },
  special_recipient: { recipient: KEYS, operator: STAFF },
  special_held: {
    subject: LINK,
    field: VALUES,
    item: VALUES,
    value: VALUES,
    origin: LINK,
    basis: VALUES,
  },
  special_record: {
    nr: LINK,
    subject: LINK,
    field: RECORDS,
    key: RECORDS,
    body: RECORDS,
    origin: LINK,
    basis: RECORDS,
  },
  special_history: {
    nr: LINK,
    subject: LINK,
    field: HISTORY,
    item: HISTORY,
    old: HISTORY,
    new: HISTORY,
    at: HISTORY,
    wrong_person: HISTORY,
    origin: LINK,
  },
  special_disclosed_set: { nr: LINK, disclosure: LINK, fields: DISCLOSURES },
  special_disclosed: { subject: LINK, fields: LINK },
  special_act: { seq: LINK, fields: LOG, mac: KEYS },
};

/** By table and column, over all drawers. */
export const DECISIONS: Decisions = { ...CASEWORK, ...PERSONAL, ...SPECIAL };
