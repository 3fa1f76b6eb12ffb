/** Looking data subjects up by their search terms, which are compared as UTF-8 bytes. */
import type { Query, Word } from "../domain/subject/search/query.ts";
import type { Connection } from "../drawers/connection.ts";
import type { OpenedRegister } from "./register.ts";

export interface Found {
  /** The data subject's row in the personal drawer. */
  readonly nr: number;
  /** Whether the whole query is a whole term, such as an address or a full name. */
  readonly exact: boolean;
}

export interface Finding {
  readonly found: readonly Found[];
  /** Whether there are more than the limit. */
  readonly more: boolean;
}

/** Entries to which words are counted to find the rarest: few, then as many as it pays to know. */
const FEW = 2_000;
const MANY = 32_000;

/** Between the counts, entries of the first word that are read: frequent words soon give hits. */
const GLANCE = 5_000;

/** More entries than there are. */
const ALL = 2 ** 31 - 1;

/** Looking a data subject up costs as much as reading so many neighbouring entries. */
const LOOK_UP_COST = 100;
/** Look-ups before it is weighed whether to read all entries of a word instead. */
const FIRST_LOOK_UPS = 150;

/**
 * The data subjects that every word of the query finds: exact hits, then those with the words in
 * one term, then the others; the order is the same each time.
 *
 * @param limit how many at most
 */
export async function findSubjects(
  { connection }: OpenedRegister,
  query: Query,
  limit: number,
): Promise<Finding> {
  const hits: Hits = { exact: new Map(), most: limit + 1 };
  for (const term of query.whole) collect(hits, true, rows(connection, EXACT, [term]));
  for (const form of query.whole) collect(hits, false, rows(connection, ORDERED, range(form)));
  if (query.words.length > 1 && !full(hits)) narrow(connection, query.words, hits);
  const found = Array.from(hits.exact, ([nr, exact]) => ({ nr, exact }));
  return { found: found.slice(0, limit), more: found.length > limit };
}

const EXACT = `select subject from personal.search_key where term = ? order by subject`;
const RANGE = `select subject from personal.search_key where term >= ? and term < ?`;
const ORDERED = `${RANGE} order by term, subject`;
const ENTRIES = `select term, subject from personal.search_key
  where term >= ? and term < ? order by term, subject limit ?`;
/** All terms of a data subject, each after a line break. */
const TERMS = `select terms from personal.search_terms where subject = ?`;

/** Whether each hit is exact, in the order of the hits, and how many are looked for. */
interface Hits {
  readonly exact: Map<number, boolean>;
  readonly most: number;
}

function full({ exact, most }: Hits): boolean {
  return exact.size >= most;
}

/** Takes hits until there are enough; one that was there before stays as it was. */
function collect(hits: Hits, exact: boolean, subjects: Iterable<number>): void {
  if (full(hits)) return;
  for (const nr of subjects) {
    if (!hits.exact.has(nr)) hits.exact.set(nr, exact);
    if (full(hits)) return;
  }
}

function* rows(connection: Connection, sql: string, values: readonly unknown[]): Generator<number> {
  yield* connection
    .prepare<unknown[], number>(sql)
    .pluck()
    .iterate(...values);
}

/** Goes through the data subjects of the rarest word. */
function narrow(connection: Connection, words: readonly Word[], hits: Hits): void {
  let way = findRarest(connection, words, FEW);
  if (way.entries === FEW) {
    const [word = [], ...others] = words;
    inOneTerm(connection, { word, others, entries: GLANCE }, hits);
    inAnyTerm(connection, { word, others, entries: FIRST_LOOK_UPS }, hits);
    if (full(hits)) return;
    way = findRarest(connection, words, MANY);
  }
  const entries = way.entries === MANY ? ALL : way.entries;
  inOneTerm(connection, { ...way, entries }, hits);
  inAnyTerm(connection, { ...way, entries }, hits);
}

/** The word whose data subjects are gone through, the words they must have too, and how far. */
interface Way {
  readonly word: Word;
  readonly others: readonly Word[];
  /** How many entries of the word are gone through at most. */
  readonly entries: number;
}

/** The word with the fewest entries, counted up to `most`. */
function findRarest(connection: Connection, words: readonly Word[], most: number): Way {
  const counts = words.map((word) => countEntries(connection, word, most));
  const entries = Math.min(...counts);
  const at = counts.indexOf(entries);
  return { word: words[at] ?? [], others: words.toSpliced(at, 1), entries };
}

/** How many entries a word has; at `most` counting ends. */
function countEntries(connection: Connection, word: Word, most: number): number {
  const count = connection
    .prepare<unknown[], number>(`select count(*) from (${RANGE} limit ?)`)
    .pluck();
  let entries = 0;
  for (const form of word) entries += count.get(...range(form), most - entries) ?? 0;
  return entries;
}

/**
 * Those with a name that begins with the word and holds the others. It reads neighbouring terms,
 * where a look at each data subject's other terms would read a page for each.
 */
