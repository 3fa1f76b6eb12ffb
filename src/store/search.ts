/** Looking data subjects up by their search terms, which are compared as UTF-8 bytes. */
import type { Query, Word } from "../domain/subject/search/query.ts";
import type { Connection } from "../drawers/connection.ts";
import type { Register } from "./register.ts";

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

/**
 * Entries of a word up to which its data subjects are collected. Of a more frequent word each
 * candidate is looked up, which costs a page each: hits then come soon enough.
 */
const MOST_COLLECTED = 40_000;

/**
 * The data subjects that every word of the query finds: exact hits, then those with the words in
 * one term, then the others; the order is the same each time.
 *
 * @param limit how many at most
 */
export async function findSubjects(
  { connection }: Register,
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
const HAS = `select exists (
  select 1 from personal.search_key where subject = ? and term >= ? and term < ?)`;

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

/** Goes through the data subjects of the rarest word and tests the others. */
function narrow(connection: Connection, words: readonly Word[], hits: Hits): void {
  const counted = words
    .map((word) => ({ word, entries: countEntries(connection, word) }))
    .toSorted((one, other) => one.entries - other.entries);
  const [rarest, ...others] = counted;
  if (rarest === undefined || rarest.entries === 0) return;
  const rest = others.map(({ word }) => word);
  for (const form of rarest.word) collect(hits, false, inOneTerm(connection, form, rest));
  if (full(hits)) return;
  const tests = others.map(({ word, entries }) => tester(connection, word, entries));
  for (const form of rarest.word) {
    const all = rows(connection, ORDERED, range(form));
    collect(
      hits,
      false,
      filter(all, (nr) => hits.exact.has(nr) || tests.every((holds) => holds(nr))),
    );
  }
}

/** How many entries a word has; counting ends when they are too many to collect. */
function countEntries(connection: Connection, word: Word): number {
  const count = connection
    .prepare<unknown[], number>(`select count(*) from (${RANGE} limit ?)`)
    .pluck();
  let entries = 0;
  for (const form of word) entries += count.get(...range(form), MOST_COLLECTED + 1) ?? 0;
  return entries;
}

/**
 * Those with a name that begins with one word and holds the others. One pass over neighbouring
 * terms, where a look at each data subject's other terms would read a page for each.
 */
function inOneTerm(
  connection: Connection,
  form: string,
  others: readonly Word[],
): Iterable<number> {
  const holds = others.map((word) => `(${word.map(() => "instr(term, ?) > 0").join(" or ")})`);
  const sql = `${RANGE} and ${holds.join(" and ")} order by term, subject`;
  return rows(connection, sql, [...range(form), ...others.flat().map((other) => ` ${other}`)]);
}

function tester(connection: Connection, word: Word, entries: number): (nr: number) => boolean {
  const ranges = word.map(range);
  if (entries <= MOST_COLLECTED) {
    const all = connection.prepare<unknown[], number>(RANGE).pluck();
    const subjects = new Set<number>();
    for (const bounds of ranges) for (const nr of all.all(...bounds)) subjects.add(nr);
    return (nr) => subjects.has(nr);
  }
  const has = connection.prepare<unknown[], number>(HAS).pluck();
  return (nr) => ranges.some((bounds) => has.get(nr, ...bounds) === 1);
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
  { connection }: Register,
  nr: number,
  terms: readonly string[],
): void {
  connection.prepare(`delete from personal.search_key where subject = ?`).run(nr);
  const insert = connection.prepare(INSERT);
  for (const term of terms) insert.run(term, nr);
}

/** Terms that wait for each other before they are written. */
const BATCH = 600_000;

/** Writes the terms of many new data subjects, inside the caller's transaction. */
export interface SearchTermLoader {
  /** Takes the terms of a data subject that has none yet. */
  add(nr: number, terms: readonly string[]): void;
  /** Writes what is left; must be called at the end. */
  finish(): void;
}

/**
 * A loader for imports. Terms in random order would touch a page of the table each; sorted batches
 * touch every page once. They wait in memory, in a temporary table, which sorts faster than an
 * array and takes less room.
 */
export function searchTermLoader({ connection }: Register): SearchTermLoader {
  connection.exec(`create table temp.waiting_term (term text not null, subject integer not null)`);
  const wait = connection.prepare(`insert into temp.waiting_term values (?, ?)`);
  const write = connection.prepare(
    `insert into personal.search_key (term, subject)
     select term, subject from temp.waiting_term order by term, subject`,
  );
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
      waiting += terms.length;
      if (waiting >= BATCH) flush();
    },
    finish() {
      flush();
      connection.exec(`drop table temp.waiting_term`);
    },
  };
}
