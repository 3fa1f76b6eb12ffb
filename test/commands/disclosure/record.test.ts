/** What was given by hand, and recipients who are told of corrections (Art. 19). */
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { TestWorld } from "../../world.ts";
import {
  documentOf,
  expectExit,
  expectRefused,
  failureOf,
  linesOf,
  newWorldWithSamples,
} from "../acts.ts";
import { atDesk, ENTER } from "../desk.ts";
import { instant } from "../../instant.ts";
import { addMailer, left, make, outOf, recorded, TO_MAILER } from "./desk.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorldWithSamples();
});

const POLICE = ["--named", "Helsingin poliisilaitos", "--country", "FI"];
const ORDER = ["--subject", "1001", "--fields", "email,orders", "--why", "order 5500/R/1/26"];
const record = (...more: readonly string[]) => ["disclosure", "record", ...more];
const correct = (field: string, who = "1001") => [
  ...["subject", "correct", who, "--set", field, "--ground", "asked", "--yes"],
  ...["--identity-checked", "wrote from the old address"],
];

async function waiting(): Promise<readonly unknown[]> {
  await world.seloste("check", "--json", "--identity", world.watchIdentity);
  const found = z.array(z.looseObject({ check: z.string() })).parse(documentOf(world).data);
  return found.filter(({ check }) => check === "telling");
}

describe("what was given by hand", () => {
  test("to an authority is recorded with its ground, and shown to the person", async () => {
    const lines = await linesOf(world, () =>
      expectExit(world, 0, ...record(...POLICE, ...ORDER, "--at", "19.11.2026 klo 9.00")),
    );
    expect(lines).toMatchObject([
      {
        act: "disclosed",
        fields: ["D1", "email", "orders"],
        purpose: null,
        counts: { persons: 1 },
      },
    ]);
    expect(lines[0]?.subjects).toHaveLength(1);
    expect(world.out).toContain("D1 recorded.");
    expect(world.err).toContain("s7.no-other-disclosures");
    await expectExit(world, 0, "disclosure", "list", "--subject", "1001", "--json");
    expect(documentOf(world).data).toMatchObject([
      {
        id: "D1",
        at: "2026-11-19T07:00:00.000Z",
        kind: "hand",
        to: null,
        name: "Helsingin poliisilaitos",
        fields: ["email", "orders"],
        why: "order 5500/R/1/26",
      },
    ]);
  });

  test("to a recipient on record is recorded though it broke a promise, which is said", async () => {
    await addMailer(world);
    const phone = ["--to", "mailer", "--subject", "1001", "--fields", "phone", "--why", "by phone"];
    await expectExit(world, 0, ...record(...phone, "--json"));
    expect(documentOf(world).data).toMatchObject({
      id: "D1",
      broke: ["s7.processor-fields", "s7.processors", "s7.processor-extent"],
    });
    expect(documentOf(world).warnings.map(({ code }) => code)).toEqual(["disclosure.broke"]);
    await expectExit(world, 0, ...record(...phone));
    expect(world.err).toContain("It broke what the notice promises: s7.processor-fields:");
    expect(world.err).toContain("seloste breach log");
    const care = ["--purpose", "customer-care", "--subject", "1002"];
    const fine = ["--to", "mailer", "--subject", "1001", "--fields", "email", "--why", "by phone"];
    await expectExit(world, 0, ...record(...fine, ...care, "--json"));
    expect(documentOf(world).data).toMatchObject({
      persons: 2,
      broke: [],
      purpose: "customer-care",
    });
    const marketing = ["--purpose", "direct-marketing"];
    await expectExit(world, 0, "ban", "set", "1001");
    await expectExit(world, 0, ...record(...fine, ...marketing, "--json"));
    expect(documentOf(world).data).toMatchObject({
      broke: ["s4.marketing-ban", "s4.marketing-ban-channel"],
    });
  });

  test("to somebody abroad who is on record nowhere broke what the notice says of transfers", async () => {
    const abroad = ["--named", "Ranch Hotel", "--country", "US"];
    await expectExit(world, 0, ...record(...abroad, ...ORDER, "--json"));
    expect(documentOf(world).data).toMatchObject({ broke: ["s8.no-transfer", "s8.consent-first"] });
  });

  test("on a derogation to somebody who is on record nowhere keeps it", async () => {
    const abroad = ["--named", "Ranch Hotel", "--country", "US", "--derogation", "f"];
    await expectExit(world, 0, ...record(...abroad, ...ORDER));
    await expectExit(world, 0, "disclosure", "list", "--json");
    expect(documentOf(world).data).toMatchObject([{ carrier: "derogation" }]);
  });

  test("of a special category stands in its own drawer by name", async () => {
    const special = ["--subject", "1001", "--fields", "email,substanceUse", "--why", "court order"];
    const lines = await linesOf(world, () =>
      expectExit(world, 0, ...record(...POLICE, ...special)),
    );
    expect(lines).toMatchObject([
      { fields: ["D1", "email", "special"], special: ["substanceUse"] },
    ]);
    await expectExit(world, 0, "disclosure", "list", "--json");
    expect(documentOf(world).data).toMatchObject([{ fields: ["email", "special"] }]);
    await expectExit(world, 0, "disclosure", "list", "--subject", "1001", "--json");
    expect(documentOf(world).data).toMatchObject([{ fields: ["email", "substanceUse"] }]);
  });

  test("is asked for at the desk, in Swedish", async () => {
    const sat = await atDesk(
      world,
      ["disclosure", "record", "--lang", "sv"],
      [
        ["Namnet på den", `Polisen${ENTER}`],
        ["I vilket land", `fi${ENTER}`],
        ["Vilka fält", `email${ENTER}`],
        ["Om vem", `1001${ENTER}`],
        ["Varför", `beslut 1${ENTER}`],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 5 });
    expect(sat.out).toContain("D1 antecknad.");
  });

  test.each([
    ["two recipients", ["--to", "mailer", ...POLICE, ...ORDER], "usage.contradiction", 2],
    [
      "another country of one on record",
      ["--to", "mailer", "--country", "SE", ...ORDER],
      "usage.contradiction",
      2,
    ],
    [
      "the fields of a correction",
      ["--kind", "correction", "--to", "mailer", "--why", "wrote", "--fields", "email"],
      "usage.contradiction",
      2,
    ],
    [
      "what is said of corrections only",
      [...POLICE, ...ORDER, "--not-told", "gone"],
      "usage.only-with",
      2,
    ],
    ["one that nobody knows", ["--to", "insurer", ...ORDER], "disclosure.unknown-recipient", 4],
    [
      "a country that is none",
      ["--named", "X", "--country", "QX", ...ORDER],
      "processor.country",
      2,
    ],
    ["a time to come", [...POLICE, ...ORDER, "--at", "2027-01-01"], "disclosure.future", 6],
    [
      "nobody",
      [...POLICE, "--subject", "9999", "--fields", "email", "--why", "x"],
      "subject.none",
      4,
    ],
    [
      "a person in the ground",
      [...POLICE, ...ORDER.slice(0, -1), "Aino Mäkinen"],
      "casework.words",
      6,
    ],
  ])("is refused with %s", async (_, argv, code, exit) => {
    await expectRefused(world, exit, ...record(...argv, "--json"));
    expect(failureOf(world.err).code).toBe(code);
    expect(await recorded(world)).toEqual([0, 0]);
  });
});

