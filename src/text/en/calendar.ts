import type { CalendarFaults } from "../../domain/calendar/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

export const calendarFaults: FaultTexts<keyof CalendarFaults> = {
  "calendar.year": ({ year }) => ({
    what: `No public holidays are known for ${year}, so nothing was counted.`,
    next: "Check the year. If it is right, a newer version of seloste is needed.",
  }),
  "calendar.no-limit": ({ on }) => ({
    what: `The table of time limits does not reach ${on}, so nothing was counted or changed.`,
    next: "Check the day. If it is right, a newer version of seloste is needed.",
  }),
  "calendar.clock-behind": ({ newest, now }) => ({
    what: `The clock of this machine stands at ${now}, before what the register already holds (${newest}). Nothing was looked at, for all deadlines would be wrong.`,
    next: "Set the clock and try again, or say for when: seloste check --at <time>",
  }),
  "calendar.zone": () => ({
    what: "The time zone is unknown here, so nothing was counted or changed.",
    next: "Write a zone such as Europe/Helsinki in the notice.",
  }),
  "calendar.not-a-time": () => ({
    what: "That is no time. Nothing was changed.",
    next: 'Write 2026-03-27T12:00, 2026-03-27T12:00+02:00 or "27.3.2026 klo 12.00".',
  }),
  "calendar.day-alone": () => ({
    what: "A day alone is not enough here: the hours count. Nothing was changed.",
    next: 'Write the time of day as well: 2026-03-27T12:00 or "27.3.2026 klo 12.00".',
  }),
  "calendar.gap": ({ earlier, later }) => ({
    what: "There was no such time: the clocks were put forward and skipped it. Nothing was changed.",
    next: `One of these may be meant: ${earlier} or ${later}`,
  }),
  "calendar.twice": ({ first, second }) => ({
    what: "There were two such times: the clocks were put back. Nothing was changed.",
    next: `Say which is meant: ${first} or ${second}`,
  }),
};
