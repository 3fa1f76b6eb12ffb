/** Clear text never reaches a temporary file: sorts and index builds stay in memory. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Connection, openDrawers } from "../../src/drawers/connection.ts";
import { newWorld } from "../world.ts";
import { annaFile, keysOf } from "./register-files.ts";

const BIN = fileURLToPath(new URL("../../bin/seloste.js", import.meta.url));
const MARKER = "merkkipöllönkorva";
const ROWS = 50_000;
const PAUSE_MS = 4;

interface OpenFile {
  readonly name: string;
  readonly path: string;
}

/** The deleted and temporary files that a process has open. */
async function openFiles(pid: number | "self"): Promise<readonly OpenFile[]> {
  const folder = `/proc/${pid}/fd`;
  const fds = await readdir(folder).catch(() => []);
  const names = await Promise.all(
    fds.map(async (fd) => ({
      path: join(folder, fd),
      name: await readlink(join(folder, fd)).catch(() => ""),
    })),
  );
  return names.filter(({ name }) => /etilqs|\(deleted\)/u.test(name));
}

/** Sorts more rows than fit into the cache, and looks at the open files in the middle of it. */
async function filesWhileSorting(connection: Connection, schema: string): Promise<number> {
  connection.exec("begin immediate");
  connection.exec(`create table ${schema}.many (text text)`);
  // The sorter of every schema goes by that of main.
  connection.pragma("main.cache_size = 20");
  const insert = connection.prepare(`insert into ${schema}.many values (?)`);
  for (let nr = 0; nr < 40_000; nr += 1) insert.run(`${MARKER} ${(nr * 7919) % 40_000}`.repeat(4));
  const rows = connection.prepare(`select text from ${schema}.many order by text`).iterate();
  rows.next();
  const during = await openFiles("self");
  rows.return?.();
  connection.exec("rollback");
  return during.filter(({ name }) => name.includes("etilqs")).length;
}

/** Where the files a process has open can be seen; elsewhere the rule holds unseen. */
describe.runIf(existsSync("/proc/self/fd"))("files that a process has open", () => {
  test.each(["main", "personal", "special"])(
    "during a large sort in %s hold no temporary one, as they would by default",
    async (schema) => {
      const world = await newWorld();
      const connection = await openDrawers(world.register, await keysOf(world), false);

      expect(await filesWhileSorting(connection, schema)).toBe(0);
      connection.pragma("temp_store = FILE");
      expect(await filesWhileSorting(connection, schema)).toBeGreaterThan(0);
      connection.close();
    },
  );

  test(`during an import of ${ROWS} rows, and the folder for temporary files, show nothing`, async () => {
    const world = await newWorld();
    const rows = ["customerId;email;firstName;lastName;personalNotes"];
    for (let nr = 0; nr < ROWS; nr += 1) {
      const key = (nr * 7919) % ROWS;
      rows.push(`C-${key};${MARKER}${key}@example.fi;Aino;${MARKER}${key};${MARKER} nukkuu ${nr}`);
    }
    const file = await world.file("customers.csv", `${rows.join("\n")}\n`);
    const temporary = join(world.folder, "tmp");
    const argv = ["import", file, "--source", "registration", "--art9", "unknown", "--yes"];
    const child = spawn(process.execPath, [BIN, ...argv], {
      env: {
        PATH: process.env["PATH"],
        HOME: join(world.folder, "home"),
        TMPDIR: temporary,
        SELOSTE_REGISTER: world.register,
        SELOSTE_IDENTITY_FILE: annaFile(world),
        XDG_STATE_HOME: world.state,
      },
      stdio: "ignore",
    });
    const shown = new Set<string>();
    let looks = 0;
    while (child.exitCode === null && child.signalCode === null) {
      for (const { name, path } of await openFiles(child.pid ?? 0)) {
        const content = await readFile(path).catch(() => Buffer.alloc(0));
        if (name.includes("etilqs") || content.includes(MARKER)) shown.add(name);
      }
      for (const name of await readdir(temporary)) shown.add(name);
      looks += 1;
      await sleep(PAUSE_MS);
    }

    expect(child.exitCode).toBe(0);
    expect(looks).toBeGreaterThan(100);
    expect([...shown]).toEqual([]);
  });
});
