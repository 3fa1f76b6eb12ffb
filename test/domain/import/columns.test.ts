import { describe, expect, test } from "vitest";
import { demandGround, specialFields } from "../../../src/domain/import/column-plan.ts";
import type { ColumnPlan } from "../../../src/domain/import/column-plan.ts";
import { planColumns } from "../../../src/domain/import/columns.ts";
import { NO_MAPPING } from "../../../src/domain/import/mapping.ts";
import type { Mapping } from "../../../src/domain/import/mapping.ts";
import { faultOf } from "./refusal.ts";
import { FORMS, NOTICE, noticeWithout, SHOP, SYNONYMS } from "./world.ts";

function plan(
  columns: readonly string[],
  mapping: Partial<Mapping> = {},
  notice = NOTICE,
): ColumnPlan {
  return planColumns({
    columns,
    forms: FORMS,
    synonyms: SYNONYMS,
    notice,
    mapping: { ...NO_MAPPING, ...mapping },
  });
}

/** What the columns mean, short: the target or the reason. */
function short({ columns }: ColumnPlan): string[] {
  return columns.map(({ meaning, because }) => {
    if (meaning.to === "field")
      return `${meaning.field}${meaning.part === undefined ? "" : `.${meaning.part}`} ${because}`;
    if (meaning.to === "record")
      return `${meaning.field}.${meaning.part}${meaning.several ? "[]" : ""} ${because}`;
    if (meaning.to === "ban" || meaning.to === "claim")
      return `${meaning.to} ${meaning.channel} ${because}`;
    return because;
  });
}

