/** The lockfile serves every platform and names no registry. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  await readFile(new URL("../../package-lock.json", import.meta.url), "utf8"),
);

test("names no registry", () => {
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);

  expect(named.map(([path]) => path)).toEqual([]);
});

// npm leaves out what it finds no package for, and `npm ci` then refuses the lockfile everywhere.
test("holds the packages of all platforms, not only of the one it was made on", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );

  expect(missing).toEqual([]);
});

/** Whether a package is found from a folder, in it or in one above. */
function isLocked(path: string, name: string): boolean {
  for (
    let folder = path;
    ;
    folder = folder.replace(/(?:^|\/)node_modules\/(?!.*node_modules\/).*$/u, "")
  ) {
    const at = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[at] !== undefined) return true;
    if (folder === "") return false;
  }
}
