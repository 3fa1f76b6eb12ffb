import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { BREACH_THRESHOLDS } from "../../src/domain/breach/check.ts";
import type { Breach } from "../../src/domain/breach/breach.ts";
import { deadlinesOf } from "../../src/domain/check/deadlines.ts";
import { LANGUAGES, type Language } from "../../src/domain/notice/language.ts";
import { calendarText, isCalendarText } from "../../src/output/ics.ts";
import { loadCatalogue } from "../../src/text/language.ts";
import { momentOf, spanOf } from "../../src/commands/breach/moment.ts";
import { laptop, notified } from "../domain/breach/stolen-laptop.ts";
import { CALENDAR, utc } from "../domain/calendar/law.ts";

const REGISTER = "3f9c1e7a-0000-4000-8000-0123456789ab";
const ZONE = "Europe/Helsinki";

async function written(breach: Breach, language: Language = "en", at = "2026-11-20T10:00:00Z") {
  const t = await loadCatalogue(language);
  const deadlines = deadlinesOf([breach], utc(at), CALENDAR);
  const say = {
    moment: (instant: ReturnType<typeof utc>) => momentOf(instant, { t, zone: ZONE }),
    span: (from: ReturnType<typeof utc>, until: ReturnType<typeof utc>) =>
      spanOf(from, until, { t }),
  };
  return calendarText(
    {
      deadlines,
      thresholds: BREACH_THRESHOLDS,
      registerId: REGISTER,
      version: "1.4.0",
      at: utc(at),
      say,
    },
    t,
  );
}

/** The events as the other library reads them. */
function events(text: string): readonly InstanceType<typeof ICAL.Component>[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
}

function valueOf(component: InstanceType<typeof ICAL.Component>, name: string): string {
  return String(component.getFirstPropertyValue(name));
}

describe.each(LANGUAGES)("the calendar in %s", (language) => {
  test("is read back by another library: calendar, events, alarms", async () => {
    const text = await written(laptop(), language);
    const calendar = new ICAL.Component(ICAL.parse(text));

    expect(valueOf(calendar, "version")).toBe("2.0");
    expect(valueOf(calendar, "prodid")).toBe(
      `-//seloste//seloste 1.4.0//${language.toUpperCase()}`,
    );
    expect(valueOf(calendar, "calscale")).toBe("GREGORIAN");
    expect(valueOf(calendar, "method")).toBe("PUBLISH");
    expect(
      events(text).map((event) => [
        valueOf(event, "uid").replace(`@${REGISTER}.seloste.invalid`, ""),
        valueOf(event, "dtstart"),
        event.getAllSubcomponents("valarm").map((alarm) => valueOf(alarm, "trigger")),
      ]),
    ).toEqual([
      // From Friday 8.00 to Monday there is no more than one working day.
      ["breach-2026-0003-authority-workday", "2026-11-20T07:17:00Z", []],
      ["breach-2026-0003-authority-warn", "2026-11-22T07:17:00Z", []],
      ["breach-2026-0003-authority-crit", "2026-11-23T01:17:00Z", []],
      ["breach-2026-0003-authority", "2026-11-23T07:17:00Z", ["-P3D", "-P1D", "-PT6H"]],
      ["breach-2026-0003-promise-customers-72h-workday", "2026-11-20T06:00:00Z", []],
      ["breach-2026-0003-promise-customers-72h-warn", "2026-11-22T06:00:00Z", []],
      ["breach-2026-0003-promise-customers-72h-crit", "2026-11-23T00:00:00Z", []],
      ["breach-2026-0003-promise-customers-72h", "2026-11-23T06:00:00Z", ["-P3D", "-P1D", "-PT6H"]],
    ]);
  });

  test("each event is whole, confidential and takes nobody's time", async () => {
    for (const event of events(await written(laptop(), language))) {
      expect(valueOf(event, "dtstamp")).toBe("2026-11-20T10:00:00Z");
      expect(valueOf(event, "sequence")).toBe("0");
      expect(valueOf(event, "class")).toBe("CONFIDENTIAL");
      expect(valueOf(event, "transp")).toBe("TRANSPARENT");
      expect(valueOf(event, "status")).toBe("CONFIRMED");
      expect(valueOf(event, "summary")).toContain("2026-0003");
      expect(valueOf(event, "description")).toContain("seloste breach show 2026-0003");
      for (const alarm of event.getAllSubcomponents("valarm")) {
        expect(valueOf(alarm, "action")).toBe("DISPLAY");
        expect(valueOf(alarm, "description")).toContain("2026-0003");
      }
    }
  });

  test("lines end with CRLF, have at most 75 octets and break inside no character", async () => {
    const text = await written(laptop(), language);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    const lines = text.split("\r\n");
    expect(lines.some((line) => line.startsWith(" "))).toBe(true);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\uFFFD");
  });

  test("holds no title and no name", async () => {
    expect(await written(laptop(), language)).not.toMatch(/laptop|manager/iu);
  });
});

test("Finnish letters come through the folding as they were", async () => {
  const [, , , authority] = events(await written(laptop(), "fi"));
  expect(authority).toBeDefined();
  if (authority === undefined) return;
  expect(valueOf(authority, "description")).toBe(
    "Ilmoitus valvontaviranomaiselle viimeistään 23.11.2026 klo 9.17 (UTC+2), ellei riski ole epätodennäköinen (tietosuoja-asetuksen 33 artikla). Katso: seloste breach show 2026-0003",
  );
});

test("what is settled is cancelled under the same UID and a higher number, without alarms", async () => {
  const before = events(await written(laptop()));
  const after = events(await written(notified(laptop(), "2026-11-20T09:00:00Z")));

  expect(after.map((event) => valueOf(event, "uid"))).toEqual(
    before.map((event) => valueOf(event, "uid")),
  );
  expect(
    after.map((event) => [
      valueOf(event, "status"),
      valueOf(event, "sequence"),
      event.getAllSubcomponents("valarm").length,
    ]),
  ).toEqual([
    ["CANCELLED", "1", 0],
    ["CANCELLED", "1", 0],
    ["CANCELLED", "1", 0],
    ["CANCELLED", "1", 0],
    ["CONFIRMED", "1", 0],
    ["CONFIRMED", "1", 0],
    ["CONFIRMED", "1", 0],
    ["CONFIRMED", "1", 3],
  ]);
});

test("a promise of few hours has no event before it began", async () => {
  const short = laptop()
    .promises.map((promise) => ({ ...promise, hours: 12 }))
    .slice(0, 1);
  const uids = events(await written(laptop({}, short))).map((event) => valueOf(event, "uid"));

  expect(uids.filter((uid) => uid.includes("promise")).map((uid) => uid.split("@")[0])).toEqual([
    "breach-2026-0003-promise-customers-72h-crit",
    "breach-2026-0003-promise-customers-72h",
  ]);
});

test("an empty log is an empty calendar, known as one of ours", async () => {
  const text = await written(laptop(), "en", "2026-11-20T05:59:00Z");
  expect(events(text)).toEqual([]);
  expect(isCalendarText(text)).toBe(true);
  expect(isCalendarText("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\n")).toBe(false);
});
