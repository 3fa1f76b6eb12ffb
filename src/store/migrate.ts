/** The format of a register: one number for all its drawers. */
import { DRAWERS, type Drawer } from "../domain/register/drawer.ts";
import { Refusal } from "../domain/faults.ts";
import { type Connection, schemaOf } from "../drawers/connection.ts";
import { FIRST } from "./migrations/0001-first.ts";

const MIGRATIONS = [FIRST];

/** The format this seloste writes. */
export const FORMAT = MIGRATIONS.length;

/** Brings new, empty drawers to the current format. Runs inside the caller's transaction. */
export function createTables(connection: Connection): void {
  for (const migration of MIGRATIONS) {
    for (const drawer of DRAWERS) for (const sql of migration[drawer]) connection.exec(sql);
  }
  for (const drawer of DRAWERS) connection.pragma(`${schemaOf(drawer)}.user_version=${FORMAT}`);
}

/**
 * Checks that the open drawers have the format this seloste knows.
 *
 * @throws {Refusal} `register.newer`
 */
export function checkFormat(connection: Connection, drawers: readonly Drawer[]): void {
  for (const drawer of drawers) {
    const format = Number(connection.pragma(`${schemaOf(drawer)}.user_version`, { simple: true }));
    if (format > FORMAT) {
      throw new Refusal({ code: "register.newer", facts: { format, known: FORMAT } });
    }
    if (format < FORMAT) throw new Error(`${drawer} has format ${format}, which was never shipped`);
  }
}
