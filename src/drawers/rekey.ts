/** A drawer gets another key. */
import type { Drawer } from "../domain/register/drawer.ts";
import { type Connection, openAlone, rekey } from "./connection.ts";
import { damaged, isDamage } from "./driver-fault.ts";
import { drawerFile } from "./layout.ts";
import { retry } from "./transaction.ts";

export interface Rekeying {
  readonly folder: string;
  readonly drawer: Drawer;
  /** Both with the same salt, or a kill could lose the file. */
  readonly from: Buffer;
  readonly to: Buffer;
  /** How long to wait for another process, in milliseconds. */
  readonly waitMs: number;
}

/**
 * Changes the key of a drawer and reads it back; one that has the new key already stays as it is.
 *
 * The key before is always tried first: what a kill left in the journal can be taken back with the
 * key it was written under only.
 *
 * @throws {Refusal} `register.damaged` when neither key opens it; `register.locked`
 */
export async function rekeyDrawer({ folder, drawer, from, to, waitMs }: Rekeying): Promise<void> {
  const before = await retry(waitMs, () => openAlone(folder, drawer, from));
  if (before !== undefined) {
    try {
      await retry(waitMs, () => rekey(before, to));
    } catch (error) {
      // Another process may have been faster; whether it was is seen below.
      if (!isDamage(error)) throw error;
    } finally {
      before.close();
    }
  }
  const after = await retry(waitMs, () => openAlone(folder, drawer, to));
  if (after === undefined) throw damaged(drawerFile(folder, drawer));
  try {
    if (!(await retry(waitMs, () => isWhole(after)))) throw damaged(drawerFile(folder, drawer));
  } finally {
    after.close();
  }
}

function isWhole(connection: Connection): boolean {
  try {
    return connection.pragma("quick_check(1)", { simple: true }) === "ok";
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/**
 * Which of two keys a drawer has now, while it waits for a change to be finished.
 *
 * @throws {Refusal} `register.damaged` when neither opens it
 */
export async function keyInForce({ folder, drawer, from, to, waitMs }: Rekeying): Promise<Buffer> {
  for (const key of [from, to]) {
    const connection = await retry(waitMs, () => openAlone(folder, drawer, key));
    connection?.close();
    if (connection !== undefined) return key;
  }
  throw damaged(drawerFile(folder, drawer));
}
