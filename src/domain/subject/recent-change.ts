/** Whether an address was taken over shortly before somebody asks for what is held. */
import { differenceInHours, parseISO } from "date-fns";
import type { Notice } from "../notice/notice.ts";
import type { Instant } from "../time.ts";
import type { Holdings } from "./holdings.ts";

/** In days; a POLICY, no rule of law. */
const RECENT_DAYS = 30;
const HOURS_IN_DAY = 24;

/**
 * Whole days since an identifier of the data subject was last replaced, or corrected in any way;
 * undefined when that is more than 30 days ago or never happened.
 *
 * @see GDPR Art. 12(6), 32(1)
 */
export function recentIdentifierChange(
  { past }: Holdings,
  notice: Notice,
  now: Instant,
): number | undefined {
  const identifiers = new Set(
    notice.fields.flatMap(({ id, identifier }) => (identifier === undefined ? [] : [id])),
  );
  const days = past
    .filter(({ field }) => identifiers.has(field))
    .filter(({ old, origin }) => old !== undefined || origin.act === "correct")
    .map(({ at }) => elapsedDays(at, now));
  const latest = Math.min(...days);
  return latest <= RECENT_DAYS ? latest : undefined;
}

/** Whole days of 24 hours: calendar days would follow the clock of the machine. */
function elapsedDays(from: string, to: string): number {
  return Math.floor(differenceInHours(parseISO(to), parseISO(from)) / HOURS_IN_DAY);
}
