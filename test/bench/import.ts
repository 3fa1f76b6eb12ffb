/** `seloste import` beside plain inserts of the same rows. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ANNA_FILE } from "../template.ts";
import { node, timeAndPeakOf } from "./child.ts";
import { compare } from "./compare.ts";
import { COLUMNS, writeRows } from "./rows.ts";
import { BIN, RUN, type Site } from "./site.ts";
import { duration, type Figure } from "./table.ts";

const PLAIN = fileURLToPath(new URL("plain-insert.ts", import.meta.url));

/** The import of a list with every column, in so many rounds. */
export async function importing(
  { folder, fresh, env, identity }: Site,
  count: number,
  rounds: number,
): Promise<readonly Figure[]> {
  const file = join(folder, "rows.csv");
  const note = join(folder, "peak");
  await writeRows(file, count);
  const peaks: number[] = [];
  let filled = "";
  const { ours, theirs } = await compare(
    rounds,
    async () => {
      filled = await fresh("filled");
      const argv = [BIN, "import", file, "--source", "registration", "--yes", "--json"];
      const { ms, peak } = await timeAndPeakOf(argv, env(filled, ANNA_FILE), note);
      peaks.push(peak);
      return ms;
    },
    async () => {
      const empty = await fresh("plain");
      const argv = [RUN, PLAIN, filled, empty, identity(ANNA_FILE)];
      return Number(await node(argv, env(empty, ANNA_FILE)));
    },
  );
  const peak = Math.max(...peaks);
  const rows = `${count.toLocaleString("en")} rows × ${COLUMNS.length}`;
  return [
    {
      name: `import, ${rows}`,
      ours: duration(ours),
      theirs: `plain inserts: ${duration(theirs)}`,
      value: ours / theirs,
      target: 3,
      unit: "×",
    },
    { name: "peak memory of that", ours: "", value: peak, target: 300, unit: "MB" },
  ];
}
