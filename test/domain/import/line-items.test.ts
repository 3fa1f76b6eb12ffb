import { describe, expect, test } from "vitest";
import { planColumns } from "../../../src/domain/import/columns.ts";
import { joinLineItems } from "../../../src/domain/import/line-items.ts";
import type { RowReading } from "../../../src/domain/import/reading.ts";
import { rowReader } from "../../../src/domain/import/row.ts";
import { FORMS, NOTICE, SYNONYMS } from "./world.ts";

const COLUMNS = ["Email", "Name", "Item", "Total", "Phone", "Buyer", "Unsubscribed"];

/** The readings of the rows, joined; the first row stands on line 2. */
function join(
  rows: readonly (readonly string[])[],
  columns: readonly string[] = COLUMNS,
): RowReading[] {
  const plan = planColumns({ columns, forms: FORMS, synonyms: SYNONYMS, notice: NOTICE });
  const read = rowReader(plan, NOTICE);
  const items = joinLineItems(plan);
  const joined: RowReading[] = [];
  const take = (reading: RowReading | undefined) => {
    if (reading !== undefined) joined.push(reading);
  };
  rows.forEach((cells, at) => take(items.add(read({ line: at + 2, cells }))));
  take(items.end());
  return joined;
}

describe("rows of one order", () => {
  test("are one order with all its products", () => {
    const [first, second, ...more] = join([
      ["a@example.fi", "#1", "Kynttilä", "30.00", "", "Aino", ""],
      ["a@example.fi", "#1", "Kirja", "", "", "", ""],
      ["a@example.fi", "#1", "Lehtiö", "30,00", "040 0123 401", "Aino M", "yes"],
      ["b@example.fi", "#2", "Kynä", "1.10", "", "", ""],
    ]);
    expect(first).toMatchObject({
      kind: "read",
      line: 2,
      further: [3, 4],
      records: [
        { key: "#1", parts: { number: "#1", total: "30.00", products: "Kynttilä; Kirja; Lehtiö" } },
      ],
      bans: [{ channel: "email", column: "Unsubscribed" }],
    });
    expect(
      first?.kind === "read" && first.values.map(({ field, value }) => `${field}=${value}`),
    ).toEqual(["email=a@example.fi", "other=Aino", "phone=040 0123 401"]);
    expect(second).toMatchObject({
      line: 5,
      further: [],
      records: [{ key: "#2", parts: { products: "Kynä" } }],
    });
    expect(more).toEqual([]);
  });

  test("name a ban once", () => {
    expect(
      join([
        ["a@example.fi", "#1", "A", "", "", "", "yes"],
        ["a@example.fi", "#1", "B", "", "", "", "yes"],
      ]),
    ).toMatchObject([{ bans: [{ channel: "email" }] }]);
  });

  test("add a first product where the first row has none", () => {
    expect(
      join([
        ["a@example.fi", "#1", "", "5", "", "", ""],
        ["a@example.fi", "#1", "Kirja", "", "", "", ""],
      ]),
    ).toMatchObject([{ records: [{ parts: { total: "5.00", products: "Kirja" } }] }]);
  });

  test.each([
    ["of another person", ["b@example.fi", "#1", "Kirja", "", "", "", ""], "email"],
    ["of another sum", ["a@example.fi", "#1", "Kirja", "31", "", "", ""], "orders"],
  ])("are refused together when one is %s", (_, row, field) => {
    expect(join([["a@example.fi", "#1", "Kynttilä", "30", "", "", ""], row])).toEqual([
      {
        kind: "refused",
        line: 2,
        further: [3],
        faults: [{ reason: "conflict-in-file", field }],
        record: "#1",
      },
    ]);
  });

  test("are refused together when one of them is", () => {
    const good = ["a@example.fi", "#1", "Kynttilä", "30", "", "", ""];
    const bad = ["a@example.fi", "#1", "Kirja", "kymppi", "", "", ""];
    const fault = { reason: "not-an-amount", column: "Total", field: "orders" };
    expect(join([good, bad, good])).toMatchObject([
      { kind: "refused", line: 2, further: [3, 4], faults: [fault] },
    ]);
    expect(join([bad, good])).toMatchObject([
      { kind: "refused", line: 2, further: [3], faults: [fault] },
    ]);
    expect(join([bad, bad])).toMatchObject([
      { kind: "refused", further: [3], faults: [fault, fault] },
    ]);
  });
});

test("an order whose products grow beyond a value is refused, however many rows it has", () => {
  const rows = Array.from({ length: 3000 }, () => ["a@example.fi", "#1", "Kirja", "", "", "", ""]);
  expect(join(rows)).toMatchObject([
    { kind: "refused", line: 2, faults: [{ reason: "too-long", field: "orders" }] },
  ]);
  expect(join(rows)[0]?.further).toHaveLength(2999);
});

test("further records of a row are kept", () => {
  const items = joinLineItems(
    planColumns({ columns: COLUMNS, forms: FORMS, synonyms: SYNONYMS, notice: NOTICE }),
  );
  const order = { field: "orders", key: "#1", parts: { number: "#1" } };
  const visit = { field: "visits", key: "#1", parts: { number: "#1" } };
  const row = {
    kind: "read",
    further: [],
    keys: [{ field: "email", key: "a" }],
    values: [],
    bans: [],
    claims: [],
  } as const;
  items.add({ ...row, line: 2, records: [order] });
  items.add({ ...row, line: 3, records: [order, visit] });
  expect(items.end()).toMatchObject({ further: [3], records: [order, visit] });
});

test("rows without a record stay by themselves", () => {
  const readings = join([
    ["a@example.fi", "", "", "", "", "", ""],
    ["a@example.fi", "", "", "", "", "", ""],
    ["", "", "", "", "", "", ""],
    ["", "", "", "", "", "", ""],
  ]);
  expect(readings.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
    "read 2",
    "read 3",
    "empty 4",
    "empty 5",
  ]);
});

test("a plan without line items gives every reading back at once", () => {
  const plan = planColumns({
    columns: ["email", "orders.number"],
    forms: [],
    synonyms: SYNONYMS,
    notice: NOTICE,
  });
  const items = joinLineItems(plan);
  const reading = rowReader(plan, NOTICE)({ line: 2, cells: ["a@example.fi", "#1"] });
  expect(items.add(reading)).toBe(reading);
  expect(items.add(reading)).toBe(reading);
  expect(items.end()).toBeUndefined();
});
