/** What the bundle may hold: seloste has no network code, and starts without what it does not need. */
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { newWorld } from "../world.ts";

/** esbuild's account of the bundle, as far as it is used here. */
interface Account {
  readonly inputs: Readonly<
    Record<
      string,
      {
        readonly format?: string;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
      }
    >
  >;
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
  "inquirer",
  "@inquirer",
  "cli-table3",
  "libphonenumber-js",
  "yaml",
  "papaparse",
];

let account: Account;
let texts: readonly string[];

beforeAll(async () => {
  const { metafile, outputFiles } = await made();
  account = metafile;
  texts = outputFiles.map(({ text }) => text);
});

/** In a process of its own: esbuild does not run among the tests' globals. */
async function made(): Promise<{
  readonly metafile: Account;
  readonly outputFiles: readonly { readonly text: string }[];
}> {
  const program =
    'import { bundle } from "./test/build/bundle.mjs";' +
    "const { metafile, outputFiles } = await bundle();" +
    "const texts = outputFiles.map(({ text }) => ({ text }));" +
    "process.stdout.write(JSON.stringify({ metafile, outputFiles: texts }));";
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: ROOT,
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

describe("the bundle", () => {
  test("takes nothing from outside but Node itself and the driver", () => {
    const own = new Set(builtinModules);
    const outside = importsOf(account).filter((path) => !own.has(path.replace(/^node:/u, "")));

    expect(outside).toEqual(["better-sqlite3"]);
  });

  test("imports no network module", () => {
    const network = importsOf(account).filter((path) =>
      NETWORK.includes(path.replace(/^node:/u, "")),
    );

    expect(network).toEqual([]);
  });

  // esbuild gives such a package only its default export; init once failed on that, unbundled it ran.
  test("loads no CommonJS package lazily but the one used by its default", () => {
    const lazy = Object.values(account.inputs)
      .flatMap(({ imports }) => imports)
      .filter(({ path, kind }) => kind === "dynamic-import" && formatOf(path) !== "esm");

    expect(lazy.map(({ path }) => path)).toEqual(["node_modules/cli-table3/index.js"]);
  });

  test("calls no fetch and opens no socket", () => {
    const called = texts.flatMap((text) => text.match(NETWORK_CALL) ?? []);

    expect(called).toEqual([]);
  });
});

test("the identity path of status loads no schema, prompt or table library", async () => {
  const world = await newWorld();
  const traces = join(world.folder, "traces");
  const env = { NODE_V8_COVERAGE: traces, SELOSTE_IDENTITY_FILE: world.watchIdentity };
  const { code, err } = await world.runReal(["status"], { env });
  expect({ code, err }).toMatchObject({ code: 0 });

  const loaded = await chunksIn(traces);
  const sources = loaded.flatMap((name) => Object.keys(account.outputs[name]?.inputs ?? {}));

  expect(loaded).toContain("dist/main.js");
  expect(packagesOf(sources)).toContain("age-encryption");
  expect(packagesOf(sources).filter((name) => HEAVY.includes(name))).toEqual([]);
});

/** A call of the global, not of a method that happens to have the name, nor where one is defined. */
const NETWORK_CALL = /(?<![\w$.])(?:fetch|new WebSocket|new EventSource)\((?![^()]*\)\{)/gu;

function formatOf(path: string): string | undefined {
  return account.inputs[path]?.format;
}

function importsOf({ outputs }: Account): readonly string[] {
  const all = Object.values(outputs).flatMap(({ imports }) => imports);
  const outside = all.filter(({ external }) => external === true).map(({ path }) => path);
  return [...new Set(outside)].toSorted();
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
