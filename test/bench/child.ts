/** Starts a program, waits for its end and says how long it took and how much memory it had. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

const PEAK = new URL("./peak.mjs", import.meta.url).href;
const KB_PER_MB = 1024;

type Env = Readonly<Record<string, string>>;

/** Wall time of `node` with these arguments, in milliseconds. */
export async function timeOf(argv: readonly string[], env: Env, code = 0): Promise<number> {
  const start = performance.now();
  await node(argv, env, code);
  return performance.now() - start;
}

/** Wall time of a line of the POSIX shell, in milliseconds. */
export async function timeOfShell(line: string, env: Env): Promise<number> {
  const start = performance.now();
  await printed("/bin/sh", ["-c", line], env, 0);
  return performance.now() - start;
}

/** The same with the peak of resident memory, in MB, which costs a little time at the start. */
export async function timeAndPeakOf(
  argv: readonly string[],
  env: Env,
  note: string,
): Promise<{ readonly ms: number; readonly peak: number }> {
  const ms = await timeOf(["--import", PEAK, ...argv], { ...env, SELOSTE_BENCH_PEAK: note });
  return { ms, peak: Number(await readFile(note, "utf8")) / KB_PER_MB };
}

/** What `node` with these arguments prints; any exit code but this one is an error. */
export function node(argv: readonly string[], env: Env, code = 0): Promise<string> {
  return printed(process.execPath, argv, env, code);
}

function printed(
  program: string,
  argv: readonly string[],
  env: Env,
  expected: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, argv, { env, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === expected) resolve(out);
      else reject(new Error(`exit ${code}: ${program} ${argv.join(" ")}\n${err}`));
    });
  });
}
