import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import Driver from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Refusal } from "../../src/domain/faults.ts";
import { DRAWERS, type Drawer } from "../../src/domain/register/drawer.ts";
import {
  asRefusal,
  type Connection,
  type DrawerKeys,
  openDrawers,
  schemaOf,
} from "../../src/drawers/connection.ts";
import { driverKey, newDrawerKey } from "../../src/drawers/drawer-key.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { drawerPath, faultOf, flipped, keysOf, PAGE } from "./register-files.ts";

let world: TestWorld;
let keys: Required<DrawerKeys>;
let opened: Connection[];

beforeEach(async () => {
  world = await newWorld();
  keys = await keysOf(world);
  opened = [];
});

afterEach(() => {
  for (const connection of opened) connection.close();
});

async function open(some: DrawerKeys = keys, readOnly = false): Promise<Connection> {
  const connection = await openDrawers(world.register, some, readOnly);
  opened.push(connection);
  return connection;
}

/** Every row of every table that the connection shows, as one text. */
function everything(connection: Connection): string {
  const tables = connection
    .prepare<[], { schema: string; name: string }>(
      "select schema, name from pragma_table_list where type = 'table' order by schema, name",
    )
    .all();
  return JSON.stringify(
    tables.map(({ schema, name }) => connection.prepare(`select * from ${schema}.${name}`).all()),
  );
}

describe("a connection", () => {
  test.each(DRAWERS)(
    "keeps %s in a rollback journal that is synced to the last",
    async (drawer) => {
      const connection = await open();
      const read = (name: string) =>
        connection.pragma(`${schemaOf(drawer)}.${name}`, { simple: true });

      expect(read("journal_mode")).toBe("delete");
      expect(read("synchronous")).toBe(3);
      expect(read("secure_delete")).toBe(1);
    },
  );

  test.each([
    ["temp_store", 2],
    ["foreign_keys", 1],
    ["trusted_schema", 0],
    ["query_only", 0],
    ["cipher", "sqlcipher"],
    ["legacy", "4"],
    ["hmac_check", "1"],
  ])("has %s at %s", async (name, value) => {
    const connection = await open();

    expect(String(connection.pragma(name, { simple: true }))).toBe(String(value));
  });

  test("opens every drawer in the format of SQLCipher 4 with raw keys", async () => {
    for (const drawer of DRAWERS) {
      const alone = new Driver(drawerPath(world, drawer), { fileMustExist: true });
      opened.push(alone);
      alone.pragma("cipher='sqlcipher'");
      alone.pragma("legacy=4");
      alone.key(driverKey(keys[drawer]));
      expect(alone.pragma("application_id", { simple: true })).toBe(0x53454c4f);
    }
  });

  test("writes neither a write-ahead log nor shared memory, and takes its journals away", async () => {
    const connection = await open();
    connection.exec("begin immediate");
    connection.exec(
      "insert into personal.origin (nr, at, act, source, notice) values (1, 'x', 'add', 'x', 1)",
    );
    connection.exec("insert into special.special_act values (9, '[]', '')");
    connection.exec("insert into backup values (9, 'x', null)");
    const during = await readdir(world.register);
    connection.exec("commit");

    const files = ["casework.db", "keys", "operators", "personal.db", "special.db"];
    expect(during.filter((name) => !files.includes(name)).toSorted()).toEqual([
      "casework.db-journal",
      "personal.db-journal",
      "special.db-journal",
    ]);
    expect((await readdir(world.register)).toSorted()).toEqual(files);
  });

  test("follows the references between the tables of a drawer", async () => {
    const connection = await open();

    expect(() =>
      connection.exec("insert into personal.subject values (1, 's-00000000', 4711)"),
    ).toThrow("FOREIGN KEY");
  });

  test("for reading writes nothing, in no drawer", async () => {
    const connection = await open(keys, true);

    for (const sql of [
      "insert into backup values (9, 'x', null)",
      "delete from audit",
      "insert into personal.origin (nr, at, act, source, notice) values (1, 'x', 'add', 'x', 1)",
      "insert into special.special_act values (9, '[]', '')",
      "drop table audit_subject",
      "pragma user_version = 9",
    ]) {
      expect(() => connection.exec(sql)).toThrow("readonly");
    }
  });

  test("opens only the drawers whose keys it is given", async () => {
    const connection = await open({ casework: keys.casework });

    expect(connection.pragma("database_list")).toHaveLength(1);
    expect(() => connection.exec("select * from personal.subject")).toThrow("no such table");
  });

  test("leaves the keys it was given as they are, for the one who has to forget them", async () => {
    const before = keys.casework.toString("hex");
    await open();

    expect(keys.casework.toString("hex")).toBe(before);
  });
});

