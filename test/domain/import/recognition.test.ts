import { expect, test } from "vitest";
import type { Form } from "../../../src/domain/import/form.ts";
import { recogniseForm } from "../../../src/domain/import/recognition.ts";

const form = (id: string, ...columns: readonly string[]): Form => ({
  id,
  name: { fi: id, sv: id, en: id },
  require: ["Email"],
  columns: new Map(columns.map((column) => [column, { field: "email" }])),
});

test("of two known exports the one that knows more columns is meant, whatever their order", () => {
  const much = form("much", "Email", "First Name");
  const little = form("little", "Email");
  const columns = ["Email", "First Name"];
  expect(recogniseForm(columns, [much, little])?.id).toBe("much");
  expect(recogniseForm(columns, [little, much])?.id).toBe("much");
});

test("a heading without the columns it needs is no known export", () => {
  expect(recogniseForm(["Sähköposti"], [form("much", "Email")])).toBeUndefined();
});
