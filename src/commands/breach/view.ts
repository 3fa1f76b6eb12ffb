/** A breach as it is shown: after an act, and as a whole. */
import type { CommandPath } from "../../command.ts";
import type { Breach, BreachWarning } from "../../domain/breach/breach.ts";
import { type Clock, clocksAt, isOpen } from "../../domain/breach/clocks.ts";
import { gapsOf } from "../../domain/breach/gaps.ts";
import { isClosed, latestAssessment } from "../../domain/breach/known.ts";
import type { Calendar } from "../../domain/calendar/limits.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Instant } from "../../domain/time.ts";
import type { Block, View, Warning } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { type ClockSaying, clockLines } from "./clock-words.ts";
import { explainBlocks } from "./explain.ts";
import {
  assessmentLines,
  changeWords,
  communicationLines,
  factLines,
  given,
  notificationLines,
} from "./fact-words.ts";
import { breachJson } from "./json.ts";
import { momentOf } from "./moment.ts";

/** What an act came to. */
export type Done =
  | "logged"
  | "updated"
  | "unchanged"
  | "assessed"
  | "notified"
  | "communicated"
  | "decided"
  | "closed";

/** What a view of a breach is made from. */
export interface Shown {
  readonly breach: Breach;
  readonly desk: {
    readonly path: CommandPath;
    readonly notice: Notice;
    readonly calendar: Calendar;
  };
  readonly at: Instant;
}

/** A breach after an act: the act in a sentence, the clocks, and what comes next. */
export function doneView(
  done: Done,
  {
    breach,
    desk,
    at,
    warnings,
    more,
  }: Shown & { readonly warnings: readonly BreachWarning[]; readonly more: readonly Warning[] },
): View {
  const clocks = clocksAt(breach, at, desk.calendar);
  const said = warnings.map((code) => ({
    code: `breach.${code}`,
    say: (t: Catalogue) => t.breachTexts.warnings[code],
  }));
  return {
    kind: kindOf(desk.path),
    data: breachJson(breach, clocks, at),
    blocks: (t) => [
      { line: t.breachTexts.done[done](breach.number) },
      ...clockBlocks(clocks, sayingOf(t, desk.notice, at)),
    ],
    warnings: [...said, ...more],
    next: (t) => nextSteps(breach, clocks, t),
  };
}

/** Everything that the log holds of a breach. */
export function breachView({ breach, desk, at }: Shown, explained: boolean): View {
  const { notice, calendar } = desk;
  const clocks = clocksAt(breach, at, calendar);
  return {
    kind: kindOf(desk.path),
    data: breachJson(breach, clocks, at, explained),
    blocks: (t) => {
      const saying = sayingOf(t, notice, at);
      const texts = t.breachTexts;
      const { number, facts } = breach;
      return [
        { line: texts.heading(number, texts.kinds[facts.kind], facts.title) },
        { fields: stateFields(breach, saying) },
        { heading: texts.clocksHeading },
        ...clockBlocks(clocks, saying),
        ...(explained ? explainBlocks(breach, clocks, saying, calendar) : []),
        { heading: texts.factsHeading },
        { fields: factLines(facts, saying) },
        ...gapBlocks(breach, t),
        ...actBlocks(breach, saying),
      ];
    },
    next: (t) => nextSteps(breach, clocks, t),
  };
}

function kindOf(path: CommandPath): string {
  return path.replace(" ", ".");
}

export function sayingOf(t: Catalogue, notice: Notice, at: Instant): ClockSaying {
  return { t, notice, zone: notice.zone, at };
}

function clockBlocks(clocks: readonly Clock[], saying: ClockSaying): readonly Block[] {
  return [{ fields: clockLines(clocks, saying) }, { line: saying.t.breachTexts.zone(saying.zone) }];
}

function stateFields(breach: Breach, saying: ClockSaying): readonly (readonly [string, string])[] {
  const texts = saying.t.breachTexts;
  const { at, operator } = breach.recorded;
  return [
    [texts.state, isClosed(breach) ? texts.states.closed : texts.states.open],
    [texts.logged, texts.recordedBy(momentOf(at, saying), operator)],
  ];
}

function gapBlocks(breach: Breach, { breachTexts }: Catalogue): readonly Block[] {
  const gaps = gapsOf(breach).map((gap) => breachTexts.gaps[gap]);
  return gaps.length === 0 ? [] : [{ line: breachTexts.missing(gaps.join(", ")) }];
}

function actBlocks(breach: Breach, saying: ClockSaying): readonly Block[] {
  const texts = saying.t.breachTexts;
  const moment = (at: Instant) => momentOf(at, saying);
  const { assessments, notifications, communications } = breach;
  return [
    ...under(
      texts.assessmentsHeading,
      assessments.map((one) => assessmentLines(one, saying)),
    ),
    ...under(
      texts.notificationsHeading,
      notifications.map((one) => notificationLines(one, saying)),
    ),
    ...under(
      texts.communicationsHeading,
      communications.map((one) => communicationLines(one, saying)),
    ),
    ...under(
      texts.exemptionsHeading,
      breach.exemptions.map(({ at, ground, why, by }) =>
        given([
          [moment(at), texts.grounds[ground]],
          [texts.why, why],
          [texts.by, by],
        ]),
      ),
    ),
    ...under(
      texts.decisionsHeading,
      breach.decisions.map(({ at, promise, why, by }) =>
        given([
          [moment(at), promise],
          [texts.why, why],
          [texts.by, by],
        ]),
      ),
    ),
    ...under(
      texts.closingsHeading,
      breach.closings.map(({ at, why, by }) =>
        given([
          [moment(at), texts.states.closed],
          [texts.why, why],
          [texts.by, by],
        ]),
      ),
    ),
    ...under(texts.changesHeading, changeFields(breach, saying)),
  ];
}

function under(
  heading: string,
  entries: readonly (readonly (readonly [string, string])[])[],
): readonly Block[] {
  return entries.length === 0 ? [] : [{ heading }, ...entries.map((fields) => ({ fields }))];
}

function changeFields(
  { changes }: Breach,
  saying: ClockSaying,
): readonly (readonly (readonly [string, string])[])[] {
  const { recordedBy } = saying.t.breachTexts;
  const fields = changes.map(
    (change) =>
      [
        recordedBy(momentOf(change.recorded.at, saying), change.recorded.operator),
        changeWords(change, saying),
      ] as const,
  );
  return fields.length === 0 ? [] : [fields];
}

/** What is to be done, as commands. */
export function nextSteps(
  breach: Breach,
  clocks: readonly Clock[],
  { breachTexts: { time } }: Catalogue,
): readonly string[] {
  const { number, facts } = breach;
  if (isClosed(breach)) return [];
  const open = clocks.filter(isOpen);
  const breached = facts.kind === "breach";
  const unaware = breached && facts.aware === undefined;
  const steps: readonly (readonly [wanted: boolean, command: string])[] = [
    [unaware && hasOpen(open, ["authority"]), `update ${number} --aware-at ${time}`],
    [breached && latestAssessment(breach) === undefined, `assess ${number}`],
    [!unaware && hasOpen(open, ["authority"]), `notify ${number}`],
    [hasOpen(open, ["promise", "subjects"]), `communicate ${number}`],
  ];
  const wanted = steps.filter(([is]) => is).map(([, command]) => `seloste breach ${command}`);
  return wanted.length === 0 ? [`seloste breach close ${number}`] : wanted;
}

function hasOpen(open: readonly Clock[], ids: readonly Clock["id"][]): boolean {
  return open.some(({ id }) => ids.includes(id));
}
