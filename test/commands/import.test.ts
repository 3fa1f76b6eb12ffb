/** Taking lists in, through the front door. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { instant } from "../instant.ts";
import { HYGIENE_KINDS } from "../../src/domain/hygiene/kinds.ts";
import { newWorld, type TestWorld } from "../world.ts";
import {
  auditLines,
  documentOf,
  found,
  holdingsOf,
  idOf,
  importCustomers,
  importSamples,
  linesOf,
  expectRefused,
  expectExit,
  sample,
} from "./acts.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

const REGISTRATION = ["--source", "registration"] as const;

const result = z.strictObject({
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  empty: z.number(),
  records: z.number(),
  bans: z.number(),
  bannedBefore: z.number(),
  corrected: z.number(),
  claims: z.number(),
  stood: z.number(),
  hygiene: z.record(
    z.enum(HYGIENE_KINDS),
    z.strictObject({ stored: z.number(), dropped: z.number(), rejected: z.number() }),
  ),
  dryRun: z.boolean(),
  saved: z.boolean(),
  files: z.array(z.string()),
  form: z.string().nullable(),
  columns: z.array(z.looseObject({ position: z.number(), name: z.string(), to: z.string() })),
  refusals: z.array(
    z.object({ line: z.number(), faults: z.array(z.looseObject({ reason: z.string() })) }),
  ),
  changes: z.array(z.object({ line: z.number(), id: z.string(), fields: z.array(z.string()) })),
});

/** Imports and returns what the JSON document says. */
async function taken(code: number, file: string, ...flags: readonly string[]) {
  await expectExit(world, code, "import", file, "--json", ...flags);
  expect(world.err).toBe("");
  const { kind, data } = documentOf(world);
  expect(kind).toBe("import.result");
  return result.parse(data);
}

async function list(text: string | Uint8Array, name = "list.csv"): Promise<string> {
  return world.file(name, text);
}

describe("the samples", () => {
  test("customers of a shop, written in Windows-1252", async () => {
    const first = await taken(0, sample("mycashflow-asiakkaat.csv"), ...REGISTRATION);
    expect(first).toMatchObject({
      created: 25,
      changed: 0,
      unchanged: 0,
      refused: 0,
      form: "mycashflow-customers",
      dryRun: false,
      saved: true,
    });
    const { fields } = await holdingsOf(world, "1010");
    expect(fields).toMatchObject({
      firstName: "Säde",
      lastName: "Heinäsuo",
      postalAddress: "Töölöntie 31 C 40, 00250 Helsinki, FI",
    });
    expect((await found(world, "1003")).map(({ name }) => name)).toEqual([
      "Eeva-Liisa Korpi-Halonen",
    ]);
  });

  test("the same once more changes nothing", async () => {
    await importCustomers(world);
    expect(await taken(0, sample("mycashflow-asiakkaat.csv"), ...REGISTRATION)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 25,
      changes: [],
    });
  });

  test("orders find their customers by e-mail; line items are joined", async () => {
    await importSamples(world);
    const again = await taken(0, sample("shopify-orders.csv"), "--source", "customership");
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 12, records: 0 });
    const { records } = await holdingsOf(world, "otso.metsapuro@example.fi");
    expect(records["orders"]).toEqual([
      {
        number: "#2004",
        orderedOn: "2026-07-14",
        status: "paid",
        total: "19.90",
        payment: "Nets",
        products: "Työkirja A",
      },
    ]);
    const maija = await holdingsOf(world, "maija.kettuvaara@example.fi");
    expect(maija.records["orders"]).toMatchObject([
      { number: "#2010", total: "75.00", products: "Työkirja A; Työkirja B; Lehtiö" },
    ]);
  });

  test("those who unsubscribed have a ban, with file and column as its evidence", async () => {
    await importCustomers(world);
    const file = sample("mailchimp-unsubscribed.csv");
    expect(await taken(0, file, ...REGISTRATION)).toMatchObject({
      bans: 3,
      form: "mailchimp-unsubscribed",
    });
    const { bans } = await holdingsOf(world, "1002");
    expect(bans).toEqual([
      {
        channel: "email",
        since: "2026-11-20T08:00:00.000Z",
        how: "mailchimp-unsubscribed.csv: UNSUB_TIME",
      },
    ]);
    expect(await taken(0, file, ...REGISTRATION)).toMatchObject({ bans: 0, unchanged: 3 });
  });

  test("traces of the network are dropped, and it is said which", async () => {
    await expectExit(world, 0, "import", sample("mailchimp-unsubscribed.csv"), ...REGISTRATION);
    expect(world.err).toContain("OPTIN_IP");
    expect(world.err).toContain("CONFIRM_IP");
    const { held } = await holdingsOf(world, "vaino@example.fi");
    expect(held.map(({ field }) => field)).toEqual(["email", "firstName", "lastName"]);
  });

  test("notes need a ground of Art. 9; an unknown one is counted by status", async () => {
    await importCustomers(world);
    const before = await auditLines(world);
    const notes = ["import", sample("muistiinpanot.csv"), "--source", "customership"];
    await expectRefused(world, 2, ...notes);
    expect(world.err).toContain("--art9");
    expect(await auditLines(world)).toEqual(before);

    const lines = await linesOf(world, () => expectExit(world, 0, ...notes, "--art9", "unknown"));
    expect(lines).toMatchObject([
      {
        fields: ["customerId", "special"],
        special: ["substanceUse", "personalNotes", "testResults"],
      },
    ]);
    await expectExit(world, 0, "status", "--json");
    expect(documentOf(world)).toMatchObject({
      data: { counts: { specialValues: 11, basisUnknown: 11 } },
      warnings: expect.arrayContaining([expect.objectContaining({ code: "art9.unknown" })]),
    });
  });

  test("a list of one's own; consent needs a reference to the evidence", async () => {
    await expectRefused(world, 2, "import", sample("postituslista.csv"), "--source", "consent");
    expect(world.err).toContain("--evidence");
    const flags = ["--source", "consent", "--evidence", "lomake 3"];
    expect(await taken(0, sample("postituslista.csv"), ...flags)).toMatchObject({ created: 10 });
    await expectExit(world, 0, "subject", "show", "lumi.pajuharju@example.com", "--json");
    expect(documentOf(world).data).toMatchObject({
      added: { source: "consent", evidence: "lomake 3", file: "postituslista.csv" },
      bans: [],
      consentClaims: [],
    });
  });

  test("a source that is none is refused with those of the notice", async () => {
    await expectRefused(world, 2, "import", sample("postituslista.csv"), "--source", "internet");
    expect(world.err).toContain("registration, customership, consent");
  });
});

