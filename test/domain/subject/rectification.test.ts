import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HeldRecord, HeldValue, Origin } from "../../../src/domain/subject/holdings.ts";
import {
  correctableTargets,
  type Correction,
  type Held,
  planRectification,
  type Target,
  type Wanted,
} from "../../../src/domain/subject/rectification.ts";
import {
  correctedFields,
  correctedIdentifiers,
  leavesOldAddress,
  listChanges,
  needsGround,
  possibleRecipients,
  targetName,
} from "../../../src/domain/subject/rectified.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { faultOf } from "../import/refusal.ts";

const FILE = new URL("../../../data/notices/omaparantola.yaml", import.meta.url);
const notice = loadNotice(readFileSync(FILE, "utf8"), "omaparantola.yaml");
const origin: Origin = { at: "2026-01-01T00:00:00.000Z", act: "import", source: "registration" };

function value(field: string, text: string, more: Partial<HeldValue> = {}): HeldValue {
  return { field, item: "", value: text, drawer: "personal", origin, ...more };
}

const order: HeldRecord = {
  field: "orders",
  key: "#2006",
  parts: { number: "#2006", status: "paid", total: "49.90" },
  drawer: "personal",
  origin,
};

const held: Held = {
  values: [
    value("lastName", "Makinen"),
    value("email", "aino@example.fi"),
    value("status", "active"),
    value("other", "38", { item: "Kengännumero" }),
    value("personalNotes", "Soittaa itse.", { drawer: "special", basis: "unknown" }),
  ],
  records: [order],
};

function set(field: string, text: string, more: Partial<Wanted> = {}): Wanted {
  return { field, item: "", text, ...more };
}

function ofOrder(part: string | undefined, text: string, item = "#2006"): Wanted {
  return { field: "orders", item, text, ...(part === undefined ? {} : { part }) };
}

const plan = (...wanted: readonly Wanted[]) => planRectification(wanted, held, notice);
const fault = (...wanted: readonly Wanted[]) => faultOf(() => plan(...wanted));

describe("a value", () => {
  test("is replaced, with what it was", () => {
    expect(plan(set("lastName", " Mäkinen "))).toEqual({
      corrections: [
        {
          kind: "value",
          field: "lastName",
          item: "",
          drawer: "personal",
          old: "Makinen",
          new: "Mäkinen",
        },
      ],
      unchanged: [],
    });
  });

  test("that was missing is completed", () => {
    expect(plan(set("phone", "040 0123 401")).corrections).toEqual([
      { kind: "value", field: "phone", item: "", drawer: "personal", new: "040 0123 401" },
    ]);
  });

  test("goes when the text is empty", () => {
    expect(plan(set("status", " ")).corrections).toEqual([
      { kind: "value", field: "status", item: "", drawer: "personal", old: "active" },
    ]);
  });

  test("that is as it should be is no correction, nor is one that is gone already", () => {
    expect(plan(set("email", "aino@example.fi"), set("skype", ""))).toEqual({
      corrections: [],
      unchanged: [
        { field: "email", item: "" },
        { field: "skype", item: "" },
      ],
    });
  });

  test("is corrected in its spelling too", () => {
    expect(plan(set("lastName", "MAKINEN")).corrections).toHaveLength(1);
  });

  test("under a label is another than under the next", () => {
    expect(
      plan(set("other", "39", { item: "Kengännumero" }), set("other", "Oy", { item: "Company" }))
        .corrections,
    ).toMatchObject([
      { item: "Kengännumero", old: "38", new: "39" },
      { item: "Company", new: "Oy" },
    ]);
  });

  test("of the special drawer stays there", () => {
    expect(plan(set("personalNotes", "Ei soiteta.")).corrections).toMatchObject([
      { drawer: "special", old: "Soittaa itse." },
    ]);
  });
});

