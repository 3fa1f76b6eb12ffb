/**
 * `npm run bench`: our figures, as ratios measured side by side. `-- --small` takes 10,000 rows and
 * few rounds, so that it can run often; its figures say little. A missed target is no failure.
 */
import { createWriteStream } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ANNA_FILE, makeTemplate, REGISTER, WATCH_FILE } from "../template.ts";
import { node, timeAndPeakOf, timeOf } from "./child.ts";
import { compare } from "./compare.ts";
import { duration, type Figure, tableOf } from "./table.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const BIN = here("../../bin/seloste.js");
const RUN = here("../run.mjs");
const PLAIN = here("plain-insert.ts");
const SEARCH = here("../campaigns/search-bench.ts");

const small = process.argv.includes("--small");
const ROWS = small ? 10_000 : 1_000_000;
const STARTS = small ? 5 : 21;
const IMPORTS = small ? 1 : 3;

const COLUMNS = [
  "customerId",
  "firstName",
  "lastName",
  "email",
  "skype",
  "phone",
  "birthDate",
  "language",
  "status",
  "paymentMethod",
  "postalAddress.street",
  "postalAddress.city",
];
const FIRST = [
  "Aino",
  "Väinö",
  "Åsa",
  "Göran",
  "Päivi",
  "Jukka",
  "Märta",
  "Onni",
  "Siiri",
  "Örjan",
];
const LAST = ["Mäkinen", "Nyström", "Hämäläinen", "Lindqvist", "Sjöberg", "Pöyhönen", "Åberg"];

/** One invented row; nothing in it is anyone's. */
function rowOf(nr: number): readonly string[] {
  const first = FIRST[nr % FIRST.length] ?? "";
  const last = `${LAST[nr % LAST.length] ?? ""}${nr % 997}`;
  const day = String((nr % 28) + 1).padStart(2, "0");
  return [
    `C-${nr}`,
    first,
    last,
    `asiakas.${nr}@example.fi`,
    `skype.${nr}`,
    `040 ${String(1_000_000 + (nr % 9_000_000))}`,
    `19${String(50 + (nr % 50))}-03-${day}`,
    nr % 5 === 0 ? "sv" : "fi",
    nr % 9 === 0 ? "passive" : "active",
    nr % 3 === 0 ? "invoice" : "card",
    `Koekatu ${nr % 120}`,
    nr % 2 === 0 ? "Turku" : "Vaasa",
  ];
}

async function writeRows(file: string): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 });
  out.write(`${COLUMNS.join(";")}\n`);
  for (let nr = 1; nr <= ROWS; nr += 1) {
    if (!out.write(`${rowOf(nr).join(";")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

process.umask(0o077);
const site = await mkdtemp(join(tmpdir(), "seloste-bench-"));
const template = join(site, "template");

function envFor(register: string, identity: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: site,
    XDG_STATE_HOME: join(site, "state"),
    SELOSTE_REGISTER: register,
    SELOSTE_IDENTITY_FILE: join(template, identity),
  };
}

async function freshRegister(name: string): Promise<string> {
  const folder = join(site, name);
  await rm(folder, { recursive: true, force: true });
  await cp(join(template, REGISTER), folder, { recursive: true });
  return folder;
}

async function startUp(): Promise<readonly Figure[]> {
  const env = envFor(join(template, REGISTER), WATCH_FILE);
  const bare = () => timeOf(["-e", "0"], env);
  const figure = async (name: string, target: number, argv: readonly string[]): Promise<Figure> => {
    const { ours, theirs } = await compare(STARTS, () => timeOf([BIN, ...argv], env), bare);
    const shown = { ours: duration(ours), theirs: `node -e 0: ${duration(theirs)}` };
    return { name, ...shown, value: ours / theirs, target, unit: "×" };
  };
  return [
    await figure("seloste --version", 1.3, ["--version"]),
    await figure("seloste status, identity file", 2.5, ["status"]),
  ];
}

async function importing(): Promise<readonly Figure[]> {
  const file = join(site, "rows.csv");
  const note = join(site, "peak");
  await writeRows(file);
  const peaks: number[] = [];
  let filled = "";
  const { ours, theirs } = await compare(
    IMPORTS,
    async () => {
      filled = await freshRegister("filled");
      const argv = [BIN, "import", file, "--source", "registration", "--yes", "--json"];
      const { ms, peak } = await timeAndPeakOf(argv, envFor(filled, ANNA_FILE), note);
      peaks.push(peak);
      return ms;
    },
    async () => {
      const empty = await freshRegister("plain");
      const argv = [RUN, PLAIN, filled, empty, join(template, ANNA_FILE)];
      return Number(await node(argv, envFor(empty, ANNA_FILE)));
    },
  );
  const peak = Math.max(...peaks);
  const rows = `${ROWS.toLocaleString("en")} rows × ${COLUMNS.length}`;
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

try {
  await mkdir(template);
  await makeTemplate(template);
  const figures = [...(await startUp()), ...(await importing())];
  process.stdout.write(`${tableOf(figures)}\n\n`);
  process.stdout.write(await node([RUN, SEARCH, "--subjects", String(ROWS)], envFor("", "")));
} finally {
  await rm(site, { recursive: true, force: true });
}
