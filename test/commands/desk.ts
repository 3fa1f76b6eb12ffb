/** A person at a terminal: answers what is asked, in this process, through the real prompts. */
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { main } from "../../src/main.ts";
import { WORK_FACTOR } from "../template.ts";
import type { TestWorld } from "../world.ts";

const DATA = fileURLToPath(new URL("../../data/", import.meta.url));
const WAIT_MS = 15_000;

export const ENTER = "\r";
export const DOWN = "\u001b[B";
export const CTRL_C = "\u0003";

/** What is typed once a text has appeared on standard error; a function sees all that did. */
export type Answer = readonly [seen: string, typed: string | ((screen: string) => string)];

export interface Sat {
  readonly code: number;
  readonly out: string;
  /** Standard error without the escape sequences that move the cursor. */
  readonly screen: string;
  /** How many answers were typed. */
  readonly answered: number;
}

/** Runs a command at a terminal and answers in order; what is not asked is not typed. */
export async function atDesk(
  world: TestWorld,
  argv: readonly string[],
  answers: readonly Answer[],
): Promise<Sat> {
  const out: string[] = [];
  const err: string[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  let next = 0;
  let from = 0;
  const answer = () => {
    const [seen, typed] = answers[next] ?? [];
    const screen = plain(err.join(""));
    if (seen === undefined || typed === undefined) return;
    const at = askedAt(screen, seen, from);
    if (at < 0) return;
    from = at;
    next += 1;
    // The prompt listens only after it has drawn itself.
    setTimeout(() => stdin.write(typeof typed === "string" ? typed : typed(screen)), 20);
  };
  const stderr = terminal(err, answer);
  const timer = setTimeout(() => stdin.write(CTRL_C), WAIT_MS);
  try {
    const code = await main({
      argv,
      env: world.env,
      stdin,
      stdout: terminal(out, () => {}),
      stderr,
      now: () => world.now,
      home: join(world.folder, "home"),
      data: DATA,
      version: "0.0.0-test",
      workFactor: WORK_FACTOR,
      program: ["/usr/bin/node", "/usr/bin/seloste"],
    });
    return { code, out: out.join(""), screen: plain(err.join("")), answered: next };
  } finally {
    clearTimeout(timer);
    stdin.destroy();
  }
}

/**
 * Where a question stands open on the screen, after the one before it was done with. A prompt draws
 * itself anew for every key, and once more with a tick when it is answered.
 */
function askedAt(screen: string, seen: string, from: number): number {
  const done = from === 0 ? 0 : screen.indexOf("✔", from);
  if (done < 0) return -1;
  for (let at = screen.indexOf("? ", done); at >= 0; at = screen.indexOf("? ", at + 1)) {
    const [line = ""] = screen.slice(at).split("\n", 1);
    if (line.includes(seen)) return at + 1;
  }
  return -1;
}

/** The recovery key that `init` shows. */
export function recoveryKeyOn(screen: string): string {
  return /AGE-SECRET-KEY-1[0-9A-Z]+/u.exec(screen)?.[0] ?? "";
}

function terminal(kept: string[], wrote: () => void) {
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      kept.push(chunk.toString());
      done();
      wrote();
    },
  });
  // Like the real one, it stays open when a prompt is done with it.
  return Object.assign(stream, { isTTY: true, columns: 100, rows: 40, end: () => stream });
}

function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/gu, "");
}
