/**
 * Random secrets that live in the personal drawer itself. They are never derived from the drawer's
 * key: when that is changed, what was hashed under them is still found.
 */
import { randomBytes } from "node:crypto";
import type { Connection } from "../drawers/connection.ts";

interface Opened {
  readonly connection: Connection;
}

/**
 * `ban-hash` keys the hashes by which bans are found, `struck-hash` those of other people's values,
 * `audit-mac` those that seal the audit trail.
 */
export type SecretName = "ban-hash" | "struck-hash" | "audit-mac";

const BYTES = 32;

/** The secret as 32 bytes; undefined while nobody has needed it. */
export function findSecret({ connection }: Opened, name: SecretName): Buffer | undefined {
  const hex = connection
    .prepare<[string], string>("select value from personal.secret where name = ?")
    .pluck()
    .get(name);
  return hex === undefined ? undefined : Buffer.from(hex, "hex");
}

/** The secret, made on first use inside the transaction of the act. */
export function makeSecret(register: Opened, name: SecretName): Buffer {
  const found = findSecret(register, name);
  if (found !== undefined) return found;
  const made = randomBytes(BYTES);
  register.connection
    .prepare("insert into personal.secret (name, value) values (?, ?)")
    .run(name, made.toString("hex"));
  return made;
}
