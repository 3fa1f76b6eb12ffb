/** Writes `dist/` so that a seloste that runs meanwhile finds whole files, the old or the new ones. */
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { bundle, ROOT } from "./bundle.mjs";

const dist = join(ROOT, "dist");
const results = await bundle().catch((error) => {
  // Of errors in the sources esbuild has said where and why; others it only throws.
  if (error.errors === undefined) console.error(error.message);
  process.exit(1);
});
const outputFiles = results.flatMap((result) => result.outputFiles);
// Entry last: when it changes, the libraries it names already stand.
const ordered = outputFiles.toSorted((a, b) => depth(b.path) - depth(a.path));
for (const { path, contents } of ordered) {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  await writeFile(fresh, contents);
  await rename(fresh, path);
}
const made = new Set(outputFiles.map(({ path }) => relative(dist, path)));
for (const name of await readdir(dist, { recursive: true })) {
  if (/\.c?js$/u.test(name) && !made.has(name)) await rm(join(dist, name), { force: true });
}

/** @param {string} path */
function depth(path) {
  return relative(dist, path).split(/[/\\]/u).length;
}
