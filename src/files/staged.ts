/**
 * Result files that are never there by half. A file is written beside its target under a hidden
 * name, sealed (on the disk, hashed), and gets its name when all that belongs to it is settled.
 */
import { createHash, type Hash, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { type FileHandle, link, lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Refusal } from "../domain/faults.ts";
import { errorCode } from "./source.ts";

export interface StageOptions {
  /** Replaces a file that is there. */
  readonly force?: boolean;
}

/** A result that is written but does not have its name yet. */
export interface Staged {
  /** Where it will be. */
  readonly path: string;
  /**
   * Ends the writing and brings everything to the disk. Returns the SHA-256 of what was written, 64
   * hex digits; of a folder, that of the lines `<sha256>  <name>` of its files by name.
   */
  readonly seal: () => Promise<string>;
  /**
   * Seals it if need be and gives it its name.
   *
   * @throws {Refusal} `output.exists` when something took the name meanwhile, `output.failed`; the
   * staged file is gone then
   */
  readonly commit: () => Promise<void>;
  /** Removes what was written; after a commit it does nothing. */
  readonly discard: () => Promise<void>;
}

export interface StagedFile extends Staged {
  /**
   * Appends; to be awaited before the next one. What the disk refuses may come out only later.
   *
   * @throws {Refusal} `output.failed` with the system's reason; the staged file is gone then
   */
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
}

/** A result that is a folder of files. */
export interface StagedFolder extends Staged {
  /** Appends to a file of the folder (mode 0600), which the first call makes. */
  readonly write: (name: string, chunk: string | Uint8Array) => Promise<void>;
}

/** Longest part of the target's name in the hidden one: names end at 255 bytes. */
const NAME_PART = 50;

/** Bytes that are brought to the disk at a time. */
const WRITE_BYTES = 65_536;

/** File systems without hard links answer with one of these. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL"]);

/** Hidden paths that are neither committed nor discarded, each with what discards it. */
const staged = new Map<string, () => Promise<void>>();

/** Removes everything staged, at once: for signals, after which nothing is awaited any more. */
export function discardAllStaged(): void {
  for (const path of staged.keys()) rmSync(path, { recursive: true, force: true });
  staged.clear();
}

/** Closes and removes everything staged. */
export async function discardStaged(): Promise<void> {
  for (const discard of staged.values()) await discard();
}

/**
 * Begins a file.
 *
 * @param mode permissions, whatever the umask says
 * @throws {Refusal} `output.exists` when the target is there and `force` is not set,
 * `output.failed` when it cannot be written or is no regular file
 */
export async function stageFile(
  target: string,
  mode = 0o600,
  options: StageOptions = {},
): Promise<StagedFile> {
  const force = options.force === true;
  await refusing(target, () => checkTarget(target, force, "file"));
  const hidden = hiddenPath(target);
  const part = await refusing(target, () => openPart(hidden, mode));
  const { result, guard } = stage(target, hidden, {
    seal: () => sealPart(part),
    close: () => part.opened.close(),
    place: () => (force ? rename(hidden, target) : renameToFree(hidden, target)),
  });
  return { ...result, write: (chunk) => guard(() => appendTo(part, chunk)) };
}

/**
 * Begins a folder (mode 0700). `force` replaces a folder only when it holds nothing but files that
 * the new one holds too: an earlier result, never somebody's documents. That is seen when sealing.
 *
 * @throws {Refusal} as `stageFile`
 */
export async function stageFolder(
  target: string,
  options: StageOptions = {},
): Promise<StagedFolder> {
  const force = options.force === true;
  await refusing(target, () => checkTarget(target, force, "folder"));
  const hidden = hiddenPath(target);
  await refusing(target, () => mkdir(hidden, { mode: 0o700 }));
  const parts = new Map<string, Part>();

  async function append(name: string, chunk: string | Uint8Array): Promise<void> {
    if (basename(name) !== name) throw new Error("A file of a result folder has a plain name.");
    const part = parts.get(name) ?? (await openPart(join(hidden, name), 0o600));
    parts.set(name, part);
    await appendTo(part, chunk);
  }
  async function seal(): Promise<string> {
    if (force) await checkEarlier(target, parts);
    return sealFolder(hidden, parts);
  }
  async function place(): Promise<void> {
    if (force && (await checkEarlier(target, parts))) return replaceFolder(hidden, target);
    await checkTarget(target, false, "folder");
    return rename(hidden, target);
  }

  const close = (): Promise<unknown> =>
    Promise.all(Array.from(parts.values(), ({ opened }) => opened.close()));
  const { result, guard } = stage(target, hidden, { seal, close, place });
  return { ...result, write: (name, chunk) => guard(() => append(name, chunk)) };
}

/** A file that is being written. */
interface Part {
  readonly opened: FileHandle;
  readonly hash: Hash;
  /** What is not on the disk yet: lines are written many at a time. */
  held: Buffer[];
  heldBytes: number;
}

/** What differs between a file and a folder. */
interface Steps {
  readonly seal: () => Promise<string>;
  readonly close: () => Promise<unknown>;
  readonly place: () => Promise<void>;
}

interface Stage {
  readonly result: Staged;
  /** Does a step of the writing; what was staged is gone when it fails. */
  readonly guard: <T>(act: () => Promise<T>) => Promise<T>;
}

function stage(path: string, hidden: string, steps: Steps): Stage {
  staged.set(hidden, discard);
  async function discard(): Promise<void> {
    await steps.close();
    if (staged.delete(hidden)) await rm(hidden, { recursive: true, force: true });
  }
  async function guard<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await refusing(path, act);
    } catch (error) {
      await discard();
      throw error;
    }
  }
  let sealed: Promise<string> | undefined;
  const seal = (): Promise<string> => (sealed ??= guard(steps.seal));
  async function commit(): Promise<void> {
    await seal();
    await guard(steps.place);
    staged.delete(hidden);
    await syncFolder(dirname(path));
  }
  return { result: { path, seal, commit, discard }, guard };
}

