/**
 * How long loading and finding take over many data subjects:
 * `node test/run.mjs test/campaigns/search-bench.ts --subjects 1000000`. With `--keep <folder>` the
 * register stays there and is used again.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readQuery } from "../../src/domain/subject/search/query.ts";
import { type Identifier, searchTerms } from "../../src/domain/subject/search/terms.ts";
import { newIdentity } from "../../src/drawers/age.ts";
import { type Identity, unlockDrawers } from "../../src/drawers/unlock.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { createRegister } from "../../src/store/create.ts";
import {
  closeRegister,
  openRegister,
  type OpenedRegister,
  transaction,
} from "../../src/store/register.ts";
import { findSubjects, searchTermLoader } from "../../src/store/search.ts";
import { instant } from "../instant.ts";

const LIMIT = 20;
const RUNS = 200;

const FAMILY = shuffled(
  combined(
    ["ka", "mä", "vir", "ko", "leh", "nie", "sa", "tuo", "hei", "pel", "ni", "la", "jär"],
    ["ki", "ta", "ri", "hu", "so", "la", "ne", "pi"],
    ["nen", "lä", "ström", "berg", "niemi", "mäki", "qvist", "lund", "saari", "järvi"],
  ).concat(
    combined(
      ["hir", "os", "pu", "ra", "sil", "vai", "aho", "es", "lin", "björ", "tur", "ui"],
      ["ki", "ta", "ri", "hu", "so", "la", "ne", "pi"],
      ["koski", "vaara", "salo", "ranta", "oja", "holm", "ainen", "kangas", "pää", "la"],
    ),
  ),
);
const GIVEN = shuffled(
  combined(
    ["a", "ma", "jo", "e", "ti", "sa", "å", "li", "ve", "hen", "pe", "vil", "no", "ju", "ka"],
    ["i", "ri", "na", "ta", "le", "mo", "ko", "se"],
    ["no", "a", "tti", "rik", "ja"],
  ),
);
const DOMAINS = [
  "posti.example.com",
  "mail.example.fi",
  "brev.example.fi",
  "kirje.example.com",
  "example.fi",
];

/** In an order that has nothing to do with the alphabet. */
function shuffled(list: readonly string[]): string[] {
  const random = randomFrom(3);
  return list
    .map((each) => ({ each, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ each }) => each);
}

function combined(...parts: readonly (readonly string[])[]): string[] {
  const words = parts.reduce((ones, others) =>
    ones.flatMap((one) => others.map((other) => one + other)),
  );
  return words.map(capital);
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

async function open(folder: string, identity: Identity): Promise<OpenedRegister> {
  const keys = await unlockDrawers(folder, identity, { needs: ["casework", "personal"], may: [] });
  return openRegister({ folder, keys, recipient: identity.recipient, readOnly: false, waitMs: 0 });
}

async function makeRegister(folder: string): Promise<Identity> {
  const file = new URL("../../data/notices/omaparantola.yaml", import.meta.url);
  const body = await readFile(file, "utf8");
  const identity = { ...(await newIdentity()), file: "" };
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
  register: OpenedRegister,
  count: number,
  cacheMb: number,
  sorted: boolean,
): Promise<void> {
  const { connection } = register;
  connection.pragma(`personal.cache_size=${-1000 * cacheMb}`);
  await transaction(register, async () => {
    connection.exec(
      `insert into personal.origin (nr, at, act, source, notice) values (1, '2026-11-19', 'import', 'registration', 1)`,
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
  const pages = Number(connection.pragma("personal.page_count", { simple: true }));
  const sizes = [pages * 4096, peak].map((bytes) => Math.round(bytes / 1e6));
  console.log(`personal.db ${sizes[0]} MB, at most ${sizes[1]} MB of memory`);
}

let peak = 0;

function report(name: string, act: () => void): void {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  console.log(`${name.padEnd(40)} ${((user + system) / 1e6).toFixed(2).padStart(8)} s of CPU`);
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

async function measure(register: OpenedRegister, count: number): Promise<void> {
  console.log(`\n${"ms of CPU".padEnd(40)}  median     95 %    worst   hits`);
  for (const [name, texts] of Object.entries(queries(count))) {
    const times: number[] = [];
    let hits = 0;
    let worst = "";
    for (const text of texts) {
      const time = await cpuOf(async () => {
        const { found } = await findSubjects(register, readQuery(text), LIMIT);
        hits += found.length;
      });
      if (times.every((each) => each < time)) worst = text;
      times.push(time);
    }
    times.sort((one, other) => one - other);
    const at = (part: number) =>
      times[Math.floor((times.length - 1) * part)]!.toFixed(2).padStart(8);
    console.log(
      `${name.padEnd(40)}${at(0.5)} ${at(0.95)} ${at(1)} ${(hits / texts.length).toFixed(1).padStart(6)}  ${worst}`,
    );
  }
}

async function measureOne(register: OpenedRegister, text: string): Promise<void> {
  console.log((await cpuOf(() => findSubjects(register, readQuery(text), LIMIT))).toFixed(2));
}

/** Milliseconds of CPU: those on the wall also count what else the machine does. */
async function cpuOf(act: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Starts itself again for each query, so that nothing is warm but the disk. */
function measureCold(place: string, count: number): void {
  console.log("\nfirst query of a new process, ms of CPU");
  for (const [name, [text = ""]] of Object.entries(queries(count))) {
    const again = [process.argv[1]!, "--keep", place, "--cold", text];
    const { stdout } = spawnSync(process.execPath, again, { encoding: "utf8" });
    console.log(`${name.padEnd(40)}${stdout.trim().padStart(8)}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      subjects: { type: "string", default: "1000000" },
      cache: { type: "string", default: "16" },
      "load-only": { type: "boolean", default: false },
      unsorted: { type: "boolean", default: false },
      keep: { type: "string" },
      cold: { type: "string" },
    },
  });
  const count = Number(values.subjects);
  const place = values.keep ?? (await mkdtemp(join(tmpdir(), "seloste-search-")));
  const folder = join(place, "register");
  const identityFile = join(place, "identity");
  try {
    if (!existsSync(identityFile)) {
      await writeFile(identityFile, JSON.stringify(await makeRegister(folder)), { mode: 0o600 });
      const empty = await open(folder, await readIdentity(identityFile));
      await load(empty, count, Number(values.cache), !values.unsorted);
      closeRegister(empty);
    }
    if (values["load-only"]) return;
    const register = await open(folder, await readIdentity(identityFile));
    if (values.cold === undefined) await measure(register, count);
    else await measureOne(register, values.cold);
    closeRegister(register);
    if (values.cold === undefined) measureCold(place, count);
  } finally {
    if (values.keep === undefined) await rm(place, { recursive: true, force: true });
  }
}

async function readIdentity(file: string): Promise<Identity> {
  return JSON.parse(await readFile(file, "utf8"));
}

await main();
