/** A list that seloste did not make: what its columns hold, and what stands against sending it. */
import { describe, expect, test } from "vitest";
import { readSentColumns, type SentColumn } from "../../../src/domain/disclosure/list-columns.ts";
import {
  type ColumnLook,
  findInList,
  type ListFinding,
  ownerReason,
  type SeenList,
} from "../../../src/domain/disclosure/list-findings.ts";
import { personRules } from "../../../src/domain/disclosure/persons.ts";
import { loadImportForms } from "../../../src/import-forms/load.ts";
import { DATA } from "../calendar/law.ts";
import { leaving, OURS, purpose, recipient } from "./leaving.ts";

const NAMES = loadImportForms(DATA);

function columnsOf(...first: readonly string[]) {
  const { header, columns } = readSentColumns({ first, notice: OURS, ...NAMES });
  return {
    header,
    columns: columns.map(({ name, fields, never }) => [
      name,
      fields.map(({ id }) => id).join(" "),
      never ?? "",
    ]),
  };
}

describe("the columns of a list", () => {
  test.each([
    ["the notice's own id", "customerId", "customerId"],
    ["its label", "Skype-tunnus", "skype"],
    ["a word people use", "S-posti", "email"],
    ["a whole name", "Nimi", "firstName lastName"],
    ["the part of an entry", "orders.number", "orders"],
    ["the ban", "Markkinointikielto", "marketingBan"],
    ["the heading of a known export", "Email Address", "email"],
    ["nothing that anybody knows", "Huom", ""],
    ["a number of another program", "LEID", ""],
    ["a customer number of another program", "ID", ""],
  ])("are known by %s", (_, name, fields) => {
    expect(columnsOf(name)).toEqual({ header: true, columns: [[name, fields, ""]] });
  });

  test("of a known export tell nothing where the notice has no such field", () => {
    const notice = { ...OURS, fields: OURS.fields.filter(({ id }) => id !== "phone") };
    expect(readSentColumns({ first: ["SMS"], notice, ...NAMES }).columns).toMatchObject([
      { name: "SMS", fields: [] },
    ]);
    expect(columnsOf("SMS").columns).toEqual([["SMS", "phone", ""]]);
  });

  test("that never leave are told, whatever stands in them", () => {
    expect(columnsOf("password_hash").columns).toEqual([["password_hash", "", "secret"]]);
  });

  test("for which the notice has a field of its own may leave like any other, but no secret", () => {
    const [email] = OURS.fields.filter(({ id }) => id === "email");
    if (email === undefined) throw new Error("our notice has it");
    const code = {
      ...email,
      id: "code",
      kind: "identityCode" as const,
      ground: "s5.email",
      label: { fi: "Henkilötunnus", sv: "Personbeteckning", en: "Identity code" },
    };
    const secret = {
      ...email,
      id: "secret",
      label: { fi: "Salasana", sv: "Lösenord", en: "Password" },
    };
    const notice = { ...OURS, fields: [...OURS.fields, code, secret] };
    const first = ["henkilötunnus", "hetu", "salasana"];
    const { columns } = readSentColumns({ first, notice, ...NAMES });
    expect(columns.map(({ fields, never }) => [fields.map(({ id }) => id), never])).toEqual([
      [["code"], undefined],
      [[], "identity-code"],
      [["secret"], "secret"],
    ]);
  });

  test("of a list without a heading are called by their place: a row is not repeated", () => {
    expect(columnsOf("Aino", "aino@example.fi")).toEqual({
      header: false,
      columns: [
        ["#1", "", ""],
        ["#2", "", ""],
      ],
    });
  });
});

function look(more: Partial<ColumnLook> = {}): ColumnLook {
  return { filled: 10, emails: 0, phones: 0, hygiene: new Map(), ...more };
}

function column(name: string, ...fields: readonly string[]): SentColumn {
  return { place: 0, name, fields: OURS.fields.filter(({ id }) => fields.includes(id)) };
}

type One = readonly [SentColumn, ColumnLook];

function found(columns: readonly One[], more: Partial<SeenList> = {}, what = leaving()) {
  const seen = {
    columns: columns.map(([one, seenOf]) => ({ column: one, look: seenOf })),
    rows: new Map(),
    ...more,
  };
  return findInList(OURS, what, personRules(OURS, what), seen);
}

