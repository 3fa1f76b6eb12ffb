import { describe, expect, test } from "vitest";
import type { Notice } from "../../../../src/domain/notice/notice.ts";
import { listGaps } from "../../../../src/domain/subject/copy/answers.ts";
import type { Copy, DraftReason } from "../../../../src/domain/subject/copy/copy.ts";
import { type CopyOrder, planCopy } from "../../../../src/domain/subject/copy/plan.ts";
import { holdings, registered, value, written } from "./holdings.ts";
import { columns, FILLS, notice, order } from "./order.ts";

describe("what Art. 15(1) and 15(2) want told", () => {
  const copy = planCopy(order());

  test("(a) the purposes, in the order of the notice and the language of the copy", () => {
    expect(copy.purposes.list.slice(0, 2)).toEqual([
      { id: "customer-care", label: "Asiakassuhteen hoito", marketing: false },
      { id: "payment-monitoring", label: "Maksujen seuranta", marketing: false },
    ]);
  });

  test("(b) the categories with their fields", () => {
    const [, special] = copy.categories;
    expect(special).toEqual({
      id: "special",
      label: "Terveyttä ja päihteiden käyttöä koskevat tiedot",
      specialCategory: true,
      fields: [
        { id: "substanceUse", label: "Päihteiden käyttö" },
        { id: "personalNotes", label: "Henkilökohtaiset merkinnät" },
        { id: "testResults", label: "Oppimistestien tulokset" },
      ],
    });
  });

  test("(c) the recipients the notice allows, with the fields they may get", () => {
    expect(copy.recipients.list).toEqual([
      {
        id: "subcontractors",
        label: "Alihankkijat",
        processor: true,
        fields: [
          { id: "customerId", label: "Asiakastunnus" },
          { id: "skype", label: "Skype-tunnus" },
          { id: "email", label: "Sähköpostiosoite" },
        ],
      },
    ]);
  });

  test("(c) what the notice says of recipients, in its order, rules and conditions included", () => {
    expect(copy.recipients.sentences.map(({ clause }) => clause)).toEqual([
      "s7.processors",
      "s7.processor-fields",
      "s7.processor-extent",
      "s7.no-other-disclosures",
      "s8.consent-first",
    ]);
  });

  test("(d) and (h) what the controller fills in where the notice is silent", () => {
    expect(copy.storagePeriod).toEqual({
      state: "silent",
      sentences: [],
      addition: FILLS.storagePeriod,
    });
    expect(copy.automatedDecisions.addition).toBe(FILLS.automatedDecisions);
  });

  test("(e) the rights, (f) the complaint, and the fee, from the law", () => {
    expect(copy.rights.map(({ id }) => id)).toEqual([
      "rectification",
      "erasure",
      "restriction",
      "objection",
      "marketingObjection",
    ]);
    expect(copy.complaint.authority).toEqual({
      name: "Tietosuojavaltuutetun toimisto",
      visit: "Lintulahdenkuja 4, 00530 Helsinki",
      post: "PL 800, 00531 Helsinki",
      phone: "029 566 6700",
      registry: "029 566 6768",
      email: "tietosuoja@om.fi",
      web: "https://tietosuoja.fi",
    });
    expect(copy.fees.source).toBe(
      "tietosuoja-asetuksen 12 artiklan 5 kohta ja 15 artiklan 3 kohta",
    );
  });

  test("15(2) that the notice says nothing is transferred", () => {
    expect(copy.transfers.state).toBe("none");
    expect(copy.transfers.sentences.map(({ clause }) => clause)).toEqual([
      "s8.no-transfer",
      "s8.consent-first",
    ]);
  });

  test("who the controller is; an invented contact person is not named", () => {
    expect(copy.controllers).toEqual([
      {
        name: "Oy OmaParantola Ab",
        businessId: "2344421-0",
        email: "asiakaspalvelu@omaparantola.fi",
      },
    ]);
    expect(copy.contact).toBeUndefined();
  });

  test("the real contact person by name", () => {
    const [contact] = notice.contacts;
    const named = {
      role: "contact",
      name: "Maija Malli",
      placeholder: false,
      clauses: [],
    } as const;
    expect(contact?.placeholder).toBe(true);
    expect(contactIn([named])).toEqual({ name: "Maija Malli" });
    expect(contactIn([{ ...named, email: "maija@example.fi" }])).toEqual({
      name: "Maija Malli",
      email: "maija@example.fi",
    });
    expect(contactIn([])).toBeUndefined();
  });

  test("a controller of whom only the name is known", () => {
    const controllers = [
      { name: "Oy Malli Ab", kind: "organisation", joint: false, clauses: [] } as const,
    ];
    expect(planCopy(order({ notice: { ...notice, controllers } })).controllers).toEqual([
      { name: "Oy Malli Ab" },
    ]);
  });
});

