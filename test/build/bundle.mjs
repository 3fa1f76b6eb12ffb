/**
 * What the bundle in `dist/` is made of. Plain JavaScript: nothing on Node 20 runs TypeScript yet.
 *
 * Start-up is what the shape follows. `main.cjs` holds all of our own code, each command evaluated
 * when it is meant; a package that few commands need is a file of its own. CommonJS, since Node
 * reads every module of the other kind in a turn of its own.
 */
import { build } from "esbuild";
import { libraries, outside, pdfLetters, plainRecipients, ROOT } from "./outside.mjs";

export { ROOT };

/** What stands apart, and its file in `dist/`. */
export const APART = [
  { entry: "@zxcvbn-ts/core", file: "lib/zxcvbn" },
  { entry: "@zxcvbn-ts/language-common", file: "lib/zxcvbn-words" },
  { entry: "age-encryption", file: "lib/age" },
  { entry: "chalk", file: "lib/chalk" },
  { entry: "cli-table3", file: "lib/cli-table3" },
  { entry: "ical-generator", file: "lib/ical" },
  { entry: "ibantools", file: "lib/ibantools" },
  { entry: "inquirer", file: "lib/inquirer" },
  { entry: "kysely", file: "lib/kysely" },
  { entry: "papaparse", file: "lib/papaparse" },
  { entry: "pdfkit", file: "lib/pdfkit", only: "default" },
  { entry: "yaml", file: "lib/yaml" },
  { entry: "zod", file: "lib/zod" },
  { entry: "src/text/en/index.ts", file: "text/en" },
  { entry: "src/text/fi/index.ts", file: "text/fi" },
  { entry: "src/text/sv/index.ts", file: "text/sv" },
];

/** Bundles `src/main.ts` and what stands apart in memory; only the driver's binary is left out. */
export async function bundle() {
  const main = build({
    ...OPTIONS,
    entryPoints: { main: "src/main.ts" },
    plugins: [libraries(APART), outside],
  });
  const apart = APART.map(({ entry, file }) =>
    build({
      ...OPTIONS,
      entryPoints: { [file]: entry },
      plugins: [plainRecipients, pdfLetters, outside],
    }),
  );
  return Promise.all([main, ...apart]);
}

/** @type {import("esbuild").BuildOptions & { write: false, metafile: true }} */
const OPTIONS = {
  absWorkingDir: ROOT,
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  write: false,
  metafile: true,
  bundle: true,
  format: "cjs",
  platform: "node",
  mainFields: ["module", "main"],
  target: "node20.19",
  inject: ["test/build/response.mjs"],
  // Half the text is half the parsing, at every start.
  minify: true,
  logLevel: "error",
};
