/**
 * Reads the files of the bundle, each with what V8 made of it when it was built: parsing half a
 * megabyte at every start takes longer than most commands. Another Node.js has no such file beside
 * it, or V8 refuses it; then the text is read as ever.
 */
"use strict";
const { readFileSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { createRequire } = process.getBuiltinModule("node:module");
const { Script } = process.getBuiltinModule("node:vm");

const PARAMETERS = "exports, require, module, __filename, __dirname";

/** By the name of the file, from the folder of this one. */
const loaded = new Map();

exports.load = function load(file) {
  const found = loaded.get(file);
  if (found !== undefined) return found.module.exports;
  const path = `${__dirname}/${file}`;
  const module = { exports: {} };
  const script = compile(path);
  loaded.set(file, { module, script, path, recorded: false });
  const outer = createRequire(path);
  const own = (name) => (name.startsWith("./") ? load(name.slice(2)) : outer(name));
  script.runInThisContext()(module.exports, own, module, path, __dirname);
  return module.exports;
};

/** Writes down what V8 has made of what was loaded since it last did, for the next start. */
exports.record = function record() {
  for (const one of loaded.values()) {
    if (one.recorded) continue;
    writeFileSync(cacheOf(one.path), one.script.createCachedData());
    one.recorded = true;
  }
};

function compile(path) {
  const cachedData = readIfThere(cacheOf(path));
  // esbuild writes plain ASCII, which is read fastest so.
  const source = `(function (${PARAMETERS}) {${readFileSync(path, "latin1")}\n})`;
  return new Script(source, { filename: path, ...(cachedData && { cachedData }) });
}

function cacheOf(path) {
  return `${path}.${process.version}-${process.arch}.cache`;
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
