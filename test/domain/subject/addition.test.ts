import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../../src/domain/faults.ts";
import { planAddition, writableFields } from "../../../src/domain/subject/addition.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";

const FILE = new URL("../../../data/notices/omaparantola.yaml", import.meta.url);
const notice = loadNotice(readFileSync(FILE, "utf8"), "omaparantola.yaml");
const given = (field: string, text: string, item = "") => ({ field, item, text });

function faultOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof Refusal ? error.fault : error;
  }
  return undefined;
}

describe("planAddition", () => {
  test("reads each text as its field does and names its drawer", () => {
    expect(
      planAddition(
        [given("lastName", " Mäkinen "), given("personalNotes", "Soittaa itse.")],
        notice,
      ),
    ).toEqual([
      { field: "lastName", item: "", value: "Mäkinen", drawer: "personal" },
      { field: "personalNotes", item: "", value: "Soittaa itse.", drawer: "special" },
    ]);
  });

  test("an empty text says nothing", () => {
    expect(planAddition([given("email", "a@example.fi"), given("phone", "")], notice)).toHaveLength(
      1,
    );
  });

  test("a labelled field needs a label and the others take none", () => {
    expect(faultOf(() => planAddition([given("other", "x")], notice))).toMatchObject({
      code: "subject.unknown-fields",
      facts: { fields: ["other"] },
    });
    expect(
      faultOf(() => planAddition([given("email", "a@example.fi", "work")], notice)),
    ).toMatchObject({
      code: "subject.unknown-fields",
    });
    expect(
      planAddition(
        [given("email", "a@example.fi"), given("other", "Oy Esimerkki", "Company")],
        notice,
      )[1],
    ).toEqual({ field: "other", item: "Company", value: "Oy Esimerkki", drawer: "personal" });
  });

  test("fields the notice does not declare are refused by name, each once, with those it does", () => {
    const fault = faultOf(() =>
      planAddition([given("shoeSize", "38"), given("shoeSize", "39")], notice),
    );
    expect(fault).toMatchObject({ facts: { fields: ["shoeSize"] } });
    expect(JSON.stringify(fault)).toContain("other.<label>");
  });

  test("every bad value is told at once", () => {
    expect(
      faultOf(() => planAddition([given("email", "no address"), given("phone", "12")], notice)),
    ).toEqual({
      code: "subject.bad-values",
      facts: {
        faults: [
          { field: "email", reason: "not-an-email" },
          { field: "phone", reason: "not-a-phone" },
        ],
      },
    });
  });

  test("a data subject whom nobody could find again is refused", () => {
    expect(faultOf(() => planAddition([given("language", "sv")], notice))).toEqual({
      code: "subject.nothing-given",
      facts: {},
    });
  });
});

test("bans and records are not written by hand", () => {
  const ids = writableFields(notice).map(({ id }) => id);
  expect(ids).toContain("email");
  expect(ids).not.toContain("marketingBan");
  expect(ids).not.toContain("orders");
});
