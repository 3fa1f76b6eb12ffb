/** Every open clock of every open breach (Art. 33 and 34, and what the notice promises). */
import { type Due, checkBreaches } from "../breach/check.ts";
import type { OpenClock } from "../breach/clocks.ts";
import type { BreachFinding, Looked } from "./finding.ts";

/**
 * @throws {Refusal} `calendar.year`, `calendar.no-limit` when the calendar of law does not reach a
 *   target: a deadline that cannot be counted is never passed over
 */
export function breachClocks({ breaches, at, calendar, thresholds }: Looked): BreachFinding[] {
  return checkBreaches(breaches, at, calendar, thresholds).map(findingOf);
}

function findingOf({ breach, clock, level, because, dueAt, leftMs, since }: Due): BreachFinding {
  return {
    check: "breach",
    level,
    ...(because === undefined ? {} : { because }),
    number: breach,
    clock: clock.id,
    ...(clock.id === "promise" ? { promise: clock.promise.id } : {}),
    state: clock.state,
    ...(dueAt === undefined ? {} : { target: dueAt }),
    ...limitOf(clock),
    ...(leftMs === undefined ? {} : { leftMs }),
    since,
  };
}

function limitOf(clock: OpenClock): Pick<BreachFinding, "limit"> {
  return clock.id === "authority" && "period" in clock ? { limit: clock.period.limit } : {};
}
