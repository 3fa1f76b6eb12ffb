/** The language of the account changes what people read, and nothing else. */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../world.ts";
import { expectExit, failureOf, importCustomers } from "./acts.ts";

const LOCALES = [
  { LANG: "C" },
  { LANG: "fi_FI.UTF-8" },
  { LANG: "sv_FI.UTF-8" },
  { LANG: "tr_TR.UTF-8" },
  { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Apia" },
  { LANG: undefined, TZ: "UTC" },
] as const;

let world: TestWorld;

beforeAll(async () => {
  world = await newWorld();
  world.env["SELOSTE_IDENTITY_FILE"] = join(world.folder, "anna");
  await importCustomers(world);
});

describe.each(LOCALES)("in a process with %j", (env) => {
  test("finding, showing and refusing come to the same", async () => {
    const found = await world.runReal(["subject", "find", "ISTVAN", "--json"], { env });
    expect({ code: found.code, err: found.err }).toEqual({ code: 0, err: "" });
    const upper = await world.runReal(["subject", "find", "NIITTYAHO", "--json"], { env });
    expect(JSON.parse(upper.out)).toMatchObject({ data: [{ number: "1016" }] });
    const shown = await world.runReal(
      ["subject", "show", "VEIKKO.NIITTYAHO@EXAMPLE.FI", "--json"],
      {
        env,
      },
    );
    expect(JSON.parse(shown.out)).toMatchObject({
      kind: "subject.show",
      data: { fields: { customerId: "1016" }, special: "closed" },
    });
    const none = await world.runReal(["subject", "show", "nobody", "--json"], { env });
    expect({ code: none.code, out: none.out }).toEqual({ code: 4, out: "" });
    expect(failureOf(none.err)).toMatchObject({ code: "subject.none", name: "notFound" });
  });
});

describe("the language people read", () => {
  const NOBODY = { fi: "Ketään ei löytynyt.", sv: "Ingen hittades.", en: "Nobody was found." };

  test.each<[string, Record<string, string>, readonly string[], string]>([
    ["LANG", { LANG: "fi_FI.UTF-8" }, [], NOBODY.fi],
    ["LANG of Swedish in Finland", { LANG: "sv_FI.UTF-8" }, [], NOBODY.sv],
    ["LANG of another language", { LANG: "tr_TR.UTF-8" }, [], NOBODY.en],
    ["C", { LANG: "C" }, [], NOBODY.en],
    ["LC_MESSAGES over LANG", { LANG: "fi_FI", LC_MESSAGES: "sv_FI" }, [], NOBODY.sv],
    ["LC_ALL over both", { LANG: "fi", LC_MESSAGES: "fi", LC_ALL: "sv_SE" }, [], NOBODY.sv],
    ["SELOSTE_LANG over the locale", { LC_ALL: "sv_FI", SELOSTE_LANG: "fi" }, [], NOBODY.fi],
    ["--lang over all", { LC_ALL: "sv_FI", SELOSTE_LANG: "sv" }, ["--lang", "fi"], NOBODY.fi],
    ["an empty LC_ALL says nothing", { LANG: "fi_FI", LC_ALL: "" }, [], NOBODY.fi],
  ])("%s", async (_, env, flags, said) => {
    const desk = await newWorld();
    delete desk.env["LANG"];
    Object.assign(desk.env, env);
    await expectExit(desk, 0, "subject", "find", "zzzz", ...flags);
    expect(desk.out).toBe(`${said}\n`);
  });

  test("keys, codes and kinds of JSON are the same in every language", async () => {
    const shapes: unknown[] = [];
    for (const language of ["fi", "sv", "en"]) {
      await expectExit(world, 0, "subject", "show", "1001", "--json", "--lang", language);
      shapes.push(JSON.parse(world.out.replace(/"message":"[^"]*"/gu, '"message":""')));
    }
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
  });
});
