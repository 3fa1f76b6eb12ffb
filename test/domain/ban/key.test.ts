import { describe, expect, test } from "vitest";
import { type BanField, banFields, banKey, banKind, TAGS } from "../../../src/domain/ban/key.ts";
import { FIELDS } from "../import/world.ts";

function field(id: string): BanField {
  const found = FIELDS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found;
}

const skype: BanField = {
  id: "skype",
  kind: "text",
  identifier: "account",
  matches: false,
  drawer: "personal",
};

describe("the key of an identifier", () => {
  test.each([
    [
      "an e-mail without its case",
      "email",
      "Aino.Makinen@Example.FI",
      "eml:aino.makinen@example.fi",
    ],
    ["an e-mail without its tag", "email", "aino+shop@example.fi", "eml:aino@example.fi"],
    ["an e-mail with spaces around it", "email", " aino@example.fi ", "eml:aino@example.fi"],
    ["an e-mail with letters beyond ASCII", "email", "PÄIVI@example.fi", "eml:päivi@example.fi"],
    ["a tag that is the whole of it stays", "email", "+a@example.fi", "eml:+a@example.fi"],
    ["a phone number at home", "phone", "040 0123 401", "tel:358400123401"],
    ["the same from abroad", "phone", "+358 (0)40 012 3401", "tel:358400123401"],
    ["a foreign phone number", "phone", "+46 70 123 45 67", "tel:46701234567"],
    ["a customer number as it is", "customerId", " A-1001 ", "num:customerId:A-1001"],
  ])("is %s", (_, id, value, key) => {
    expect(banKey(field(id), value)).toBe(key);
  });

  test("is an account without its case, within its own field", () => {
    expect(banKey(skype, "Aino.Makinen")).toBe("acc:skype:aino.makinen");
  });

  test.each([
    ["a name", field("firstName"), "Aino"],
    ["an address", field("postalAddress"), "Koekatu 1"],
    ["a phone number without digits", field("phone"), "ei ole"],
    ["an empty account", skype, " "],
    ["an empty e-mail", field("email"), ""],
  ])("is none for %s", (_, one, value) => {
    expect(banKey(one, value)).toBeUndefined();
  });

  test("begins with four bytes that tell its kind", () => {
    expect(Object.values(TAGS).map((tag) => tag.length)).toEqual([4, 4, 4, 4]);
  });
});

describe("the kinds of identifiers", () => {
  test("are told by the kind of the field where it has no identifier of its own", () => {
    const { identifier: _, ...email } = { ...skype, kind: "email" as const };
    const { identifier: __, ...phone } = { ...skype, kind: "phone" as const };
    const { identifier: ___, ...matched } = { ...skype, matches: true };
    expect([banKind(email), banKind(phone), banKind(matched)]).toEqual([
      "email",
      "phone",
      "number",
    ]);
  });

  test("leave out what the special drawer holds", () => {
    expect(banKind({ ...skype, drawer: "special" })).toBeUndefined();
  });

  test("are those of the notice", () => {
    expect(banFields({ fields: FIELDS }).map(({ id }) => id)).toEqual([
      "email",
      "phone",
      "customerId",
    ]);
  });
});

test.each([
  ["müller@bücher.example", "eml:müller@xn--bcher-kva.example"],
  ["müller@xn--bcher-kva.example", "eml:müller@xn--bcher-kva.example"],
  // No domain can be written so; it stays as it is.
  ["müller@bü<cher.example", "eml:müller@bü<cher.example"],
])("a domain is one however it is written: %s", (value, key) => {
  expect(banKey(field("email"), value)).toBe(key);
});
