/** The record of processors at the front door (Art. 28). */
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newWorld, type TestWorld } from "../../world.ts";
import {
  documentOf,
  expectExit,
  expectRefused,
  failureOf,
  importCustomers,
  linesOf,
} from "../acts.ts";
import { atDesk, ENTER } from "../desk.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

const MAILER = ["--name", "Postimies Oy", "--country", "fi", "--task", "sends the newsletter"];
const WHOLE = ["--contract", "10.1.2026", "--item", "all=yes", "--at-end", "delete"];
const add = (...flags: readonly string[]) => ["processor", "add", "mailer", ...MAILER, ...flags];

async function shown(): Promise<Record<string, unknown>> {
  await expectExit(
    world,
    0,
    "processor",
    "show",
    "mailer",
    "--json",
    "--identity",
    world.watchIdentity,
  );
  return z.record(z.string(), z.unknown()).parse(documentOf(world).data);
}

async function due(): Promise<readonly unknown[]> {
  await world.seloste("check", "--json");
  const found = z.array(z.looseObject({ check: z.string() })).parse(documentOf(world).data);
  return found.filter(({ check }) => check === "processor");
}

describe("processor add", () => {
  test("records one with a whole contract, and the watch can read it", async () => {
    const lines = await linesOf(world, () =>
      expectExit(
        world,
        0,
        ...add(...WHOLE, "--breach-contact", "vakt 040 123 4567", "--sub-processor", "Pilvi Ab"),
      ),
    );
    expect(lines).toMatchObject([{ act: "processor-added", fields: ["mailer"], subjects: [] }]);
    expect(await shown()).toMatchObject({
      id: "mailer",
      recipient: "subcontractors",
      country: "FI",
      standing: "eea",
      contract: "2026-01-10",
      subProcessors: ["Pilvi Ab"],
      atEnd: "delete",
      mayReceive: true,
      lacks: [],
    });
    expect(await due()).toEqual([]);
  });

  test("asks for what it cannot do without, in Finnish", async () => {
    const sat = await atDesk(
      world,
      ["processor", "add", "mailer", "--lang", "fi"],
      [
        ["Sen nimi", `Postimies Oy${ENTER}`],
        ["Missä maassa", `US${ENTER}`],
        ["vain DPF-luettelossa", ENTER],
        ["Mitä se tekee", `lähettää uutiskirjeen${ENTER}`],
      ],
    );
    expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 4 });
    expect(sat.out).toContain("DPF-luettelossa");
    expect(sat.out).toContain("Sopimusta ei ole kirjattu");
    expect(await shown()).toMatchObject({ standing: "partly", mayReceive: false });
  });

  test("records how somebody saw that a decision covers it, until it moves elsewhere", async () => {
    const sat = await atDesk(
      world,
      ["processor", "add", "mailer", "--name", "X", "--task", "y", "--country", "JP"],
      [["How did you see that it is covered", `list of 20.11.2026${ENTER}`]],
    );
    expect(sat.code).toBe(0);
    expect(await shown()).toMatchObject({
      covered: "list of 20.11.2026",
      standing: "partly",
      standingAsOf: "2026-09-01",
    });
    const moved = ["--country", "US", "--safeguard", "scc", "--safeguard-reference", "2021/914"];
    await expectExit(world, 0, "processor", "update", "mailer", ...moved);
    expect(world.out).toContain("scc: 2021/914");
    expect(await shown()).toMatchObject({ covered: null, safeguard: "scc" });
  });

  test("records a recipient that decides itself, which needs no contract", async () => {
    const club = await newWorld({ notice: "data/notices/club.yaml" });
    const argv = ["processor", "add", "tax", "--recipient", "authorities", "--name", "Vero"];
    await expectExit(club, 0, ...argv, "--country", "FI", "--task", "taxes", "--json");
    expect(documentOf(club).data).toMatchObject({ acts: "controller", mayReceive: true });
    await expectExit(club, 0, "processor", "show", "tax", "--lang", "fi");
    expect(club.out).toContain("päättää itse");
    await expectRefused(club, 2, "processor", "update", "tax", "--age", "age1x", "--json");
    expect(failureOf(club.err).code).toBe("processor.age");
  });

  test("warns through check of a contract that is not there, until it is", async () => {
    await expectExit(world, 0, ...add("--item", "all=yes"));
    expect(await due()).toMatchObject([{ because: "contract", processor: "mailer" }]);
    await expectExit(world, 3, "check");
    expect(world.out).toContain("no contract on record");
    expect(world.err).toContain("seloste processor show mailer");
    await expectExit(world, 1, "check", "--format", "nagios");
    expect(world.out).toContain("processor mailer");
    await expectExit(world, 0, "processor", "update", "mailer", "--contract", "2026-11-01");
    expect(await due()).toEqual([]);
  });

  test.each([
    ["an id that is none", ["processor", "add", "Mailer", ...MAILER], "processor.id", 2],
    [
      "a recipient the notice does not know",
      add("--recipient", "advertisers"),
      "processor.recipient",
      6,
    ],
    ["an item that is none", add("--item", "z=yes"), "processor.item", 2],
    ["an answer that is none", add("--item", "a=maybe"), "processor.item", 2],
    ["a contract of tomorrow", add("--contract", "2026-11-21"), "processor.future", 6],
    ["a day that is none", add("--contract", "soon"), "usage.bad-value", 2],
    [
      "nothing but an id, where nobody can be asked",
      ["processor", "add", "mailer"],
      "usage.needs-flag",
      2,
    ],
  ])("refuses %s", async (_, argv, code, exit) => {
    await expectRefused(world, exit, ...argv, "--json");
    expect(failureOf(world.err).code).toBe(code);
  });

  test("refuses a code that no country has", async () => {
    const argv = ["processor", "add", "mailer", "--name", "x", "--task", "y", "--country", "QX"];
    await expectRefused(world, 2, ...argv, "--json");
    expect(failureOf(world.err).code).toBe("processor.country");
  });

  test("refuses a text with a data subject in it", async () => {
    await importCustomers(world);
    await expectRefused(world, 6, ...add("--decided", "Aino Mäkinen said so"), "--json");
    expect(failureOf(world.err).code).toBe("casework.words");
  });

  test("refuses an id that is taken", async () => {
    await expectExit(world, 0, ...add());
    await expectRefused(world, 6, ...add());
  });
});

