/** Bans on direct marketing in the personal drawer, and the hashes by which they are found. */
import type { Ban } from "../domain/ban/ban.ts";
import { banFields, banKey } from "../domain/ban/key.ts";
import type { Field } from "../domain/notice/field.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { type BanHash, banHash } from "./ban-hash.ts";
import { listHolders } from "./ban-holders.ts";
import type { Connection } from "../drawers/connection.ts";
import type { Register } from "./register.ts";
import { findSecret, makeSecret } from "./secrets.ts";

/** A ban to be set; to be saved inside the transaction of its act. */
export interface NewBan extends Omit<Ban, "nr" | "id"> {
  readonly recordedAt: string;
  /** When it ends by itself. */
  readonly until?: string;
  /** The origin of an import. */
  readonly origin?: number;
}

/** The bans of a register, with their statements prepared: an import asks a million times. */
export interface Bans {
  /** Whether any ban is in force. */
  readonly any: () => boolean;
  /** Every ban in force, in the order in which they were set. */
  readonly all: () => readonly Ban[];
  /** The bans in force that a data subject holds. */
  readonly own: (subject: number) => readonly Ban[];
  /** The bans in force that hold for any of these identifiers, whoever holds them. */
  readonly forKeys: (keys: readonly string[]) => readonly Ban[];
  /** Saves a ban with the hashes of the identifiers it holds for, and returns its number. */
  readonly add: (ban: NewBan, keys: Iterable<string>) => number;
  /** Lets a ban hold for more identifiers; what it holds for already is left as it is. */
  readonly addKeys: (ban: number, keys: Iterable<string>) => void;
  /**
   * Gives a data subject a ban of their own after one that nobody holds, which stays: should the
   * identifier turn out to be somebody else's, their ban is still there.
   */
  readonly takeOver: (ban: number, subject: number) => number;
  /**
   * Takes one identifier out of a ban, which goes on for the others, and lets it stand under a ban of
   * its own that nobody holds, with the same channel, day and words.
   */
  readonly split: (ban: Ban, key: string) => Ban;
  /** Takes one identifier out of a ban. */
  readonly leave: (ban: number, key: string) => void;
  /** Removes the bans a data subject was given after those of an identifier that was never theirs. */
  readonly giveBack: (subject: number, key: string) => void;
  /** Marks a ban as lifted; what it was stays. */
  readonly lift: (ban: number, at: string, how: string) => void;
  /** Sets a ban anew for one channel, with its day, its words and its hashes. */
  readonly goOn: (ban: number, channel: string) => void;
  /** The hash of this register; undefined while it holds none at all. */
  readonly hash: () => BanHash | undefined;
}

interface BanRow {
  readonly nr: number;
  readonly subject: number | null;
  readonly id: string | null;
  readonly channel: string;
  readonly since: string;
  readonly how: string;
}

const IN_FORCE = `select ban.nr, ban.subject, subject.id, ban.channel, ban.since, ban.how
  from personal.ban as ban
  left join personal.subject as subject on subject.nr = ban.subject
  where ban.lifted_at is null`;

export function openBans(register: Register): Bans {
  const { connection } = register;
  const all = connection.prepare<[], BanRow>(`${IN_FORCE} order by ban.nr`);
  const any = connection
    .prepare<[], number>("select exists (select 1 from personal.ban where lifted_at is null)")
    .pluck();
  const own = connection.prepare<[number], BanRow>(
    `${IN_FORCE} and ban.subject = ? order by ban.nr`,
  );
  const byHash = connection.prepare<[string], BanRow>(
    `${IN_FORCE} and ban.nr in (select ban from personal.ban_hash where hash = ?)`,
  );
  let known: BanHash | undefined;
  const hash = (): BanHash | undefined => {
    const secret = known === undefined ? findSecret(register, "ban-hash") : undefined;
    return (known ??= secret === undefined ? undefined : banHash(secret));
  };
  return {
    any: () => any.get() === 1,
    all: () => all.all().map(asBan),
    own: (subject) => own.all(subject).map(asBan),
    forKeys: (keys) => {
      const hasher = hash();
      if (hasher === undefined) return [];
      const rows = keys.flatMap((key) => byHash.all(hasher.of(key)));
      const bans = new Map(rows.map((row) => [row.nr, asBan(row)]));
      return [...bans.values()].toSorted((one, other) => one.nr - other.nr);
    },
    ...banWriter(register, () => hash() ?? (known = banHash(makeSecret(register, "ban-hash")))),
    hash,
  };
}

type BanWriter = Pick<Bans, "add" | "addKeys" | "lift" | "goOn">;

