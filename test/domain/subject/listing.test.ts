import { describe, expect, test } from "vitest";
import type { FieldIndex } from "../../../src/domain/notice/field-index.ts";
import {
  inOrder,
  latestMonth,
  type Listed,
  listSubject,
  lookAlikes,
  townOf,
} from "../../../src/domain/subject/listing.ts";

const index: FieldIndex = {
  fields: new Map(),
  kinds: new Map(),
  identifiers: new Map([
    ["firstName", "givenName"],
    ["lastName", "familyName"],
    ["email", "email"],
    ["customerId", "number"],
  ]),
};

const one = (id: string, name: string, email = ""): Listed => ({ id, name, email, number: "" });

describe("listSubject", () => {
  test("shows name, e-mail and number, and nothing else that is held", () => {
    const values = [
      { field: "lastName", value: "Mäkinen" },
      { field: "firstName", value: "Aino" },
      { field: "email", value: "aino@example.fi" },
      { field: "customerId", value: "1001" },
      { field: "phone", value: "040 0123 401" },
    ];
    expect(listSubject({ id: "s-1", values }, index)).toEqual({
      id: "s-1",
      name: "Aino Mäkinen",
      email: "aino@example.fi",
      number: "1001",
    });
  });

  test("leaves empty what is not held", () => {
    expect(listSubject({ id: "s-1", values: [] }, index)).toEqual(one("s-1", ""));
  });
});

test("exact hits come first, the others by name with Å, Ä and Ö last", () => {
  const listed = [
    one("a", "Öberg"),
    one("b", "Åström"),
    one("c", "Zachris"),
    one("d", "Ängsbacka"),
  ];
  expect(inOrder(listed, ["a"]).map(({ name }) => name)).toEqual([
    "Öberg",
    "Zachris",
    "Åström",
    "Ängsbacka",
  ]);
});

describe("lookAlikes", () => {
  test("names those with the same name, e-mail and number, whatever the capitals", () => {
    const listed = [one("a", "Aino Mäkinen"), one("b", "aino mäkinen"), one("c", "Aino Mäki")];
    expect(lookAlikes(listed)).toEqual(["a", "b"]);
  });

  test("another e-mail is difference enough", () => {
    expect(
      lookAlikes([one("a", "Aino", "a@example.fi"), one("b", "Aino", "b@example.fi")]),
    ).toEqual([]);
  });
});

test.each([
  ["Mäntykatu 4 B 12, 00100 Helsinki, FI", "Helsinki"],
  ["Storgatan 1\n65100 Vasa", "Vasa"],
  ["Mäntykatu 4", undefined],
])("the town of %j is %j", (address, town) => {
  expect(townOf(address)).toBe(town);
});

test("the month of the latest day; what is no day is passed over", () => {
  expect(latestMonth(["2026-08-21", "2026-11-02", "soon"])).toBe("2026-11");
  expect(latestMonth([])).toBeUndefined();
});
