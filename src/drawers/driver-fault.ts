/** What the driver's errors mean to a person. */
import Driver from "better-sqlite3";
import { basename, dirname } from "node:path";
import { Refusal } from "../domain/faults.ts";
import { KEYS_FOLDER, OPERATORS_FOLDER } from "./layout.ts";

/** Whether a file is not readable with its key or fails authentication. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(?:NOTADB|CORRUPT)/u.test(codeOf(error));
}

/** Whether another process holds the lock. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith("SQLITE_BUSY");
}

/** The refusal for a disk that is full, read-only or failing; undefined for any other error. */
export function asOutputFault(error: unknown, folder: string): Refusal | undefined {
  const reason = codeOf(error);
  if (!/^SQLITE_(?:FULL|READONLY|CANTOPEN|IOERR)/u.test(reason)) return undefined;
  return new Refusal({ code: "output.failed", facts: { path: folder, reason } }, { cause: error });
}

/** The refusal for what the system does not let be written; undefined for any other error. */
export function asSystemFault(error: unknown, path: string): Refusal | undefined {
  if (!isSystemError(error)) return undefined;
  const facts = { path, reason: error.code };
  return new Refusal({ code: "output.failed", facts }, { cause: error });
}

export function isSystemError(error: unknown): error is { syscall: string; code: string } {
  if (!(error instanceof Error)) return false;
  return "syscall" in error && "code" in error && typeof error.code === "string";
}

/** A file of the register by its name in it, such as `keys/personal.age`. */
export function damaged(file: string, cause?: unknown): Refusal {
  const folder = basename(dirname(file));
  const within = folder === KEYS_FOLDER || folder === OPERATORS_FOLDER ? `${folder}/` : "";
  const facts = { file: `${within}${basename(file)}` };
  return new Refusal({ code: "register.damaged", facts }, { cause });
}

function codeOf(error: unknown): string {
  return error instanceof Driver.SqliteError ? error.code : "";
}
