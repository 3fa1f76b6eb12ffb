#!/usr/bin/env node
// Plain JavaScript on purpose: it must be able to say that this Node.js is too old.

/** "The result could not be written", as `seloste help exit-codes` has it. */
const OUTPUT = 18;

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`seloste: needs Node.js 20.19 or newer; this is ${process.versions.node}\n`);
  process.exitCode = 1;
} else {
  await start();
}

/** Keys and people are in memory: a core file after a crash would hold them (Linux). */
function keepOutOfCoreFiles() {
  if (process.platform !== "linux") return;
  try {
    process.getBuiltinModule("node:fs").writeFileSync("/proc/self/coredump_filter", "0");
  } catch {
    // A container without /proc has no core files of ours either.
  }
}

async function start() {
  process.umask(0o077);
  keepOutOfCoreFiles();
  // Asked for one by one: an import statement would load streams and sockets nobody needs here.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const { fileURLToPath } = process.getBuiltinModule("node:url");
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const argv = process.argv.slice(2);
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    process.stdout.write(`seloste ${version}\n`);
    return;
  }
  let unwritten = false;
  process.stdout.on("error", (error) => {
    // A reader that has seen enough (head, less) closes the pipe; that is no failure.
    if (error.code === "EPIPE" || unwritten) return;
    unwritten = true;
    process.exitCode = OUTPUT;
    process.stderr.write(`seloste: standard output cannot be written (${error.code})\n`);
  });
  const require = process.getBuiltinModule("node:module").createRequire(import.meta.url);
  const { main, discardAllStaged } = require("../dist/load.cjs").load("main.cjs");
  for (const [signal, status] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ]) {
    process.once(signal, () => {
      // Half-written results are in clear text: they go, the rest SQLite takes back by itself.
      discardAllStaged();
      process.exit(status);
    });
  }
  const code = await main({
    argv,
    env: process.env,
    // Opened when something is read from it.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date().toISOString(),
    home: process.getBuiltinModule("node:os").homedir(),
    data: fileURLToPath(new URL("../data/", import.meta.url)),
    version,
    program: [process.execPath, fileURLToPath(import.meta.url)],
  });
  process.exitCode = unwritten ? OUTPUT : code;
}
