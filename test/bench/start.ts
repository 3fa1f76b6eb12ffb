/** Commands that cron and people start many times a day, beside an empty Node.js. */
import { rm } from "node:fs/promises";
import type { Breach } from "../../src/domain/breach/breach.ts";
import { asBreachNumber } from "../../src/domain/breach/number.ts";
import { forgetKeys, readIdentityFile, unlockDrawers } from "../../src/drawers/unlock.ts";
import { addBreach, saveBreach } from "../../src/store/breaches.ts";
import { withQuery } from "../../src/store/query.ts";
import { closeRegister, openRegister, transaction } from "../../src/store/register.ts";
import { asInstant } from "../../src/domain/time.ts";
import { ANNA_FILE, WATCH_FILE } from "../template.ts";
import { timeOf } from "./child.ts";
import { compare } from "./compare.ts";
import { BIN, type Site } from "./site.ts";
import { duration, type Figure } from "./table.ts";

const BREACHES = 1000;
const FINDINGS = 3;

interface Start {
  readonly name: string;
  readonly target: number;
  readonly argv: readonly string[];
  readonly register: string;
  readonly code?: number;
}

/** The figures of start-up, each from so many pairs. */
export async function startUp(site: Site, pairs: number): Promise<readonly Figure[]> {
  const logged = await site.fresh("logged");
  await logBreaches(site, logged, BREACHES);
  const check = { argv: ["check"], register: logged, code: FINDINGS, target: 2.5 };
  const starts: readonly Start[] = [
    { name: "seloste --version", target: 1.3, argv: ["--version"], register: site.empty },
    { name: "seloste status, identity file", target: 2.5, argv: ["status"], register: site.empty },
    { name: `seloste check, ${BREACHES} breaches, 20 open`, ...check },
  ];
  const figures: Figure[] = [];
  for (const start of starts) figures.push(await figureOf(site, start, pairs));
  await rm(logged, { recursive: true });
  return figures;
}

async function figureOf(site: Site, start: Start, pairs: number): Promise<Figure> {
  const { name, argv, register, code, target } = start;
  const env = site.env(register, WATCH_FILE);
  const ours = () => timeOf([BIN, ...argv], env, code);
  const both = await compare(pairs, ours, () => timeOf(["-e", "0"], env));
  const shown = { ours: duration(both.ours), theirs: `node -e 0: ${duration(both.theirs)}` };
  return { name, ...shown, value: both.ours / both.theirs, target, unit: "×" };
}

const AT = asInstant("2026-11-18T08:00:00.000Z");
const RECORDED = { at: AT, operator: "anna" };

/** A log in which one entry of fifty is still open, its clocks long over. */
async function logBreaches(site: Site, folder: string, count: number): Promise<void> {
  const identity = await readIdentityFile(site.identity(ANNA_FILE));
  const keys = await unlockDrawers(folder, identity, { needs: ["casework", "personal"], may: [] });
  const opening = { folder, keys, recipient: identity.recipient, readOnly: false, waitMs: 1000 };
  const register = withQuery(await openRegister(opening));
  forgetKeys(keys);
  await transaction(register, async () => {
    for (let nr = 1; nr <= count; nr += 1) {
      const breach = breachOf(nr);
      addBreach(register, breach);
      if (nr % 50 !== 0) saveBreach(register, settled(breach), breach);
    }
  });
  closeRegister(register);
}

function breachOf(nr: number): Breach {
  return {
    number: asBreachNumber(`2026-${String(nr).padStart(4, "0")}`),
    facts: { kind: "breach", title: `Case ${nr}`, detectedAt: AT, aware: { at: AT } },
    promises: [
      {
        id: "s9.breach-72h",
        clause: "s9.breach",
        to: "subjects",
        hours: 72,
        from: "detection",
        threshold: "none",
        covers: ["breach", "risk"],
      },
    ],
    recorded: RECORDED,
    changes: [],
    assessments: [],
    notifications: [],
    communications: [],
    exemptions: [],
    decisions: [],
    closings: [],
  };
}

function settled(breach: Breach): Breach {
  const by = { at: AT, by: "anna", recorded: RECORDED };
  return {
    ...breach,
    assessments: [
      { ...by, of: "breach", risk: "none", why: "the disk was encrypted, the key is safe" },
    ],
    decisions: [{ ...by, promise: "s9.breach-72h", why: "nobody was affected" }],
    closings: [{ ...by, assessments: 1 }],
  };
}
