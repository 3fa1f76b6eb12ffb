import { describe, expect, test } from "vitest";
import { renderJson } from "../../src/copy/json.ts";
import { planCopy } from "../../src/domain/subject/copy/plan.ts";
import { holdings, value, written } from "../domain/subject/copy/holdings.ts";
import { FILLS, order } from "../domain/subject/copy/order.ts";

const parsed = (changes: Parameters<typeof order>[0] = {}): unknown =>
  JSON.parse(renderJson(planCopy(order(changes))));

/** The document without its texts. */
function keys(document: unknown): string {
  return JSON.stringify(document, (_, held: unknown) => (typeof held === "string" ? "" : held));
}

describe("a copy as JSON", () => {
  test("says what it is, when it was made and whether it is a draft", () => {
    expect(parsed({ fills: {} })).toMatchObject({
      seloste: 1,
      kind: "subject.copy",
      at: "2026-11-22T08:15:00.000Z",
      language: "fi",
      draft: [
        { code: "gap", gap: "storagePeriod" },
        { code: "gap", gap: "automatedDecisions" },
      ],
      subject: { id: "s-7k2m9q4x", added: { id: "registration", act: "import" } },
    });
  });

  test("has values by field id, as held, with their source", () => {
    expect(parsed()).toMatchObject({
      fields: {
        email: [
          {
            label: "Sähköpostiosoite",
            value: "asa.makela@example.fi",
            source: { id: "consent", at: "2025-01-15T07:05:00.000Z" },
          },
        ],
        birthDate: [{ value: "1979-02-03" }],
        other: [{ item: "Kengännumero", value: "38" }, { item: "Toive" }],
        personalNotes: [{ basis: "explicit-consent" }],
      },
      records: { orders: [{ key: "1001", parts: { total: "-12.50" } }, { key: "1002" }] },
    });
  });

  test("has the same keys in every language", () => {
    const finnish = keys(parsed({ language: "fi" }));
    expect(keys(parsed({ language: "sv" }))).toBe(finnish);
    expect(keys(parsed({ language: "en" }))).toBe(finnish);
  });

  test("has every item of Art. 15(1) and 15(2) under access", () => {
    const access = {
      purposes: { state: "says" },
      categories: [{ id: "userData" }, { id: "special" }, { id: "customership" }],
      recipients: { list: [{ id: "subcontractors" }], disclosed: [] },
      transfers: { state: "none" },
      storagePeriod: { addition: FILLS.storagePeriod },
      complaint: { authority: { email: "tietosuoja@om.fi" } },
      automatedDecisions: { addition: FILLS.automatedDecisions },
    };
    expect(parsed()).toMatchObject({ access });
  });

  test("escapes marks that would turn a text round in an editor, and keeps what they mean", () => {
    const text = "abc\u202egnp.exe";
    const copy = planCopy(
      order({ holdings: holdings({ values: [value("skype", text, written)] }) }),
    );
    expect(renderJson(copy)).toContain(String.raw`abc\u202egnp.exe`);
    expect(JSON.parse(renderJson(copy))).toMatchObject({ fields: { skype: [{ value: text }] } });
  });

  test("ends with a line feed", () => {
    expect(renderJson(planCopy(order()))).toMatch(/\}\n$/u);
  });
});
