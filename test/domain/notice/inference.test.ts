/** What tells of a special category by where it is held, and to whom it is closed (CJEU C-21/23). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { closedTo, listClosedTo, tellsSpecial } from "../../../src/domain/notice/inference.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { DATA } from "../calendar/law.ts";

const OURS = loadNotice(readFileSync(join(DATA, "notices/omaparantola.yaml"), "utf8"), "ours.yaml");
const PLAIN = { ...OURS, inferences: [] };
const why = { fi: "Tilaus kertoo.", sv: "Beställningen berättar.", en: "An order tells." };
const ORDERS = { ...OURS, inferences: [{ fields: ["orders"], membership: false, why }] };

describe("orders of a therapy shop", () => {
  test("are closed to whom the special drawer is", () => {
    expect(closedTo("support", OURS)).toEqual(new Set(["orders"]));
    expect(closedTo("watch", OURS)).toEqual(new Set(["orders"]));
    expect(closedTo("contact", OURS)).toEqual(new Set());
    expect(closedTo("support", PLAIN)).toEqual(new Set());
  });

  test("tell of health, as the notes do by their drawer", () => {
    expect(tellsSpecial(ORDERS, "orders")).toBe(true);
    expect(tellsSpecial(ORDERS, "personalNotes")).toBe(true);
    expect(tellsSpecial(ORDERS, "email")).toBe(false);
    expect(tellsSpecial(ORDERS, "nothing")).toBe(false);
  });

  test("a category may be marked as a whole", () => {
    const category = OURS.fields.find(({ id }) => id === "orders")?.category ?? "";
    const marked = { ...OURS, inferences: [{ fields: [category], membership: false, why }] };
    expect(closedTo("support", marked)).toContain("orders");
    expect(closedTo("support", marked)).toContain("customerId");
  });
});

describe("the mere list of customers", () => {
  test("is closed where standing in it tells already", () => {
    expect(listClosedTo("support", OURS)).toBe(true);
    expect(listClosedTo("contact", OURS)).toBe(false);
    expect(listClosedTo("support", ORDERS)).toBe(false);
    expect(listClosedTo("support", PLAIN)).toBe(false);
  });

  test("makes whatever leaks from it special", () => {
    expect(tellsSpecial(OURS, "email")).toBe(true);
    expect(tellsSpecial(PLAIN, "email")).toBe(false);
  });
});
