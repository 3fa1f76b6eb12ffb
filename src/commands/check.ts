import {
  type Failure,
  type FailureAnswer,
  type Outcome,
  watchCommand,
  type WatchDesk,
} from "../command.ts";
import { isDue } from "../domain/check/index.ts";
import { tallyOf } from "../domain/check/tally.ts";
import { elapsed } from "../domain/calendar/instant.ts";
import { nagiosAnswer, nagiosFault } from "../output/nagios.ts";
import type { View } from "../output/view.ts";
import type { Watched } from "../output/watched.ts";
import { getRegisterBytes } from "../store/watch.ts";
import { CHECK_FLAGS, readThresholds, readWanted } from "./check/asked.ts";
import { writeCalendar, writeFailedMetrics, writeMetrics } from "./check/files.ts";
import { look, type Looking, type Seen } from "./check/look.ts";
import { checkView } from "./check/view.ts";

export const check = watchCommand({
  path: "check",
  may: ({ flags }) => (flags.deep ? ["personal", "special"] : []),
  flags: CHECK_FLAGS,
  examples: {
    morning: "seloste check",
    deep: "seloste check --deep",
    later: "seloste check --at 2026-11-23T08:00+02:00",
    monitoring: "seloste check --format nagios",
  },
  async run(desk, { flags }): Promise<Outcome> {
    const wanted = readWanted(flags, desk.globals);
    const thresholds = readThresholds(flags);
    const seen = await lookAll(desk, flags.deep, {
      thresholds,
      at: flags.at,
      whole: wanted.format === "ics",
    });
    const exit = seen.findings.some(isDue) ? "findings" : "ok";
    const { quiet } = desk.globals;
    const shown = checkView({ ...seen, asked: flags.at !== undefined, quiet, deep: flags.deep });
    switch (wanted.format) {
      case "shown":
        return { view: shown, exit };
      case "nagios": {
        const { line, exit: code } = nagiosAnswer(await watched(desk, seen));
        return { view: { ...shown, blocks: () => [{ line }], next: () => [] }, exit: code };
      }
      case "prometheus":
        await writeMetrics(desk, await watched(desk, seen), wanted.path);
        return { view: written(shown, wanted.path, desk.globals.quiet), exit };
      case "ics":
        await writeCalendar(desk, seen, wanted.path);
        return { view: written(shown, wanted.path, desk.globals.quiet), exit };
    }
  },

  /** Monitoring hears of a failure in its own words; metrics say that nobody could look. */
  async onFailure(failure: Failure<typeof CHECK_FLAGS>): Promise<FailureAnswer | undefined> {
    const { world, exit, code = "defect", input } = failure;
    if ((input?.flags.format ?? formatIn(world.argv)) === "nagios") return nagiosFault(exit);
    const ours = !code.startsWith("usage.") && !code.startsWith("output.");
    if (ours && input?.flags.format === "prometheus" && input.flags.output !== undefined) {
      await writeFailedMetrics(world, input.flags.output);
    }
    return undefined;
  },
});

/** What is damaged stands first: nothing else can be trusted then. */
async function lookAll(desk: WatchDesk, deep: boolean, looking: Looking): Promise<Seen> {
  if (!deep) return look(desk, looking);
  const { lookDeep } = await import("./check/deep.ts");
  const found = await lookDeep(desk);
  const seen = await look(desk, looking);
  return { ...seen, findings: [...found, ...seen.findings] };
}

async function watched(desk: WatchDesk, seen: Seen): Promise<Watched> {
  const { findings, at, thresholds, audit } = seen;
  return {
    at,
    findings,
    tally: tallyOf(seen, findings),
    thresholds,
    auditLines: audit.newest,
    registerBytes: await getRegisterBytes(desk.register),
    runMs: elapsed(desk.startedAt, desk.world.now()),
  };
}

/** What is in the file is for whom reads it. */
function written(shown: View, path: string, quiet: boolean): View {
  return { ...shown, blocks: (t) => (quiet ? [] : [{ line: t.checkTexts.written(path) }]) };
}

/** The format in arguments that could not be read as flags. */
function formatIn(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === "--format" || word.startsWith("--format="));
  const word = argv[at];
  return word === "--format" ? argv[at + 1] : word?.slice("--format=".length);
}
