import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { checkSeen } from "../../src/drawers/seen.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { faultOf } from "./register-files.ts";

const ID = "1b4e28ba-2fa1-4d2b-883f-0016d3cca427";
const KEY = "a".repeat(64);
const OTHER = "b".repeat(64);
let world: TestWorld;

beforeEach(async () => {
  world = await newWorld({ empty: true });
});

const remembered = (...names: string[]) => join(world.state, "seloste", ID, ...names);

describe("what this machine remembers of casework's key", () => {
  test("is what it saw first", async () => {
    await checkSeen(world.state, ID, KEY);

    expect(await readFile(remembered("casework-key"), "utf8")).toBe(`${KEY}\n`);
    await expect(checkSeen(world.state, ID, KEY)).resolves.toBeUndefined();
  });

  test("refuses another key, and stays what it was", async () => {
    await checkSeen(world.state, ID, KEY);

    expect(await faultOf(checkSeen(world.state, ID, OTHER))).toEqual({
      code: "register.other-key",
      facts: { register: ID },
    });
    expect(await readFile(remembered("casework-key"), "utf8")).toBe(`${KEY}\n`);
  });

  test("is kept register by register", async () => {
    await checkSeen(world.state, ID, KEY);

    await expect(checkSeen(world.state, `${ID}-2`, OTHER)).resolves.toBeUndefined();
  });

  test("is private", async () => {
    await checkSeen(world.state, ID, KEY);

    expect((await stat(remembered())).mode & 0o777).toBe(0o700);
    expect((await stat(remembered("casework-key"))).mode & 0o777).toBe(0o600);
  });

  test("is written in one step: nothing else is left beside it, and two at a time agree", async () => {
    await Promise.all(Array.from({ length: 20 }, () => checkSeen(world.state, ID, KEY)));

    expect(await readdir(remembered())).toEqual(["casework-key"]);
  });
});

describe("where the state folder takes nothing", () => {
  test("nothing is compared and the register opens: a file stands in its place", async () => {
    await writeFile(join(world.folder, "file"), "");

    await expect(checkSeen(join(world.folder, "file"), ID, KEY)).resolves.toBeUndefined();
  });

  test("a whole command works as well", async () => {
    const full = await newWorld();
    full.env["XDG_STATE_HOME"] = join(full.folder, "watch");

    expect(await full.seloste("status", "--identity", full.watchIdentity)).toBe(0);
  });

  test("a read-only folder is no failure", async () => {
    const folder = join(world.folder, "read-only");
    await mkdir(folder);
    await chmod(folder, 0o500);

    await expect(checkSeen(folder, ID, KEY)).resolves.toBeUndefined();
  });
});
