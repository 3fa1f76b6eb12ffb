import { describe, expect, test } from "vitest";
import {
  knowsNames,
  type ListOrder,
  NOTICE_NAMES,
  planList,
} from "../../../src/domain/ban/list-columns.ts";
import { FIELDS, FORMS, NOTICE, noticeWithout, SYNONYMS } from "../import/world.ts";
import { refusalOf } from "../refusal.ts";

function plan(first: readonly string[], more: Partial<ListOrder> = {}) {
  return planList({ first, notice: NOTICE, forms: FORMS, synonyms: SYNONYMS, ...more });
}

/** Column, kind, and `!` where the row is held back without it. */
function shown(first: readonly string[], more: Partial<ListOrder> = {}) {
  const { columns, channels, header } = plan(first, more);
  const words = columns.map(({ place, kind, needed }) => `${place} ${kind}${needed ? "!" : ""}`);
  return { columns: words, channels, header };
}

describe("the columns of a list", () => {
  test.each([
    ["by a label of the notice", ["Etunimi", "Sähköpostiosoite"], ["1 email!"]],
    ["by a word people use", ["Sähköposti"], ["0 email!"]],
    ["by a known export", ["Home Phone"], ["0 phone!"]],
    ["each of several", ["email", "E-postadress"], ["0 email!", "1 email!"]],
    [
      "others beside the address",
      ["email", "Puhelin", "Asiakastunnus"],
      ["0 email!", "1 phone", "2 number"],
    ],
  ])("are known %s", (_, first, columns) => {
    expect(shown(first).columns).toEqual(columns);
  });

  test("of a known export do not tell a number of ours", () => {
    expect(shown(["email", "Customer ID"]).columns).toEqual(["0 email!"]);
  });

  test("that hold records, names or bans are not looked at", () => {
    const first = ["email", "Tilaukset", "orders.number", "Etunimi", "Markkinointikielto", "Name"];
    expect(shown(first).columns).toEqual(["0 email!"]);
  });

  test("are told by a person, by name or by place", () => {
    expect(shown(["Contact", "Nimi"], { column: "contact" }).columns).toEqual(["0 email!"]);
    expect(shown(["Nimi", "Contact"], { column: "#2" }).columns).toEqual(["1 email!"]);
    expect(shown(["Contact"], { column: "Contact", channel: "sms" }).columns).toEqual(["0 phone!"]);
    expect(shown(["email", "Contact"], { column: "Contact" }).columns).toEqual([
      "0 email",
      "1 email!",
    ]);
  });

  test("that are told but not there are refused", () => {
    expect(refusalOf(() => plan(["email", "Nimi"], { column: "Contact" }))).toEqual({
      code: "ban.column-unknown",
      facts: { count: 2 },
    });
    expect(refusalOf(() => plan(["email"], { column: "#2" })).code).toBe("ban.column-unknown");
  });

  test("that tell of nobody are refused", () => {
    expect(refusalOf(() => plan(["Etunimi", "Paikka"]))).toEqual({
      code: "ban.no-address-column",
      facts: { columns: ["Etunimi", "Paikka"] },
    });
    const noEmail = { notice: noticeWithout("email", "phone"), column: "#1" };
    expect(refusalOf(() => plan(["aino@example.fi"], noEmail))).toEqual({
      code: "ban.no-address-column",
      facts: { columns: [] },
    });
  });
});

test.each([
  ["a name beside the address", ["Aino <aino@example.fi>"]],
  ["a dot behind it", ["Aino", "aino@example.fi."]],
])("a first row with %s is no header, and nothing of it is repeated", (_, first) => {
  expect(refusalOf(() => plan(first))).toEqual({
    code: "ban.no-address-column",
    facts: { columns: [] },
  });
  expect(plan(first, { column: `#${first.length}` }).header).toBe(false);
});

test("a first row of names that nobody knows is not repeated either", () => {
  expect(refusalOf(() => plan(["Aino Mäkinen", "Mäntykatu 4"]))).toEqual({
    code: "ban.no-address-column",
    facts: { columns: [] },
  });
});

test("a further column whose name speaks of an address is looked at, and may be unreadable", () => {
  const { columns } = plan(["Sähköposti", "Varasähköposti", "Accepts Email Marketing"]);
  expect(columns.map(({ kind, needed }) => [kind, needed])).toEqual([
    ["email", true],
    ["email", false],
    ["email", false],
  ]);
});

describe("the channel of a list", () => {
  test.each([
    [
      "e-mail for e-mail addresses",
      ["email", "Puhelin"],
      undefined,
      ["email", "all"],
      ["0 email!", "1 phone"],
    ],
    [
      "text messages and calls for phone numbers",
      ["Puhelin"],
      undefined,
      ["sms", "phone", "all"],
      ["0 phone!"],
    ],
    ["any for customer numbers alone", ["Asiakastunnus"], undefined, undefined, ["0 number!"]],
    ["what is said", ["email", "Puhelin"], "sms", ["sms", "all"], ["0 email", "1 phone!"]],
    [
      "post, by whatever tells whose the row is",
      ["email", "Asiakastunnus"],
      "post",
      ["post", "all"],
      ["0 email!", "1 number!"],
    ],
    ["any when all is said", ["email"], "all", undefined, ["0 email!"]],
    [
      "what is said although nothing else is there",
      ["Asiakastunnus"],
      "email",
      ["email", "all"],
      ["0 number!"],
    ],
  ] as const)("is %s", (...[, first, channel, channels, columns]) => {
    const found = shown(first, channel === undefined ? {} : { channel });
    expect(found).toEqual({ header: true, channels, columns });
  });

  test("is Skype for accounts", () => {
    const skype = { ...FIELDS[0]!, id: "skype", identifier: "account" as const };
    const notice = { ...NOTICE, fields: [...FIELDS, skype] };
    expect(shown(["skype"], { notice })).toEqual({
      header: true,
      channels: ["skype", "all"],
      columns: ["0 account!"],
    });
  });
});

describe("a list without a header", () => {
  test("begins with an address, which is a row like the others", () => {
    expect(shown(["Aino", "aino@example.fi", "0400 123 401"])).toEqual({
      header: false,
      channels: ["email", "all"],
      columns: ["1 email!", "2 phone"],
    });
    expect(shown(["+358 40 0123 401"])).toEqual({
      header: false,
      channels: ["sms", "phone", "all"],
      columns: ["0 phone!"],
    });
  });

  test("is not taken for one because of years in a name", () => {
    expect(plan(["email", "2025-2026"]).header).toBe(true);
  });
});

describe("the names of columns", () => {
  test("are known by the notice alone when all of them are its own", () => {
    expect(knowsNames(["email", "Etunimi"], NOTICE)).toBe(true);
    expect(knowsNames(["email", "s-posti"], NOTICE)).toBe(false);
    expect(plan(["email"], NOTICE_NAMES).columns).toHaveLength(1);
  });
});
