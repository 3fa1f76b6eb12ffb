import { beforeEach, describe, expect, test } from "vitest";
import { atDesk, DOWN, ENTER } from "../desk.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import { dataOf, expectDone, rowsOf, warningsOf } from "../subject/people.ts";
import { check, LAST_LINE, shownOf, takeIn } from "./people.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  await takeIn(world);
});

describe("ban set", () => {
  test("holds for an address that the person had before as well", async () => {
    const why = ["--ground", "moved", "--identity-checked", "wrote from the old one", "--yes"];
    await expectDone(world, "subject", "correct", "1001", "--set", "email=uusi@example.fi", ...why);
    await expectDone(world, "ban", "set", "1001");
    expect(await check(world, "aino@example.fi")).toBe(3);
    expect(await check(world, "uusi@example.fi")).toBe(3);
  });

  test("takes one channel at a time, and never the last of several", async () => {
    const both = ["--channel", "email", "--channel", "sms"];
    expect(await world.seloste("ban", "set", "1001", ...both)).toBe(2);
    expect(world.err).toContain("--channel");
    expect(await check(world, "1001")).toBe(0);
  });

  test.each(["99999", "1099"])("is for nobody by digits that are no number: %s", async (typed) => {
    expect(await world.seloste("ban", "set", typed)).toBe(4);
    expect(await check(world, typed)).toBe(4);
  });

  test("bans everything at once, by customer number, and leaves one line without values", async () => {
    await expectDone(world, "ban", "set", "1001", "--how", "phoned, talked to Anna", "--json");
    expect(dataOf(world)).toMatchObject({
      state: "set",
      channel: "all",
      since: "2026-11-20T08:00:00.000Z",
    });
    expect(await rowsOf(world, LAST_LINE)).toEqual([
      {
        command: "ban set",
        act: "banned",
        fields: '["marketingBan"]',
        purpose: "objection",
        counts: "{}",
        subjects: 1,
      },
    ]);
    const { banned, bans } = await shownOf(world, "1001");
    expect(banned).toBe(true);
    expect(bans).toMatchObject([{ channel: "all", how: "phoned, talked to Anna", lifted: null }]);
  });

  test("takes an address as it is written, and bans every other identifier as well", async () => {
    await expectDone(world, "ban", "set", "AINO+kauppa@Example.fi", "--channel", "email");
    for (const who of ["1001", "aino@example.fi", "+358 40 0123 401"]) {
      expect(await check(world, who)).toBe(3);
    }
    expect(await check(world, "1001", "--channel", "sms")).toBe(0);
  });

  test("takes the day when the person asked", async () => {
    await expectDone(world, "ban", "set", "1001", "--asked-at", "19.11.2026", "--json");
    expect(dataOf(world)).toMatchObject({ since: "2026-11-18T22:00:00.000Z" });
  });

  test("says that a ban is there already and changes nothing", async () => {
    await expectDone(world, "ban", "set", "1001");
    await expectDone(world, "ban", "set", "1001", "--channel", "sms", "--json");
    expect(dataOf(world)).toMatchObject({ state: "unchanged" });
    expect((await shownOf(world, "1001")).channels).toEqual(["all"]);
    expect(world.err).toBe("");
  });

  test("bans somebody who is not in the register, by a hash alone", async () => {
    await expectDone(world, "ban", "set", "uusi@example.org", "--channel", "email", "--json");
    expect(dataOf(world)).toMatchObject({ state: "set", subjects: [] });
    expect(warningsOf(world)).toEqual(["ban.not-held"]);
    expect(await check(world, "Uusi@example.org")).toBe(3);
    const all = await rowsOf(world, "select * from personal.ban");
    expect(JSON.stringify(all)).not.toContain("uusi");
    await expectDone(world, "ban", "set", "uusi@example.org", "--channel", "email", "--json");
    expect(dataOf(world)).toMatchObject({ state: "unchanged" });
  });

  test("of an address of several holds for all of them", async () => {
    await expectDone(world, "ban", "set", "yhteinen@example.fi", "--json");
    expect(warningsOf(world)).toEqual(["ban.several"]);
    for (const who of ["1003", "1004"]) {
      expect((await shownOf(world, who)).banned).toBe(true);
      expect(await check(world, who)).toBe(3);
    }
    expect(await rowsOf(world, "select subject from personal.ban")).toEqual([{ subject: null }]);
  });

  test("of one of them says whose marketing stops as well", async () => {
    await expectDone(world, "ban", "set", "1003", "--json");
    expect(warningsOf(world)).toEqual(["ban.shared"]);
    expect((await shownOf(world, "1004")).banned).toBe(true);
  });

  test("reads whom from standard input", async () => {
    world.stdin("aino@example.fi\n");
    await expectDone(world, "ban", "set", "-", "--channel", "email");
    expect(await check(world, "1001")).toBe(3);
  });

  test("asks at the desk whom, and how they asked", async () => {
    const { code, answered } = await atDesk(
      world,
      ["ban", "set", "--channel", "email"],
      [
        ["Id, customer number", `1001${ENTER}`],
        ["How did the person ask", `kirjeellä${ENTER}`],
      ],
    );
    expect([code, answered]).toEqual([0, 2]);
    expect((await shownOf(world, "1001")).bans).toMatchObject([
      { channel: "email", how: "kirjeellä" },
    ]);
  });

  test.each([
    ["a time to come", ["1001", "--asked-at", "2026-11-21"], 6],
    ["what is no time", ["1001", "--asked-at", "yesterday"], 2],
    ["a channel that there is not", ["1001", "--channel", "fax"], 2],
    ["a name", ["Aino"], 4],
    ["an address with a slip of the pen", ["aino@"], 4],
    ["an identity code among the words", ["1001", "--how", "010190-123M soitti"], 6],
    ["nobody", [], 2],
    ["two at once", ["1001", "1002"], 2],
  ])("refuses %s and changes nothing", async (_, argv, code) => {
    expect(await world.seloste("ban", "set", ...argv)).toBe(code);
    expect(await rowsOf(world, "select * from personal.ban")).toEqual([]);
  });
});

