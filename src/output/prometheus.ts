/**
 * Metrics for the textfile collector of Prometheus' node_exporter. No timestamps: a file with one is
 * dropped whole. No names and no numbers of breaches: labels are few and fixed.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
import { millisecondsOf } from "../domain/calendar/instant.ts";
import type { Instant } from "../domain/time.ts";
import type { Finding } from "../domain/check/finding.ts";
import type { Watched } from "./watched.ts";

/** What wrote the metrics, and when. */
export interface Writer {
  readonly version: string;
  /** Of the register. */
  readonly format: number;
  readonly at: Instant;
}

interface Family {
  readonly name: string;
  readonly help: string;
  /** Each sample with its labels, `state="open"`, or none. */
  readonly samples: readonly (readonly [labels: string, value: number])[];
}

const LAST_SUCCESS = "seloste_last_success_timestamp_seconds";

/** The metrics of a run that read the register. */
export function metricsText(
  writer: Writer,
  watched: Watched & { readonly closed: number },
): string {
  const { tally, auditLines, registerBytes, runMs, closed } = watched;
  const { open, overdue, target } = tally;
  const due = (level: Finding["level"]) =>
    watched.findings.filter((finding) => finding.level === level).length;
  const deadline = target === undefined ? [] : [secondsOf(target)];
  return textOf([
    ...writerFamilies(writer, 1, secondsOf(writer.at)),
    {
      name: "seloste_breaches",
      help: "Data breaches and security risks in the log, by state; states do not overlap.",
      samples: [
        ['state="in_time"', open - overdue],
        ['state="overdue"', overdue],
        ['state="closed"', closed],
      ],
    },
    {
      name: "seloste_due",
      help: "What seloste check finds to act on, by level; whatever it is about.",
      samples: [
        ['level="warning"', due("warning")],
        ['level="critical"', due("critical")],
      ],
    },
    {
      name: "seloste_breach_deadline_timestamp_seconds",
      help: "Earliest deadline among the clocks of open breaches; absent when none runs.",
      samples: deadline.map((seconds) => ["", seconds]),
    },
    {
      name: "seloste_audit_entries",
      help: "Entries in the audit trail at the last run.",
      samples: [["", auditLines]],
    },
    {
      name: "seloste_register_size_bytes",
      help: "Size of the encrypted register, all drawers together.",
      samples: [["", registerBytes]],
    },
    {
      name: "seloste_run_duration_seconds",
      help: "How long the last run took to open the register and look.",
      samples: [["", runMs / 1000]],
    },
  ]);
}

/** The metrics of a run that could not look; `lastSuccess` is that of the file before. */
export function failedMetricsText(writer: Writer, lastSuccess: number | undefined): string {
  return textOf(writerFamilies(writer, 0, lastSuccess));
}

/** The last success that a file of ours tells, in Unix seconds. */
export function lastSuccessIn(text: string): number | undefined {
  const found = new RegExp(`^${LAST_SUCCESS} (\\d{1,12})$`, "mu").exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Whether a file holds metrics of ours, so that it may be written over. */
export function isMetricsText(text: string): boolean {
  return text.startsWith("# HELP seloste_");
}

function writerFamilies(
  { version, format, at }: Writer,
  up: 0 | 1,
  lastSuccess: number | undefined,
): readonly Family[] {
  return [
    {
      name: "seloste_build_info",
      help: "Version of the program and of the register format that wrote this file.",
      samples: [[`version="${escaped(version)}",format="${format}"`, 1]],
    },
    {
      name: "seloste_up",
      help: "Whether the last run could open and read the register (1 yes, 0 no).",
      samples: [["", up]],
    },
    {
      name: "seloste_last_run_timestamp_seconds",
      help: "Unix time at which this file was written.",
      samples: [["", secondsOf(at)]],
    },
    {
      name: LAST_SUCCESS,
      help: "Unix time of the last run that read the register without error.",
      samples: lastSuccess === undefined ? [] : [["", lastSuccess]],
    },
  ];
}

/** A family without samples is left out. */
function textOf(families: readonly Family[]): string {
  return families
    .filter(({ samples }) => samples.length > 0)
    .flatMap(({ name, help, samples }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} gauge`,
      ...samples.map(([labels, value]) => `${name}${labels === "" ? "" : `{${labels}}`} ${value}`),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

function escaped(label: string): string {
  return label.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

function secondsOf(at: Instant): number {
  return Math.floor(millisecondsOf(at) / 1000);
}
