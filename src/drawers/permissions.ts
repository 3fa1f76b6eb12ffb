/**
 * Refuses files that others could read or that are not what they should be: a register belongs to
 * one account. Windows has no such modes; there nothing is checked.
 */
import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { type Drawer, DRAWERS } from "../domain/register/drawer.ts";
import { Refusal } from "../domain/faults.ts";
import { drawerFile, keyFile, KEYS_FOLDER, OPERATORS_FOLDER } from "./layout.ts";

const OTHERS = 0o077;

/**
 * Checks a folder or file of the register, or a file that holds a secret.
 *
 * @throws {Refusal} `register.permissions` when it is a link, belongs to another account, is open
 * to group or others, or is not of the kind asked for
 */
export async function checkPrivate(path: string, kind: "folder" | "file"): Promise<void> {
  const stat = lstatSync(path);
  const found = oddity(stat, kind);
  if (found !== undefined) {
    throw new Refusal({ code: "register.permissions", facts: { path, found } });
  }
}

/**
 * Checks the folder of a register, the drawers and their key files. The file of an operator is
 * checked where it is read.
 *
 * @throws {Refusal} `register.none` when nothing there is a register; `register.permissions`
 */
export async function checkRegister(folder: string): Promise<void> {
  const parts = [];
  for (const part of partsOf(folder)) if (exists(part.path)) parts.push(part);
  if (parts.length === 0) throw new Refusal({ code: "register.none", facts: { folder } });
  await checkPrivate(folder, "folder");
  for (const { path, kind } of parts) await checkPrivate(path, kind);
}

function partsOf(folder: string) {
  const within = (name: string) => ({ path: join(folder, name), kind: "folder" as const });
  const file = (drawer: Drawer) => ({ path: drawerFile(folder, drawer), kind: "file" as const });
  const key = (drawer: Drawer) => ({ path: keyFile(folder, drawer), kind: "file" as const });
  return [within(KEYS_FOLDER), within(OPERATORS_FOLDER), ...DRAWERS.map(file), ...DRAWERS.map(key)];
}

/** Whether anything stands there: a link that leads nowhere, or what this account may not see. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ENOTDIR");
  }
}

function oddity(stat: Stats, kind: "folder" | "file"): string | undefined {
  if (stat.isSymbolicLink()) return "link";
  if (kind === "folder" ? !stat.isDirectory() : !stat.isFile()) return "kind";
  if (process.getuid === undefined) return undefined;
  if (stat.uid !== process.getuid()) return "owner";
  const mode = stat.mode & 0o777;
  return (mode & OTHERS) === 0 ? undefined : mode.toString(8).padStart(4, "0");
}
