/** The files of `seloste check` that others read again and again. */
import type { WatchDesk } from "../../command.ts";
import { deadlinesOf } from "../../domain/check/deadlines.ts";
import { headOf, replaceFile } from "../../files/replace.ts";
import { calendarText, isCalendarText } from "../../output/ics.ts";
import {
  failedMetricsText,
  isMetricsText,
  lastSuccessIn,
  metricsText,
  type Writer,
} from "../../output/prometheus.ts";
import type { Watched } from "../../output/watched.ts";
import { FORMAT } from "../../store/migrate.ts";
import { countBreaches } from "../../store/watch.ts";
import type { World } from "../../world.ts";
import { momentOf, spanOf } from "../breach/moment.ts";
import type { Seen } from "./look.ts";

/** Another account reads it: it holds numbers only. */
const METRICS = { mode: 0o644, isOurs: isMetricsText };
const CALENDAR = { mode: 0o600, isOurs: isCalendarText };

/** @throws {Refusal} `output.exists`, `output.failed` */
export async function writeMetrics(
  { world, register }: WatchDesk,
  watched: Watched,
  path: string,
): Promise<void> {
  const closed = Math.max(0, (await countBreaches(register)) - watched.tally.open);
  await replaceFile(path, metricsText(writerOf(world), { ...watched, closed }), METRICS);
}

/**
 * Says in the metrics that nobody could look, and keeps when somebody last could. Where that cannot
 * be written either, the failure itself is what is told.
 */
export async function writeFailedMetrics(world: World, path: string): Promise<void> {
  const lastSuccess = lastSuccessIn(await headOf(path));
  const text = failedMetricsText(writerOf(world), lastSuccess);
  await replaceFile(path, text, METRICS).catch(() => undefined);
}

/** @throws {Refusal} `output.exists`, `output.failed` */
export async function writeCalendar(
  { world, register, text: t }: WatchDesk,
  { breaches, at, calendar, thresholds, zone }: Seen,
  path: string,
): Promise<void> {
  const text = await calendarText(
    {
      deadlines: deadlinesOf(breaches, at, calendar),
      thresholds,
      registerId: register.id,
      version: world.version,
      at: world.now(),
      say: {
        moment: (instant) => momentOf(instant, { t, zone }),
        span: (from, until) => spanOf(from, until, { t }),
      },
    },
    t,
  );
  await replaceFile(path, text, CALENDAR);
}

function writerOf(world: World): Writer {
  return { version: world.version, format: FORMAT, at: world.now() };
}
