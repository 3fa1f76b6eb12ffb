/** What monitoring asks of casework and of the folder: numbers, never what stands in the lines. */
import { stat } from "node:fs/promises";
import type { AuditNumbers } from "../domain/check/finding.ts";
import { DRAWERS } from "../domain/register/drawer.ts";
import { asInstant, type Instant } from "../domain/time.ts";
import { drawerFile } from "../drawers/layout.ts";
import { retry } from "../drawers/transaction.ts";
import type { Register } from "./register.ts";

/** Without the query builder, as cron looks often. */
type Opened = Pick<Register, "connection" | "waitMs">;

/** The newest line of the audit trail and the highest number that was ever given to one. */
export async function getAuditNumbers({ connection, waitMs }: Opened): Promise<AuditNumbers> {
  const numbers = connection.prepare<[], AuditNumbers>(
    `select coalesce((select max(seq) from audit), 0) as newest,
       coalesce((select seq from sqlite_sequence where name = 'audit'), 0) as given`,
  );
  const found = await retry(waitMs, () => numbers.get());
  if (found === undefined) throw new Error("a query without a table has one row");
  return found;
}

/** When the newest line of the audit trail was written; absent where there is none. */
export async function newestLineAt({ connection, waitMs }: Opened): Promise<Instant | undefined> {
  const newest = connection
    .prepare<[], string>("select at from audit order by seq desc limit 1")
    .pluck();
  const at = await retry(waitMs, () => newest.get());
  return at === undefined ? undefined : asInstant(at);
}

/** How many entries the breach log has, closed ones included. */
export async function countBreaches({ connection, waitMs }: Opened): Promise<number> {
  const all = connection.prepare<[], number>("select count(*) from breach").pluck();
  return (await retry(waitMs, () => all.get())) ?? 0;
}

/** Bytes of all drawers; told by the folder, so that no drawer is opened for it. */
export async function getRegisterBytes({ folder }: Pick<Register, "folder">): Promise<number> {
  const sizes = DRAWERS.map(async (drawer) => (await stat(drawerFile(folder, drawer))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
