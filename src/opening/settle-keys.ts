/**
 * Finishes a change of keys: the drawers get the keys that casework has announced, and the waiting
 * files take their places. It is the one way, for a change that was just made and for one that a
 * kill cut off; each step may have been done already, also by another process at this moment.
 */
import { DRAWERS, type Drawer } from "../domain/register/drawer.ts";
import type { Instant } from "../domain/time.ts";
import { asRefusal, type DrawerKeys, openAlone } from "../drawers/connection.ts";
import { drawerKeySha256 } from "../drawers/drawer-key.ts";
import { damaged } from "../drawers/driver-fault.ts";
import {
  adoptWaiting,
  dropWaiting,
  fileSha256,
  settleOperators,
  waitingKeys,
} from "../drawers/key-files.ts";
import { keyFile, nextKeyFile } from "../drawers/layout.ts";
import { keyInForce, rekeyDrawer } from "../drawers/rekey.ts";
import { rememberKeys } from "../drawers/seen.ts";
import { retry } from "../drawers/transaction.ts";
import { type Identity, unlockFile, unlockWaiting } from "../drawers/unlock.ts";
import { appendAudit } from "../store/audit.ts";
import { type KeyRow, readKeyRows, settleKeyRows } from "../store/key-change.ts";
import { listKnownOperators } from "../store/operators.ts";
import {
  closeRegister,
  openRegister,
  type OpenedRegister,
  transaction,
} from "../store/register.ts";

export interface Settling {
  readonly folder: string;
  readonly identity: Identity;
  /** How long to wait for another process, in milliseconds. */
  readonly waitMs: number;
  readonly stateFolder: string;
  readonly now: () => Instant;
  /** What the line of the audit trail names. */
  readonly command: string;
  /** Whether the identity is the recovery key. */
  readonly recovery: boolean;
  /** Refuses a register that this machine knows otherwise, before anything is changed. */
  readonly check: (register: OpenedRegister, keys: DrawerKeys) => Promise<void>;
}

type Keys = Partial<Record<Drawer, Buffer>>;
type AllKeys = Required<DrawerKeys>;

/**
 * Finishes what is not finished.
 *
 * @returns false when this identity does not open all that is needed for it: it then stays as it is
 * @throws {Refusal} `register.damaged`; what opening the register throws
 */
export async function settleKeys(settling: Settling): Promise<boolean> {
  const { folder, identity } = settling;
  const before = await unlockEach(folder, identity, keyFile);
  const after = await unlockEach(folder, identity, nextKeyFile);
  const own: Keys[] = [before, after];
  try {
    if (!hasAll(before)) return false;
    const inForce = await findInForce(settling, before, after);
    if (inForce === undefined) return false;
    const named = await judgeWaiting(settling, inForce);
    if (
      named.register !== undefined &&
      named.drawers.some((drawer) => after[drawer] === undefined)
    ) {
      return false;
    }
    await changeDrawers(settling, named, { before, after });
    const now = await unlockEach(folder, identity, keyFile);
    own.push(now);
    if (!hasAll(now)) return false;
    await settleCasework(settling, now);
    return true;
  } finally {
    for (const keys of own) for (const key of Object.values(keys)) key.fill(0);
  }
}

/** The keys in these files, where they are there and the identity opens them. */
async function unlockEach(
  folder: string,
  { identity }: Identity,
  fileOf: (folder: string, drawer: Drawer) => string,
): Promise<Keys> {
  const waiting = fileOf === nextKeyFile ? waitingKeys(folder) : DRAWERS;
  const keys: Keys = {};
  for (const drawer of waiting) {
    const unlock = fileOf === nextKeyFile ? unlockWaiting : unlockFile;
    const key = await unlock(fileOf(folder, drawer), identity);
    if (key !== undefined) keys[drawer] = key;
  }
  return keys;
}

function hasAll(keys: Keys): keys is AllKeys {
  return DRAWERS.every((drawer) => keys[drawer] !== undefined);
}

