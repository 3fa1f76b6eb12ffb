/**
 * One line while a breach clock is open, wherever a person works: nobody should have to ask for it.
 */
import { momentOf, spanOf } from "./commands/breach/moment.ts";
import type { WatchDesk } from "./command.ts";
import { checkBreaches, type Due } from "./domain/breach/check.ts";
import type { Breach } from "./domain/breach/breach.ts";
import { loadCalendar } from "./law-file/time-limits.ts";
import { listOpenBreaches } from "./store/breaches.ts";
import { getNotice } from "./store/notices.ts";
import type { Instant } from "./domain/time.ts";
import type { Catalogue } from "./text/catalogue.ts";

/**
 * The line about the most urgent open clock, from its first minute on; none when no clock is open.
 *
 * The act is done by now: what goes wrong here must not make it look undone.
 */
export async function reminderLine(desk: WatchDesk): Promise<string | undefined> {
  const open = await listOpenBreaches(desk.register).catch(() => []);
  if (open.length === 0) return undefined;
  try {
    return await lineOf(desk, open);
  } catch {
    return desk.text.checkTexts.reminderUncounted;
  }
}

async function lineOf(
  { world, register, text: t }: WatchDesk,
  open: readonly Breach[],
): Promise<string | undefined> {
  const { notice } = await getNotice(register);
  const calendar = await loadCalendar(world.data, notice.zone);
  const at = world.now();
  const dues = checkBreaches(open, at, calendar);
  const [first] = dues.toSorted((a, b) => (a.leftMs ?? Infinity) - (b.leftMs ?? Infinity));
  if (first === undefined) return undefined;
  const others = new Set(dues.map(({ breach }) => breach)).size - 1;
  return t.checkTexts.reminder(
    first.breach,
    clockWords(first, { at, zone: notice.zone, t }),
    others,
  );
}

interface Saying {
  readonly at: Instant;
  readonly zone: string;
  readonly t: Catalogue;
}

function clockWords({ clock, dueAt, leftMs = 0, since }: Due, { at, zone, t }: Saying): string {
  const { clocks, reminderLate, reminderLeft, reminderSince } = t.checkTexts;
  const name = clocks[clock.id];
  if (dueAt === undefined) return reminderSince(name, spanOf(since, at, { t }));
  const words = leftMs < 0 ? reminderLate : reminderLeft;
  return words(name, spanOf(at, dueAt, { t }), momentOf(dueAt, { t, zone }));
}