describe("an entry", () => {
  test("is corrected in its parts, which are one correction", () => {
    const asked = [
      ofOrder("status", "delivered"),
      ofOrder("payment", "lasku"),
      ofOrder("total", ""),
    ];
    expect(plan(...asked)).toEqual({
      corrections: [
        {
          kind: "entry",
          field: "orders",
          item: "#2006",
          drawer: "personal",
          old: order.parts,
          new: { number: "#2006", status: "delivered", payment: "lasku" },
        },
      ],
      unchanged: [],
    });
  });

  test("keeps what is as it should be, and says so", () => {
    const { corrections, unchanged } = plan(
      ofOrder("status", "paid"),
      ofOrder("total", "50,00"),
      ofOrder("payment", ""),
    );
    expect(corrections).toMatchObject([
      { new: { number: "#2006", status: "paid", total: "50.00" } },
    ]);
    expect(unchanged).toEqual([
      { field: "orders", item: "#2006", part: "status" },
      { field: "orders", item: "#2006", part: "payment" },
    ]);
    expect(plan(ofOrder("status", "paid")).corrections).toEqual([]);
  });

  test("goes as a whole", () => {
    expect(plan(ofOrder(undefined, "")).corrections).toEqual([
      { kind: "entry", field: "orders", item: "#2006", drawer: "personal", old: order.parts },
    ]);
  });

  test.each([
    ["that is not held", ofOrder("status", "x", "#9"), "none"],
    ["by the part that tells it from others", ofOrder("number", "#2007"), "key"],
    ["by a value of its own", ofOrder(undefined, "x"), "whole"],
  ])("%s is not corrected", (_, wanted, because) => {
    expect(fault(wanted)).toEqual({
      code: "rectification.entry",
      facts: { field: "orders", because },
    });
  });
});

describe("nothing is corrected", () => {
  test.each([
    ["a field the notice does not declare", set("shoeSize", "38")],
    ["a labelled field without a label", set("other", "x")],
    ["a label where there is none", set("email", "b@example.fi", { item: "work" })],
    ["a part where there is none", set("email", "b@example.fi", { part: "host" })],
    ["an entry without its key", set("orders", "x")],
    ["a part the notice does not declare", ofOrder("colour", "red")],
  ])("of %s", (_, wanted) => {
    const refused = fault(set("lastName", "Mäkinen"), wanted);
    expect(refused).toMatchObject({
      code: "subject.unknown-fields",
      facts: { fields: [wanted.field] },
    });
    expect(JSON.stringify(refused)).toContain("orders[<number>].status");
  });

  test("when it is the marketing ban: bans are set and lifted", () => {
    expect(fault(set("marketingBan", "no"))).toEqual({
      code: "rectification.ban-by-hand",
      facts: { fields: ["marketingBan"] },
    });
  });

  test.each([
    ["one field", [set("status", "a"), set("status", "b")], "status"],
    ["one part", [ofOrder("status", "a"), ofOrder("status", "b")], "orders"],
    ["an entry that goes and its part", [ofOrder(undefined, ""), ofOrder("status", "b")], "orders"],
  ])("when %s is given twice", (_, wanted, field) => {
    expect(fault(...wanted)).toEqual({ code: "rectification.twice", facts: { fields: [field] } });
  });

  test("when a value does not fit its field; all are told at once, by name alone", () => {
    expect(
      fault(
        set("email", "no address"),
        set("lastName", "010100-123D"),
        ofOrder("orderedOn", "soon"),
      ),
    ).toEqual({
      code: "subject.bad-values",
      facts: {
        faults: [
          { field: "email", reason: "not-an-email" },
          { field: "lastName", reason: "identity-code" },
          { field: "orders", reason: "not-a-day" },
        ],
      },
    });
  });
});

test("what was corrected is held as it should be: the same again is no correction", () => {
  const texts = fc.string({ minLength: 1, unit: "grapheme-ascii" });
  fc.assert(
    fc.property(fc.constantFrom("firstName", "lastName", "skype"), texts, (field, text) => {
      const [first] = planRectification([set(field, text)], held, notice).corrections;
      const now = first?.kind === "value" && first.new !== undefined ? first.new : "";
      const others = held.values.filter((one) => one.field !== field);
      const after = { ...held, values: now === "" ? others : [...others, value(field, now)] };
      expect(planRectification([set(field, text)], after, notice).corrections).toEqual([]);
    }),
  );
});

