import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type IdentifierKind, IDENTIFIER_KINDS } from "../../src/domain/notice/field.ts";
import { readQuery } from "../../src/domain/subject/search/query.ts";
import { searchTerms } from "../../src/domain/subject/search/terms.ts";
import { closeRegister, type Register } from "../../src/store/register.ts";
import {
  type Finding,
  findSubjects,
  saveSearchTerms,
  searchTermLoader,
} from "../../src/store/search.ts";
import { newWorld } from "../world.ts";

let register: Register;

beforeAll(async () => {
  register = await (await newWorld()).open();
  register.connection.exec(
    `insert into personal.origin (nr, at, act, source, notice) values (1, '2026-11-19T08:00:00.000Z', 'add', 'registration', 1)`,
  );
});

afterAll(() => closeRegister(register));

beforeEach(() => register.connection.exec("savepoint empty"));

afterEach(() => register.connection.exec("rollback to empty; release empty"));

type Held = Partial<Record<IdentifierKind, string>>;

function termsOf(held: Held): string[] {
  return searchTerms(
    IDENTIFIER_KINDS.map((identifier) => ({ identifier, value: held[identifier] ?? "" })),
  );
}

function addRows(count: number): void {
  const insert = register.connection.prepare(`insert into personal.subject values (?, ?, 1)`);
  for (let nr = 1; nr <= count; nr += 1) insert.run(nr, `s-${nr}`);
}

/** Their rows are 1, 2, 3 … in order. */
function addSubjects(...subjects: readonly Held[]): void {
  addRows(subjects.length);
  for (const [at, held] of subjects.entries()) saveSearchTerms(register, at + 1, termsOf(held));
}

async function look(text: string, limit = 20): Promise<Finding> {
  return findSubjects(register, readQuery(text), limit);
}

async function find(text: string, limit?: number): Promise<readonly number[]> {
  return (await look(text, limit)).found.map(({ nr }) => nr);
}

async function exactness(text: string): Promise<readonly boolean[]> {
  return (await look(text)).found.map(({ exact }) => exact);
}

const AINO: Held = {
  givenName: "Aino Maria",
  familyName: "Mäkinen",
  email: "aino.makinen+lehti@example.fi",
  account: "live:aino.m",
  number: "C-00123",
  phone: "040 0123 456",
};
const ÅKE: Held = {
  givenName: "Åke",
  familyName: "Åström",
  email: "ake@example.com",
  number: "00124",
  phone: "+46 70 012 34 56",
};
const MATTI: Held = { givenName: "Matti", familyName: "Mäkinen", email: "mm@example.fi" };

