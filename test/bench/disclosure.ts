/** `seloste disclosure make` of three fields, and `disclosure check` beside the CSV parser alone. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ANNA_FILE } from "../template.ts";
import { node, timeAndPeakOf } from "./child.ts";
import { compare } from "./compare.ts";
import { writeLines, writeRows } from "./rows.ts";
import { BIN, RUN, type Site } from "./site.ts";
import { duration, type Figure } from "./table.ts";

const PARSE = fileURLToPath(new URL("parse-csv.ts", import.meta.url));
const FIELDS = "customerId,skype,email";

/** Everybody of so many data subjects through the whole gate, a tenth of them banned. */
export async function disclosing(
  { folder, fresh, env }: Site,
  count: number,
  rounds: number,
): Promise<readonly Figure[]> {
  const paths = {
    rows: join(folder, "people.csv"),
    bans: join(folder, "people-bans.csv"),
    out: join(folder, "left.csv"),
    note: join(folder, "peak-disclosure"),
  };
  await writeRows(paths.rows, count);
  const register = await fresh("disclosing");
  const own = env(register, ANNA_FILE);
  const run = (...argv: readonly string[]) => node([BIN, ...argv], own);
  await run("import", paths.rows, "--source", "registration", "--yes", "--quiet");
  await writeLines(paths.bans, "customerId;marketingBan", count / 10, (nr) => `C-${nr * 10};yes`);
  await run("import", paths.bans, "--source", "registration", "--yes", "--quiet");
  const contract = ["--contract", "2026-01-10", "--item", "all=yes"];
  const mailer = ["mailer", "--name", "Postimies Oy", "--country", "FI", "--task", "mail"];
  await run("processor", "add", ...mailer, ...contract);
  const to = ["--to", "mailer", "--purpose", "direct-marketing"];
  const everybody = ["--all", "--why", "bench", "--confirm", String(count)];
  const make = [BIN, "disclosure", "make", ...to, ...everybody, "--fields", FIELDS];
  const made: { ms: number; peak: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await rm(paths.out, { force: true });
    made.push(await timeAndPeakOf([...make, "--out", paths.out, "--quiet"], own, paths.note));
  }
  const check = [BIN, "disclosure", "check", paths.out, ...to, "--json"];
  const beside = (...mode: readonly string[]) =>
    compare(
      rounds,
      async () => (await timeAndPeakOf(check, own, paths.note)).ms,
      async () => Number(await node([RUN, PARSE, paths.out, ...mode], own)),
    );
  const [parser, reader] = [await beside(), await beside("--reader")];
  const ms = Math.min(...made.map((one) => one.ms));
  return [
    {
      name: `disclosure make, ${count.toLocaleString("en")} people × 3, a tenth banned`,
      ours: duration(ms),
      value: (ms * 1000) / count,
      target: 10,
      unit: "µs each",
    },
    {
      name: "peak memory of that",
      ours: "",
      value: Math.max(...made.map(({ peak }) => peak)),
      target: 300,
      unit: "MB",
    },
    {
      name: "disclosure check of that file",
      ours: duration(parser.ours),
      theirs: `CSV parser alone: ${duration(parser.theirs)}`,
      value: parser.ours / parser.theirs,
      target: 3,
      unit: "×",
    },
    {
      name: "the same beside our own reader",
      ours: duration(reader.ours),
      theirs: `our reader alone: ${duration(reader.theirs)}`,
      value: reader.ours / reader.theirs,
      target: 3,
      unit: "×",
    },
  ];
}