describe("a banned address that comes back", () => {
  test("by import has its ban at once, and is counted", async () => {
    await expectDone(world, "ban", "set", "uusi@example.org", "--channel", "email");
    const file = await world.file(
      "new.csv",
      "customerId;email\n2001;UUSI@example.org\n2002;x@example.org\n",
    );
    await expectDone(world, "import", file, "--source", "registration", "--json");
    expect(dataOf(world)).toMatchObject({ created: 2, bans: 0, bannedBefore: 1 });
    expect(warningsOf(world)).toContain("import.banned-before");
    expect(await shownOf(world, "2001")).toMatchObject({ banned: true, channels: ["email"] });
    expect(await shownOf(world, "2002")).toMatchObject({ banned: false });
  });

  test("by hand has its ban at once, and it is said", async () => {
    await expectDone(world, "ban", "set", "0400 123 409");
    const set = ["--set", "lastName=Uusi", "--set", "phone=+358 400 123 409"];
    await expectDone(world, "subject", "add", ...set, "--source", "customership", "--json");
    expect(warningsOf(world)).toEqual(["ban.found"]);
  });

  test("by a changed row of an import is banned as the data subject is", async () => {
    await expectDone(world, "ban", "set", "1001", "--channel", "email");
    const file = await world.file("moved.csv", "customerId;email\n1001;muuttanut@example.fi\n");
    await expectDone(world, "import", file, "--source", "registration", "--json");
    expect(await check(world, "muuttanut@example.fi")).toBe(3);
    expect(await check(world, "aino@example.fi")).toBe(3);
  });

  test("by a correction is banned as the data subject is", async () => {
    await expectDone(world, "ban", "set", "1001", "--channel", "email");
    await expectDone(
      world,
      ...["subject", "correct", "1001", "--set", "email=uusi@example.fi"],
      ...["--ground", "asked by e-mail", "--identity-checked", "wrote from the old address"],
      "--yes",
    );
    expect(await check(world, "uusi@example.fi")).toBe(3);
    expect(await check(world, "aino@example.fi")).toBe(3);
  });
});

test("the arrow keys choose at the desk which ban is lifted", async () => {
  await expectDone(world, "ban", "set", "1001", "--channel", "sms");
  const { code, answered } = await atDesk(
    world,
    ["ban", "lift", "1001"],
    [
      ["Which ban", `${DOWN}${ENTER}`],
      ["new wish", `toivoi taas viestejä${ENTER}`],
    ],
  );
  expect([code, answered]).toEqual([0, 2]);
  expect(await shownOf(world, "1001")).toMatchObject({ banned: false });
});
