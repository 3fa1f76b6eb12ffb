/** A new version of the notice in a register that holds data: planned, then all of it at once. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { instant } from "../../instant.ts";
import { DATA } from "../../domain/calendar/law.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import { auditLines, documentOf, expectExit, expectRefused, withRegister } from "../acts.ts";
import { atDesk } from "../desk.ts";

const CLUB = join(DATA, "notices/club.yaml");
const MEMBERS = `Jäsennumero;Etunimi;Sukunimi;Sähköpostiosoite;Puhelinnumero;Kotikunta;Jäsenyyden tyyppi
1001;Aino;Esimerkki;aino@example.fi;040 123 4567;Turku;Varsinainen jäsen
1002;Bertil;Exempel;bertil@example.fi;;Pargas;Kannatusjäsen
`;

/** A register of the club's members; one of them moved since she joined. */
let world: TestWorld;
let published: string;

beforeEach(async () => {
  world = await newWorld({ notice: "data/notices/club.yaml" });
  published = await readFile(CLUB, "utf8");
  const members = await world.file("members.csv", MEMBERS);
  await expectExit(world, 0, "import", members, "--source", "member");
  await expectExit(
    world,
    0,
    ...["subject", "correct", "1001", "--set", "homeMunicipality=Raisio"],
    ...["--ground", "moved", "--yes"],
  );
});

/** The club's next notice, from the text of the one in force. */
async function next(...changes: readonly (readonly [string, string])[]): Promise<string> {
  let text = published;
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  return world.file("next.yaml", text);
}

const BOAT = [
  `      - id: phone
        label: { fi: Puhelinnumero`,
  `      - id: boatName
        label: { fi: Veneen nimi, sv: Båtens namn, en: Name of the boat }
        kind: text
        clause: s5.phone
      - id: phone
        label: { fi: Puhelinnumero`,
] as const;
const NO_MUNICIPALITY = [
  `      - id: homeMunicipality
        label: { fi: Kotikunta, sv: Hemkommun, en: Home municipality }
        kind: text
        clause: s5.home-municipality
`,
  `      - id: region
        label: { fi: Maakunta, sv: Landskap, en: Region }
        kind: text
        clause: s5.home-municipality
`,
] as const;
const SPECIAL = [
  `    label: { fi: Tilastointitiedot, sv: Uppgifter för statistik, en: Data for statistics }
    specialCategory: false`,
  `    label: { fi: Tilastointitiedot, sv: Uppgifter för statistik, en: Data for statistics }
    specialCategory: true
    art9: { ground: non-profit, clause: s5.statistics }`,
] as const;

const PLAN = z.looseObject({
  version: z.number().nullable(),
  saved: z.boolean(),
  plan: z.looseObject({
    appear: z.array(z.looseObject({ field: z.string() })),
    disappear: z.array(z.looseObject({ field: z.string(), subjects: z.number() })),
    moves: z.array(z.looseObject({ field: z.string(), subjects: z.number() })),
    reread: z.array(z.looseObject({ field: z.string(), changed: z.number() })),
    lookups: z.array(z.string()),
  }),
});

async function load(file: string, ...flags: readonly string[]) {
  await expectExit(world, 0, "notice", "import", file, "--yes", "--json", ...flags);
  return PLAN.parse(documentOf(world).data);
}

async function rows(sql: string): Promise<readonly unknown[]> {
  return withRegister(world, ({ connection }) => connection.prepare(sql).all());
}

test("members are imported, an undeclared column is not, and is once the notice declares it", async () => {
  const boats = await world.file("boats.csv", "Jäsennumero;Veneen nimi\n1001;Haapavesi\n");
  await expectRefused(world, 6, "import", boats, "--source", "member");
  expect(world.err).toContain("The following basic data is held on a member.");
  expect(world.err).toContain("s5.basics");

  const { version, saved, plan } = await load(await next(BOAT));
  expect({ version, saved }).toEqual({ version: 2, saved: true });
  expect(plan.appear).toMatchObject([{ field: "boatName" }]);
  await expectExit(world, 0, "import", boats, "--source", "member");
  await expectExit(world, 0, "subject", "show", "1001", "--json");
  expect(documentOf(world)).toHaveProperty("data.fields.boatName", "Haapavesi");
});

