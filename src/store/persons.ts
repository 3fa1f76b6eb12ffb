/** What the gate asks of data subjects one by one: bans, consents, groups. */
import { banFields, banKey } from "../domain/ban/key.ts";
import type { Channel } from "../domain/import/form.ts";
import type { ConsentedTo, Person } from "../domain/disclosure/persons.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { loadSieved } from "./ban-hash.ts";
import { listGroups } from "./holdings.ts";
import { leavingReader, type LeavingRow } from "./leaving.ts";
import type { Register } from "./register.ts";

export interface PersonOrder {
  readonly notice: Notice;
  /** The channels whose bans count; undefined for every ban. */
  readonly channels?: readonly Channel[];
  readonly to: ConsentedTo;
  /** The fields whose values are known of everybody who is asked about. */
  readonly read?: readonly string[];
}

/** A data subject with the values that were read of them already. */
type Known = Pick<LeavingRow, "subject" | "values">;

/** One of whom nothing was read yet. */
export function unread(subject: number): Known {
  return { subject, values: new Map() };
}

/** Answers for data subjects piece by piece; everything is prepared when it is first asked. */
export function personLookup(
  register: Register,
  order: PersonOrder,
): (piece: readonly Known[]) => (subject: number) => Person {
  let bans: BanLookup | undefined;
  let consented: ReadonlySet<number> | undefined;
  return (piece) => {
    let looked: ((subject: number) => boolean) | undefined;
    return (subject) => ({
      isBanned: () => (looked ??= (bans ??= banLookup(register, order))(piece))(subject),
      hasConsented: () => (consented ??= listConsented(register, order.to)).has(subject),
      groups: () => listGroups(register, subject),
    });
  };
}

/** Whether any ban holds for a data subject of a piece. */
type BanLookup = (piece: readonly Known[]) => (subject: number) => boolean;

/**
 * Their own ban, or one of an identifier of theirs. What the short hashes only may hold counts too: a
 * letter less, never one too many.
 */
function banLookup(register: Register, { notice, channels, read = [] }: PersonOrder): BanLookup {
  const own = listBanned(register, channels);
  const { hash, sieve } = loadSieved(register, channels);
  if (sieve.size() === 0) return () => (subject) => own.has(subject);
  const all = banFields(notice);
  const unreadFields = all.filter(({ id }) => !read.includes(id));
  const readMore = unreadFields.length === 0 ? undefined : leavingReader(register, unreadFields);
  const holds = ({ values }: Known): boolean =>
    all.some((field) => {
      const value = values.get(field.id);
      const key = typeof value === "string" ? banKey(field, value) : undefined;
      return key !== undefined && hash.isIn(sieve, key);
    });
  return (piece) => {
    const more = readMore?.(piece.map(({ subject }) => subject)) ?? [];
    const found = [...piece, ...more].filter(holds).map(({ subject }) => subject);
    const banned = new Set(found);
    return (subject) => own.has(subject) || banned.has(subject);
  };
}

function listBanned(
  { connection }: Register,
  channels: readonly Channel[] | undefined,
): ReadonlySet<number> {
  const marks = channels?.map(() => "?").join(", ");
  return new Set(
    connection
      .prepare<string[], number>(
        `select distinct subject from personal.ban where lifted_at is null and subject is not null
         ${marks === undefined ? "" : `and channel in (${marks})`}`,
      )
      .pluck()
      .all(...(channels ?? [])),
  );
}

function listConsented(
  { connection }: Register,
  { recipient, country, informed }: ConsentedTo,
): ReadonlySet<number> {
  return new Set(
    connection
      .prepare<[string, string], number>(
        `select subject from personal.disclosure_consent
         where recipient = ? and country = ? and withdrawn_at is null
         ${informed ? "and informed is not null" : ""}`,
      )
      .pluck()
      .all(recipient, country),
  );
}
