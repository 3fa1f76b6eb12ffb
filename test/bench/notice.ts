/** Notices that need no register: loading one, and the commands that show and judge it. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { WATCH_FILE } from "../template.ts";
import { node, timeOf } from "./child.ts";
import { compare } from "./compare.ts";
import { BIN, RUN, type Site } from "./site.ts";
import { duration, type Figure } from "./table.ts";

const LOAD = fileURLToPath(new URL("notice-load.ts", import.meta.url));
/** Longer than the 500 lines of which the target speaks. */
const NOTICE = new URL("../../data/notices/omaparantola.yaml", import.meta.url);
const FINDINGS = 3;

export async function noticeFigures(site: Site, pairs: number): Promise<readonly Figure[]> {
  const file = fileURLToPath(NOTICE);
  return [
    ...(await loading(site, file)),
    await starting(site, { name: "seloste notice show <file>", argv: ["show", file] }, pairs),
    await starting(
      site,
      { name: "seloste notice lint <file>", argv: ["lint", file], code: FINDINGS },
      pairs,
    ),
  ];
}

async function loading(site: Site, file: string): Promise<readonly Figure[]> {
  const runs: (readonly [first: number, again: number])[] = [];
  for (let run = 0; run < 5; run += 1) {
    const printed = await node([RUN, LOAD, file], site.env(site.empty, WATCH_FILE));
    runs.push(JSON.parse(printed));
  }
  const lines = (await readFile(file, "utf8")).split("\n").length;
  const least = (place: 0 | 1) => Math.min(...runs.map((run) => run[place]));
  return ([0, 1] as const).map((place) => ({
    name: `load a notice of ${lines} lines, ${place === 0 ? "first" : "again"}`,
    ours: duration(least(place)),
    value: least(place),
    target: 60,
    unit: "ms",
  }));
}

interface Started {
  readonly name: string;
  readonly argv: readonly string[];
  readonly code?: number;
}

async function starting(site: Site, { name, argv, code }: Started, pairs: number): Promise<Figure> {
  const env = site.env(site.empty, WATCH_FILE);
  const both = await compare(
    pairs,
    () => timeOf([BIN, "notice", ...argv], env, code),
    () => timeOf(["-e", "0"], env),
  );
  const shown = { ours: duration(both.ours), theirs: `node -e 0: ${duration(both.theirs)}` };
  return { name, ...shown, value: both.ours / both.theirs, target: 2.5, unit: "×" };
}
