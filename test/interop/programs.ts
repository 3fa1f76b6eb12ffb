/** Real programs of other people, run as a person would. A missing one is a failure, never a skip. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";

export interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end, with nothing on its input. */
export function run(program: string, ...argv: readonly string[]): Promise<Told> {
  return collect(spawn(program, argv, { stdio: ["ignore", "pipe", "pipe"] }));
}

function collect(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Told> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const [told, complained] = [out, err].map((chunks) => Buffer.concat(chunks).toString());
      resolve({ code, out: told ?? "", err: complained ?? "" });
    });
  });
}

/** Where `test/interop/install` puts what is no package of this machine. */
export const INTEROP =
  process.env["SELOSTE_INTEROP"] ??
  join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "seloste-interop");

/** Runs lines in a shell, as a person types them. */
export function shell(
  lines: string,
  {
    cwd,
    env,
  }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<Told> {
  return collect(spawn("/bin/sh", ["-c", lines], { cwd, env, stdio: ["ignore", "pipe", "pipe"] }));
}

/** Decrypts a file with stock `age` and an identity file. */
export function ageWith(identityFile: string, file: string): Promise<Told> {
  return run("age", "--decrypt", "-i", identityFile, file);
}

/** Decrypts a file with stock `age` as a person does: it asks on a terminal, the answer is typed. */
export function ageAsked(passphrase: string, file: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["-qec", `age --decrypt '${file}'`, "/dev/null"]);
    let shown = "";
    let typed = false;
    child.stdout.on("data", (chunk: Buffer) => {
      shown += chunk.toString();
      if (!typed && shown.includes("passphrase")) {
        typed = true;
        child.stdin.write(`${passphrase}\n`);
      }
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out: shown, err: "" }));
  });
}

/** What the SQLCipher 4 reader of Signal offers, as far as it is used here. */
interface Reader {
  exec(sql: string): void;
  pragma(sql: string): unknown;
  prepare(sql: string): { all(): readonly Record<string, unknown>[] };
  close(): void;
}

interface Sqlcipher {
  readonly Database: new (file: string) => Reader;
  setLogger(log: () => void): void;
}

/**
 * Opens a file with SQLCipher 4 itself and its default settings, not with our driver.
 *
 * @param key 96 hex digits
 */
export function openWithSqlcipher(file: string, key: string): Reader {
  const load = createRequire(join(INTEROP, "package.json"));
  const sqlcipher: Sqlcipher = load("@signalapp/sqlcipher");
  // It would write to standard error that a wrong key is wrong, which is what a test wants.
  sqlcipher.setLogger(() => {});
  const reader = new sqlcipher.Database(file);
  reader.exec(`PRAGMA key = "x'${key}'"`);
  return reader;
}
