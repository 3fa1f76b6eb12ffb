/** Consents that data goes to a recipient (Art. 49(1)(a)). */
import { beforeEach, expect, test } from "vitest";
import type { TestWorld } from "../../world.ts";
import {
  documentOf,
  expectExit,
  expectRefused,
  failureOf,
  linesOf,
  newWorldWithSamples,
} from "../acts.ts";
import { addAbroad, addMailer } from "../disclosure/desk.ts";
import { atDesk, ENTER } from "../desk.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorldWithSamples();
  await addAbroad(world, "US");
  await addMailer(world);
});

const record = (to: string, ...more: readonly string[]) => [
  "consent",
  "record",
  "1001",
  "--to",
  to,
  ...more,
];
const SEEN = ["--evidence", "e-mail of 20.11.2026"];

test("a consent to a transfer stands with the risks that were told, and is withdrawn", async () => {
  const told = ["--informed", "no remedy as in the EU"];
  const given = ["--given-at", "19.11.2026"];
  const lines = await linesOf(world, () =>
    expectExit(world, 0, ...record("abroad", ...SEEN, ...told, ...given)),
  );
  expect(lines).toMatchObject([{ act: "consented", fields: ["abroad"] }]);
  expect(lines[0]?.subjects).toHaveLength(1);
  await expectExit(world, 0, "consent", "list", "--json");
  expect(documentOf(world).data).toMatchObject([
    {
      to: "abroad",
      country: "US",
      informed: "no remedy as in the EU",
      evidence: "e-mail of 20.11.2026",
      givenAt: "2026-11-18T22:00:00.000Z",
      withdrawnAt: null,
    },
  ]);
  await expectExit(world, 0, "consent", "withdraw", "1001", "--to", "abroad", "--how", "phoned");
  await expectExit(world, 0, "consent", "list");
  expect(world.out).toContain("No such consent");
  await expectExit(world, 0, "consent", "list", "--all", "--subject", "1001", "--json");
  expect(documentOf(world).data).toMatchObject([{ how: "phoned" }]);
  await expectRefused(world, 4, "consent", "withdraw", "1001", "--to", "abroad", "--json");
  expect(failureOf(world.err).code).toBe("consent.none");
});

test("outside the EEA none is recorded without the risks, within it none are asked for", async () => {
  await expectRefused(world, 2, ...record("abroad", ...SEEN, "--json"));
  expect(failureOf(world.err).code).toBe("usage.needs-flag");
  await expectExit(world, 0, ...record("mailer", ...SEEN));
  expect(world.out).toContain("Postimies Oy (FI)");
});

test.each([
  ["a recipient that nobody knows", record("insurer", ...SEEN), "disclosure.unknown-recipient", 4],
  ["a time to come", record("mailer", ...SEEN, "--given-at", "2027-01-01"), "disclosure.future", 6],
  ["nothing but spaces", record("mailer", "--evidence", "  "), "usage.missing-value", 2],
  ["nobody", ["consent", "record", "9999", "--to", "mailer", ...SEEN], "subject.none", 4],
])("is refused with %s", async (_, argv, code, exit) => {
  await expectRefused(world, exit, ...argv, "--json");
  expect(failureOf(world.err).code).toBe(code);
});

test("is asked for at the desk, in Finnish, and stands in the copy", async () => {
  const sat = await atDesk(
    world,
    ["consent", "record", "1001", "--lang", "fi"],
    [
      ["Kenelle tietoja saa luovuttaa", `abroad${ENTER}`],
      ["Mitä hänelle kerrottiin", `ei oikeussuojaa kuten EU:ssa${ENTER}`],
      ["Mistä suostumus näkyy", `viesti 20.11.${ENTER}`],
    ],
  );
  expect({ code: sat.code, answered: sat.answered }).toEqual({ code: 0, answered: 3 });
  const out = `${world.folder}/copy.json`;
  const checked = ["--identity-checked", "wrote from the address we hold"];
  await expectExit(
    world,
    0,
    "subject",
    "export",
    "1001",
    "--format",
    "json",
    "-o",
    out,
    ...checked,
  );
  const { readFile } = await import("node:fs/promises");
  const copy: unknown = JSON.parse(await readFile(out, "utf8"));
  expect(copy).toMatchObject({
    access: { recipients: { agreed: [{ to: "Bulk Mail", country: "US" }], disclosed: [] } },
  });
});
