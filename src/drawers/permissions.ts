/**
 * Refuses files that others could read or that are not what they should be: a register belongs to
 * one account. Windows has no such modes; there nothing is checked.
 */
import { lstat } from "node:fs/promises";
import { Refusal } from "../domain/faults.ts";

const OTHERS = 0o077;

/**
 * Checks a folder or file of the register, or a file that holds a secret.
 *
 * @throws {Refusal} `register.permissions` when it is a link, belongs to another account, is open
 * to group or others, or is not of the kind asked for
 */
export async function checkPrivate(path: string, kind: "folder" | "file"): Promise<void> {
  const stat = await lstat(path);
  const found = oddity(stat, kind);
  if (found !== undefined) {
    throw new Refusal({ code: "register.permissions", facts: { path, found } });
  }
}

function oddity(
  stat: Awaited<ReturnType<typeof lstat>>,
  kind: "folder" | "file",
): string | undefined {
  if (stat.isSymbolicLink()) return "link";
  if (kind === "folder" ? !stat.isDirectory() : !stat.isFile()) return "kind";
  if (process.getuid === undefined) return undefined;
  if (stat.uid !== process.getuid()) return "owner";
  const mode = Number(stat.mode) & 0o777;
  return (mode & OTHERS) === 0 ? undefined : mode.toString(8).padStart(4, "0");
}
