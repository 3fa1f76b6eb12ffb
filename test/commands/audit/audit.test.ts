/** The audit trail at the front door: who did what, and the proof that nobody bent it. */
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { instant } from "../../instant.ts";
import type { TestWorld } from "../../world.ts";
import {
  auditLines,
  documentOf,
  expectExit,
  expectRefused,
  failureOf,
  newWorldWithSamples,
  withRegister,
} from "../acts.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorldWithSamples();
  await expectExit(
    world,
    0,
    "subject",
    "show",
    "1001",
    "--include-special",
    "--purpose",
    "customer-care",
  );
});

const FOUND = z.looseObject({
  lines: z.number(),
  sealed: z.boolean(),
  findings: z.array(z.object({ because: z.string(), seq: z.number() })),
  special: z.array(z.number()),
  segments: z.array(z.unknown()),
});

async function verify(code: number, ...flags: readonly string[]) {
  await expectExit(world, code, "audit", "verify", "--json", ...flags);
  return FOUND.parse(documentOf(world).data);
}

/** What somebody does who has keys and other tools. */
async function tamper(...statements: readonly string[]): Promise<void> {
  await withRegister(world, ({ connection }) => {
    for (const sql of statements) connection.exec(sql);
  });
}

describe("audit list", () => {
  test("shows who did what, for whom and why, without a value", async () => {
    await expectExit(world, 0, "audit", "list", "--json");
    const lines = z
      .array(z.looseObject({ act: z.string(), command: z.string() }))
      .parse(documentOf(world).data);
    expect(lines.map(({ command }) => command)).toEqual([
      "init",
      ...Array.from({ length: 5 }, () => "import"),
      "subject show",
    ]);
    expect(world.out).not.toContain("Aino");
    await expectExit(world, 0, "audit", "list", "--lang", "fi");
    expect(world.out).toContain("subject show");
  });

  test("by data subject, operator, command, time and number", async () => {
    const [id] = (await auditLines(world)).at(-1)?.subjects ?? [];
    const count = async (...flags: readonly string[]) => {
      await expectExit(world, 0, "audit", "list", "--json", ...flags);
      return z.array(z.unknown()).parse(documentOf(world).data).length;
    };
    expect(await count("--subject", String(id))).toBe(1);
    expect(await count("--by", "bo")).toBe(0);
    expect(await count("--act", "import")).toBe(5);
    expect(await count("--last", "2")).toBe(2);
    expect(await count("--from", "2026-11-20")).toBe(6);
    expect(await count("--until", "19.11.2026")).toBe(1);
    expect(await count("--from", "20.11.2026 klo 10.01")).toBe(0);
  });

  test("and the watch may read it, which leaves no line", async () => {
    const before = await auditLines(world);
    await expectExit(world, 0, "audit", "list", "--identity", world.watchIdentity);
    expect(await auditLines(world)).toEqual(before);
  });
});

describe("audit verify", () => {
  test("finds nothing in a trail that nobody bent", async () => {
    expect(await verify(0)).toMatchObject({ lines: 7, sealed: true, findings: [], special: [] });
    await expectExit(world, 0, "audit", "verify");
    expect(world.out).toContain("The audit trail is whole: 7 lines");
  });

  test("checks the chain with the watch's key, and says that the seal was not", async () => {
    const found = await verify(0, "--identity", world.watchIdentity);
    expect(found).toMatchObject({ sealed: false, findings: [] });
    expect(documentOf(world).warnings).toMatchObject([{ code: "audit.unsealed" }]);
  });

  test.each([
    ["a line changed", ["update audit set operator = 'bo' where seq = 3"], "changed", 3],
    ["a data subject taken out", ["delete from audit_subject where seq = 7"], "changed", 7],
    ["a line dropped", ["delete from audit where seq = 4"], "gap", 5],
    [
      "the end cut off",
      ["delete from audit_subject where seq = 7", "delete from audit where seq = 7"],
      "cut",
      7,
    ],
  ])("finds %s", async (_, statements, because, seq) => {
    await rm(join(world.state, "seloste"), { recursive: true });
    await tamper(...statements);
    expect((await verify(3)).findings).toContainEqual({ because, seq });
    await expectExit(world, 3, "audit", "verify", "--lang", "sv");
    expect(world.out).toContain("Loggen är inte den som skrevs");
  });

  test("finds what was changed in the drawer of special categories", async () => {
    await tamper("update special.special_act set fields = '[]' where seq = 7");
    expect((await verify(3)).special).toEqual([7]);
  });

  test("finds a cut tail by a checkpoint even when its number is forgotten", async () => {
    await expectExit(world, 0, "audit", "checkpoint");
    const kept = await world.file("kept.txt", world.out);
    await verify(0, "--checkpoint", kept);
    await rm(join(world.state, "seloste"), { recursive: true });
    await tamper(
      "delete from audit_subject where seq = 7",
      "delete from audit where seq = 7",
      "delete from special.special_act where seq = 7",
      "update sqlite_sequence set seq = 6 where name = 'audit'",
    );
    expect((await verify(0)).findings).toEqual([]);
    expect((await verify(3, "--checkpoint", kept)).findings).toEqual([
      { because: "checkpoint", seq: 7 },
    ]);
  });

  test("refuses what is no checkpoint, and that of another register", async () => {
    const none = await world.file("none.txt", "seloste\n7\nabc\n");
    await expectRefused(world, 2, "audit", "verify", "--checkpoint", none);
    const other = await world.file(
      "other.txt",
      `seloste 00000000-0000-4000-8000-000000000000\n7\n${"a".repeat(64)}\n`,
    );
    await expectRefused(world, 6, "audit", "verify", "--checkpoint", other);
  });
});