describe("a known data subject", () => {
  beforeEach(() => importCustomers(world));

  test("is found by the number first; what changed is named by field and kept as history", async () => {
    world.now = instant("2026-11-21T08:00:00.000Z");
    const id = await idOf(world, "1001");
    const file = await list(
      "Asiakasnumero;Sähköposti;Sukunimi\n1001;aino.uusi@example.fi;Mäkinen\n1002;asa.astrom@example.fi;Åström\n",
    );
    expect(await taken(0, file, ...REGISTRATION)).toMatchObject({
      changed: 1,
      unchanged: 1,
      changes: [{ line: 2, id, fields: ["email"] }],
    });
    expect(await found(world, "aino.uusi@example.fi")).toHaveLength(1);
    expect(await found(world, "aino.makinen@example.fi")).toEqual([]);
    await expectExit(world, 0, "subject", "show", id, "--json");
    expect(documentOf(world).data).toMatchObject({
      fields: { email: "aino.uusi@example.fi" },
      added: { at: "2026-11-20T08:00:00.000Z" },
    });
  });

  test("is found by e-mail where the row has no number, whatever its case", async () => {
    const file = await list("Sähköposti;Etunimi\nAINO.MAKINEN@example.fi;Aino Maria\n");
    expect(await taken(0, file, ...REGISTRATION)).toMatchObject({ created: 0, changed: 1 });
    expect((await found(world, "1001")).map(({ name }) => name)).toEqual(["Aino Maria Mäkinen"]);
  });

  test("is never found by name", async () => {
    const file = await list("Asiakasnumero;Etunimi;Sukunimi\n9001;Aino;Mäkinen\n");
    expect(await taken(0, file, ...REGISTRATION)).toMatchObject({ created: 1 });
    expect(await found(world, "aino mäkinen")).toHaveLength(2);
  });

  test("an empty cell takes nothing away", async () => {
    const file = await list("Asiakasnumero;Puhelin;Sukunimi\n1001;;\n");
    expect(await taken(0, file, ...REGISTRATION)).toMatchObject({ unchanged: 1 });
    expect((await holdingsOf(world, "1001")).fields["phone"]).toBe("040 0123 401");
  });

  test("a ban is never lifted by a file", async () => {
    await expectExit(world, 0, "import", sample("mailchimp-unsubscribed.csv"), ...REGISTRATION);
    const file = await list("Sähköposti;Markkinointikielto\nasa.astrom@example.fi;ei\n");
    await taken(0, file, ...REGISTRATION);
    expect((await holdingsOf(world, "1002")).fields["marketingBan"]).toBe(true);
  });
});

