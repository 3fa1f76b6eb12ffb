/** An open register: who opened it, which drawers, and the ways to ask it. */
import type { Kysely } from "kysely";
import { type Drawer, type Role, ROLES } from "../domain/register/drawer.ts";
import { RECOVERY } from "../domain/register/operator.ts";
import { Refusal } from "../domain/faults.ts";
import type { Day } from "../domain/time.ts";
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
  /** The last day on which this operator may open the register. */
  readonly until?: Day;
}

/** A register as the watch opens it: read by a few statements, without the query builder. */
export interface OpenedRegister {
  readonly id: string;
  readonly folder: string;
  readonly drawers: readonly Drawer[];
  readonly operator: Operator;
  /** Whether a change of keys is not finished. */
  readonly unsettled: boolean;
  /** Reads the keys of the open drawers again; whoever asks wipes them. */
  readonly unlock: () => Promise<DrawerKeys>;
  /** Which key files it was opened with (`keyFilesMark`). */
  readonly keysMark: string;
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
  /** Whether the recovery key may open it, as an operator of its own name. */
  readonly recovery?: boolean;
  /** Which key files the keys were read from, and how to read them again. */
  readonly keysMark?: string;
  readonly unlock?: () => Promise<DrawerKeys>;
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

/**
 * Reads outside a transaction: they may meet the moment in which another process commits, and are done
 * again then.
 */
export async function reading<T>(
  { waitMs }: Pick<OpenedRegister, "waitMs">,
  act: () => T | Promise<T>,
): Promise<T> {
  return retry(waitMs, act);
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
    operator: operatorOf(connection, opening),
    unsettled: isUnsettled(connection),
    keysMark: opening.keysMark ?? "",
    unlock: opening.unlock ?? (() => Promise.reject(new Error("opened without an identity"))),
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
    .prepare<[string], { sha256: string; next_sha256: string | null }>(
      "select sha256, next_sha256 from drawer_key where drawer = ?",
    )
    .get(drawer);
  const table = drawer === "casework" ? "casework_meta" : `${drawer}.${drawer}_meta`;
  const belongs = registerIn(connection, table) === id;
  const sha256 = key === undefined ? undefined : drawerKeySha256(key);
  const fits = sha256 === known?.sha256 || sha256 === known?.next_sha256;
  if (sha256 === undefined || !belongs || !fits) throw rolledBack(drawer);
}

function isUnsettled(connection: Connection): boolean {
  const waiting = connection
    .prepare<[], number>("select count(*) from drawer_key where next_sha256 is not null")
    .pluck()
    .get();
  return waiting !== 0;
}

function registerIn(connection: Connection, table: string): string | undefined {
  return connection.prepare<[], { register: string }>(`select register from ${table}`).get()
    ?.register;
}

interface OperatorRow {
  readonly name: string;
  readonly role: string | null;
  readonly default_purpose: string | null;
  readonly until: Day | null;
}

function operatorOf(connection: Connection, { recipient, recovery = false }: Opening): Operator {
  const row = connection
    .prepare<[string], OperatorRow>(
      `select casework_recipient.operator as name, role, default_purpose, until
       from casework_recipient
       left join operator on operator.name = casework_recipient.operator
       where casework_recipient.recipient = ? and removed_at is null`,
    )
    .get(recipient);
  if (recovery && row?.name === RECOVERY) return { name: RECOVERY, role: "contact" };
  const role = ROLES.find((known) => known === row?.role);
  if (row === undefined || role === undefined) {
    throw new Refusal({ code: "register.unknown-operator", facts: {} });
  }
  const { name, default_purpose: defaultPurpose, until } = row;
  return {
    name,
    role,
    ...(defaultPurpose === null ? {} : { defaultPurpose }),
    ...(until === null ? {} : { until }),
  };
}

function rolledBack(drawer: Drawer): Refusal {
  return new Refusal({ code: "register.rolled-back", facts: { file: `${drawer}.db` } });
}
