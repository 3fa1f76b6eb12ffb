import { expect, test } from "vitest";
import { dayIn } from "../../src/output/time.ts";

test.each([
  ["fi", "27.3.2026"],
  ["sv", "27.3.2026"],
  ["en", "27/03/2026"],
] as const)("a day as it is written in %s", (language, written) => {
  expect(dayIn("2026-03-27T10:00:00.000Z", "Europe/Helsinki", language)).toBe(written);
});

test("the day is that of the notice's zone, before and after midnight there", () => {
  expect(dayIn("2026-11-20T21:59:59.000Z", "Europe/Helsinki", "fi")).toBe("20.11.2026");
  expect(dayIn("2026-11-20T22:00:00.000Z", "Europe/Helsinki", "fi")).toBe("21.11.2026");
  expect(dayIn("2026-06-20T21:00:00.000Z", "Europe/Helsinki", "fi")).toBe("21.6.2026");
});
