/** Times as people give them, in the notice's zone. */
import { readInstant, readTime } from "../../domain/calendar/reading.ts";
import { withOffset } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Instant } from "../../domain/time.ts";
import { untilRead } from "./ask-words.ts";
import type { BreachDesk } from "./breach-desk.ts";

const FORMS = '2026-03-27T12:00, 2026-03-27T12:00+02:00, "27.3.2026 klo 12.00"';

/**
 * The instant a flag gives. Of a time that the clocks showed twice the person at the desk is asked
 * which one is meant.
 *
 * @throws {Refusal} `usage.bad-value`; `calendar.gap`; `calendar.twice`
 */
export async function readAt(desk: BreachDesk, flag: string, typed: string): Promise<Instant> {
  const reading = readTime(typed, desk.notice.zone);
  if ("fault" in reading || "day" in reading) {
    const facts = { flag, command: desk.command, allowed: FORMS };
    throw new Refusal({ code: "usage.bad-value", facts });
  }
  return meant(desk, flag, typed);
}

/** The time of an act: what the flag gives, else now; where more is asked, it is asked for too. */
export async function actAt(
  desk: BreachDesk,
  typed: string | undefined,
  more = false,
): Promise<Instant> {
  if (typed !== undefined) return readAt(desk, "--at", typed);
  const asked = more && desk.ask.possible;
  const at = asked ? await askAt(desk, "--at", desk.text.breachTexts.ask.at, true) : undefined;
  return at ?? desk.world.now();
}

/** Asks until what is typed is a time; undefined when nothing is typed, where it may be left out. */
export async function askAt(
  desk: BreachDesk,
  flag: string,
  message: string,
  optional: boolean,
): Promise<Instant | undefined> {
  return untilRead(desk, async () => {
    const typed = await desk.ask.text(flag, message);
    return typed.trim() === "" && optional ? undefined : meant(desk, flag, typed);
  });
}

async function meant(
  { ask, text: t, notice: { zone } }: BreachDesk,
  flag: string,
  typed: string,
): Promise<Instant> {
  const reading = readTime(typed, zone);
  if (!("twice" in reading) || !ask.possible) return readInstant(typed, zone);
  const choices = reading.twice.map((value) => ({ value, name: withOffset(value, zone) }));
  return ask.choose(flag, t.breachTexts.ask.twice, choices);
}
