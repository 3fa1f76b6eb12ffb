/** The tables of the casework drawer in the first format. Never edited once shipped. */
export const CASEWORK: readonly string[] = [
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
  `create table disclosure (
       nr integer primary key autoincrement,
       at text not null,
       recorded_at text not null,
       operator text not null,
       recipient text,
       body text not null,
       notice integer not null references notice_version (nr)
     )`,
  `create table telling (
       nr integer primary key,
       subject text not null,
       recipient text,
       name text not null,
       fields text not null,
       since text not null,
       done_at text,
       told integer check (told in (0, 1)),
       how text
     )`,
  `create index telling_open on telling (subject) where done_at is null`,
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
];
