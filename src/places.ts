/** Where things stand on this machine, after the XDG rules; relative XDG values are ignored. */
import { isAbsolute, join, resolve } from "node:path";
import type { World } from "./world.ts";

/** The register's folder: the flag, else SELOSTE_REGISTER, else the account's own place. */
export function registerFolder(world: World, flag: string | undefined): string {
  const named = flag ?? world.env["SELOSTE_REGISTER"];
  if (named !== undefined && named !== "") return resolve(named);
  return join(xdg(world, "XDG_DATA_HOME", ".local/share"), "seloste", "register");
}

/** Where this account keeps what programs remember between runs. */
export function stateFolder(world: World): string {
  return xdg(world, "XDG_STATE_HOME", ".local/state");
}

function xdg(world: World, name: string, fallback: string): string {
  const value = world.env[name];
  return value !== undefined && isAbsolute(value) ? value : join(world.home, fallback);
}
