/** Who may open the register: added, listed, changed and removed, each with the real keys. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newIdentity } from "../../../src/drawers/age.ts";
import { instant } from "../../instant.ts";
import { newWorld, PASSPHRASE, type TestWorld } from "../../world.ts";
import {
  auditLines,
  documentOf,
  expectExit,
  expectRefused,
  failureOf,
  linesOf,
  withRegister,
} from "../acts.ts";
import { atDesk, ENTER } from "../desk.ts";

const NEW = "toinen aamu nousee kirkkaana 53";
const CLUB = "data/notices/club.yaml";

let world: TestWorld;
let fresh: string;

beforeEach(async () => {
  world = await newWorld({ notice: CLUB });
  fresh = await world.file("new", `${NEW}\n`);
});

/** An operator made by a recipient of their own costs no passphrase; the identity is in a file. */
async function add(name: string, role: string, ...flags: readonly string[]): Promise<string> {
  const { identity, recipient } = await newIdentity();
  const file = await world.file(`${name}-identity`, `${identity}\n`);
  const argv = ["operator", "add", name, "--role", role, "--recipient", recipient, ...flags];
  await expectExit(world, 0, ...argv);
  return file;
}

const as = (identity: string) => ["--identity", identity];

async function drawersOf(identity: string): Promise<unknown> {
  await expectExit(world, 0, "status", "--json", ...as(identity));
  return z.looseObject({ drawers: z.unknown() }).parse(documentOf(world).data).drawers;
}