test("the groups a person was said to belong to stand in it, by their label while it is known", () => {
  const clause = "s5.user-data";
  const plain = { minors: false, holdsNothing: false, clause };
  const label = { fi: "Asiakkaat", sv: "Kunder", en: "Customers" };
  const grouped = { ...notice, groups: [{ id: "customers", label, ...plain }] };
  const groups = ["customers", "gone"];
  const copy = planCopy(order({ notice: grouped, holdings: holdings({ groups }) }));
  expect(copy.groups).toEqual([
    { id: "customers", label: "Asiakkaat" },
    { id: "gone", label: "gone" },
  ]);
});

describe("the data", () => {
  const copy = planCopy(order({ language: "sv" }));
  const [userData, special, customership] = copy.held;

  test("stands by category, in the order of the notice's fields", () => {
    expect(userData?.values.map(({ field }) => field)).toEqual([
      "firstName",
      "lastName",
      "email",
      "phone",
      "birthDate",
      "other",
      "other",
    ]);
  });

  test("has its label in the language, its value, source, date and evidence", () => {
    expect(userData?.values[2]).toEqual({
      field: "email",
      label: "E-postadress",
      kind: "email",
      value: "asa.makela@example.fi",
      source: {
        id: "consent",
        label: "Särskilt samtycke",
        act: "correct",
        at: "2025-01-15T07:05:00.000Z",
        evidence: "letter of 14.1.2025, folder 12",
      },
    });
  });

  test("keeps the label of a catch-all and the exception of Art. 9(2)", () => {
    expect(userData?.values[5]).toMatchObject({ item: "Kengännumero", value: "38" });
    expect(special?.values.map(({ basis }) => basis)).toEqual(["explicit-consent", "unknown"]);
  });

  test("has entries as a table of the parts that are held", () => {
    expect(customership?.tables).toHaveLength(1);
    expect(customership?.tables[0]).toMatchObject({
      field: "orders",
      label: "Beställningar",
      parts: [
        { id: "number", kind: "text" },
        { id: "orderedOn", kind: "day" },
        { id: "status", kind: "text" },
        { id: "total", kind: "amount" },
        { id: "products", kind: "text" },
      ],
      entries: [{ key: "1001" }, { key: "1002" }],
    });
  });

  test("tells which fields are empty; a ban that is set is not one of them", () => {
    expect(userData?.empty.map(({ id }) => id)).toEqual(["skype", "postalAddress", "language"]);
    expect(customership?.empty.map(({ id }) => id)).toEqual(["status"]);
    const [, , without] = planCopy(order({ holdings: holdings({ bans: [] }) })).held;
    expect(without?.empty.map(({ id }) => id)).toEqual(["status", "marketingBan"]);
  });

  test("that the notice does not declare is copied all the same, last and under its id", () => {
    const odd = holdings({
      values: [{ ...value("shoeSize", "38", written), drawer: "special" }],
      records: [
        {
          field: "visits",
          key: "1",
          parts: { on: "2026-01-02" },
          drawer: "personal",
          origin: written,
        },
      ],
    });
    const last = planCopy(order({ holdings: odd })).held.at(-1);
    expect(last).toMatchObject({
      specialCategory: true,
      values: [{ field: "shoeSize", label: "shoeSize", kind: "text", value: "38" }],
      tables: [
        { field: "visits", label: "visits", parts: [{ id: "on", label: "on", kind: "text" }] },
      ],
    });
    expect(last?.category).toBeUndefined();
  });

  test("with a part of an entry that the notice does not declare shows it after the others", () => {
    const [known] = holdings().records;
    const entry = { ...known!, parts: { number: "1001", parcel: "JJFI1" }, basis: "unknown" };
    const [, , category] = planCopy(order({ holdings: holdings({ records: [entry] }) })).held;
    expect(category?.tables[0]?.parts.map(({ id }) => id)).toEqual(["number", "parcel"]);
    expect(category?.tables[0]?.entries[0]?.basis).toBe("unknown");
  });

  test("from a source the notice does not know keeps its id", () => {
    const origin = { ...registered, source: "purchase" };
    const [category] = planCopy(
      order({ holdings: holdings({ values: [value("email", "a@example.fi", origin)] }) }),
    ).held;
    expect(category?.values[0]?.source).toMatchObject({ id: "purchase", label: "purchase" });
  });

  test("of a choice has its label beside it", () => {
    const fields = notice.fields.map((field) =>
      field.id === "status"
        ? {
            ...field,
            kind: "choice" as const,
            values: [{ id: "active", label: { fi: "Aktiivinen", sv: "Aktiv", en: "Active" } }],
          }
        : field,
    );
    const held = holdings({
      values: [value("status", "active", written), value("status", "odd", written)],
    });
    const [, , category] = planCopy(order({ notice: { ...notice, fields }, holdings: held })).held;
    expect(category?.values.map(({ choice }) => choice)).toEqual(["Aktiivinen", undefined]);
  });
});

