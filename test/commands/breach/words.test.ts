import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import { expectExit, expectRefused, importCustomers } from "../acts.ts";
import { LAPTOP, NUMBER, SUSPECTED } from "./cases.ts";

let world: TestWorld;

/** 1001 is Aino Mäkinen, aino.makinen@example.fi, 040 0123 401. */
beforeEach(async () => {
  world = await newWorld();
  await importCustomers(world);
});

describe("a free text of the log", () => {
  test.each([
    ["the address of a data subject", "mail went to aino.makinen@example.fi"],
    ["the address with a tag", "mail went to Aino.Makinen+shop@example.fi"],
    ["the phone number of one", "called from +358 400123401"],
    ["the number of a customer", "the file of customer 1001"],
    ["the full name of one", "Aino Mäkinen told us"],
    ["the full name, inflected", "Aino Mäkisen tiedot"],
    ["an identity code", "a letter with 131052-308T"],
  ])("may not hold %s, and the refusal repeats nothing of it", async (_, nature) => {
    await expectRefused(world, 6, ...LAPTOP, "--nature", nature);
    expect(world.err).toMatch(
      /--nature cannot stand in casework: it holds (?:a personal identity code|an e-mail address, a phone number)/u,
    );
    for (const word of ["aino", "Mäki", "0123", "1001", "131052"]) {
      expect(world.err).not.toContain(word);
    }
  });

  test.each([
    ["an address of nobody here", "mail went to somebody@example.com"],
    ["an address that the notice publishes", "asked at asiakaspalvelu@omaparantola.fi"],
    ["a given name alone", "Aino at the desk noticed it"],
    ["counts, days and times", "120 customers, 20.11.2026 klo 8.00, since 2025"],
  ])("may hold %s", async (_, nature) => {
    await expectExit(world, 0, ...LAPTOP, "--nature", nature);
  });

  test("is checked in a file too", async () => {
    const facts = {
      title: "Lost laptop",
      detectedAt: "2026-11-20T08:00",
      systems: ["box of 1001"],
    };
    const file = await world.file("breach.json", JSON.stringify(facts));
    await expectRefused(world, 6, "breach", "log", "--from", file);
    expect(world.err).toContain("--systems");
  });

  test("may not turn the direction of what is read", async () => {
    await expectRefused(world, 6, ...LAPTOP, "--nature", "lost \u202Elaptop");
  });
});

describe("every act checks its texts", () => {
  const NAMED = "as Aino Mäkinen said";

  test.each([
    ["--title", ["breach", "update", NUMBER, "--title", NAMED]],
    ["--aware-why", ["breach", "update", NUMBER, "--aware-why", NAMED]],
    ["--why", ["breach", "assess", NUMBER, "--risk", "none", "--why", NAMED, "--by", "anna"]],
    [
      "--consequences",
      [
        "breach",
        "assess",
        NUMBER,
        "--risk",
        "risk",
        "--why",
        "x",
        "--by",
        "anna",
        "--consequences",
        NAMED,
      ],
    ],
    [
      "--contact-point",
      [
        "breach",
        "assess",
        NUMBER,
        "--risk",
        "risk",
        "--why",
        "x",
        "--by",
        "anna",
        "--contact-point",
        NAMED,
      ],
    ],
    ["--reference", ["breach", "notify", NUMBER, "--phase", "final", "--reference", NAMED]],
    ["--delay-reason", ["breach", "notify", NUMBER, "--phase", "final", "--delay-reason", NAMED]],
    [
      "--text",
      ["breach", "communicate", NUMBER, "--channel", "email", "--reached", "1", "--text", NAMED],
    ],
    [
      "--why",
      ["breach", "communicate", NUMBER, "--promise-broken", "--by", "anna", "--why", NAMED],
    ],
  ])("%s", async (flag, argv) => {
    await expectExit(world, 0, ...LAPTOP);
    await expectRefused(world, 6, ...argv);
    expect(world.err).toContain(`${flag} cannot stand in casework`);
  });

  test.each([
    ["--why", ["--by", "anna", "--why", NAMED]],
    ["--by", ["--by", "aino.makinen@example.fi"]],
  ])("closing too: %s", async (flag, argv) => {
    await expectExit(world, 0, ...SUSPECTED);
    const reason = ["--why", "nothing was lost", "--by", "anna"];
    await expectExit(world, 0, "breach", "assess", NUMBER, "--risk", "none", ...reason);
    await expectExit(world, 0, "breach", "communicate", NUMBER, "--promise-broken", ...reason);
    await expectRefused(world, 6, "breach", "close", NUMBER, ...argv);
    expect(world.err).toContain(`${flag} cannot stand in casework`);
  });

  test("and lets a name stand where the one who decides is named", async () => {
    await expectExit(world, 0, ...SUSPECTED);
    const decided = ["--risk", "none", "--why", "no data on it", "--by", "Aino Mäkinen"];
    await expectExit(world, 0, "breach", "assess", NUMBER, ...decided);
  });
});
