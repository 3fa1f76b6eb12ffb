import { expect, test } from "vitest";
import { DRAWERS_OF, roleFor } from "../../../src/domain/register/drawer.ts";

test.each([
  ["casework", "watch"],
  ["personal", "support"],
  ["special", "contact"],
] as const)("the %s drawer opens to a %s, who has the fewest keys", (drawer, role) => {
  expect(roleFor(drawer)).toBe(role);
  expect(DRAWERS_OF[role]).toContain(drawer);
});

test("the watch opens casework alone", () => {
  expect(DRAWERS_OF.watch).toEqual(["casework"]);
  expect(DRAWERS_OF.auditor).toEqual(["casework"]);
});