/** Does it, and says as a refusal what the system refuses. */
async function refusing<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    throw reason === "EEXIST" || reason === "ENOTEMPTY"
      ? new Refusal({ code: "output.exists", facts: { path } }, { cause: error })
      : new Refusal({ code: "output.failed", facts: { path, reason } }, { cause: error });
  }
}

/** Only a file replaces a file and a folder a folder; a device or pipe is never replaced. */
async function checkTarget(path: string, force: boolean, kind: "file" | "folder"): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return;
  if (!force) throw new Refusal({ code: "output.exists", facts: { path } });
  const replaceable =
    kind === "folder" ? found.isDirectory() : found.isFile() || found.isSymbolicLink();
  if (replaceable) return;
  const reason = found.isDirectory() ? "EISDIR" : "EINVAL";
  throw new Refusal({ code: "output.failed", facts: { path, reason } });
}

function hiddenPath(target: string): string {
  const name = basename(target).slice(0, NAME_PART);
  return join(dirname(target), `.${name}.${randomBytes(6).toString("hex")}.part`);
}

async function openPart(path: string, mode: number): Promise<Part> {
  const opened = await open(path, "wx", mode);
  await opened.chmod(mode);
  return { opened, hash: createHash("sha256"), held: [], heldBytes: 0 };
}

async function appendTo(part: Part, chunk: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(chunk);
  part.held.push(bytes);
  part.heldBytes += bytes.length;
  if (part.heldBytes >= WRITE_BYTES) await writeHeld(part);
}

async function writeHeld(part: Part): Promise<void> {
  const bytes = Buffer.concat(part.held);
  part.held = [];
  part.heldBytes = 0;
  part.hash.update(bytes);
  await part.opened.appendFile(bytes);
}

async function sealPart(part: Part): Promise<string> {
  await writeHeld(part);
  await part.opened.sync();
  await part.opened.close();
  return part.hash.digest("hex");
}

async function sealFolder(hidden: string, parts: ReadonlyMap<string, Part>): Promise<string> {
  const lines = createHash("sha256");
  for (const [name, part] of [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    lines.update(`${await sealPart(part)}  ${name}\n`);
  }
  await syncFolder(hidden);
  return lines.digest("hex");
}

/** A name that is still free, without a moment in which another file could be overwritten. */
async function renameToFree(hidden: string, target: string): Promise<void> {
  try {
    await link(hidden, target);
    await rm(hidden);
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error) ?? "")) throw error;
    await checkTarget(target, false, "file");
    await rename(hidden, target);
  }
}

/** A folder cannot be renamed over another: the earlier one steps aside, and back on a failure. */
async function replaceFolder(hidden: string, target: string): Promise<void> {
  const aside = `${hidden}.old`;
  await rename(target, aside);
  try {
    await rename(hidden, target);
  } catch (error) {
    await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true });
}

/** Whether there is an earlier result; a folder that holds anything else is refused. */
async function checkEarlier(path: string, parts: ReadonlyMap<string, Part>): Promise<boolean> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (entries?.some((entry) => !entry.isFile() || !parts.has(entry.name)) === true) {
    throw new Refusal({ code: "output.exists", facts: { path } });
  }
  return entries !== undefined;
}

/** Makes a new name last through a power cut, where the system lets folders be synced. */
async function syncFolder(path: string): Promise<void> {
  const opened = await open(path, "r").catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}
