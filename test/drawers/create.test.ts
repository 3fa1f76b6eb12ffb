import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { newIdentity } from "../../src/drawers/age.ts";
import { createFolder, type NewFolder, type NewKeys } from "../../src/drawers/create.ts";
import { openDrawers } from "../../src/drawers/connection.ts";
import { readIdentityFile, unlockDrawers } from "../../src/drawers/unlock.ts";
import { newWorld, PASSPHRASE, type TestWorld } from "../world.ts";
import { faultOf, hashesOf } from "./register-files.ts";

const BIN = fileURLToPath(new URL("../../bin/seloste.js", import.meta.url));
const ALL = { needs: ["personal", "special"], may: [] } as const;
let world: TestWorld;
let anna: { identity: string; recipient: string };

beforeEach(async () => {
  world = await newWorld({ empty: true });
  anna = await newIdentity();
});

function order(more: Partial<NewFolder> = {}): NewFolder {
  const own = [anna.recipient];
  return {
    folder: world.register,
    recipients: { casework: own, personal: own, special: own },
    operators: { anna: Buffer.from("file") },
    fill: (connection) => connection.exec("create table operator (name text)"),
    ...more,
  };
}

/** What stands in the world's folder beside what every world has. */
async function left(): Promise<readonly string[]> {
  const usual = new Set(["home", "state", "tmp", "passphrase"]);
  return (await readdir(world.folder)).filter((name) => !usual.has(name));
}

describe("a new register folder", () => {
  test("holds three drawers, their keys and the operators' files, all for one account", async () => {
    await createFolder(order());

    const modes: string[] = [];
    const entries = await readdir(world.register, { recursive: true });
    for (const name of entries) {
      const { mode } = await stat(join(world.register, name));
      modes.push(`${(mode & 0o777).toString(8)} ${name}`);
    }
    expect(modes.toSorted()).toEqual([
      "600 casework.db",
      "600 keys/casework.age",
      "600 keys/personal.age",
      "600 keys/special.age",
      "600 operators/anna.age",
      "600 personal.db",
      "600 special.db",
      "700 keys",
      "700 operators",
    ]);
    expect((await stat(world.register)).mode & 0o777).toBe(0o700);
    expect(await left()).toEqual(["register"]);
  });

  test("opens with the keys of its key files, three different ones", async () => {
    await createFolder(order());
    const keys = await unlockDrawers(world.register, { ...anna, file: "anna" }, ALL);
    const connection = await openDrawers(world.register, keys, false);

    expect(connection.prepare("select count(*) from operator").pluck().get()).toBe(0);
    expect(new Set(Object.values(keys).map((key) => key.toString("hex"))).size).toBe(3);
    connection.close();
  });

  test("takes the place of an empty folder, whatever its mode was", async () => {
    await mkdir(world.register);
    await chmod(world.register, 0o755);
    await createFolder(order());

    expect((await stat(world.register)).mode & 0o777).toBe(0o700);
  });

  test("makes the folders above it, private", async () => {
    const folder = join(world.folder, "a", "b", "register");
    await createFolder(order({ folder }));

    expect((await stat(join(world.folder, "a"))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(world.folder, "a", "b"))).toEqual(["register"]);
  });

  test("forgets its keys", async () => {
    let kept: NewKeys | undefined;
    await createFolder(
      order({
        fill: (_, keys) => {
          kept = keys;
        },
      }),
    );

    expect(Object.values(kept ?? {})).toEqual([
      Buffer.alloc(48),
      Buffer.alloc(48),
      Buffer.alloc(48),
    ]);
  });
});

const notEmpty = () => ({ code: "register.not-empty", facts: { folder: world.register } });

describe("nothing is made and nothing touched", () => {
  test("where a folder with anything in it stands", async () => {
    await mkdir(world.register);
    await writeFile(join(world.register, ".piilo"), "tärkeä");
    const before = await hashesOf(world.register);

    expect(await faultOf(createFolder(order()))).toEqual(notEmpty());
    expect(await hashesOf(world.register)).toEqual(before);
    expect(await left()).toEqual(["register"]);
  });

  test("where a file stands", async () => {
    await writeFile(world.register, "tärkeä");

    expect(await faultOf(createFolder(order()))).toEqual(notEmpty());
    expect(await readFile(world.register, "utf8")).toBe("tärkeä");
  });

  test.each(["leads to an empty folder", "leads nowhere"])(
    "where a link stands that %s",
    async (kind) => {
      const target = join(world.folder, "target");
      if (kind === "leads to an empty folder") await mkdir(target);
      await symlink(target, world.register);

      expect(await faultOf(createFolder(order()))).toEqual(notEmpty());
      expect((await lstat(world.register)).isSymbolicLink()).toBe(true);
    },
  );

  test("where a register stands, by the whole command", async () => {
    const full = await newWorld();
    const before = await hashesOf(full.register);

    expect(
      await full.seloste(
        "init",
        "--operator",
        "pekka",
        "--recovery-out",
        join(full.folder, "key"),
        "--json",
      ),
    ).toBe(6);
    expect(JSON.parse(full.err)).toMatchObject({ error: { code: "register.not-empty" } });
    expect(await hashesOf(full.register)).toEqual(before);
    expect(await readdir(full.folder)).not.toContain("key");
  });
});

