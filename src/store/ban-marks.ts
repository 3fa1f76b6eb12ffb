/**
 * Bans of those who are written: what a file tells of, what was banned before by an address that
 * comes back, and what a data subject's own bans hold for from now on.
 */
import { isBanned } from "../domain/ban/ban.ts";
import { banFields, banKey } from "../domain/ban/key.ts";
import type { ReadBan } from "../domain/import/reading.ts";
import type { Field } from "../domain/notice/field.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { loadSieve } from "./ban-hash.ts";
import { listHolders } from "./ban-holders.ts";
import { keyLister, openBans } from "./bans.ts";
import type { Register } from "./register.ts";

/** Where a ban of a file comes from. */
export interface BanEvidence {
  readonly at: string;
  readonly origin: number;
  /** The file and the column that say so. */
  readonly how: (column: string) => string;
}

/** A data subject whose values were written just now. */
export interface WrittenSubject {
  readonly nr: number;
  readonly isNew: boolean;
  readonly values: readonly { readonly field: string; readonly value: string }[];
}

export interface BanMarks {
  /**
   * Carries bans to the identifiers that were written: a data subject's own, and those that were
   * set for an identifier before anybody was known by it. Returns whether any ban was found by them.
   */
  readonly carry: (subject: WrittenSubject) => boolean;
  /** Sets the bans a row tells of; how many are new. Nothing in a file lifts a ban. */
  readonly set: (subject: number, told: readonly ReadBan[], evidence: BanEvidence) => number;
}

/** To be used inside the transaction of an act, after the values were saved. */
export function banMarks(register: Register, notice: Pick<Notice, "fields">): BanMarks {
  const fields = new Map(banFields(notice).map((field) => [field.id, field]));
  const bans = openBans(register);
  const sieve = loadSieve(register.connection);
  const keysOf = keyLister(register, notice);
  let any = bans.any();

  function holdFor(ban: number, keys: readonly string[]): void {
    bans.addKeys(ban, keys);
    for (const key of keys) bans.hash()?.addTo(sieve, key);
  }

  /** Whoever comes with a banned identifier that nobody else has is banned by all of their own. */
  function claim(subject: number, { field, value, key }: Identified): boolean {
    if (bans.hash()?.isIn(sieve, key) !== true) return false;
    const found = bans.forKeys([key]).filter((ban) => ban.subject !== subject);
    const waiting = found.filter((ban) => ban.subject === undefined);
    const shared =
      waiting.length > 0 &&
      listHolders(register, { field, value, key }).some(({ nr }) => nr !== subject);
    for (const ban of shared ? [] : waiting) {
      if (!isBanned(bans.own(subject), ban.channel)) {
        holdFor(bans.takeOver(ban.nr, subject), keysOf(subject));
      }
    }
    return found.length > 0;
  }

  return {
    carry: ({ nr, isNew, values }) => {
      if (!any) return false;
      const written = values.flatMap(({ field: id, value }) => identify(fields.get(id), value));
      if (written.length === 0) return false;
      const keys = written.map(({ key }) => key);
      for (const ban of isNew ? [] : bans.own(nr)) holdFor(ban.nr, keys);
      return written.map((each) => claim(nr, each)).includes(true);
    },
    set: (subject, told, { at, origin, how }) => {
      let set = 0;
      for (const { channel, column } of told) {
        if (isBanned(bans.own(subject), channel)) continue;
        const ban = { subject, channel, since: at, how: how(column), recordedAt: at, origin };
        holdFor(bans.add(ban, []), keysOf(subject));
        any = true;
        set += 1;
      }
      return set;
    },
  };
}

interface Identified {
  readonly field: Field;
  readonly value: string;
  readonly key: string;
}

function identify(field: Field | undefined, value: string): readonly Identified[] {
  const key = field === undefined ? undefined : banKey(field, value);
  return field === undefined || key === undefined ? [] : [{ field, value, key }];
}

/** A value that was corrected; `old` is absent for a first one, `new` for one that was removed. */
export interface CorrectedValue {
  readonly field: string;
  readonly old?: string;
  readonly new?: string;
  /** Whether the old value was never the data subject's. */
  readonly wrong: boolean;
}

/**
 * Carries every ban of a data subject to the new values of corrected identifiers; the hashes of the
 * old ones stay. The identifier of another person leaves the data subject's bans and stays banned by
 * itself, for nobody knows who asked. To be called inside the transaction of the correction, after
 * the new values were saved.
 *
 * @returns whether a ban holds for one of the new values
 * @see GDPR Art. 21(3)
 */
export function carryBans(
  register: Register,
  notice: Pick<Notice, "fields">,
  subject: number,
  corrected: readonly CorrectedValue[],
): boolean {
  const fields = new Map(banFields(notice).map((field) => [field.id, field]));
  const bans = openBans(register);
  for (const { field: id, old, new: value, wrong } of corrected) {
    const [before] = old === undefined ? [] : identify(fields.get(id), old);
    if (before === undefined) continue;
    if (wrong) leaveBehind(register, subject, before.key);
    const [after] = value === undefined || wrong ? [] : identify(fields.get(id), value);
    if (after === undefined) continue;
    // Those of nobody go along too: whoever had the address may have set it. Others' bans are theirs.
    const found = bans.forKeys([before.key]);
    for (const ban of found.filter((one) => (one.subject ?? subject) === subject)) {
      bans.addKeys(ban.nr, [after.key]);
    }
  }
  const values = corrected.flatMap(({ field, new: value }) =>
    value === undefined ? [] : [{ field, value }],
  );
  return banMarks(register, notice).carry({ nr: subject, isNew: false, values });
}

/** An identifier that was never the data subject's, and the bans that came with it. */
function leaveBehind(register: Register, subject: number, key: string): void {
  const bans = openBans(register);
  const found = bans.forKeys([key]);
  if (found.length === 0) return;
  bans.giveBack(subject, key);
  const alone = found.filter((ban) => ban.subject === undefined);
  for (const ban of bans.own(subject)) {
    if (!found.some(({ nr }) => nr === ban.nr)) continue;
    const covered = isBanned(alone, ban.channel);
    if (covered) bans.leave(ban.nr, key);
    else bans.split(ban, key);
  }
}
