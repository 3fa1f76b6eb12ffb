/**
 * Deadlines as a calendar (RFC 5545). Subscribed calendars drop alarms, so the hours before a
 * deadline are events of their own as well. Calendars usually stand in a cloud: number and clock
 * only, never a title or a name.
 */
import type { Thresholds } from "../domain/breach/check.ts";
import { elapsed, HOUR_MS, hoursAfter } from "../domain/calendar/instant.ts";
import type { Deadline } from "../domain/check/deadlines.ts";
import type { Instant } from "../domain/time.ts";
import type { Catalogue } from "../text/catalogue.ts";

export interface CalendarFile {
  readonly deadlines: readonly Deadline[];
  /** How long before a deadline the earlier events and the alarms stand. */
  readonly thresholds: Thresholds;
  /** Of the register; with a breach's number it tells an event from all others, in every run. */
  readonly registerId: string;
  readonly version: string;
  /** When the file is made. */
  readonly at: Instant;
  readonly say: Say;
}

/** Times in words, as everywhere in seloste. */
export interface Say {
  readonly moment: (at: Instant) => string;
  /** The time from one instant to the other. */
  readonly span: (from: Instant, until: Instant) => string;
}

const HOUR_SECONDS = 3600;
const EVENT_MINUTES = 15;

interface Entry {
  readonly id: string;
  readonly deadline: Deadline;
  readonly at: Instant;
  readonly summary: string;
  readonly alarms: readonly { readonly hours: number; readonly text: string }[];
}

/** The calendar file; settled deadlines stand in it as cancelled. */
export async function calendarText(file: CalendarFile, t: Catalogue): Promise<string> {
  const library = await import("ical-generator");
  const calendar = new library.ICalCalendar({
    prodId: {
      company: "seloste",
      product: `seloste ${file.version}`,
      language: t.language.toUpperCase(),
    },
    method: library.ICalCalendarMethod.PUBLISH,
    scale: "gregorian",
  });
  for (const { id, deadline, at, summary, alarms } of entriesOf(file, t)) {
    const event = calendar.createEvent({
      id: `${id}@${file.registerId}.seloste.invalid`,
      sequence: deadline.sequence,
      stamp: file.at,
      start: at,
      end: hoursAfter(at, EVENT_MINUTES / 60),
      summary,
      description: describe(deadline, file, t),
      status: deadline.open ? library.ICalEventStatus.CONFIRMED : library.ICalEventStatus.CANCELLED,
      class: library.ICalEventClass.CONFIDENTIAL,
      transparency: library.ICalEventTransparency.TRANSPARENT,
    });
    for (const { hours, text } of alarms) {
      event.createAlarm({
        type: library.ICalAlarmType.display,
        trigger: Math.round(hours * HOUR_SECONDS),
        description: text,
      });
    }
  }
  // The library leaves out the end of the last line.
  return `${calendar.toString()}\r\n`;
}

/** Whether a file is a calendar of ours, so that it may be written over. */
export function isCalendarText(text: string): boolean {
  return text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//seloste//");
}

function entriesOf({ deadlines, thresholds, say }: CalendarFile, t: Catalogue): readonly Entry[] {
  const { warnHours, critHours } = thresholds;
  return deadlines.flatMap((deadline) => {
    const { target, startedAt, workingDayAt, open } = deadline;
    const id = idOf(deadline);
    const summary = summarise(deadline, t);
    const workingDay = elapsed(workingDayAt, target) / HOUR_MS;
    const earlier = [
      // Only where the weekend makes it earlier than the hours do.
      { hours: workingDay > warnHours ? workingDay : 0, mark: "workday" },
      { hours: warnHours, mark: "warn" },
      { hours: critHours, mark: "crit" },
    ]
      .filter(({ hours }) => hours > 0)
      .map(({ hours, mark }) => {
        const at = hoursAfter(target, -hours);
        const text = t.checkTexts.calendar.before(summary, say.span(at, target));
        return { id: `${id}-${mark}`, deadline, at, hours, text };
      });
    return [
      // What lies before the beginning of the period warns of nothing.
      ...earlier
        .filter(({ at }) => at >= startedAt)
        .map((one) => ({ ...one, summary: one.text, alarms: [] })),
      { id, deadline, at: target, summary, alarms: open ? earlier : [] },
    ];
  });
}

function idOf({ number, clock, promise }: Deadline): string {
  return `breach-${number}-${clock}${promise === undefined ? "" : `-${promise.id}`}`;
}

function summarise({ number, promise }: Deadline, t: Catalogue): string {
  const { authority, promises } = t.checkTexts.calendar;
  return promise === undefined ? authority(number) : promises[promise.to](number);
}

function describe({ number, target, promise }: Deadline, { say }: CalendarFile, t: Catalogue) {
  const { authorityBy, promiseBy, look } = t.checkTexts.calendar;
  const moment = say.moment(target);
  const until = promise === undefined ? authorityBy(moment) : promiseBy(moment);
  return `${until} ${look(number)}`;
}
