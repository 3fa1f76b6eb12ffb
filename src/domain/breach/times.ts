/** Whether the times of a breach can be true. */
import { Refusal } from "../faults.ts";
import type { Instant } from "../time.ts";
import type { Breach, BreachFacts, Occurrence } from "./breach.ts";
import type { TimeProblem } from "./faults.ts";

/**
 * Refuses facts whose times cannot be true, with every problem at once.
 *
 * A risk has no awareness: awareness is of a breach. Nothing lies in the future, awareness never
 * before the detection, and the event never begins after somebody noticed it.
 *
 * @throws {Refusal} `breach.times`, `breach.only-risk`
 */
export function checkFacts(facts: BreachFacts, now: Instant): void {
  if (facts.kind === "risk" && facts.aware !== undefined) {
    throw new Refusal({ code: "breach.only-risk", facts: {} });
  }
  const { detectedAt, processorDetectedAt, aware, occurred } = facts;
  refuseTimes([
    ...found(detectedAt > now, "detected-in-future"),
    ...found(after(processorDetectedAt, now), "processor-detected-in-future"),
    ...found(after(aware?.at, now), "aware-in-future"),
    ...found(aware !== undefined && aware.at < detectedAt, "aware-before-detected"),
    ...occurrenceProblems(occurred, now, firstDetection(facts)),
  ]);
}

/**
 * Refuses an act that lies in the future or before the detection.
 *
 * @throws {Refusal} `breach.times`
 */
export function checkAct({ facts }: Pick<Breach, "facts">, at: Instant, now: Instant): void {
  refuseTimes([
    ...found(at > now, "act-in-future"),
    ...found(at < firstDetection(facts), "act-before-detected"),
  ]);
}

/** When the breach was first noticed, by the controller or by a processor. */
export function firstDetection(facts: BreachFacts): Instant {
  const { detectedAt, processorDetectedAt } = facts;
  if (processorDetectedAt === undefined) return detectedAt;
  return processorDetectedAt < detectedAt ? processorDetectedAt : detectedAt;
}

/** Refuses the problems, if there are any. */
export function refuseTimes(problems: readonly TimeProblem[]): void {
  if (problems.length > 0) throw new Refusal({ code: "breach.times", facts: { problems } });
}

function occurrenceProblems(
  occurred: Occurrence | undefined,
  now: Instant,
  noticedAt: Instant,
): readonly TimeProblem[] {
  if (occurred === undefined || occurred.certainty === "unknown") return [];
  const { from, until } = occurred;
  return [
    ...found(from > now || after(until, now), "occurred-in-future"),
    ...found(after(from, until), "occurred-disordered"),
    ...found(from > noticedAt, "occurred-after-detected"),
  ];
}

function after(one: Instant | undefined, other: Instant | undefined): boolean {
  return one !== undefined && other !== undefined && one > other;
}

function found(wrong: boolean, problem: TimeProblem): readonly TimeProblem[] {
  return wrong ? [problem] : [];
}