describe("a known export", () => {
  test("is recognised in any order and case, and its proposals are taken", () => {
    const planned = plan([
      "EMAIL",
      "password",
      "first name",
      "Street",
      "Unsubscribed",
      "Accepts Marketing",
      "Line 12 - Value",
    ]);
    expect(planned.form?.id).toBe("shop");
    expect(short(planned)).toEqual([
      "email form",
      "secret",
      "firstName form",
      "postalAddress.street form",
      "ban email form",
      "claim email form",
      "other form",
    ]);
    expect(planned.columns[0]).toMatchObject({ position: 1, name: "EMAIL" });
  });

  test("with more of its columns known wins", () => {
    const planned = plan(["Name", "Email", "First Name", "Item", "Total", "Status"], {
      ignore: ["First Name"],
    });
    expect(planned.form?.id).toBe("orders");
    expect(short(planned)).toEqual([
      "orders.number form",
      "email form",
      "ignored",
      "orders.products[] form",
      "orders.total form",
      "orders.status form",
    ]);
  });

  test("that ties with another is refused, and can be chosen", () => {
    const twins = [SHOP, { ...SHOP, id: "twin" }];
    const input = {
      columns: ["Email", "First Name"],
      forms: twins,
      synonyms: SYNONYMS,
      notice: NOTICE,
    };
    expect(faultOf(() => planColumns(input))).toEqual({
      code: "import.forms-tied",
      facts: { forms: ["shop", "twin"] },
    });
    expect(planColumns({ ...input, mapping: { ...NO_MAPPING, form: "twin" } }).form?.id).toBe(
      "twin",
    );
  });

  test("can be switched off", () => {
    expect(short(plan(["Email", "First Name"], { form: "none" }))).toEqual([
      "email name",
      "firstName name",
    ]);
  });

  test("that is not known is refused with those that are", () => {
    expect(faultOf(() => plan(["Email"], { form: "stripe" }))).toEqual({
      code: "import.form-unknown",
      facts: { forms: ["shop", "orders"] },
    });
  });

  test("proposes nothing for a field that the notice does not declare", () => {
    expect(faultOf(() => plan(["Email", "First Name", "Born"]))).toMatchObject({
      code: "import.columns-unknown",
      facts: { columns: ["Born"] },
    });
  });

  test("gives way to what is said by hand", () => {
    const mapping = {
      map: { lastName: "First Name", phone: ["Home Phone", "Phone"] },
      ignore: ["Street"],
    };
    const planned = plan(["Email", "First Name", "Phone", "Home Phone", "Street"], mapping);
    expect(short(planned)).toEqual([
      "email form",
      "lastName mapped",
      "phone mapped",
      "phone mapped",
      "ignored",
    ]);
    expect(planned.columns.map(({ rank }) => rank < 100_000)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(planned.columns[3]?.rank).toBeLessThan(planned.columns[2]?.rank ?? 0);
  });
});

describe("a column without a known export", () => {
  test("proposes itself by a field's id, a label in any language, a target or a synonym", () => {
    const columns = [
      "asiakastunnus",
      "ETUNIMI",
      "efternamn",
      "SAHKOPOSTI",
      "Postitoimipaikka",
      "orders.number",
      "orders.products[]",
    ];
    expect(short(plan(columns))).toEqual([
      "customerId name",
      "firstName name",
      "lastName name",
      "email synonym",
      "postalAddress.city synonym",
      "orders.number name",
      "orders.products[] name",
    ]);
  });

  test("is refused by name, all of them at once", () => {
    expect(
      faultOf(() => plan(["email", "Kengännumero", "Lempiväri", "syntymäpäivä"])),
    ).toMatchObject({
      code: "import.columns-unknown",
      facts: { columns: ["Kengännumero", "Lempiväri", "syntymäpäivä"] },
    });
  });

  test("named as the marketing ban is a ban on everything", () => {
    expect(short(plan(["email", "Marknadsföringsförbud"]))).toEqual(["email name", "ban all name"]);
  });

  test("without a name must be empty", () => {
    expect(short(plan(["\uFEFFemail", "", " "]))).toEqual(["email name", "unnamed", "unnamed"]);
  });
});

describe("a column that may not come in", () => {
  test.each(["Henkilötunnus", "asiakkaan_henkilotunnus", "HETU"])("is refused: %s", (name) => {
    const fault = {
      code: "import.columns-never",
      facts: { columns: [{ column: name, reason: "identity-code" }] },
    };
    expect(faultOf(() => plan(["email", name, "Kengännumero"]))).toEqual(fault);
    expect(faultOf(() => plan(["email", name], { map: { lastName: name } }))).toEqual(fault);
    expect(short(plan(["email", name], { ignore: [name] }))).toEqual(["email name", "ignored"]);
  });

  test("is left out when it is a secret or a trace of the network", () => {
    expect(
      short(plan(["email", "Salasanan tiiviste", "OPTIN_IP", "ipAddress", "Latitude"])),
    ).toEqual(["email name", "secret", "network", "network", "location"]);
  });

  test("is no word within another", () => {
    expect(faultOf(() => plan(["email", "***"]))).toMatchObject({ code: "import.columns-unknown" });
    expect(faultOf(() => plan(["email", "Shipping"]))).toMatchObject({
      code: "import.columns-unknown",
    });
  });

  test("is refused by hand when it is a secret", () => {
    expect(faultOf(() => plan(["email", "password"], { map: { lastName: "password" } }))).toEqual({
      code: "import.columns-never",
      facts: { columns: [{ column: "password", reason: "secret" }] },
    });
  });

  test("goes to the catch-all in no way when its name speaks of health", () => {
    expect(faultOf(() => plan(["email", "Diagnoosi"]))).toMatchObject({
      code: "import.columns-unknown",
    });
    expect(faultOf(() => plan(["email", "Terveyskeskuksen puhelin"]))).toMatchObject({
      code: "import.columns-unknown",
    });
    expect(faultOf(() => plan(["email", "Diagnoosi"], { map: { other: "Diagnoosi" } }))).toEqual({
      code: "import.columns-never",
      facts: { columns: [{ column: "Diagnoosi", reason: "health" }] },
    });
    expect(short(plan(["email", "Diagnoosi"], { map: { personalNotes: "Diagnoosi" } }))).toEqual([
      "email name",
      "personalNotes mapped",
    ]);
  });

  test("may go to the field that the notice has for it", () => {
    expect(short(plan(["email", "Kirjautumisen IP", "Terveysmerkinnät"]))).toEqual([
      "email name",
      "signInIp name",
      "personalNotes name",
    ]);
    expect(short(plan(["email", "Last IP"], { map: { signInIp: "Last IP" } }))).toEqual([
      "email name",
      "signInIp mapped",
    ]);
    expect(
      short(plan(["email", "orders.number", "My IP"], { map: { "orders.status": "My IP" } })),
    ).toEqual(["email name", "orders.number name", "orders.status mapped"]);
  });
});

describe("a mapping", () => {
  test("names columns by name in any case, or by place", () => {
    const columns = ["s-posti", "A", "B", "A"];
    expect(short(plan(columns, { map: { firstName: "#2", lastName: "b", other: "#4" } }))).toEqual([
      "email synonym",
      "firstName mapped",
      "lastName mapped",
      "other mapped",
    ]);
  });

  test("prefers a column that is really called #2", () => {
    expect(short(plan(["#2", "email"], { map: { lastName: "#2" } }))).toEqual([
      "lastName mapped",
      "email name",
    ]);
  });

  test("ignores every column of a name, and passes over one that is not there", () => {
    expect(short(plan(["email", "x", "X"], { ignore: ["x", "gone", "x"] }))).toEqual([
      "email name",
      "ignored",
      "ignored",
    ]);
  });

  test("takes bans with the usual words or its own", () => {
    const bans = {
      Uutiskirje: { channel: "email", values: ["ei"] },
      Puhelinkielto: { channel: "phone" },
    } as const;
    const planned = plan(["email", "Uutiskirje", "Puhelinkielto"], { bans });
    expect(short(planned)).toEqual(["email name", "ban email mapped", "ban phone mapped"]);
    expect(
      planned.columns.map(({ meaning }) => ("when" in meaning ? meaning.when : undefined)),
    ).toEqual([undefined, ["ei"], undefined]);
  });

  test.each([
    [
      "a name that several columns have",
      { map: { lastName: "A" } },
      { code: "import.columns-repeated", facts: { column: "A", places: [2, 3] } },
    ],
    [
      "a column that is not there",
      { map: { lastName: "B" } },
      {
        code: "import.columns-missing",
        facts: { targets: ["lastName"], columns: ["email", "A", "a"] },
      },
    ],
    [
      "a place that is not there",
      { map: { lastName: "#4" } },
      {
        code: "import.columns-missing",
        facts: { targets: ["lastName"], columns: ["email", "A", "a"] },
      },
    ],
    [
      "place 0",
      { bans: { "#0": { channel: "email" } } },
      {
        code: "import.columns-missing",
        facts: { targets: ["email"], columns: ["email", "A", "a"] },
      },
    ],
    [
      "two meanings for one column",
      { map: { lastName: "#2" }, ignore: ["a"] },
      { code: "import.columns-twice", facts: { columns: ["A"] } },
    ],
  ] as const)("is refused with %s", (_, mapping, fault) => {
    expect(faultOf(() => plan(["email", "A", "a"], mapping as Partial<Mapping>))).toEqual(fault);
  });

  test.each([
    "nickname",
    "marketingBan",
    "orders",
    "orders.colour",
    "email.city",
    "postalAddress.moon",
    "postalAddress.city.x",
    "email[]",
    "orders.total[]",
    "orders.number[]",
    "phone.street",
  ])("is refused with the target %s", (target) => {
    const fault = faultOf(() => plan(["email", "A"], { map: { [target]: "A" } }));
    expect(fault).toMatchObject({ code: "import.targets-unknown", facts: { columns: ["A"] } });
    expect(fault.facts).toHaveProperty("allowed", [
      "firstName",
      "lastName",
      "email",
      "phone",
      "postalAddress",
      "language",
      "other",
      "personalNotes",
      "orders.number",
      "orders.orderedOn",
      "orders.total",
      "orders.status",
      "orders.products",
      "customerId",
      "signInIp",
    ]);
  });
});

describe("a plan as a whole", () => {
  test("needs a column that tells whose data a row is", () => {
    expect(faultOf(() => plan(["Etunimi", "Puhelin"]))).toEqual({
      code: "import.no-identifier",
      facts: { fields: ["customerId", "email"] },
    });
  });

  test("needs the number of records", () => {
    expect(faultOf(() => plan(["email", "orders.total"]))).toEqual({
      code: "import.no-record-key",
      facts: { target: "orders.number" },
    });
  });

  test("needs a ground for special categories (Art. 9)", () => {
    const special = plan(["email", "personalNotes"]);
    expect(specialFields(special, NOTICE)).toEqual(["personalNotes"]);
    expect(faultOf(() => demandGround(special, NOTICE, undefined))).toEqual({
      code: "import.art9-missing",
      facts: { fields: ["personalNotes"], columns: ["personalNotes"] },
    });
    expect(() => demandGround(special, NOTICE, "unknown")).not.toThrow();
    expect(() =>
      demandGround(plan(["email", "x"], { ignore: ["x"] }), NOTICE, undefined),
    ).not.toThrow();
  });

  test("warns of whole names that no name field gets, and of claimed consent", () => {
    expect(
      plan(["email", "Asiakkaan nimi"], { map: { other: "Asiakkaan nimi" } }).warnings,
    ).toEqual([{ code: "name-not-split", columns: ["Asiakkaan nimi"] }]);
    expect(plan(["email", "Nimi"], { map: { lastName: "Nimi" } }).warnings).toEqual([]);
    expect(plan(["Email", "First Name", "Joined"]).warnings).toEqual([
      { code: "consent-claimed", columns: ["Joined"] },
    ]);
  });

  test("reads no records of a notice that gives them no parts", () => {
    const notice: typeof NOTICE = {
      ...NOTICE,
      fields: NOTICE.fields.map(({ parts: _parts, ...field }) => field),
    };
    const fault = faultOf(() => plan(["email", "A"], { map: { "orders.number": "A" } }, notice));
    expect(fault).toMatchObject({ code: "import.targets-unknown" });
  });

  test("works for a notice that declares less", () => {
    expect(short(plan(["email", "Etunimi"], {}, noticeWithout("phone", "orders")))).toEqual([
      "email name",
      "firstName name",
    ]);
  });

  test("of 10,000 columns is made at once", () => {
    const columns = ["email", ...Array.from({ length: 9_999 }, (_, at) => `Sarake ${at}`)];
    const fault = faultOf(() =>
      planColumns({ columns, forms: FORMS, synonyms: SYNONYMS, notice: NOTICE }),
    );
    expect(fault).toMatchObject({ code: "import.columns-unknown" });
  });
});
