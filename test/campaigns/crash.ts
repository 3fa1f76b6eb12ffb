/**
 * Kills the real program with SIGKILL at random moments while it writes, and looks at what it left:
 * the register opens, each act is there whole in all three files with its audit line or not at all,
 * and what was acknowledged is there. Alone: `node test/run.mjs test/campaigns/crash.ts 500 [seed]`.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DRAWERS } from "../../src/domain/register/drawer.ts";
import { superJournalOf } from "../../src/drawers/journal.ts";
import { forgetKeys, readIdentityFile, unlockDrawers } from "../../src/drawers/unlock.ts";
import { chainChecker } from "../../src/domain/audit/chain.ts";
import {
  changedSpecial,
  hmac,
  newestLine,
  readLines,
  sha256,
} from "../../src/store/audit-chain.ts";
import { findSecret } from "../../src/store/secrets.ts";
import { closeRegister, type OpenedRegister, openRegister } from "../../src/store/register.ts";
import { ANNA_FILE, makeTemplate, REGISTER, WATCH_FILE } from "../template.ts";
import { randomFrom } from "./random.ts";

const BIN = fileURLToPath(new URL("../../bin/seloste.js", import.meta.url));
/** Data subjects of one import; each has a value in the special drawer. */
const ROWS = 250;
/** Of the moments after a commit has begun, in milliseconds. */
const COMMIT_MS = 40;
const DAMAGED = 14;

export interface Order {
  /** An empty folder. */
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
}

/** How the kills fell. */
export interface Tally {
  kills: number;
  /** After the super-journal had appeared: in the middle of a commit. */
  inCommit: number;
  /** Left a journal that had to be rolled back. */
  journals: number;
  /** Left one that names a super-journal; a moved folder was refused and went back. */
  moved: number;
  /** Acts that are there, and those that are not. */
  saved: number;
  takenBack: number;
  /** Acts that had ended before the kill came. */
  acknowledged: number;
  /** Openings by the watch alone, before anyone else. */
  watchFirst: number;
  /** Super-journals that nothing belongs to any more; they hold paths and stay. */
  orphans: number;
}

interface Site {
  readonly folder: string;
  readonly register: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface Act {
  /** Stands in the origin of everything the act writes. */
  readonly name: string;
  readonly argv: readonly string[];
  readonly subjects: number;
}

/** @throws {Error} on the first register that is not as it should be */
export async function crash({ folder, kills, seed }: Order): Promise<Tally> {
  await makeTemplate(folder);
  for (const name of ["state", "tmp"]) await mkdir(join(folder, name));
  const site = siteIn(folder);
  const random = randomFrom(seed);
  const tally = newTally();
  const took = { import: await timed(site, await importOf(site, "first")), add: 0 };
  took.add = await timed(site, addOf("second"));
  const done = new Set(["first", "second"]);
  for (let nr = 0; nr < kills; nr += 1) {
    const add = nr % 4 === 3;
    const act = add ? addOf(`act-${nr}`) : await importOf(site, `act-${nr}`);
    const inCommit = nr % 2 === 0;
    const moment = random() * (inCommit ? COMMIT_MS : (add ? took.add : took.import) * 1.1);
    const acknowledged = await killed(site, act, { inCommit, moment }, tally);
    if (acknowledged) done.add(act.name);
    await lookAtJournals(site, tally);
    if (random() < 0.5) await openByWatch(site, tally);
    const saved = await check(site, done, act);
    if (saved) done.add(act.name);
    tally.kills += 1;
    tally[saved ? "saved" : "takenBack"] += 1;
  }
  const left = await readdir(site.register);
  tally.orphans = left.filter((name) => name.includes("-mj")).length;
  return tally;
}

function newTally(): Tally {
  return {
    kills: 0,
    inCommit: 0,
    journals: 0,
    moved: 0,
    saved: 0,
    takenBack: 0,
    acknowledged: 0,
    watchFirst: 0,
    orphans: 0,
  };
}

function siteIn(folder: string): Site {
  const register = join(folder, REGISTER);
  const env = {
    PATH: process.env["PATH"],
    HOME: folder,
    TMPDIR: join(folder, "tmp"),
    XDG_STATE_HOME: join(folder, "state"),
    SELOSTE_REGISTER: register,
    SELOSTE_IDENTITY_FILE: join(folder, ANNA_FILE),
  };
  return { folder, register, env };
}

async function importOf({ folder }: Site, name: string): Promise<Act> {
  const file = join(folder, `${name}.csv`);
  const rows = Array.from(
    { length: ROWS },
    (_, nr) => `${name}-${nr};${name}.${nr}@example.fi;Koelainen${nr};huoli ${nr}\n`,
  );
  await writeFile(file, `customerId;email;lastName;personalNotes\n${rows.join("")}`);
  const from = ["--source", "registration", "--art9", "unknown", "--yes", "--json"];
  return { name, argv: ["import", file, ...from], subjects: ROWS };
}

function addOf(name: string): Act {
  const set = ["--set", `email=${name}@example.fi`, "--set", `personalNotes=huoli ${name}`];
  const from = ["--source", "consent", "--evidence", name, "--art9", "unknown", "--json"];
  return { name, argv: ["subject", "add", ...set, ...from], subjects: 1 };
}

function start({ env }: Site, argv: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BIN, ...argv], { env, stdio: "ignore" });
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on("close", (code) => resolve(code));
  });
}

