/** One transaction over all open drawers, begun IMMEDIATE, with waits that leave Ctrl-C alive. */
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../domain/faults.ts";
import type { Connection } from "./connection.ts";
import { isBusy } from "./driver-fault.ts";

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;

/**
 * Runs an act in one transaction: all of it is saved, or nothing.
 *
 * @param waitMs how long to wait for another process, in milliseconds
 * @throws {Refusal} `register.locked` when the wait is over
 */
export async function inTransaction<T>(
  connection: Connection,
  waitMs: number,
  act: () => Promise<T>,
): Promise<T> {
  await retry(waitMs, () => connection.exec("BEGIN IMMEDIATE"));
  try {
    const result = await act();
    // A reader can hold a commit back; the transaction stays open and the commit may be tried again.
    await retry(waitMs, () => connection.exec("COMMIT"));
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Tries an act until no other process is in its way; a single read may meet a lock as well.
 *
 * @param waitMs how long to try, in milliseconds
 * @throws {Refusal} `register.locked` when the wait is over
 */
export async function retry<T>(waitMs: number, act: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + waitMs;
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isBusy(error)) throw error;
      const left = end - performance.now();
      if (left <= 0) {
        const waitedSeconds = Math.round(waitMs / 1000);
        throw new Refusal({ code: "register.locked", facts: { waitedSeconds } }, { cause: error });
      }
      await sleep(Math.min(pause, left));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
}
