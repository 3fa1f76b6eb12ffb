import { readFile } from "node:fs/promises";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import {
  auditLines,
  documentOf,
  fingerprint,
  found,
  importCustomers,
  importSamples,
  linesOf,
  expectRefused,
  expectExit,
} from "../acts.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await newWorld();
  await importSamples(world);
  const add = ["subject", "add", "--source", "customership"];
  const skype = ["--set", "firstName=Kerttu", "--set", "lastName=Saarijoki", "--set"];
  await expectExit(world, 0, ...add, ...skype, "skype=live:kerttu.saarijoki_7");
  await expectExit(
    world,
    0,
    ...add,
    "--set",
    "lastName=Tiuhta",
    "--set",
    "email=sanna+uutiset@example.com",
  );
});

async function numbers(...words: readonly string[]): Promise<readonly string[]> {
  return (await found(world, ...words)).map(({ number }) => number);
}

describe("by any identifier, however it is written", () => {
  test.each([
    ["a customer number", "1001", "1001"],
    ["a customer number of a shop", "7300000000103", "7300000000103"],
    ["an e-mail address", "aino.makinen@example.fi", "1001"],
    ["an e-mail address in capitals", "AINO.MAKINEN@EXAMPLE.FI", "1001"],
    ["the part before @", "aino.makinen", "1001"],
    ["the name of an address alone", "niittyaho@example.fi", "1016"],
    ["a last name", "Mäkinen", "1001"],
    ["without dots", "makinen", "1001"],
    ["in capitals", "MÄKINEN", "1001"],
    ["with its dots apart", "Mäkinen".normalize("NFD"), "1001"],
    ["å, ä and ö", "åström", "1002"],
    ["without them", "astrom", "1002"],
    ["the beginning of a name", "niit", "1016"],
    ["one half of a double name", "korpi", "1003"],
    ["the other half", "halonen", "1003"],
    ["both halves", "Korpi-Halonen", "1003"],
    ["a phone number as it is held", "040 0123 401", "1001"],
    ["without spaces", "0400123401", "1001"],
    ["with hyphens", "040-0123-401", "1001"],
    ["with the country code", "+358400123401", "1001"],
    ["with 00 before it", "00358 40 0123 401", "1001"],
    ["with (0)", "+358 (0)40 0123 401", "1001"],
    ["held with the country code, asked without", "040 0123 402", "1002"],
    ["held with brackets", "09 0123 410", "1010"],
  ])("%s", async (_, words, number) => {
    expect(await numbers(words)).toContain(number);
  });

  test.each([
    ["live:kerttu.saarijoki_7"],
    ["kerttu.saarijoki_7"],
    ["LIVE:KERTTU.SAARIJOKI_7"],
    ["kerttu.saari"],
  ])("a Skype name: %s", async (words) => {
    expect((await found(world, words)).map(({ name }) => name)).toEqual(["Kerttu Saarijoki"]);
  });

  test.each([["sanna+uutiset@example.com"], ["sanna@example.com"], ["SANNA@example.com"]])(
    "an address with and without its +tag: %s",
    async (words) => {
      expect((await found(world, words)).map(({ email }) => email)).toEqual([
        "sanna+uutiset@example.com",
      ]);
    },
  );
});

describe("several words narrow", () => {
  test.each([
    [["aino", "mäkinen"], ["1001"]],
    [["mäkinen", "aino"], ["1001"]],
    [["mäk", "ai"], ["1001"]],
    [["mäk ai"], ["1001"]],
    [["aino", "040 0123 401"], ["1001"]],
    [["aino", "åström"], []],
    [["makinen", "example.fi"], ["1001"]],
  ])("%j finds %j", async (words, hits) => {
    expect(await numbers(...words)).toEqual(hits);
  });

  test("an exact hit comes first", async () => {
    const [first] = await numbers("1002");
    expect(first).toBe("1002");
  });
});

