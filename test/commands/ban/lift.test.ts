import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import { dataOf, expectDone, rowsOf, warningsOf } from "../subject/people.ts";
import { check, LAST_LINE, shownOf, takeIn } from "./people.ts";

const WISH = ["--wish", "asked for the newsletter again, e-mail of 20.11.2026"];

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  await takeIn(world);
});

describe("ban lift", () => {
  test("lifts one channel of a ban on all, and the others stay", async () => {
    await expectDone(world, "ban", "set", "1001", "--asked-at", "2026-11-19", "--how", "soitti");
    await expectDone(world, "ban", "lift", "1001", "--channel", "email", ...WISH, "--json");
    expect(dataOf(world)).toMatchObject({ channel: "email", lifted: 1, stillBanned: false });
    expect(warningsOf(world)).toEqual(["ban.no-permission"]);
    const { banned, channels, bans } = await shownOf(world, "1001");
    expect([banned, ...channels]).toEqual([true, "sms", "phone", "post", "skype", "profiling"]);
    const [was, ...others] = bans;
    expect(was).toMatchObject({ channel: "all", lifted: { how: WISH[1] } });
    for (const one of others) {
      expect(one).toMatchObject({ since: "2026-11-18T22:00:00.000Z", how: "soitti" });
    }
    expect(await check(world, "aino@example.fi", "--channel", "email")).toBe(0);
    expect(await check(world, "aino@example.fi", "--channel", "sms")).toBe(3);
  });

  test("leaves one line in the audit trail, and no consent", async () => {
    await expectDone(world, "ban", "set", "1001", "--channel", "email");
    await expectDone(world, "ban", "lift", "1001", "--channel", "email", ...WISH);
    expect(await rowsOf(world, LAST_LINE)).toMatchObject([
      { act: "ban-lifted", fields: '["marketingBan"]', purpose: "objection", subjects: 1 },
    ]);
    expect(await rowsOf(world, "select * from personal.consent_claim")).toEqual([]);
    expect((await shownOf(world, "1001")).banned).toBe(false);
  });

  test("lifts what a person who is not in the register had forbidden", async () => {
    await expectDone(world, "ban", "set", "uusi@example.org");
    await expectDone(world, "ban", "lift", "UUSI@example.org", "--channel", "all", ...WISH);
    expect(await check(world, "uusi@example.org")).toBe(0);
  });

  test("lifts by an address that somebody had before for the address alone", async () => {
    await expectDone(world, "ban", "set", "1001");
    const file = await world.file("moved.csv", "customerId;email\n1001;muuttanut@example.fi\n");
    await expectDone(world, "import", file, "--source", "registration");
    await expectDone(world, "ban", "lift", "aino@example.fi", "--channel", "email", ...WISH);
    expect(await check(world, "aino@example.fi", "--channel", "email")).toBe(0);
    expect(await check(world, "aino@example.fi", "--channel", "sms")).toBe(3);
    expect(await check(world, "1001")).toBe(3);
    expect(await check(world, "muuttanut@example.fi", "--channel", "email")).toBe(3);
    expect((await shownOf(world, "1001")).channels).toEqual(["all"]);
  });

  test("lifts for whoever has a number now what holds for it from its holder before", async () => {
    await expectDone(world, "ban", "set", "1001", "--channel", "sms");
    const rows = "customerId;phone\n1001;040 0123 499\n1002;040 0123 401\n";
    await expectDone(
      world,
      "import",
      await world.file("numbers.csv", rows),
      "--source",
      "registration",
    );
    expect(await check(world, "1002", "--channel", "sms")).toBe(3);
    await expectDone(world, "ban", "lift", "1002", "--channel", "sms", ...WISH);
    expect(await check(world, "1002", "--channel", "sms")).toBe(0);
    expect(await check(world, "1001", "--channel", "sms")).toBe(3);
  });

  test("never undoes the ban of a stranger whose address stood with somebody by mistake", async () => {
    const why = ["--ground", "typed wrongly", "--identity-checked", "phoned back", "--yes"];
    await expectDone(world, "ban", "set", "vieras@example.org");
    await expectDone(
      world,
      "subject",
      "correct",
      "1001",
      "--set",
      "email=vieras@example.org",
      ...why,
    );
    const back = ["--set", "email=aino@example.fi", "--wrong-person", ...why];
    await expectDone(world, "subject", "correct", "1001", ...back);
    expect(await check(world, "1001")).toBe(0);
    expect(await check(world, "vieras@example.org")).toBe(3);
  });

  test("never lifts the ban of another who has the same address", async () => {
    await expectDone(world, "ban", "set", "1003", "--channel", "email");
    await expectDone(world, "ban", "set", "1004", "--channel", "email");
    await expectDone(world, "ban", "lift", "1003", "--channel", "email", ...WISH, "--json");
    expect(dataOf(world)).toMatchObject({ stillBanned: true });
    expect(warningsOf(world)).toEqual(["ban.no-permission", "ban.still"]);
    expect(await check(world, "1004")).toBe(3);
    expect(await check(world, "yhteinen@example.fi")).toBe(3);
  });

  test("lifts by its address what was set for the address of several", async () => {
    await expectDone(world, "ban", "set", "yhteinen@example.fi");
    await expectDone(world, "ban", "lift", "yhteinen@example.fi", "--channel", "all", ...WISH);
    expect(await check(world, "1003")).toBe(0);
  });

  test.each([
    ["a ban that is not there", ["1001", "--channel", "sms", ...WISH], 6, "no such ban"],
    ["somebody without any ban", ["1002", "--channel", "all", ...WISH], 6, "no such ban"],
    ["without the person's own wish", ["1001", "--channel", "email"], 2, "--wish"],
    ["with an empty wish", ["1001", "--channel", "email", "--wish", " "], 2, "--wish"],
    ["without a channel", ["1001", ...WISH], 2, "--channel"],
    ["for nobody", ["Aino", "--channel", "email", ...WISH], 4, "Nobody"],
    ["by an address of several", ["yhteinen@example.fi", "--channel", "email", ...WISH], 5, "s-"],
    ["what another has forbidden", ["1004", "--channel", "email", ...WISH], 6, "in common"],
  ])("refuses %s and changes nothing", async (...[, argv, code, said]) => {
    await expectDone(world, "ban", "set", "1001", "--channel", "email");
    await expectDone(world, "ban", "set", "1003", "--channel", "email");
    expect(await world.seloste("ban", "lift", ...argv)).toBe(code);
    expect(world.err).toContain(said);
    expect(await check(world, "1001")).toBe(3);
    expect(await check(world, "1003")).toBe(3);
  });
});