describe("marketing columns", () => {
  test("a column of bans: yes is a ban, no and empty are none", async () => {
    const file = await list(
      "Sähköposti;Markkinointikielto\na@example.fi;kyllä\nb@example.fi;ei\nc@example.fi;\n",
    );
    expect(await taken(0, file, ...REGISTRATION)).toMatchObject({ created: 3, bans: 1 });
    expect((await holdingsOf(world, "a@example.fi")).bans).toMatchObject([{ channel: "all" }]);
    expect((await holdingsOf(world, "b@example.fi")).bans).toEqual([]);
  });

  test("a cell that says neither is refused", async () => {
    const file = await list("Sähköposti;Markkinointikielto\na@example.fi;ehkä\n");
    expect((await taken(6, file, ...REGISTRATION)).refusals).toMatchObject([
      { line: 2, faults: [{ reason: "ban-unclear", column: "Markkinointikielto" }] },
    ]);
  });

  test("an opt-in of yes is claimed and never used; no is no ban", async () => {
    const told = await taken(0, sample("shopify-customers.csv"), ...REGISTRATION);
    expect(told).toMatchObject({ bans: 0, claims: 6 });
    expect(documentOf(world).warnings).toMatchObject([
      { code: "import.consent-claimed" },
      { code: "import.classed" },
    ]);
    const lumi = await holdingsOf(world, "lumi.pajuharju@example.com");
    expect(lumi.consentClaims).toMatchObject([{ channel: "email" }]);
    const elis = await holdingsOf(world, "elis.sandas@example.fi");
    expect(elis).toMatchObject({ consentClaims: [], bans: [] });
  });
});

