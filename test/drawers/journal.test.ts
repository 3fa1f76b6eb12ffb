import { cp, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assert, asyncProperty, string, uint8Array } from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { checkNotMoved, superJournalOf } from "../../src/drawers/journal.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { annaFile, drawerPath, faultOf, hashesOf } from "./register-files.ts";

const ELSEWHERE = "/vanha/paikka/register";

/**
 * The end of a rollback journal that belongs to a super-journal, after SQLite's file format: the
 * name, its length, the sum of its bytes, eight bytes of magic.
 */
function journalNaming(name: string, records = Buffer.alloc(512, 1)): Buffer {
  const bytes = Buffer.from(name);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(bytes.length, 0);
  numbers.writeUInt32BE(
    bytes.reduce((sum, byte) => sum + byte, 0),
    4,
  );
  return Buffer.concat([records, bytes, numbers, Buffer.from("d9d505f920a163d7", "hex")]);
}

let world: TestWorld;
let journal: string;

beforeEach(async () => {
  world = await newWorld();
  world.env["SELOSTE_IDENTITY_FILE"] = annaFile(world);
  journal = `${drawerPath(world, "personal")}-journal`;
});

describe("the super-journal of a left-over journal", () => {
  test("is read from its last bytes, whatever the name", async () => {
    const name = string({ minLength: 1, maxLength: 500, unit: "grapheme" });
    await assert(
      asyncProperty(name, uint8Array({ maxLength: 9000 }), async (path, records) => {
        await writeFile(journal, journalNaming(path, Buffer.from(records)));
        expect(await superJournalOf(journal)).toBe(Buffer.from(path).toString());
      }),
      { numRuns: 50 },
    );
  });

  test("is none where there is no journal, an empty one, or one of a single file", async () => {
    expect(await superJournalOf(journal)).toBeUndefined();
    for (const content of [Buffer.alloc(0), Buffer.alloc(15), Buffer.alloc(9000, 3)]) {
      await writeFile(journal, content);
      expect(await superJournalOf(journal)).toBeUndefined();
    }
  });

  test("is none where the length makes no sense", async () => {
    const whole = journalNaming("/paikka/casework.db-mj12345678", Buffer.alloc(0));
    for (const length of [0, 31, 0xffff_ffff]) {
      const copy = Buffer.from(whole);
      copy.writeUInt32BE(length, copy.length - 16);
      await writeFile(journal, copy);
      expect(await superJournalOf(journal)).toBeUndefined();
    }
  });
});

describe("a register with an unfinished write that began elsewhere", () => {
  test.each(["casework", "personal", "special"] as const)(
    "is refused with 14 and the place it came from: %s",
    async (drawer) => {
      const file = `${drawerPath(world, drawer)}-journal`;
      await writeFile(file, journalNaming(`${ELSEWHERE}/casework.db-mj0A1B2C3D`), { mode: 0o600 });

      expect(await faultOf(checkNotMoved(world.register))).toEqual({
        code: "register.moved",
        facts: { file: `${drawer}.db`, from: ELSEWHERE },
      });
      expect(await world.seloste("status", "--json")).toBe(14);
      expect(JSON.parse(world.err)).toMatchObject({ error: { code: "register.moved" } });
    },
  );

  test("is refused to the watch as well, whatever drawer it is", async () => {
    const file = `${drawerPath(world, "special")}-journal`;
    await writeFile(file, journalNaming(`${ELSEWHERE}/casework.db-mj0A1B2C3D`), { mode: 0o600 });
    world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;

    expect(await world.seloste("status")).toBe(14);
  });

  test("is left byte by byte as it is", async () => {
    await writeFile(journal, journalNaming(`${ELSEWHERE}/casework.db-mj0A1B2C3D`), { mode: 0o600 });
    const before = await hashesOf(world.register);
    await world.seloste("status");

    expect(await hashesOf(world.register)).toEqual(before);
  });

  test("opens again where the write began", async () => {
    const moved = `${world.register}-moved`;
    await writeFile(journal, journalNaming(join(world.register, "casework.db-mj0A1B2C3D")));
    await rename(world.register, moved);

    expect(await world.seloste("status", "--register", moved)).toBe(14);
    await rename(moved, world.register);
    expect(await world.seloste("status")).toBe(0);
  });

  test("is refused as a copy as well, beside the original", async () => {
    const copy = join(world.folder, "copy");
    await writeFile(journal, journalNaming(join(world.register, "casework.db-mj0A1B2C3D")));
    await cp(world.register, copy, { recursive: true });

    expect(await world.seloste("status", "--register", copy)).toBe(14);
  });
});

test("a register reached through a link in the path above it is where it is", async () => {
  const above = join(world.folder, "above");
  await symlink(world.folder, above);
  await writeFile(journal, journalNaming(join(world.register, "casework.db-mj0A1B2C3D")));

  await expect(checkNotMoved(join(above, "register"))).resolves.toBeUndefined();
});

test("a journal of rubbish takes nothing back: it names no write", async () => {
  const before = await readFile(drawerPath(world, "personal"));
  await writeFile(journal, Buffer.alloc(3000, 0x5a), { mode: 0o600 });

  expect(await world.seloste("status")).toBe(0);
  expect(await readFile(drawerPath(world, "personal"))).toEqual(before);
});