const refused = () => faultOf(openDrawers(world.register, keys, false));

describe.each(DRAWERS)("%s is refused as damaged", (drawer) => {
  const damaged = { code: "register.damaged", facts: { file: `${drawer}.db` } };
  const file = () => drawerPath(world, drawer);

  test("when it is not there", async () => {
    await rm(file());
    expect(await refused()).toEqual(damaged);
  });

  test.each([0, 1, 15, 16, 512, PAGE - 1])("when it is cut to %i bytes", async (size) => {
    await truncate(file(), size);
    expect(await refused()).toEqual(damaged);
  });

  test("when a folder stands in its place", async () => {
    await rm(file());
    await mkdir(file());
    expect(await refused()).toEqual(damaged);
  });

  test("when a plain SQLite file stands in its place", async () => {
    await rm(file());
    const plain = new Driver(file());
    plain.exec("create table operator (name text)");
    plain.close();
    expect(await refused()).toEqual(damaged);
  });

  test("when the file of another program stands in its place, under the same key", async () => {
    await rm(file());
    const foreign = new Driver(file());
    foreign.pragma("cipher='sqlcipher'");
    foreign.pragma("legacy=4");
    foreign.key(driverKey(keys[drawer]));
    foreign.exec("create table operator (name text)");
    foreign.close();
    expect(await refused()).toEqual(damaged);
  });

  test("when its key is another", async () => {
    const wrong = { ...keys, [drawer]: newDrawerKey() };
    expect(await faultOf(openDrawers(world.register, wrong, false))).toEqual(damaged);
  });

  test("when any bit of its header is another", async () => {
    const whole = await readFile(file());
    // All 800 of one drawer; of the others one in every byte.
    const every = drawer === "casework" ? 1 : 8;
    for (let at = 0; at < 100; at += 1) {
      for (let bit = at % every; bit < 8; bit += every) {
        await writeFile(file(), flipped(whole, at, bit));
        expect([at, bit, await refused()]).toEqual([at, bit, damaged]);
      }
    }
  });

  test("when a bit of its first page is another: one in every 23rd byte", async () => {
    const whole = await readFile(file());
    for (let at = 100; at < PAGE; at += 23) {
      await writeFile(file(), flipped(whole, at, at % 8));
      expect([at, await refused()]).toEqual([at, damaged]);
    }
  });

  test("and stays as it is", async () => {
    const broken = flipped(await readFile(file()), 1000, 3);
    await writeFile(file(), broken);
    await refused();
    expect(await readFile(file())).toEqual(broken);
  });
});

const AS_BEFORE = "as before";

/** What is read of all drawers now: all of it as it was, something else, or the refusal. */
async function reading(before: string): Promise<unknown> {
  let connection: Connection;
  try {
    connection = await openDrawers(world.register, keys, false);
  } catch (error) {
    // Pages of the schema are read already when a drawer is opened.
    return error instanceof Refusal ? error.fault : error;
  }
  try {
    return everything(connection) === before ? AS_BEFORE : "something else";
  } catch (error) {
    const refusal = asRefusal(error, { connection, folder: world.register, drawers: DRAWERS });
    return refusal instanceof Refusal ? refusal.fault : refusal;
  } finally {
    connection.close();
  }
}

