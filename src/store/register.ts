/** An open register: who opened it, which drawers, and the ways to ask it. */
import type { Kysely } from "kysely";
import { type Drawer, type Role, ROLES } from "../domain/register/drawer.ts";
import { Refusal } from "../domain/faults.ts";
import {
  asRefusal,
  type Connection,
  type DrawerKeys,
  drawersOf,
  openDrawers,
} from "../drawers/connection.ts";
import { drawerKeySha256 } from "../drawers/drawer-key.ts";
import { inTransaction, retry } from "../drawers/transaction.ts";
import { checkFormat } from "./migrate.ts";
import type { Tables } from "./tables.ts";

export interface Operator {
  readonly name: string;
  readonly role: Role;
  /** The purpose for which this operator opens personal data when none is given. */
  readonly defaultPurpose?: string;
}

/** A register as the watch opens it: read by a few statements, without the query builder. */
export interface OpenedRegister {
  readonly id: string;
  readonly folder: string;
  readonly drawers: readonly Drawer[];
  readonly operator: Operator;
  /** The driver itself, for bulk paths; in no transaction but the one that is open. */
  readonly connection: Connection;
  /** How long to wait for another process, in milliseconds. */
  readonly waitMs: number;
}

/** A register with the query builder, for everything that reads and writes as people ask. */
export interface Register extends OpenedRegister {
  readonly query: Kysely<Tables>;
}

/** What opening needs to know. */
export interface Opening {
  readonly folder: string;
  readonly keys: DrawerKeys;
  /** The recipient (`age1…`) whose identity opened the keys. */
  readonly recipient: string;
  readonly readOnly: boolean;
  readonly waitMs: number;
}

/**
 * Opens a register with keys that were unlocked.
 *
 * @throws {Refusal} `register.damaged`; `register.newer` when a newer seloste wrote it;
 * `register.rolled-back` when a drawer belongs to another register or to another key
 */
export async function openRegister(opening: Opening): Promise<OpenedRegister> {
  const { folder, keys, readOnly, waitMs } = opening;
  const connection = await retry(waitMs, () => openDrawers(folder, keys, readOnly));
  try {
    return await retry(waitMs, () => readRegister(connection, opening));
  } catch (error) {
    const refusal = asRefusal(error, { connection, folder, drawers: drawersOf(keys) });
    connection.close();
    throw refusal;
  }
}

/** Closes the register; nothing of it may be used afterwards. */
export function closeRegister(register: OpenedRegister): void {
  register.connection.close();
}

/** Runs an act on all open drawers: all of it is saved, or nothing. */
export async function transaction<T>(register: OpenedRegister, act: () => Promise<T>): Promise<T> {
  return inTransaction(register.connection, register.waitMs, act);
}

function readRegister(connection: Connection, opening: Opening): OpenedRegister {
  const drawers = drawersOf(opening.keys);
  checkFormat(connection, drawers);
  const id = registerIn(connection, "casework_meta");
  if (id === undefined) throw rolledBack("casework");
  for (const drawer of drawers) checkDrawer(connection, drawer, id, opening.keys[drawer]);
  return {
    id,
    folder: opening.folder,
    drawers,
    operator: operatorOf(connection, opening.recipient),
    connection,
    waitMs: opening.waitMs,
  };
}

/** A drawer that was put here from elsewhere, or from another time, does not belong. */
function checkDrawer(
  connection: Connection,
  drawer: Drawer,
  id: string,
  key: Buffer | undefined,
): void {
  const known = connection
    .prepare<[string], { sha256: string }>("select sha256 from drawer_key where drawer = ?")
    .get(drawer);
  const table = drawer === "casework" ? "casework_meta" : `${drawer}.${drawer}_meta`;
  const belongs = registerIn(connection, table) === id;
  if (key === undefined || !belongs || known?.sha256 !== drawerKeySha256(key)) {
    throw rolledBack(drawer);
  }
}

function registerIn(connection: Connection, table: string): string | undefined {
  return connection.prepare<[], { register: string }>(`select register from ${table}`).get()
    ?.register;
}

function operatorOf(connection: Connection, recipient: string): Operator {
  const row = connection
    .prepare<[string], { name: string; role: string; default_purpose: string | null }>(
      `select operator.name, operator.role, operator.default_purpose
       from casework_recipient
       join operator on operator.name = casework_recipient.operator
       where casework_recipient.recipient = ?`,
    )
    .get(recipient);
  const role = ROLES.find((known) => known === row?.role);
  if (row === undefined || role === undefined) {
    throw new Refusal({ code: "register.unknown-operator", facts: {} });
  }
  const { name, default_purpose: defaultPurpose } = row;
  return defaultPurpose === null ? { name, role } : { name, role, defaultPurpose };
}

function rolledBack(drawer: Drawer): Refusal {
  return new Refusal({ code: "register.rolled-back", facts: { file: `${drawer}.db` } });
}
