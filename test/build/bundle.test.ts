/** What the bundle may hold: seloste has no network code, and starts without what it does not need. */
import { execFile } from "node:child_process";
import { cp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { newWorld } from "../world.ts";

/** esbuild's account of the bundle, as far as it is used here. */
interface Account {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly imports: readonly { readonly path: string; readonly external?: boolean }[];
        readonly inputs: Readonly<Record<string, unknown>>;
      }
    >
  >;
}

const ROOT = new URL("../../", import.meta.url).pathname;
const NETWORK = [
  "dgram",
  "dns",
  "dns/promises",
  "http",
  "http2",
  "https",
  "inspector",
  "net",
  "tls",
];
/** Loaded by the few commands that ask, check files or draw tables; never by what cron runs. */
const HEAVY = [
  "zod",
  "kysely",
  "inquirer",
  "@inquirer",
  "cli-table3",
  "yaml",
  "papaparse",
  "ical-generator",
  "pdfkit",
];

let account: Account;
let texts: readonly string[];

beforeAll(async () => {
  const results = await made();
  account = {
    inputs: Object.assign({}, ...results.map(({ metafile }) => metafile.inputs)),
    outputs: Object.assign({}, ...results.map(({ metafile }) => metafile.outputs)),
  };
  texts = results.flatMap(({ outputFiles }) => outputFiles.map(({ text }) => text));
});

interface Result {
  readonly metafile: Account;
  readonly outputFiles: readonly { readonly text: string }[];
}

/** In a process of its own: esbuild does not run among the tests' globals. */
async function made(): Promise<readonly Result[]> {
  const program =
    'import { bundle } from "./test/build/bundle.mjs";' +
    "const results = (await bundle()).map(({ metafile, outputFiles }) =>" +
    "({ metafile, outputFiles: outputFiles.map(({ text }) => ({ text })) }));" +
    "process.stdout.write(JSON.stringify(results));";
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: ROOT,
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

describe("the bundle", () => {
  test("takes nothing from outside but Node itself and the driver's binary", () => {
    const own = new Set(builtinModules);
    const outside = importsOf(account).filter((path) => !own.has(path) && !path.startsWith("./"));

    expect(outside).toEqual(["better-sqlite3/build/Release/better_sqlite3.node"]);
  });

  test("imports no network module", () => {
    // Or nothing would be looked at.
    expect(importsOf(account)).toContain("fs");
    const network = importsOf(account).filter((path) =>
      NETWORK.includes(path.replace(/^node:/u, "")),
    );

    expect(network).toEqual([]);
  });

  test("holds every file that it reads late", () => {
    const late = importsOf(account).filter((path) => path.startsWith("./"));

    expect(late).toContain("./lib/zod.cjs");
    expect(late).toContain("./text/fi.cjs");
    expect(late.filter((path) => account.outputs[`dist/${path.slice(2)}`] === undefined)).toEqual(
      [],
    );
  });

  test("calls no fetch and opens no socket", () => {
    const called = texts.flatMap((text) => text.match(NETWORK_CALL) ?? []);

    expect(called).toEqual([]);
  });
});

const WATCH = ["status", "check", "check --format nagios"];

test.each(WATCH)("the identity path of %s loads no heavy library", async (line) => {
  const world = await newWorld();
  const traces = join(world.folder, "traces");
  const env = { NODE_V8_COVERAGE: traces, SELOSTE_IDENTITY_FILE: world.watchIdentity };
  const { code, err } = await world.runReal(line.split(" "), { env });
  expect({ code, err }).toMatchObject({ code: 0 });

  const loaded = await chunksIn(traces);
  const sources = loaded.flatMap((name) => Object.keys(account.outputs[name]?.inputs ?? {}));
  expect(loaded).not.toContain("dist/text/fi.cjs");

  expect(loaded).toContain("dist/main.cjs");
  expect(packagesOf(sources)).toContain("age-encryption");
  expect(packagesOf(sources).filter((name) => HEAVY.includes(name))).toEqual([]);
});

describe("what V8 made of the bundle", () => {
  const name = `main.cjs.${process.version}-${process.arch}.cache`;

  test("is read at the start: V8 takes it for the text it was made of", async () => {
    const program = `
      const { Script } = require("node:vm");
      const made = [];
      require("node:vm").Script = class extends Script {
        constructor(source, options) {
          super(source, options);
          made.push(options.cachedData !== undefined && !this.cachedDataRejected);
        }
      };
      require("./dist/load.cjs").load("main.cjs");
      console.log(JSON.stringify(made));`;
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["--eval", program], { cwd: ROOT });
    expect(stdout).toBe("[true]\n");
  });

  test("may be missing, as with another Node.js", async () => {
    const copy = await newWorld();
    const folder = join(copy.folder, "installed");
    for (const part of ["bin", "data", "dist", "package.json"]) {
      await cp(join(ROOT, part), join(folder, part), { recursive: true });
    }
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    await rm(join(folder, "dist", name));
    const run = promisify(execFile);
    const argv = [join(folder, "bin/seloste.js"), "help", "trust"];
    const { stdout } = await run(process.execPath, argv, { env: { LC_ALL: "C" } });
    expect(stdout).toContain("Not promised");
  });
});

// Unbundled, as most tests run it, this cannot fail: it is the bundle that gives a package its shape.
test("a package that is all default works bundled: the CSV parser", async () => {
  const world = await newWorld();
  const file = await world.file("rows.csv", "customerId;firstName\nC-1;Aino\nC-2;Aino\n");

  const imported = await world.runReal(["import", file, "--source", "registration", "--yes"]);
  expect(imported).toMatchObject({ code: 0 });
});

// It asks for the widths of its letters as it runs, which only the bundle could lack.
test("the PDF library works bundled, with its letters", async () => {
  const world = await newWorld();
  const path = join(world.folder, "notice.pdf");

  const written = await world.runReal(["notice", "render", "--format", "pdf", "--output", path]);
  expect(written).toMatchObject({ code: 0 });
  expect((await readFile(path)).subarray(0, 5).toString()).toBe("%PDF-");
});

const BUILTIN = "builtin:";

/** A call of the global, not of a method that happens to have the name, nor where one is defined. */
const NETWORK_CALL = /(?<![\w$.])(?:fetch|new WebSocket|new EventSource)\((?![^()]*\)\{)/gu;

/** What is imported from outside, and Node's own modules, which the bundle asks for as it runs. */
function importsOf({ inputs, outputs }: Account): readonly string[] {
  const all = Object.values(outputs).flatMap(({ imports }) => imports);
  const outside = all.filter(({ external }) => external === true).map(({ path }) => path);
  const asked = Object.keys(inputs).flatMap((path) =>
    path.startsWith(BUILTIN) ? [path.slice(BUILTIN.length)] : [],
  );
  return [...new Set([...outside, ...asked])].toSorted();
}

/** The files of the bundle that a traced process loaded, as esbuild names them. */
async function chunksIn(traces: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const name of await readdir(traces)) {
    const { result }: { result: readonly { url: string }[] } = JSON.parse(
      await readFile(join(traces, name), "utf8"),
    );
    for (const { url } of result) {
      if (url.includes("/dist/")) found.add(url.slice(url.indexOf("/dist/") + 1));
    }
  }
  return [...found];
}

/** The packages that sources come from. */
function packagesOf(sources: readonly string[]): readonly string[] {
  const names = sources.flatMap((path) => {
    const name = /node_modules\/(@[^/]+|[^@/][^/]*)\/(?!.*node_modules)/u.exec(path)?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)];
}
