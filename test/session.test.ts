import { rmSync, writeFileSync } from "node:fs";
import { readdir, readFile, stat, writeFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { askGate } from "../src/ask/ask.ts";
import type {
  CommandPath,
  Desk,
  KeyChange,
  KeysCommand,
  KeysDesk,
  Outcome,
  RecordedOutcome,
  RegisterCommand,
  WatchCommand,
} from "../src/command.ts";
import { DRAWERS } from "../src/domain/register/drawer.ts";
import { nextKeyFile } from "../src/drawers/layout.ts";
import { stageFile } from "../src/files/staged.ts";
import type { Flags } from "../src/flag.ts";
import { runCommand } from "../src/session.ts";
import { closeRegister } from "../src/store/register.ts";
import { en } from "../src/text/en/index.ts";
import {
  annaFile,
  COMMITTING,
  drawerPath,
  faultOf,
  flipped,
  hashesOf,
  holding,
  keysOf,
  PAGE,
  READING,
  WRITING,
} from "./drawers/register-files.ts";
import { newWorld, type TestWorld } from "./world.ts";

const VIEW: Outcome["view"] = { kind: "subject.list", data: [], blocks: () => [] };
const LISTED: RecordedOutcome = { view: VIEW, audit: { act: "listed" } };
const NOTHING = { args: [], flags: {} };
const ADD = ["subject", "add", "--set", "email=aino@example.fi", "--source", "customership"];
let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  world.env["SELOSTE_IDENTITY_FILE"] = annaFile(world);
});

/** What the register holds now, asked beside the program. */
async function held(sql: string): Promise<readonly unknown[]> {
  const register = await world.open();
  try {
    return register.connection.prepare(sql).all();
  } finally {
    closeRegister(register);
  }
}

async function alter(sql: string): Promise<void> {
  const register = await world.open();
  register.connection.exec(sql);
  closeRegister(register);
}

const linesOf = (act: string) => held(`select command, operator from audit where act = '${act}'`);
const SUBJECTS = "select count(*) as subjects from personal.subject";

type Command = RegisterCommand<CommandPath, Flags, unknown>;
type Watching = WatchCommand<CommandPath, Flags>;

function deskOf(): Desk {
  const place = {
    argv: [],
    env: world.env,
    stdin: Object.assign(Readable.from([]), { isTTY: false }),
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => world.now,
    home: world.folder,
    data: "",
    version: "0.0.0-test",
    program: ["/usr/bin/node", "/usr/bin/seloste"] as const,
  };
  const globals = {
    register: undefined,
    operator: undefined,
    identity: undefined,
    passphraseFile: undefined,
    passphraseCommand: undefined,
    json: false,
    ndjson: false,
    quiet: false,
    noInput: true,
    noColor: true,
    lang: undefined,
    wait: undefined,
    acceptOlder: undefined,
  };
  const ask = askGate(place, { noInput: true, command: "seloste", words: en.promptWords });
  const silent = { readStdin: async () => "", progress: () => {}, startedAt: world.now };
  return { world: place, globals, ask, text: en, ...silent };
}

/** Runs an act of the test's own as every command is run. */
async function run(act: Command["run"], prepare: Command["prepare"] = async () => {}) {
  const shape = { path: "subject find", flags: {}, examples: {} } as const;
  const command: Command = { kind: "register", ...shape, needs: () => DRAWERS, prepare, run: act };
  return runCommand(command, deskOf(), NOTHING);
}

async function watch(act: Watching["run"]): Promise<Outcome> {
  const shape = { path: "status", flags: {}, examples: {} } as const;
  const command: Watching = {
    kind: "watch",
    ...shape,
    may: () => ["personal", "special"],
    run: act,
  };
  return runCommand(command, deskOf(), NOTHING);
}

/** The hidden files that results are staged in. */
async function staged(): Promise<readonly string[]> {
  return (await readdir(world.folder)).filter((name) => name.endsWith(".part"));
}

const NEW_SUBJECT = `insert into personal.origin (nr, at, act, source, notice) values (7, 'x', 'add', 'x', 1);
  insert into personal.subject values (7, 's-00000000', 7);
  insert into special.special_act values (700, '[]', '')`;

