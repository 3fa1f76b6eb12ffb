/** What a process of ours must not do: leave its memory on disk or open it to others. */
import { spawn } from "node:child_process";
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { dangerousNodeOptions } from "../src/node-options.ts";
import { newWorld, type TestWorld } from "./world.ts";
import { expectExit } from "./commands/acts.ts";

const BIN = fileURLToPath(new URL("../bin/seloste.js", import.meta.url));

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  world.env["SELOSTE_IDENTITY_FILE"] = join(world.folder, "anna");
});

describe("a core file after a crash", () => {
  test("holds no memory of ours", async () => {
    // It waits for words on standard input, so that it can be looked at.
    const child = spawn(process.execPath, [BIN, "subject", "find", "-"], {
      env: { PATH: process.env["PATH"], ...world.env },
    });
    try {
      const filter = () => readFile(`/proc/${child.pid}/coredump_filter`, "utf8");
      await expect.poll(filter, { timeout: 10_000 }).toBe("00000000\n");
    } finally {
      child.kill("SIGKILL");
    }
  });
});

describe("dangerous options of Node.js", () => {
  test.each([
    "--inspect",
    "--inspect-brk=0.0.0.0:9229",
    "--heapsnapshot-signal=SIGUSR2",
    "--heapsnapshot-near-heap-limit=3",
    "--heap-prof",
    "--report-on-fatalerror",
    "--abort-on-uncaught-exception",
  ])("%s is warned about by its name", async (option) => {
    const [name = ""] = option.split("=");
    expect(dangerousNodeOptions({ NODE_OPTIONS: `--no-warnings ${option}` })).toEqual([name]);
    world.env["NODE_OPTIONS"] = option;
    await expectExit(world, 0, "status", "--lang", "fi");
    expect(world.err).toContain(name);
    expect(world.err).toContain("NODE_OPTIONS");
  });

  test.each([undefined, "", "--no-warnings", "--max-old-space-size=200", "--import=x.mjs"])(
    "%s is none",
    async (option) => {
      expect(dangerousNodeOptions({ NODE_OPTIONS: option })).toEqual([]);
      world.env["NODE_OPTIONS"] = option;
      await expectExit(world, 0, "help");
      expect(world.err).toBe("");
    },
  );
});

describe("what others could use is refused with 17", () => {
  const files = [
    "casework.db",
    "personal.db",
    "special.db",
    "keys/casework.age",
    "keys/special.age",
  ];

  test.each([...files, "keys", "operators", "."])("%s open to the group", async (name) => {
    const path = join(world.register, name);
    await chmod(path, ((await lstat(path)).mode & 0o777) | 0o040);
    expect(await world.seloste("subject", "find", "aho")).toBe(17);
  });

  test.each([...files, "keys", "operators"])("%s a link", async (name) => {
    const path = join(world.register, name);
    const elsewhere = join(world.folder, "elsewhere");
    await rename(path, elsewhere);
    await symlink(elsewhere, path);
    expect(await world.seloste("subject", "find", "aho")).toBe(17);
  });

  test("the file of the operator who opens", async () => {
    delete world.env["SELOSTE_IDENTITY_FILE"];
    await chmod(join(world.register, "operators", "anna.age"), 0o644);
    expect(await world.seloste("status")).toBe(17);
  });

  test("a waiting key file", async () => {
    const waiting = join(world.register, "keys", "casework.next.age");
    await writeFile(waiting, "x");
    await chmod(waiting, 0o644);
    expect(await world.seloste("status")).toBe(17);
  });
});

describe("a super-journal that a kill left behind", () => {
  const orphan = () => join(world.register, "casework.db-mj0123ABCDE");

  test("goes with the next act that writes", async () => {
    await writeFile(orphan(), `${join(world.register, "personal.db")}-journal`, { mode: 0o600 });
    await expectExit(world, 0, "status");
    expect(await readdir(world.register)).toContain("casework.db-mj0123ABCDE");
    await expectExit(world, 0, "subject", "find", "aho");
    expect(await readdir(world.register)).not.toContain("casework.db-mj0123ABCDE");
  });

  test("stays while a journal of a drawer that is not open names it", async () => {
    const club = await newWorld({ notice: "data/notices/club.yaml" });
    const name = join(club.register, "casework.db-mj0123ABCDE");
    await writeFile(name, "x", { mode: 0o600 });
    await writeFile(join(club.register, "special.db-journal"), journalNaming(name), {
      mode: 0o600,
    });
    await expectExit(club, 0, "subject", "find", "aho", "--identity", club.supportIdentity);
    expect(await readdir(club.register)).toContain("casework.db-mj0123ABCDE");
  });

  test("is told from any other file", async () => {
    await mkdir(join(world.register, "casework.db-mjX"));
    await writeFile(join(world.register, "casework.db-mj0123ABCD"), "");
    await expectExit(world, 0, "subject", "find", "aho");
    const left = await readdir(world.register);
    expect(left.filter((name) => name.includes("-mj"))).toHaveLength(2);
  });
});

/** The end of a rollback journal: name, length, sum, magic (SQLite's file format). */
function journalNaming(name: string): Buffer {
  const bytes = Buffer.from(name);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(bytes.length, 0);
  numbers.writeUInt32BE(
    bytes.reduce((sum, byte) => sum + byte, 0),
    4,
  );
  const magic = Buffer.from("d9d505f920a163d7", "hex");
  return Buffer.concat([Buffer.alloc(512, 1), bytes, numbers, magic]);
}
