/**
 * `npm run bench`: our figures, as ratios measured side by side. `-- --small` takes 10,000 rows and
 * few rounds, so that it can run often; its figures say little. Names of parts run these alone:
 * `-- start scrub`. A missed target is no failure.
 */
import { fileURLToPath } from "node:url";
import { node } from "./child.ts";
import { disclosing } from "./disclosure.ts";
import { importing } from "./import.ts";
import { noticeFigures } from "./notice.ts";
import { scrubbing } from "./scrub.ts";
import { makeSite, RUN } from "./site.ts";
import { startUp } from "./start.ts";
import { tableOf } from "./table.ts";

const SEARCH = fileURLToPath(new URL("../campaigns/search-bench.ts", import.meta.url));

const small = process.argv.includes("--small");
const rows = small ? 10_000 : 1_000_000;
const pairs = small ? 5 : 21;
const rounds = small ? 1 : 3;

const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const runs = (part: "start" | "notice" | "import" | "scrub" | "disclosure" | "search") =>
  named.length === 0 || named.includes(part);

process.umask(0o077);
const site = await makeSite();
try {
  const figures = [
    ...(runs("start") ? await startUp(site, pairs) : []),
    ...(runs("notice") ? await noticeFigures(site, pairs) : []),
    ...(runs("import") ? await importing(site, rows, rounds) : []),
    ...(runs("scrub") ? await scrubbing(site, rows, rounds) : []),
    ...(runs("disclosure") ? await disclosing(site, rows, rounds) : []),
  ];
  if (figures.length > 0) process.stdout.write(`${tableOf(figures)}\n\n`);
  if (runs("search")) {
    process.stdout.write(await node([RUN, SEARCH, "--subjects", String(rows)], site.env("", "")));
  }
} finally {
  await site.remove();
}
