import { registerCommand, type RegisterDesk } from "../../command.ts";
import { isBanned } from "../../domain/ban/ban.ts";
import { banKey } from "../../domain/ban/key.ts";
import { planList } from "../../domain/ban/list-columns.ts";
import {
  isBlocked,
  planUnsubscribed,
  type UnsubscribedColumn,
  type UnsubscribedPlan,
} from "../../domain/ban/unsubscribed.ts";
import { readBanWords } from "../../domain/ban/words.ts";
import { readTime } from "../../domain/calendar/reading.ts";
import { endOfDay, startOfDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import { CHANNELS } from "../../domain/import/form.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { valueReader } from "../../domain/subject/values.ts";
import type { Day, Instant } from "../../domain/time.ts";
import { cellText, type ListFile, openList } from "../../files/list-file.ts";
import { filterList } from "../../files/list-filter.ts";
import type { FoundRow } from "../../files/list-rows.ts";
import { choice, text, yes } from "../../flag.ts";
import { loadImportForms } from "../../import-forms/load.ts";
import type { Block, Warning } from "../../output/view.ts";
import { listHolders } from "../../store/ban-holders.ts";
import { openBans } from "../../store/bans.ts";
import { getNotice } from "../../store/notices.ts";
import { expireBans } from "../../store/ban-expiry.ts";
import { readDayFlag } from "../day-flag.ts";
import { OBJECTION, purposeOf } from "../subject/purpose.ts";
import { aim } from "./aim.ts";
import { isBlank } from "./judge.ts";
import { banField } from "./who.ts";

const COMMAND = "seloste ban import";

interface Order {
  readonly notice: Notice;
  readonly purpose: string;
  readonly list: ListFile;
  readonly plan: UnsubscribedPlan;
  readonly how: string;
  /** The end of the last day on which the list holds. */
  readonly until?: Instant;
  readonly dryRun: boolean;
}

export const banImport = registerCommand({
  path: "ban import",
  argument: "<list>",
  flags: {
    source: text("<text>"),
    until: text("<day>"),
    channel: choice(CHANNELS),
    column: text("<column>"),
    purpose: text("<purpose>"),
    dryRun: yes(),
  },
  examples: {
    tool: 'seloste ban import perutut.csv --source "Mailchimp, unsubscribed, 20.11.2026"',
    phones:
      'seloste ban import puhelinkiellot.csv --channel phone --source "telephone ban list, 20.11.2026" --until 2029-11-20',
  },
  needs: () => ["personal"],
  async prepare(desk, { args: [path = ""], flags }): Promise<Order> {
    const { ask, register, text: t, world } = desk;
    const { notice } = await getNotice(register);
    const given = { given: flags.purpose, command: COMMAND, also: OBJECTION } as const;
    const purpose = await purposeOf(desk, notice, given);
    const list = await openList(path);
    const { first } = list;
    const { channel, column } = flags;
    const found = planList({
      first,
      notice,
      ...loadImportForms(world.data),
      ...(channel === undefined ? {} : { channel }),
      ...(column === undefined ? {} : { column }),
    });
    const plan = planUnsubscribed(first, found, channel, COMMAND);
    const said = flags.source ?? (await ask.text("--source", t.banTexts.prompts.source));
    const source = readBanWords("--source", said);
    if (source === "") {
      throw new Refusal({
        code: "usage.needs-flag",
        facts: { flag: "--source", command: COMMAND },
      });
    }
    const last =
      flags.until === undefined ? undefined : readDayFlag(flags.until, "--until", COMMAND);
    const until = last === undefined ? {} : { until: endOfList(desk, last, notice.zone) };
    const how = last === undefined ? source : `${source} (– ${last})`;
    return { notice, purpose, list, plan, how, ...until, dryRun: flags.dryRun };
  },
  async run(desk, order) {
    const { notice, purpose, dryRun } = order;
    expireBans(desk.register, desk.world.now());
    const tally = await setAll(desk, order);
    const counts = { set: tally.set, unchanged: tally.unchanged, unreadable: tally.unreadable };
    const view = {
      kind: dryRun ? "ban.import-plan" : "ban.import",
      data: { ...counts, notHeld: tally.notHeld, unreadableLines: tally.lines },
      blocks: (t: typeof desk.text): readonly Block[] => [
        ...(dryRun ? [{ line: t.disclosureTexts.planned }] : []),
        { fields: t.banTexts.imported({ ...counts, notHeld: tally.notHeld }) },
      ],
      warnings: tally.unreadable === 0 ? [] : [unreadableWarning(tally)],
    };
    if (dryRun) return { undone: true, view };
    return {
      audit: { act: "banned", fields: banField(notice), purpose, counts },
      exit: tally.unreadable === 0 ? ("ok" as const) : ("findings" as const),
      view,
    };
  },
});

/** @throws {Refusal} `ban.list-ended` for a day that is over */
function endOfList({ world }: RegisterDesk, day: Day, zone: string): Instant {
  const until = endOfDay(day, zone);
  if (until > world.now()) return until;
  throw new Refusal({ code: "ban.list-ended", facts: {} });
}

interface Tally {
  set: number;
  unchanged: number;
  /** Of the ones set: nobody in the register has the address or number. */
  notHeld: number;
  unreadable: number;
  readonly lines: number[];
}

const KEPT = 1000;

async function setAll(desk: RegisterDesk, order: Order): Promise<Tally> {
  const { list, plan } = order;
  const tally: Tally = { set: 0, unchanged: 0, notHeld: 0, unreadable: 0, lines: [] };
  const setOne = banSetter(desk, order, tally);
  const wanted = list.first.map((_, place) => place);
  await filterList(list, {
    wanted,
    header: plan.header,
    write: async () => {},
    judge: (bytes, row, line) => {
      if (isBlank(bytes, row)) return false;
      const cells = row.damaged ? [] : wanted.map((slot) => textAt(bytes, row, slot));
      if (!setOne(cells)) {
        tally.unreadable += 1;
        if (tally.lines.length < KEPT) tally.lines.push(line);
      }
      return false;
    },
  });
  return tally;
}

function textAt(bytes: Uint8Array, { starts, ends, cells }: FoundRow, slot: number): string {
  return slot < cells ? cellText(bytes.subarray(starts[slot] ?? 0, ends[slot] ?? 0)) : "";
}

/** Sets the bans of a row; false where nobody can say whose it is. */
function banSetter(
  desk: RegisterDesk,
  order: Order,
  tally: Tally,
): (cells: readonly string[]) => boolean {
  const { register, world } = desk;
  const { notice, plan, how, until } = order;
  const bans = openBans(register);
  const now = world.now();
  const readers = plan.columns.map((column) => ({ column, read: valueReader(column.field) }));
  const ban = (column: UnsubscribedColumn, value: string, since: Instant): boolean => {
    const { field, channel } = column;
    const key = banKey(field, value);
    if (key === undefined) return false;
    const subjects = listHolders(register, { field, value, key });
    const found = aim(register, notice, {
      subjects,
      keys: [key],
      standing: { key, holders: subjects.length },
    });
    if (isBanned(found.existing, channel)) {
      tally.unchanged += 1;
      return true;
    }
    const holder = found.subject === undefined ? {} : { subject: found.subject };
    const end = until === undefined ? {} : { until };
    bans.add({ channel, since, how, recordedAt: now, ...end, ...holder }, found.keys);
    tally.set += 1;
    if (subjects.length === 0) tally.notHeld += 1;
    return true;
  };
  return (cells) => {
    const since = sinceOf(cells[plan.since ?? -1] ?? "", now, notice.zone);
    let said = false;
    for (const { column, read } of readers) {
      if (column.flag !== undefined && !isBlocked(cells[column.flag] ?? "")) {
        said = true;
        continue;
      }
      const value = read(cells[column.place] ?? "");
      if ("value" in value) said = ban(column, value.value, since) || said;
    }
    return said;
  };
}

/** The time of the wish; a ban whose time cannot be read holds from now on. */
function sinceOf(cell: string, now: Instant, zone: string): Instant {
  const read = readTime(cell, zone);
  const at = "at" in read ? read.at : "day" in read ? startOfDay(read.day, zone) : now;
  return at > now ? now : at;
}

function unreadableWarning({ unreadable, lines }: Tally): Warning {
  const shown = lines.slice(0, 10).join(", ");
  return {
    code: "ban.unreadable",
    say: (t) => t.banTexts.unreadable(unreadable, shown, unreadable > 10),
  };
}
