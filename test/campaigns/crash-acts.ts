/**
 * Kills the real program with SIGKILL while it corrects, bans, logs, discloses, changes a passphrase or
 * changes all keys, and looks at what it left: the register opens with the keys of before or after, each act
 * is there whole or not at all, and what was acknowledged is there. The other acts are in `crash.ts`.
 * Alone: `node test/run.mjs test/campaigns/crash-acts.ts 1000 [seed]`.
 */
import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { verifyTrail } from "../../src/commands/audit/trail.ts";
import { DRAWERS } from "../../src/domain/register/drawer.ts";
import { fileSha256, waitingKeys, waitingOperators } from "../../src/drawers/key-files.ts";
import { keyFile, operatorFile } from "../../src/drawers/layout.ts";
import {
  forgetKeys,
  openIdentity,
  readIdentityFile,
  unlockDrawers,
} from "../../src/drawers/unlock.ts";
import { countLostReferences, isWhole } from "../../src/store/deep.ts";
import { readKeyRows } from "../../src/store/key-change.ts";
import { closeRegister, type OpenedRegister, openRegister } from "../../src/store/register.ts";
import { ANNA_FILE, makeTemplate, PASSPHRASE, RECOVERY_FILE, REGISTER } from "../template.ts";
import { randomFrom } from "./random.ts";

const BIN = fileURLToPath(new URL("../../bin/seloste.js", import.meta.url));
const CUSTOMER = "1001";

export interface Order {
  /** An empty folder. */
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
}

/** How the kills fell. */
export interface Tally {
  kills: number;
  /** Acts that are there, and those that are not. */
  saved: number;
  takenBack: number;
  /** Acts that had ended before the kill came. */
  acknowledged: number;
  /** Left a change of keys that the next opening finished or took back. */
  unfinished: number;
}

