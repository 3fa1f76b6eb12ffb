import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import { dataOf, expectDone, rowsOf, warningsOf } from "../subject/people.ts";
import { check, LAST_LINE, takeIn } from "./people.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  await takeIn(world);
  await expectDone(world, "ban", "set", "1001", "--channel", "email");
  await expectDone(world, "ban", "set", "0400 123 409", "--channel", "sms");
});

describe("ban check", () => {
  test.each([
    ["3 for a banned customer", ["1001"], 3],
    ["3 for their address on its channel", ["aino@example.fi", "--channel", "email"], 3],
    ["0 on another channel", ["aino@example.fi", "--channel", "post"], 0],
    ["3 for a number of nobody we know", ["+358 400 123 409"], 3],
    ["0 for somebody without a ban", ["1002"], 0],
    ["0 for an address of nobody we know", ["tuntematon@example.org"], 0],
    ["4, a failure, for what is no address", ["tuntematon@"], 4],
    ["4, a failure, for a customer number of nobody", ["9999"], 4],
    ["2, a failure, for nothing", [], 2],
    ["2, a failure, for a channel that there is not", ["1001", "--channel", "fax"], 2],
  ])("is %s", async (_, argv, code) => {
    expect(await check(world, ...argv)).toBe(code);
  });

  test("says that no ban is no permission, in every language", async () => {
    for (const [language, act] of [
      ["en", "act 917/2014, 200.1 §"],
      ["fi", "laki 917/2014, 200 § 1 mom."],
      ["sv", "lagen 917/2014, 200 § 1 mom."],
    ] as const) {
      expect(await check(world, "1002", "--lang", language)).toBe(0);
      expect(world.err).toContain(act);
    }
    await check(world, "1002", "--json");
    expect(warningsOf(world)).toEqual(["ban.no-permission"]);
  });

  test("names the channels as JSON and leaves one line", async () => {
    expect(await check(world, "1001", "--json")).toBe(3);
    expect(dataOf(world)).toMatchObject({ banned: true, channels: ["email"], channel: null });
    expect(warningsOf(world)).toEqual([]);
    expect(await rowsOf(world, LAST_LINE)).toMatchObject([
      { command: "ban check", act: "checked", fields: '["marketingBan"]', subjects: 1 },
    ]);
  });

  test("reads whom from standard input, and never shows it", async () => {
    world.stdin("AINO@example.fi\n");
    expect(await check(world, "-")).toBe(3);
    expect(world.out + world.err).not.toMatch(/aino/iu);
  });

  test("is refused to the watch, which opens no personal drawer", async () => {
    world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;
    expect(await check(world, "1001")).toBe(6);
  });
});

describe("ban list", () => {
  test("shows every ban in force, and no name for those not in the register", async () => {
    await expectDone(world, "ban", "list", "--json");
    expect(dataOf(world)).toMatchObject([
      { channel: "email", since: "2026-11-20T08:00:00.000Z" },
      { subject: null, channel: "sms" },
    ]);
    expect(await rowsOf(world, LAST_LINE)).toMatchObject([
      { command: "ban list", act: "listed", counts: '{"listed":2}', subjects: 1 },
    ]);
  });

  test("shows those of one, by whatever they are named", async () => {
    await expectDone(world, "ban", "list", "--subject", "aino@example.fi", "--ndjson");
    expect(world.out.trim().split("\n")).toHaveLength(1);
    await expectDone(world, "ban", "list", "--subject", "1002");
    expect(world.out).toBe("There is no ban.\n");
  });
});
