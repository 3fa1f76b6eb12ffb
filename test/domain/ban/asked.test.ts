import { describe, expect, test } from "vitest";
import { readAsked } from "../../../src/domain/ban/asked.ts";
import { instant } from "../../instant.ts";
import { refusalOf } from "../refusal.ts";

/** Friday 20 November 2026, 10.00 in Helsinki. */
const NOW = instant("2026-11-20T08:00:00.000Z");
const ZONE = "Europe/Helsinki";

describe("when a person asked", () => {
  test.each([
    ["is now when nothing is said", undefined, "2026-11-20T08:00:00.000Z"],
    ["is the beginning of a day", "2026-11-19", "2026-11-18T22:00:00.000Z"],
    ["is the beginning of today", "20.11.2026", "2026-11-19T22:00:00.000Z"],
    ["is a local time", "20.11.2026 klo 9.30", "2026-11-20T07:30:00.000Z"],
    ["is a time with its offset", "2026-11-20T09:00+03:00", "2026-11-20T06:00:00.000Z"],
  ])("%s", (_, text, at) => {
    expect(readAsked(text, NOW, ZONE)).toBe(at);
  });

  test.each([
    ["tomorrow", "2026-11-21"],
    ["a minute from now", "2026-11-20T10:01+02:00"],
  ])("is never %s", (_, text) => {
    expect(refusalOf(() => readAsked(text, NOW, ZONE))).toEqual({
      code: "ban.asked-in-future",
      facts: { today: "2026-11-20" },
    });
  });

  test("is refused when it is no time", () => {
    expect(refusalOf(() => readAsked("yesterday", NOW, ZONE)).code).toBe("calendar.not-a-time");
  });
});
