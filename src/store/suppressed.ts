/** Every address and number of a data subject that is banned, for a list that other programs take. */
import { type Ban, channelsOf } from "../domain/ban/ban.ts";
import { banKey, banKind } from "../domain/ban/key.ts";
import { stops, type Suppressed, type SuppressedKind } from "../domain/ban/suppression.ts";
import { type Channel, CHANNELS } from "../domain/import/form.ts";
import type { Field } from "../domain/notice/field.ts";
import { asInstant } from "../domain/time.ts";
import { loadSieved } from "./ban-hash.ts";
import { openBans } from "./bans.ts";
import { everybody } from "./leaving.ts";
import type { Register } from "./register.ts";

/** What is banned of one data subject, with the field that holds it. */
export interface SuppressedOf {
  readonly subject: number;
  readonly banned: readonly (Suppressed & { readonly field: string })[];
}

interface Held {
  readonly subject: number;
  readonly field: string;
  readonly value: string;
}

/** @yields the data subjects of whom anything is banned, in the order of their numbers */
export function* suppressedOf(
  register: Register,
  fields: readonly Field[],
): Generator<SuppressedOf> {
  const marks = fields.map(() => "?").join(", ");
  const held = register.connection.prepare<string[], Held>(
    `select subject, field, value from personal.held
     where subject in (select value from json_each(?)) and field in (${marks})
     order by subject, field`,
  );
  const ids = fields.map(({ id }) => id);
  const judge = bannedJudge(register, fields);
  for (const piece of everybody(register)) {
    const found = new Map<number, SuppressedOf["banned"]>();
    for (const row of held.all(JSON.stringify(piece), ...ids)) {
      const banned = judge(row);
      if (banned === undefined) continue;
      found.set(row.subject, [...(found.get(row.subject) ?? []), { ...banned, field: row.field }]);
    }
    for (const [subject, banned] of found) yield { subject, banned };
  }
}

/** Whether a value that is held may not be written to, by the holder's own bans or by its own. */
function bannedJudge(
  register: Register,
  fields: readonly Field[],
): (row: Held) => Suppressed | undefined {
  const bans = openBans(register);
  const { hash, sieve } = loadSieved(register);
  const known = new Map(fields.map((field) => [field.id, field]));
  const own = ownBans(bans.all());
  return ({ subject, field: id, value }) => {
    const field = known.get(id);
    const kind = field === undefined ? undefined : kindOf(field);
    const key = field === undefined ? undefined : banKey(field, value);
    if (kind === undefined || key === undefined) return undefined;
    const theirs = own.get(subject) ?? [];
    const shared = hash.isIn(sieve, key) ? bans.forKeys([key]) : [];
    return suppress(kind, value, [...theirs, ...shared]);
  };
}

function ownBans(all: readonly Ban[]): ReadonlyMap<number, readonly Ban[]> {
  const own = new Map<number, Ban[]>();
  for (const ban of all) {
    if (ban.subject === undefined) continue;
    own.set(ban.subject, [...(own.get(ban.subject) ?? []), ban]);
  }
  return own;
}

function kindOf(field: Field): SuppressedKind | undefined {
  const kind = banKind(field);
  return kind === "email" || kind === "phone" ? kind : undefined;
}

function suppress(
  kind: SuppressedKind,
  value: string,
  bans: readonly Ban[],
): Suppressed | undefined {
  const stopping = bans.filter(({ channel }) => stops(kind, channelsIn([channel])));
  const [first, ...others] = stopping.map(({ since }) => since);
  if (first === undefined) return undefined;
  const since = others.reduce((one, other) => (other < one ? other : one), first);
  const channels = channelsIn(channelsOf(stopping));
  return { kind, value, channels, since: asInstant(since) };
}

function channelsIn(names: readonly string[]): readonly Channel[] {
  return CHANNELS.filter((channel) => names.includes(channel));
}

/** Bans that only a keyed hash remembers: nobody in the register holds their address. */
export function countUnheld({ connection }: Register): number {
  return (
    connection
      .prepare<[], number>(
        "select count(*) from personal.ban where lifted_at is null and subject is null",
      )
      .pluck()
      .get() ?? 0
  );
}
