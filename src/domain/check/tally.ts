/** Breaches in numbers, as monitoring wants them. */
import { isClosed, knownAt } from "../breach/known.ts";
import type { Instant } from "../time.ts";
import type { BreachFinding, Finding, Looked } from "./finding.ts";

export interface Tally {
  /** Breaches that are not closed. */
  readonly open: number;
  /** Of those, how many have a clock past its target. */
  readonly overdue: number;
  /** The earliest target of an open clock, past ones included; absent when none runs. */
  readonly target?: Instant;
  /** Elapsed milliseconds to it; negative once it is past. */
  readonly leftMs?: number;
}

/** The numbers at the instant that was looked at; breaches detected later are left out. */
export function tallyOf(
  { breaches, at }: Pick<Looked, "breaches" | "at">,
  findings: readonly Finding[],
): Tally {
  const open = breaches.filter(
    (breach) => breach.facts.detectedAt <= at && !isClosed(knownAt(breach, at)),
  );
  const clocks = findings.filter((finding): finding is Running => isRunning(finding));
  const late = clocks.filter(({ leftMs }) => leftMs < 0).map(({ number }) => number);
  const [first] = clocks.toSorted((a, b) => a.leftMs - b.leftMs);
  return {
    open: open.length,
    overdue: new Set(late).size,
    ...(first === undefined ? {} : { target: first.target, leftMs: first.leftMs }),
  };
}

type Running = BreachFinding & Required<Pick<BreachFinding, "target" | "leftMs">>;

function isRunning(finding: Finding): finding is Running {
  return finding.check === "breach" && finding.leftMs !== undefined && finding.target !== undefined;
}
