/** What the bundle in `dist/` is made of. Plain JavaScript: nothing on Node 20 runs TypeScript yet. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

// CommonJS packages ask for `require`, which modules do not have.
const BANNER =
  'import { createRequire as createRequireHere } from "node:module";' +
  "const require = createRequireHere(import.meta.url);";

/** Bundles `src/main.ts` in memory: every command a chunk of its own, only the driver left out. */
export function bundle() {
  return build({
    absWorkingDir: ROOT,
    entryPoints: ["src/main.ts"],
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    // Lazily loaded, a CommonJS package would come without its names.
    mainFields: ["module", "main"],
    target: "node20.19",
    external: ["better-sqlite3"],
    inject: ["test/build/response.mjs"],
    banner: { js: BANNER },
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: "error",
  });
}
