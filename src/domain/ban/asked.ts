/** When a person asked that marketing stop. */
import { readSince } from "../calendar/reading.ts";
import { localDay } from "../calendar/zone.ts";
import { Refusal } from "../faults.ts";
import type { Instant } from "../time.ts";

/**
 * The instant from which a ban holds: the time a person asked, or the beginning of the day when
 * only the day is known; now when nothing is said. A ban takes effect at once, so that a time to
 * come is a mistake.
 *
 * @param text a time as `readTime` reads it, in the notice's zone
 * @throws {Refusal} `ban.asked-in-future`; those of `readSince`
 * @see GDPR Art. 21(3)
 */
export function readAsked(text: string | undefined, now: Instant, zone: string): Instant {
  if (text === undefined) return now;
  const at = readSince(text, zone);
  if (at > now) {
    throw new Refusal({ code: "ban.asked-in-future", facts: { today: localDay(now, zone) } });
  }
  return at;
}