describe("what else is recorded", () => {
  const copy = planCopy(order());

  test("earlier values, with what they were and became", () => {
    expect(copy.history[0]).toMatchObject({
      label: "Sähköpostiosoite",
      kind: "email",
      old: "asa@example.com",
      new: "asa.makela@example.fi",
    });
    expect(copy.history[1]?.old).toBeUndefined();
    const { new: _, ...removed } = holdings().past[0]!;
    const past = { ...removed, item: "x" };
    const [shown] = planCopy(order({ holdings: holdings({ past: [past] }) })).history;
    expect(shown).toMatchObject({ item: "x", old: "asa@example.com" });
    expect(shown).not.toHaveProperty("new");
  });

  test("bans and claimed consents with their evidence", () => {
    expect(copy.bans).toEqual([
      {
        channel: "email",
        since: "2025-06-01",
        recordedAt: "2024-03-05T21:30:00.000Z",
        how: "asiakkaat.csv, column Newsletter: no",
        hashes: ["7d5c"],
        source: {
          id: "registration",
          label: "Rekisteröityminen asiakkaaksi",
          act: "import",
          at: "2024-03-05T21:30:00.000Z",
          file: "asiakkaat.csv",
        },
      },
    ]);
    expect(copy.claims.map(({ channel }) => channel)).toEqual(["sms"]);
  });

  test("a ban that was set at the desk has no source beside itself", () => {
    const [set] = holdings().bans;
    if (set === undefined) throw new Error("there is a ban");
    const { origin: _none, ...own } = set;
    const [shown] = planCopy(order({ holdings: holdings({ bans: [own] }) })).bans;
    expect(shown).toMatchObject({ channel: "email", since: "2025-06-01" });
    expect(shown).not.toHaveProperty("source");
  });

  test("when and for what purpose the data was looked at, and nothing of who did it (C-579/21)", () => {
    expect(copy.looks).toEqual([
      { at: "2024-03-05T21:30:00.000Z", act: "imported" },
      {
        at: "2026-11-20T08:15:00.000Z",
        act: "opened",
        purpose: { id: "customer-care", label: "Asiakassuhteen hoito" },
      },
      {
        at: "2026-11-22T08:00:00.000Z",
        act: "copied",
        purpose: { id: "access", label: "access" },
      },
    ]);
  });

  test("copies given before", () => {
    expect(copy.copies).toEqual(holdings().copies);
  });
});

function reasons(changes: Partial<CopyOrder>): readonly DraftReason[] {
  return planCopy(order(changes)).draft;
}

