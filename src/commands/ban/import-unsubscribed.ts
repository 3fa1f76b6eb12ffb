/** Sets the bans of a list of addresses and numbers, for those in the register and for others. */
import type { RegisterDesk } from "../../command.ts";
import { isBanned } from "../../domain/ban/ban.ts";
import { banKey } from "../../domain/ban/key.ts";
import {
  isBlocked,
  type UnsubscribedColumn,
  type UnsubscribedPlan,
} from "../../domain/ban/unsubscribed.ts";
import { readTime } from "../../domain/calendar/reading.ts";
import { startOfDay } from "../../domain/calendar/zone.ts";
import { valueReader } from "../../domain/subject/values.ts";
import type { Instant } from "../../domain/time.ts";
import { cellsOf, readList } from "../../files/list-read.ts";
import { listHolders } from "../../store/ban-holders.ts";
import { openBans } from "../../store/bans.ts";
import { aim } from "./aim.ts";
import type { ImportOrder, ImportTally } from "./import-order.ts";

export async function banUnsubscribed(
  desk: RegisterDesk,
  order: ImportOrder,
  plan: UnsubscribedPlan,
  tally: ImportTally,
): Promise<void> {
  const { list } = order;
  const setRow = rowSetter(desk, order, plan, tally);
  const wanted = list.first.map((_, place) => place);
  await readList(list, {
    wanted,
    header: plan.header,
    each: (bytes, row, line) => {
      if (row.damaged || !setRow(cellsOf(bytes, row, wanted))) tally.unreadable(line);
    },
  });
}

/** Sets the bans of a row; false where nobody can say whose it is. */
function rowSetter(
  desk: RegisterDesk,
  order: ImportOrder,
  plan: UnsubscribedPlan,
  tally: ImportTally,
): (cells: readonly string[]) => boolean {
  const readers = plan.columns.map((column) => ({ column, read: valueReader(column.field) }));
  const ban = banSetter(desk, order, tally);
  const now = desk.world.now();
  return (cells) => {
    const since = sinceOf(cells[plan.since ?? -1] ?? "", now, order.notice.zone);
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

function banSetter(
  { register, world }: RegisterDesk,
  { notice, how, until }: ImportOrder,
  { counts }: ImportTally,
): (column: UnsubscribedColumn, value: string, since: Instant) => boolean {
  const bans = openBans(register);
  const now = world.now();
  const end = until === undefined ? {} : { until };
  return ({ field, channel }, value, since) => {
    const key = banKey(field, value);
    if (key === undefined) return false;
    const subjects = listHolders(register, { field, value, key });
    const standing = { key, holders: subjects.length };
    const found = aim(register, notice, { subjects, keys: [key], standing });
    if (isBanned(found.existing, channel)) {
      counts.unchanged += 1;
      return true;
    }
    const holder = found.subject === undefined ? {} : { subject: found.subject };
    bans.add({ channel, since, how, recordedAt: now, ...end, ...holder }, found.keys);
    counts.set += 1;
    if (subjects.length === 0) counts.notHeld += 1;
    return true;
  };
}

/** The time of the wish; a ban whose time cannot be read holds from now on. */
function sinceOf(cell: string, now: Instant, zone: string): Instant {
  const read = readTime(cell, zone);
  const at = "at" in read ? read.at : "day" in read ? startOfDay(read.day, zone) : now;
  return at > now ? now : at;
}
