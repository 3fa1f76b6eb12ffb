import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkPrivate, checkRegister } from "../../src/drawers/permissions.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { annaFile, drawerPath, faultOf } from "./register-files.ts";

const ROOT = 0;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seloste-permissions-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(mode: number): Promise<string> {
  const path = join(folder, `file-${Math.random()}`);
  await writeFile(path, "x");
  await chmod(path, mode);
  return path;
}

/** A file of another account: one that root gave away, else one of root's. */
async function foreignFile(): Promise<string> {
  if (process.getuid?.() !== ROOT) return "/etc/passwd";
  const path = await file(0o600);
  await chown(path, 65_534, 65_534);
  return path;
}

describe("a file or folder of a secret", () => {
  test.each([0o600, 0o400, 0o700])("of mode %o is private", async (mode) => {
    await expect(checkPrivate(await file(mode), "file")).resolves.toBeUndefined();
  });

  test("of any mode that opens it to group or others is not", async () => {
    for (let open = 1; open <= 0o77; open += 1) {
      const path = await file(0o600 | open);
      const found = `0${(0o600 | open).toString(8)}`;
      expect(await faultOf(checkPrivate(path, "file"))).toEqual({
        code: "register.permissions",
        facts: { path, found },
      });
    }
  });

  test("must be of the kind asked for", async () => {
    const path = await file(0o600);

    expect(await faultOf(checkPrivate(path, "folder"))).toMatchObject({ facts: { found: "kind" } });
    expect(await faultOf(checkPrivate(folder, "file"))).toMatchObject({ facts: { found: "kind" } });
    expect(await faultOf(checkPrivate("/dev/null", "file"))).toMatchObject({
      facts: { found: "kind" },
    });
  });

  test("may not be a link, even to something private", async () => {
    const link = join(folder, "link");
    await symlink(await file(0o600), link);

    expect(await faultOf(checkPrivate(link, "file"))).toMatchObject({ facts: { found: "link" } });
  });

  test("may not belong to another account", async () => {
    expect(await faultOf(checkPrivate(await foreignFile(), "file"))).toMatchObject({
      facts: { found: "owner" },
    });
  });
});

const unsafe = (path: string, found: string) => ({
  exit: 17,
  code: "register.permissions",
  path,
  found,
});

describe("a register that others could use is refused with 17 and not opened", () => {
  let world: TestWorld;
  const at = (...names: string[]) => join(world.register, ...names);

  beforeEach(async () => {
    world = await newWorld();
  });

  /** The exit code of a command, and what is refused where every check comes to its turn. */
  async function refusal(): Promise<unknown> {
    const exit = await world.seloste("status", "--json");
    const { facts } = await faultOf(checkRegister(world.register).then(() => world.open()));
    return { exit, code: JSON.parse(world.err).error.code, ...facts };
  }

  test.each([0o750, 0o701, 0o755])("its folder, mode %o", async (mode) => {
    await chmod(world.register, mode);
    expect(await refusal()).toEqual(unsafe(world.register, `0${mode.toString(8)}`));
  });

  test.each(["keys", "operators"])("its folder %s", async (name) => {
    await chmod(at(name), 0o755);
    expect(await refusal()).toEqual(unsafe(at(name), "0755"));
  });

  test.each(["casework.db", "personal.db", "special.db"])("its drawer %s", async (name) => {
    await chmod(at(name), 0o640);
    expect(await refusal()).toEqual(unsafe(at(name), "0640"));
  });

  test.each(["casework.age", "personal.age", "special.age"])("its key file %s", async (name) => {
    await chmod(at("keys", name), 0o604);
    expect(await refusal()).toEqual(unsafe(at("keys", name), "0604"));
  });

  test("an operator's file", async () => {
    await chmod(at("operators", "anna.age"), 0o644);

    expect(await world.seloste("status", "--json")).toBe(17);
  });

  test("the passphrase file", async () => {
    await chmod(world.passphraseFile, 0o644);

    expect(await world.seloste("status")).toBe(17);
  });

  test("the identity file", async () => {
    await chmod(annaFile(world), 0o640);

    expect(await world.seloste("status", "--identity", annaFile(world))).toBe(17);
  });

  test("its folder, a link to the real one", async () => {
    await rename(world.register, `${world.register}-real`);
    await symlink(`${world.register}-real`, world.register);

    expect(await refusal()).toEqual(unsafe(world.register, "link"));
  });

  test("a drawer, a link to the real one", async () => {
    const drawer = drawerPath(world, "personal");
    await rename(drawer, `${drawer}.real`);
    await symlink(`${drawer}.real`, drawer);

    expect(await refusal()).toEqual(unsafe(drawer, "link"));
  });

  // Only root can give a file away; other accounts have seen the rule at work above.
  test.runIf(process.getuid?.() === ROOT)("a drawer that belongs to another account", async () => {
    await chown(drawerPath(world, "special"), 65_534, 65_534);
    expect(await refusal()).toEqual(unsafe(drawerPath(world, "special"), "owner"));
  });

  test("also for the watch, whose drawer it is not", async () => {
    await chmod(drawerPath(world, "special"), 0o644);

    expect(await world.seloste("status", "--identity", world.watchIdentity)).toBe(17);
  });

  test("and nothing of it is changed", async () => {
    await chmod(drawerPath(world, "special"), 0o644);
    const before = await lstat(drawerPath(world, "special"));
    await world.seloste("status");

    expect((await lstat(drawerPath(world, "special"))).mtimeMs).toBe(before.mtimeMs);
  });
});

describe("a place that holds no register is refused with 10", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await newWorld({ empty: true });
  });

  test("when nothing is there", async () => {
    expect(await world.seloste("status", "--json")).toBe(10);
    expect(JSON.parse(world.err)).toMatchObject({ error: { code: "register.none" } });
  });

  test("when an empty folder is there", async () => {
    await mkdir(world.register, { mode: 0o700 });

    expect(await world.seloste("status")).toBe(10);
  });

  test("when a folder of other things is there, whatever its mode", async () => {
    await mkdir(world.register, { mode: 0o755 });
    await writeFile(join(world.register, "muistio.txt"), "x");

    expect(await world.seloste("status")).toBe(10);
  });

  test("when a file is there", async () => {
    await writeFile(world.register, "x");

    expect(await world.seloste("status")).toBe(10);
  });
});
