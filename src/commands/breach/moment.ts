/** Times and lengths of time as a person reads them. */
import { sayMoment } from "../../copy/moment.ts";
import { DAY_MS, elapsed, HOUR_MS } from "../../domain/calendar/instant.ts";
import { withOffset } from "../../domain/calendar/zone.ts";
import type { Instant } from "../../domain/time.ts";
import type { Catalogue } from "../../text/catalogue.ts";

/** What words about time need. */
export interface Saying {
  readonly t: Catalogue;
  readonly zone: string;
}

const OFFSET = /(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2})$/u;

/** Local time with its distance from UTC, so that an hour the clocks show twice is told apart. */
export function momentOf(at: Instant, { t, zone }: Saying): string {
  const { sign, hours, minutes } = OFFSET.exec(withOffset(at, zone))?.groups ?? {};
  const ahead = `${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
  return `${sayMoment(at, zone, t.language)} (UTC${ahead})`;
}

/** Hours up to which a length is said in hours: so the 72 hours of a clock stay hours. */
const LONGEST_IN_HOURS = 96;

/** The time from one instant to the other, whichever is earlier; begun minutes are left out. */
export function spanOf(one: Instant, other: Instant, { t }: Pick<Saying, "t">): string {
  const span = Math.abs(elapsed(one, other));
  const days = span < LONGEST_IN_HOURS * HOUR_MS ? 0 : Math.floor(span / DAY_MS);
  const rest = span - days * DAY_MS;
  const minutes = days > 0 ? 0 : Math.floor((rest % HOUR_MS) / 60_000);
  return t.breachTexts.span(days, Math.floor(rest / HOUR_MS), minutes);
}
