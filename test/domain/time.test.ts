import { expect, test } from "vitest";
import { asDay, asInstant } from "../../src/domain/time.ts";

test.each(["2027-03-05", "2028-02-29", "2000-02-29"])("%s is a day", (text) => {
  expect(asDay(text)).toBe(text);
});

test.each([
  ["no leap year", "2027-02-29"],
  ["no leap year at a full century", "2100-02-29"],
  ["no month", "2027-13-01"],
  ["no day", "2027-04-31"],
  ["day 0", "2027-04-00"],
  ["year 0", "0000-01-01"],
  ["another form", "5.3.2027"],
  ["an instant", "2027-03-05T00:00:00.000Z"],
])("%s is no day", (_, text) => {
  expect(() => asDay(text)).toThrow(RangeError);
});

test("an instant is one of the calendar and of the clock", () => {
  expect(asInstant("2026-11-22T23:59:59.999Z")).toBe("2026-11-22T23:59:59.999Z");
});

test.each([
  ["24:00", "2026-11-22T24:00:00.000Z"],
  ["minute 60", "2026-11-22T23:60:00.000Z"],
  ["a leap second", "2026-12-31T23:59:60.000Z"],
  ["no such day", "2026-11-31T08:00:00.000Z"],
  ["no milliseconds", "2026-11-22T08:00:00Z"],
  ["an offset", "2026-11-22T08:00:00.000+02:00"],
])("%s is no instant", (_, text) => {
  expect(() => asInstant(text)).toThrow(RangeError);
});
