/** The help of every command in every language, and its examples as they stand. */
import { spawn } from "node:child_process";
import { chmod, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../src/domain/notice/language.ts";
import { flagName } from "../src/flag.ts";
import { GLOBAL_FLAGS } from "../src/global-flags.ts";
import type { CommandPath } from "../src/command.ts";
import { COMMANDS } from "../src/command-list.ts";
import { loadCatalogue } from "../src/text/language.ts";
import { newWorld, type Ran, type TestWorld } from "./world.ts";
import {
  copySamples,
  expectExit,
  fingerprint,
  newWorldWithSamples,
  withRegister,
} from "./commands/acts.ts";
import { LAPTOP, NUMBER, SUSPECTED } from "./commands/breach/cases.ts";
import { atDesk, ENTER, recoveryKeyOn } from "./commands/desk.ts";

const PATHS = COMMANDS.map(({ path }) => path);
const BIN = fileURLToPath(new URL("../bin/seloste.js", import.meta.url));
const OURS = fileURLToPath(new URL("../data/notices/omaparantola.yaml", import.meta.url));
const CLOCK = new URL("stories/moved-clock.mjs", import.meta.url).href;
const README = new URL("../README.md", import.meta.url);
const WIDTH = 80;

let world: TestWorld;

beforeAll(async () => {
  world = await newWorld();
});

async function helpOf(...argv: readonly string[]): Promise<string> {
  await expectExit(world, 0, ...argv);
  expect(world.err).toBe("");
  return world.out;
}

function tooWide(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.length > WIDTH);
}

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(PATHS)("seloste %s has its sentence, usage, flags and examples", async (path) => {
    const text = await loadCatalogue(language);
    const command = await COMMANDS.find((listed) => listed.path === path)?.load();
    const help = await helpOf(...path.split(" "), "--help", "--lang", language);

    expect(tooWide(help)).toEqual([]);
    expect(help.startsWith(`${text.help[path].summary}\n`)).toBe(true);
    expect(help).toContain(`${text.terminal.usage}: seloste ${path}`);
    expect(help).toContain(text.terminal.anyFlags);
    const flags = [...Object.keys(command?.flags ?? {}), ...Object.keys(GLOBAL_FLAGS)];
    expect(flags.filter((key) => !help.includes(`  ${short(key)}${flagName(key)}`))).toEqual([]);
    const unbroken = help.replaceAll(/ \\\n +/gu, " ");
    for (const line of Object.values(command?.examples ?? {})) expect(unbroken).toContain(line);
  });

  test.each([
    ["the daily tasks", []],
    ["all commands", ["--help"]],
    ["a group", ["subject", "--help"]],
    ["the topic places", ["help", "places"]],
    ["the topic exit-codes", ["help", "exit-codes"]],
    ["the topic trust", ["help", "trust"]],
    ["the topic stolen", ["help", "stolen"]],
  ])("%s fit a terminal of 80 columns", async (_, argv) => {
    expect(tooWide(await helpOf(...argv, "--lang", language))).toEqual([]);
  });

  test("all commands are listed, each with its sentence", async () => {
    const text = await loadCatalogue(language);
    const help = (await helpOf("--help", "--lang", language)).replaceAll(/\s+/gu, " ");
    for (const path of PATHS) expect(help).toContain(`seloste ${path} ${text.help[path].summary}`);
  });
});

function short(key: string): string {
  return { quiet: "-q, ", output: "-o, ", out: "-o, ", dryRun: "-n, " }[key] ?? "";
}

test("each language says it in its own words", async () => {
  for (const path of PATHS) {
    const helps = await Promise.all(
      LANGUAGES.map(async (language) => (await loadCatalogue(language)).help[path].summary),
    );
    expect(new Set(helps).size).toBe(LANGUAGES.length);
  }
  expect(await helpOf("import", "--help", "--lang", "fi")).toContain("<file> [valitsimet]");
  expect(await helpOf("import", "--help", "--lang", "sv")).toContain("<file> [flaggor]");
  expect(await helpOf("subject", "--help", "--lang", "fi")).toContain("seloste subject <teko>");
});

