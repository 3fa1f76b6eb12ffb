import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DRAWERS_OF, ROLES } from "../../../src/domain/register/drawer.ts";
import {
  drawersLost,
  hasEnded,
  isOperatorName,
  type OperatorEntry,
} from "../../../src/domain/register/operator.ts";
import { asDay } from "../../../src/domain/time.ts";
import { instant } from "../../instant.ts";

const TODAY = asDay("2026-11-20");
const addedAt = instant("2026-01-01T00:00:00.000Z");

describe("an operator's name", () => {
  test.each(["a", "anna", "anna-2", "watch", "a".repeat(32)])("may be %s", (name) => {
    expect(isOperatorName(name)).toBe(true);
  });

  test.each([
    "",
    "2anna",
    "-a",
    "Anna",
    "anna.age",
    "ä",
    "../a",
    "a b",
    "recovery",
    "a".repeat(33),
  ])("may not be %j", (name) => {
    expect(isOperatorName(name)).toBe(false);
  });
});

test("the last day is included", () => {
  expect(hasEnded({ until: TODAY }, TODAY)).toBe(false);
  expect(hasEnded({ until: asDay("2026-11-19") }, TODAY)).toBe(true);
  expect(hasEnded({}, TODAY)).toBe(false);
});

describe("the drawers that would be lost", () => {
  const anna: OperatorEntry = { name: "anna", role: "contact", addedAt };
  const sari: OperatorEntry = { name: "sari", role: "support", addedAt };

  test("are those that nobody else opens", () => {
    expect(drawersLost("anna", [anna, sari], TODAY)).toEqual(["special"]);
    expect(drawersLost("anna", [anna], TODAY)).toEqual(["casework", "personal", "special"]);
    expect(drawersLost("sari", [anna, sari], TODAY)).toEqual([]);
    expect(drawersLost("nobody", [anna], TODAY)).toEqual([]);
  });

  test("do not count on somebody who was removed or whose day is over", () => {
    const gone = { ...anna, name: "pekka", removedAt: addedAt };
    const ended = { ...anna, name: "ulla", until: asDay("2026-11-19") };
    expect(drawersLost("anna", [anna, gone, ended], TODAY)).toContain("special");
    expect(drawersLost("anna", [anna, { ...ended, until: TODAY }], TODAY)).toEqual([]);
  });

  test("are only drawers of one's own role, and none while a second contact is there", () => {
    const operator = fc.record({ name: fc.string(), role: fc.constantFrom(...ROLES) });
    fc.assert(
      fc.property(fc.array(operator, { minLength: 1, maxLength: 6 }), (made) => {
        const all = made.map((one, nr) => ({ ...one, name: `o${nr}`, addedAt }));
        const [first] = all;
        if (first === undefined) return;
        const lost = drawersLost("o0", all, TODAY);
        for (const drawer of lost) expect(DRAWERS_OF[first.role]).toContain(drawer);
        expect(drawersLost("o0", [...all, { ...anna, name: "more" }], TODAY)).toEqual([]);
      }),
    );
  });
});
