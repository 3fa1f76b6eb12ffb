import { describe, expect, test } from "vitest";
import Papa from "papaparse";
import { renderCsv } from "../../src/copy/csv.ts";
import { planCopy } from "../../src/domain/subject/copy/plan.ts";
import { holdings, value, written } from "../domain/subject/copy/holdings.ts";
import { order } from "../domain/subject/copy/order.ts";

function tables(changes: Parameters<typeof order>[0] = {}): Map<string, string> {
  return new Map(renderCsv(planCopy(order(changes))).map(({ name, text }) => [name, text]));
}

function rows(text: string | undefined): string[][] {
  return Papa.parse<string[]>((text ?? "").slice(1), { delimiter: ";", skipEmptyLines: true }).data;
}

describe("a copy as tables", () => {
  test("has a file for each, orders by their field id", () => {
    expect([...tables().keys()]).toEqual([
      "about.csv",
      "values.csv",
      "orders.csv",
      "history.csv",
      "bans.csv",
      "consents.csv",
      "looks.csv",
      "copies.csv",
      "disclosures.csv",
      "agreements.csv",
      "told.csv",
      "left-out.csv",
      "columns.csv",
    ]);
  });

  test("opens in a European Excel: a byte order mark, semicolons, CR LF", () => {
    for (const text of tables().values()) expect(text).toMatch(/^\ufeff[^\r\n]+;[^\r\n]+\r\n/u);
  });

  test("has a row for every value, with field, label, source and date", () => {
    const [head, ...values] = rows(tables({ language: "en" }).get("values.csv"));
    expect(head).toEqual([
      "Category",
      "Field",
      "Label",
      "Item",
      "Value",
      "Exception of Article 9(2)",
      "Source",
      "How recorded",
      "Recorded",
      "Source: Evidence",
      "File",
      "Correction",
    ]);
    expect(values).toHaveLength(11);
    expect(values[2]).toEqual([
      "User data",
      "email",
      "E-mail address",
      "",
      "asa.makela@example.fi",
      "",
      "Separate consent",
      "corrected",
      "2025-01-15 09:05",
      "letter of 14.1.2025, folder 12",
      "",
      "",
    ]);
    expect(values[7]?.[5]).toBe("explicit consent (a)");
  });

  test("names no column of a table twice", () => {
    for (const text of tables().values()) {
      const [head = []] = rows(text);
      expect(new Set(head).size).toBe(head.length);
    }
  });

  test("has a row for every entry, with the parts as columns", () => {
    const [head, first, second] = rows(tables().get("orders.csv"));
    expect(head?.slice(0, 5)).toEqual(["Numero", "Päivä", "Tila", "Summa", "Tuotteet"]);
    expect(first?.slice(0, 5)).toEqual([
      "1001",
      "2024-03-05",
      "toimitettu",
      "-12.50",
      "Opas; kirja",
    ]);
    expect(second?.[0]).toBe("1002");
  });

  test("has an empty cell where an entry lacks a part", () => {
    const [first, second] = holdings().records;
    const records = [first!, { ...second!, parts: { number: "1002" }, basis: "unknown" }];
    const [, , row] = rows(tables({ holdings: holdings({ records }) }).get("orders.csv"));
    expect(row?.slice(0, 6)).toEqual(["1002", "", "", "", "", "ei tiedossa"]);
  });

  test("has history, bans, claims, looks and copies", () => {
    const all = tables({ language: "en" });
    expect(rows(all.get("history.csv"))[1]?.slice(0, 6)).toEqual([
      "email",
      "E-mail address",
      "",
      "asa@example.com",
      "asa.makela@example.fi",
      "2025-01-15 09:05",
    ]);
    expect(rows(all.get("history.csv"))[2]?.slice(3, 5)).toEqual(["", "+358 40 0123 456"]);
    expect(rows(all.get("bans.csv"))[1]?.slice(0, 2)).toEqual(["e-mail", "2025-06-01"]);
    expect(rows(all.get("consents.csv"))[1]?.[0]).toBe("text messages");
    expect(rows(all.get("looks.csv")).slice(1)).toEqual([
      ["2024-03-05 23:30", "brought in from a file", "not stated"],
      ["2026-11-20 10:15", "opened and read", "Customer care"],
      ["2026-11-22 10:00", "copied for you", "answering your request for access"],
    ]);
    expect(rows(all.get("copies.csv"))[1]).toEqual([
      "2026-05-02 13:00",
      "html, json",
      "wrote from the old address",
      "no",
    ]);
  });

  test("tells what Art. 15 wants told, a draft first of all that it is one", () => {
    const about = rows(tables({ language: "en", fills: {} }).get("about.csv"));
    expect(about[1]?.[0]).toBe("DRAFT");
    const items = new Set(about.map(([item]) => item));
    for (const item of [
      "What it is used for",
      "What kinds of data are processed",
      "Who receives it",
      "Outside the EU and the EEA",
      "How long it is kept",
      "Where it comes from",
      "Automated decisions and profiling",
      "Erasure",
      "If you are not satisfied",
    ]) {
      expect(items).toContain(item);
    }
    expect(about).toContainEqual([
      "How long it is kept",
      "Still to be completed by the controller.",
    ]);
  });

  test("tells the controller's own answers and what the notice says", () => {
    const about = rows(tables({ language: "en" }).get("about.csv"));
    expect(about).toContainEqual([
      "How long it is kept",
      "The controller's answer: Kuusi vuotta viimeisestä tilauksesta.",
    ]);
    expect(about).toContainEqual([
      "Outside the EU and the EEA",
      "According to the notice your data does not go outside the EU and the EEA.",
    ]);
    expect(about.map(([item]) => item)).not.toContain("DRAFT");
  });

  test("tells what was left out and every column of the register", () => {
    const all = tables({
      language: "en",
      withheld: [{ field: "testResults", ground: "34 §", reason: "The doctor advised so." }],
      columns: [...order().columns, { table: "held", column: "mood" }],
    });
    expect(rows(all.get("left-out.csv"))[1]).toMatchObject({
      0: "Results of learning tests",
      1: "1",
      3: "The doctor advised so.",
    });
    const columns = rows(all.get("columns.csv"));
    expect(columns).toHaveLength(1 + order().columns.length + 1);
    expect(columns).toContainEqual(["held.value", "Your data: the values", ""]);
    expect(columns).toContainEqual(["held.mood", "", "Not decided yet"]);
  });

  test("makes formulas harmless", () => {
    const held = holdings({
      values: [value("skype", '=HYPERLINK("http://example.com")', written)],
    });
    const [, row] = rows(tables({ holdings: held }).get("values.csv"));
    expect(row?.[4]).toBe(`'=HYPERLINK("http://example.com")`);
  });

  test("a field that is called like a table of ours does not take its file", () => {
    const [entry] = holdings().records;
    const odd = holdings({ records: [{ ...entry!, field: "Values" }] });
    expect([...tables({ holdings: odd }).keys()].slice(1, 3)).toEqual([
      "values.csv",
      "entries-Values.csv",
    ]);
  });
});
