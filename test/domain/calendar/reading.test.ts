import { describe, expect, test } from "vitest";
import { readInstant, readTime } from "../../../src/domain/calendar/reading.ts";
import { faultOf } from "../import/refusal.ts";
import { utc } from "./law.ts";

const ZONE = "Europe/Helsinki";

describe("a time is read", () => {
  test.each([
    ["ISO 8601 with offset", "2026-03-27T12:00+02:00", "2026-03-27T10:00:00Z"],
    ["with an offset west of UTC", "2026-03-27T12:00-03:30", "2026-03-27T15:30:00Z"],
    ["with an offset of hours alone", "2026-03-27T12:00+02", "2026-03-27T10:00:00Z"],
    ["with an offset without colon", "2026-03-27T12:00+0530", "2026-03-27T06:30:00Z"],
    ["in UTC", "2026-03-27T10:00:30Z", "2026-03-27T10:00:30Z"],
    ["with milliseconds", "2026-03-27T10:00:30.125Z", "2026-03-27T10:00:30.125Z"],
    ["microseconds cut off", "2026-03-27T10:00:30.125999Z", "2026-03-27T10:00:30.125Z"],
    ["tenths of a second", "2026-03-27T10:00:30.5Z", "2026-03-27T10:00:30.500Z"],
    ["ISO without offset is local", "2026-03-27T12:00", "2026-03-27T10:00:00Z"],
    ["local in summer", "2026-07-01T12:00:15", "2026-07-01T09:00:15Z"],
    ["a space for the T", "2026-03-27 12:00", "2026-03-27T10:00:00Z"],
    ["Finnish with klo", "27.3.2026 klo 12.00", "2026-03-27T10:00:00Z"],
    ["Finnish with a colon", "27.3.2026 12:00", "2026-03-27T10:00:00Z"],
    ["Finnish with zeros", "07.03.2026 klo 08.05", "2026-03-07T06:05:00Z"],
    ["Finnish with spaces", " 27. 3. 2026  klo 12.00 ", "2026-03-27T10:00:00Z"],
    ["Swedish with kl.", "27.3.2026 kl. 12.00", "2026-03-27T10:00:00Z"],
    ["one digit of the hour", "27.3.2026 klo 9.05", "2026-03-27T07:05:00Z"],
    ["with the greatest offset", "2026-03-27T12:00+14:59", "2026-03-26T21:01:00Z"],
    ["in the first year", "1900-01-01T00:00Z", "1900-01-01T00:00:00Z"],
    ["in the last year", "2199-12-31T23:59Z", "2199-12-31T23:59:00Z"],
    ["the first of two, by its offset", "2026-10-25T03:30+03:00", "2026-10-25T00:30:00Z"],
    ["the second of two, by its offset", "2026-10-25T03:30+02:00", "2026-10-25T01:30:00Z"],
  ])("%s", (_, text, at) => {
    expect(readInstant(text, ZONE)).toBe(utc(at));
  });
});

test.each([
  ["ISO", "2026-03-27", "2026-03-27"],
  ["Finnish", "7.3.2026", "2026-03-07"],
])("a day alone is read as a day, and refused where a time is needed: %s", (_, text, day) => {
  expect(readTime(text, ZONE)).toEqual({ day });
  expect(faultOf(() => readInstant(text, ZONE)).code).toBe("calendar.day-alone");
});

test.each([
  ["nothing", ""],
  ["a word", "eilen"],
  ["no such day", "31.11.2026 klo 12.00"],
  ["no such hour", "2026-03-27T24:00"],
  ["no such minute", "2026-03-27T12:60"],
  ["a leap second", "2026-12-31T23:59:60Z"],
  ["no such offset", "2026-03-27T12:00+15:00"],
  ["no such minutes of an offset", "2026-03-27T12:00+02:60"],
  ["the order of other countries", "03/27/2026 12:00"],
  ["a year of two digits", "27.3.26 12:00"],
  ["before 1900", "1899-12-31T12:00"],
  ["after 2199", "2200-01-01T12:00"],
  ["an hour alone", "2026-03-27T12"],
  ["words after it", "27.3.2026 klo 12.00 noin"],
])("what is no time is refused: %s", (_, text) => {
  expect(readTime(text, ZONE)).toEqual({ fault: "not-a-time" });
  expect(faultOf(() => readInstant(text, ZONE)).code).toBe("calendar.not-a-time");
});

test("a time that the clocks skipped is refused with the two that may be meant", () => {
  expect(faultOf(() => readInstant("28.3.2027 klo 3.30", ZONE))).toEqual({
    code: "calendar.gap",
    facts: {
      earlier: "2027-03-28T02:30:00.000+02:00",
      later: "2027-03-28T04:30:00.000+03:00",
    },
  });
});

test("a time that the clocks showed twice is refused with both", () => {
  expect(faultOf(() => readInstant("2026-10-25T03:30", ZONE))).toEqual({
    code: "calendar.twice",
    facts: {
      first: "2026-10-25T03:30:00.000+03:00",
      second: "2026-10-25T03:30:00.000+02:00",
    },
  });
});

test("an unknown zone is refused", () => {
  expect(faultOf(() => readInstant("2026-10-25T03:30", "Mars/Phobos")).code).toBe("calendar.zone");
});
