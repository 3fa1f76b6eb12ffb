/** The whole breach log as a table, for the authority that verifies it (Art. 33(5)). */
import { type Breach, FACT_NAMES } from "../../domain/breach/breach.ts";
import type { Clock } from "../../domain/breach/clocks.ts";
import { gapsOf } from "../../domain/breach/gaps.ts";
import { isClosed, latestAssessment } from "../../domain/breach/known.ts";
import { csvHead, csvLine } from "../../files/csv.ts";
import {
  authorityWords,
  type ClockSaying,
  dutyWords,
  type Line,
  promiseWords,
} from "./clock-words.ts";
import { communicationLines, factWords, notificationLines, safeguardWords } from "./fact-words.ts";
import { momentOf } from "./moment.ts";

/** A breach with its clocks at one instant. */
export interface Listed {
  readonly breach: Breach;
  readonly clocks: readonly Clock[];
}

/** One line for the header and one for each breach; a cell is never more than one line. */
export function csvLines(
  listed: readonly Listed[],
  saying: ClockSaying,
  excel: boolean,
): readonly string[] {
  const columns = COLUMNS.map(({ label }) => label(saying));
  const rows = listed.map((one) => COLUMNS.map(({ cell }) => oneLine(cell(one, saying) ?? "")));
  const options = { newline: "\n", excel } as const;
  const written = [csvHead(columns, options), ...rows.map((row) => csvLine(row, options))];
  return written.map((line) => line.replace(/\n$/u, ""));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, " / ");
}

interface Column {
  readonly label: (saying: ClockSaying) => string;
  readonly cell: (listed: Listed, saying: ClockSaying) => string | undefined;
}

type CsvLabel = keyof ClockSaying["t"]["breachTexts"]["csv"];

function column(label: CsvLabel, cell: Column["cell"]): Column {
  return { label: ({ t }) => t.breachTexts.csv[label], cell };
}

function lines(entries: readonly (readonly Line[])[]): string {
  return entries
    .map((entry) => entry.map(([label, words]) => `${label}: ${words}`).join("; "))
    .join(" / ");
}

function assessed(
  cell: (
    one: NonNullable<ReturnType<typeof latestAssessment>>,
    saying: ClockSaying,
  ) => string | undefined,
): Column["cell"] {
  return ({ breach }, saying) => {
    const latest = latestAssessment(breach);
    return latest === undefined ? undefined : cell(latest, saying);
  };
}

const FACTS: readonly Column[] = FACT_NAMES.map((name) => ({
  label: ({ t }) => t.breachTexts.facts[name],
  cell: ({ breach }, saying) => factWords(breach.facts, name, saying),
}));

const RISK: readonly Column[] = [
  column(
    "risk",
    assessed(({ risk }, { t }) => t.breachTexts.risks[risk]),
  ),
  column(
    "riskWhy",
    assessed(({ why }) => why),
  ),
  column(
    "riskBy",
    assessed(({ by }) => by),
  ),
  column(
    "riskAt",
    assessed(({ at }, saying) => momentOf(at, saying)),
  ),
  {
    label: ({ t }) => t.breachTexts.consequences,
    cell: assessed(({ consequences }) => consequences),
  },
  {
    label: ({ t }) => t.breachTexts.safeguard,
    cell: assessed(({ safeguard }, { t }) => safeguard && safeguardWords(safeguard, t)),
  },
  {
    label: ({ t }) => t.breachTexts.contactPoint,
    cell: assessed(({ contactPoint }) => contactPoint),
  },
];

const CLOCKS: readonly Column[] = [
  column("authority", ({ clocks }, saying) =>
    clocks
      .flatMap((one) => (one.id === "authority" ? [authorityWords(one, saying)] : []))
      .join(" / "),
  ),
  column("outerLimit", ({ clocks }, saying) =>
    clocks
      .flatMap((one) =>
        one.id === "authority" && "period" in one ? [momentOf(one.period.limit, saying)] : [],
      )
      .join(" / "),
  ),
  column("promise", ({ clocks }, saying) =>
    clocks.flatMap((one) => (one.id === "promise" ? [promiseWords(one, saying)] : [])).join(" / "),
  ),
  column("subjects", ({ clocks }, saying) =>
    clocks.flatMap((one) => (one.id === "subjects" ? [dutyWords(one, saying)] : [])).join(" / "),
  ),
];

const ACTS: readonly Column[] = [
  column("notifications", ({ breach }, saying) =>
    lines(breach.notifications.map((one) => notificationLines(one, saying))),
  ),
  column("communications", ({ breach }, saying) =>
    lines(breach.communications.map((one) => communicationLines(one, saying))),
  ),
  column("exemptions", ({ breach: { exemptions } }, saying) =>
    exemptions
      .map(({ ground, at, by, why }) =>
        said([saying.t.breachTexts.grounds[ground], momentOf(at, saying), by, why]),
      )
      .join(" / "),
  ),
  column("decisions", ({ breach: { decisions } }, saying) =>
    decisions
      .map(({ promise, at, by, why }) => said([promise, momentOf(at, saying), by, why]))
      .join(" / "),
  ),
  column("closing", ({ breach }, saying) => closingWords(breach, saying)),
  column("missing", ({ breach }, { t }) =>
    gapsOf(breach)
      .map((gap) => t.breachTexts.gaps[gap])
      .join(", "),
  ),
];

const COLUMNS: readonly Column[] = [
  column("number", ({ breach }) => breach.number),
  column(
    "state",
    ({ breach }, { t }) => t.breachTexts.states[isClosed(breach) ? "closed" : "open"],
  ),
  column("loggedAt", ({ breach }, saying) => momentOf(breach.recorded.at, saying)),
  column("loggedBy", ({ breach }) => breach.recorded.operator),
  ...FACTS,
  ...RISK,
  ...CLOCKS,
  ...ACTS,
];

function closingWords({ closings }: Breach, saying: ClockSaying): string {
  return closings
    .map(({ at, by, why }) => said([momentOf(at, saying), by, ...(why === undefined ? [] : [why])]))
    .join(" / ");
}

function said(words: readonly string[]): string {
  return words.join("; ");
}