describe("a version", () => {
  test("has its day, hash and loader, and acts name the one in force", async () => {
    await load(await next(BOAT));
    expect(await rows("select nr, valid_from, loaded_by from notice_version order by nr")).toEqual([
      { nr: 1, valid_from: "2026-01-01", loaded_by: "anna" },
      { nr: 2, valid_from: "2026-01-01", loaded_by: "anna" },
    ]);
    await expectExit(world, 0, "subject", "show", "1001");
    const acts = await rows("select act, notice from audit order by seq desc limit 3");
    expect(acts).toEqual([
      { act: "opened", notice: 2 },
      { act: "noticed", notice: 2 },
      { act: "corrected", notice: 1 },
    ]);
    await expectExit(world, 0, "notice", "show", "1");
    await expectExit(world, 0, "notice", "diff", "1", "2");
  });

  test("that is in force already changes nothing", async () => {
    const before = await auditLines(world);
    await expectExit(world, 0, "notice", "import", CLUB, "--yes", "--json");
    expect(documentOf(world)).toMatchObject({ data: { version: 1, saved: false } });
    expect(await auditLines(world)).toEqual(before);
  });

  test("of a later day, of an earlier one, or with a mistake, is refused", async () => {
    const dated = (day: string) => next(["validFrom: 2026-01-01", `validFrom: ${day}`]);
    await expectRefused(world, 6, "notice", "import", await dated("2026-11-21"), "--yes");
    expect(world.err).toContain("valid from 2026-11-21 only");
    await expectRefused(world, 6, "notice", "import", await dated("2025-12-31"), "--yes");
    const broken = await next(["format: 1", "format: 2"]);
    await expectRefused(world, 6, "notice", "import", broken, "--yes");
    world.now = instant("2026-11-20T22:00:00.000Z");
    await expectExit(world, 0, "notice", "import", await dated("2026-11-21"), "--yes");
  });

  test("of another register is loaded with a warning", async () => {
    await expectExit(world, 0, "notice", "import", await next(["id: club", "id: rowers"]), "--yes");
    expect(world.err).toContain("another id");
  });
});

describe("the plan", () => {
  test("is shown by a dry run, which leaves everything as it was", async () => {
    const before = await rows("select * from notice_version");
    await expectExit(world, 0, "notice", "import", await next(SPECIAL), "--dry-run");
    expect(world.out).toContain("Only a plan");
    expect(world.out).toContain("homeMunicipality");
    expect(await rows("select * from notice_version")).toEqual(before);
    expect(await rows("select * from special.special_held")).toEqual([]);
  });

  test("is agreed to at the desk, and a script says that it knows it", async () => {
    const file = await next(BOAT);
    await expectRefused(world, 2, "notice", "import", file);
    expect(world.err).toContain("--yes");
    const no = await atDesk(world, ["notice", "import", file], [["Load this version?", "n\r"]]);
    expect(no.code).toBe(130);
    expect(no.screen).toContain("boatName");
    const agreed = await atDesk(world, ["notice", "import", file], [["Load this version?", "y\r"]]);
    expect(agreed.code).toBe(0);
  });

  test("asks nothing where nobody is held", async () => {
    const empty = await newWorld();
    const clinic = await readFile(join(DATA, "notices/clinic.yaml"), "utf8");
    const file = await empty.file(
      "next.yaml",
      clinic.replace(/validFrom: .*/u, "validFrom: 2026-11-20"),
    );
    await expectExit(empty, 0, "notice", "import", file);
    await expectExit(
      empty,
      0,
      "subject",
      "add",
      "--set",
      "email=a@example.fi",
      "--source",
      "customer",
    );
  });
});

describe("a field that is declared no more", () => {
  const NEEDS = ["needs: [homeMunicipality]", "needs: [region]"] as const;

  test("is listed with what is held, which is shown and copied, and takes nothing more", async () => {
    const { plan } = await load(await next(NO_MUNICIPALITY, NEEDS));
    expect(plan.disappear).toMatchObject([
      { field: "homeMunicipality", subjects: 2, values: 2, past: 1 },
    ]);
    await expectExit(world, 0, "subject", "show", "1001");
    expect(world.out).toContain("Raisio");
    expect(world.out).toContain("Home municipality");
    const set = ["subject", "correct", "1001", "--ground", "asked", "--yes"] as const;
    await expectRefused(world, 2, ...set, "--set", "homeMunicipality=Naantali");
    expect(world.err).toContain("s5.statistics");
    await expectExit(world, 0, ...set, "--unset", "homeMunicipality");
    expect(await rows("select value from personal.held where field = 'homeMunicipality'")).toEqual([
      { value: "Pargas" },
    ]);
  });

  test("and comes back, finds its data where it was", async () => {
    await load(await next(NO_MUNICIPALITY, NEEDS));
    const { plan } = await load(CLUB);
    expect(plan).toMatchObject({
      appear: [{ field: "homeMunicipality" }],
      disappear: [{ field: "region", subjects: 0 }],
    });
    await expectExit(world, 0, "subject", "show", "1001", "--json");
    expect(documentOf(world)).toHaveProperty("data.fields.homeMunicipality", "Raisio");
  });
});