function inOneTerm(connection: Connection, { word, others, entries }: Way, hits: Hits): void {
  const holds = others.map((other) => `(${other.map(() => "instr(term, ?) > 0").join(" or ")})`);
  const sql = `select subject from (${ENTRIES}) where ${holds.join(" and ")}`;
  const inner = others.flat().map((form) => ` ${form}`);
  for (const form of word) {
    collect(hits, false, rows(connection, sql, [...range(form), entries, ...inner]));
  }
}

/** Those that the other words find too, in whatever term. */
function inAnyTerm(connection: Connection, { word, others, entries }: Way, hits: Hits): void {
  const tests = others.map((other) => tester(connection, other, entries));
  const holds = (nr: number): boolean => tests.every((test) => test(nr));
  for (const form of word) {
    const subjects = rows(connection, `select subject from (${ENTRIES})`, [
      ...range(form),
      entries,
    ]);
    collect(
      hits,
      false,
      filter(subjects, (nr) => hits.exact.has(nr) || holds(nr)),
    );
  }
}

/**
 * Tests candidates for a word: one by one while they are few or soon enough, else against all data
 * subjects of the word.
 *
 * @param candidates how many there may be
 */
function tester(connection: Connection, word: Word, candidates: number): (nr: number) => boolean {
  const termsOf = connection.prepare<[number], string>(TERMS).pluck();
  const begins = word.map((form) => `\n${form}`);
  let lookUps = 0;
  let collected: ReadonlySet<number> | undefined;
  return (nr) => {
    lookUps += 1;
    if (lookUps === FIRST_LOOK_UPS + 1) {
      const most = candidates * LOOK_UP_COST;
      if (countEntries(connection, word, most) < most) collected = subjectsOf(connection, word);
    }
    if (collected !== undefined) return collected.has(nr);
    const terms = termsOf.get(nr) ?? "";
    return begins.some((begin) => terms.includes(begin));
  };
}

function subjectsOf(connection: Connection, word: Word): ReadonlySet<number> {
  const all = connection.prepare<unknown[], number>(RANGE).pluck();
  const subjects = new Set<number>();
  for (const form of word) for (const nr of all.all(...range(form))) subjects.add(nr);
  return subjects;
}

function* filter<T>(all: Iterable<T>, holds: (each: T) => boolean): Generator<T> {
  for (const each of all) if (holds(each)) yield each;
}

/**
 * The bounds of the terms that begin so; the second is excluded. UTF-8 sorts by code points, so the
 * second has the next code point at its end. No term holds U+10FFFF.
 */
function range(form: string): [string, string] {
  const at = form.length - (/[^\0-\uFFFF]$/u.test(form) ? 2 : 1);
  const last = form.codePointAt(at) ?? 0;
  const next = last === 0xd7ff ? 0xe000 : last + 1;
  return [form, form.slice(0, at) + String.fromCodePoint(next)];
}

const INSERT = `insert into personal.search_key (term, subject) values (?, ?)`;

/** Replaces the terms of one data subject, inside the caller's transaction. */
export function saveSearchTerms(
  { connection }: OpenedRegister,
  nr: number,
  terms: readonly string[],
): void {
  const remove = connection.prepare(
    `delete from personal.search_key where term = ? and subject = ?`,
  );
  const old = connection.prepare<[number], string>(TERMS).pluck().get(nr) ?? "";
  for (const term of old.split("\n").slice(1)) remove.run(term, nr);
  const insert = connection.prepare(INSERT);
  for (const term of terms) insert.run(term, nr);
  connection.prepare(KEEP).run(nr, lines(terms));
}

const KEEP = `insert into personal.search_terms (subject, terms) values (?, ?)
  on conflict (subject) do update set terms = excluded.terms`;

function lines(terms: readonly string[]): string {
  return terms.map((term) => `\n${term}`).join("");
}

/** Terms that wait for each other before they are written. */
const BATCH = 600_000;

/** Writes the terms of many new data subjects, inside the caller's transaction. */
export interface SearchTermLoader {
  /** Takes terms of a data subject, who keeps those there are; the same may come again. */
  add(nr: number, terms: readonly string[]): void;
  /** Writes what is left; must be called at the end. */
  finish(): void;
}

/**
 * A loader for imports. Terms in random order would touch a page of the table each; sorted batches
 * touch every page once. They wait in memory, in a temporary table, which sorts faster than an
 * array and takes less room.
 */
export function searchTermLoader({ connection }: OpenedRegister): SearchTermLoader {
  connection.exec(`create table temp.waiting_term (term text not null, subject integer not null)`);
  const wait = connection.prepare(`insert into temp.waiting_term values (?, ?)`);
  const write = connection.prepare(
    `insert into personal.search_key (term, subject)
     select term, subject from temp.waiting_term where true order by term, subject
     on conflict do nothing`,
  );
  const keep = connection.prepare(KEEP);
  const empty = connection.prepare(`delete from temp.waiting_term`);
  let waiting = 0;
  const flush = (): void => {
    write.run();
    empty.run();
    waiting = 0;
  };
  return {
    add(nr, terms) {
      for (const term of terms) wait.run(term, nr);
      keep.run(nr, lines(terms));
      waiting += terms.length;
      if (waiting >= BATCH) flush();
    },
    finish() {
      flush();
      connection.exec(`drop table temp.waiting_term`);
    },
  };
}
