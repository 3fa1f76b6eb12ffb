/**
 * How long loading and finding take over many data subjects:
 * `node test/run.mjs test/campaigns/search-bench.ts [data subjects] [cache in MB while loading]`.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { readQuery } from "../../src/domain/subject/search/query.ts";
import { type Identifier, searchTerms } from "../../src/domain/subject/search/terms.ts";
import { newIdentity } from "../../src/drawers/age.ts";
import { type Identity, unlockDrawers } from "../../src/drawers/unlock.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { createRegister } from "../../src/store/create.ts";
import {
  closeRegister,
  openRegister,
  type Register,
  transaction,
} from "../../src/store/register.ts";
import { findSubjects, searchTermLoader } from "../../src/store/search.ts";
import { instant } from "../instant.ts";

const LIMIT = 20;
const RUNS = 200;

const FAMILY_STEMS = syllables(
  ["ka", "mä", "vir", "ko", "leh", "nie", "sa", "tuo", "hei", "pel"],
  ["ki", "ta", "ri", "mä", "hu", "so", "la", "ne", "pi", "jo"],
);
const FAMILY_ENDS = [
  "nen",
  "lä",
  "la",
  "ström",
  "berg",
  "niemi",
  "mäki",
  "qvist",
  "lund",
  "saari",
  "järvi",
  "koski",
  "vaara",
  "salo",
  "ranta",
  "oja",
  "holm",
  "ainen",
  "kangas",
  "pää",
];
const FAMILY = FAMILY_STEMS.flatMap((stem) => FAMILY_ENDS.map((end) => capital(stem + end)));
const GIVEN = syllables(
  ["a", "ma", "jo", "e", "ti", "sa", "å", "li", "ve", "hen", "pe", "vil", "no", "ju", "ka"],
  ["i", "ri", "na", "ta", "le", "mo", "ko", "se"],
).flatMap((stem) => ["no", "a", "tti", "rik", "ja"].map((end) => capital(stem + end)));
const DOMAINS = [
  "posti.example.com",
  "mail.example.fi",
  "brev.example.fi",
  "kirje.example.com",
  "example.fi",
];

function syllables(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((one) => second.map((other) => one + other));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The first ones are the most frequent, as names are. */
function pick<T>(list: readonly T[], random: () => number, skew: number): T {
  return list[Math.floor(list.length * random() ** skew)]!;
}

interface Person {
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly number: string;
  readonly phone: string;
}

function* people(count: number): Generator<Person> {
  const random = randomFrom(7);
  for (let nr = 1; nr <= count; nr += 1) {
    const second = random() < 0.3 ? ` ${pick(GIVEN, random, 2)}` : "";
    const given = pick(GIVEN, random, 2) + second;
    const family = pick(FAMILY, random, 1.6);
    const domain =
      random() < 0.2
        ? `yritys${Math.floor(random() * 5000)}.example.fi`
        : pick(DOMAINS, random, 2.5);
    const local = `${given.split(" ")[0]!}.${family}`.toLowerCase();
    const phone = `0${40 + Math.floor(random() * 10)} ${String(Math.floor(random() * 1e7)).padStart(7, "0")}`;
    yield {
      given,
      family,
      email: `${local}${nr % 97}@${domain}`,
      number: `C-${String(nr).padStart(7, "0")}`,
      phone,
    };
  }
}

function identifiers({ given, family, email, number, phone }: Person): Identifier[] {
  return [
    { identifier: "givenName", value: given },
    { identifier: "familyName", value: family },
    { identifier: "email", value: email },
    { identifier: "number", value: number },
    { identifier: "phone", value: phone },
  ];
}

async function open(folder: string, identity: Identity): Promise<Register> {
  const keys = await unlockDrawers(folder, identity, { needs: ["casework", "personal"], may: [] });
  return openRegister({ folder, keys, recipient: identity.recipient, readOnly: false, waitMs: 0 });
}

async function makeRegister(folder: string): Promise<Identity> {
  const file = new URL("../../data/notices/omaparantola.yaml", import.meta.url);
  const body = await readFile(file, "utf8");
  const identity = await newIdentity();
  const recovery = await newIdentity();
  await createRegister({
    folder,
    at: instant("2026-11-19T08:00:00.000Z"),
    operators: [{ name: "anna", role: "contact", recipient: identity.recipient }],
    recoveryRecipient: recovery.recipient,
    notice: { body, model: loadNotice(body, "omaparantola.yaml") },
  });
  return identity;
}

