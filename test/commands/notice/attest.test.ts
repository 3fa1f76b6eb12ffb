/** What a person attests, where it is seen, and when somebody is reminded. */
import { beforeEach, describe, expect, test } from "vitest";
import { instant } from "../../instant.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import { auditLines, documentOf, expectExit, expectRefused, importCustomers } from "../acts.ts";
import { atDesk, DOWN, ENTER } from "../desk.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

const FIREWALL = ["notice", "attest", "s9.firewall"] as const;
const SAID = ["--until", "30.6.2027", "--by", "the host", "--evidence", "rules read"] as const;

test("is recorded, shown beside the promise, and leaves a line", async () => {
  await expectExit(world, 0, ...FIREWALL, ...SAID);
  expect(world.out).toContain("Attested: s9.firewall, until 30 June 2027");
  expect((await auditLines(world)).at(-1)).toMatchObject({
    command: "notice attest",
    act: "attested",
    fields: ["s9.firewall"],
  });
  await expectExit(world, 0, "notice", "show");
  expect(world.out).toContain("attested until 30 June 2027 by the host");
  expect(world.out).toContain("not attested");
  await expectExit(world, 0, "notice", "show", "--json", "--identity", world.watchIdentity);
  expect(documentOf(world).data).toMatchObject({
    promises: expect.arrayContaining([
      expect.objectContaining({
        id: "s9.firewall",
        attested: expect.objectContaining({ by: "the host", until: "2027-06-30", state: "stands" }),
      }),
    ]),
  });
});

describe("check", () => {
  const at = (day: string) => ["check", "--at", `${day}T12:00`] as const;

  test("is silent while it stands, then reminds, and the watch sees it", async () => {
    await expectExit(world, 0, ...FIREWALL, ...SAID);
    await expectExit(world, 0, ...at("2027-06-15"));
    await expectExit(world, 3, ...at("2027-06-16"), "--identity", world.watchIdentity);
    expect(world.out).toContain("attestation of s9.firewall ends with 30 June 2027");
    expect(world.err).toContain("seloste notice attest s9.firewall");
    await expectExit(world, 3, ...at("2027-07-01"), "--lang", "fi");
    expect(world.out).toContain("s9.firewall");
    await expectExit(world, 1, ...at("2027-06-16"), "--format", "nagios");
    expect(world.out).toMatch(
      /^SELOSTE WARNING: attestation of s9\.firewall ends with 2027-06-30/u,
    );
    await expectExit(world, 2, ...at("2027-07-01"), "--format", "nagios");
    expect(world.out).toContain("ended with 2027-06-30");
    await expectExit(world, 3, ...at("2027-07-01"), "--json");
    expect(documentOf(world).data).toMatchObject([
      { check: "attestation", promise: "s9.firewall", until: "2027-06-30", because: "ended" },
      { check: "contact" },
    ]);
  });

  test("a newer one counts", async () => {
    await expectExit(world, 0, ...FIREWALL, ...SAID);
    world.now = instant("2027-06-20T08:00:00.000Z");
    const longer = ["--until", "2028-06-30", "--by", "the host", "--evidence", "read again"];
    await expectExit(world, 0, ...FIREWALL, ...longer);
    await expectExit(world, 0, "check");
  });
});

describe("refused, and nothing is written", () => {
  const rest = SAID.slice(2);

  test.each([
    ["what the tool keeps itself", 2, ["s9.breach-72h", ...SAID], "nobody's word"],
    ["what is no promise", 2, ["s9.nothing", ...SAID], "no promise by this id"],
    ["a day that has passed", 6, ["s9.firewall", "--until", "2026-11-19", ...rest], "has passed"],
    ["what is no day", 2, ["s9.firewall", "--until", "soon", ...rest], "2027-06-30"],
    ["no evidence", 2, ["s9.firewall", ...SAID.slice(0, 4)], "--evidence"],
    ["no promise at all", 2, [], "promise"],
  ])("%s", async (_, code, argv, said) => {
    await expectRefused(world, code, "notice", "attest", ...argv);
    expect(world.err).toContain(said);
  });

  test("a text that points at a data subject", async () => {
    await importCustomers(world);
    const evidence = ["--evidence", "seen with aino.makinen@example.fi"];
    await expectRefused(world, 6, ...FIREWALL, ...SAID.slice(0, 4), ...evidence);
    expect(world.err).not.toContain("aino");
  });
});

test("at the desk the promise is chosen and the rest is asked", async () => {
  const sat = await atDesk(
    world,
    ["notice", "attest"],
    [
      ["Which promise?", `${DOWN}${ENTER}`],
      ["Until which day", `2027-01-31${ENTER}`],
      ["Who looked?", `the board${ENTER}`],
      ["What was looked at", `the contract${ENTER}`],
    ],
  );
  expect(sat).toMatchObject({ code: 0, answered: 4 });
  expect(sat.out).toContain("until 31 January 2027");
});
