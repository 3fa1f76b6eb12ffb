/** The tables of the special drawer in the first format. Never edited once shipped. */
export const SPECIAL: readonly string[] = [
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
  `create table special.special_disclosed_set (
       nr integer primary key,
       disclosure integer not null,
       fields text not null
     )`,
  `create table special.special_disclosed (
       subject integer not null,
       fields integer not null references special_disclosed_set (nr),
       primary key (subject, fields)
     ) without rowid`,
  `create table special.special_act (
       seq integer primary key,
       fields text not null,
       mac text not null
     )`,
];
