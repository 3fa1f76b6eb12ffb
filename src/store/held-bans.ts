/** The bans that are held of one data subject, as they are shown and copied. */
import type { Notice } from "../domain/notice/notice.ts";
import type { HeldBan, Origin } from "../domain/subject/holdings.ts";
import { keyLister, openBans } from "./bans.ts";
import type { Register } from "./register.ts";

interface OwnRow {
  readonly nr: number;
  readonly channel: string;
  readonly since: string;
  readonly how: string;
  readonly recorded_at: string;
  readonly lifted_at: string | null;
  readonly lifted_how: string | null;
  readonly origin: number | null;
}

/**
 * A data subject's own bans, lifted ones too, and then those that hold for an identifier of theirs
 * without being theirs; of these the words are left out, for they may speak of somebody else.
 */
export function listHeldBans(
  register: Register,
  notice: Pick<Notice, "fields">,
  subject: number,
  originOf: (nr: number) => Origin,
): readonly HeldBan[] {
  const { connection } = register;
  const own = connection
    .prepare<[number], OwnRow>("select * from personal.ban where subject = ? order by nr")
    .all(subject);
  const hashes = connection
    .prepare<[number], string>("select hash from personal.ban_hash where ban = ? order by hash")
    .pluck();
  return [
    ...own.map((row) => asHeld(row, hashes.all(row.nr), originOf)),
    ...listShared(register, notice, subject),
  ];
}

function asHeld(row: OwnRow, hashes: readonly string[], originOf: (nr: number) => Origin): HeldBan {
  return {
    channel: row.channel,
    since: row.since,
    recordedAt: row.recorded_at,
    how: row.how,
    hashes,
    ...(row.origin === null ? {} : { origin: originOf(row.origin) }),
    ...(row.lifted_at === null ? {} : { lifted: { at: row.lifted_at, how: row.lifted_how ?? "" } }),
  };
}

function listShared(
  register: Register,
  notice: Pick<Notice, "fields">,
  subject: number,
): readonly HeldBan[] {
  const bans = openBans(register);
  const hash = bans.hash();
  if (hash === undefined) return [];
  const recordedAt = register.connection
    .prepare<[number], string>("select recorded_at from personal.ban where nr = ?")
    .pluck();
  const holds = register.connection
    .prepare<[string, number], number>(
      "select exists (select 1 from personal.ban_hash where hash = ? and ban = ?)",
    )
    .pluck();
  const own = [...new Set(keyLister(register, notice)(subject))];
  // Of these they have a ban of their own.
  const taken = new Set(
    register.connection
      .prepare<[number], number | null>("select taken_from from personal.ban where subject = ?")
      .pluck()
      .all(subject),
  );
  return bans
    .forKeys(own)
    .filter((ban) => ban.subject !== subject && !taken.has(ban.nr))
    .map(({ nr, channel, since }) => ({
      channel,
      since,
      recordedAt: recordedAt.get(nr) ?? since,
      hashes: own.map((key) => hash.of(key)).filter((one) => holds.get(one, nr) === 1),
    }));
}
