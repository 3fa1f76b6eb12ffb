#!/usr/bin/env node
// Plain JavaScript on purpose: it must be able to say that this Node.js is too old.
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";

process.umask(0o077);
const { version, engines } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);
const argv = process.argv.slice(2);
const [major, minor] = process.versions.node.split(".").map(Number);

if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  process.stdout.write(`seloste ${version}\n`);
} else if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`seloste: needs Node.js ${engines.node}; this is ${process.versions.node}\n`);
  process.exitCode = 1;
} else {
  // A reader that has seen enough (head, less) closes the pipe; that is no failure.
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
  const { main, discardAllStaged } = await import("../dist/main.js");
  for (const [signal, status] of [["SIGINT", 130], ["SIGTERM", 143]]) {
    process.once(signal, () => {
      // Half-written results are in clear text: they go, the rest SQLite takes back by itself.
      discardAllStaged();
      process.exit(status);
    });
  }
  process.exitCode = await main({
    argv,
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date().toISOString(),
    home: homedir(),
    data: fileURLToPath(new URL("../data/", import.meta.url)),
    version,
  });
}
