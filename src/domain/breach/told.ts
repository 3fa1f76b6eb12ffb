/** How many of the affected data subjects have been told. */
import { earliestFirst } from "../calendar/instant.ts";
import type { Instant } from "../time.ts";
import { type Breach, type Communication, CONTENTS } from "./breach.ts";

export interface Told {
  /** Data subjects told so far; in all communications together, each once. */
  readonly reached: number;
  /** Data subjects affected; absent: unknown, so that every customer must be told. */
  readonly of?: number;
  /** When the last of them was told; absent: not all have been. */
  readonly allAt?: Instant;
}

/**
 * Counts who has been told. All have been when a communication went to every customer, or when the
 * numbers reached add up to the number affected. An unknown number is never reached by counting,
 * and where nobody is affected something must still have been sent.
 */
export function toldOf(
  { facts }: Pick<Breach, "facts">,
  communications: readonly Communication[],
): Told {
  const of = facts.subjects === undefined ? undefined : affectedNumber(facts.subjects);
  let reached = 0;
  let allAt: Instant | undefined;
  for (const { at, everyone, reached: more } of communications.toSorted(earliestFirst)) {
    reached += more;
    if (everyone || (of !== undefined && reached >= of)) allAt ??= at;
  }
  return {
    reached,
    ...(of === undefined ? {} : { of }),
    ...(allAt === undefined ? {} : { allAt }),
  };
}

/** A communication in which those count as well who had been told something before. */
export function everybodyIn(communication: Communication): Communication {
  return { ...communication, reached: communication.reached + communication.again };
}

/** Whether a communication holds all that Art. 34(2) asks for. */
export function complete({ contents }: Communication): boolean {
  return CONTENTS.every((content) => contents.includes(content));
}

function affectedNumber(count: NonNullable<Breach["facts"]["subjects"]>): number | undefined {
  return count.certainty === "unknown" ? undefined : count.number;
}
