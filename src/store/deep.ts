/** What the database and the register itself say of their soundness, drawer by drawer. */
import { type Drawer, DRAWERS } from "../domain/register/drawer.ts";
import { RECOVERY } from "../domain/register/operator.ts";
import { type Connection, schemaOf } from "../drawers/connection.ts";
import { isDamage } from "../drawers/driver-fault.ts";
import type { OpenedRegister } from "./register.ts";

/** Whether the tables and indexes of a drawer fit together, and its own references. */
export function isWhole({ connection }: Pick<OpenedRegister, "connection">, drawer: Drawer) {
  const schema = schemaOf(drawer);
  return {
    structure: ask(
      () => connection.pragma(`${schema}.integrity_check(1)`, { simple: true }) === "ok",
    ),
    foreignKeys: ask(() => {
      const broken = connection.pragma(`${schema}.foreign_key_check`);
      return Array.isArray(broken) && broken.length === 0;
    }),
  };
}

/** A page that cannot be read is damage, not a defect of the question. */
function ask(question: () => boolean): boolean {
  try {
    return question();
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** References that no foreign key can hold, since they lead from one file to another. */
const ACROSS: readonly { readonly drawers: readonly Drawer[]; readonly sql: string }[] = [
  ...["special_held", "special_record", "special_history", "special_disclosed"].map((table) => ({
    drawers: ["personal", "special"] as const,
    sql: `select count(*) from special.${table} as row
          where not exists (select 1 from personal.subject where nr = row.subject)`,
  })),
  ...["special_held", "special_record", "special_history"].map((table) => ({
    drawers: ["personal", "special"] as const,
    sql: `select count(*) from special.${table} as row
          where not exists (select 1 from personal.origin where nr = row.origin)`,
  })),
  {
    drawers: ["personal"],
    sql: `select count(*) from personal.disclosed_set as row
          where not exists (select 1 from disclosure where nr = row.disclosure)`,
  },
  {
    drawers: ["special"],
    sql: `select count(*) from special.special_disclosed_set as row
          where not exists (select 1 from disclosure where nr = row.disclosure)`,
  },
  {
    drawers: ["personal"],
    sql: `select count(*) from personal.origin as row
          where not exists (select 1 from notice_version where nr = row.notice)`,
  },
  ...DRAWERS.map((drawer) => ({
    drawers: [drawer],
    sql: `select count(*) from ${drawer === "casework" ? "" : `${drawer}.`}${drawer}_recipient as row
          where row.operator <> '${RECOVERY}' and not exists (
            select 1 from operator where name = row.operator and removed_at is null)`,
  })),
];

/** How many rows refer to something in another drawer that is not there; of the drawers that are open. */
export function countLostReferences({
  connection,
  drawers,
}: Pick<OpenedRegister, "connection" | "drawers">): number {
  return ACROSS.filter((one) => one.drawers.every((drawer) => drawers.includes(drawer)))
    .map(({ sql }) => count(connection, sql))
    .reduce((sum, found) => sum + found, 0);
}

function count(connection: Connection, sql: string): number {
  return connection.prepare<[], number>(sql).pluck().get() ?? 0;
}
