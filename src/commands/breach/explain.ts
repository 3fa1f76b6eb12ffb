/** How the clocks of a breach are counted: rule, steps and sources. */
import type { Breach } from "../../domain/breach/breach.ts";
import type { Clock } from "../../domain/breach/clocks.ts";
import { type Calendar, lawOn } from "../../domain/calendar/limits.ts";
import type { Step } from "../../domain/calendar/step.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { findClause } from "../../domain/notice/lookup.ts";
import type { Block } from "../../output/view.ts";
import type { ClockSaying } from "./clock-words.ts";
import { stepsOf } from "./json.ts";
import { momentOf } from "./moment.ts";

/** The steps of every clock, and our own readings that they rest on. */
export function explainBlocks(
  breach: Breach,
  clocks: readonly Clock[],
  saying: ClockSaying,
  calendar: Calendar,
): readonly Block[] {
  const { explain } = saying.t.breachTexts;
  return [
    { heading: explain.heading },
    ...clocks.flatMap((clock) => clockBlocks(clock, saying)),
    { line: explain.readings },
    ...readings(breach, saying, calendar).map((words) => ({ line: `  - ${words}` })),
  ];
}

function clockBlocks(clock: Clock, saying: ClockSaying): readonly Block[] {
  const { clocks, explain } = saying.t.breachTexts;
  const steps = stepsOf(clock)
    .filter(isHourStep)
    .map((step) => ({ line: `  - ${stepWords(step, saying)}` }));
  switch (clock.id) {
    case "authority":
      return [
        { line: `${clocks.target}; ${clocks.limit}` },
        ...steps,
        ...(steps.length === 0 ? [] : [{ line: `  - ${explain.edges}` }]),
      ];
    case "promise": {
      const clause = findClause(saying.notice, clock.promise.clause);
      const sentence = clause?.text[saying.t.language] ?? clock.promise.id;
      return [
        { line: clocks.promise(clause?.section ?? clock.promise.clause) },
        { line: `  - ${explain.sentence(sentence)}` },
        ...steps,
      ];
    }
    case "subjects":
      return [{ line: clocks.subjects }, { line: `  - ${explain.duty}` }];
  }
}

/** The steps in hours, which the clocks of a breach take; days and months belong to requests. */
type HourStep = Extract<Step, { readonly rule: (typeof HOUR_RULES)[number] }>;
const HOUR_RULES = [
  "started",
  "hours-added",
  "hour-dropped",
  "hour-counted",
  "two-working-days",
] as const;

function isHourStep(step: Step): step is HourStep {
  return HOUR_RULES.some((rule) => rule === step.rule);
}

function stepWords(step: HourStep, saying: ClockSaying): string {
  const { explain } = saying.t.breachTexts;
  const language = saying.t.language;
  switch (step.rule) {
    case "started":
      return startWords(step, saying);
    case "hours-added": {
      const to = momentOf(step.to, saying);
      return step.source === undefined
        ? explain.promised(step.hours, to)
        : explain.hours(step.hours, to, step.source[language]);
    }
    case "hour-dropped":
      return explain.dropped(momentOf(step.to, saying));
    case "hour-counted":
      return explain.counted(step.source[language]);
    case "two-working-days":
      return explain.workingDays(momentOf(step.to, saying), step.source[language]);
  }
}

function startWords(
  { by, at }: Extract<Step, { readonly rule: "started" }>,
  saying: ClockSaying,
): string {
  const { explain } = saying.t.breachTexts;
  const moment = momentOf(at, saying);
  switch (by) {
    case "awareness":
      return explain.awareness(moment);
    case "detection":
      return explain.detection(moment);
    case "processor-detection":
      return explain.processorDetection(moment);
  }
}

/** What the law leaves open, as it is read on the day of the detection. */
function readings(
  { facts }: Breach,
  { t }: ClockSaying,
  { limits, zone }: Calendar,
): readonly string[] {
  const law = lawOn(limits, localDay(facts.detectedAt, zone));
  const used = [law.exactHour, law.twoWorkingDays, law.promiseDetection, law.investigationHours];
  return used.filter(({ policy }) => policy).map(({ source }) => source[t.language]);
}
