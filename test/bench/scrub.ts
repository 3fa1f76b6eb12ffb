/** `seloste ban scrub` beside `grep -vFf`, which knows no case, no column and no other way of writing. */
import { join } from "node:path";
import { ANNA_FILE } from "../template.ts";
import { node, timeAndPeakOf, timeOfShell } from "./child.ts";
import { compare } from "./compare.ts";
import { emailOf, writeLines } from "./rows.ts";
import { BIN, type Site } from "./site.ts";
import { duration, type Figure } from "./table.ts";

const COLUMNS = "email;name;town";

/** A list of so many lines against a tenth as many bans, half of which stand in the list. */
export async function scrubbing(
  { folder, fresh, env }: Site,
  lines: number,
  rounds: number,
): Promise<readonly Figure[]> {
  const bans = lines / 10;
  const banned = (nr: number) => emailOf(nr * 20);
  const paths = {
    bans: join(folder, "bans.txt"),
    import: join(folder, "bans.csv"),
    list: join(folder, "list.csv"),
    out: join(folder, "allowed.csv"),
    theirs: join(folder, "theirs.csv"),
    note: join(folder, "peak-scrub"),
  };
  await writeLines(paths.bans, undefined, bans, banned);
  await writeLines(paths.import, "email;marketingBan", bans, (nr) => `${banned(nr)};yes`);
  await writeLines(paths.list, COLUMNS, lines, (nr) => `${emailOf(nr)};Aino ${nr};Turku`);
  const register = await fresh("banned");
  const own = env(register, ANNA_FILE);
  await node([BIN, "import", paths.import, "--source", "registration", "--yes", "--json"], own);
  const peaks: number[] = [];
  const argv = [BIN, "ban", "scrub", paths.list, "-o", paths.out, "--force", "--quiet"];
  const { ours, theirs } = await compare(
    rounds,
    async () => {
      const { ms, peak } = await timeAndPeakOf(argv, own, paths.note);
      peaks.push(peak);
      return ms;
    },
    () => timeOfShell(`grep -vFf ${paths.bans} ${paths.list} > ${paths.theirs}`, own),
  );
  const figure = { ours: duration(ours), theirs: `grep -vFf: ${duration(theirs)}` };
  const size = `${lines.toLocaleString("en")} lines, ${bans.toLocaleString("en")} bans`;
  return [
    { name: `ban scrub, ${size}`, ...figure, value: ours / theirs, target: 1, unit: "×" },
    {
      name: "peak memory of that",
      ours: "",
      value: Math.max(...peaks),
      target: 300,
      unit: "MB",
    },
  ];
}
