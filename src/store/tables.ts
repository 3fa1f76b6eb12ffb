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
  origin: number;
}

export interface Tables {
  casework_meta: { register: Written<string>; created_at: Written<string> };
  casework_recipient: RecipientTable;
  drawer_key: { drawer: string; sha256: string };
  operator: { name: string; role: string; added_at: string; default_purpose: string | null };
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
  };
  audit_subject: { subject: string; seq: number };
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
  };
  "personal.subject": { nr: Generated<number>; id: string; origin: number };
  "personal.held": HeldTable;
  "personal.record": RecordTable;
  "personal.history": HistoryTable;
  "personal.identifier": { field: string; value: string; subject: number };
  "personal.search_key": { term: string; subject: number };
  "personal.search_terms": { subject: number; terms: string };
  "personal.ban": {
    nr: Generated<number>;
    subject: number;
    channel: string;
    since: string;
    evidence: string;
    origin: number;
  };
  "personal.consent_claim": {
    nr: Generated<number>;
    subject: number;
    channel: string;
    evidence: string;
    origin: number;
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
  "special.special_act": { seq: number; fields: string };
}