describe("--dry-run", () => {
  test("shows what would happen, and nothing happens", async () => {
    const before = await auditLines(world);
    const told = await taken(0, sample("mycashflow-asiakkaat.csv"), ...REGISTRATION, "--dry-run");
    expect(told).toMatchObject({ created: 25, dryRun: true, saved: false, files: [] });
    expect(await found(world, "mäkinen")).toEqual([]);
    await expectExit(world, 0, "import", sample("mycashflow-asiakkaat.csv"), ...REGISTRATION, "-n");
    expect(world.out).toMatch(/^Nothing was changed\./u);
    expect((await auditLines(world)).filter(({ act }) => act === "imported")).toEqual([]);
    expect(before).toHaveLength(1);
  });

  test("in a pipe and in JSON the plan holds no values", async () => {
    await importCustomers(world);
    const file = await list("Asiakasnumero;Sukunimi;Puhelin\n1001;Salasana;040 0123 499\n");
    for (const flags of [[], ["--json"]]) {
      await expectExit(world, 0, "import", file, ...REGISTRATION, "--dry-run", ...flags);
      expect(world.out + world.err).not.toMatch(/Salasana|Mäkinen|0123/u);
      expect(world.out).toContain("lastName");
    }
  });

  test("-o writes the whole plan with values, for the account alone", async () => {
    await importCustomers(world);
    const file = await list(
      "Asiakasnumero;Sukunimi;Puhelin\n1001;Mäkinen-Laine;040 0123 401\n9001;=cmd();\n1002;Åström;12\n",
    );
    const plan = join(world.folder, "plan.csv");
    const told = await taken(6, file, ...REGISTRATION, "--dry-run", "-o", plan);
    expect(told.files).toEqual([plan]);
    expect((await stat(plan)).mode & 0o777).toBe(0o600);
    const text = await readFile(plan, "utf8");
    expect(text).toMatch(/lastName.*Mäkinen.*Mäkinen-Laine/u);
    expect(text).toContain("Puhelin: a phone number has 5 to 15 digits");
    expect(text).not.toMatch(/(?:^|[;,"])=cmd/mu);
  });
});

describe("refused rows", () => {
  const MIXED =
    "Asiakasnumero;Sähköposti;Huomautus\n1;a@example.fi;x\n2;ei-osoite;y\n3;c@example.fi;z\n;;q\n";
  const FLAGS = [...REGISTRATION, "--ignore", "Huomautus"];

  test("without --partial nothing at all is taken (6)", async () => {
    const file = await list(MIXED);
    const before = await auditLines(world);
    const told = await taken(6, file, ...FLAGS);
    expect(told).toMatchObject({ created: 2, refused: 2, saved: false, files: [] });
    expect(told.refusals).toMatchObject([
      { line: 3, faults: [{ reason: "not-an-email", column: "Sähköposti", field: "email" }] },
      { line: 5, faults: [{ reason: "no-identifier" }] },
    ]);
    expect(await auditLines(world)).toEqual(before);
    expect(await found(world, "a@example.fi")).toEqual([]);
    await expectExit(world, 6, "import", file, ...FLAGS);
    expect(world.out).toContain("--partial");
    expect(world.out).toContain("line 3  Sähköposti: not an e-mail address");
  });

  test("with --partial the good ones are taken (3), the others written beside the file", async () => {
    const file = await list(MIXED);
    const told = await taken(3, file, ...FLAGS, "--partial");
    const rejects = `${file}.rejected.csv`;
    expect(told).toMatchObject({ created: 2, refused: 2, saved: true, files: [rejects] });
    expect((await stat(rejects)).mode & 0o777).toBe(0o600);
    const lines = (await readFile(rejects, "utf8")).replace("\uFEFF", "").trimEnd().split("\r\n");
    expect(lines[0]).toBe("Asiakasnumero,Sähköposti,Huomautus,line,reason");
    expect(lines[1]).toBe("2,ei-osoite,y,3,Sähköposti: not an e-mail address");
    expect(lines).toHaveLength(3);
    expect(await found(world, "a@example.fi")).toHaveLength(1);
  });

  test("--rejects says where; an existing file is not written over (18)", async () => {
    const file = await list(MIXED);
    const rejects = await world.file("precious.csv", "precious");
    const before = await auditLines(world);
    await expectRefused(world, 18, "import", file, ...FLAGS, "--partial", "--rejects", rejects);
    expect(await readFile(rejects, "utf8")).toBe("precious");
    expect(await auditLines(world)).toEqual(before);
    const free = join(world.folder, "free.csv");
    await taken(3, file, ...FLAGS, "--partial", "--rejects", free);
    expect(await readFile(free, "utf8")).toContain("ei-osoite");
  });

  test("with --partial and nothing refused no file is left", async () => {
    const file = await list("Sähköposti\na@example.fi\n");
    expect(await taken(0, file, ...REGISTRATION, "--partial")).toMatchObject({ files: [] });
    expect(await readdir(world.folder)).not.toContain("list.csv.rejected.csv");
  });

  test("a refused command leaves no half-written file", async () => {
    const file = await list(MIXED);
    const plan = await world.file("plan.csv", "precious");
    await expectRefused(world, 18, "import", file, ...FLAGS, "--partial", "-o", plan);
    expect((await readdir(world.folder)).filter((name) => name.includes(".part"))).toEqual([]);
  });
});

describe("columns", () => {
  const OWN = "Meili;Titteli;Lempiväri\nlumi@example.com;tri;sininen\n";

  test("that nobody knows are refused by name", async () => {
    await expectRefused(world, 6, "import", await list(OWN), ...REGISTRATION);
    for (const name of ["Meili", "Titteli", "Lempiväri"]) expect(world.err).toContain(name);
    expect(world.err).toContain("--map");
    expect(world.err).toContain("--ignore");
  });

  const SAID = ["--map", "email=Meili", "--map", "other=Titteli", "--ignore", "Lempiväri"];

  test("are mapped, or left out on purpose", async () => {
    const told = await taken(0, await list(OWN), ...REGISTRATION, ...SAID);
    expect(told.columns.map(({ name, to, because }) => [name, to, because])).toEqual([
      ["Meili", "field", "mapped"],
      ["Titteli", "field", "mapped"],
      ["Lempiväri", "nothing", "ignored"],
    ]);
    const { fields } = await holdingsOf(world, "lumi@example.com");
    expect(fields).toEqual({
      email: "lumi@example.com",
      other: { Titteli: "tri" },
      marketingBan: false,
    });
  });

  test("what was said can be saved and read back", async () => {
    const saved = join(world.folder, "mapping.yaml");
    await taken(0, await list(OWN), ...REGISTRATION, ...SAID, "--save-mapping", saved);
    expect((await stat(saved)).mode & 0o777).toBe(0o600);
    const other = await list(OWN.replace("lumi", "elis"), "other.csv");
    const told = await taken(0, other, ...REGISTRATION, "--mapping", saved);
    expect(told).toMatchObject({ created: 1 });
    await expectRefused(
      world,
      18,
      "import",
      other,
      ...REGISTRATION,
      ...SAID,
      "--save-mapping",
      saved,
    );
  });

  test.each([
    ["a column the file does not have", ["--map", "email=Posti"], "Meili"],
    ["a field the notice does not have", ["--map", "shoeSize=Meili"], "firstName"],
    ["nothing before =", ["--map", "Meili"], "field=column"],
    ["a column with two meanings", ["--map", "email=Meili", "--ignore", "Meili"], "Meili"],
    [
      "a mapping file that is not there",
      ["--mapping", "/nowhere.yaml"],
      "There is no file /nowhere.yaml",
    ],
  ])("a mapping of %s is refused (2)", async (_, flags, said) => {
    await expectRefused(world, 2, "import", await list(OWN), ...REGISTRATION, ...flags);
    expect(world.err).toContain(said);
  });

  test("of the same name are named by their place", async () => {
    const file = await list("Sähköposti;Puhelin;Puhelin\na@example.fi;040 0123 401;040 0123 402\n");
    const flags = ["--map", "phone=#3", "--ignore", "#2"];
    await taken(0, file, ...REGISTRATION, ...flags);
    expect((await holdingsOf(world, "a@example.fi")).fields["phone"]).toBe("040 0123 402");
    await expectRefused(world, 2, "import", file, ...REGISTRATION, "--map", "phone=Puhelin");
    expect(world.err).toContain("#2, #3");
  });

  test("secrets are dropped and said so", async () => {
    const file = await list("email;password_hash;rp_token\na@example.fi;$2y$10$abc;tok123\n");
    await expectExit(world, 0, "import", file, ...REGISTRATION);
    expect(world.err).toContain("password_hash");
    expect(world.err).toContain("rp_token");
    const { held } = await holdingsOf(world, "a@example.fi");
    expect(held).toHaveLength(1);
  });

  test("of identity codes are refused unless ignored on purpose", async () => {
    const file = await list("Sähköposti;Henkilötunnus\na@example.fi;131052-308T\n");
    await expectRefused(world, 6, "import", file, ...REGISTRATION);
    expect(world.err).toContain("Henkilötunnus");
    expect(world.err).not.toContain("131052");
    const catchAll = ["--map", "other=Henkilötunnus"];
    await expectRefused(world, 6, "import", file, ...REGISTRATION, ...catchAll);
    await taken(0, file, ...REGISTRATION, "--ignore", "Henkilötunnus");
    expect((await holdingsOf(world, "a@example.fi")).held).toHaveLength(1);
  });

  test("of health never fall under other data", async () => {
    const file = await list("Sähköposti;Diagnoosi\na@example.fi;x\n");
    await expectRefused(world, 6, "import", file, ...REGISTRATION);
    await expectRefused(world, 6, "import", file, ...REGISTRATION, "--map", "other=Diagnoosi");
  });

  test("whole names are kept and it is said that they are not found by", async () => {
    const file = await list("Koko nimi;Sähköposti\nAino Mäkinen;a@example.fi\n");
    await expectExit(
      world,
      0,
      "import",
      file,
      ...REGISTRATION,
      "--map",
      "other=Koko nimi",
      "--json",
    );
    expect(documentOf(world).warnings).toMatchObject([{ code: "import.name-not-split" }]);
  });
});

test("leaves one line with counts and names of fields", async () => {
  const lines = await linesOf(world, () => importCustomers(world));
  expect(lines).toMatchObject([
    {
      command: "import",
      act: "imported",
      purpose: "customer-care",
      special: [],
      subjects: [],
      counts: { created: 25, changed: 0, unchanged: 0, refused: 0, bans: 0, bannedBefore: 0 },
    },
  ]);
  expect(lines[0]?.fields).toEqual(
    expect.arrayContaining(["customerId", "email", "firstName", "lastName", "phone"]),
  );
  expect(JSON.stringify(lines)).not.toMatch(/mäkinen|example/iu);
});
