/** Loads a notice in this process and prints how long that took, in milliseconds: first, then at best. */
import { readFileSync } from "node:fs";
import { loadNotice } from "../../src/notice-file/load.ts";

const AGAIN = 20;

const [, , path = ""] = process.argv;
const text = readFileSync(path, "utf8");

function once(): number {
  const start = performance.now();
  loadNotice(text, path);
  return performance.now() - start;
}

const first = once();
const again = Array.from({ length: AGAIN }, once);
process.stdout.write(JSON.stringify([first, Math.min(...again)]));