describe("where help is asked for", () => {
  test.each([
    [
      ["help", "import"],
      ["import", "--help"],
    ],
    [
      ["help", "subject", "find"],
      ["subject", "find", "--help"],
    ],
    [
      ["help", "subject"],
      ["subject", "--help"],
    ],
    [
      ["subject", "find", "-h"],
      ["subject", "find", "--help"],
    ],
    [
      ["--help", "subject", "find"],
      ["subject", "find", "--help"],
    ],
    [
      ["subject", "find", "aino", "--help"],
      ["subject", "find", "--help"],
    ],
  ])("%j is the same as %j", async (one, other) => {
    expect(await helpOf(...one)).toBe(await helpOf(...other));
  });

  test("no register is opened and nothing is asked", async () => {
    const empty = await newWorld({ empty: true });
    await expectExit(empty, 0, "subject", "export", "--help");
    expect(Object.keys(await fingerprint(empty.folder))).toEqual(["/passphrase"]);
  });
});

test("the table of commands in the README has every command", async () => {
  const readme = await readFile(README, "utf8");
  const table = readme.split("\n").filter((line) => line.startsWith("|"));
  expect(PATHS.filter((path) => !table.some((row) => row.includes(`seloste ${path}`)))).toEqual([]);
});

/** Runs a command line through a shell, as a person pastes it. */
async function paste(line: string, desk: TestWorld): Promise<Ran> {
  const bin = join(desk.folder, "bin");
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, "seloste"), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  await chmod(join(bin, "seloste"), 0o700);
  const moved = { NODE_OPTIONS: `--import=${CLOCK}`, TEST_CLOCK: "2026-11-22T10:00:00.000Z" };
  const env = {
    ...desk.env,
    ...moved,
    PATH: `${bin}:${process.env["PATH"] ?? ""}`,
    HOME: desk.folder,
  };
  return new Promise((resolve, reject) => {
    const child = spawn("/bin/sh", ["-c", line], { cwd: desk.folder, env });
    const kept = { out: "", err: "" };
    child.stdout.on("data", (chunk: Buffer) => (kept.out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (kept.err += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, ...kept }));
    child.stdin.end();
  });
}

/** Made with age-keygen; its identity was thrown away. */
const OWN_RECIPIENT = "age12c8wwpwtdrkjcf46h4e9ex8jq5ua54cntqafn8fwx74mx4uzuf4s9ldkrs";
const MAILER = ["processor", "add", "mailer", "--name", "Postimies Oy", "--country", "FI"];
const KEPT = [
  ...[...MAILER, "--task", "sends the newsletter"],
  ...["--contract", "2026-01-10", "--item", "all=yes"],
];
const ABROAD = [
  ...["processor", "add", "usmailer", "--name", "Bulk Mail", "--country", "US"],
  ...["--task", "sends the newsletter"],
];
const AGREED = [
  ...["consent", "record", "1001", "--to", "usmailer", "--informed", "no remedy as in the EU"],
  ...["--evidence", "e-mail of 20.11.2026"],
];
const GIVEN = [
  ...["disclosure", "make", "--to", "mailer", "--purpose", "customer-care"],
  ...["--subjects", "1001", "--fields", "email", "--out"],
];
const CORRECTED = [
  ...["subject", "correct", "1001", "--set", "email=new@example.fi", "--yes"],
  ...["--ground", "asked", "--identity-checked", "wrote from the old address"],
];
const BANNED = ["ban", "set", "1001", "--channel", "email", "--how", "phoned"];
const SARI = ["operator", "add", "sari", "--role", "support"];

/** What must be there before the examples of a command can do what they say. */
const BEFORE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "processor update": [[...MAILER, "--task", "sends the newsletter"]],
  "processor show": [[...MAILER, "--task", "sends the newsletter"]],
  "processor end": [[...MAILER, "--task", "sends the newsletter"]],
  "disclosure make": [KEPT],
  "disclosure check": [KEPT],
  "consent record": [ABROAD],
  "consent withdraw": [ABROAD, AGREED],
  "ban export": [KEPT, BANNED],
  "operator remove": [[...SARI, "--recipient", OWN_RECIPIENT]],
  "breach show": [LAPTOP],
  "breach update": [LAPTOP],
  "breach assess": [LAPTOP],
  "breach notify": [LAPTOP],
  "breach communicate": [
    LAPTOP,
    ["breach", "assess", NUMBER, "--risk", "high", "--why", "readable", "--by", "the manager"],
  ],
  "breach close": [
    [...SUSPECTED, "--kind", "risk"],
    ["breach", "communicate", NUMBER, "--channel", "email", "--reached", "all"],
  ],
};