describe("who had what is corrected", () => {
  const told = record("--kind", "correction", "--to", "mailer", "--why", "wrote to them");

  beforeEach(async () => {
    await addMailer(world);
    await expectExit(
      world,
      0,
      ...make(world, "--subjects", "1001", "--fields", "email,customerId"),
    );
  });

  test("is named by the correction and by check, until it is told", async () => {
    await expectExit(world, 0, ...correct("email=new@example.fi"), "--json");
    expect(documentOf(world).data).toMatchObject({
      recipients: {
        recorded: [{ id: "mailer", name: "Postimies Oy", fields: ["email"], disclosures: ["D1"] }],
      },
    });
    expect(await waiting()).toMatchObject([
      { because: "untold", processor: "mailer", name: "Postimies Oy", count: 1, level: "warning" },
    ]);
    await expectExit(world, 0, ...correct("email=newer@example.fi"));
    expect(world.out).toContain("Postimies Oy (E-mail address; D1)");
    expect(world.err).toContain("seloste disclosure record --kind correction --to mailer");
    await expectExit(world, 3, "check", "--lang", "fi");
    expect(world.out).toContain("Postimies Oy on saanut 1 henkilön tietoja");
    await expectExit(world, 1, "check", "--format", "nagios");
    expect(world.out).toContain("mailer was not told of corrections of 1 data subject");
    const lines = await linesOf(world, () => expectExit(world, 0, ...told));
    expect(lines).toMatchObject([{ act: "told", fields: ["email"], counts: { told: 2 } }]);
    expect(await waiting()).toEqual([]);
    await expectRefused(world, 4, ...told, "--json");
    expect(failureOf(world.err).code).toBe("disclosure.nothing-to-tell");
  });

  test("does not wait for a field it never had", async () => {
    await expectExit(world, 0, ...correct("status=passive"));
    expect(await waiting()).toEqual([]);
    await expectExit(world, 0, ...correct("email=x@example.fi", "1002"));
    expect(await waiting()).toEqual([]);
  });

  test("is told by the next list that holds the new value", async () => {
    await expectExit(world, 0, ...correct("email=new@example.fi"));
    const next = ["disclosure", "make", ...TO_MAILER, "--subjects", "1001", "--yes"];
    const out = (name: string) => ["--out", `${outOf(world)}.${name}`];
    await expectExit(world, 0, ...next, "--fields", "customerId", ...out("a"));
    expect(await waiting()).toHaveLength(1);
    await expectExit(world, 0, ...next, "--fields", "email", ...out("b"), "--json");
    expect(documentOf(world).data).toMatchObject({ id: "D3", told: 1 });
    expect(await waiting()).toEqual([]);
    expect(await left(world)).toContain("aino.makinen");
  });

  test("is told for one person, or cannot be told, with the reason", async () => {
    const list = await world.file("ids.txt", "1002\n");
    const more = ["disclosure", "make", ...TO_MAILER, "--subjects", list, "--fields", "email"];
    await expectExit(world, 0, ...more, "--out", `${outOf(world)}.more`, "--yes");
    await expectExit(world, 0, ...correct("email=new@example.fi"));
    await expectExit(world, 0, ...correct("email=other@example.fi", "1002"));
    expect(await waiting()).toMatchObject([{ count: 2 }]);
    await expectExit(world, 0, ...told, "--subject", "1001");
    expect(await waiting()).toMatchObject([{ count: 1 }]);
    const not = ["--kind", "correction", "--to", "mailer", "--not-told", "it is bankrupt"];
    await expectExit(world, 0, ...record(...not));
    expect(world.out).toContain("Recorded why Postimies Oy is not told");
    expect(await waiting()).toEqual([]);
    await expectRefused(world, 2, ...record(...not, "--why", "x"), "--json");
  });

  test("is told of a correction that came before it was recorded what was given", async () => {
    await expectExit(world, 0, ...correct("email=new@example.fi"));
    await expectExit(world, 0, ...told);
    const before = ["--at", "2026-11-18", "--subject", "1001", "--why", "phoned"];
    await expectExit(world, 0, ...record(...POLICE, ...before, "--fields", "email,status"));
    expect(await waiting()).toMatchObject([{ name: "Helsingin poliisilaitos", count: 1 }]);
    // What is given afterwards is right.
    world.now = instant("2026-11-20T09:00:00.000Z");
    const after = ["--subject", "1001", "--why", "phoned", "--fields", "email"];
    await expectExit(world, 0, ...record("--named", "Vero", "--country", "FI", ...after));
    expect(await waiting()).toHaveLength(1);
  });

  test("is told by its name where it is not on record", async () => {
    await expectExit(world, 0, ...record(...POLICE, ...ORDER));
    await expectExit(world, 0, ...correct("email=new@example.fi"));
    expect(await waiting()).toMatchObject([
      { processor: "mailer" },
      { processor: null, name: "Helsingin poliisilaitos" },
    ]);
    const named = ["--kind", "correction", "--named", "Helsingin poliisilaitos", "--why", "wrote"];
    await expectExit(world, 0, ...record(...named));
    expect(await waiting()).toMatchObject([{ processor: "mailer" }]);
  });
});

