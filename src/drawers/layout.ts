/** Where things stand in a register folder (the one place that knows the file names). */
import { join } from "node:path";
import type { Drawer } from "../domain/register/drawer.ts";

export const KEYS_FOLDER = "keys";
export const OPERATORS_FOLDER = "operators";

export function drawerFile(folder: string, drawer: Drawer): string {
  return join(folder, `${drawer}.db`);
}

export function keyFile(folder: string, drawer: Drawer): string {
  return join(folder, KEYS_FOLDER, `${drawer}.age`);
}

/** Where a key file waits that is to take the place of the one in force. */
export function nextKeyFile(folder: string, drawer: Drawer): string {
  return join(folder, KEYS_FOLDER, `${drawer}.next.age`);
}

export function operatorFile(folder: string, operator: string): string {
  return join(folder, OPERATORS_FOLDER, `${operator}.age`);
}
