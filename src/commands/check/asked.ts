/** What `seloste check` is asked for. */
import { BREACH_THRESHOLDS, type Thresholds } from "../../domain/breach/check.ts";
import { HOUR_MS } from "../../domain/calendar/instant.ts";
import { Refusal } from "../../domain/faults.ts";
import { choice, duration, type FlagValues, text, yes } from "../../flag.ts";
import type { GlobalFlags } from "../../global-flags.ts";

export const COMMAND = "seloste check";

export const FORMATS = ["nagios", "prometheus", "ics"] as const;

export const CHECK_FLAGS = {
  deep: yes(),
  breachWarn: duration("<time>"),
  breachCrit: duration("<time>"),
  at: text("<time>"),
  format: choice(FORMATS),
  output: text("<file>"),
} as const;

export type CheckFlags = FlagValues<typeof CHECK_FLAGS>;

/** How the answer is wanted: shown, or written to a file that others read. */
export type Wanted =
  | { readonly format: "shown" | "nagios" }
  | { readonly format: "prometheus" | "ics"; readonly path: string };

/**
 * Reads how the answer is wanted.
 *
 * @throws {Refusal} `usage.contradiction`; `usage.missing-value`
 */
export function readWanted(flags: CheckFlags, globals: GlobalFlags): Wanted {
  const { format, output } = flags;
  if (format === "prometheus" || format === "ics") return readFile(format, flags);
  if (output !== undefined) throw missing("--format");
  if (format === "nagios" && (globals.json || globals.ndjson)) {
    throw contradiction(globals.json ? "--json" : "--ndjson", "--format nagios");
  }
  return { format: format ?? "shown" };
}

/** A file that others read says how things are, not how they would be. */
function readFile(format: "prometheus" | "ics", { output, at }: CheckFlags): Wanted {
  if (at !== undefined) throw contradiction("--at", `--format ${format}`);
  if (output === undefined) throw missing("--output");
  return { format, path: output };
}

/**
 * The thresholds; urgent is never earlier than due soon.
 *
 * @throws {Refusal} `usage.bad-value`
 */
export function readThresholds({ breachWarn, breachCrit }: CheckFlags): Thresholds {
  const warnHours = breachWarn === undefined ? BREACH_THRESHOLDS.warnHours : breachWarn / HOUR_MS;
  if (breachCrit === undefined) {
    return { warnHours, critHours: Math.min(BREACH_THRESHOLDS.critHours, warnHours) };
  }
  const critHours = breachCrit / HOUR_MS;
  if (critHours > warnHours) {
    const facts = { flag: "--breach-crit", command: COMMAND, allowed: `0h–${warnHours}h` };
    throw new Refusal({ code: "usage.bad-value", facts });
  }
  return { warnHours, critHours };
}

function contradiction(...flags: readonly string[]): Refusal {
  return new Refusal({ code: "usage.contradiction", facts: { flags } });
}

function missing(flag: string): Refusal {
  return new Refusal({ code: "usage.missing-value", facts: { flag, command: COMMAND } });
}
