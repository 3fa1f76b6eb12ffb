/** Numbers about the register as a whole; no values. */
import type { Register } from "./register.ts";

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

export async function getCounts(register: Register): Promise<Counts> {
  const auditLines = await count(register, "audit");
  const open = (drawer: "personal" | "special") => register.drawers.includes(drawer);
  const personal = open("personal")
    ? {
        subjects: await count(register, "personal.subject"),
        records: await count(register, "personal.record"),
        bans: await count(register, "personal.ban"),
      }
    : {};
  const special = open("special") ? await countSpecial(register) : {};
  return { ...personal, ...special, auditLines };
}

/** The instant of the newest backup that was verified. */
export async function lastBackup(register: Register): Promise<string | undefined> {
  const row = await register.query
    .selectFrom("backup")
    .select("verified_at")
    .where("verified_at", "is not", null)
    .orderBy("verified_at", "desc")
    .executeTakeFirst();
  return row?.verified_at ?? undefined;
}

async function countSpecial(register: Register) {
  const unknown = await register.query
    .selectFrom("special.special_held")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where("basis", "=", "unknown")
    .executeTakeFirstOrThrow();
  return {
    specialValues: await count(register, "special.special_held"),
    basisUnknown: unknown.count,
  };
}

async function count(
  register: Register,
  table: "audit" | "personal.subject" | "personal.record" | "personal.ban" | "special.special_held",
): Promise<number> {
  const row = await register.query
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