describe("an older copy of the register put back", () => {
  const older = () => `${world.register}.older`;

  async function putBack(): Promise<void> {
    await rm(world.register, { recursive: true });
    await cp(older(), world.register, { recursive: true });
  }

  beforeEach(async () => {
    await cp(world.register, older(), { recursive: true });
    await expectExit(world, 0, "subject", "find", "aino");
  });

  test("is refused by every command, the watch's too", async () => {
    await putBack();
    await expectRefused(world, 15, "subject", "show", "1001");
    expect(world.err).toContain("ends with line 7, and line 8 was seen here");
    await expectRefused(world, 15, "check", "--identity", world.watchIdentity);
    await expectExit(world, 2, "check", "--format", "nagios");
    expect(world.out).toContain("CRITICAL");
  });

  test("is taken with its id by a command that writes, and that is recorded", async () => {
    await putBack();
    const { id } = await withRegister(world, (register) => ({ id: register.id }));
    await expectRefused(world, 15, "subject", "find", "aino", "--accept-older", "another");
    await expectRefused(world, 15, "status", "--accept-older", id);
    await expectExit(world, 0, "subject", "find", "aino", "--accept-older", id);
    expect((await auditLines(world)).at(-2)).toMatchObject({
      act: "accepted-older",
      counts: { seen: 8, newest: 7 },
    });
    await expectExit(world, 0, "subject", "find", "aino");
    expect((await verify(0)).findings).toEqual([]);
  });

  test("of which the same number was written otherwise is another one", async () => {
    await putBack();
    const head = join(world.state, "seloste");
    await rm(head, { recursive: true });
    await expectExit(world, 0, "subject", "find", "bertil");
    await rm(world.register, { recursive: true });
    await cp(older(), world.register, { recursive: true });
    await rm(older(), { recursive: true });
    await expectRefused(world, 15, "status");
  });

  test("a crash between the act and what the machine remembers is no false alarm", async () => {
    const { id } = await withRegister(world, (register) => ({ id: register.id }));
    const file = join(world.state, "seloste", id, "audit-head");
    const before = await readFile(file, "utf8");
    await expectExit(world, 0, "subject", "find", "aino");
    await writeFile(file, before);
    await expectExit(world, 0, "status");
  });
});