/** The keys that the drawers have at this moment; undefined when one of them is not ours to know. */
async function findInForce(
  { folder, waitMs }: Settling,
  before: AllKeys,
  after: Keys,
): Promise<AllKeys | undefined> {
  const found: Keys = {};
  for (const drawer of DRAWERS) {
    const from = before[drawer];
    const to = after[drawer];
    if (to !== undefined) {
      found[drawer] = await keyInForce({ folder, drawer, from, to, waitMs });
    } else {
      const connection = await retry(waitMs, () => openAlone(folder, drawer, from));
      connection?.close();
      if (connection === undefined) return undefined;
      found[drawer] = from;
    }
  }
  return hasAll(found) ? found : undefined;
}

interface Named {
  /** Absent where nothing waits that casework names. */
  readonly register?: string;
  /** The drawers whose waiting file belongs. */
  readonly drawers: readonly Drawer[];
}

/**
 * Which waiting files casework names; the others go. Under the lock of writers: a change that is
 * being announced at this moment is not taken for one that was cut off.
 */
async function judgeWaiting(settling: Settling, keys: AllKeys): Promise<Named> {
  const { folder } = settling;
  return withRegister(settling, keys, async (register) => {
    await settling.check(register, keys);
    return transaction(register, async () => {
      const drawers: Drawer[] = [];
      const waiting = waitingKeys(folder);
      for (const row of readKeyRows(register.connection)) {
        if (!waiting.includes(row.drawer)) await checkAdopted(folder, row);
        else if (await isNamed(folder, row)) drawers.push(row.drawer);
        else await dropWaiting(folder, row.drawer);
      }
      return drawers.length === 0 ? { drawers } : { register: register.id, drawers };
    });
  });
}

/** Whether casework announced the waiting file. */
async function isNamed(folder: string, { drawer, nextFile }: KeyRow): Promise<boolean> {
  if (nextFile === null) return false;
  const file = nextKeyFile(folder, drawer);
  if ((await fileSha256(file)) === nextFile) return true;
  throw damaged(file);
}

/** A file that casework announced is either waiting or in its place. */
async function checkAdopted(folder: string, { drawer, nextFile }: KeyRow): Promise<void> {
  const file = keyFile(folder, drawer);
  if (nextFile !== null && (await fileSha256(file)) !== nextFile) throw damaged(file);
}

async function changeDrawers(
  { folder, waitMs, stateFolder }: Settling,
  { register, drawers }: Named,
  { before, after }: { readonly before: AllKeys; readonly after: Keys },
): Promise<void> {
  const { casework } = after;
  if (register !== undefined && casework !== undefined && drawers.includes("casework")) {
    // Both, before the drawer changes: whichever a kill leaves is the one this machine knows.
    const known = [before.casework, casework].map(drawerKeySha256);
    await rememberKeys(stateFolder, register, known);
  }
  for (const drawer of drawers) {
    const from = before[drawer];
    const to = after[drawer];
    if (to !== undefined && !to.equals(from)) {
      await rekeyDrawer({ folder, drawer, from, to, waitMs });
    }
    // At once: while the file waits, nobody writes to the drawer under its next key.
    await adoptWaiting(folder, drawer);
  }
}

/** The last transaction: casework says that it is done, and the trail that keys were changed. */
async function settleCasework(settling: Settling, keys: AllKeys): Promise<void> {
  const { folder, stateFolder, now, command } = settling;
  await withRegister(settling, keys, async (register) => {
    await transaction(register, async () => {
      const changed = settleKeyRows(register.connection);
      const files = (await listKnownOperators(register)).flatMap(({ name, file }) =>
        file === undefined ? [] : [[name, file] as const],
      );
      await settleOperators(folder, new Map(files));
      if (changed.length === 0) return;
      await appendAudit(register, now(), command, {
        act: "rotated",
        counts: { drawers: changed.length },
      });
    });
    await rememberKeys(stateFolder, register.id, [drawerKeySha256(keys.casework)]);
  });
}

async function withRegister<T>(
  { folder, identity: { recipient }, waitMs, recovery }: Settling,
  keys: AllKeys,
  act: (register: OpenedRegister) => Promise<T>,
): Promise<T> {
  const opening = { folder, keys, recipient, readOnly: false, waitMs, recovery };
  const register = await openRegister(opening);
  try {
    return await act(register);
  } catch (error) {
    // Another process may have changed a key since the register was opened: to be tried again.
    throw asRefusal(error, register);
  } finally {
    closeRegister(register);
  }
}