/** How long an act takes that nobody disturbs, in milliseconds. */
async function timed(site: Site, { argv, name }: Act): Promise<number> {
  const begun = performance.now();
  const code = await endOf(start(site, argv));
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return performance.now() - begun;
}

/** Runs an act and kills it; returns whether it had ended well before. */
async function killed(
  site: Site,
  { argv }: Act,
  { inCommit, moment }: { readonly inCommit: boolean; readonly moment: number },
  tally: Tally,
): Promise<boolean> {
  const watcher = watch(site.register);
  const commits = new Promise<void>((resolve) => {
    watcher.on("change", (_, name) => {
      if (String(name).includes("-mj")) resolve();
    });
  });
  const child = start(site, argv);
  const end = endOf(child);
  if (inCommit) await Promise.race([commits.then(() => (tally.inCommit += 1)), end]);
  await Promise.race([sleep(moment), end]);
  child.kill("SIGKILL");
  const acknowledged = (await end) === 0;
  watcher.close();
  if (acknowledged) tally.acknowledged += 1;
  return acknowledged;
}

/** Moves the folder of an unfinished commit over several files: it is refused until it is back. */
async function lookAtJournals(site: Site, tally: Tally): Promise<void> {
  const names = await readdir(site.register);
  const journals = names.filter((name) => name.endsWith("-journal"));
  if (journals.length > 0) tally.journals += 1;
  const named = await Promise.all(
    journals.map((name) => superJournalOf(join(site.register, name))),
  );
  if (named.every((name) => name === undefined)) return;
  const elsewhere = `${site.register}-moved`;
  await rename(site.register, elsewhere);
  const code = await endOf(start(site, ["status", "--register", elsewhere]));
  await rename(elsewhere, site.register);
  if (code !== DAMAGED) throw new Error(`a moved folder was opened: ${code}`);
  tally.moved += 1;
}

async function openByWatch(site: Site, tally: Tally): Promise<void> {
  const env = { ...site.env, SELOSTE_IDENTITY_FILE: join(site.folder, WATCH_FILE) };
  const code = await endOf(start({ ...site, env }, ["status"]));
  if (code !== 0) throw new Error(`the watch could not open: ${code}`);
  tally.watchFirst += 1;
}

/** Looks at everything; returns whether the act is there. */
async function check(site: Site, done: ReadonlySet<string>, act: Act): Promise<boolean> {
  const register = await open(site);
  try {
    const saved = checkActs(register, done, act);
    checkFiles(register);
    const names = await readdir(site.register);
    const odd = names.filter((name) => /-(?:wal|shm)$/u.test(name));
    if (odd.length > 0) throw new Error(`${act.name}: left ${odd.join(", ")}`);
    return saved;
  } finally {
    closeRegister(register);
  }
}