describe.each(DRAWERS)("behind the first page of %s", (drawer) => {
  const damaged = { code: "register.damaged", facts: { file: `${drawer}.db` } };
  const file = () => drawerPath(world, drawer);
  let before: string;
  let whole: Buffer;

  beforeEach(async () => {
    const connection = await open();
    fill(connection, drawer);
    before = everything(connection);
    whole = await readFile(file());
  });

  test("no changed bit is ever read in silence", async () => {
    const pages = whole.length / PAGE;
    let refusals = 0;
    for (let page = 1; page < pages; page += 1) {
      for (const at of [0, 1 + ((page * 997) % 4000), PAGE - 80, PAGE - 1]) {
        await writeFile(file(), flipped(whole, page * PAGE + at, (page + at) % 8));
        const read = await reading(before);
        if (read === AS_BEFORE) continue;
        expect([page, at, read]).toEqual([page, at, damaged]);
        refusals += 1;
      }
    }
    // Pages that hold no rows, such as those of indexes, are not read here.
    expect(refusals).toBeGreaterThan(pages);
  });

  test("no page of another place is", async () => {
    const pages = whole.length / PAGE;
    let refusals = 0;
    for (let page = 1; page < pages; page += 1) {
      const other = page === pages - 1 ? 1 : page + 1;
      const copy = Buffer.from(whole);
      whole.copy(copy, page * PAGE, other * PAGE, (other + 1) * PAGE);
      await writeFile(file(), copy);
      const read = await reading(before);
      if (read === AS_BEFORE) continue;
      expect([page, read]).toEqual([page, damaged]);
      refusals += 1;
    }
    expect(refusals).toBeGreaterThan(pages / 4);
  });

  test("no end cut off is", async () => {
    for (let pages = 1; pages < whole.length / PAGE; pages += 3) {
      for (const size of [pages * PAGE, pages * PAGE + 1, (pages + 1) * PAGE - 1]) {
        await writeFile(file(), whole.subarray(0, size));
        expect([size, await reading(before)]).toEqual([size, damaged]);
      }
    }
  });
});

/** Gives a drawer some pages of rows. */
function fill(connection: Connection, drawer: Drawer): void {
  const text = "teksti ".repeat(80);
  connection.exec("begin immediate");
  if (drawer === "casework") {
    const insert = connection.prepare("insert into backup values (?, ?, null)");
    for (let nr = 1; nr <= 60; nr += 1) insert.run(nr, `${text}${nr}`);
  } else if (drawer === "personal") {
    connection.exec(
      "insert into personal.origin (nr, at, act, source, notice) values (1, 'x', 'add', 'x', 1)",
    );
    const insert = connection.prepare(
      "insert into personal.origin (nr, at, act, source, notice) values (?, ?, 'add', 'x', 1)",
    );
    for (let nr = 2; nr <= 60; nr += 1) insert.run(nr, `${text}${nr}`);
  } else {
    const insert = connection.prepare("insert into special.special_act values (?, ?, '')");
    for (let nr = 1; nr <= 60; nr += 1) insert.run(nr, `${text}${nr}`);
  }
  connection.exec("commit");
}

test.each(DRAWERS)("%s cut off within its last page is refused when it opens", async (drawer) => {
  // The database counts that page as whole: what is missing would be read as zeros, without a seal.
  const path = drawerPath(world, drawer);
  const { length } = await readFile(path);
  for (const bytes of [1, PAGE / 2, PAGE - 1]) {
    await truncate(path, length - bytes);
    expect([bytes, await faultOf(open())]).toEqual([
      bytes,
      { code: "register.damaged", facts: { file: `${drawer}.db` } },
    ]);
  }
});

describe("an error of the driver in the middle of an act", () => {
  test("on a full disk is said as one, with the folder and the driver's word", async () => {
    const connection = await open();
    connection.pragma("max_page_count = 1");
    const text = "x".repeat(1_000_000);
    let refusal: unknown;
    try {
      connection.prepare("insert into backup values (1, ?, null)").run(text);
    } catch (error) {
      refusal = asRefusal(error, { connection, folder: world.register, drawers: DRAWERS });
    }

    expect(refusal).toMatchObject({
      fault: { code: "output.failed", facts: { path: world.register, reason: "SQLITE_FULL" } },
    });
  });

  test("that is a defect of ours stays what it is", async () => {
    const connection = await open();
    const error = new Error("a defect");

    expect(asRefusal(error, { connection, folder: world.register, drawers: DRAWERS })).toBe(error);
  });
});