function banWriter({ connection }: Register, hash: () => BanHash): BanWriter & KeyMover {
  const insert = connection.prepare(
    `insert into personal.ban (subject, channel, since, how, recorded_at, origin, until)
     values (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertHash = connection.prepare(
    "insert into personal.ban_hash (hash, ban) values (?, ?) on conflict do nothing",
  );
  const lift = connection.prepare(
    "update personal.ban set lifted_at = ?, lifted_how = ? where nr = ?",
  );
  const goOn = connection.prepare(
    `insert into personal.ban (subject, channel, since, how, recorded_at, origin, until)
     select subject, ?, since, how, recorded_at, origin, until from personal.ban where nr = ?`,
  );
  const copyHashes = connection.prepare(
    "insert into personal.ban_hash (hash, ban) select hash, ? from personal.ban_hash where ban = ?",
  );
  const addKeys = (ban: number, keys: Iterable<string>): void => {
    for (const key of new Set(keys)) insertHash.run(hash().of(key), ban);
  };
  return {
    add: ({ subject, channel, since, how, recordedAt, origin, until }, keys) => {
      const more = [subject ?? null, channel, since, how, recordedAt, origin ?? null];
      const done = insert.run(...more, until ?? null);
      const nr = Number(done.lastInsertRowid);
      addKeys(nr, keys);
      return nr;
    },
    addKeys,
    lift: (ban, at, how) => void lift.run(at, how, ban),
    goOn: (ban, channel) => {
      const { lastInsertRowid } = goOn.run(channel, ban);
      copyHashes.run(lastInsertRowid, ban);
    },
    ...keyMover(connection, hash, addKeys),
  };
}

type KeyMover = Pick<Bans, "takeOver" | "split" | "leave" | "giveBack">;

/** Moves identifiers between bans, where who holds one turns out otherwise. */
function keyMover(connection: Connection, hash: () => BanHash, addKeys: Bans["addKeys"]): KeyMover {
  const copy = connection.prepare(
    `insert into personal.ban (subject, channel, since, how, recorded_at, origin, until, taken_from)
     select ?, channel, since, how, recorded_at, origin, until, ? from personal.ban where nr = ?`,
  );
  const removeHash = connection.prepare("delete from personal.ban_hash where ban = ? and hash = ?");
  const removeHashes = connection.prepare("delete from personal.ban_hash where ban = ?");
  const removeBan = connection.prepare("delete from personal.ban where nr = ?");
  const taken = connection
    .prepare<[number, string], number>(
      `select nr from personal.ban where subject = ? and taken_from in
         (select ban from personal.ban_hash where hash = ?)`,
    )
    .pluck();
  const leave = (ban: number, key: string): void => void removeHash.run(ban, hash().of(key));
  return {
    takeOver: (ban, subject) => Number(copy.run(subject, ban, ban).lastInsertRowid),
    split: ({ subject: _holder, id: _id, ...ban }, key) => {
      const nr = Number(copy.run(null, null, ban.nr).lastInsertRowid);
      addKeys(nr, [key]);
      leave(ban.nr, key);
      return { ...ban, nr };
    },
    leave,
    giveBack: (subject, key) => {
      for (const nr of taken.all(subject, hash().of(key))) {
        removeHashes.run(nr);
        removeBan.run(nr);
      }
    },
  };
}

function asBan({ nr, subject, id, channel, since, how }: BanRow): Ban {
  const ban = { nr, channel, since, how };
  return subject === null || id === null ? ban : { ...ban, subject, id };
}

/**
 * Every ban in force that stops marketing to a data subject: their own, and those that hold for an
 * identifier of theirs. The notice's field of the ban says whether there is any.
 */
export function listBansOn(
  register: Register,
  notice: Pick<Notice, "fields">,
  subject: number,
): readonly Ban[] {
  const bans = openBans(register);
  const own = bans.own(subject);
  const numbers = new Set(own.map(({ nr }) => nr));
  const further = bans.forKeys(keyLister(register, notice)(subject));
  return [...own, ...further.filter(({ nr }) => !numbers.has(nr))];
}

/** Lists the keys of all identifiers that are held of a data subject. */
export function keyLister(
  { connection }: Register,
  notice: Pick<Notice, "fields">,
): (subject: number) => readonly string[] {
  const held = connection.prepare<[number], FieldValue>(
    "select field, value from personal.held where subject = ?",
  );
  return (subject) => identified(notice, held.all(subject)).map(({ key }) => key);
}

/** Lists the keys of the identifiers that nobody else has. */
export function listSoleKeys(
  register: Register,
  notice: Pick<Notice, "fields">,
  subject: number,
): readonly string[] {
  const held = register.connection
    .prepare<[number], FieldValue>("select field, value from personal.held where subject = ?")
    .all(subject);
  return identified(notice, held).flatMap((one) =>
    listHolders(register, one).every(({ nr }) => nr === subject) ? [one.key] : [],
  );
}

/**
 * Lists the keys of identifiers that a data subject had before; those that were another person's, or
 * are held of anybody now, are not among them.
 */
export function listPastKeys(
  register: Register,
  notice: Pick<Notice, "fields">,
  subject: number,
): readonly string[] {
  const past = register.connection
    .prepare<[number], FieldValue>(
      `select field, old as value from personal.history
       where subject = ? and old is not null and wrong_person = 0`,
    )
    .all(subject);
  return identified(notice, past).flatMap((one) =>
    listHolders(register, one).length > 0 ? [] : [one.key],
  );
}

interface FieldValue {
  readonly field: string;
  readonly value: string;
}

/** The values that are identifiers, with their keys. */
function identified(
  notice: Pick<Notice, "fields">,
  values: readonly FieldValue[],
): readonly { readonly field: Field; readonly value: string; readonly key: string }[] {
  const fields = new Map(banFields(notice).map((field) => [field.id, field]));
  return values.flatMap(({ field: id, value }) => {
    const field = fields.get(id);
    const key = field === undefined ? undefined : banKey(field, value);
    return field === undefined || key === undefined ? [] : [{ field, value, key }];
  });
}