describe("an act and its line in the audit trail", () => {
  test("are saved together, in the words of the command", async () => {
    await run(async ({ register }) => {
      register.connection.exec(NEW_SUBJECT);
      return { view: VIEW, audit: { act: "added", subjects: ["s-00000000"] } };
    });

    expect(await held(SUBJECTS)).toEqual([{ subjects: 1 }]);
    expect(await linesOf("added")).toEqual([{ command: "subject find", operator: "anna" }]);
    expect(await held("select subject from audit_subject")).toEqual([{ subject: "s-00000000" }]);
  });

  test("are both gone when the line cannot be written", async () => {
    await alter(`create trigger no_line before insert on audit
                 begin select raise(abort, 'no line'); end`);
    const before = await hashesOf(world.register);

    expect(await world.seloste(...ADD)).toBe(1);
    expect(await hashesOf(world.register)).toEqual(before);
  });

  test("are both gone when the act fails after it has written", async () => {
    const before = await hashesOf(world.register);
    const act = run(async ({ register }) => {
      register.connection.exec(NEW_SUBJECT);
      throw new Error("in the middle");
    });

    await expect(act).rejects.toThrow("in the middle");
    expect(await hashesOf(world.register)).toEqual(before);
  });

  test("go for reading too: nothing is shown whose line cannot be written", async () => {
    expect(await world.seloste(...ADD)).toBe(0);
    await alter(`create trigger no_line before insert on audit
                 begin select raise(abort, 'no line'); end`);

    expect(await world.seloste("subject", "find", "aino", "--json")).toBe(1);
    expect(world.out).toBe("");
    expect(world.err).not.toContain("aino@example.fi");
  });

  test("are none for the watch, which can write nothing", async () => {
    const before = await hashesOf(world.register);

    expect(await world.seloste("status")).toBe(0);
    await expect(
      watch(async ({ register }) => {
        register.connection.exec("insert into backup values (1, 'x', null)");
        return { view: VIEW };
      }),
    ).rejects.toMatchObject({ fault: { code: "output.failed" } });
    expect(await hashesOf(world.register)).toEqual(before);
  });
});

describe("an act that is taken back leaves every file of the register as it was", () => {
  const rows = "customerId;email;personalNotes\n1001;aino@example.fi;huoli\n";
  const from = ["--source", "registration", "--art9", "unknown"];

  test("a dry run of an import", async () => {
    const file = await world.file("asiakkaat.csv", rows);
    const before = await hashesOf(world.register);

    expect(await world.seloste("import", file, ...from, "--dry-run")).toBe(0);
    expect(await hashesOf(world.register)).toEqual(before);
  });

  test("a dry run of one larger than the cache, as far as the content goes", async () => {
    const many = Array.from({ length: 4000 }, (_, nr) => {
      const note = `huoli ${nr} ${"pitkä ".repeat(150)}`;
      return `C-${nr};aino${nr}@example.fi;${note}\n`;
    });
    const file = await world.file("paljon.csv", `customerId;email;personalNotes\n${many.join("")}`);

    expect(await world.seloste("import", file, ...from, "--dry-run")).toBe(0);
    expect(await held(SUBJECTS)).toEqual([{ subjects: 0 }]);
    expect(await held("select count(*) as lines from audit")).toEqual([{ lines: 1 }]);
    for (const schema of ["main", "personal", "special"]) {
      expect(await held(`pragma ${schema}.integrity_check`)).toEqual([{ integrity_check: "ok" }]);
    }
  });

  test("an import with a refused row", async () => {
    const file = await world.file("asiakkaat.csv", `${rows}1002;ei osoite;\n`);
    const before = await hashesOf(world.register);

    expect(await world.seloste("import", file, ...from)).toBe(6);
    expect(await hashesOf(world.register)).toEqual(before);
  });

  test("and of its results none", async () => {
    const path = join(world.folder, "tulos.csv");
    await run(async () => {
      const file = await stageFile(path);
      await file.write("x");
      return { view: VIEW, undone: true };
    });

    expect(await staged()).toEqual([]);
    expect(await readdir(world.folder)).not.toContain("tulos.csv");
  });
});

async function failing(): Promise<never> {
  await (await stageFile(join(world.folder, "tulos.txt"))).write("sisältö");
  throw new Error("in the middle");
}

