/** A desk at which keys are changed: one transaction says what is to be, then it is made so. */
import { rm } from "node:fs/promises";
import { Stopped } from "../ask/ask.ts";
import { asSystemFault } from "../drawers/driver-fault.ts";
import type { CommandPath, Desk, Input, KeyChange, KeysCommand, KeysDesk } from "../command.ts";
import { findIdentity } from "./credential.ts";
import { Refusal } from "../domain/faults.ts";
import { type Drawer, DRAWERS } from "../domain/register/drawer.ts";
import type { Instant } from "../domain/time.ts";
import { drawerKeySha256, nextDrawerKey } from "../drawers/drawer-key.ts";
import {
  adoptOperator,
  dropWaiting,
  dropWaitingOperator,
  keyFileFor,
  sha256Of,
  waitingKeys,
  writeWaiting,
  writeWaitingOperator,
} from "../drawers/key-files.ts";
import { forgetKeys, type Identity, unlockDrawers } from "../drawers/unlock.ts";
import type { Flags } from "../flag.ts";
import { checkedFolder, openAs, type Opening, rememberNewest, waitOf } from "./open.ts";
import { isInside } from "../places.ts";
import { appendAudit } from "../store/audit.ts";
import { announceKey } from "../store/key-change.ts";
import { readRecipients, setOperatorFile, writeRecipients } from "../store/operators.ts";
import { closeRegister, type OpenedRegister, transaction } from "../store/register.ts";

/** Opens the register for a command that changes keys. */
export async function openKeysDesk(
  desk: Desk,
  command: KeysCommand<CommandPath, Flags>,
  input: Input<Flags>,
): Promise<KeysDesk> {
  const folder = await checkedFolder(desk);
  const asked = await command.recovery?.(desk, input);
  const identity = asked ?? (await findIdentity(desk, folder));
  const needs = command.needs(input);
  const opening: Opening = {
    command: command.path,
    readOnly: false,
    needs,
    may: DRAWERS,
    recovery: asked !== undefined,
  };
  let register = await openAs(desk, identity, opening);
  let current = identity;
  let now = opening;
  return {
    ...desk,
    get register() {
      return register;
    },
    identity,
    async change(change, as) {
      const { now: clock } = desk.world;
      const place = { now: clock, waitMs: waitOf(desk), command: command.path };
      await announce({ ...place, register, identity: current }, change);
      await rememberNewest(desk, register);
      closeRegister(register);
      // Opening finishes what was announced: there is no other way, also after a kill.
      register = await openAs(desk, current, now).catch((error: unknown) => {
        throw error instanceof Stopped ? error : unfinished(error);
      });
      if (as === undefined) return;
      closeRegister(register);
      current = as;
      now = { ...opening, recovery: false };
      register = await openAs(desk, current, now);
    },
  };
}

/** It was recorded; what is left of it the next opening does. */
function unfinished(cause: unknown): Refusal {
  return new Refusal({ code: "register.unfinished", facts: {} }, { cause });
}

export interface Announcing {
  readonly now: () => Instant;
  /** How long to wait for another process, in milliseconds. */
  readonly waitMs: number;
  readonly register: OpenedRegister;
  readonly identity: Identity;
  readonly command: string;
}

/** Writes the files that are to be, and says so in one transaction with the line of the trail. */
export async function announce(announcing: Announcing, change: KeyChange): Promise<void> {
  const { register, now, command } = announcing;
  const { folder, connection } = register;
  const written: Drawer[] = [];
  const { operatorFile, files = [] } = change;
  const named: string[] = [];
  for (const { path } of files) checkOutside(path, folder);
  try {
    await transaction(register, async () => {
      if (waitingKeys(folder).length > 0) {
        throw new Refusal({ code: "register.rekeying", facts: {} });
      }
      if (change.drawers.length > 0) await announceKeys(announcing, change, written);
      change.apply(register);
      if (operatorFile !== undefined) {
        await writeWaitingOperator(folder, operatorFile.name, operatorFile.bytes);
        setOperatorFile(connection, operatorFile.name, sha256Of(operatorFile.bytes));
      }
      await appendAudit(register, now(), command, change.audit);
      // Last, for a file with its name is a promise.
      for (const file of files) {
        await file.commit();
        named.push(file.path);
      }
    });
  } catch (error) {
    for (const path of named) await rm(path, { force: true });
    for (const drawer of written) await dropWaiting(folder, drawer);
    if (operatorFile !== undefined) await dropWaitingOperator(folder, operatorFile.name);
    throw asSystemFault(error, folder) ?? error;
  }
  // Beside keys it waits for them: the identity in it may open the next ones only.
  if (operatorFile !== undefined && change.drawers.length === 0) {
    await adoptOperator(folder, operatorFile.name);
  }
}

/** A secret may not take the place of a drawer or a key. */
function checkOutside(path: string, folder: string): void {
  if (isInside(path, folder)) throw new Refusal({ code: "output.in-register", facts: { path } });
}

async function announceKeys(
  { register, waitMs, identity }: Announcing,
  { drawers, rotates, recipients }: KeyChange,
  written: Drawer[],
): Promise<void> {
  const { folder, connection } = register;
  const keys = await unlockDrawers(folder, identity, { needs: drawers, may: [], waitMs });
  try {
    for (const drawer of drawers) {
      const now = keys[drawer];
      if (now === undefined) throw new Error("a drawer that was asked for");
      const key = rotates ? nextDrawerKey(now) : now;
      const rows = recipients(readRecipients(connection, drawer), drawer);
      const { bytes, sha256: file } = await keyFileFor(
        rows.map(({ recipient }) => recipient),
        key,
      );
      written.push(drawer);
      await writeWaiting(folder, drawer, bytes);
      announceKey(connection, drawer, { sha256: drawerKeySha256(key), file });
      writeRecipients(connection, drawer, rows);
      if (rotates) key.fill(0);
    }
  } finally {
    forgetKeys(keys);
  }
}
