/** Logging a breach or a risk, and adding what becomes known later. */
import { HOUR_MS, elapsed } from "../calendar/instant.ts";
import { type Calendar, lawOn } from "../calendar/limits.ts";
import { localDay } from "../calendar/zone.ts";
import { Refusal } from "../faults.ts";
import type { Category } from "../notice/field.ts";
import type { BreachPromise } from "../notice/keeping.ts";

import {
  type Act,
  type AffectedCategory,
  type Breach,
  type BreachFacts,
  type BreachWarning,
  type Count,
  FACT_NAMES,
  type FactChange,
  type FactName,
  type Recorded,
} from "./breach.ts";
import { actsOf, isClosed } from "./known.ts";
import type { BreachNumber } from "./number.ts";
import { checkFacts, firstDetection, refuseTimes } from "./times.ts";

/** What is set; a fact that is left out stays as it is. */
export type FactChanges = Partial<BreachFacts>;

/** What is needed to begin an entry of the log. */
export interface NewBreach {
  readonly number: BreachNumber;
  readonly facts: BreachFacts;
  /** Those of the notice in force. */
  readonly promises: readonly BreachPromise[];
}

/**
 * A new entry of the log.
 *
 * @throws {Refusal} `breach.times`, `breach.only-risk`, `breach.count`; `calendar.no-limit` when the
 *   table of time limits does not reach the detection
 * @see GDPR Art. 33(5)
 */
export function logBreach(
  { number, facts, promises }: NewBreach,
  recorded: Recorded,
  calendar: Calendar,
): Act {
  checkFacts(facts, recorded.at);
  checkCounts(facts);
  const warnings = awarenessWarnings(facts, calendar);
  const breach: Breach = {
    number,
    facts,
    promises,
    recorded,
    changes: [],
    assessments: [],
    notifications: [],
    communications: [],
    exemptions: [],
    decisions: [],
    closings: [],
  };
  return { breach, warnings };
}

/**
 * The breach with other facts; each one that differs is kept as a change with its old value. A risk
 * that turns out to be a breach keeps its number and its promises.
 *
 * @throws {Refusal} `breach.closed`, `breach.kind-down`, `breach.times`, `breach.only-risk`,
 *   `breach.count`, `calendar.no-limit`
 */
export function updateBreach(
  breach: Breach,
  changes: FactChanges,
  recorded: Recorded,
  calendar: Calendar,
): Act {
  refuseClosed(breach);
  const facts: BreachFacts = { ...breach.facts, ...changes };
  const turned = breach.facts.kind === "risk" && facts.kind === "breach";
  if (breach.facts.kind === "breach" && facts.kind === "risk") {
    throw new Refusal({ code: "breach.kind-down", facts: { number: breach.number } });
  }
  checkFacts(facts, recorded.at);
  checkCounts(facts);
  refuseTimes([
    ...(notifiedTooEarly(breach, facts) ? (["notified-before-aware"] as const) : []),
    ...(actedTooEarly(breach, facts) ? (["act-before-detected"] as const) : []),
  ]);
  const made = FACT_NAMES.flatMap((fact) => changeOf(fact, breach.facts, facts, recorded));
  const timed = made.some(({ fact }) => fact === "aware" || fact === "detectedAt");
  // Asked in any case: it also refuses what no law in the table rules.
  const awareness = awarenessWarnings(facts, calendar);
  return {
    breach: { ...breach, facts, changes: [...breach.changes, ...made] },
    warnings: [
      ...(timed ? awareness : []),
      ...(turned && breach.assessments.length > 0 ? (["assess-as-breach"] as const) : []),
    ],
  };
}

/**
 * Categories of the notice by id, marked special as the notice marks them.
 *
 * @throws {Refusal} `breach.categories-unknown` when the notice declares one of them not
 */
export function markCategories(
  { categories }: { readonly categories: readonly Pick<Category, "id" | "specialCategory">[] },
  ids: readonly string[],
): readonly AffectedCategory[] {
  return ids.map((id) => {
    const category = categories.find((one) => one.id === id);
    if (category !== undefined) return { id, special: category.specialCategory };
    const allowed = categories.map((one) => one.id);
    throw new Refusal({ code: "breach.categories-unknown", facts: { allowed } });
  });
}

/** Refuses a change to a breach that is closed; a new assessment opens it again. */
export function refuseClosed(breach: Breach): void {
  if (isClosed(breach)) {
    throw new Refusal({ code: "breach.closed", facts: { number: breach.number } });
  }
}

function notifiedTooEarly({ notifications }: Breach, { aware }: BreachFacts): boolean {
  return aware !== undefined && notifications.some(({ at }) => at < aware.at);
}

function actedTooEarly(breach: Breach, facts: BreachFacts): boolean {
  const earliest = firstDetection(facts);
  return actsOf(breach).some(({ at }) => at < earliest);
}

function changeOf(
  fact: FactName,
  before: BreachFacts,
  after: BreachFacts,
  recorded: Recorded,
): readonly FactChange[] {
  const [was, is] = [before[fact], after[fact]];
  if (is === undefined || JSON.stringify(was) === JSON.stringify(is)) return [];
  return [{ fact, ...(was === undefined ? {} : { old: was }), new: is, recorded }];
}

function awarenessWarnings(
  { aware, detectedAt }: BreachFacts,
  { limits, zone }: Calendar,
): readonly BreachWarning[] {
  // Asked first, so that no breach enters the log whose clocks no law in the table rules.
  const { investigationHours } = lawOn(limits, localDay(detectedAt, zone));
  if (aware === undefined || aware.at === detectedAt) return [];
  const late = elapsed(detectedAt, aware.at) > investigationHours.value * HOUR_MS;
  const unexplained = (aware.why ?? "").trim() === "";
  return [
    ...(late ? (["awareness-late"] as const) : []),
    ...(unexplained ? (["awareness-unexplained"] as const) : []),
  ];
}

function checkCounts({ subjects, records }: BreachFacts): void {
  if ([subjects, records].some(isWrong)) throw new Refusal({ code: "breach.count", facts: {} });
}

function isWrong(count: Count | undefined): boolean {
  return count !== undefined && count.certainty !== "unknown" && !isCount(count.number);
}

/** Whether it is a number of data subjects or records. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
