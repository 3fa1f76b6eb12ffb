/**
 * Runs a TypeScript program of `test/`: `node test/run.mjs test/demo/demo.ts …`
 *
 * Node 20 reads no TypeScript, so esbuild joins the program and what it imports of ours into a
 * folder that goes away again; packages stay outside. `import.meta.url` stays that of the source.
 */
import { mkdir, mkdtemp, readFile } from "node:fs/promises";
import { rmSync } from "node:fs";
import { join, parse, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const [program, ...rest] = process.argv.slice(2);
if (program === undefined) throw new Error("node test/run.mjs <program.ts> [arguments]");

// Inside the project, or the program would not find the packages.
const site = fileURLToPath(new URL("../node_modules/.cache/seloste/", import.meta.url));
await mkdir(site, { recursive: true });
const folder = await mkdtemp(join(site, "run-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

await build({
  entryPoints: [program],
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  sourcemap: "inline",
  logLevel: "error",
  plugins: [
    {
      name: "own-url",
      setup(at) {
        at.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
          const text = await readFile(path, "utf8");
          const url = JSON.stringify(pathToFileURL(path).href);
          return { contents: text.replaceAll("import.meta.url", url), loader: "ts" };
        });
      },
    },
  ],
});
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, resolve(program), ...rest];
// A program that starts itself again (`execPath`, `execArgv`, `argv[1]`) comes through here too.
process.execArgv = [...process.execArgv, fileURLToPath(import.meta.url)];
await import(pathToFileURL(join(folder, `${parse(program).name}.mjs`)).href);
