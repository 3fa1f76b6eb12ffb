/** What falls under a catch-all, and who chose the class under which it is held. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  classedColumns,
  type ColumnPlan,
  demandClasses,
  type Meaning,
  plannedFields,
  type PlannedColumn,
} from "../../../src/domain/import/column-plan.ts";
import { findTarget } from "../../../src/domain/import/target.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { DATA } from "../calendar/law.ts";
import { refusalOf } from "../refusal.ts";

const OURS = loadNotice(readFileSync(join(DATA, "notices/omaparantola.yaml"), "utf8"), "ours.yaml");

function plan(...columns: readonly (readonly [string, Meaning, PlannedColumn["because"]])[]) {
  const planned = columns.map(([name, meaning, because], at) => {
    return { position: at + 1, name, meaning, because, rank: 0 };
  });
  return { columns: planned, warnings: [] } satisfies ColumnPlan;
}

const other = { to: "field", field: "other", fills: false } as const;
const email = { to: "field", field: "email", fills: false } as const;

test("a label of one's own may hold anything but nothing", () => {
  const target = findTarget(OURS, "other.Job. Title[]");
  expect(target).toMatchObject({ kind: "field", item: "Job. Title[]" });
  expect(findTarget(OURS, "other")).not.toHaveProperty("item");
  expect(findTarget(OURS, "other. ")).toBeUndefined();
});

test("the class is what a person named it, else the column's name", () => {
  const classed = classedColumns(
    plan(
      ["Email", email, "name"],
      ["Titteli", { ...other, item: "Job title" }, "mapped"],
      ["Company", other, "form"],
      ["Nothing", { to: "nothing" }, "ignored"],
      ["Gone", { ...other, field: "nothing" }, "form"],
    ),
    OURS,
  );
  expect(classed).toMatchObject([
    { column: "Titteli", class: "Job title" },
    { column: "Company", class: "Company" },
  ]);
});

test("a class by the column's name alone was chosen by nobody", () => {
  const chosen = plan(["Company", other, "form"], ["Titteli", other, "mapped"]);
  expect(() => demandClasses(chosen, OURS)).not.toThrow();
  const named = plan(["Muut tiedot", other, "name"], ["Company", other, "form"]);
  expect(refusalOf(() => demandClasses(named, OURS))).toMatchObject({
    code: "import.classes",
    facts: { field: "other", columns: ["Muut tiedot"], sentence: { id: "s5.catch-all" } },
  });
});

test("the fields of a plan are told once each", () => {
  const all = plan(["A", other, "form"], ["B", other, "form"], ["C", email, "name"]);
  expect(plannedFields(all)).toEqual(["other", "email"]);
});