describe("result files", () => {
  test("get their names once the act is saved", async () => {
    const path = join(world.folder, "tulos.txt");
    await run(async () => {
      const file = await stageFile(path);
      await file.write("sisältö");
      return { ...LISTED, files: [file] };
    });

    expect(await readFile(path, "utf8")).toBe("sisältö");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await linesOf("listed")).toHaveLength(1);
  });

  test("that cannot get their name leave a line that says so, and exit 18", async () => {
    const path = join(world.folder, "tulos.txt");
    const fault = await faultOf(
      run(async () => {
        const file = await stageFile(path);
        await file.write("sisältö");
        writeFileSync(path, "jonkun muun");
        return {
          view: VIEW,
          files: [file],
          audit: { act: "copied", subjects: ["s-00000000"], specialFields: ["personalNotes"] },
        };
      }),
    );

    expect(fault).toEqual({ code: "output.exists", facts: { path } });
    expect(await readFile(path, "utf8")).toBe("jonkun muun");
    expect(await staged()).toEqual([]);
    expect(await held("select act, fields from audit where seq > 1 order by seq")).toEqual([
      { act: "copied", fields: '["special"]' },
      { act: "failed", fields: '["special"]' },
    ]);
    expect(await held("select subject, seq from audit_subject order by seq")).toEqual([
      { subject: "s-00000000", seq: 2 },
      { subject: "s-00000000", seq: 3 },
    ]);
  });

  test("go away when the act fails, or what comes before it", async () => {
    await expect(run(failing)).rejects.toThrow("in the middle");
    expect(await staged()).toEqual([]);
    await expect(run(async () => LISTED, failing)).rejects.toThrow("in the middle");
    expect(await staged()).toEqual([]);
  });

  test("of a whole command go away when a later one of its files is in the way", async () => {
    const file = await world.file("asiakkaat.csv", "customerId;email\n1001;aino@example.fi\n");
    const mapping = await world.file("kartta.yaml", "jonkun muun");
    const results = ["-o", join(world.folder, "plan.csv"), "--save-mapping", mapping];

    expect(await world.seloste("import", file, "--source", "registration", ...results)).toBe(18);
    expect(await staged()).toEqual([]);
    expect(await held(SUBJECTS)).toEqual([{ subjects: 0 }]);
  });
});

describe("damage behind the first page is 14, or nothing that is read", () => {
  const show = ["subject", "show", "1001", "--include-special", "--purpose", "customer-care"];

  test.each(DRAWERS)("in every page of %s", async (drawer) => {
    const file = await world.file(
      "asiakkaat.csv",
      "customerId;email;firstName;personalNotes\n1001;aino@example.fi;Aino;huoli\n",
    );
    const from = ["--source", "registration", "--art9", "unknown"];
    expect(await world.seloste("import", file, ...from)).toBe(0);
    const all = await Promise.all(DRAWERS.map((each) => readFile(drawerPath(world, each))));
    const whole = all[DRAWERS.indexOf(drawer)]!;
    const message = expect.stringContaining(`${drawer}.db`);
    const damaged = { error: { code: "register.damaged", message } };
    const shown = { data: { fields: { email: "aino@example.fi", personalNotes: "huoli" } } };
    let refusals = 0;
    for (let page = 1; page < whole.length / PAGE; page += 1) {
      const broken = flipped(whole, page * PAGE + ((page * 997) % PAGE), page % 8);
      await writeFile(drawerPath(world, drawer), broken);
      const exit = await world.seloste(...show, "--json");
      const said = exit === 0 ? world.json() : JSON.parse(world.err);
      expect(said).toMatchObject(exit === 14 ? damaged : shown);
      expect(exit === 0 || world.out === "").toBe(true);
      if (exit === 14) refusals += 1;
      // Every look leaves its line, also in the drawers that are whole.
      for (const [place, each] of DRAWERS.entries()) {
        await writeFile(drawerPath(world, each), all[place]!);
      }
      // This machine remembers that line; the drawers put back are older than it.
      await rm(join(world.state, "seloste"), { recursive: true, force: true });
    }
    expect(refusals).toBeGreaterThan(2);
  });
});