describe("processor update", () => {
  test("changes what is named and nothing else, and the trail says what", async () => {
    await expectExit(world, 0, ...add(...WHOLE));
    const lines = await linesOf(world, () =>
      expectExit(
        world,
        0,
        "processor",
        "update",
        "mailer",
        "--item",
        "g=unknown",
        "--country",
        "US",
      ),
    );
    expect(lines).toMatchObject([
      { act: "processor-updated", fields: ["mailer", "country", "items"] },
    ]);
    expect(await shown()).toMatchObject({
      name: "Postimies Oy",
      country: "US",
      contract: "2026-01-10",
      items: { a: "yes", g: "unknown" },
      lacks: [{ because: "undecided", items: ["g"] }],
    });
    await expectExit(
      world,
      0,
      "processor",
      "update",
      "mailer",
      "--decided",
      "the manager, 20.11.2026",
    );
    expect(await shown()).toMatchObject({ mayReceive: true });
  });

  test.each([
    ["nothing that could change", ["mailer"], "processor.nothing-given", 2],
    ["one that is not known", ["nobody", "--country", "FI"], "processor.unknown", 4],
  ])("refuses %s", async (_, words, code, exit) => {
    await expectExit(world, 0, ...add());
    await expectRefused(world, exit, "processor", "update", ...words, "--json");
    expect(failureOf(world.err).code).toBe(code);
  });
});

describe("processor end", () => {
  test("ends, is reminded of, and is confirmed", async () => {
    await expectExit(world, 0, ...add(...WHOLE));
    await expectExit(world, 0, "processor", "end", "mailer", "--on", "2026-11-19");
    expect(world.err).toContain("--confirmed");
    expect(await due()).toMatchObject([{ because: "unconfirmed", processor: "mailer" }]);
    expect(await shown()).toMatchObject({ endedOn: "2026-11-19", mayReceive: false });
    await expectRefused(world, 6, "processor", "update", "mailer", "--country", "SE");
    const how = "wrote that all lists are deleted";
    await expectExit(
      world,
      0,
      "processor",
      "end",
      "mailer",
      "--confirmed",
      "2026-11-20",
      "--how",
      how,
    );
    expect(await shown()).toMatchObject({ endedOn: "2026-11-19", confirmedOn: "2026-11-20", how });
    expect(await due()).toEqual([]);
    await expectExit(world, 0, "processor", "list", "--json");
    expect(documentOf(world).data).toEqual([]);
    await expectExit(world, 0, "processor", "list", "--all", "--lang", "sv");
    expect(world.out).toContain("Postimies Oy");
  });

  test.each([
    ["a day that has not come", ["--on", "2026-11-21"], "processor.future", 6],
    ["how, without the day", ["--how", "x"], "usage.only-with", 2],
  ])("refuses %s", async (_, flags, code, exit) => {
    await expectExit(world, 0, ...add());
    await expectRefused(world, exit, "processor", "end", "mailer", ...flags, "--json");
    expect(failureOf(world.err).code).toBe(code);
  });
});

test("a list without anybody says so", async () => {
  await expectExit(world, 0, "processor", "list", "--lang", "fi");
  expect(world.out).toContain("Yhtään käsittelijää");
});
