/** From what a person gave to an open register: every check stands on this one way. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "../command.ts";
import { findIdentity } from "./credential.ts";
import { localDay } from "../domain/calendar/zone.ts";
import { Refusal } from "../domain/faults.ts";
import type { Drawer } from "../domain/register/drawer.ts";
import { hasEnded } from "../domain/register/operator.ts";
import { asRefusal, type DrawerKeys, drawersOf } from "../drawers/connection.ts";
import { drawerKeySha256 } from "../drawers/drawer-key.ts";
import { checkNotMoved } from "../drawers/journal.ts";
import { keyFilesMark, waitingKeys, waitingOperators } from "../drawers/key-files.ts";
import { nextKeyFile } from "../drawers/layout.ts";
import { checkRegister } from "../drawers/permissions.ts";
import { checkSeen, readHead, rememberHead, rememberKeys } from "../drawers/seen.ts";
import { retry } from "../drawers/transaction.ts";
import { forgetKeys, type Identity, unlockDrawers, unlockWaiting } from "../drawers/unlock.ts";
import { registerFolder, stateFolder } from "../places.ts";
import { appendAudit } from "../store/audit.ts";
import { isSeen, newestLine } from "../store/audit-chain.ts";
import { getNotice } from "../store/notices.ts";
import {
  closeRegister,
  openRegister,
  type OpenedRegister,
  transaction,
} from "../store/register.ts";

/** How long a command waits for another process when nothing is said. */
const WAIT_MS = 30_000;
/** Between two looks at whether another process has finished changing the keys. */
const PAUSE_MS = 100;
/** How often to try while keys change under our hands. */
const TRIES = 5;

export interface Opening {
  /** What the audit trail names. */
  readonly command: string;
  readonly readOnly: boolean;
  readonly needs: readonly Drawer[];
  readonly may: readonly Drawer[];
  /** Whether it is the recovery key that opens. */
  readonly recovery?: boolean;
}

/** Opens the register as the person, or the machine, says who they are. */
export async function open(desk: Desk, opening: Opening): Promise<OpenedRegister> {
  const folder = await checkedFolder(desk);
  return openAs(desk, await findIdentity(desk, folder), opening);
}

/** The folder of the register, looked at from outside. */
export async function checkedFolder({ world, globals }: Desk): Promise<string> {
  const folder = registerFolder(world, globals.register);
  await checkRegister(folder);
  await checkNotMoved(folder);
  return folder;
}

/** Opens the register with an identity; the recovery key that opens nothing is told as such. */
export async function openAs(
  desk: Desk,
  identity: Identity,
  opening: Opening,
): Promise<OpenedRegister> {
  if (opening.recovery !== true) return openWith(desk, identity, opening);
  return openWith(desk, identity, opening).catch((error: unknown) => {
    throw asWrongRecovery(error);
  });
}

const WRONG_KEY = [
  "register.wrong-identity",
  "register.unknown-operator",
  "register.drawer-closed",
];

/** Of the recovery key it is not said that a file holds no identity: there may be no file. */
export function asWrongRecovery(error: unknown): unknown {
  if (!(error instanceof Refusal) || !WRONG_KEY.includes(error.fault.code)) return error;
  return new Refusal({ code: "recovery.wrong", facts: {} }, { cause: error });
}

async function openWith(desk: Desk, identity: Identity, opening: Opening): Promise<OpenedRegister> {
  const { world, globals } = desk;
  const folder = registerFolder(world, globals.register);
  await finishWaiting(desk, identity, opening);
  const { readOnly, recovery = false } = opening;
  const waitMs = waitOf(desk);
  const known = { folder, identity, opening, readOnly, recovery, waitMs };
  const register = await openKnown(desk, known);
  if (!register.unsettled || waitingKeys(folder).length > 0) return register;
  // The files are in their places; what is left is to say so in casework.
  closeRegister(register);
  await settle(desk, identity, opening);
  return openKnown(desk, known);
}

interface Known {
  readonly folder: string;
  readonly identity: Identity;
  readonly opening: Opening;
  readonly readOnly: boolean;
  readonly recovery: boolean;
  readonly waitMs: number;
}

async function openKnown(desk: Desk, known: Known): Promise<OpenedRegister> {
  return whileChanging(known.folder, () => openOnce(desk, known));
}

/**
 * Tries again where another process changes keys at this moment: a key that was read is not the one
 * in force any more, and what looks like damage is none.
 */