describe("audit close", () => {
  const find = () => expectExit(world, 0, "subject", "find", "aino");
  const GROUND = ["--ground", "kept for one year, as decided", "--confirm", "2026"];

  beforeEach(async () => {
    await find();
    world.now = instant("2027-01-04T08:00:00.000Z");
    await find();
  });

  test("closes a year with everything up to its end, and what follows stays bound", async () => {
    await expectRefused(world, 6, "audit", "close", "2027", "--json");
    expect(failureOf(world.err).code).toBe("audit.year-open");
    await expectExit(world, 0, "audit", "close", "2026", "--json");
    expect(documentOf(world).data).toMatchObject({ year: 2026, first: 1, last: 8, dropped: false });
    expect((await auditLines(world)).at(-1)).toMatchObject({
      act: "segment-closed",
      counts: { first: 1, last: 8, year: 2026 },
    });
    await expectRefused(world, 6, "audit", "close", "2026");
    await verify(0);
  });

  test("drops a closed year in all drawers, on a recorded ground, and verify says so", async () => {
    const [id] = (await auditLines(world)).at(-1)?.subjects ?? [];
    await expectExit(world, 0, "audit", "checkpoint");
    const kept = await world.file("kept.txt", world.out);
    await expectRefused(world, 6, "audit", "close", "2026", "--drop", ...GROUND);
    await expectExit(world, 0, "audit", "close", "2026");
    await expectRefused(world, 2, "audit", "close", "2026", "--drop", "--ground", "x");
    await expectRefused(
      world,
      6,
      "audit",
      "close",
      "2026",
      "--drop",
      "--ground",
      "x",
      "--confirm",
      "2025",
    );
    await expectExit(world, 0, "audit", "close", "2026", "--drop", ...GROUND);
    const found = await verify(0, "--checkpoint", kept);
    expect(found).toMatchObject({
      lines: 3,
      findings: [],
      segments: [{ year: 2026, first: 1, last: 8, ground: "kept for one year, as decided" }],
    });
    await expectExit(world, 0, "audit", "verify", "--lang", "fi");
    expect(world.out).toContain("Rivit 1–8");
    await withRegister(world, ({ connection }) => {
      for (const table of ["audit", "audit_subject", "special.special_act"]) {
        const least = connection.prepare(`select min(seq) from ${table}`).pluck().get();
        expect(least === null || Number(least) > 8).toBe(true);
      }
    });
    await expectExit(world, 0, "audit", "list", "--subject", String(id), "--json");
    expect(z.array(z.unknown()).parse(documentOf(world).data)).toHaveLength(1);
    await expectRefused(world, 6, "audit", "close", "2026", "--drop", ...GROUND);
    await expectExit(world, 0, "check", "--deep");
  });

  test("a line taken away beside it is still found", async () => {
    await expectExit(world, 0, "audit", "close", "2026");
    await expectExit(world, 0, "audit", "close", "2026", "--drop", ...GROUND);
    await tamper("delete from audit_subject where seq = 9", "delete from audit where seq = 9");
    expect((await verify(3)).findings).toContainEqual({ because: "gap", seq: 10 });
  });

  test("a machine that has not looked since then takes it for no older register", async () => {
    const { id } = await withRegister(world, (register) => ({ id: register.id }));
    const file = join(world.state, "seloste", id, "audit-head");
    const [, hash = ""] = (await readFile(file, "utf8")).trim().split(" ");
    await writeFile(file, `3 ${hash}\n`);
    await expectRefused(world, 15, "status");
    await rm(file);
    await expectExit(world, 0, "audit", "close", "2026");
    await expectExit(world, 0, "audit", "close", "2026", "--drop", ...GROUND);
    await writeFile(file, `3 ${hash}\n`);
    await expectExit(world, 0, "status");
  });

  test.each([
    ["a word that is no year", ["soon"], 2],
    ["no year", [], 2],
    ["a ground without dropping", ["2026", "--ground", "x"], 2],
    [
      "a ground with somebody in it",
      ["2026", "--drop", "--ground", "aino.makinen@example.fi", "--confirm", "2026"],
      6,
    ],
  ])("refuses %s", async (_, argv, code) => {
    if (argv.includes("--drop")) await expectExit(world, 0, "audit", "close", "2026");
    await expectRefused(world, code, "audit", "close", ...argv);
  });
});

test("a change of all keys breaks no seal and forgets no ban of somebody who is not there", async () => {
  await expectExit(
    world,
    0,
    "ban",
    "set",
    "nobody@example.fi",
    "--channel",
    "email",
    "--asked-at",
    "2026-11-20",
  );
  const fresh = await world.file("new", "toinen aamu nousee kirkkaana 53\n");
  const argv = ["operator", "passphrase", "--new-identity", "--new-passphrase-file", fresh];
  await expectExit(world, 0, ...argv);
  world.env["SELOSTE_PASSPHRASE_FILE"] = fresh;
  expect(await verify(0)).toMatchObject({ sealed: true, findings: [], special: [] });
  await expectExit(world, 3, "ban", "check", "nobody@example.fi");
  await expectExit(world, 0, "check", "--deep");
});