describe("findSubjects", () => {
  test.each([
    ["a family name", "mäkinen", [1, 3]],
    ["a family name without diacritics", "MAKINEN", [1, 3]],
    ["a family name taken apart", "ma\u0308kinen", [1, 3]],
    ["a beginning", "åst", [2]],
    ["a second given name", "maria", [1]],
    ["two words", "matti mäkinen", [3]],
    ["two words the other way round", "mäkinen matti", [3]],
    ["two words with another between", "aino mäkinen", [1]],
    ["two beginnings", "mak ai", [1]],
    ["beginnings of which one fits nobody", "mak xyz", []],
    ["words of two data subjects", "åke mäkinen", []],
    ["an address with another tag", "aino.makinen+uusi@EXAMPLE.fi", [1]],
    ["a part of an address", "makinen@", [1]],
    ["a domain", "@example.fi", [1, 3]],
    ["a name and a domain", "mäkinen example.fi", [1, 3]],
    ["a given name and a domain", "åke example.com", [2]],
    ["an account", "live:aino.m", [1]],
    ["a customer number", "c-00123", [1]],
    ["a customer number's digits", "123", [1]],
    ["a customer number without zeros", "124", [2]],
    ["a name and a customer number", "aino 00123", [1]],
    ["a phone number", "+358 40 0123456", [1]],
    ["a phone number begun", "040 01", [1]],
    ["a foreign number as at home", "070-012 34 56", [2]],
    ["a name and a phone number", "aino 0400123456", [1]],
    ["nothing", " - ", []],
  ])("%s", async (_, text, nrs) => {
    addSubjects(AINO, ÅKE, MATTI);
    expect(await find(text)).toEqual(nrs);
  });

  test("exact hits come first and are called so", async () => {
    addSubjects(
      { email: "matti.m@example.fi" },
      { email: "m@example.fi" },
      { email: "m@example.fi.example.com" },
    );
    expect(await look("m@example.fi")).toEqual({
      found: [
        { nr: 2, exact: true },
        { nr: 1, exact: false },
        { nr: 3, exact: false },
      ],
      more: false,
    });
  });

  test("a full name is an exact hit, a part of it is not", async () => {
    addSubjects(MATTI);
    expect(await exactness("Mäkinen Matti")).toEqual([true]);
    expect(await exactness("Mäkinen")).toEqual([false]);
    expect(await exactness("Mäkinen Mat")).toEqual([false]);
  });

  test("says whether there are more than the limit", async () => {
    addSubjects(MATTI, MATTI, MATTI);
    expect(await look("mäkinen", 2)).toMatchObject({ found: [{ nr: 1 }, { nr: 2 }], more: true });
    expect(await look("mäkinen", 3)).toMatchObject({
      found: [{ nr: 1 }, { nr: 2 }, { nr: 3 }],
      more: false,
    });
  });

  test.each([
    ["k", "l"],
    ["ö", "÷"],
    ["\uD7FF", "\uE000"],
    ["\uFFFD", "\uFFFE"],
    ["\u{1F600}", "\u{1F601}"],
    ["\u{10FFFD}", "\u{10FFFE}"],
  ])("a beginning may end in %j, and what begins with %j is another", async (last, next) => {
    addRows(5);
    for (const [at, rest] of ["", "a", "\uE000", "\u{10FFFE}"].entries()) {
      saveSearchTerms(register, at + 1, [`x${last}${rest}`]);
    }
    saveSearchTerms(register, 5, [`x${next}`]);
    const query = { words: [[`x${last}`]], whole: [`x${last}`] };
    const { found } = await findSubjects(register, query, 20);
    expect(found.map(({ nr }) => nr)).toEqual([1, 2, 3, 4]);
  });

  test("finds those whom every word finds, however many they are", async () => {
    const word = fc.constantFrom(
      "ma",
      "maki",
      "makinen",
      "mat",
      "matti",
      "ai",
      "aino",
      "m.a@ex.fi",
      "12",
      "123",
    );
    const held = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(held, fc.array(word, { minLength: 2, maxLength: 3 }), async (all, typed) => {
        register.connection.exec("savepoint one");
        addRows(all.length);
        for (const [at, terms] of all.entries()) {
          saveSearchTerms(register, at + 1, [...new Set(terms)]);
        }
        const query = { words: typed.map((each) => [each]), whole: [typed.join(" ")] };
        const { found } = await findSubjects(register, query, 20);
        register.connection.exec("rollback to one; release one");
        const expected = all.flatMap((terms, at) =>
          typed.every((each) => terms.some((term) => term.startsWith(each))) ? [at + 1] : [],
        );
        expect(found.map(({ nr }) => nr).toSorted((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe("findSubjects among many", () => {
  const COUNT = 70_000;

  /** Half are a Matti, the other half are at one domain, and one in two thousand is both. */
  beforeAll(() => {
    register.connection.exec("begin");
    addRows(COUNT);
    const loader = searchTermLoader(register);
    for (let nr = 1; nr <= COUNT; nr += 1) {
      const matti = nr % 2 === 0;
      const here = !matti || nr % 2000 === 0;
      const email = `x${nr}@${here ? "example.fi" : "example.com"}`;
      loader.add(nr, termsOf({ givenName: matti ? "Matti" : "Aino", familyName: `L${nr}`, email }));
    }
    loader.finish();
  });

  afterAll(() => register.connection.exec("rollback"));

  test("finds the few that two frequent words have in common", async () => {
    const nrs = await find("matti example.fi", 100);
    expect(nrs).toHaveLength(35);
    expect(nrs.every((nr) => nr % 2000 === 0)).toBe(true);
    expect(new Set(await find("example.fi matti", 100))).toEqual(new Set(nrs));
  });

  test("finds nobody where two frequent words have nobody in common", async () => {
    expect(await find("matti aino")).toEqual([]);
  });

  test("finds the many that two frequent words have in common, as far as asked", async () => {
    const { found, more } = await look("l mat");
    expect(found).toHaveLength(20);
    expect(found.every(({ nr }) => nr % 2 === 0)).toBe(true);
    expect(more).toBe(true);
    expect(await find("aino example.fi")).toHaveLength(20);
  });

  test("finds the same ones in the same order each time", async () => {
    expect(await find("matti example.fi")).toEqual(await find("matti example.fi"));
  });

  test("finds one among them", async () => {
    expect(await find("matti l31416")).toEqual([31416]);
    expect(await find("l31416 x31416@example")).toEqual([31416]);
  });
});

describe("saveSearchTerms", () => {
  test("replaces the terms of one data subject only", async () => {
    addSubjects(AINO, MATTI);
    saveSearchTerms(register, 1, termsOf({ familyName: "Virtanen" }));
    expect(await find("mäkinen")).toEqual([2]);
    expect(await find("aino")).toEqual([]);
    expect(await find("virtanen")).toEqual([1]);
  });

  test("without terms a data subject is found by nothing", async () => {
    addSubjects(AINO);
    saveSearchTerms(register, 1, []);
    expect(await find("aino")).toEqual([]);
  });
});

describe("searchTermLoader", () => {
  test("leaves what saving one by one would leave, over several batches", () => {
    const count = 300_000;
    addRows(count);
    const loader = searchTermLoader(register);
    for (let nr = 1; nr <= count; nr += 1)
      loader.add(nr, [`a${nr % 7}`, `b${nr}`, `c${count - nr}`]);
    loader.finish();
    const entries = register.connection.prepare(`select count(*) from personal.search_key`).pluck();
    expect(entries.get()).toBe(3 * count);
    const of = register.connection
      .prepare(`select term from personal.search_key where subject = ? order by term`)
      .pluck();
    expect(of.all(299_999)).toEqual(["a0", "b299999", "c1"]);
  });

  test("takes the same terms again, in one batch or after it", async () => {
    addSubjects(AINO);
    const loader = searchTermLoader(register);
    for (let times = 0; times < 2; times += 1) loader.add(1, termsOf(AINO));
    loader.add(1, termsOf(MATTI));
    loader.finish();
    expect(await find("aino mäkinen")).toEqual([1]);
    expect(await find("matti")).toEqual([1]);
  });

  test("leaves no temporary table behind and can begin again", async () => {
    addRows(2);
    for (const nr of [1, 2]) {
      const loader = searchTermLoader(register);
      loader.add(nr, termsOf(MATTI));
      loader.finish();
    }
    expect(await find("matti")).toEqual([1, 2]);
    const tables = register.connection.prepare(`select count(*) from temp.sqlite_master`).pluck();
    expect(tables.get()).toBe(0);
  });
});
