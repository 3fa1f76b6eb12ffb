/**
 * What a write that was cut off leaves beside a drawer.
 *
 * A commit over several files is tied together by a super-journal named by its absolute path, so a
 * folder that was moved after a crash would be recovered file by file and torn apart.
 */
import { open, readdir, realpath, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DRAWERS } from "../domain/register/drawer.ts";
import { Refusal } from "../domain/faults.ts";
import { drawerFile } from "./layout.ts";

/** As SQLite names them: after the main database, with nine more characters. */
const ORPHAN = /^casework\.db-mj[\dA-F]{9}$/u;
const MAGIC = Buffer.from("d9d505f920a163d7", "hex");
const TAIL_BYTES = 4096;
/** Length, checksum and magic behind the super-journal's name. */
const TRAILER_BYTES = 16;

/**
 * Refuses to open a register whose unfinished write belongs to another place.
 *
 * @throws {Refusal} `register.moved`
 */
export async function checkNotMoved(folder: string): Promise<void> {
  const here = await realpath(folder);
  for (const drawer of DRAWERS) {
    const superJournal = await superJournalOf(`${drawerFile(here, drawer)}-journal`);
    if (superJournal !== undefined && dirname(superJournal) !== here) {
      throw new Refusal({
        code: "register.moved",
        facts: { file: basename(drawerFile(here, drawer)), from: dirname(superJournal) },
      });
    }
  }
}

/**
 * Removes super-journals that a kill left behind and nothing belongs to any more; they hold paths.
 * To be called where no other process can be in the middle of a commit: with the lock of writers.
 */
export async function removeOrphans(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => ORPHAN.test(name));
  if (names.length === 0) return;
  const here = await realpath(folder);
  const named = await Promise.all(
    DRAWERS.map((drawer) => superJournalOf(`${drawerFile(here, drawer)}-journal`)),
  );
  for (const name of names) {
    const path = join(here, name);
    if (!named.includes(path)) await rm(path, { force: true });
  }
}

/** The super-journal that a left-over rollback journal names; undefined when there is none. */
export async function superJournalOf(journal: string): Promise<string | undefined> {
  const handle = await open(journal, "r").catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    if (size < TRAILER_BYTES) return undefined;
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return nameIn(tail);
  } finally {
    await handle.close();
  }
}

function nameIn(tail: Buffer): string | undefined {
  if (!tail.subarray(-MAGIC.length).equals(MAGIC)) return undefined;
  const end = tail.length - TRAILER_BYTES;
  const length = tail.readUInt32BE(end);
  return length === 0 || length > end ? undefined : tail.subarray(end - length, end).toString();
}
