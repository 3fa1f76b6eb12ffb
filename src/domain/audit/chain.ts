/** Whether the audit trail is what was written: line by line, in bounded memory. */
import { beginningOf, canonicalLine, type ChainedLine } from "./line.ts";
import { droppedCounts, type Segment } from "./segment.ts";

/**
 * `gap` lines are missing before it · `changed` it is not what was hashed · `forged` it was written by
 * somebody without the secret of the personal drawer · `unsealed` so it was, and rightly: an operator
 * of casework alone changed their own passphrase · `time` it is dated before the line before it ·
 * `cut` lines are missing at the end · `checkpoint` a line that a checkpoint names is another one, or
 * is missing · `dropped` it went with its year and cannot be compared.
 */
export type ChainFault =
  | "gap"
  | "changed"
  | "forged"
  | "unsealed"
  | "time"
  | "cut"
  | "checkpoint"
  | "dropped";

export interface ChainFinding {
  readonly because: ChainFault;
  /** The line at which it shows; after a cut the first one that is missing. */
  readonly seq: number;
}

/** SHA-256 and HMAC-SHA-256 in hex; the second only where the personal drawer is open. */
export interface Hashes {
  readonly hash: (text: string) => string;
  readonly mac?: (text: string) => string;
}

export interface Checkpoint {
  /** The id of the register. */
  readonly register: string;
  readonly seq: number;
  readonly hash: string;
}

/** What is known besides the lines. */
export interface Known {
  readonly checkpoint?: Checkpoint | undefined;
  /** Segments whose lines were dropped, oldest first; each must have its own line in the trail. */
  readonly dropped?: readonly Segment[];
}

export interface ChainChecker {
  readonly see: (line: ChainedLine) => void;
  /** To be called once, after the last line. */
  readonly end: (given: number) => readonly ChainFinding[];
}

/** What is known of the line before; before the first one no time is. */
type Before = Pick<ChainedLine, "seq" | "hash"> & { readonly at?: ChainedLine["at"] };

/**
 * A checker that is shown every line in order.
 *
 * A clock that was set back is told as `time` and is no proof of anything; everything else is.
 */
export function chainChecker(
  registerId: string,
  { hash, mac }: Hashes,
  { checkpoint, dropped = [] }: Known = {},
): ChainChecker {
  const findings: ChainFinding[] = [];
  let before: Before = { seq: 0, hash: hash(beginningOf(registerId)) };
  let met = false;
  const recorded = new Set<string>();
  const faultsOf = (line: ChainedLine): readonly ChainFault[] => [
    // Across a gap nobody knows the hash before: the gap is what is told.
    ...(line.seq !== before.seq + 1
      ? (["gap"] as const)
      : faultsIf("changed", hash(canonicalLine(line, before.hash)) !== line.hash)),
    ...sealFaults(line, mac),
    ...faultsIf("time", before.at !== undefined && line.at < before.at),
    ...faultsIf("checkpoint", line.seq === checkpoint?.seq && line.hash !== checkpoint.hash),
  ];
  return {
    see: (line) => {
      before = afterDropped(before, dropped);
      for (const because of faultsOf(line)) findings.push({ because, seq: line.seq });
      met ||= line.seq === checkpoint?.seq;
      if (line.act === "segment-dropped") recorded.add(JSON.stringify(line.counts));
      before = line;
    },
    end: (given) => {
      if (given > before.seq) findings.push({ because: "cut", seq: before.seq + 1 });
      const unrecorded = dropped.filter((one) => !recorded.has(JSON.stringify(droppedCounts(one))));
      for (const { first } of unrecorded) findings.push({ because: "gap", seq: first });
      if (checkpoint !== undefined && !met) findings.push(missed(checkpoint, dropped));
      return findings;
    },
  };
}

/** The one act of operators without the secret: a change of their own passphrase. */
const WITHOUT_SECRET = "passphrase-changed";

/** Any other line without a seal was written by somebody with a key of casework and other tools. */
function sealFaults(line: ChainedLine, mac: Hashes["mac"]): readonly ChainFault[] {
  if (line.mac === null) return line.act === WITHOUT_SECRET ? ["unsealed"] : ["forged"];
  return faultsIf("forged", mac !== undefined && mac(line.hash) !== line.mac);
}

/** Over the segments that were dropped right behind this line, to the last one of them. */
function afterDropped(before: Before, dropped: readonly Segment[]): Before {
  let at = before;
  for (const { first, last, hash } of dropped) {
    if (first === at.seq + 1) at = { seq: last, hash };
  }
  return at;
}

/** A checkpoint whose line was not met: it may have been dropped, and its end may tell. */
function missed({ seq, hash }: Checkpoint, dropped: readonly Segment[]): ChainFinding {
  const segment = dropped.find(({ first, last }) => first <= seq && seq <= last);
  if (segment === undefined) return { because: "checkpoint", seq };
  const compared = segment.last === seq;
  return { because: compared && segment.hash !== hash ? "checkpoint" : "dropped", seq };
}

function faultsIf(because: ChainFault, found: boolean): readonly ChainFault[] {
  return found ? [because] : [];
}

/** Whether a finding shows that somebody changed the trail, or that a clock was set back. */
export function isTampering({ because }: ChainFinding): boolean {
  return because !== "time" && because !== "unsealed" && because !== "dropped";
}

/** The three lines of a checkpoint, short enough to print or to write down. */
export function sayCheckpoint({ register, seq, hash }: Checkpoint): string {
  return `seloste ${register}\n${seq}\n${hash}\n`;
}

const CHECKPOINT =
  /^seloste (?<register>[\da-f-]{36})\r?\n(?<seq>\d{1,15})\r?\n(?<hash>[\da-f]{64})$/u;

/** The checkpoint that a text holds; undefined when it is none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const groups = CHECKPOINT.exec(text.trim())?.groups;
  if (groups === undefined) return undefined;
  const { register = "", seq = "", hash = "" } = groups;
  return { register, seq: Number(seq), hash };
}
