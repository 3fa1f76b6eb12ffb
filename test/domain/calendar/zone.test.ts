import * as fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, millisecondsOf } from "../../../src/domain/calendar/instant.ts";
import {
  atLocalTime,
  endOfDay,
  localDay,
  localOf,
  startOfDay,
  withOffset,
} from "../../../src/domain/calendar/zone.ts";
import { asDay } from "../../../src/domain/time.ts";
import { faultOf } from "../import/refusal.ts";
import { utc } from "./law.ts";

const HOUR = 3_600_000;

test.each([
  ["summer evening in Helsinki", "2026-06-18T21:30:00Z", "Europe/Helsinki", "2026-06-19"],
  ["winter evening in Helsinki", "2026-11-30T22:30:00Z", "Europe/Helsinki", "2026-12-01"],
  ["west of UTC", "2026-11-24T03:00:00Z", "America/New_York", "2026-11-23"],
  ["far east", "2026-11-24T11:00:00Z", "Pacific/Apia", "2026-11-25"],
  ["UTC itself", "2026-11-24T23:59:59Z", "UTC", "2026-11-24"],
])("the local day: %s", (_, at, zone, day) => {
  expect(localDay(utc(at), zone)).toBe(day);
});

test.each([
  ["west", "2026-11-24T12:00:00Z", "America/St_Johns", "2026-11-24T08:30:00.000-03:30"],
  ["east", "2026-11-24T12:00:00Z", "Asia/Kathmandu", "2026-11-24T17:45:00.000+05:45"],
  ["of nothing", "2026-11-24T12:00:00Z", "UTC", "2026-11-24T12:00:00.000+00:00"],
  ["by seconds", "1906-01-01T00:00:00Z", "Europe/Helsinki", "1906-01-01T01:39:49.000+01:39"],
])("an offset %s of UTC is shown", (_, at, zone, shown) => {
  expect(withOffset(utc(at), zone)).toBe(shown);
});

test("a time that the spring skips stands for none", () => {
  expect(atLocalTime(asDay("2027-03-28"), 3.5 * HOUR, "Europe/Helsinki")).toEqual({
    gap: [utc("2027-03-28T00:30:00Z"), utc("2027-03-28T01:30:00Z")],
  });
  expect(atLocalTime(asDay("2027-03-28"), 3 * HOUR - 1, "Europe/Helsinki")).toEqual({
    at: utc("2027-03-28T00:59:59.999Z"),
  });
  expect(atLocalTime(asDay("2027-03-28"), 4 * HOUR, "Europe/Helsinki")).toEqual({
    at: utc("2027-03-28T01:00:00Z"),
  });
});

test("a time that the autumn doubles stands for two", () => {
  expect(atLocalTime(asDay("2026-10-25"), 3.5 * HOUR, "Europe/Helsinki")).toEqual({
    twice: [utc("2026-10-25T00:30:00Z"), utc("2026-10-25T01:30:00Z")],
  });
  expect(atLocalTime(asDay("2026-10-25"), 3 * HOUR - 1, "Europe/Helsinki")).toEqual({
    at: utc("2026-10-24T23:59:59.999Z"),
  });
  expect(atLocalTime(asDay("2026-10-25"), 4 * HOUR, "Europe/Helsinki")).toEqual({
    at: utc("2026-10-25T02:00:00Z"),
  });
});

test("a day that a zone left out altogether has no time", () => {
  expect(atLocalTime(asDay("2011-12-30"), 12 * HOUR, "Pacific/Apia")).toHaveProperty("gap");
});

test.each([
  ["midnight", "2026-11-24", "Europe/Helsinki", "2026-11-23T22:00:00Z"],
  ["clocks put forward at midnight", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
  ["clocks put back to midnight", "2026-11-01", "America/Havana", "2026-11-01T04:00:00Z"],
])("a day starts at its first instant: %s", (_, day, zone, start) => {
  expect(startOfDay(asDay(day), zone)).toBe(utc(start));
});

test.each([
  ["of 23 hours", "2027-03-28", "2027-03-28T21:00:00Z", 23],
  ["of 25 hours", "2026-10-25", "2026-10-25T22:00:00Z", 25],
  ["of 24 hours", "2026-11-24", "2026-11-24T22:00:00Z", 24],
])("a day %s ends where the next one starts", (_, day, end, hours) => {
  const start = startOfDay(asDay(day), "Europe/Helsinki");

  expect(endOfDay(asDay(day), "Europe/Helsinki")).toBe(utc(end));
  expect(millisecondsOf(utc(end)) - millisecondsOf(start)).toBe(hours * HOUR);
});

test("an unknown zone is refused", () => {
  const { code } = faultOf(() => localDay(utc("2026-11-24T12:00:00Z"), "Europe/Atlantis"));

  expect(code).toBe("calendar.zone");
});

test("what a zone's clocks show stands for the instant, alone or as one of two", () => {
  const zones = fc.constantFrom(
    "Europe/Helsinki",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
  );
  // 2020 to 2030, to the half hour, so that the changes of the clocks are met.
  const instants = fc
    .integer({ min: 876_000, max: 1_052_000 })
    .map((half) => instantOf(half * 1_800_000));
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const { day, milliseconds } = localOf(at, zone);
      const found = atLocalTime(day, milliseconds, zone);
      expect("at" in found ? [found.at] : "twice" in found ? found.twice : []).toContain(at);
    }),
    { numRuns: 1000 },
  );
});
