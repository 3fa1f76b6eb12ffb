/** A breach as it stood at an instant: what was done later is left out. */
import { earliestFirst } from "../calendar/instant.ts";
import type { Instant } from "../time.ts";
import type { Assessment, Breach, BreachFacts } from "./breach.ts";

/**
 * The breach without what was done after `at`; an awareness that came later is none yet. Facts are
 * taken as they are known now.
 */
export function knownAt(breach: Breach, at: Instant): Breach {
  const until = <Kind extends { readonly at: Instant }>(acts: readonly Kind[]): readonly Kind[] =>
    acts.filter((act) => act.at <= at);
  return {
    ...breach,
    facts: withoutLaterAwareness(breach.facts, at),
    assessments: until(breach.assessments),
    notifications: until(breach.notifications),
    communications: until(breach.communications),
    exemptions: until(breach.exemptions),
    decisions: until(breach.decisions),
    closings: until(breach.closings),
  };
}

/** Everything that was done or decided about a breach, with its time. */
export function actsOf(breach: Breach): readonly { readonly at: Instant }[] {
  const { assessments, notifications, communications, exemptions, decisions } = breach;
  return [...assessments, ...notifications, ...communications, ...exemptions, ...decisions];
}

/** Whether nothing is left to do: closed, and not assessed again since. */
export function isClosed({ closings, assessments }: Breach): boolean {
  return closings.at(-1)?.assessments === assessments.length;
}

/** The decisions on the risk by the time they were made; of one time the last recorded counts. */
export function assessmentsByTime({ assessments }: Breach): readonly Assessment[] {
  return assessments.toSorted(earliestFirst);
}

/** The decision on the risk that stands; undefined while there is none. */
export function latestAssessment(breach: Breach): Assessment | undefined {
  return assessmentsByTime(breach).at(-1);
}

function withoutLaterAwareness(facts: BreachFacts, at: Instant): BreachFacts {
  if (facts.aware === undefined || facts.aware.at <= at) return facts;
  const { aware: _later, ...rest } = facts;
  return rest;
}