describe("operator add", () => {
  test.each([
    ["contact", ["casework", "personal", "special"]],
    ["support", ["casework", "personal"]],
    ["auditor", ["casework"]],
    ["watch", ["casework"]],
  ])("gives a %s the keys of %j and no others", async (role, drawers) => {
    const [line] = await linesOf(world, () => add("pekka", role));
    expect(line).toMatchObject({ command: "operator add", act: "operator-added" });
    expect(line?.fields).toEqual(["pekka"]);
    expect(await drawersOf(join(world.folder, "pekka-identity"))).toEqual(drawers);
    await expectExit(world, 0, "audit", "verify");
  });

  test("takes a passphrase from a file, and the key waits nowhere afterwards", async () => {
    const argv = ["operator", "add", "pekka", "--role", "support"];
    await expectExit(world, 0, ...argv, "--new-passphrase-file", fresh, "--json");
    expect(documentOf(world)).toMatchObject({
      kind: "operator.add",
      data: { name: "pekka", role: "support", drawers: ["casework", "personal"], until: null },
      warnings: [{ code: "operator.log" }],
    });
    expect(await readdir(join(world.register, "operators"))).toEqual(["anna.age", "pekka.age"]);
    expect((await readdir(join(world.register, "keys"))).toSorted()).toEqual([
      "casework.age",
      "personal.age",
      "special.age",
    ]);
    await expectExit(world, 0, "status", "--operator", "pekka", "--passphrase-file", fresh);
    await expectExit(world, 0, "status", "--operator", "anna");
  });

  test("makes an identity for a machine, for the account alone", async () => {
    const out = join(world.folder, "monitor");
    await expectExit(
      world,
      0,
      "operator",
      "add",
      "monitor",
      "--role",
      "watch",
      "--identity-out",
      out,
    );
    expect(await readFile(out, "utf8")).toMatch(/^# public key: age1/mu);
    expect(await drawersOf(out)).toEqual(["casework"]);
  });

  test("asks for role and passphrase at the desk, and makes one of seven words on Enter", async () => {
    const words = (screen: string) => / {2}((?:[a-z]+ ){6}[a-z]+)\r?\n/u.exec(screen)?.[1] ?? "";
    const sat = await atDesk(
      world,
      ["operator", "add", "pekka"],
      [
        ["What may the operator open?", ENTER],
        ["A new passphrase", ENTER],
        ["once more", (screen) => words(screen) + ENTER],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 3 });
    expect(words(sat.screen).split(" ")).toHaveLength(7);
    const file = await world.file("words", `${words(sat.screen)}\n`);
    await expectExit(world, 0, "status", "--operator", "pekka", "--passphrase-file", file);
  });

  test.each([
    ["a name that is none", "Sari!", 2],
    ["the name of the recovery key", "recovery", 2],
    ["a name that is taken", "sari", 6],
    ["the name of the one who adds", "anna", 6],
  ])("refuses %s", async (_, name, code) => {
    await expectRefused(
      world,
      code,
      "operator",
      "add",
      name,
      "--role",
      "watch",
      "--new-passphrase-file",
      fresh,
    );
  });

  test.each<[string, number, readonly string[]]>([
    ["a weak passphrase", 6, ["--new-passphrase-file", "WEAK"]],
    ["a text that is no recipient", 2, ["--recipient", "age1notarecipient"]],
    ["a last day that is over", 6, ["--new-passphrase-file", "NEW", "--until", "2026-11-19"]],
    ["a last day that is none", 2, ["--new-passphrase-file", "NEW", "--until", "soon"]],
    ["two ways at once", 2, ["--new-passphrase-file", "NEW", "--identity-out", "x"]],
    ["a place inside the register", 18, ["--identity-out", "REGISTER"]],
  ])("refuses %s", async (_, code, flags) => {
    const weak = await world.file("weak", "salasana123456789\n");
    const files: Record<string, string> = {
      WEAK: weak,
      NEW: fresh,
      REGISTER: join(world.register, "operators", "x.age"),
    };
    const given = flags.map((flag) => files[flag] ?? flag);
    await expectRefused(world, code, "operator", "add", "pekka", "--role", "support", ...given);
    expect(await readdir(join(world.register, "operators"))).toEqual(["anna.age"]);
  });

  test("refuses a recipient who has a key already", async () => {
    const recipient = await withRegister(world, ({ connection }) =>
      connection
        .prepare("select recipient from casework_recipient where operator = 'sari'")
        .pluck()
        .get(),
    );
    const argv = ["operator", "add", "pekka", "--role", "watch", "--recipient", String(recipient)];
    await expectRefused(world, 6, ...argv, "--json");
    expect(failureOf(world.err).code).toBe("operator.recipient-known");
  });

  test("is refused to a support, with the role that can", async () => {
    const argv = ["operator", "add", "pekka", "--role", "watch", "--new-passphrase-file", fresh];
    await expectRefused(world, 6, ...argv, ...as(world.supportIdentity), "--json");
    expect(failureOf(world.err)).toMatchObject({ code: "register.drawer-closed" });
    expect(failureOf(world.err).hint).toContain("contact");
  });
});

describe("a deputy", () => {
  test("opens the register up to the last day, and not after it", async () => {
    const key = await add("pekka", "support", "--until", "2026-11-30");
    world.now = instant("2026-11-30T21:59:59.000Z");
    await expectExit(world, 0, "subject", "find", "aho", ...as(key));
    world.now = instant("2026-11-30T22:00:00.000Z");
    await expectRefused(world, 6, "subject", "find", "aho", ...as(key), "--json");
    expect(failureOf(world.err).code).toBe("operator.ended");
    await expectRefused(world, 6, "status", ...as(key));
    expect(world.err).toContain("pekka");
  });

  test("is named by check once the day is over, until removed", async () => {
    await add("pekka", "support", "--until", "30.11.2026");
    const found = async () => {
      await world.seloste("check", "--json", ...as(world.watchIdentity));
      return z.array(z.looseObject({ check: z.string() })).parse(documentOf(world).data);
    };
    const ended = { check: "operator", because: "ended", operator: "pekka", until: "2026-11-30" };
    expect(await found()).not.toContainEqual(expect.objectContaining({ check: "operator" }));
    world.now = instant("2026-12-01T08:00:00.000Z");
    expect(await found()).toContainEqual(expect.objectContaining(ended));
    await expectExit(world, 3, "check", "--lang", "fi");
    expect(world.out).toContain("30.11.2026");
    expect(world.err).toContain("seloste operator remove pekka");
    await expectExit(world, 1, "check", "--format", "nagios");
    expect(world.out).toContain("operator pekka");
    await expectExit(world, 0, "operator", "remove", "pekka", "--confirm", "pekka");
    expect(await found()).not.toContainEqual(expect.objectContaining({ check: "operator" }));
  });

  test("is handed what is open: breaches with their titles and clocks, and the days", async () => {
    const breach = ["--title", "Lost laptop", "--detected-at", "2026-11-20T08:00+02:00"];
    await expectExit(world, 0, "breach", "log", ...breach, "--aware-at", "2026-11-20T09:00+02:00");
    await add("pekka", "support", "--until", "2026-12-31");
    await expectExit(world, 0, "status", "--handover", ...as(world.watchIdentity));
    for (const said of ["Lost laptop", "authority", "pekka", "31 December 2026"]) {
      expect(world.out).toContain(said);
    }
    await expectExit(world, 0, "status", "--handover", "--json");
    expect(documentOf(world)).toMatchObject({
      kind: "register.handover",
      data: {
        breaches: [{ title: "Lost laptop" }],
        deputies: [{ name: "pekka", until: "2026-12-31" }],
      },
    });
  });
});

describe("operator list", () => {
  test("says who can open what, without a passphrase", async () => {
    await add("pekka", "auditor", "--until", "2026-11-21");
    world.now = instant("2026-11-22T08:00:00.000Z");
    await expectExit(world, 0, "operator", "list", "--json", ...as(world.watchIdentity));
    const rows = z.array(z.looseObject({ name: z.string(), state: z.string() }));
    expect(rows.parse(documentOf(world).data)).toMatchObject([
      { name: "anna", role: "contact", state: "active", passphrase: true },
      { name: "sari", role: "support", state: "active", passphrase: false },
      { name: "watch", role: "watch", drawers: ["casework"] },
      { name: "pekka", state: "ended", until: "2026-11-21" },
    ]);
    await expectExit(world, 0, "operator", "remove", "sari", "--confirm", "sari");
    await expectExit(world, 0, "operator", "list", "--lang", "fi");
    expect(world.out).not.toContain("sari");
    await expectExit(world, 0, "operator", "list", "--all", "--lang", "sv");
    expect(world.out).toContain("borttagen");
  });
});

describe("operator remove", () => {
  test("gives new keys to the drawers, and what others hold stays with them", async () => {
    const old = await readFile(join(world.register, "keys", "personal.age"));
    const lines = await linesOf(world, async () => {
      await expectExit(world, 0, "operator", "remove", "sari", "--confirm", "sari", "--json");
    });
    expect(documentOf(world)).toMatchObject({
      kind: "operator.remove",
      data: { name: "sari", rotated: ["casework", "personal"], recovery: false, backups: [] },
    });
    expect(lines).toMatchObject([
      { act: "operator-removed", fields: ["sari"], operator: "anna" },
      { act: "rotated", counts: { drawers: 2 } },
    ]);
    await expectRefused(world, 12, "status", ...as(world.supportIdentity));
    expect(await readFile(join(world.register, "keys", "personal.age"))).not.toEqual(old);
    await expectExit(world, 0, "status");
    await expectExit(world, 0, "status", ...as(world.watchIdentity));
    await expectExit(world, 0, "recovery", "test", "--recovery-file", world.recoveryIdentity);
    await expectExit(world, 0, "audit", "verify");
    await expectRefused(world, 4, "operator", "remove", "sari", "--confirm", "sari");
    await expectExit(world, 0, "audit", "list", "--lang", "fi");
    expect(world.out).toContain("operator remove (uudet avaimet)");
  });

  test("renews the recovery key with a contact, who may have seen it", async () => {
    await add("pekka", "contact");
    const out = join(world.folder, "recovery-2");
    await expectRefused(world, 2, "operator", "remove", "pekka", "--confirm", "pekka");
    await expectExit(
      world,
      0,
      "operator",
      "remove",
      "pekka",
      "--confirm",
      "pekka",
      "--recovery-out",
      out,
    );
    const tried = ["recovery", "test", "--recovery-file"];
    await expectRefused(world, 12, ...tried, world.recoveryIdentity);
    await expectExit(world, 0, ...tried, out);
  });

  test("names the backups that were made while the key was in force", async () => {
    await withRegister(world, ({ connection }) => {
      const insert = connection.prepare("insert into backup (made_at, verified_at) values (?, ?)");
      for (const at of ["2026-11-18T08:00:00.000Z", "2026-11-19T20:00:00.000Z"]) insert.run(at, at);
    });
    await expectExit(world, 0, "operator", "remove", "sari", "--confirm", "sari", "--json");
    expect(documentOf(world).data).toMatchObject({ backups: ["2026-11-19T20:00:00.000Z"] });
  });

  test("wants the name typed once more", async () => {
    await expectRefused(world, 2, "operator", "remove", "sari");
    await expectRefused(world, 6, "operator", "remove", "sari", "--confirm", "anna");
    const wrong = await atDesk(
      world,
      ["operator", "remove", "sari"],
      [["Type sari", `yes${ENTER}`]],
    );
    expect(wrong.code).toBe(6);
    const right = await atDesk(
      world,
      ["operator", "remove", "sari"],
      [["Type sari", `sari${ENTER}`]],
    );
    expect(right.code).toBe(0);
    expect(right.screen).toContain("Removes sari");
  });

  test.each([
    ["an operator who is none", ["nobody"], "operator.unknown", 4],
    ["the last one who opens the special drawer", ["anna"], "operator.last", 6],
  ])("refuses %s", async (_, names, code, exit) => {
    await expectRefused(world, exit, "operator", "remove", ...names, "--confirm", "x", "--json");
    expect(failureOf(world.err).code).toBe(code);
  });

  test("refuses oneself, and counts a deputy who has ended as nobody", async () => {
    const pekka = await add("pekka", "contact", "--until", "2026-11-25");
    await expectRefused(world, 6, "operator", "remove", "anna", "--confirm", "anna", "--json");
    expect(failureOf(world.err).code).toBe("operator.self");
    const removed = ["operator", "remove", "anna", "--confirm", "anna", ...as(pekka)];
    world.now = instant("2026-11-26T08:00:00.000Z");
    await expectRefused(world, 6, ...removed, "--json");
    expect(failureOf(world.err).code).toBe("operator.ended");
    await expectRefused(world, 6, "operator", "remove", "anna", "--confirm", "anna", "--json");
    expect(failureOf(world.err).code).toBe("operator.last");
  });
});

describe("operator passphrase", () => {
  test("changes it in the register and nowhere else: an old file still opens", async () => {
    const file = join(world.register, "operators", "anna.age");
    const before = await readFile(file);
    const lines = await linesOf(world, async () => {
      await expectExit(world, 0, "operator", "passphrase", "--new-passphrase-file", fresh);
    });
    expect(lines).toMatchObject([{ act: "passphrase-changed", fields: ["anna"] }]);
    expect(world.err).toContain("--new-identity");
    await expectRefused(world, 12, "status");
    await expectExit(world, 0, "status", "--passphrase-file", fresh);
    await world.file("register/operators/anna.age", before);
    await expectExit(world, 0, "status");
  });

  test("with a new identity gives all drawers new keys, and the file before opens nothing", async () => {
    const file = join(world.register, "operators", "anna.age");
    const before = await readFile(file);
    const argv = ["operator", "passphrase", "--new-identity", "--new-passphrase-file", fresh];
    await expectExit(world, 0, ...argv, "--json");
    expect(documentOf(world).data).toMatchObject({ rotated: ["casework", "personal", "special"] });
    world.env["SELOSTE_PASSPHRASE_FILE"] = fresh;
    await expectExit(world, 0, "audit", "verify");
    await expectExit(world, 0, "status", ...as(world.supportIdentity));
    await world.file("register/operators/anna.age", before);
    const old = await world.file("old", `${PASSPHRASE}\n`);
    await expectRefused(world, 12, "status", "--passphrase-file", old);
  });

  test("is refused to who keeps an identity elsewhere", async () => {
    const argv = ["operator", "passphrase", "--new-passphrase-file", fresh, "--json"];
    await expectRefused(world, 6, ...argv, ...as(world.supportIdentity));
    expect(failureOf(world.err).code).toBe("operator.no-passphrase");
  });

  test("a support changes their own, and not the keys of drawers", async () => {
    const own = await world.file("own", "kolmas ilta hämärtyy vaaran takana 61\n");
    const sari = ["--operator", "pekka", "--passphrase-file", fresh];
    const added = ["operator", "add", "pekka", "--role", "support"];
    await expectExit(world, 0, ...added, "--new-passphrase-file", fresh);
    await expectRefused(
      world,
      6,
      "operator",
      "passphrase",
      "--new-identity",
      "--new-passphrase-file",
      own,
      ...sari,
    );
    await expectExit(world, 0, "operator", "passphrase", "--new-passphrase-file", own, ...sari);
    await expectExit(world, 0, "status", "--operator", "pekka", "--passphrase-file", own);
    await expectExit(world, 0, "audit", "verify", "--json", "--operator", "anna");
    expect(documentOf(world).data).toMatchObject({ findings: [] });
  });

  test("of an auditor leaves a line without a seal, which verify tells and does not take for forged", async () => {
    const own = await world.file("own", "kolmas ilta hämärtyy vaaran takana 61\n");
    const added = ["operator", "add", "pekka", "--role", "auditor"];
    await expectExit(world, 0, ...added, "--new-passphrase-file", fresh);
    const pekka = ["--operator", "pekka", "--passphrase-file", fresh];
    await expectExit(world, 0, "operator", "passphrase", "--new-passphrase-file", own, ...pekka);
    const count = (await auditLines(world)).length;
    await expectExit(world, 0, "audit", "verify", "--json", "--operator", "anna");
    expect(documentOf(world).data).toMatchObject({
      findings: [{ because: "unsealed", seq: count }],
    });
  });
});

describe("keys that were changed on another machine", () => {
  test("are refused on this one until its id is named by a command that writes, which is recorded", async () => {
    await expectExit(world, 0, "status");
    const here = world.env["XDG_STATE_HOME"];
    world.env["XDG_STATE_HOME"] = join(world.folder, "another-machine");
    await expectExit(world, 0, "operator", "remove", "sari", "--confirm", "sari");
    world.env["XDG_STATE_HOME"] = here;
    const { id } = await withRegister(world, (register) => ({ id: register.id }));
    await expectRefused(world, 15, "status", "--json");
    expect(failureOf(world.err)).toMatchObject({ code: "register.other-key" });
    expect(failureOf(world.err).hint).toContain(id);
    await expectRefused(world, 15, "subject", "find", "x", "--accept-older", "another");
    await expectExit(world, 0, "subject", "find", "x", "--accept-older", id);
    expect((await auditLines(world)).at(-2)).toMatchObject({ act: "accepted-key" });
    await expectExit(world, 0, "status");
    await expectExit(world, 0, "audit", "verify");
  });
});

test("who changes keys is reminded of an open breach as well, also where it is refused", async () => {
  const breach = ["--title", "Lost laptop", "--detected-at", "2026-11-20T08:00+02:00"];
  await expectExit(world, 0, "breach", "log", ...breach, "--aware-at", "2026-11-20T09:00+02:00");
  world.terminal({ stderr: true });
  await expectExit(world, 4, "operator", "remove", "nobody", "--confirm", "nobody");
  expect(world.err).toContain("See: seloste check");
  await expectExit(world, 0, "operator", "remove", "sari", "--confirm", "sari");
  expect(world.err).toContain("See: seloste check");
});
