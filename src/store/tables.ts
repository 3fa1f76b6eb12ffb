/** The tables as SQLite holds them; rows never leave `store/`. */
import type { ColumnType, Generated } from "kysely";

type Written<T> = ColumnType<T, T, never>;

interface RecipientTable {
  recipient: string;
  operator: string;
}

interface HeldTable {
  subject: number;
  field: string;
  item: string;
  value: string;
  origin: number;
}

interface RecordTable {
  nr: Generated<number>;
  subject: number;
  field: string;
  key: string;
  body: string;
  origin: number;
}

interface HistoryTable {
  nr: Generated<number>;
  subject: number;
  field: string;
  item: string;
  old: string | null;
  new: string | null;
  at: string;
  /** 1 when the value was never the data subject's: it is gone, the fact stays. */
  wrong_person: Generated<number>;
  origin: number;
}

interface DisclosedSetTable {
  nr: Generated<number>;
  disclosure: number;
  /** Names of fields, as JSON. */
  fields: string;
}

/** What went of whom: one row a data subject and disclosure, with the fields they had. */
interface DisclosedTable {
  subject: number;
  fields: number;
}

export interface Tables {
  casework_meta: { register: Written<string>; created_at: Written<string> };
  casework_recipient: RecipientTable;
  drawer_key: {
    drawer: string;
    /** Of the key, and of the file in which it stands. */
    sha256: string;
    file: string;
    /** Those that are to take their place: a change of keys that is not finished. */
    next_sha256: string | null;
    next_file: string | null;
  };
  operator: {
    name: string;
    role: string;
    added_at: string;
    default_purpose: string | null;
    /** The last day on which the operator may open the register. */
    until: string | null;
    /** The name stays taken: lines of the audit trail name it. */
    removed_at: string | null;
    /** SHA-256 of the file that holds the identity under a passphrase; null where there is none. */
    file: string | null;
  };
  notice_version: {
    nr: Generated<number>;
    valid_from: string;
    loaded_at: string;
    loaded_by: string;
    sha256: string;
    body: string;
    model: string;
  };
  audit: {
    seq: Generated<number>;
    at: Written<string>;
    operator: Written<string>;
    command: Written<string>;
    act: Written<string>;
    fields: Written<string>;
    purpose: Written<string | null>;
    counts: Written<string>;
    /** The version of the notice in force. */
    notice: Written<number>;
    hash: Written<string>;
    mac: Written<string | null>;
  };
  processor: {
    id: string;
    added_at: string;
    body: string;
    ended_on: string | null;
    confirmed_on: string | null;
    end_how: string | null;
  };
  disclosure: {
    nr: Generated<number>;
    at: string;
    recorded_at: string;
    operator: string;
    /** The id of a recipient on record; null for one who is only named. */
    recipient: string | null;
    body: string;
    notice: number;
  };
  /** Recipients who had what was corrected since, and whether they were told (Art. 19). */
  telling: {
    nr: Generated<number>;
    subject: string;
    recipient: string | null;
    name: string;
    fields: string;
    since: string;
    done_at: string | null;
    /** 0 where it proved impossible or out of proportion. */
    told: number | null;
    how: string | null;
  };
  /** Years of the trail that were closed, and of those the ones whose lines were dropped. */
  audit_segment: {
    year: number;
    first: number;
    last: number;
    /** Of the last line: what follows is bound to it. */
    hash: string;
    closed_at: string;
    closed_by: string;
    dropped_at: string | null;
    dropped_by: string | null;
    ground: string | null;
  };
  attestation: {
    nr: Generated<number>;
    promise: string;
    /** The last day it holds. */
    until: string;
    attested_by: string;
    evidence: string;
    recorded_at: string;
    operator: string;
    notice: number;
  };
  audit_subject: { subject: string; seq: number };
  breach: { id: string; kind: string; logged_at: string; closed_at: string | null; body: string };
  breach_change: {
    nr: Generated<number>;
    breach: string;
    at: string;
    operator: string;
    act: string;
    body: string;
  };
  backup: { nr: Generated<number>; made_at: string; verified_at: string | null };
  "personal.personal_meta": { register: Written<string> };
  "personal.personal_recipient": RecipientTable;
  "personal.origin": {
    nr: Generated<number>;
    at: string;
    act: string;
    source: string;
    evidence: string | null;
    file: string | null;
    /** Why a value was corrected, who asked, the message, and how identity was checked. */
    ground: string | null;
    asked_by: string | null;
    reference: string | null;
    identity_checked: string | null;
    /** The fields whose condition in the notice was said to be met, as JSON. */
    met: string | null;
    /** The version of the notice under which it came. */
    notice: number;
  };
  "personal.subject": { nr: Generated<number>; id: string; origin: number };
  "personal.subject_group": { subject: number; name: string; origin: number };
  "personal.held": HeldTable;
  "personal.record": RecordTable;
  "personal.history": HistoryTable;
  "personal.identifier": { field: string; value: string; subject: number };
  "personal.search_key": { term: string; subject: number };
  "personal.search_terms": { subject: number; terms: string };
  "personal.ban": {
    nr: Generated<number>;
    /** Null for somebody who is not in the register. */
    subject: number | null;
    channel: string;
    /** When the person asked; it holds from then on. */
    since: string;
    /** How the person asked, or the file and column that say so. */
    how: string;
    recorded_at: string;
    /** When it ends by itself: those of a list that holds for a time. */
    until: string | null;
    lifted_at: string | null;
    lifted_how: string | null;
    origin: number | null;
    /** The ban of an identifier alone that this one was made from when a data subject came with it. */
    taken_from: number | null;
  };
  /** Keyed hashes of values that were never the data subject's. */
  "personal.struck": { subject: number; hash: string };
  "personal.ban_hash": { hash: string; ban: number };
  "personal.secret": { name: string; value: string };
  "personal.consent_claim": {
    nr: Generated<number>;
    subject: number;
    channel: string;
    evidence: string;
    origin: number;
  };
  "personal.disclosed_set": DisclosedSetTable;
  "personal.disclosed": DisclosedTable;
  "special.special_disclosed_set": DisclosedSetTable;
  "special.special_disclosed": DisclosedTable;
  "personal.disclosure_consent": {
    nr: Generated<number>;
    subject: number;
    recipient: string;
    country: string;
    /** What they were told of the risks, where the country is outside the EEA. */
    informed: string | null;
    evidence: string;
    given_at: string;
    recorded_at: string;
    withdrawn_at: string | null;
    withdrawn_how: string | null;
  };
  "personal.copy_given": {
    nr: Generated<number>;
    subject: number;
    at: string;
    formats: string;
    identity_checked: string;
    third_persons: string | null;
    withheld: string;
    draft: number;
  };
  "special.special_meta": { register: Written<string> };
  "special.special_recipient": RecipientTable;
  "special.special_held": HeldTable & { basis: string };
  "special.special_record": RecordTable & { basis: string };
  "special.special_history": HistoryTable;
  "special.special_act": { seq: number; fields: string; mac: string };
}