async function load(
  register: Register,
  count: number,
  cacheMb: number,
  sorted: boolean,
): Promise<void> {
  const { connection } = register;
  connection.pragma(`personal.cache_size=${-1000 * cacheMb}`);
  await transaction(register, async () => {
    connection.exec(
      `insert into personal.origin values (1, '2026-11-19', 'import', 'registration', null, null)`,
    );
    const subject = connection.prepare(`insert into personal.subject values (?, ?, 1)`);
    report("subject rows", () => {
      for (let nr = 1; nr <= count; nr += 1)
        subject.run(nr, `s-${nr.toString(36).padStart(8, "0")}`);
    });
    let terms = 0;
    report("making terms", () => {
      for (const person of people(count)) terms += searchTerms(identifiers(person)).length;
    });
    console.log(`${(terms / count).toFixed(1)} terms a data subject`);
    const plain = connection.prepare(`insert into personal.search_key values (?, ?)`);
    const loader = searchTermLoader(register);
    report(sorted ? "loading in sorted batches" : "loading unsorted", () => {
      let nr = 0;
      for (const person of people(count)) {
        nr += 1;
        const made = searchTerms(identifiers(person));
        if (sorted) loader.add(nr, made);
        else for (const term of made) plain.run(term, nr);
        if (nr % 20_000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
      }
      loader.finish();
    });
  });
}

let peak = 0;

function report(name: string, act: () => void): void {
  const start = performance.now();
  act();
  console.log(
    `${name.padEnd(40)} ${((performance.now() - start) / 1000).toFixed(2).padStart(8)} s`,
  );
}

function queries(count: number): Record<string, string[]> {
  const sample: Person[] = [];
  let nr = 0;
  for (const person of people(count)) {
    nr += 1;
    if (nr % Math.ceil(count / RUNS) === 0) sample.push(person);
  }
  const of = (make: (person: Person, at: number) => string) => sample.map(make);
  const first = ({ given }: Person) => given.split(" ")[0]!;
  const common = GIVEN[0]!;
  return {
    "exact e-mail": of(({ email }) => email.toUpperCase()),
    "customer number": of(({ number }) => number),
    "customer number's digits": of(({ number }) => number.slice(2)),
    phone: of(({ phone }) => `+358 ${phone.slice(1)}`),
    "phone begun": of(({ phone }) => phone.slice(0, 7)),
    "prefix of family name": of(({ family }, at) => family.slice(0, 2 + (at % 5))),
    "one letter": of(({ family }) => family.slice(0, 1)),
    "two full words": of((person) => `${person.family} ${first(person)}`),
    "two full words, family name last": of((person) => `${first(person)} ${person.family}`),
    "two half words": of((person) => `${person.family.slice(0, 3)} ${first(person).slice(0, 2)}`),
    "two short halves": of((person) => `${person.family.slice(0, 2)} ${first(person).slice(0, 1)}`),
    "two half words that never meet": of(
      (person, at) => `${person.family.slice(0, 4)} ${FAMILY[(at * 37) % 2000]!.slice(0, 4)}`,
    ),
    "family name and domain": of(({ family, email }) => `${family} ${email.split("@")[1]!}`),
    "frequent given name and domain": of(({ email }) => `${common} ${email.split("@")[1]!}`),
    "given name and frequent domain": of((person) => `${first(person)} ${DOMAINS[0]!}`),
    "three words": of(
      (person) => `${person.family.slice(0, 4)} ${first(person)} ${person.email.split("@")[1]!}`,
    ),
    nobody: of((person) => `${person.family} xyz`),
  };
}

async function measure(register: Register, count: number): Promise<void> {
  console.log(`\n${"ms".padEnd(40)}  median     95 %    worst   hits`);
  for (const [name, texts] of Object.entries(queries(count))) {
    const times: number[] = [];
    let hits = 0;
    let worst = "";
    for (const text of texts) {
      const start = performance.now();
      const { found } = await findSubjects(register, readQuery(text), LIMIT);
      const time = performance.now() - start;
      if (times.every((each) => each < time)) worst = text;
      times.push(time);
      hits += found.length;
    }
    times.sort((one, other) => one - other);
    const at = (part: number) =>
      times[Math.floor((times.length - 1) * part)]!.toFixed(2).padStart(8);
    console.log(
      `${name.padEnd(40)}${at(0.5)} ${at(0.95)} ${at(1)} ${(hits / texts.length).toFixed(1).padStart(6)}  ${worst}`,
    );
  }
}

/** The first query of a new process. */
async function cold(folder: string, identity: Identity, text: string): Promise<void> {
  const register = await open(folder, identity);
  const start = performance.now();
  await findSubjects(register, readQuery(text), LIMIT);
  console.log((performance.now() - start).toFixed(2));
  closeRegister(register);
}

async function main(): Promise<void> {
  const [mode = "1000000", cache = "64", order = "sorted"] = process.argv.slice(2);
  if (mode === "cold") {
    const [, , , where = "", text = ""] = process.argv;
    const identity: Identity = JSON.parse(await readFile(join(where, "identity"), "utf8"));
    return cold(join(where, "register"), identity, text);
  }
  const count = Number(mode);
  const place = await mkdtemp(join(tmpdir(), "seloste-search-"));
  const folder = join(place, "register");
  try {
    const identity = await makeRegister(folder);
    await writeFile(join(place, "identity"), JSON.stringify(identity), { mode: 0o600 });
    let register = await open(folder, identity);
    await load(register, count, Number(cache), order === "sorted");
    const pages = register.connection.pragma("personal.page_count", { simple: true });
    console.log(
      `personal.db ${Math.round((Number(pages) * 4096) / 1e6)} MB, peak ${Math.round(peak / 1e6)} MB of memory`,
    );
    closeRegister(register);
    if (order !== "sorted") return;
    register = await open(folder, identity);
    await measure(register, count);
    closeRegister(register);
    console.log("\nfirst query of a new process, ms");
    for (const [name, [text = ""]] of Object.entries(queries(count))) {
      const { stdout } = spawnSync(
        process.execPath,
        [...process.execArgv, process.argv[1]!, "cold", place, text],
        { encoding: "utf8" },
      );
      console.log(`${name.padEnd(40)}${stdout.trim().padStart(8)}`);
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

await main();