describe("a breach at a recipient", () => {
  const log = ["breach", "log", "--title", "The mailer lost a list", "--at-recipient", "mailer"];
  const when = ["--detected-at", "2026-11-20T08:00+02:00"];

  test("is about what it was given, unless somebody knows better", async () => {
    await addMailer(world);
    await expectRefused(world, 4, ...log, ...when, "--json");
    expect(failureOf(world.err).code).toBe("disclosure.never");
    const both = await world.file("ids.txt", "1001\n1002\n");
    await expectExit(world, 0, ...make(world, "--subjects", both, "--fields", "email,customerId"));
    await expectExit(world, 0, ...log, ...when, "--json");
    expect(documentOf(world).data).toMatchObject({
      subjects: { certainty: "about", number: 2 },
      dataCategories: [{ id: "email" }, { id: "customerId" }],
    });
    await expectExit(world, 0, ...log, ...when, "--subjects", "1", "--json");
    expect(documentOf(world).data).toMatchObject({
      subjects: { certainty: "exact", number: 1 },
    });
  });

  test("counts special categories, whose names stand elsewhere", async () => {
    await addMailer(world);
    const special = ["--subject", "1001", "--fields", "substanceUse", "--why", "a slip"];
    await expectExit(world, 0, ...record("--to", "mailer", ...special));
    await expectExit(world, 0, ...log, ...when, "--json");
    expect(documentOf(world).data).toMatchObject({
      dataCategories: [
        { id: "substanceUse", special: true },
        { id: "personalNotes", special: true },
        { id: "testResults", special: true },
      ],
    });
  });
});

describe("disclosure list", () => {
  test("shows what went to one recipient and the scope of a breach there", async () => {
    await addMailer(world);
    await expectExit(world, 0, ...make(world, "--subjects", "1001", "--fields", "email"));
    const both = await world.file("ids.txt", "1001\n1002\n");
    const next = ["disclosure", "make", ...TO_MAILER, "--subjects", both, "--fields", "customerId"];
    await expectExit(world, 0, ...next, "--out", `${outOf(world)}.b`, "--yes");
    await expectExit(world, 0, ...record(...POLICE, ...ORDER));
    await expectExit(world, 0, "disclosure", "list", "--to", "mailer");
    expect(world.out).toContain("In all 2 people, E-mail address, Customer number");
    await expectExit(world, 0, "disclosure", "list", "--since", "2026-11-21", "--json");
    expect(documentOf(world).data).toEqual([]);
    await expectExit(world, 0, "disclosure", "list", "--until", "20.11.2026", "--json");
    expect(documentOf(world).data).toHaveLength(3);
    await expectExit(world, 0, "disclosure", "list", "--until", "19.11.2026");
    expect(world.out).toContain("Nothing on record has left");
  });
});
