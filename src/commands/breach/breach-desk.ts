/** What every act on the breach log works with, and the way in which an act is recorded. */
import type { CommandPath, RecordedOutcome, RegisterDesk, UndoneOutcome } from "../../command.ts";
import type { Act, Breach, Recorded } from "../../domain/breach/breach.ts";
import type { Calendar } from "../../domain/calendar/limits.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { loadCalendar } from "../../law-file/time-limits.ts";
import type { Warning } from "../../output/view.ts";
import type { AuditEvent } from "../../store/audit.ts";
import { getBreach, listOpenBreaches, saveBreach } from "../../store/breaches.ts";
import { getNotice } from "../../store/notices.ts";
import { type Done, doneView } from "./view.ts";

export interface BreachDesk extends RegisterDesk {
  readonly path: CommandPath;
  /** As it is typed, such as `seloste breach log`. */
  readonly command: string;
  readonly notice: Notice;
  readonly calendar: Calendar;
}

export async function openBreachDesk(desk: RegisterDesk, path: CommandPath): Promise<BreachDesk> {
  const { notice } = await getNotice(desk.register);
  const calendar = await loadCalendar(desk.world.data, notice.zone);
  return { ...desk, path, command: `seloste ${path}`, notice, calendar };
}

/**
 * The breach that is meant; at the desk one of the open ones is chosen where no number is given.
 *
 * @throws {Refusal} `breach.unknown`; `usage.missing-argument`
 */
export async function meantBreach(
  { register, ask, text: t, command }: BreachDesk,
  number: string | undefined,
): Promise<Breach> {
  if (number !== undefined) return getBreach(register, number);
  if (!ask.possible) {
    throw new Refusal({ code: "usage.missing-argument", facts: { argument: "number", command } });
  }
  const open = await listOpenBreaches(register);
  if (open.length === 0) throw new Refusal({ code: "breach.unknown", facts: {} });
  const choices = open.map((one) => ({
    value: one.number,
    name: `${one.number}  ${one.facts.title}`,
  }));
  return getBreach(register, await ask.choose("<number>", t.breachTexts.ask.number, choices));
}

/** Who records, and when. */
export function recordedBy({ world, register }: BreachDesk): Recorded {
  return { at: world.now(), operator: register.operator.name };
}

/** What an act is recorded as. */
interface Doing {
  readonly number: string;
  readonly done: Done;
  readonly audit: Pick<AuditEvent, "act" | "fields">;
  readonly warnings?: (breach: Breach) => readonly Warning[];
  readonly act: (breach: Breach, recorded: Recorded) => Act;
}

/** Does an act on the breach as it stands now, saves it and shows its clocks. */
export async function doOn(
  desk: BreachDesk,
  { number, done, audit, act, ...doing }: Doing,
): Promise<RecordedOutcome | UndoneOutcome> {
  const before = await getBreach(desk.register, number);
  const recorded = recordedBy(desk);
  const { breach, warnings } = act(before, recorded);
  const more = doing.warnings?.(breach) ?? [];
  const shown = { breach, warnings, more, desk, at: recorded.at };
  if (done === "updated" && breach.changes.length === before.changes.length) {
    return { undone: true, view: doneView("unchanged", shown) };
  }
  saveBreach(desk.register, breach, before);
  return { audit: { ...audit, breach: number }, view: doneView(done, shown) };
}
