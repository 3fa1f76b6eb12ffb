import { watchCommand, type WatchDesk } from "../../command.ts";
import {
  chainChecker,
  type ChainFinding,
  type Checkpoint,
  isTampering,
  readCheckpoint,
} from "../../domain/audit/chain.ts";
import { Refusal } from "../../domain/faults.ts";
import { readTextFile } from "../../files/text-file.ts";
import { text } from "../../flag.ts";
import type { Block, Warning } from "../../output/view.ts";
import { changedSpecial, hmac, newestLine, readLines, sha256 } from "../../store/audit-chain.ts";
import { findSecret } from "../../store/secrets.ts";
import { getAuditNumbers } from "../../store/watch.ts";
import type { Catalogue } from "../../text/catalogue.ts";

/** How many findings a person is shown; JSON holds all. */
const SHOWN = 20;

export const auditVerify = watchCommand({
  path: "audit verify",
  may: () => ["personal", "special"],
  flags: { checkpoint: text("<file>") },
  examples: {
    plain: "seloste audit verify",
    checkpoint: "seloste audit verify --checkpoint checkpoint.txt",
  },
  async run(desk, { flags }) {
    const { register } = desk;
    const checkpoint = await readGiven(desk, flags.checkpoint);
    const secret = register.drawers.includes("personal")
      ? findSecret(register, "audit-mac")
      : undefined;
    const checker = chainChecker(
      register.id,
      secret === undefined ? { hash: sha256 } : { hash: sha256, mac: (line) => hmac(secret, line) },
      checkpoint,
    );
    let lines = 0;
    for (const line of readLines(register.connection)) {
      checker.see(line);
      lines += 1;
    }
    const { given } = await getAuditNumbers(register);
    const findings = checker.end(given);
    const special =
      secret !== undefined && register.drawers.includes("special")
        ? changedSpecial(register.connection, secret)
        : [];
    const bad = findings.some(isTampering) || special.length > 0;
    const found = { findings, special, lines, sealed: secret !== undefined };
    return {
      exit: bad ? "findings" : "ok",
      view: {
        kind: "audit.verify",
        data: {
          lines,
          newest: newestLine(register.connection) ?? null,
          sealed: secret !== undefined,
          findings: findings.map(({ because, seq }) => ({ because, seq })),
          special,
        },
        blocks: (t) => blocksOf(found, bad, t),
        warnings: secret === undefined ? [UNSEALED] : [],
      },
    };
  },
});

const UNSEALED: Warning = { code: "audit.unsealed", say: (t) => t.auditTexts.noSeal };

/** @throws {Refusal} `audit.no-checkpoint`, `audit.other-register` */
async function readGiven(
  { register, readStdin }: WatchDesk,
  file: string | undefined,
): Promise<Checkpoint | undefined> {
  if (file === undefined) return undefined;
  const checkpoint = readCheckpoint(file === "-" ? await readStdin() : await readTextFile(file));
  if (checkpoint === undefined) throw new Refusal({ code: "audit.no-checkpoint", facts: {} });
  if (checkpoint.register !== register.id) {
    throw new Refusal({ code: "audit.other-register", facts: {} });
  }
  return checkpoint;
}

interface Found {
  readonly findings: readonly ChainFinding[];
  readonly special: readonly number[];
  readonly lines: number;
  readonly sealed: boolean;
}

function blocksOf({ findings, special, lines }: Found, bad: boolean, t: Catalogue): Block[] {
  const { auditTexts: texts } = t;
  const all = [
    ...findings.map(({ because, seq }) => [String(seq), texts.because[because]] as const),
    ...special.map((seq) => [String(seq), texts.special] as const),
  ];
  const more = all.length - SHOWN;
  return [
    { line: bad ? texts.bad : texts.good(lines) },
    ...(all.length === 0 ? [] : [{ fields: all.slice(0, SHOWN) }]),
    ...(more > 0 ? [{ line: texts.more(more) }] : []),
  ];
}
