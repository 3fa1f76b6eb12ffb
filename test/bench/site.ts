/** The folder a bench works in, with a template register and what a measured program may see. */
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeTemplate, REGISTER } from "../template.ts";

export const BIN = fileURLToPath(new URL("../../bin/seloste.js", import.meta.url));
export const RUN = fileURLToPath(new URL("../run.mjs", import.meta.url));

export interface Site {
  readonly folder: string;
  /** The register of the template, which nothing is written to. */
  readonly empty: string;
  /** The environment for a program that opens a register with one of the template's identities. */
  readonly env: (register: string, identity: string) => Readonly<Record<string, string>>;
  /** The path of one of the template's identities. */
  readonly identity: (name: string) => string;
  /** A new copy of the template's register under this name. */
  readonly fresh: (name: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function makeSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "seloste-bench-"));
  const template = join(folder, "template");
  await mkdir(template);
  await makeTemplate(template);
  const identity = (name: string) => join(template, name);
  return {
    folder,
    empty: join(template, REGISTER),
    identity,
    env: (register, name) => ({
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      LC_ALL: "C",
      XDG_STATE_HOME: join(folder, "state"),
      SELOSTE_REGISTER: register,
      SELOSTE_IDENTITY_FILE: identity(name),
    }),
    fresh: async (name) => {
      const register = join(folder, name);
      await rm(register, { recursive: true, force: true });
      // What is remembered of the copy before would make this one an older register.
      await rm(join(folder, "state"), { recursive: true, force: true });
      await cp(join(template, REGISTER), register, { recursive: true });
      return register;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