async function open({ folder, register }: Site): Promise<OpenedRegister> {
  const identity = await readIdentityFile(join(folder, ANNA_FILE));
  const keys = await unlockDrawers(register, identity, { needs: DRAWERS, may: [] });
  try {
    const { recipient } = identity;
    return await openRegister({ folder: register, keys, recipient, readOnly: false, waitMs: 5000 });
  } finally {
    forgetKeys(keys);
  }
}

interface ActRow {
  readonly file: string | null;
  readonly evidence: string | null;
  readonly subjects: number;
  readonly held: number;
  readonly special: number;
}

/** Each act that is there is there whole, in every drawer and in the audit trail. */
function checkActs(register: OpenedRegister, done: ReadonlySet<string>, act: Act): boolean {
  const { connection } = register;
  const rows = connection
    .prepare<[], ActRow>(
      `select origin.file, origin.evidence,
         (select count(*) from personal.subject as s where s.origin = origin.nr) as subjects,
         (select count(distinct subject) from personal.held as h where h.origin = origin.nr) as held,
         (select count(*) from special.special_held as h where h.origin = origin.nr) as special
       from personal.origin as origin`,
    )
    .all();
  const found = new Set(rows.map(wholeAct));
  for (const name of done) if (!found.has(name)) throw new Error(`${name} was lost`);
  checkTrail(connection, found.size, rows);
  checkChain(register);
  return found.has(act.name);
}

/** The name of an act that is whole. */
function wholeAct({ file, evidence, subjects, held, special }: ActRow): string {
  const name = file?.replace(/\.csv$/u, "") ?? evidence ?? "";
  const wanted = file === null ? 1 : ROWS;
  if ([subjects, held, special].every((count) => count === wanted)) return name;
  throw new Error(`${name}: ${subjects} data subjects, ${held} held, ${special} special`);
}

/** One line for each act, in casework and in the special drawer. */
function checkTrail(
  connection: OpenedRegister["connection"],
  acts: number,
  rows: readonly ActRow[],
): void {
  const one = (sql: string) => connection.prepare<[], number>(sql).pluck().get();
  const lines = one("select count(*) from audit where act in ('imported', 'added')");
  const special = one("select count(*) from special.special_act");
  const created = one("select sum(json_extract(counts, '$.created')) from audit");
  const wanted = rows.reduce((sum, { file, subjects }) => sum + (file === null ? 0 : subjects), 0);
  if (lines !== acts || special !== acts || created !== wanted) {
    throw new Error(`${acts} acts, ${lines} lines, ${special} special ones, ${created} created`);
  }
}

/** No kill leaves a line that is not bound to the one before it, and sealed. */
function checkChain({ connection, id }: OpenedRegister): void {
  const secret = findSecret({ connection }, "audit-mac");
  if (secret === undefined) throw new Error("the seal has no secret");
  const checker = chainChecker(id, { hash: sha256, mac: (text) => hmac(secret, text) });
  for (const line of readLines(connection)) checker.see(line);
  const findings = checker.end(newestLine(connection)?.seq ?? 0);
  const special = changedSpecial(connection, secret);
  if (findings.length + special.length > 0) throw new Error(JSON.stringify({ findings, special }));
}

function checkFiles({ connection }: OpenedRegister): void {
  for (const schema of ["main", "personal", "special"]) {
    const sound = connection.pragma(`${schema}.integrity_check`, { simple: true });
    if (sound !== "ok") throw new Error(`${schema}: ${String(sound)}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.umask(0o077);
  const folder = await mkdtemp(join(tmpdir(), "seloste-crash-"));
  const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
  try {
    const tally = await crash({ folder, kills: Number(process.argv[2] ?? 500), seed });
    console.log(`seed ${seed}, 0 bad`, tally);
  } catch (error) {
    console.error(`seed ${seed}; the register was`, folder);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
