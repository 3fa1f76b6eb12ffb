import { describe, expect, test } from "vitest";
import { plainMoment, sayDay, sayDayOf, sayMoment } from "../../src/copy/moment.ts";

const HELSINKI = "Europe/Helsinki";

describe("a moment", () => {
  test.each([
    ["fi", "6.3.2024 klo 0.30"],
    ["sv", "6.3.2024 kl. 0.30"],
    ["en", "6 March 2024, 00:30"],
  ] as const)(
    "is said in the zone of the notice, after midnight on the next day (%s)",
    (language, said) => {
      expect(sayMoment("2024-03-05T22:30:00.000Z", HELSINKI, language)).toBe(said);
      expect(plainMoment("2024-03-05T22:30:00.000Z", HELSINKI)).toBe("2024-03-06 00:30");
    },
  );

  test("in summer time is three hours from UTC", () => {
    expect(plainMoment("2026-07-01T21:30:00.000Z", HELSINKI)).toBe("2026-07-02 00:30");
  });

  test("has its day in the zone, and a day stays the day it is", () => {
    expect(sayDayOf("2024-03-05T22:30:00.000Z", HELSINKI, "fi")).toBe("6.3.2024");
    expect(sayDayOf("2024-03-05", "America/New_York", "fi")).toBe("5.3.2024");
  });

  test("that is none is shown as it is held", () => {
    expect(sayMoment("long ago", HELSINKI, "en")).toBe("long ago");
    expect(sayDay("long ago", "en")).toBe("long ago");
    expect(sayDayOf("long ago", HELSINKI, "en")).toBe("long ago");
    expect(plainMoment("2025-06-01", HELSINKI)).toBe("2025-06-01");
  });
});
