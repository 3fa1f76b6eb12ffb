import { describe, expect, test } from "vitest";
import { newWorld } from "../world.ts";
import { documentOf, failureOf, fingerprint, expectRefused, expectExit } from "./acts.ts";

describe("help", () => {
  test("without a topic are the daily tasks", async () => {
    const world = await newWorld({ empty: true });
    await expectExit(world, 0, "help");
    const { out } = world;
    await expectExit(world, 0);
    expect(world.out).toBe(out);
  });

  test.each([
    ["places", "fi", "synkronoituun"],
    ["places", "sv", "synkroniserad"],
    ["places", "en", "synchronised"],
    ["exit-codes", "en", "wrong passphrase"],
    ["trust", "en", "Not promised"],
    ["passphrase", "fi", "secret-tool"],
    ["recovery", "sv", "SQLCipher 4"],
    ["stolen", "en", "unintelligible"],
  ])("%s in %s", async (topic, language, said) => {
    const world = await newWorld({ empty: true });
    await expectExit(world, 0, "help", topic, "--lang", language);
    expect(world.out).toContain(said);
    expect(world.err).toBe("");
  });

  test("as JSON", async () => {
    const world = await newWorld({ empty: true });
    await expectExit(world, 0, "help", "places", "--json");
    const { kind, data } = documentOf(world);
    expect(kind).toBe("help.topic");
    expect(data).toEqual({ topic: "places", text: expect.stringContaining("register folder") });
    await expectExit(world, 0, "help", "--json");
    expect(documentOf(world).data).toMatchObject({ topic: null });
  });

  test("every exit code there is stands in the list", async () => {
    const world = await newWorld({ empty: true });
    const { EXIT } = await import("../../src/exits.ts");
    for (const language of ["fi", "sv", "en"]) {
      await expectExit(world, 0, "help", "exit-codes", "--lang", language);
      for (const code of [...Object.values(EXIT), 130]) {
        expect(world.out).toMatch(new RegExp(`^ *${code} {2}\\S`, "mu"));
      }
    }
  });

  test.each([[["xyzzy"]], [["places", "trust"]], [["toString"]], [["__proto__"]]])(
    "of %j is refused (2) with the topics",
    async (words) => {
      const world = await newWorld({ empty: true });
      await expectRefused(world, 2, "help", ...words);
      await expectExit(world, 2, "help", ...words, "--json");
      expect(failureOf(world.err).exit).toBe(2);
    },
  );

  test("opens nothing", async () => {
    const world = await newWorld();
    const before = await fingerprint(world.folder);
    await expectExit(world, 0, "help", "trust");
    expect(await fingerprint(world.folder)).toEqual(before);
  });
});