describe("what is listed", () => {
  test("id, name, e-mail, customer number and nothing else", async () => {
    expect(await found(world, "1001")).toEqual([
      {
        id: expect.stringMatching(/^s-[0-9a-hjkmnp-tv-z]{8}$/u),
        name: "Aino Mäkinen",
        email: "aino.makinen@example.fi",
        number: "1001",
        hint: null,
      },
    ]);
  });

  test("in a pipe: tabs, no borders, nothing cut", async () => {
    await expectExit(world, 0, "subject", "find", "korpi");
    expect(world.out).toMatch(
      /^s-\w{8}\tEeva-Liisa Korpi-Halonen\teevaliisa\.korpihalonen@example\.com\t1003\n$/u,
    );
    expect(world.err).toBe("");
  });

  test("nobody is an empty list and no failure", async () => {
    expect(await found(world, "zzzzz")).toEqual([]);
    await expectExit(world, 0, "subject", "find", "zzzzz");
    expect(world.out).toBe("Nobody was found.\n");
    await expectExit(world, 0, "subject", "find", "zzzzz", "--ndjson");
    expect(world.out).toBe("");
  });

  test("at most so many as asked for, and it is said that there are more", async () => {
    expect(await found(world, "example.fi", "--limit", "3")).toHaveLength(3);
    expect(documentOf(world).warnings).toMatchObject([{ code: "find.more" }]);
    await expectExit(world, 0, "subject", "find", "example.fi", "--limit", "3");
    expect(world.err).toContain("More than 3 were found");
    await expectExit(world, 0, "subject", "find", "example.fi", "--limit", "3", "--ndjson");
    expect(world.err).toContain("More than 3 were found");
    expect(await found(world, "1001", "--limit", "1")).toHaveLength(1);
    expect(documentOf(world).warnings).toEqual([]);
  });

  test("two who look the same are told apart by their town", async () => {
    const desk = await newWorld();
    const list = await desk.file(
      "list.csv",
      "Etunimi;Sukunimi;Osoite\nVille;Virta;Katu 1, 00100 Helsinki, FI\nVille;Virta;Katu 2, 33100 Tampere, FI\n",
    );
    expect(await desk.seloste("import", list, "--source", "registration")).toBe(6);
    for (const place of ["Katu 1, 00100 Helsinki, FI", "Katu 2, 33100 Tampere, FI"]) {
      const sets = ["firstName=Ville", "lastName=Virta", `postalAddress=${place}`];
      const flags = sets.flatMap((set) => ["--set", set]);
      await expectExit(desk, 0, "subject", "add", ...flags, "--source", "customership");
    }
    const hints = (await found(desk, "virta")).map(({ hint }) => hint ?? "").toSorted();
    expect(hints).toEqual(["Helsinki", "Tampere"]);
    await expectExit(desk, 0, "subject", "find", "virta");
    expect(world.out).not.toContain("Katu 1");
  });
});

describe("what it leaves", () => {
  beforeEach(async () => {
    world.env["SELOSTE_PASSPHRASE_FILE"] = world.passphraseFile;
  });

  test("one line that says 'listed', with the ids that were shown and no words", async () => {
    const lines = await linesOf(world, () => expectExit(world, 0, "subject", "find", "niittyaho"));
    const [hit] = await found(world, "niittyaho");
    expect(lines).toHaveLength(1);
    expect(lines).toMatchObject([
      {
        operator: "anna",
        command: "subject find",
        act: "listed",
        purpose: "customer-care",
        special: [],
        subjects: [hit?.id],
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/niitty|veikko/iu);
  });

  test("a line too when nobody was found", async () => {
    const lines = await linesOf(world, () => expectExit(world, 0, "subject", "find", "zzzzz"));
    expect(lines).toMatchObject([{ act: "listed", subjects: [] }]);
  });

  test("the purpose that was given", async () => {
    const lines = await linesOf(world, () =>
      expectExit(world, 0, "subject", "find", "aino", "--purpose", "enquiries"),
    );
    expect(lines).toMatchObject([{ purpose: "enquiries" }]);
  });
});

test.each([
  ["an unknown purpose", ["aino", "--purpose", "curiosity"], "customer-care"],
  ["no words", [""], "<words>"],
  ["words of spaces", ["  ", " "], "<words>"],
  ["a limit of nothing", ["aino", "--limit", "0"], "--limit"],
])("refuses %s and leaves no line", async (_, argv, said) => {
  const desk = await newWorld();
  await importCustomers(desk);
  const before = await auditLines(desk);
  await expectRefused(desk, 2, "subject", "find", ...argv);
  expect(desk.err).toContain(said);
  expect(await auditLines(desk)).toEqual(before);
});

test("the words are stored nowhere", async () => {
  const desk = await newWorld();
  await importCustomers(desk);
  const state = await fingerprint(desk.state);
  await expectExit(desk, 0, "subject", "find", "qwertyuiop");
  // The newest line of the audit trail, by number and hash, is all that is remembered.
  const after = Object.entries(await fingerprint(desk.state));
  const others = after.filter(([name]) => !name.endsWith("audit-head"));
  expect(state).toMatchObject(Object.fromEntries(others));
  expect(after).toHaveLength(Object.keys(state).length);
  const [head = ""] = after.flatMap(([name]) => (name.endsWith("audit-head") ? [name] : []));
  expect(await readFile(`${desk.state}${head}`, "utf8")).toMatch(/^\d+ [\da-f]{64}\n$/u);
});