describe("a field that becomes special", () => {
  const held = "select field, value, basis from special.special_held order by subject";

  test("moves with its history, on the ground of the notice, and back again", async () => {
    const before = await rows("select field, old, new, at, origin from personal.history");
    const { plan } = await load(await next(SPECIAL));
    expect(plan.moves).toMatchObject([
      { field: "homeMunicipality", from: "personal", to: "special", basis: "non-profit" },
    ]);
    expect(await rows(held)).toEqual([
      { field: "homeMunicipality", value: "Raisio", basis: "non-profit" },
      { field: "homeMunicipality", value: "Pargas", basis: "non-profit" },
    ]);
    expect(await rows("select field, old, new, at, origin from special.special_history")).toEqual(
      before,
    );
    for (const table of ["held", "history"]) {
      const left = `select * from personal.${table} where field = 'homeMunicipality'`;
      expect(await rows(left)).toEqual([]);
    }
    const line = (await auditLines(world)).at(-1);
    expect(line).toMatchObject({ act: "noticed", special: ["homeMunicipality"] });

    await load(CLUB);
    expect(await rows(held)).toEqual([]);
    expect(await rows("select field, old, new, at, origin from personal.history")).toEqual(before);
  });

  test("entries move too, and who was found by the field is found by it no longer", async () => {
    const paid = "Jäsennumero;Numero;Summa\n1001;7;20,00\n";
    const map = ["--map", "payments.number=Numero", "--map", "payments.amount=Summa"];
    const file = await world.file("paid.csv", paid);
    await expectExit(world, 0, "import", file, "--source", "member", ...map);
    const basics = published.indexOf("  - id: basics");
    const special = `${published.slice(0, basics)}${published
      .slice(basics)
      .replace("specialCategory: false", "specialCategory: true")
      .replace(
        "en: Membership data }\n    specialCategory: false",
        "en: Membership data }\n    specialCategory: true",
      )}`.replace("matchOrder: [memberNumber, email]", "matchOrder: [paymentCustomer]");
    const { plan } = await load(await world.file("next.yaml", special));
    expect(plan.lookups).toContain("memberNumber");
    expect(await rows("select field, key, basis from special.special_record")).toEqual([
      { field: "payments", key: "7", basis: "unknown" },
    ]);
    expect(await rows("select * from personal.search_key")).toEqual([]);
    expect(await rows("select * from personal.identifier")).toEqual([]);
  });
});

describe("a field that takes another form", () => {
  const KINDS = (from: string, to: string) => [from, to] as const;
  const TYPE = "kind: choice\n        clause: s5.type";

  test("has its values read anew, with the old ones as history", async () => {
    const text = `      - id: homeMunicipality
        label: { fi: Kotikunta, sv: Hemkommun, en: Home municipality }
        kind: text
        clause: s5.home-municipality`;
    const choice = `${text.replace("kind: text", "kind: choice")}
        values:
          - { id: raisio, label: { fi: Raisio, sv: Reso, en: Raisio } }
          - { id: pargas, label: { fi: Parainen, sv: Pargas, en: Parainen } }`;
    const { plan } = await load(await next(KINDS(text, choice)));
    expect(plan.reread).toMatchObject([{ field: "homeMunicipality", changed: 2 }]);
    expect(await rows("select value from personal.held where field = 'homeMunicipality'")).toEqual([
      { value: "raisio" },
      { value: "pargas" },
    ]);
    expect(await rows("select old, new from personal.history where new = 'pargas'")).toEqual([
      { old: "Pargas", new: "pargas" },
    ]);
  });

  test("is refused while a value is held that does not fit, and says how many", async () => {
    const fewer = next([
      `          - { id: supporting, label: { fi: Kannatusjäsen, sv: Stödmedlem, en: Supporting } }\n`,
      "",
    ]);
    await expectRefused(world, 6, "notice", "import", await fewer, "--yes");
    expect(world.err).toContain("membershipType (1 data subjects)");
  });

  test("is refused where entries would become values", async () => {
    const list = next(
      KINDS(TYPE, TYPE.replace("choice", "labelled")),
      [/          - \{ id: ordinary[^]*?Honorary \} \}\n/u.exec(published)?.[0] ?? "", ""],
      ["        values:\n", ""],
    );
    await expectRefused(world, 6, "notice", "import", await list, "--yes");
    expect(world.err).toContain("membershipType");
  });
});

test("an operator's purpose that the notice no longer has gives way to the notice's own", async () => {
  const clinic = await readFile(join(DATA, "notices/clinic.yaml"), "utf8");
  const file = await world.file(
    "next.yaml",
    clinic.replace(/validFrom: .*/u, "validFrom: 2026-11-20"),
  );
  await expectExit(world, 0, "notice", "import", file, "--dry-run");
  const other = await newWorld();
  await expectExit(
    other,
    0,
    "notice",
    "import",
    await other.file("next.yaml", clinic.replace(/validFrom: .*/u, "validFrom: 2026-11-20")),
  );
  await withRegister(other, ({ connection }) => {
    const purposes = connection.prepare("select default_purpose from operator").pluck().all();
    const purpose = /defaultPurpose: (.*)/u.exec(clinic)?.[1];
    expect(purposes).toEqual([purpose, null]);
  });
});
