/** What the bundle takes from outside: Node's own modules, the libraries apart, the driver's binary. */
import { readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const NETWORK = /^(?:dgram|dns|http2?|https|inspector|net|tls)(?:\/|$)/u;
const BINARY = "better-sqlite3/build/Release/better_sqlite3.node";

/**
 * Node's own modules, each asked for when something of it is first used, and the driver's binary,
 * which its package would look for in a dozen places.
 *
 * @type {import("esbuild").Plugin}
 */
export const outside = {
  name: "outside",
  setup(build) {
    // esbuild reads these expressions itself and knows no `u`.
    build.onResolve({ filter: /^(?:node:)?[a-z_/0-9]+$/ }, ({ path }) => {
      if (!isBuiltin(path)) return undefined;
      const name = path.replace(/^node:/u, "");
      if (NETWORK.test(name)) return { errors: [{ text: `seloste has no network code: ${path}` }] };
      return { path: name, namespace: "builtin" };
    });
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: standIn(path),
    }));
    build.onResolve({ filter: /^bindings$/ }, ({ path }) => ({ path, namespace: "binary" }));
    build.onResolve({ filter: /\.node$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: "binary" }, () => ({
      contents: `module.exports = () => require(${JSON.stringify(BINARY)});`,
    }));
  },
};

/**
 * Key exchanges of the age library beside X25519. Our recipients are plain `age1…` alone, which
 * every age program reads; these would be computed at every start.
 *
 * @type {import("esbuild").Plugin}
 */
export const plainRecipients = {
  name: "plain-recipients",
  setup(build) {
    build.onResolve(
      { filter: /^@noble\/(?:post-quantum\/hybrid|curves\/nist)\.js$/ },
      ({ path }) => ({
        path,
        namespace: "left-out",
      }),
    );
    build.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({
      contents:
        "export const MLKEM768P256 = undefined, MLKEM768X25519 = undefined, p256 = undefined;",
    }));
  },
};

/**
 * The PDF library asks for the widths of its letters beside its own file as it runs, which the bundle
 * would not hold; asked for as modules they are in it. Fonts of files and pictures are never used.
 *
 * @type {import("esbuild").Plugin}
 */
export const pdfLetters = {
  name: "pdf-letters",
  setup(build) {
    build.onLoad({ filter: /\/pdfkit\/js\/pdfkit\.node\.mjs$/ }, async ({ path }) => {
      const own = await readFile(path, "utf8");
      const contents = own
        .replaceAll(
          /\w+\$?\w*\((["'])#standard-fonts\/(\w+)\1\)/gu,
          'require("#standard-fonts/$2")',
        )
        .replaceAll("import.meta.url", '"file:///"');
      return { contents };
    });
    build.onResolve({ filter: /^(?:fontkit|png-js)$/ }, ({ path }) => ({
      path,
      namespace: "unused",
    }));
    build.onLoad({ filter: /.*/, namespace: "unused" }, () => ({
      contents: "module.exports = {};",
    }));
  },
};

/**
 * What stands apart in files of its own, each read when something of it is first used.
 *
 * @param {readonly { entry: string, file: string, only?: string }[]} apart packages, and modules by
 * their path; `only` what is used of a package whose module has more
 * @returns {import("esbuild").Plugin}
 */
export function libraries(apart) {
  return {
    name: "libraries",
    setup(build) {
      build.onResolve({ filter: /^[@a-z.]/ }, ({ path, resolveDir, namespace }) => {
        if (namespace === "library") return { path, external: true };
        const entry = path.startsWith(".") ? relative(ROOT, join(resolveDir, path)) : path;
        const found = apart.find((each) => each.entry === entry);
        return found && { path: found.entry, namespace: "library", pluginData: found };
      });
      build.onLoad({ filter: /.*/, namespace: "library" }, async ({ path, pluginData }) => {
        const own = `require("./${pluginData.file}.cjs")`;
        const { only } = pluginData;
        const whole = only === undefined;
        return { contents: whole ? await standInFor(path, own) : lateDefault(`${own}.${only}`) };
      });
    },
  };
}

/** @param {string} path a package, or a language's sentences, which are exported under its name */
async function namesOf(path) {
  const language = /^src\/text\/(\w+)\/index\.ts$/u.exec(path)?.[1];
  return language === undefined ? Object.keys(await import(path)) : [language];
}

/**
 * @param {string} path a package, or a language's sentences
 * @param {string} found
 */
async function standInFor(path, found) {
  const names = await namesOf(path);
  const named = names.filter((name) => name !== "default" && name !== "module.exports");
  return named.length > 0 ? late(found, names) : lateDefault(found);
}

/** @param {string} path */
function standIn(path) {
  const found = `process.getBuiltinModule(${JSON.stringify(`node:${path}`)})`;
  const builtin = process.getBuiltinModule(`node:${path}`);
  // Some are functions themselves, such as `events`; there is nothing to put off.
  return typeof builtin === "function"
    ? `module.exports = ${found};`
    : late(found, [...Object.keys(builtin), "default"]);
}

/**
 * A module that asks for another one when something of it is first used.
 *
 * @param {string} found
 * @param {readonly string[]} names
 */
function late(found, names) {
  const getters = names.map((name) =>
    name === "default"
      ? "get default() { return own().__esModule ? own().default : own(); }"
      : `get ${JSON.stringify(name)}() { return own()[${JSON.stringify(name)}]; }`,
  );
  return `let found; const own = () => (found ??= ${found});
    module.exports = { __esModule: true, ${getters.join(", ")} };`;
}

/**
 * The same for a CommonJS package, which is all default: an object with members, or a class. As a
 * CommonJS stand-in it would be the default itself, for so Node reads one from a module.
 *
 * @param {string} found
 */
function lateDefault(found) {
  return `let found; const own = () => (found ??= ${found});
    export default new Proxy(function () {}, {
      get: (_, name) => own()[name],
      construct: (_, given) => Reflect.construct(own(), given),
    });`;
}
