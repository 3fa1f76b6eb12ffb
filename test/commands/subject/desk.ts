/** A person at the desk: prompts that are answered as they appear. */
import { PassThrough, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { main } from "../../../src/main.ts";
import type { World } from "../../../src/world.ts";
import type { TestWorld } from "../../world.ts";

const DATA = fileURLToPath(new URL("../../../data/", import.meta.url));

/** What a prompt says, what is typed then, and what happens elsewhere before it is typed. */
export type Answer = readonly [prompt: string, typed: string, meanwhile?: () => Promise<void>];

export interface AtDesk {
  readonly code: number;
  /** Everything that was written to the terminal. */
  readonly seen: string;
}

/** Runs seloste in a terminal and answers its prompts in their order; Enter follows each answer. */
export async function atDesk(
  { env, now, folder }: TestWorld,
  argv: readonly string[],
  answers: readonly Answer[],
): Promise<AtDesk> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  let seen = "";
  let looked = 0;
  let answered = 0;
  const stream = () =>
    new Writable({
      write(chunk: Buffer, _, done) {
        seen += chunk.toString();
        done();
        const answer = answers[answered];
        if (answer === undefined || !seen.includes(answer[0], looked)) return;
        looked = seen.length;
        answered += 1;
        const [, typed, meanwhile] = answer;
        const type = () => stdin.write(`${typed}\r`);
        // A prompt listens only once it has been drawn.
        setTimeout(() => void (meanwhile?.() ?? Promise.resolve()).then(type), 20);
      },
    });
  const terminal = () => {
    const open = stream();
    // A prompt ends what it wrote to; a terminal stays, as process.stderr does.
    return Object.assign(open, { isTTY: true, columns: 200, end: () => open });
  };
  const world: World = {
    argv,
    env: { ...env, TERM: "dumb" },
    stdin,
    stdout: terminal(),
    stderr: terminal(),
    now: () => now,
    home: folder,
    data: DATA,
    version: "0.0.0-test",
    program: ["node", "seloste.js"],
  };
  const code = await main(world);
  stdin.end();
  return { code, seen };
}