function contactIn(contacts: Notice["contacts"]): Copy["contact"] {
  return planCopy(order({ notice: { ...notice, contacts } })).contact;
}

describe("a copy is a draft", () => {
  const silent = { state: "silent" } as const;

  test("not when everything is told and decided", () => {
    expect(reasons({})).toEqual([]);
  });

  test("while the notice is silent on an item of Art. 15 and no text is given", () => {
    expect(reasons({ fills: {} })).toEqual([
      { code: "gap", gap: "storagePeriod" },
      { code: "gap", gap: "automatedDecisions" },
    ]);
    expect(reasons({ fills: { ...FILLS, storagePeriod: "  " } })).toEqual([
      { code: "gap", gap: "storagePeriod" },
    ]);
  });

  test("on every item a notice can be silent on, and on none that Art. 15 does not ask for", () => {
    const statements = {
      purposes: silent,
      legalBasis: silent,
      recipients: silent,
      transfers: silent,
      retention: silent,
      sources: silent,
      rights: silent,
      withdrawal: silent,
      complaint: silent,
      obligation: silent,
      automatedDecisions: silent,
    };
    const mute = { ...notice, statements };
    expect(listGaps(mute)).toEqual([
      "purposes",
      "recipients",
      "transfers",
      "storagePeriod",
      "automatedDecisions",
    ]);
  });

  test("not where the notice says that there is none", () => {
    const none = { state: "none", clauses: [] } as const;
    const statements = { ...notice.statements, retention: none, automatedDecisions: none };
    expect(reasons({ notice: { ...notice, statements }, fills: {} })).toEqual([]);
  });

  test("while nobody has decided on free text", () => {
    const { thirdPersons: _, ...undecided } = order();
    expect(planCopy(undecided).draft).toEqual([
      { code: "third-persons", fields: ["other", "personalNotes", "testResults"] },
    ]);
    expect(reasons({ thirdPersons: { decided: " " } })).toHaveLength(1);
  });

  test("not for third persons where there is no free text", () => {
    const plain = holdings({ values: [value("firstName", "Åsa", registered)], past: [] });
    const { thirdPersons: _, ...undecided } = order({ holdings: plain });
    expect(planCopy(undecided).draft).toEqual([]);
    expect(planCopy(undecided).thirdPersonsChecked).toBe(false);
  });

  test("for free text that was replaced, and for a field the notice does not declare", () => {
    const [past] = holdings().past;
    const odd = holdings({
      values: [value("shoeSize", "38", written)],
      past: [{ ...past!, field: "substanceUse" }],
    });
    const { thirdPersons: _, ...undecided } = order({ holdings: odd });
    expect(planCopy(undecided).draft).toEqual([
      { code: "third-persons", fields: ["shoeSize", "substanceUse"] },
    ]);
  });

  test("while the special drawer was closed", () => {
    expect(reasons({ holdings: holdings({ complete: false }) })).toEqual([{ code: "incomplete" }]);
  });

  test("while a column of the schema is undecided", () => {
    const more = [...columns, { table: "held", column: "mood" }];
    expect(reasons({ columns: more })).toEqual([
      { code: "undecided-columns", columns: ["held.mood"] },
    ]);
  });

  test("without any texts given at all", () => {
    const { fills: _, ...bare } = order();
    expect(planCopy(bare).draft.map(({ code }) => code)).toEqual(["gap", "gap"]);
  });
});

test("a text for an item on which the notice speaks is added to it", () => {
  const { recipients } = planCopy(order({ fills: { ...FILLS, recipients: "Posti Oy" } }));
  expect(recipients.state).toBe("says");
  expect(recipients.addition).toBe("Posti Oy");
});

test("a notice that speaks of no transfers and no other recipients has no sentences of them", () => {
  const { transfers: _, otherRecipients: __, ...rest } = notice;
  const statements = { ...notice.statements, transfers: { state: "silent" } as const };
  const copy = planCopy(order({ notice: { ...rest, statements } }));
  expect(copy.transfers.sentences).toEqual([]);
  expect(copy.recipients.sentences.map(({ clause }) => clause)).not.toContain("s8.consent-first");
});
