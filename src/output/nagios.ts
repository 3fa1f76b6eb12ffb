/**
 * The line of a monitoring plugin (Nagios, Icinga): one line of ASCII, exit 0 to 3, performance data
 * after the bar. It is a protocol, so it is the same in every language.
 *
 * @see https://www.monitoring-plugins.org/doc/guidelines.html
 */
import { HOUR_MS, elapsed } from "../domain/calendar/instant.ts";
import type {
  AttestationFinding,
  BreachFinding,
  Finding,
  OperatorFinding,
  ProcessorFinding,
  TellingFinding,
} from "../domain/check/finding.ts";
import { isDue } from "../domain/check/index.ts";
import type { Instant } from "../domain/time.ts";
import { EXIT, type ExitName } from "../exits.ts";
import type { Watched } from "./watched.ts";

/** OK, WARNING, CRITICAL, UNKNOWN. */
export type NagiosExit = 0 | 1 | 2 | 3;

export interface NagiosAnswer {
  readonly line: string;
  readonly exit: NagiosExit;
}

const NAMES: Readonly<Record<NagiosExit, string>> = {
  0: "OK",
  1: "WARNING",
  2: "CRITICAL",
  3: "UNKNOWN",
};

const MINUTE_MS = 60_000;
/** From so many hours on, days are easier to read. */
const HOURS_SHOWN = 100;

/** What was found, as a plugin says it. */
export function nagiosAnswer(watched: Watched): NagiosAnswer {
  const due = watched.findings.filter(isDue);
  const [worst] = due;
  const exit = worst === undefined ? 0 : worst.level === "critical" ? 2 : 1;
  const said = worst === undefined ? wellSaid(watched) : foundSaid(worst, watched.at);
  const more = due.length > 1 ? `, ${due.length - 1} more due` : "";
  return { exit, line: `${status(exit, said + more)} | ${performance(watched)}` };
}

const FAULTS: Readonly<Record<ExitName, string>> = {
  ok: "nothing was looked at",
  failed: "defect",
  usage: "the command line is not right; run: seloste check --help",
  findings: "nothing was looked at",
  notFound: "not found",
  ambiguous: "ambiguous",
  refused: "refused",
  noRegister: "no register found; set SELOSTE_REGISTER",
  locked: "another process holds the register",
  wrongPassphrase: "no key opens the register; set SELOSTE_IDENTITY_FILE",
  noPassphrase: "no key could be obtained; set SELOSTE_IDENTITY_FILE",
  damaged: "register fails authentication; run: seloste check",
  rolledBack: "register is not the one this machine knows; run: seloste check",
  newerFormat: "a newer seloste wrote the register",
  unsafePermissions: "others may use the register or the key; run: seloste check",
  output: "the result could not be written",
};

/**
 * What is said when nothing could be looked at: CRITICAL for a damaged register or one put back,
 * else UNKNOWN, never OK.
 */
export function nagiosFault(name: ExitName): NagiosAnswer {
  const exit = name === "damaged" || name === "rolledBack" ? 2 : 3;
  const [what = "", hint] = FAULTS[name].split("; ");
  const said = `${what} (exit ${EXIT[name]})${hint === undefined ? "" : `; ${hint}`}`;
  return { exit, line: status(exit, said) };
}

/** The text may hold no bar, which begins the performance data, and nothing but ASCII. */
function status(exit: NagiosExit, said: string): string {
  return `SELOSTE ${NAMES[exit]}: ${said.replaceAll(/[^\u0020-\u007b\u007d\u007e]/gu, "?")}`;
}

function wellSaid({ tally: { open, target, leftMs } }: Watched): string {
  if (open === 0) return "no open breach";
  const next =
    target === undefined || leftMs === undefined
      ? ""
      : `, next deadline in ${span(leftMs)} (${minuteOf(target)})`;
  return `${open} open ${open === 1 ? "breach" : "breaches"}, nothing due${next}`;
}

function foundSaid(finding: Finding, at: Instant): string {
  if (finding.check === "breach") return breachSaid(finding, at);
  switch (finding.check) {
    case "audit":
      return "lines of the audit trail are missing; run: seloste check";
    case "contact":
      return "the notice names no contact person";
    case "attestation":
      return attestationSaid(finding);
    case "processor":
      return processorSaid(finding);
    case "telling":
      return tellingSaid(finding);
    case "deep":
      return `${finding.file} is damaged or was changed; run: seloste check --deep`;
    case "operator":
      return operatorSaid(finding);
  }
}

function attestationSaid({ because, promise, until }: AttestationFinding): string {
  const when = because === "ended" ? `ended with ${until}` : `ends with ${until}`;
  return `attestation of ${promise} ${when}`;
}

function tellingSaid({ processor = "a recipient", count }: TellingFinding): string {
  return `${processor} was not told of corrections of ${count} data ${count === 1 ? "subject" : "subjects"}`;
}

function operatorSaid({ because, operator }: OperatorFinding): string {
  return because === "ended"
    ? `the last day of operator ${operator} is over; remove the key`
    : `operator ${operator} has two keys`;
}

function processorSaid({ because, processor }: ProcessorFinding): string {
  if (because === "recipient") return `the notice knows no such recipient as ${processor}`;
  return because === "unconfirmed"
    ? `end of processor ${processor} is not confirmed`
    : `processor ${processor} lacks what Art. 28 asks for`;
}

function breachSaid({ number, clock, target, leftMs, since }: BreachFinding, at: Instant): string {
  if (target === undefined || leftMs === undefined) {
    const open = span(elapsed(since, at));
    return clock === "subjects"
      ? `breach ${number} high risk, data subjects not told, open ${open}`
      : `breach ${number} investigation open ${open}`;
  }
  return leftMs < 0
    ? `breach ${number} is ${span(-leftMs)} past its ${clock} deadline`
    : `breach ${number} ${clock} deadline in ${span(leftMs)} (${minuteOf(target)})`;
}

/** Rounded down: what is left is never said to be more than it is. */
function span(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR_MS);
  if (hours >= HOURS_SHOWN) return `${Math.floor(hours / 24)} d`;
  return hours > 0 ? `${hours} h` : `${Math.floor(milliseconds / MINUTE_MS)} min`;
}

/** `2026-11-23T08:00Z` */
function minuteOf(at: Instant): string {
  return `${at.slice(0, 16)}Z`;
}

function seconds(hours: number): number {
  return Math.round(hours * 3600);
}

/** `'label'=value[UOM];warn;crit;min`; `86400:` alarms below, `0` above 0. */
function performance({ tally, thresholds, auditLines, registerBytes, runMs }: Watched): string {
  const { warnHours, critHours } = thresholds;
  const deadline =
    tally.leftMs === undefined
      ? []
      : [
          `'breach_deadline'=${Math.floor(tally.leftMs / 1000)}s;${seconds(warnHours)}:;${seconds(critHours)}:`,
        ];
  return [
    `'breach_open'=${tally.open};;;0`,
    ...deadline,
    `'breach_overdue'=${tally.overdue};;0;0`,
    `'audit_entries'=${auditLines};;;0`,
    `'register_size'=${registerBytes}B;;;0`,
    `'run_time'=${(runMs / 1000).toFixed(2)}s;;;0`,
  ].join(" ");
}