interface Site {
  readonly folder: string;
  readonly register: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface Act {
  readonly argv: readonly string[];
  /** Whether it is there, by what it changed. */
  readonly isThere: (register: OpenedRegister) => boolean;
  /** What its line in the audit trail says it was. */
  readonly act: string;
}

/** @throws {Error} on the first register that is not as it should be */
export async function crashActs({ folder, kills, seed }: Order): Promise<Tally> {
  const site = await makeSite(folder);
  const random = randomFrom(seed);
  const tally: Tally = { kills: 0, saved: 0, takenBack: 0, acknowledged: 0, unfinished: 0 };
  const took = await times(site);
  for (let nr = 0; nr < kills; nr += 1) {
    const make = KINDS[nr % KINDS.length];
    if (make === undefined) throw new Error("there are kinds");
    const act = await make(site, nr);
    const before = await look(site, (register) => linesOf(register, act.act));
    const usual = took[nr % KINDS.length] ?? 0;
    // Every other one as it writes: that is the short part of an act.
    const writing = Math.floor(nr / KINDS.length) % 2 === 0;
    const moment = random() * (writing ? usual * 0.4 : usual * 1.1);
    const acknowledged = await killed(site, act, { writing, moment });
    if (waitingKeys(site.register).length > 0) tally.unfinished += 1;
    // Whoever opens next finishes what is not finished.
    await demand(site, ["status", "--quiet"], 0);
    const there = await look(site, (register) => checkAct(register, act, before));
    if (acknowledged && !there) throw new Error(`${act.act} ${nr} was lost`);
    tally.kills += 1;
    tally[there ? "saved" : "takenBack"] += 1;
    if (acknowledged) tally.acknowledged += 1;
  }
  return tally;
}

/** How long each kind takes that nobody disturbs, in milliseconds. */
async function times(site: Site): Promise<readonly number[]> {
  const took: number[] = [];
  for (const [nr, make] of KINDS.entries()) {
    const begun = performance.now();
    await demand(site, (await make(site, 1_000_000 + nr)).argv, 0);
    took.push(performance.now() - begun);
  }
  return took;
}

async function makeSite(folder: string): Promise<Site> {
  await makeTemplate(folder);
  for (const name of ["state", "tmp"]) await mkdir(join(folder, name));
  const register = join(folder, REGISTER);
  const env = {
    PATH: process.env["PATH"],
    HOME: folder,
    TMPDIR: join(folder, "tmp"),
    XDG_STATE_HOME: join(folder, "state"),
    SELOSTE_REGISTER: register,
    SELOSTE_IDENTITY_FILE: join(folder, ANNA_FILE),
  };
  const site = { folder, register, env };
  await writeFile(join(folder, "one"), `${PASSPHRASE}\n`);
  await writeFile(join(folder, "other"), "toinen aamu nousee kirkkaana 53\n");
  const set = ["--set", `customerId=${CUSTOMER}`, "--set", "lastName=Alku"];
  await demand(site, ["subject", "add", ...set, "--source", "customership"], 0);
  const mailer = ["mailer", "--name", "Postimies Oy", "--country", "FI", "--task", "mail"];
  const contract = ["--contract", "2026-01-10", "--item", "all=yes"];
  await demand(site, ["processor", "add", ...mailer, ...contract], 0);
  return site;
}

const one = ({ connection }: OpenedRegister, sql: string, ...args: readonly unknown[]) =>
  connection
    .prepare(sql)
    .pluck()
    .get(...args);

const KINDS: readonly ((site: Site, nr: number) => Promise<Act>)[] = [
  async (_, nr) => ({
    act: "corrected",
    argv: [
      "subject",
      "correct",
      CUSTOMER,
      "--set",
      `lastName=Nimi${nr}`,
      "--ground",
      "asked by e-mail",
      "--identity-checked",
      "wrote from the old address",
      "--yes",
    ],
    isThere: (register) => {
      const held = one(register, "select value from personal.held where field = 'lastName'");
      const told = one(
        register,
        "select count(*) from personal.history where new = ?",
        `Nimi${nr}`,
      );
      if ((held === `Nimi${nr}`) !== (told === 1)) throw new Error("a value without its history");
      return told === 1;
    },
  }),
  async (_, nr) => ({
    act: "banned",
    argv: ["ban", "set", `k${nr}@example.fi`, "--channel", "email", "--asked-at", "2026-11-20"],
    isThere: (register) => {
      const bans = one(register, "select count(*) from personal.ban");
      const hashes = one(register, "select count(distinct ban) from personal.ban_hash");
      if (bans !== hashes) throw new Error("a ban without its hash");
      return bans === one(register, "select count(*) from audit where act = 'banned'");
    },
  }),
  async (_, nr) => ({
    act: "logged",
    argv: ["breach", "log", "--title", `Laptop ${nr}`, "--detected-at", "2026-11-20T08:00+02:00"],
    isThere: (register) =>
      one(register, "select count(*) from breach where body like ?", `%Laptop ${nr}"%`) === 1,
  }),
  async ({ folder }, nr) => ({
    act: "disclosed",
    argv: [
      ...["disclosure", "make", "--to", "mailer", "--purpose", "customer-care", "--yes"],
      ...["--subjects", CUSTOMER, "--fields", "customerId", "--why", `list ${nr}`],
      ...["--out", join(folder, `list-${nr}.csv`)],
    ],
    isThere: (register) => {
      const why = "json_extract(body, '$.why') = ?";
      const there = one(register, `select nr from disclosure where ${why}`, `list ${nr}`);
      const sets = one(
        register,
        `select count(*) from personal.disclosed join personal.disclosed_set as of on of.nr = disclosed.fields
         where of.disclosure = ?`,
        there ?? 0,
      );
      if (sets !== (there === undefined ? 0 : 1)) throw new Error("a disclosure of nobody");
      const file = existsSync(join(folder, `list-${nr}.csv`));
      if (file && there === undefined) throw new Error("a list that left without a record");
      return there !== undefined;
    },
  }),
  async ({ folder }, nr) => ({
    act: "passphrase-changed",
    argv: [
      "operator",
      "passphrase",
      "--new-passphrase-file",
      join(folder, nr % 2 === 0 ? "one" : "other"),
    ],
    isThere: () => true,
  }),
  async ({ folder }, nr) => ({
    act: "recovery-renewed",
    argv: ["recovery", "renew", "--recovery-out", join(folder, `recovery-${nr}`)],
    isThere: () => true,
  }),
];

function linesOf(register: OpenedRegister, act: string): number {
  return Number(one(register, "select count(*) from audit where act = ?", act));
}

function start({ env }: Site, argv: readonly string[]) {
  return spawn(process.execPath, [BIN, ...argv], { env, stdio: "ignore" });
}

function endOf(child: ReturnType<typeof start>): Promise<number | null> {
  return new Promise((resolve) => {
    child.on("close", (code) => resolve(code));
  });
}

async function demand(site: Site, argv: readonly string[], wanted: number): Promise<void> {
  const code = await endOf(start(site, argv));
  if (code !== wanted) throw new Error(`${argv.join(" ")} ended with ${code}`);
}

/** Runs an act and kills it; returns whether it had ended well before. */
async function killed(
  site: Site,
  { argv }: Act,
  { writing, moment }: { readonly writing: boolean; readonly moment: number },
): Promise<boolean> {
  const watchers = ["", "keys", "operators"].map((name) => watch(join(site.register, name)));
  const begins = new Promise<void>((resolve) => {
    for (const watcher of watchers) watcher.on("change", () => resolve());
  });
  const child = start(site, argv);
  const end = endOf(child);
  if (writing) await Promise.race([begins, end]);
  await Promise.race([sleep(moment), end]);
  child.kill("SIGKILL");
  for (const watcher of watchers) watcher.close();
  return (await end) === 0;
}

async function look<T>({ folder, register }: Site, act: (open: OpenedRegister) => T | Promise<T>) {
  const identity = await readIdentityFile(join(folder, ANNA_FILE));
  const keys = await unlockDrawers(register, identity, { needs: DRAWERS, may: [] });
  const { recipient } = identity;
  const order = { folder: register, keys, recipient, readOnly: false, waitMs: 5000 };
  const open = await openRegister(order).finally(() => forgetKeys(keys));
  try {
    return await act(open);
  } finally {
    closeRegister(open);
  }
}

/** Looks at everything; returns whether the act is there, which its line and its change must agree on. */
async function checkAct(register: OpenedRegister, act: Act, before: number): Promise<boolean> {
  const { bad, findings } = await verifyTrail(register);
  if (bad || findings.length > 0) throw new Error(`the trail: ${JSON.stringify(findings)}`);
  for (const drawer of DRAWERS) {
    const { structure, foreignKeys } = isWhole(register, drawer);
    if (!structure || !foreignKeys) throw new Error(`${drawer} is not whole`);
  }
  if (countLostReferences(register) > 0) throw new Error("drawers disagree");
  await checkKeys(register);
  const line = linesOf(register, act.act) > before;
  if (line !== (act.isThere(register) && line)) throw new Error(`${act.act}: half an act`);
  return line;
}

/** Every file is the one that casework knows; a passphrase opens it, and nothing waits. */
async function checkKeys(register: OpenedRegister): Promise<void> {
  const { folder } = register;
  const waiting = [...waitingKeys(folder), ...(await waitingOperators(folder))];
  if (register.unsettled || waiting.length > 0) throw new Error("keys are not settled");
  for (const { drawer, file } of readKeyRows(register.connection)) {
    if ((await fileSha256(keyFile(folder, drawer))) !== file)
      throw new Error(`${drawer}.age differs`);
  }
  const known = one(register, "select file from operator where name = 'anna'");
  if ((await fileSha256(operatorFile(folder, "anna"))) !== known)
    throw new Error("anna.age differs");
  const rotations = one(register, "select count(*) from audit where act = 'rotated'");
  const renewals = one(register, "select count(*) from audit where act = 'recovery-renewed'");
  if (rotations !== renewals)
    throw new Error(`${String(renewals)} renewals, ${String(rotations)} rotations`);
}

/** At the end: one of the two passphrases opens, and one recovery key opens everything. */
export async function checkWaysIn(folder: string): Promise<void> {
  const register = join(folder, REGISTER);
  const tries = ["one", "other"].map(async (name) => {
    const [passphrase = ""] = (await readFile(join(folder, name), "utf8")).split("\n");
    return openIdentity(register, "anna", passphrase).then(
      () => 1,
      () => 0,
    );
  });
  const opened = (await Promise.all(tries)).reduce<number>((sum, way) => sum + way, 0);
  if (opened !== 1) throw new Error(`${opened} passphrases open`);
  const files = (await readdir(folder)).filter((name) => name.startsWith(RECOVERY_FILE));
  let ways = 0;
  for (const name of files) {
    const identity = await readIdentityFile(join(folder, name));
    const keys = await unlockDrawers(register, identity, { needs: DRAWERS, may: [] }).catch(
      () => undefined,
    );
    if (keys !== undefined) ways += 1;
  }
  if (ways !== 1) throw new Error(`${ways} recovery keys open`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.umask(0o077);
  const folder = await mkdtemp(join(tmpdir(), "seloste-crash-acts-"));
  const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
  try {
    const tally = await crashActs({ folder, kills: Number(process.argv[2] ?? 1000), seed });
    await checkWaysIn(folder);
    console.log(`seed ${seed}, 0 bad`, tally);
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    console.error(`seed ${seed}; the register is`, folder);
    throw error;
  }
}