describe("a disk that takes nothing more", () => {
  test("is 18, and the register stays as it was", async () => {
    const before = await hashesOf(world.register);
    const fault = await faultOf(
      run(async ({ register }) => {
        register.connection.exec(NEW_SUBJECT);
        register.connection.pragma("personal.max_page_count = 1");
        register.connection
          .prepare("update personal.origin set evidence = ?")
          .run("x".repeat(1_000_000));
        return LISTED;
      }),
    );

    expect(fault).toEqual({
      code: "output.failed",
      facts: { path: world.register, reason: "SQLITE_FULL" },
    });
    expect(await hashesOf(world.register)).toEqual(before);
  });
});

async function other(sql: string) {
  return holding(world.register, "casework", (await keysOf(world)).casework, sql);
}

describe("while another process is at the register", () => {
  test.each([
    ["writes", WRITING],
    ["commits", COMMITTING],
    ["reads", READING],
  ])("and %s, an act ends with 11 after the wait", async (_, sql) => {
    const holder = await other(sql);

    expect(await world.seloste(...ADD, "--wait", "300ms", "--json")).toBe(11);
    expect(JSON.parse(world.err)).toMatchObject({
      error: { code: "register.locked", retry: true },
    });
    await holder.release();
    expect(await held(SUBJECTS)).toEqual([{ subjects: 0 }]);
  });

  test.each([
    ["writes", WRITING],
    ["commits", COMMITTING],
    ["reads", READING],
  ])("and %s, an act is done once it is free", async (_, sql) => {
    const holder = await other(sql);
    const exit = world.seloste(...ADD, "--wait", "20s");
    await sleep(400);
    await holder.release();

    expect(await exit).toBe(0);
    expect(await held(SUBJECTS)).toEqual([{ subjects: 1 }]);
  });

  test("and writes, the watch reads all the same", async () => {
    const holder = await other(WRITING);

    expect(await world.seloste("status", "--wait", "0s")).toBe(0);
    await holder.release();
  });
});

test("a result may not take the place of a drawer, even with --force (18)", async () => {
  await world.seloste("subject", "add", "--set", "email=a@example.fi", "--source", "registration");
  const drawer = join(world.register, "personal.db");
  const before = await readFile(drawer);
  const checked = ["--identity-checked", "wrote from the address we hold"];
  const order = ["subject", "export", "a@example.fi", "--format", "json", "--force", "-o", drawer];
  const code = await world.seloste(...order, ...checked);
  expect(code).toBe(18);
  expect(before.equals(await readFile(drawer))).toBe(true);
  expect(await readdir(world.register)).toHaveLength(5);
});

describe("a change of keys", () => {
  /** Renews the keys of all drawers, with something that happens just before it is recorded. */
  const renewing = (apply: KeyChange["apply"]): KeysCommand<CommandPath, Flags> => ({
    kind: "keys",
    path: "recovery renew",
    flags: {},
    examples: {},
    needs: () => DRAWERS,
    run: async (desk: KeysDesk) => {
      const audit = { act: "recovery-renewed" } as const;
      const recipients: KeyChange["recipients"] = (now) => now;
      await desk.change({ drawers: DRAWERS, rotates: true, recipients, apply, audit });
      return { view: VIEW };
    },
  });

  test("that cannot be carried out after it was recorded says so", async () => {
    // As if the disk lost a file at this moment.
    const losing = renewing(({ folder }) => rmSync(nextKeyFile(folder, "special")));
    expect(await faultOf(runCommand(losing, deskOf(), NOTHING))).toMatchObject({
      code: "register.unfinished",
    });
  });

  test("whose act the system refuses leaves no file and no line", async () => {
    const full = renewing(() => {
      throw Object.assign(new Error("full"), { syscall: "write", code: "ENOSPC" });
    });
    expect(await faultOf(runCommand(full, deskOf(), NOTHING))).toMatchObject({
      code: "output.failed",
      facts: { reason: "ENOSPC" },
    });
    expect(await linesOf("recovery-renewed")).toEqual([]);
    expect((await readdir(join(world.register, "keys"))).toSorted()).toEqual([
      "casework.age",
      "personal.age",
      "special.age",
    ]);
    expect(
      await runCommand(
        renewing(() => {}),
        deskOf(),
        NOTHING,
      ),
    ).toEqual({ view: VIEW });
  });
});