const tooMuch: NewFolder["fill"] = (connection) => {
  connection.pragma("max_page_count = 2");
  connection.exec("create table operator (name text)");
  connection.prepare("insert into operator values (?)").run("x".repeat(1_000_000));
};

describe("a failure in the middle leaves nothing", () => {
  test("while the drawers are filled", async () => {
    let kept: NewKeys | undefined;
    const fill: NewFolder["fill"] = (connection, keys) => {
      kept = keys;
      connection.exec("create table personal.subject (nr integer)");
      throw new Error("in the middle");
    };

    await expect(createFolder(order({ fill }))).rejects.toThrow("in the middle");
    expect(await left()).toEqual([]);
    for (const key of Object.values(kept ?? {})) expect(key).toEqual(Buffer.alloc(48));
  });

  test("while the key files are written", async () => {
    const recipients = {
      casework: [anna.recipient],
      personal: [anna.recipient],
      special: ["nobody"],
    };

    await expect(createFolder(order({ recipients }))).rejects.toThrow("recipient");
    expect(await left()).toEqual([]);
  });

  test("on a full disk, which is said", async () => {
    expect(await faultOf(createFolder(order({ fill: tooMuch })))).toEqual({
      code: "output.failed",
      facts: { path: world.register, reason: "SQLITE_FULL" },
    });
    expect(await left()).toEqual([]);
  });

  test("where a file stands in the path above, which is said", async () => {
    await writeFile(join(world.folder, "file"), "");
    const folder = join(world.folder, "file", "register");

    expect(await faultOf(createFolder(order({ folder })))).toMatchObject({
      code: "output.failed",
      facts: { path: folder },
    });
    expect(await left()).toEqual(["file"]);
  });

  test("when something takes the name meanwhile, which stays", async () => {
    const fill: NewFolder["fill"] = () => {
      mkdirSync(world.register);
      writeFileSync(join(world.register, "note"), "tärkeä");
    };

    expect(await faultOf(createFolder(order({ fill })))).toMatchObject({
      code: "register.not-empty",
    });
    expect(await left()).toEqual(["register"]);
    expect(await readdir(world.register)).toEqual(["note"]);
  });
});

describe("the real program's init", () => {
  let made: string;

  beforeEach(async () => {
    made = join(world.folder, "made");
    await mkdir(made);
  });

  /** Everything it printed. */
  async function init(): Promise<string> {
    const env = {
      ...process.env,
      ...world.env,
      SELOSTE_REGISTER: join(made, "register"),
      TMPDIR: join(world.folder, "tmp"),
      HOME: join(world.folder, "home"),
    };
    const argv = ["init", "--operator", "anna", "--recovery-out", join(made, "recovery")];
    argv.push("--watch-identity", join(made, "watch"));
    const shell = ["-c", 'umask 0; exec "$@"', "sh", process.execPath, BIN, ...argv];
    const { stdout, stderr } = await promisify(execFile)("sh", shell, { env });
    return `${stdout}${stderr}`;
  }

  test("makes private files under any umask", async () => {
    await init();

    const names = await readdir(made, { recursive: true });
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      expect([name, (await stat(join(made, name))).mode & 0o077]).toEqual([name, 0]);
    }
  });

  test("leaves no key, identity or passphrase in clear but where it was told to", async () => {
    const said = await init();
    const recovery = await readIdentityFile(join(made, "recovery"));
    const watch = await readIdentityFile(join(made, "watch"));
    const keys = await unlockDrawers(join(made, "register"), recovery, ALL);
    const secrets = [
      PASSPHRASE,
      recovery.identity,
      watch.identity,
      ...Object.values(keys).flatMap((key) => [key, key.subarray(0, 32), key.toString("hex")]),
    ];
    for (const told of ["recovery", "watch"]) await rm(join(made, told));
    await rm(world.passphraseFile);

    for (const [name, bytes] of await filesIn(world.folder)) {
      expect([name, secrets.findIndex((secret) => bytes.includes(secret))]).toEqual([name, -1]);
    }
    for (const secret of secrets) expect(said.includes(String(secret))).toBe(false);
  });
});

async function filesIn(folder: string): Promise<readonly (readonly [string, Buffer])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(
      async ({ name, parentPath }) => [name, await readFile(join(parentPath, name))] as const,
    ),
  );
}
