/**
 * The first format of a register. Never edited once shipped.
 *
 * Table names are unique over all drawers: an unqualified name silently finds an attached one. No
 * key of one file refers to another file in SQL; those references are numbers that a check follows.
 */
import type { Drawer } from "../../domain/register/drawer.ts";

export const FIRST: Readonly<Record<Drawer, readonly string[]>> = {
  casework: [
    `create table casework_meta (register text not null, created_at text not null)`,
    `create table casework_recipient (recipient text primary key, operator text not null)`,
    `create table drawer_key (
       drawer text primary key,
       sha256 text not null,
       file text not null,
       next_sha256 text,
       next_file text
     )`,
    `create table operator (
       name text primary key,
       role text not null check (role in ('contact', 'support', 'auditor', 'watch')),
       added_at text not null,
       default_purpose text,
       until text,
       removed_at text,
       file text
     )`,
    `create table notice_version (
       nr integer primary key,
       valid_from text not null,
       loaded_at text not null,
       loaded_by text not null,
       sha256 text not null,
       body text not null,
       model text not null
     )`,
    `create table audit (
       seq integer primary key autoincrement,
       at text not null,
       operator text not null,
       command text not null,
       act text not null,
       fields text not null,
       purpose text,
       counts text not null,
       notice integer not null references notice_version (nr),
       hash text not null,
       mac text
     )`,
    `create table audit_subject (
       subject text not null,
       seq integer not null references audit (seq),
       primary key (subject, seq)
     ) without rowid`,
    `create table processor (
       id text primary key,
       added_at text not null,
       body text not null,
       ended_on text,
       confirmed_on text,
       end_how text
     )`,
    `create table audit_segment (
       year integer primary key,
       first integer not null,
       last integer not null,
       hash text not null,
       closed_at text not null,
       closed_by text not null,
       dropped_at text,
       dropped_by text,
       ground text
     )`,
    `create table breach (
       id text primary key,
       kind text not null check (kind in ('breach', 'risk')),
       logged_at text not null,
       closed_at text,
       body text not null
     )`,
    `create table breach_change (
       nr integer primary key,
       breach text not null references breach (id),
       at text not null,
       operator text not null,
       act text not null,
       body text not null
     )`,
    `create index breach_change_breach on breach_change (breach, nr)`,
    `create table attestation (
       nr integer primary key,
       promise text not null,
       until text not null,
       attested_by text not null,
       evidence text not null,
       recorded_at text not null,
       operator text not null,
       notice integer not null references notice_version (nr)
     )`,
    `create table backup (
       nr integer primary key,
       made_at text not null,
       verified_at text
     )`,
  ],
  personal: [
    `create table personal.personal_meta (register text not null)`,
    `create table personal.personal_recipient (recipient text primary key, operator text not null)`,
    `create table personal.origin (
       nr integer primary key,
       at text not null,
       act text not null check (act in ('import', 'add', 'correct')),
       source text not null,
       evidence text,
       file text,
       ground text,
       asked_by text,
       reference text,
       identity_checked text,
       met text,
       notice integer not null
     )`,
    `create table personal.subject (
       nr integer primary key,
       id text not null unique,
       origin integer not null references origin (nr)
     )`,
    `create table personal.subject_group (
       subject integer not null references subject (nr),
       name text not null,
       origin integer not null references origin (nr),
       primary key (subject, name)
     ) without rowid`,
    `create table personal.held (
       subject integer not null references subject (nr),
       field text not null,
       item text not null,
       value text not null,
       origin integer not null references origin (nr),
       primary key (subject, field, item)
     ) without rowid`,
    `create table personal.record (
       nr integer primary key,
       subject integer not null references subject (nr),
       field text not null,
       key text not null,
       body text not null,
       origin integer not null references origin (nr),
       unique (subject, field, key)
     )`,
    `create table personal.history (
       nr integer primary key,
       subject integer not null references subject (nr),
       field text not null,
       item text not null,
       old text,
       new text,
       at text not null,
       wrong_person integer not null default 0 check (wrong_person in (0, 1)),
       origin integer not null references origin (nr)
     )`,
    `create index personal.history_subject on history (subject, nr)`,
    `create table personal.identifier (
       field text not null,
       value text not null,
       subject integer not null references subject (nr),
       primary key (field, value, subject)
     ) without rowid`,
    `create index personal.identifier_subject on identifier (subject)`,
    `create table personal.search_key (
       term text not null,
       subject integer not null,
       primary key (term, subject)
     ) without rowid`,
    `create table personal.search_terms (
       subject integer primary key references subject (nr),
       terms text not null
     )`,
    `create table personal.ban (
       nr integer primary key,
       subject integer references subject (nr),
       channel text not null,
       since text not null,
       how text not null,
       recorded_at text not null,
       lifted_at text,
       lifted_how text,
       origin integer references origin (nr),
       taken_from integer references ban (nr)
     )`,
    `create index personal.ban_subject on ban (subject)`,
    `create table personal.ban_hash (
       hash text not null,
       ban integer not null references ban (nr),
       primary key (hash, ban)
     ) without rowid`,
    `create index personal.ban_hash_ban on ban_hash (ban)`,
    `create table personal.struck (
       subject integer not null references subject (nr),
       hash text not null,
       primary key (subject, hash)
     ) without rowid`,
    `create table personal.secret (name text primary key, value text not null)`,
    `create table personal.consent_claim (
       nr integer primary key,
       subject integer not null references subject (nr),
       channel text not null,
       evidence text not null,
       origin integer not null references origin (nr),
       unique (subject, channel, evidence)
     )`,
    `create table personal.copy_given (
       nr integer primary key,
       subject integer not null references subject (nr),
       at text not null,
       formats text not null,
       identity_checked text not null,
       third_persons text,
       withheld text not null,
       draft integer not null check (draft in (0, 1))
     )`,
  ],
  special: [
    `create table special.special_meta (register text not null)`,
    `create table special.special_recipient (recipient text primary key, operator text not null)`,
    `create table special.special_held (
       subject integer not null,
       field text not null,
       item text not null,
       value text not null,
       origin integer not null,
       basis text not null,
       primary key (subject, field, item)
     ) without rowid`,
    `create table special.special_record (
       nr integer primary key,
       subject integer not null,
       field text not null,
       key text not null,
       body text not null,
       origin integer not null,
       basis text not null,
       unique (subject, field, key)
     )`,
    `create table special.special_history (
       nr integer primary key,
       subject integer not null,
       field text not null,
       item text not null,
       old text,
       new text,
       at text not null,
       wrong_person integer not null default 0 check (wrong_person in (0, 1)),
       origin integer not null
     )`,
    `create index special.special_history_subject on special_history (subject, nr)`,
    `create table special.special_act (
       seq integer primary key,
       fields text not null,
       mac text not null
     )`,
  ],
};