/** A trail that began in the year before; for dropping it, a closed one. */
async function makeYear(desk: TestWorld, line: string): Promise<void> {
  await withRegister(desk, ({ connection }) => {
    connection.exec("update audit set at = '2025-11-19T08:00:00.000Z' where seq = 1");
  });
  if (line.includes("--drop")) await expectExit(desk, 0, "audit", "close", "2025");
}

/** What somebody has at hand who changes keys: a new passphrase, and the recovery key. */
async function keepSecrets(desk: TestWorld): Promise<void> {
  await desk.file("new", "toinen aamu nousee kirkkaana 53\n");
  await desk.file("recovery.txt", await readFile(desk.recoveryIdentity));
}

/** Three lines of the audit trail in a file, as somebody keeps them elsewhere. */
async function keepCheckpoint(desk: TestWorld): Promise<void> {
  await expectExit(desk, 0, "audit", "checkpoint");
  await desk.file("checkpoint.txt", desk.out);
}

/** A recipient who had what was corrected since, so that there is somebody to tell. */
async function giveAndCorrect(desk: TestWorld): Promise<void> {
  await expectExit(desk, 0, ...KEPT);
  await expectExit(desk, 0, ...GIVEN, join(desk.folder, "given.csv"), "--yes");
  await expectExit(desk, 0, ...CORRECTED);
}

async function keepBanLists(desk: TestWorld): Promise<void> {
  await desk.file("perutut.csv", "Email Address,UNSUB_TIME\naino.makinen@example.fi,2026-10-01\n");
  await desk.file("puhelinkiellot.csv", "+358 40 0000001\n");
  await desk.file("postikiellot.csv", "Nimi,Osoite\nAino Mäkinen,Mäntykatu 4 B 12 Helsinki\n");
}

/** A register with samples in which the example of a command can do what it says. */
async function deskFor(path: CommandPath, line: string): Promise<TestWorld> {
  const desk = await (path === "import" ? newWorld() : newWorldWithSamples());
  await copySamples(desk.folder);
  await cp(OURS, join(desk.folder, "ours.yaml"));
  await cp(OURS, join(desk.folder, "next.yaml"));
  await keepSecrets(desk);
  if (path === "audit close") await makeYear(desk, line);
  for (const argv of BEFORE[path] ?? []) await expectExit(desk, 0, ...argv);
  if (path === "disclosure record") await giveAndCorrect(desk);
  if (path === "ban import") await keepBanLists(desk);
  await keepCheckpoint(desk);
  return desk;
}

/** Our own notice lacks what the law asks for. */
const CODES: Readonly<Partial<Record<CommandPath, number>>> = {
  "notice lint": 3,
  // The list has names in it, and people who are not in the register.
  "disclosure check": 3,
};

describe("examples", () => {
  test.concurrent.each(PATHS.filter((path) => path !== "init"))(
    "of seloste %s do what they say",
    async (path) => {
      const command = await COMMANDS.find((one) => one.path === path)?.load();
      const examples: Readonly<Record<string, string>> = command?.examples ?? {};
      for (const line of Object.values(examples)) {
        const desk = await deskFor(path, line);
        const { code, err } = await paste(line, desk);
        const good = CODES[path] ?? 0;
        expect({ line, code, err: code === good ? "" : err }).toEqual({
          line,
          code: good,
          err: "",
        });
      }
    },
  );

  test("of seloste init: in a script", async () => {
    const { init } = await import("../src/commands/init.ts");
    const desk = await newWorld({ empty: true });
    const { code, err } = await paste(init.examples.script, desk);
    expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
    expect((await paste("seloste status --identity watch.txt", desk)).code).toBe(0);
  });

  test("of seloste init: at the desk", async () => {
    const { init } = await import("../src/commands/init.ts");
    const desk = await newWorld({ empty: true });
    const argv = init.examples.first.split(" ").slice(1);
    const sat = await atDesk(desk, argv, [
      ["its last 8 characters", (screen) => recoveryKeyOn(screen).slice(-8) + ENTER],
    ]);
    expect(sat.code).toBe(0);
  });
});
