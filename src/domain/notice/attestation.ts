/** What no program can measure: a person says that a promise is kept, until a day. */
import { daysBetween } from "../calendar/day.ts";
import { Refusal } from "../faults.ts";
import type { Day, Instant } from "../time.ts";
import { type Coverage, coverPromises } from "./coverage.ts";
import type { Clause, Notice } from "./notice.ts";

export interface Attestation {
  /** The id of the promise. */
  readonly promise: string;
  /** The last day it holds, in the notice's zone. */
  readonly until: Day;
  /** Who looked; a name or a role. */
  readonly by: string;
  /** What was looked at, and where that can be seen. */
  readonly evidence: string;
  readonly at: Instant;
}

/** What the tool keeps by itself needs nobody's word, and a word would not make it kept. */
const ATTESTABLE: readonly Coverage[] = ["attested", "none"];

/** The promises that only a person can attest, in the order of the notice. */
export function attestable(notice: Notice): readonly Clause[] {
  return coverPromises(notice)
    .filter(({ coverage }) => ATTESTABLE.includes(coverage))
    .map(({ clause }) => clause);
}

/**
 * The promise that is to be attested until a day, that day included.
 *
 * @throws {Refusal} `attestation.promise` for an id that no such promise has; `attestation.past` for
 * a day before today
 */
export function demandAttestable(
  notice: Notice,
  promise: string,
  { until, today }: { readonly until: Day; readonly today: Day },
): Clause {
  const all = attestable(notice);
  const found = all.find(({ id }) => id === promise);
  if (found === undefined) {
    const kept = notice.clauses.some(({ id, promise: made }) => made && id === promise);
    const facts = { kept, promises: all.map(({ id }) => id) };
    throw new Refusal({ code: "attestation.promise", facts });
  }
  if (until < today) throw new Refusal({ code: "attestation.past", facts: { until } });
  return found;
}

/** The newest attestation of each promise, by the id of the promise. */
export function newestOf(attestations: readonly Attestation[]): ReadonlyMap<string, Attestation> {
  const inOrder = attestations.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return new Map(inOrder.map((one) => [one.promise, one]));
}

/** Days before the last one from which on somebody should look again. */
const REMIND_DAYS = 14;

/** Whether an attestation has ended, will end soon, or stands. */
export function stateOf({ until }: Attestation, today: Day): "stands" | "ends" | "ended" {
  if (until < today) return "ended";
  return daysBetween(today, until) <= REMIND_DAYS ? "ends" : "stands";
}
