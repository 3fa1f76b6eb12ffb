/** Where things stand on this machine, after the XDG rules; relative XDG values are ignored. */
import { isAbsolute, join, relative, resolve } from "node:path";
import type { World } from "./world.ts";

type Place = Pick<World, "env" | "home">;

/** The register's folder: the flag, else SELOSTE_REGISTER, else the account's own place. */
export function registerFolder(world: Place, flag: string | undefined): string {
  const named = flag ?? world.env["SELOSTE_REGISTER"];
  if (named !== undefined && named !== "") return resolve(named);
  return join(xdg(world, "XDG_DATA_HOME", ".local/share"), "seloste", "register");
}

/** Whether two paths as typed are one place. */
export function isSamePlace(one: string, other: string): boolean {
  return resolve(one) === resolve(other);
}

/** Whether a path as typed is a folder or stands somewhere in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
}

/** The watch's identity file: the flag, else SELOSTE_IDENTITY_FILE, else where it would stand well. */
export function watchIdentityFile(world: Place, flag: string | undefined): string {
  const named = flag ?? world.env["SELOSTE_IDENTITY_FILE"];
  if (named !== undefined && named !== "") return resolve(named);
  return join(xdg(world, "XDG_CONFIG_HOME", ".config"), "seloste", "watch");
}

/** Where this account keeps what programs remember between runs. */
export function stateFolder(world: Place): string {
  return xdg(world, "XDG_STATE_HOME", ".local/state");
}

function xdg(world: Place, name: string, fallback: string): string {
  const value = world.env[name];
  return value !== undefined && isAbsolute(value) ? value : join(world.home, fallback);
}
