import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { specialFields } from "../../src/domain/import/column-plan.ts";
import type { ColumnPlan } from "../../src/domain/import/column-plan.ts";
import { planColumns } from "../../src/domain/import/columns.ts";
import { joinLineItems } from "../../src/domain/import/line-items.ts";
import type { ReadRow, RowReading } from "../../src/domain/import/reading.ts";
import { rowReader } from "../../src/domain/import/row.ts";
import { openTable } from "../../src/files/table.ts";
import { loadImportForms } from "../../src/import-forms/load.ts";
import { loadNotice } from "../../src/notice-file/load.ts";

const DATA = new URL("../../data", import.meta.url).pathname;
const { forms, synonyms } = loadImportForms(DATA);
const notice = loadNotice(
  readFileSync(join(DATA, "notices", "omaparantola.yaml"), "utf8"),
  "omaparantola.yaml",
);

async function readSample(
  name: string,
): Promise<{ plan: ColumnPlan; rows: ReadRow[]; encoding: string }> {
  const table = await openTable(join(DATA, "samples", name));
  const plan = planColumns({ columns: table.columns, forms, synonyms, notice });
  const read = rowReader(plan, notice);
  const items = joinLineItems(plan);
  const readings: (RowReading | undefined)[] = [];
  for await (const batch of table.rows())
    for (const row of batch) readings.push(items.add(read(row)));
  readings.push(items.end());
  const rows = readings.flatMap((reading) => {
    if (reading === undefined || reading.kind === "empty") return [];
    if (reading.kind === "refused")
      throw new Error(`line ${reading.line}: ${JSON.stringify(reading.faults)}`);
    return [reading];
  });
  return { plan, rows, encoding: table.encoding };
}

function valueOf(row: ReadRow | undefined, field: string): string | undefined {
  return row?.values.find((value) => value.field === field)?.value;
}

test("the MyCashflow sample is Windows-1252 and reads with its å, ä and ö", async () => {
  const { plan, rows, encoding } = await readSample("mycashflow-asiakkaat.csv");
  expect(encoding).toBe("windows-1252");
  expect(plan.form?.id).toBe("mycashflow-customers");
  expect(rows).toHaveLength(25);
  expect(
    rows
      .slice(0, 2)
      .map((row) => [
        valueOf(row, "lastName"),
        valueOf(row, "language"),
        valueOf(row, "postalAddress"),
      ]),
  ).toEqual([
    ["Mäkinen", "fi", "Mäntykatu 4 B 12, 00100 Helsinki, FI"],
    ["Åström", "sv", "Strandgatan 7, 10600 Ekenäs, FI"],
  ]);
});

test("the Shopify sample loses the apostrophes before its numbers", async () => {
  const { plan, rows } = await readSample("shopify-customers.csv");
  expect(plan.form?.id).toBe("shopify-customers");
  expect(rows).toHaveLength(8);
  expect(rows[0]).toMatchObject({ claims: [{ channel: "email", value: "yes" }], bans: [] });
  expect([
    valueOf(rows[0], "customerId"),
    valueOf(rows[0], "phone"),
    valueOf(rows[0], "postalAddress"),
  ]).toEqual(["7300000000101", "+358400123451", "Tammitie 8, 02100 Espoo, FI"]);
});

test("the order sample joins its line items", async () => {
  const { plan, rows } = await readSample("shopify-orders.csv");
  expect(plan.form?.id).toBe("shopify-orders");
  expect(rows).toHaveLength(12);
  expect(rows[2]?.records).toEqual([
    {
      field: "orders",
      key: "#2010",
      parts: {
        number: "#2010",
        orderedOn: "2026-10-11",
        status: "paid",
        total: "75.00",
        payment: "Lasku",
        products: "Työkirja A; Työkirja B; Lehtiö",
      },
    },
  ]);
  expect(rows[2]).toMatchObject({ line: 5, further: [6, 7] });
});

test("every order and every note is of a data subject of the other samples", async () => {
  const [shop, own, orders, notes] = await Promise.all(
    [
      "shopify-customers.csv",
      "mycashflow-asiakkaat.csv",
      "shopify-orders.csv",
      "muistiinpanot.csv",
    ].map(readSample),
  );
  const known = new Set(
    [...shop!.rows, ...own!.rows].flatMap(({ keys }) => keys.map(({ key }) => key)),
  );
  for (const row of [...orders!.rows, ...notes!.rows])
    expect(known.has(row.keys[0]?.key ?? "")).toBe(true);
  expect(known.size).toBe(2 * (8 + 25));
});

test("the notes go to the special drawer and nowhere else", async () => {
  const { plan, rows } = await readSample("muistiinpanot.csv");
  expect(specialFields(plan, notice)).toEqual(["substanceUse", "personalNotes", "testResults"]);
  expect(rows).toHaveLength(6);
  expect(valueOf(rows[4], "personalNotes")).toBe(
    "Perhetilanne muuttunut; tauko syyskuun loppuun.\nUusi aika sovitaan lokakuussa.",
  );
});

test("the unsubscribed sample bans e-mail, row by row", async () => {
  const { rows } = await readSample("mailchimp-unsubscribed.csv");
  expect(rows.map(({ keys, bans }) => [keys[0]?.key, bans])).toEqual(
    ["asa.astrom@example.fi", "vaino@example.fi", "elis.sandas@example.fi"].map((key) => [
      key,
      [{ channel: "email", column: "UNSUB_TIME" }],
    ]),
  );
});

test("the mailing list reads as one too", async () => {
  const { rows } = await readSample("postituslista.csv");
  expect(rows).toHaveLength(10);
});
