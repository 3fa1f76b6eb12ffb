import { watchCommand, type WatchDesk } from "../../command.ts";
import { type Checkpoint, readCheckpoint } from "../../domain/audit/chain.ts";
import { Refusal } from "../../domain/faults.ts";
import { readTextFile } from "../../files/text-file.ts";
import { text } from "../../flag.ts";
import type { Block, Warning } from "../../output/view.ts";
import { newestLine } from "../../store/audit-chain.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { type Trail, verifyTrail } from "./trail.ts";

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
    const trail = await verifyTrail(register, await readGiven(desk, flags.checkpoint));
    const { lines, sealed, findings, special, bad, segments } = trail;
    return {
      exit: bad ? "findings" : "ok",
      view: {
        kind: "audit.verify",
        data: {
          lines,
          newest: newestLine(register.connection) ?? null,
          sealed,
          findings: findings.map(({ because, seq }) => ({ because, seq })),
          special,
          segments: segments.map(
            ({ year, first, last, hash, droppedAt = null, ground = null }) => ({
              year,
              first,
              last,
              hash,
              droppedAt,
              ground,
            }),
          ),
        },
        blocks: (t) => blocksOf(trail, t),
        warnings: sealed ? [] : [UNSEALED],
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

function blocksOf({ findings, special, lines, bad, segments }: Trail, t: Catalogue): Block[] {
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
    ...segments.flatMap(({ year, first, last, ground }) =>
      ground === undefined ? [] : [{ line: texts.gone(year, first, last, ground) }],
    ),
  ];
}
