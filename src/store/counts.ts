/** Numbers about the register as a whole; no values. */
import { retry } from "../drawers/transaction.ts";
import type { OpenedRegister } from "./register.ts";

export interface Counts {
  /** Absent where the personal drawer is closed. */
  readonly subjects?: number;
  readonly records?: number;
  readonly bans?: number;
  /** Values in the special drawer; absent where it is closed. */
  readonly specialValues?: number;
  /** Of those, how many have no exception of Art. 9(2) on record. */
  readonly basisUnknown?: number;
  readonly auditLines: number;
}

export async function getCounts(register: OpenedRegister): Promise<Counts> {
  const auditLines = await count(register, "audit");
  const open = (drawer: "personal" | "special") => register.drawers.includes(drawer);
  const personal = open("personal")
    ? {
        subjects: await count(register, "personal.subject"),
        records: await count(register, "personal.record"),
        bans: await count(register, "personal.ban where lifted_at is null"),
      }
    : {};
  const special = open("special")
    ? {
        specialValues: await count(register, "special.special_held"),
        basisUnknown: await count(register, "special.special_held where basis = 'unknown'"),
      }
    : {};
  return { ...personal, ...special, auditLines };
}

/** The instant of the newest backup that was verified. */
export async function lastBackup({
  connection,
  waitMs,
}: OpenedRegister): Promise<string | undefined> {
  const newest = connection
    .prepare<[], string | null>("select max(verified_at) from backup")
    .pluck();
  return (await retry(waitMs, () => newest.get())) ?? undefined;
}

/** @param rows a table of ours, with a condition if need be; never anything that was typed */
async function count({ connection, waitMs }: OpenedRegister, rows: string): Promise<number> {
  const counted = connection.prepare<[], number>(`select count(*) from ${rows}`).pluck();
  return (await retry(waitMs, () => counted.get())) ?? 0;
}
