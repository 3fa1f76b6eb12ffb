/** What was found, for people and as JSON. */
import { sayDay, sayMoment } from "../../copy/moment.ts";
import type {
  BreachFinding,
  Finding,
  OperatorFinding,
  ProcessorFinding,
  TellingFinding,
} from "../../domain/check/finding.ts";
import { isDue } from "../../domain/check/index.ts";
import type { Instant } from "../../domain/time.ts";
import type { Block, Json, View } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { spanOf } from "../breach/moment.ts";

export interface Found {
  readonly findings: readonly Finding[];
  readonly at: Instant;
  readonly zone: string;
  /** Whether `at` was given: then it is how things would be. */
  readonly asked: boolean;
  readonly quiet: boolean;
  /** Whether everything was read. */
  readonly deep?: boolean;
}

/** `--quiet` leaves out what is not due: silence means that all is well. */
export function checkView(found: Found): View {
  const { findings, quiet } = found;
  const shown = quiet ? findings.filter(isDue) : findings;
  const first = findings.find((finding) => isDue(finding) && finding.check !== "audit");
  return {
    kind: "check",
    data: findings.map((finding) => findingJson(finding)),
    blocks: (t) => (quiet && shown.length === 0 ? [] : blocksOf({ ...found, findings: shown }, t)),
    next: () => (first === undefined ? [] : nextOf(first)),
  };
}

/** What to do about the most urgent finding that somebody can do something about. */
function nextOf(finding: Finding): readonly string[] {
  if (finding.check === "breach") return [`seloste breach show ${finding.number}`];
  if (finding.check === "attestation") return [`seloste notice attest ${finding.promise}`];
  if (finding.check === "processor") return [nextOfProcessor(finding)];
  if (finding.check === "telling") return [nextOfTelling(finding)];
  if (finding.check !== "operator") return [];
  const { because, operator } = finding;
  return [because === "ended" ? `seloste operator remove ${operator}` : NEW_IDENTITY];
}

function nextOfProcessor({ because, processor }: ProcessorFinding): string {
  return because === "unconfirmed"
    ? `seloste processor end ${processor} --confirmed <day> --how <text>`
    : `seloste processor show ${processor}`;
}

function nextOfTelling({ processor, name }: TellingFinding): string {
  const whom = processor === undefined ? `--named "${name}"` : `--to ${processor}`;
  return `seloste disclosure record --kind correction ${whom} --why <text>`;
}

const NEW_IDENTITY = "seloste operator passphrase --new-identity";

function blocksOf(found: Found, t: Catalogue): readonly Block[] {
  const { findings, at, zone, asked } = found;
  const { checkTexts } = t;
  const clocks = findings.filter((finding) => finding.check === "breach");
  const heading = asked ? [{ line: checkTexts.asOf(sayMoment(at, zone, t.language)) }] : [];
  const rows = clocks.map((clock) => rowOf(clock, found, t));
  const table = [{ table: { columns: checkTexts.columns, rows } }, { line: checkTexts.zone(zone) }];
  const remarks = findings.flatMap((finding) => remarkOf(finding, t)).map((line) => ({ line }));
  const nothing = findings.some(isDue) ? [] : [{ line: checkTexts.nothing }];
  const sound = found.deep === true && !findings.some(({ check }) => check === "deep");
  const whole = sound ? [{ line: checkTexts.whole }] : [];
  return [...heading, ...(rows.length === 0 ? [] : table), ...remarks, ...whole, ...nothing];
}

function rowOf(clock: BreachFinding, { at, zone }: Found, t: Catalogue): readonly string[] {
  const { target, leftMs = 0, since } = clock;
  const name = t.checkTexts.clocks[clock.clock];
  if (target === undefined) {
    return [
      stateOf(clock, t),
      clock.number,
      name,
      t.checkTexts.since(spanOf(since, at, { t })),
      "",
    ];
  }
  const span = spanOf(at, target, { t });
  const left = leftMs < 0 ? t.checkTexts.late(span) : span;
  return [stateOf(clock, t), clock.number, name, left, sayMoment(target, zone, t.language)];
}

/** A word, so that nothing hangs on colour. */
function stateOf({ level, because }: BreachFinding, { checkTexts }: Catalogue): string {
  if (because === "overdue" || because === "over-target") return checkTexts.overdue;
  return { open: checkTexts.open, warning: checkTexts.soon, critical: checkTexts.urgent }[level];
}

/** What a row of the table cannot say. */
function remarkOf(finding: Finding, t: Catalogue): readonly string[] {
  const { checkTexts, disclosureTexts, processorTexts, language } = t;
  switch (finding.check) {
    case "breach":
      return remarkOfClock(finding, t);
    case "audit":
      return [checkTexts.audit[finding.because]];
    case "contact":
      return [checkTexts.contact[finding.because]];
    case "attestation": {
      const { because, promise, until } = finding;
      return [checkTexts.attestation[because](promise, sayDay(until, language))];
    }
    case "processor":
      return [processorTexts.found[finding.because](finding.processor)];
    case "telling":
      return [disclosureTexts.untold(finding.name, finding.count)];
    case "deep": {
      const { because, file, count } = finding;
      return [checkTexts.deep[because](file, count), checkTexts.damage(file)];
    }
    case "operator":
      return remarkOfOperator(finding, t);
  }
}

function remarkOfOperator(
  { because, operator, until }: OperatorFinding,
  { checkTexts, language }: Catalogue,
): readonly string[] {
  const day = until === undefined ? "" : sayDay(until, language);
  return [checkTexts.operator[because](operator, day)];
}

function remarkOfClock(
  { because, number, clock }: BreachFinding,
  { checkTexts }: Catalogue,
): readonly string[] {
  const reasons: Readonly<Record<string, string>> = checkTexts.because;
  const said = because === undefined ? undefined : reasons[because];
  return said === undefined ? [] : [`${number}, ${checkTexts.clocks[clock]}: ${said}.`];
}

const NOTHING = {
  number: null,
  clock: null,
  promise: null,
  state: null,
  target: null,
  limit: null,
  leftSeconds: null,
  since: null,
  until: null,
  operator: null,
  file: null,
  count: null,
  processor: null,
  name: null,
};

/** Every key is there for every check. */
function findingJson(finding: Finding): Json {
  const { check, level, because = null } = finding;
  return { check, level, because, ...NOTHING, ...partsOf(finding) };
}

type Parts = Partial<Record<keyof typeof NOTHING, string | number | null>>;

function clockJson(finding: BreachFinding): Parts {
  const { number, clock, promise = null, state, target = null, limit = null, since } = finding;
  const leftSeconds = finding.leftMs === undefined ? null : Math.floor(finding.leftMs / 1000);
  return { number, clock, promise, state, target, limit, leftSeconds, since };
}

function partsOf(finding: Finding): Parts {
  if (finding.check === "breach") return clockJson(finding);
  const { check: _check, level: _level, because: _because, ...parts } = finding;
  return parts;
}