async function whileChanging<T>(folder: string, act: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    const mark = keyFilesMark(folder);
    try {
      return await act();
    } catch (error) {
      if (!isDamaged(error) || left === 1) throw error;
      const changing = waitingKeys(folder).length > 0;
      if (!changing && mark === keyFilesMark(folder)) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

function isDamaged(error: unknown): boolean {
  return error instanceof Refusal && error.fault.code === "register.damaged";
}

/**
 * What an error in the middle of an act means when another process changed the keys meanwhile: what
 * looks like damage is a drawer that this process cannot read any more.
 */
export async function whileRekeyed(
  error: unknown,
  { folder, keysMark }: OpenedRegister,
): Promise<unknown> {
  if (!isDamaged(error) || keysMark === keyFilesMark(folder)) return error;
  return new Refusal({ code: "register.rekeyed", facts: {} }, { cause: error });
}

async function openOnce(desk: Desk, known: Known): Promise<OpenedRegister> {
  const { folder, identity, opening, readOnly, recovery, waitMs } = known;
  const keysMark = keyFilesMark(folder);
  const keys = await unlockDrawers(folder, identity, { ...opening, waitMs });
  try {
    const { recipient } = identity;
    const again = { needs: drawersOf(keys), may: [], waitMs };
    const unlock = () => unlockDrawers(folder, identity, again);
    const order = { folder, keys, recipient, readOnly, waitMs, recovery, keysMark, unlock };
    const register = await openRegister(order);
    try {
      // These are the first reads, and another process may be writing.
      await retry(waitMs, () => checkKnown(desk, register, { keys, readOnly }));
      await checkNotEnded(desk, register);
      return register;
    } catch (error) {
      const refusal = asRefusal(error, register);
      closeRegister(register);
      throw refusal;
    }
  } finally {
    forgetKeys(keys);
  }
}

export function waitOf({ globals }: Pick<Desk, "globals">): number {
  return globals.wait ?? WAIT_MS;
}

/**
 * Finishes a change of keys that was cut off, or waits for the process that is at it. Who cannot
 * finish it reads, and does not write: a drawer may not be written under a key that still waits.
 *
 * @throws {Refusal} `register.rekeying`
 */
async function finishWaiting(desk: Desk, identity: Identity, opening: Opening): Promise<void> {
  const folder = registerFolder(desk.world, desk.globals.register);
  const end = performance.now() + waitOf(desk);
  for (;;) {
    const keys = waitingKeys(folder);
    if (keys.length === 0 && (await waitingOperators(folder)).length === 0) return;
    if (await whileChanging(folder, () => settle(desk, identity, opening))) return;
    if (keys.length === 0 || opening.readOnly) return;
    if (!(await opensWaiting(folder, identity, keys))) return;
    if (performance.now() > end) throw new Refusal({ code: "register.rekeying", facts: {} });
    await sleep(PAUSE_MS);
  }
}

/** Whether a change of keys is for this identity too; who was removed has nothing to wait for. */
async function opensWaiting(
  folder: string,
  { identity }: Identity,
  [drawer]: readonly Drawer[],
): Promise<boolean> {
  if (drawer === undefined) return true;
  const key = await unlockWaiting(nextKeyFile(folder, drawer), identity);
  key?.fill(0);
  return key !== undefined;
}

async function settle(desk: Desk, identity: Identity, opening: Opening): Promise<boolean> {
  const { settleKeys } = await import("./settle-keys.ts");
  const { world, globals } = desk;
  return settleKeys({
    folder: registerFolder(world, globals.register),
    identity,
    waitMs: waitOf(desk),
    stateFolder: stateFolder(world),
    now: world.now,
    command: opening.command,
    recovery: opening.recovery ?? false,
    check: async (register, keys) => {
      await checkKnown(desk, register, { keys, readOnly: opening.readOnly });
      await checkNotEnded(desk, register);
    },
  });
}

/**
 * Whether it is the register that this machine knows: its key, and nothing missing at the end of its
 * trail. Otherwise it is taken on purpose only, by naming its id to a command that writes; that
 * leaves a line of its own.
 *
 * @throws {Refusal} `register.other-key`, `register.older`
 */
async function checkKnown(
  { world, globals }: Desk,
  register: OpenedRegister,
  { keys, readOnly }: { readonly keys: DrawerKeys; readonly readOnly: boolean },
): Promise<void> {
  const state = stateFolder(world);
  const accepted = !readOnly && globals.acceptOlder === register.id;
  const sha256 = drawerKeySha256(keys.casework);
  try {
    await checkSeen(state, register.id, sha256);
  } catch (error) {
    if (!accepted) throw error;
    await rememberKeys(state, register.id, [sha256]);
    await record(world, register, { act: "accepted-key" });
  }
  const seen = await readHead(state, register.id);
  if (seen === undefined || isSeen(register.connection, seen)) return;
  const newest = newestLine(register.connection)?.seq ?? 0;
  if (!accepted) {
    const facts = { register: register.id, seen: seen.seq, newest };
    throw new Refusal({ code: "register.older", facts });
  }
  await record(world, register, { act: "accepted-older", counts: { seen: seen.seq, newest } });
  await rememberNewest({ world }, register);
}

async function record(
  world: Desk["world"],
  register: OpenedRegister,
  event: Parameters<typeof appendAudit>[3],
): Promise<void> {
  await transaction(register, () => appendAudit(register, world.now(), "accept", event));
}

/** @throws {Refusal} `operator.ended` after the last day of a deputy, in the notice's zone */
async function checkNotEnded({ world }: Desk, register: OpenedRegister): Promise<void> {
  const { name, until } = register.operator;
  if (until === undefined) return;
  const { zone } = (await getNotice(register)).notice;
  if (hasEnded({ until }, localDay(world.now(), zone))) {
    throw new Refusal({ code: "operator.ended", facts: { operator: name, until } });
  }
}

/** Remembers the newest line on this machine, apart from the register. */
export async function rememberNewest(
  { world }: Pick<Desk, "world">,
  { connection, id, waitMs }: OpenedRegister,
): Promise<void> {
  const newest = await retry(waitMs, () => newestLine(connection));
  if (newest === undefined) return;
  const seen = await readHead(stateFolder(world), id);
  if (seen?.seq === newest.seq && seen.hash === newest.hash) return;
  await rememberHead(stateFolder(world), id, newest);
}
