/**
 * Keyed hashes of identifiers, by which a ban is found when its address comes back: 8 bytes of a
 * short keyed hash, by which a million rows are sieved without a million HMACs, and the 32 bytes of
 * an HMAC-SHA-256, together in base64url. Whoever has the drawer has the key too: the hashes are pseudonymous data, not
 * anonymous.
 */
import { createHmac } from "node:crypto";
import { LONGEST_HASHED, quickHash } from "../domain/ban/quick-hash.ts";
import { newSieve, type Sieve } from "../domain/ban/sieve.ts";
import type { Field } from "../domain/notice/field.ts";
import { matchKey } from "../domain/subject/values.ts";
import type { Connection } from "../drawers/connection.ts";
import type { Register } from "./register.ts";
import { findSecret } from "./secrets.ts";

/** Characters at the beginning of a stored hash that hold the short one, and the bytes they are. */
const HEAD = 12;
const HEAD_BYTES = 9;

export interface BanHash {
  /** The hash of a key (`banKey`) as it is stored. */
  readonly of: (key: string) => string;
  /** Whether a key may be in the sieve; certain only when it is not. */
  readonly isIn: (sieve: Sieve, key: string) => boolean;
  readonly addTo: (sieve: Sieve, key: string) => void;
  /** The same for bytes that are a key in UTF-8 already; they stand in `bytes`. */
  readonly bytes: Uint8Array;
  readonly bytesAreIn: (sieve: Sieve, length: number) => boolean;
}

/** @param secret 32 random bytes */
export function banHash(secret: Buffer): BanHash {
  const short = createHmac("sha256", secret).update("quick").digest();
  const quick = quickHash([short.readInt32BE(0), short.readInt32BE(4)]);
  const take = (key: string): number => {
    const { written } = new TextEncoder().encodeInto(key, quick.bytes.subarray(0, LONGEST_HASHED));
    return quick.run(written);
  };
  return {
    of: (key) => {
      const head = Buffer.alloc(8);
      head.writeInt32BE(take(key), 0);
      head.writeInt32BE(quick.high(), 4);
      const hmac = createHmac("sha256", secret).update(key).digest();
      return Buffer.concat([head, hmac]).toString("base64url");
    },
    isIn: (sieve, key) => sieve.has(take(key), quick.high()),
    addTo: (sieve, key) => sieve.add(take(key), quick.high()),
    bytes: quick.bytes,
    bytesAreIn: (sieve, length) => sieve.has(quick.run(length), quick.high()),
  };
}

/** The hashes of the bans in force, short; those of some channels, or of all. */
export function loadSieve(connection: Connection, channels?: readonly string[]): Sieve {
  const marks = channels?.map(() => "?").join(", ");
  const joined = connection
    .prepare<string[], string | null>(
      `select group_concat(substr(ban_hash.hash, 1, ${HEAD}), '')
       from personal.ban as ban
       join personal.ban_hash as ban_hash on ban_hash.ban = ban.nr
       where ban.lifted_at is null${marks === undefined ? "" : ` and ban.channel in (${marks})`}`,
    )
    .pluck()
    .get(...(channels ?? []));
  const bytes = Buffer.from(joined ?? "", "base64url");
  const sieve = newSieve(bytes.length / HEAD_BYTES);
  for (let at = 0; at < bytes.length; at += HEAD_BYTES) {
    sieve.add(bytes.readInt32BE(at), bytes.readInt32BE(at + 4));
  }
  return sieve;
}

/** A hash and what it is held against; of a register without any hash nothing is ever found. */
export interface Sieved {
  readonly hash: BanHash;
  readonly sieve: Sieve;
  /** Whether a data subject has this number. */
  readonly isHeld: (field: Field, value: string) => boolean;
}

/** What the rows of a list are held against: the bans in force on some channels, or all. */
export function loadSieved(register: Register, channels?: readonly string[]): Sieved {
  const secret = findSecret(register, "ban-hash") ?? Buffer.alloc(1);
  const held = register.connection
    .prepare<[string, string], number>(
      "select exists (select 1 from personal.identifier where field = ? and value = ?)",
    )
    .pluck();
  return {
    hash: banHash(secret),
    sieve: loadSieve(register.connection, channels),
    isHeld: (field, value) => held.get(field.id, matchKey(field, value)) === 1,
  };
}
