/** What the notice does not allow is refused with its sentence, by every way into the register. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newWorld, type TestWorld } from "../../world.ts";
import {
  documentOf,
  expectExit,
  expectRefused,
  importSamples,
  sample,
  withRegister,
} from "../acts.ts";
import { atDesk, ENTER } from "../desk.ts";

let world: TestWorld;

async function rows(sql: string): Promise<readonly unknown[]> {
  return withRegister(world, ({ connection }) => connection.prepare(sql).all());
}

describe("a source", () => {
  const PAID = "Jäsennumero;Numero;Summa\n1001;7;20,00\n1009;8;20,00\n";
  const MAP = ["--map", "payments.number=Numero", "--map", "payments.amount=Summa"] as const;
  const FROM = ["--source", "payment-service"] as const;

  beforeEach(async () => {
    world = await newWorld({ notice: "data/notices/club.yaml" });
    const member = ["--set", "memberNumber=1001", "--set", "email=aino@example.fi"];
    await expectExit(world, 0, "subject", "add", ...member, "--source", "member");
  });

  test("brings what the notice says it brings, in a file", async () => {
    const file = await world.file("list.csv", "Jäsennumero;Puhelinnumero\n1001;040 123 4567\n");
    await expectRefused(world, 6, "import", file, ...FROM);
    expect(world.err).toContain("phone: not from this source");
    expect(world.err).toContain("s6.payment-service: “Data on payments is received");
    await expectRefused(world, 6, "import", file, ...FROM, "--lang", "fi");
    expect(world.err).toContain("Tieto maksuista saadaan maksupalvelusta.");
    await expectExit(world, 0, "import", file, "--source", "member");
  });

  test("by hand, and in a correction", async () => {
    const phone = ["--set", "phone=040 123 4567"] as const;
    await expectRefused(world, 6, "subject", "add", ...phone, ...FROM);
    const correct = ["subject", "correct", "1001", "--ground", "told us", "--yes"] as const;
    const checked = ["--identity-checked", "wrote from the address we hold"] as const;
    await expectRefused(world, 6, ...correct, ...checked, ...phone, ...FROM);
    expect(world.err).toContain("--source");
    await expectExit(world, 0, ...correct, ...checked, ...phone);
  });

  test("may know people by what it does not bring, changes none of that and makes nobody", async () => {
    const file = await world.file("paid.csv", PAID);
    await expectExit(world, 3, "import", file, ...FROM, ...MAP, "--partial");
    expect(world.out).toContain("takes data on known people only");
    expect(await rows("select field, key from personal.record")).toEqual([
      { field: "payments", key: "7" },
    ]);
    const other = "Jäsennumero;Sähköpostiosoite;Numero;Summa\n1001;other@example.fi;9;20,00\n";
    await expectExit(world, 0, "import", await world.file("more.csv", other), ...FROM, ...MAP);
    expect(await rows("select value from personal.held where field = 'email'")).toEqual([
      { value: "aino@example.fi" },
    ]);
    expect(await rows("select count(*) as people from personal.subject")).toEqual([{ people: 1 }]);
  });
});

describe("a condition", () => {
  const ADD = ["subject", "add", "--source", "customer", "--set", "lastName=Esimerkki"] as const;

  beforeEach(async () => {
    world = await newWorld({ notice: "data/notices/clinic.yaml" });
  });

  test("is met when a person says so, and that is kept with the value", async () => {
    const insurance = ["--set", "insuranceNumber=1234"] as const;
    await expectRefused(world, 6, ...ADD, ...insurance);
    expect(world.err).toContain("held only under a condition: If it is needed");
    expect(world.err).toContain("s5.insurance");
    await expectExit(world, 0, ...ADD, ...insurance, "--met", "insuranceNumber");
    expect(await rows("select met from personal.origin")).toEqual([{ met: '["insuranceNumber"]' }]);
  });

  test("is asked at the desk, and a no lets nothing in", async () => {
    const argv = [...ADD, "--set", "insuranceNumber=1234"];
    const no = await atDesk(world, argv, [["If it is needed", `n${ENTER}`]]);
    expect(no.code).toBe(6);
    const yes = await atDesk(world, argv, [["If it is needed", `y${ENTER}`]]);
    expect(yes.code).toBe(0);
  });
});

describe("a personal identity code", () => {
  const MET = ["--met", "identityCode"] as const;

  beforeEach(async () => {
    world = await newWorld({ notice: "data/notices/clinic.yaml" });
  });

  test("enters the one field that the notice has for it, by a column of its name", async () => {
    const list = "Asiakasnumero;Henkilötunnus\n1001;131052-308t\n1002;131052-308U\n";
    const file = await world.file("codes.csv", list);
    const argv = ["import", file, "--source", "customer", ...MET, "--partial"] as const;
    await expectExit(world, 3, ...argv, "--map", "customerNumber=Asiakasnumero");
    expect(world.out).toContain("Henkilötunnus: not a personal identity code");
    const held = "select value from personal.held where field = 'identityCode'";
    expect(await rows(held)).toEqual([{ value: "131052-308T" }]);
  });

  test("and nowhere else, by hand neither", async () => {
    const file = await world.file("codes.csv", "Asiakasnumero;HETU\n1001;131052-308T\n");
    const argv = ["import", file, "--source", "customer", ...MET] as const;
    const map = ["--map", "customerNumber=Asiakasnumero"] as const;
    await expectRefused(world, 6, ...argv, ...map);
    await expectRefused(world, 6, ...argv, ...map, "--map", "insuranceNumber=HETU");
    await expectExit(world, 0, ...argv, ...map, "--map", "identityCode=HETU");
    const add = ["subject", "add", "--source", "customer", "--set", "email=a@example.fi"] as const;
    await expectRefused(world, 6, ...add, "--set", "lastName=131052-308T");
    await expectExit(world, 0, ...add, "--set", "identityCode=131052-308T", ...MET);
  });
});

describe("a group of data subjects", () => {
  beforeEach(async () => {
    world = await newWorld({ notice: "test/notices/agency.yaml" });
  });

  test("is named for what is held of some only; it is kept, shown and copied", async () => {
    const add = ["subject", "add", "--source", "person", "--set", "email=a@example.fi"] as const;
    const company = ["--set", "company=Esimerkki Oy"] as const;
    await expectRefused(world, 6, ...add, ...company);
    expect(world.err).toContain("company: held of another group of data subjects only: customers");
    await expectRefused(world, 2, ...add, ...company, "--group", "nobody");
    expect(world.err).toContain("enquirers, bookers, applicants, customers, visitors");
    await expectExit(world, 0, ...add, ...company, "--group", "customers");
    await expectExit(world, 0, "subject", "show", "a@example.fi", "--json");
    expect(documentOf(world).data).toMatchObject({ groups: ["customers"] });
    await expectExit(world, 0, "subject", "show", "a@example.fi", "--lang", "fi");
    expect(world.out).toContain("Asiakkaat");
    const copy = join(world.folder, "copy.json");
    await expectExit(
      world,
      0,
      ...["subject", "export", "a@example.fi", "--format", "json", "-o", copy],
      ...["--identity-checked", "wrote from the address we hold"],
    );
    expect(JSON.parse(await readFile(copy, "utf8"))).toMatchObject({
      subject: { groups: [{ id: "customers", label: "Asiakkaat" }] },
    });
    // What is on record need not be said again; what is new has to be.
    const correct = ["subject", "correct", "a@example.fi", "--ground", "typing error", "--yes"];
    await expectExit(world, 0, ...correct, "--set", "company=Esimerkki Oyj");
    await expectRefused(world, 6, ...correct, "--set", "message=Hei");
    await expectExit(world, 0, ...correct, "--set", "message=Hei", "--group", "enquirers");
    expect(await rows("select name from personal.subject_group order by name")).toEqual([
      { name: "customers" },
      { name: "enquirers" },
    ]);
  });

  test("is chosen at the desk, and holds for everybody in a file", async () => {
    const add = ["subject", "add", "--source", "person", "--set", "email=a@example.fi"];
    const chosen = await atDesk(world, add, [["Which group", ENTER]]);
    expect(chosen.code).toBe(0);
    const list = await world.file(
      "list.csv",
      "Sähköposti;Yritys\na@example.fi;A Oy\nb@example.fi;B Oy\n",
    );
    const from = ["import", list, "--source", "person"] as const;
    await expectRefused(world, 6, ...from);
    await expectExit(world, 0, ...from, "--group", "customers");
    expect(await rows("select subject, name from personal.subject_group")).toEqual([
      { subject: 1, name: "customers" },
      { subject: 1, name: "enquirers" },
      { subject: 2, name: "customers" },
    ]);
  });
});

describe("data that tells of a special category", () => {
  const AS = () => ["--identity", world.supportIdentity] as const;

  beforeEach(async () => {
    world = await newWorld({ notice: "data/notices/omaparantola.yaml" });
    await importSamples(world);
  });

  test("is not shown to a support, nor its history, nor copied", async () => {
    await expectExit(world, 0, "subject", "show", "1001", "--json");
    const open = z.looseObject({ records: z.record(z.string(), z.array(z.unknown())) });
    expect(open.parse(documentOf(world).data).records["orders"]).not.toEqual([]);
    await expectExit(world, 0, "subject", "show", "1001", "--json", ...AS());
    expect(open.parse(documentOf(world).data).records["orders"]).toEqual([]);
    expect(documentOf(world).data).toMatchObject({ special: "closed" });
    await expectExit(world, 0, "subject", "history", "1001", "--json", ...AS());
    expect(world.out).not.toContain('"field":"orders"');
  });

  test("is neither imported nor corrected by one", async () => {
    const orders = ["import", sample("shopify-orders.csv"), "--source", "customership"] as const;
    await expectRefused(world, 6, ...orders, ...AS());
    expect(world.err).toContain("contact");
    const correct = ["--set", "orders[#2006].status=delivered", "--ground", "arrived", "--yes"];
    await expectRefused(world, 6, "subject", "correct", "1001", ...correct, ...AS());
  });

  test("makes of the list of customers something that only a contact opens", async () => {
    await expectExit(world, 0, "subject", "find", "aino", "--json");
    expect(documentOf(world).data).not.toEqual([]);
    await expectExit(world, 0, "subject", "find", "aino", "--json", ...AS());
    expect(documentOf(world)).toMatchObject({ data: [], warnings: [{ code: "find.whole" }] });
    await expectExit(world, 0, "subject", "find", "1001", "--json", ...AS());
    expect(documentOf(world).data).toMatchObject([{ number: "1001" }]);
    await expectRefused(world, 6, "ban", "list", ...AS());
    await expectExit(world, 0, "ban", "list", "--subject", "1001", ...AS());
  });
});

describe("a class of the catch-all", () => {
  beforeEach(async () => {
    world = await newWorld();
  });

  test("is chosen by a person where only the column's name speaks for it, and is kept", async () => {
    const file = await world.file("list.csv", "Email;Muut tiedot\na@example.fi;soittaa illalla\n");
    const from = ["import", file, "--source", "registration"] as const;
    await expectRefused(world, 2, ...from);
    expect(world.err).toContain("nobody has chosen what they are: “Muut tiedot”");
    expect(world.err).toContain("s5.catch-all");
    await expectExit(world, 0, ...from, "--map", "other.Wish. For calls=Muut tiedot");
    expect(await rows("select item, value from personal.held where field = 'other'")).toEqual([
      { item: "Wish. For calls", value: "soittaa illalla" },
    ]);
    await expectExit(world, 0, ...from, "--yes");
  });

  test("of a known export is told with the result", async () => {
    const customers = ["import", sample("shopify-customers.csv"), "--source", "registration"];
    await expectExit(world, 0, ...customers);
    expect(world.err).toContain("each under a class of its own");
  });
});
