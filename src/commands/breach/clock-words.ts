/** The clocks of a breach in words and times. */
import type { AuthorityClock } from "../../domain/breach/authority-clock.ts";
import type { Clock } from "../../domain/breach/clocks.ts";
import type { PromiseClock } from "../../domain/breach/promise-clock.ts";
import type { SubjectsDuty } from "../../domain/breach/subjects-duty.ts";
import type { Told } from "../../domain/breach/told.ts";
import { findClause } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Instant } from "../../domain/time.ts";
import { momentOf, type Saying, spanOf } from "./moment.ts";

/** What words about a clock need. */
export interface ClockSaying extends Saying {
  readonly notice: Notice;
  /** The instant at which the clocks were read. */
  readonly at: Instant;
}

export type Line = readonly [label: string, words: string];

/** One line for each clock, and one more for the outer limit of the authority's. */
export function clockLines(clocks: readonly Clock[], saying: ClockSaying): readonly Line[] {
  return clocks.flatMap((clock) => linesOf(clock, saying));
}

function linesOf(clock: Clock, saying: ClockSaying): readonly Line[] {
  const { clocks } = saying.t.breachTexts;
  switch (clock.id) {
    case "authority":
      return [[clocks.target, authorityWords(clock, saying)], ...limitLines(clock, saying)];
    case "promise":
      return [[promiseLabel(clock, saying), promiseWords(clock, saying)]];
    case "subjects":
      return [[clocks.subjects, dutyWords(clock, saying)]];
  }
}

/** The promise by the section of the notice where it stands. */
function promiseLabel({ promise }: PromiseClock, { t, notice }: ClockSaying): string {
  const section = findClause(notice, promise.clause)?.section ?? promise.clause;
  return t.breachTexts.clocks.promise(section);
}

export function authorityWords(clock: AuthorityClock, saying: ClockSaying): string {
  const { authority } = saying.t.breachTexts;
  switch (clock.state) {
    case "not-applicable":
      return authority.notApplicable;
    case "not-running":
      return investigationWords(clock, saying);
    case "ended":
      return authority.ended(momentOf(clock.assessment.at, saying), clock.assessment.by);
    case "running":
    case "over-target":
    case "overdue":
      return untilWords(clock, saying);
    case "met":
    case "met-over-target":
    case "met-late":
      return metWords(clock, saying);
  }
}

type Investigation = Extract<AuthorityClock, { readonly state: "not-running" }>;

function investigationWords({ hours, since, long }: Investigation, saying: ClockSaying): string {
  const { authority } = saying.t.breachTexts;
  const words = authority.notRunning(hours, momentOf(since, saying));
  return long ? `${words}; ${authority.long}` : words;
}

type Met = Extract<AuthorityClock, { readonly notifiedAt: Instant }>;

function metWords({ state, period, notifiedAt, delayReason }: Met, saying: ClockSaying): string {
  const { authority } = saying.t.breachTexts;
  const moment = momentOf(notifiedAt, saying);
  if (state === "met") return authority.met(moment);
  const past = spanOf(period.target, notifiedAt, saying);
  if (state === "met-over-target") return authority.metOverTarget(moment, past);
  const words = authority.metLate(moment, past);
  return delayReason === undefined ? `${words}; ${authority.reasonMissing}` : words;
}

type Waiting = Extract<AuthorityClock, { readonly state: "running" | "over-target" | "overdue" }>;

function untilWords({ state, period }: Waiting, saying: ClockSaying): string {
  const { authority } = saying.t.breachTexts;
  const target = momentOf(period.target, saying);
  const span = spanOf(saying.at, period.target, saying);
  if (state === "running") return authority.running(target, span);
  return state === "over-target"
    ? authority.overTarget(target, span)
    : authority.overdue(target, span);
}

/** The outer limit, while there is one. */
function limitLines(clock: AuthorityClock, saying: ClockSaying): readonly Line[] {
  if (!("period" in clock)) return [];
  const { clocks, limit } = saying.t.breachTexts;
  const { limit: at } = clock.period;
  const moment = momentOf(at, saying);
  const span = spanOf(saying.at, at, saying);
  if ("notifiedAt" in clock) return [[clocks.limit, limit.at(moment)]];
  const words = clock.state === "overdue" ? limit.past(moment, span) : limit.left(moment, span);
  return [[clocks.limit, words]];
}

export function promiseWords(clock: PromiseClock, saying: ClockSaying): string {
  const { promises } = saying.t.breachTexts;
  const moment = (at: Instant) => momentOf(at, saying);
  switch (clock.state) {
    case "not-running":
      return promises.notRunning;
    case "below-threshold":
      return promises.belowThreshold(moment(clock.assessment.at), clock.assessment.by);
    case "met":
      return promises.met(moment(clock.metAt));
    case "met-late": {
      const past = spanOf(clock.period.target, clock.metAt, saying);
      return promises.metLate(moment(clock.metAt), past);
    }
    case "not-kept": {
      const { at, by } = clock.decision;
      return promises.notKept(moment(at), by, toldWords(clock.told, saying));
    }
    case "running":
    case "overdue": {
      const words = clock.state === "running" ? promises.running : promises.overdue;
      const span = spanOf(saying.at, clock.period.target, saying);
      return words(moment(clock.period.target), span, toldWords(clock.told, saying));
    }
  }
}

export function dutyWords(duty: SubjectsDuty, saying: ClockSaying): string {
  const { duty: texts } = saying.t.breachTexts;
  const moment = (at: Instant) => momentOf(at, saying);
  switch (duty.state) {
    case "met":
      return texts.met(moment(duty.metAt));
    case "exempt": {
      const { ground, at, by } = duty.exemption;
      return texts.exempt(saying.t.breachTexts.grounds[ground], moment(at), by);
    }
    case "open": {
      const span = spanOf(duty.since, saying.at, saying);
      const words = texts.open(moment(duty.since), span, toldWords(duty.told, saying));
      return duty.publicMissing ? `${words}; ${texts.publicMissing}` : words;
    }
  }
}

function toldWords({ reached, of }: Told, { t }: ClockSaying): string {
  const { told } = t.breachTexts;
  if (of === undefined) return reached === 0 ? told.nobodyUnknown : told.unknown(reached);
  return reached === 0 ? told.nobody : told.partly(reached, of);
}
