/** What can be refused about a time or about counting one. */
export interface CalendarFaults {
  /** The table of public holidays does not reach this year. */
  readonly "calendar.year": { readonly year: number };
  /** The table of time limits says nothing for this day. */
  readonly "calendar.no-limit": { readonly figure: string; readonly on: string };
  /** The machine's clock is behind a line of the audit trail; both in UTC. */
  readonly "calendar.clock-behind": { readonly newest: string; readonly now: string };
  readonly "calendar.zone": Readonly<Record<string, never>>;
  /** What was typed is no time in a form that is read. */
  readonly "calendar.not-a-time": Readonly<Record<string, never>>;
  /** A day was given where a time is needed. */
  readonly "calendar.day-alone": Readonly<Record<string, never>>;
  /** The clocks skipped this time; the two that may be meant, in local time with offset. */
  readonly "calendar.gap": { readonly earlier: string; readonly later: string };
  /** The clocks showed this time twice; both, in local time with offset. */
  readonly "calendar.twice": { readonly first: string; readonly second: string };
}