function kinds(findings: readonly ListFinding[]): readonly string[] {
  return findings.map(({ kind }) => kind);
}

test.each([
  ["all of it is one person's", [7, 7], undefined],
  ["an address that several have", [7, -1], undefined],
  ["nobody has any of it", [0, 0], "stranger"],
  ["nothing stands there", [null, null], "stranger"],
  ["two people", [7, 8], "mixed"],
  ["two people, and something unknown", [7, 8, 0], "mixed"],
  ["an address that is not held", [7, 0], "stale"],
  ["an address alone, which several have", [null, -1], undefined],
] as const)("a row with %s", (_, holders, reason) => {
  const owners = holders.map((holder) => ({ written: holder !== null, holder: holder ?? 0 }));
  expect(ownerReason(owners)).toBe(reason);
});

describe("what stands against a list", () => {
  test("is nothing where it holds what the notice allows", () => {
    const columns: One[] = [
      [column("customerId", "customerId"), look()],
      [column("email", "email"), look({ emails: 10 })],
      [column("phone", "phone"), look({ filled: 0 })],
    ];
    expect(found(columns)).toEqual([]);
  });

  test("is a column that the recipient may not have, with the sentences", () => {
    const [finding] = found([[column("Nimi", "firstName", "lastName"), look()]]);
    expect(finding).toMatchObject({
      kind: "column",
      column: "Nimi",
      barrier: { because: "field", fields: ["firstName", "lastName"] },
    });
  });

  test("is a column that nobody knows, and one that never leaves", () => {
    const secret: SentColumn = { place: 0, name: "password_hash", fields: [], never: "secret" };
    const findings = found([
      [column("Huom"), look({ filled: 3 })],
      [secret, look()],
    ]);
    expect(findings).toMatchObject([
      { kind: "unknown", column: "Huom", count: 3 },
      { kind: "never", column: "password_hash", count: 10 },
    ]);
    expect(findings[0]).toHaveProperty("sentences.0.id", "s7.processor-fields");
  });

  test("is told of a recipient that no rule of the notice knows with what it says of others", () => {
    const what = leaving({ recipient: recipient({ recipient: "insurers" }) });
    expect(found([[column("Huom"), look()]], {}, what)).toMatchObject([
      { kind: "gate", barrier: { because: "recipient" } },
      {
        kind: "unknown",
        sentences: [{ id: "s7.no-other-disclosures" }, { id: "s8.consent-first" }],
      },
    ]);
  });

  test("is not an unknown column of addresses that may leave", () => {
    expect(found([[column("#2"), look({ emails: 9 })]])).toEqual([]);
  });

  test("is a column that holds something else than it says", () => {
    expect(found([[column("skype", "skype"), look({ phones: 5 })]])).toMatchObject([
      { kind: "content", column: "skype", holds: "phone", count: 5 },
    ]);
    expect(found([[column("skype", "skype"), look({ phones: 4 })]])).toEqual([]);
    expect(kinds(found([[column("phone", "phone"), look({ phones: 10 })]]))).toEqual(["column"]);
  });

  test("is the gate's own answer on the recipient", () => {
    const far = leaving({
      recipient: recipient({ country: "IN" }),
      standing: { standing: "none" },
    });
    expect(found([], {}, far)).toMatchObject([{ kind: "gate", barrier: { because: "no-ground" } }]);
  });

  test("is every row of somebody who may not be sent, with the promise", () => {
    const rows: SeenList["rows"] = new Map([
      ["stranger", { count: 1, lines: [4] }],
      ["ban", { count: 2, lines: [2, 3] }],
    ]);
    const marketing = leaving(purpose(OURS, "direct-marketing"));
    expect(found([], { rows }, marketing)).toMatchObject([
      {
        kind: "rows",
        because: "ban",
        rows: { count: 2 },
        sentences: [{ id: "s4.marketing-ban" }, {}],
      },
      { kind: "rows", because: "stranger", sentences: [] },
    ]);
  });

  test("is a number that should stand nowhere", () => {
    const hygiene: ColumnLook["hygiene"] = new Map([["identity-code", { count: 1, lines: [7] }]]);
    expect(found([[column("skype", "skype"), look({ hygiene })]])).toMatchObject([
      { kind: "hygiene", because: "identity-code", column: "skype", rows: { lines: [7] } },
    ]);
  });
});