test("what can be corrected is told as it is written", () => {
  const targets = correctableTargets(notice);
  expect(targets).toContain("email");
  expect(targets).toContain("other.<label>");
  expect(targets).toContain("orders[<number>].total");
  expect(targets).not.toContain("marketingBan");
  expect(targets).not.toContain("orders[<number>].number");
  const bare = notice.fields.map((field) => {
    const { parts: _, ...rest } = field;
    return rest;
  });
  expect(correctableTargets({ ...notice, fields: bare })).not.toContain("orders");
});

const name = (target: Target) => targetName(target, notice);

test("a target is named as it is written", () => {
  expect(name({ field: "email", item: "" })).toBe("email");
  expect(name({ field: "other", item: "Company" })).toBe("other.Company");
  expect(name({ field: "orders", item: "#1" })).toBe("orders[#1]");
  expect(name({ field: "orders", item: "#1", part: "status" })).toBe("orders[#1].status");
});

describe("of corrections", () => {
  const corrections: readonly Correction[] = plan(
    set("email", "new@example.fi"),
    set("phone", "040 0123 401"),
    set("personalNotes", ""),
    set("testResults", "14/20"),
    ofOrder("status", ""),
    ofOrder("payment", "lasku"),
  ).corrections;

  test("each value that changes is listed before and after", () => {
    expect(corrections.flatMap(listChanges)).toEqual([
      { field: "email", item: "", old: "aino@example.fi", new: "new@example.fi" },
      { field: "phone", item: "", new: "040 0123 401" },
      { field: "personalNotes", item: "", old: "Soittaa itse." },
      { field: "testResults", item: "", new: "14/20" },
      { field: "orders", item: "#2006", part: "status", old: "paid" },
      { field: "orders", item: "#2006", part: "payment", new: "lasku" },
    ]);
    expect(plan(ofOrder(undefined, "")).corrections.flatMap(listChanges)).toHaveLength(3);
  });

  test("those of what people are found by are told apart", () => {
    expect(correctedIdentifiers(corrections, notice)).toEqual([
      {
        identifier: "email",
        field: "email",
        item: "",
        old: "aino@example.fi",
        new: "new@example.fi",
      },
      { identifier: "phone", field: "phone", item: "", new: "040 0123 401" },
    ]);
    const odd = notice.fields.map((field) =>
      field.id === "orders" ? { ...field, identifier: "number" as const } : field,
    );
    const entries = corrections.filter(({ kind }) => kind === "entry");
    expect(correctedIdentifiers(entries, { ...notice, fields: odd })).toEqual([]);
  });

  test("an old address is left only where there was one", () => {
    expect(leavesOldAddress(correctedIdentifiers(corrections, notice))).toBe(true);
    const first = plan(set("lastName", "Mäkinen"), set("phone", "040 0123 401")).corrections;
    expect(leavesOldAddress(correctedIdentifiers(first, notice))).toBe(false);
  });

  test("a ground of Art. 9 is needed for what enters the special drawer, not for what leaves it", () => {
    expect(needsGround(corrections)).toBe(true);
    expect(needsGround(plan(set("personalNotes", "")).corrections)).toBe(false);
    expect(needsGround(plan(set("status", "x"), ofOrder("status", "x")).corrections)).toBe(false);
  });

  test("the recipients who may have had a field are those of the notice", () => {
    expect(
      possibleRecipients(corrections, notice).map(({ recipient, fields }) => [
        recipient.id,
        fields,
      ]),
    ).toEqual([["subcontractors", ["email"]]]);
    expect(possibleRecipients(plan(set("status", "x")).corrections, notice)).toEqual([]);
  });

  test("the audit trail gets each field once, by drawer", () => {
    expect(correctedFields(corrections, "personal")).toEqual(["email", "phone", "orders"]);
    expect(correctedFields(corrections, "special")).toEqual(["personalNotes", "testResults"]);
  });
});
