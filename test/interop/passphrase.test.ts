/** The recipes of `seloste help passphrase`, with the real keychains of other people. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { PASSPHRASE, type TestWorld } from "../world.ts";
import { shell } from "./programs.ts";
import { expectDone, initWorld } from "./register.ts";

let world: TestWorld;
let lines: readonly string[];

beforeAll(async () => {
  world = await initWorld();
  const told = await world.runReal(["help", "passphrase"]);
  expectDone(told);
  lines = told.out.split("\n").map((line) => line.trim());
});

/** The line of a recipe that tells seloste to ask this program. */
function recipeOf(program: string): string {
  const found = lines.find((line) => line.startsWith("export ") && line.includes(`["${program}"`));
  if (found === undefined) throw new Error(`no recipe for ${program}`);
  return found;
}

const BIN = new URL("../../bin/seloste.js", import.meta.url).pathname;
const STATUS = `"${process.execPath}" "${BIN}" status --json`;

async function environment(): Promise<Record<string, string | undefined>> {
  const home = join(world.folder, "home");
  for (const folder of ["run", "gpg"])
    await mkdir(join(home, folder), { mode: 0o700, recursive: true });
  const { SELOSTE_REGISTER, XDG_STATE_HOME } = world.env;
  return {
    PATH: process.env["PATH"],
    HOME: home,
    XDG_RUNTIME_DIR: join(home, "run"),
    GNUPGHOME: join(home, "gpg"),
    PASSWORD_STORE_DIR: join(home, "store"),
    SELOSTE_REGISTER,
    XDG_STATE_HOME,
  };
}

test("secret-tool keeps the passphrase in the desktop's keychain", async () => {
  const store = lines.find((line) => line.startsWith("secret-tool store")) ?? "";
  const script = `printf keychain | gnome-keyring-daemon --unlock --components=secrets >/dev/null
printf %s "${PASSPHRASE}" | ${store}
${recipeOf("secret-tool")}
${STATUS}`;
  const env = await environment();
  const { code, out, err } = await shell(
    `dbus-run-session -- sh -euc '${script.replaceAll("'", "'\\''")}'`,
    {
      cwd: world.folder,
      env,
    },
  );

  expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  expect(out).toContain('"role":"contact"');
}, 60_000);

test("pass keeps it in the password store", async () => {
  const insert = lines.find((line) => line.startsWith("pass insert")) ?? "";
  const script = `set -eu
gpg --batch --quiet --passphrase '' --quick-generate-key kone@example.fi default default never
pass init kone@example.fi >/dev/null
printf '%s\\n' "${PASSPHRASE}" | ${insert.replace("insert", "insert -m")} >/dev/null
${recipeOf("pass")}
${STATUS}`;
  const { code, out, err } = await shell(script, { cwd: world.folder, env: await environment() });

  expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  expect(out).toContain('"role":"contact"');
}, 60_000);
