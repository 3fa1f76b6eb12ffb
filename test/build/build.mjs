/** Writes `dist/` so that a seloste that runs meanwhile finds whole files, the old or the new ones. */
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, ROOT } from "./bundle.mjs";

const dist = join(ROOT, "dist");
const results = await bundle().catch((error) => {
  // Of errors in the sources esbuild has said where and why; others it only throws.
  if (error.errors === undefined) console.error(error.message);
  process.exit(1);
});
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const loader = { path: join(dist, "load.cjs"), contents: await readFile(here("load.cjs")) };
const outputFiles = [...results.flatMap((result) => result.outputFiles), loader];
// What V8 made of an older file must not stand beside a newer one of the same length.
await removeFrom(dist, (name) => name.endsWith(".cache"));
// Entry last: when it changes, the libraries it names already stand.
const ordered = outputFiles.toSorted((a, b) => depth(b.path) - depth(a.path));
for (const { path, contents } of ordered) {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  await writeFile(fresh, contents);
  await rename(fresh, path);
}
const made = new Set(outputFiles.map(({ path }) => relative(dist, path)));
await removeFrom(dist, (name) => /\.c?js$/u.test(name) && !made.has(name));
execFileSync(process.execPath, [here("warm.mjs"), dist], {
  stdio: ["ignore", "inherit", "inherit"],
});

/**
 * @param {string} folder
 * @param {(name: string) => boolean} which
 */
async function removeFrom(folder, which) {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder, { recursive: true })) {
    if (which(name)) await rm(join(folder, name), { force: true });
  }
}

/** @param {string} path */
function depth(path) {
  return relative(dist, path).split(/[/\\]/u).length;
}
