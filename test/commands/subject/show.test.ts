import { beforeAll, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import {
  auditLines,
  documentOf,
  holdingsOf,
  idOf,
  importSamples,
  linesOf,
  expectRefused,
  expectExit,
} from "../acts.ts";

let world: TestWorld;
let aino: string;

beforeAll(async () => {
  world = await newWorld();
  await importSamples(world);
  aino = await idOf(world, "1001");
});

const PURPOSES = [
  "customer-care",
  "payment-monitoring",
  "enquiries",
  "development",
  "statistics",
  "future-services",
  "marketing",
  "direct-marketing",
];

describe("a data subject is named", () => {
  test.each([
    ["by the customer number", () => "1001"],
    ["by the e-mail address", () => "aino.makinen@example.fi"],
    ["by the e-mail address in capitals", () => "AINO.Makinen@Example.FI"],
    ["by the id", () => aino],
    ["by the id in capitals", () => aino.toUpperCase()],
  ])("%s", async (_, reference) => {
    await expectExit(world, 0, "subject", "show", reference(), "--json");
    expect(documentOf(world).data).toMatchObject({ id: aino });
  });

  test.each([["Aino"], ["Mäkinen"], ["100"], ["aino.makinen"], ["040 0123 401"], [""]])(
    "never by a name, a part or a phone: %o",
    async (reference) => {
      await expectRefused(world, 4, "subject", "show", reference);
    },
  );
});

describe("everything held", () => {
  test("by category of the notice, with source and day", async () => {
    await expectExit(world, 0, "subject", "show", "1001");
    expect(world.out).toContain("User data");
    expect(world.out).toContain("Data on the customer relationship");
    expect(world.out).toMatch(/First name +Aino {2}\(Registration as a customer, 20\/11\/2026\)/u);
    expect(world.out).toContain("#2012\t2026-11-02\tpaid\t39.60\tNets\t");
    expect(world.out).not.toContain("Haluaa");
    expect(world.err).toContain("--include-special");
  });

  test("in Finnish and Swedish, with the words of the notice", async () => {
    await expectExit(world, 0, "subject", "show", "1001", "--lang", "fi");
    expect(world.out).toMatch(/Etunimi +Aino {2}\(Rekisteröityminen asiakkaaksi, 20\.11\.2026\)/u);
    await expectExit(world, 0, "subject", "show", "1001", "--lang", "sv");
    expect(world.out).toMatch(/Förnamn +Aino {2}\(Registrering som kund, 20\.11\.2026\)/u);
  });

  test("as JSON, with nulls where there is nothing", async () => {
    await expectExit(world, 0, "subject", "show", "1001", "--json");
    expect(world.err).toBe("");
    const { kind, data, warnings } = documentOf(world);
    expect(kind).toBe("subject.show");
    expect(warnings).toMatchObject([{ code: "special.closed" }]);
    expect(data).toMatchObject({
      id: aino,
      added: {
        at: "2026-11-20T08:00:00.000Z",
        act: "import",
        source: "registration",
        evidence: null,
        file: "mycashflow-asiakkaat.csv",
      },
      fields: {
        firstName: "Aino",
        lastName: "Mäkinen",
        email: "aino.makinen@example.fi",
        customerId: "1001",
        phone: "040 0123 401",
        marketingBan: false,
      },
      records: {
        orders: [
          {
            number: "#2012",
            orderedOn: "2026-11-02",
            status: "paid",
            total: "39.60",
            payment: "Nets",
            products: "Öljykynttilä, pieni; Oppimispäiväkirja",
          },
          { number: "#2006", orderedOn: "2026-08-21", total: "49.00" },
        ],
      },
      bans: [],
      consentClaims: [{ channel: "sms" }],
      special: "closed",
    });
  });

  test("a ban of an imported list is the marketing ban of the notice", async () => {
    const { fields, bans } = await holdingsOf(world, "asa.astrom@example.fi");
    expect(fields["marketingBan"]).toBe(true);
    expect(bans).toMatchObject([
      { channel: "email", how: "mailchimp-unsubscribed.csv: UNSUB_TIME" },
    ]);
    await expectExit(world, 0, "subject", "show", "asa.astrom@example.fi");
    expect(world.out).toMatch(/Marketing ban +e-mail/u);
  });
});

describe("special categories", () => {
  test("only with --include-special and a purpose, each value with its ground", async () => {
    const { fields, held, special } = await holdingsOf(world, "1004");
    expect(special).toBe("open");
    expect(fields["substanceUse"]).toBe("Kertoo vähentäneensä alkoholin käyttöä kesästä lähtien.");
    expect(held.filter(({ drawer }) => drawer === "special")).toEqual([
      { field: "personalNotes", drawer: "special", basis: "unknown" },
      { field: "substanceUse", drawer: "special", basis: "unknown" },
    ]);
  });

  test("without a purpose it is 2, whatever the operator's own purpose is", async () => {
    await expectRefused(world, 2, "subject", "show", "1001", "--include-special");
    expect(world.err).toContain("--purpose");
  });

  test("an unknown purpose is 2, with the list of the notice", async () => {
    const flags = ["--include-special", "--purpose", "access"];
    await expectRefused(world, 2, "subject", "show", "1001", ...flags);
    for (const purpose of PURPOSES) expect(world.err).toContain(purpose);
  });

  test("a note keeps its lines", async () => {
    const { fields } = await holdingsOf(world, "1016");
    expect(fields["personalNotes"]).toBe(
      "Perhetilanne muuttunut; tauko syyskuun loppuun.\nUusi aika sovitaan lokakuussa.",
    );
    const flags = ["--include-special", "--purpose", "customer-care"];
    await expectExit(world, 0, "subject", "show", "1016", ...flags);
    expect(world.out).toMatch(/loppuun\.\n +Uusi aika sovitaan lokakuussa\./u);
  });
});

describe("what it leaves", () => {
  test("one line that says 'opened', with names of fields and no values", async () => {
    const lines = await linesOf(world, () => expectExit(world, 0, "subject", "show", "1001"));
    expect(lines).toMatchObject([
      { command: "subject show", act: "opened", purpose: "customer-care", subjects: [aino] },
    ]);
    expect(lines[0]?.fields).toEqual(expect.arrayContaining(["firstName", "email", "orders"]));
    expect(lines[0]?.special).toEqual([]);
    expect(JSON.stringify(lines)).not.toMatch(/mäkinen|0123|Öljy/iu);
  });

  test("the names of special fields stand in the special drawer only", async () => {
    const lines = await linesOf(world, () => holdingsOf(world, "1001"));
    expect(lines).toMatchObject([{ act: "opened", special: ["personalNotes", "testResults"] }]);
    expect(lines[0]?.fields).toContain("special");
    expect(lines[0]?.fields).not.toContain("personalNotes");
  });

  test("nothing when it is refused", async () => {
    const before = await auditLines(world);
    await expectRefused(world, 4, "subject", "show", "nobody");
    await expectRefused(world, 2, "subject", "show", "1001", "--purpose", "x");
    expect(await auditLines(world)).toEqual(before);
  });
});
