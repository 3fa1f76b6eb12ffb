/**
 * `npm run bench`: our figures, as ratios measured side by side. `-- --small` takes 10,000 rows and
 * few rounds, so that it can run often; its figures say little. A missed target is no failure.
 */
import { fileURLToPath } from "node:url";
import { node } from "./child.ts";
import { importing } from "./import.ts";
import { scrubbing } from "./scrub.ts";
import { makeSite, RUN } from "./site.ts";
import { startUp } from "./start.ts";
import { tableOf } from "./table.ts";

const SEARCH = fileURLToPath(new URL("../campaigns/search-bench.ts", import.meta.url));

const small = process.argv.includes("--small");
const rows = small ? 10_000 : 1_000_000;
const pairs = small ? 5 : 21;
const rounds = small ? 1 : 3;

process.umask(0o077);
const site = await makeSite();
try {
  const figures = [
    ...(await startUp(site, pairs)),
    ...(await importing(site, rows, rounds)),
    ...(await scrubbing(site, rows, rounds)),
  ];
  process.stdout.write(`${tableOf(figures)}\n\n`);
  process.stdout.write(await node([RUN, SEARCH, "--subjects", String(rows)], site.env("", "")));
} finally {
  await site.remove();
}
