/** The tables of the personal drawer in the first format. Never edited once shipped. */
export const PERSONAL: readonly string[] = [
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
       until text,
       lifted_at text,
       lifted_how text,
       origin integer references origin (nr),
       taken_from integer references ban (nr)
     )`,
  `create index personal.ban_subject on ban (subject)`,
  `create index personal.ban_until on ban (until) where until is not null`,
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
  `create table personal.disclosed_set (
       nr integer primary key,
       disclosure integer not null,
       fields text not null
     )`,
  `create table personal.disclosed (
       subject integer not null references subject (nr),
       fields integer not null references disclosed_set (nr),
       primary key (subject, fields)
     ) without rowid`,
  `create table personal.disclosure_consent (
       nr integer primary key,
       subject integer not null references subject (nr),
       recipient text not null,
       country text not null,
       informed text,
       evidence text not null,
       given_at text not null,
       recorded_at text not null,
       withdrawn_at text,
       withdrawn_how text
     )`,
  `create index personal.disclosure_consent_subject on disclosure_consent (subject)`,
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
];
