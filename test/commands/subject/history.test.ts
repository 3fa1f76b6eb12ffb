import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { instant } from "../../instant.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import { actsOf, dataOf, expectDone, importAll, takeIn, warningsOf } from "./people.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  await takeIn(world);
});

const WHY = ["--ground", "asked by e-mail 20.11.2026"] as const;

async function correct(...flags: readonly string[]): Promise<void> {
  await expectDone(world, "subject", "correct", "1001", ...flags, ...WHY, "--yes");
}

test("is newest first, with every key, and null where nothing is known", async () => {
  world.now = instant("2026-11-21T08:00:00.000Z");
  await importAll(world, "customerId;status\n1001;vip\n");
  world.now = instant("2026-11-22T08:00:00.000Z");
  await correct("--set", "status=passive", "--asked-by", "her guardian", "--reference", "letter 7");
  await expectDone(world, "subject", "history", "1001", "--json");
  const [latest, before, ...first] = z.array(z.unknown()).parse(dataOf(world));
  expect(latest).toEqual({
    nr: "2",
    field: "status",
    item: "",
    old: "vip",
    new: "passive",
    ground: "asked by e-mail 20.11.2026",
    askedBy: "her guardian",
    reference: "letter 7",
    identityChecked: null,
    at: "2026-11-22T08:00:00.000Z",
    act: "correct",
    source: "registration",
    evidence: null,
    file: null,
    wrongPerson: false,
    drawer: "personal",
  });
  expect(before).toMatchObject({
    nr: "1",
    old: "active",
    new: "vip",
    ground: null,
    at: "2026-11-21T08:00:00.000Z",
    act: "import",
    file: "customers.csv",
  });
  expect(first).toHaveLength(6);
  expect(first).toContainEqual(
    expect.objectContaining({
      nr: null,
      field: "email",
      old: null,
      new: "aino@example.fi",
      at: "2026-11-20T08:00:00.000Z",
      act: "import",
    }),
  );
});

test("shows of an order what changed, with the words of the notice", async () => {
  await correct("--set", "orders[#2006].status=delivered");
  await expectDone(world, "subject", "history", "1001", "--json");
  expect(dataOf(world)).toContainEqual(
    expect.objectContaining({
      field: "orders",
      item: "#2006",
      old: { number: "#2006", status: "paid", total: "49.90" },
      new: { number: "#2006", status: "delivered", total: "49.90" },
    }),
  );
  await expectDone(world, "subject", "history", "1001");
  expect(world.out).toContain("Orders #2006. Changed (number 1)");
  expect(world.out).toMatch(/Before\s+Status: paid\n/u);
  expect(world.out).toMatch(/After\s+Status: delivered\n/u);
  expect(world.out).toMatch(/Ground\s+asked by e-mail 20\.11\.2026\n/u);
});

test("says that a value was another person's, and not which", async () => {
  const who = ["--identity-checked", "called back the number of the order"];
  await correct("--unset", "phone", "--wrong-person", ...who);
  await expectDone(world, "subject", "history", "1001");
  expect(world.out).toContain("A value of another person was taken out (number 1)");
  expect(world.out).not.toContain("040 0123 401");
  expect(world.out).toContain("called back the number");
});

test("tells the removed from the changed and from what was added to nothing", async () => {
  await correct("--unset", "status", "--set", "orders[#2006].payment=lasku");
  await expectDone(world, "subject", "history", "1001");
  expect(world.out).toContain("Customer status. Removed (number 2)");
  expect(world.out).toMatch(/Before\s+nothing\n\s+After\s+Payment: lasku\n/u);
});

test("shows special categories only when asked with a purpose, else counts them", async () => {
  await expectDone(world, "subject", "history", "1001", "--json");
  expect(warningsOf(world)).toEqual([]);
  await correct("--set", "personalNotes=Soittaa itse.", "--art9", "health-care");
  await expectDone(world, "subject", "history", "1001", "--json");
  expect(world.out).not.toContain("Soittaa");
  expect(warningsOf(world)).toEqual(["special.closed"]);
  await expectDone(world, "subject", "history", "1001");
  expect(world.err).toContain("1 entry on special categories not shown");
  expect((await actsOf(world)).at(-1)).not.toContain("special");

  expect(await world.seloste("subject", "history", "1001", "--include-special")).toBe(2);
  expect(world.err).toContain("--purpose");
  const open = ["--include-special", "--purpose", "customer-care"];
  await expectDone(world, "subject", "history", "1001", ...open, "--json");
  expect(dataOf(world)).toContainEqual(
    expect.objectContaining({ nr: "s1", field: "personalNotes", new: "Soittaa itse." }),
  );
  expect((await actsOf(world)).at(-1)).toMatch(/^opened .*"special"\]$/u);
});

test("is a look at personal data and is recorded as one, of a known data subject", async () => {
  await expectDone(world, "subject", "history", "1002");
  expect((await actsOf(world)).at(-1)).toMatch(/^opened .*"email"/u);
  expect(world.out).toContain("First entered");
  expect(await world.seloste("subject", "history", "1009")).toBe(4);
});

test.each(["fi", "sv", "en"])("stands in %s", async (language) => {
  await correct("--set", "status=passive");
  await expectDone(world, "subject", "history", "1001", "--lang", language);
  const word = { fi: "Peruste", sv: "Grund", en: "Ground" }[language];
  expect(world.out).toContain(word);
});
