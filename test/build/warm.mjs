/**
 * Does what cron does, on a register made for it, and writes down what V8 compiled on the way:
 * `warm.mjs <dist>`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [dist] = process.argv.slice(2);
const { load, record } = createRequire(import.meta.url)(join(dist, "load.cjs"));

const folder = mkdtempSync(join(tmpdir(), "seloste-build-"));
const at = (/** @type {string} */ name) => join(folder, name);
const env = {
  HOME: folder,
  XDG_STATE_HOME: at("state"),
  SELOSTE_REGISTER: at("register"),
  SELOSTE_NO_INPUT: "1",
};
const silent = { write: () => true, isTTY: false };

/** @param {readonly string[]} argv */
function prepare(...argv) {
  const bin = join(dist, "../bin/seloste.js");
  const passphrase = ["--passphrase-file", at("passphrase")];
  execFileSync(process.execPath, [bin, ...argv, ...passphrase], { env, stdio: "pipe" });
}

/** @param {readonly string[]} argv */
async function warm(...argv) {
  const code = await load("main.cjs").main({
    argv,
    env: { ...env, SELOSTE_IDENTITY_FILE: at("watch") },
    stdin: process.stdin,
    stdout: silent,
    stderr: silent,
    now: () => "2027-01-04T08:00:00.000Z",
    home: folder,
    data: join(dist, "../data/"),
    version: "",
    program: ["", ""],
  });
  // A check that finds something ends with 3.
  if (code !== 0 && code !== 3) throw new Error(`seloste ${argv.join(" ")}: exit ${code}`);
}

try {
  writeFileSync(at("passphrase"), "a passphrase for a register of a minute\n", { mode: 0o600 });
  prepare(
    "init",
    "--operator",
    "build",
    "--recovery-out",
    at("r"),
    "--watch-identity",
    at("watch"),
  );
  prepare("breach", "log", "--title", "x", "--detected-at", "2026-01-01T08:00Z");
  for (const language of ["fi", "sv", "en"]) {
    await warm("check", "--lang", language);
    await warm("status", "--lang", language);
  }
  record();
  // What cron needs is written down by now, so that its start does not read what notices need.
  for (const notice of ["omaparantola", "clinic", "club"]) {
    const file = join(dist, `../data/notices/${notice}.yaml`);
    await warm("notice", "show", file);
    await warm("notice", "lint", file);
  }
  record();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
