/** What `ban import` is asked for, and how its rows are counted. */
import type { RegisterDesk } from "../../command.ts";
import { type AddressPlan, planByAddress } from "../../domain/ban/by-address.ts";
import { planList } from "../../domain/ban/list-columns.ts";
import { planUnsubscribed, type UnsubscribedPlan } from "../../domain/ban/unsubscribed.ts";
import { readBanWords } from "../../domain/ban/words.ts";
import { endOfDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import { type Channel, CHANNELS } from "../../domain/import/form.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Day, Instant } from "../../domain/time.ts";
import { type ListFile, openList } from "../../files/list-file.ts";
import { choice, type FlagValues, text, yes } from "../../flag.ts";
import { loadImportForms } from "../../import-forms/load.ts";
import { getNotice } from "../../store/notices.ts";
import { readDayFlag } from "../day-flag.ts";
import { OBJECTION, purposeOf } from "../subject/purpose.ts";

const COMMAND = "seloste ban import";

export const IMPORT_FLAGS = {
  source: text("<text>"),
  until: text("<day>"),
  channel: choice(CHANNELS),
  column: text("<column>"),
  purpose: text("<purpose>"),
  dryRun: yes(),
} as const;

export interface ImportOrder {
  readonly notice: Notice;
  readonly purpose: string;
  readonly list: ListFile;
  readonly plan: UnsubscribedPlan | AddressPlan;
  readonly channel?: Channel;
  /** Where the list comes from, and until when it holds. */
  readonly how: string;
  /** The end of the last day on which the list holds. */
  readonly until?: Instant;
  readonly dryRun: boolean;
}

/** @throws {Refusal} `ban.…`; `usage.needs-flag`; those of `openList` */
export async function readImport(
  desk: RegisterDesk,
  path: string,
  flags: FlagValues<typeof IMPORT_FLAGS>,
): Promise<ImportOrder> {
  const { ask, register, text: t } = desk;
  const { notice } = await getNotice(register);
  const given = { given: flags.purpose, command: COMMAND, also: OBJECTION } as const;
  const purpose = await purposeOf(desk, notice, given);
  const list = await openList(path);
  const plan = planOf(desk, notice, list.first, flags);
  const said = flags.source ?? (await ask.text("--source", t.banTexts.prompts.source));
  const source = readBanWords("--source", said);
  if (source === "") {
    throw new Refusal({ code: "usage.needs-flag", facts: { flag: "--source", command: COMMAND } });
  }
  const { channel } = flags;
  const last = flags.until === undefined ? undefined : readDayFlag(flags.until, "--until", COMMAND);
  return {
    notice,
    purpose,
    list,
    plan,
    ...(channel === undefined ? {} : { channel }),
    how: last === undefined ? source : `${source} (– ${last})`,
    ...(last === undefined ? {} : { until: endOfList(desk, last, notice.zone) }),
    dryRun: flags.dryRun,
  };
}

/** By what tells who is meant: an address or a number, else a name with its postal address. */
function planOf(
  { world }: RegisterDesk,
  notice: Notice,
  first: readonly string[],
  { channel, column }: FlagValues<typeof IMPORT_FLAGS>,
): UnsubscribedPlan | AddressPlan {
  const forms = loadImportForms(world.data);
  const byAddress = column === undefined ? planByAddress(first, notice, forms.synonyms) : undefined;
  if (byAddress !== undefined) return byAddress;
  const found = planList({
    first,
    notice,
    ...forms,
    ...(channel === undefined ? {} : { channel }),
    ...(column === undefined ? {} : { column }),
  });
  return planUnsubscribed(first, found, channel, COMMAND);
}

/** @throws {Refusal} `ban.list-ended` for a day that is over */
function endOfList({ world }: RegisterDesk, day: Day, zone: string): Instant {
  const until = endOfDay(day, zone);
  if (until > world.now()) return until;
  throw new Refusal({ code: "ban.list-ended", facts: {} });
}

export interface ImportCounts {
  set: number;
  unchanged: number;
  /** Of the ones set: nobody in the register has the address or number. */
  notHeld: number;
  /** Lines of a name and an address that nobody in the register has; they are not remembered. */
  unmatched: number;
  unreadable: number;
}

export interface ImportTally {
  readonly counts: ImportCounts;
  /** The first lines that say nobody. */
  readonly lines: readonly number[];
  /** Counts such a line. */
  readonly unreadable: (line: number) => void;
}

/** Lines that are kept by number; the rest is only counted. */
const KEPT = 1000;

export function newImportTally(): ImportTally {
  const counts: ImportCounts = { set: 0, unchanged: 0, notHeld: 0, unmatched: 0, unreadable: 0 };
  const lines: number[] = [];
  return {
    counts,
    lines,
    unreadable: (line) => {
      counts.unreadable += 1;
      if (lines.length < KEPT) lines.push(line);
    },
  };
}
