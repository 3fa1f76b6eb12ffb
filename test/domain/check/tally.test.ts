import { describe, expect, test } from "vitest";
import { closeBreach } from "../../../src/domain/breach/closing.ts";
import { runChecks } from "../../../src/domain/check/index.ts";
import { tallyOf } from "../../../src/domain/check/tally.ts";
import type { Breach } from "../../../src/domain/breach/breach.ts";
import type { Instant } from "../../../src/domain/time.ts";
import {
  CUSTOMERS,
  PROMISED,
  TARGET,
  assessed,
  laptop,
  notified,
  recorded,
  suspected,
  told,
} from "../breach/stolen-laptop.ts";
import { CALENDAR, utc } from "../calendar/law.ts";
import { looked, numbered } from "./looked.ts";

const HOUR = 3_600_000;

function tally(breaches: readonly Breach[], at: Instant) {
  const all = looked({ breaches, at });
  return tallyOf(all, runChecks(all));
}

describe("breaches in numbers", () => {
  test("none", () => {
    expect(tally([], utc("2026-11-20T08:00:00Z"))).toEqual({ open: 0, overdue: 0 });
  });

  test("two clocks of one breach are one breach, and the earlier target counts", () => {
    expect(tally([laptop()], utc("2026-11-20T08:00:00Z"))).toEqual({
      open: 1,
      overdue: 0,
      target: PROMISED,
      leftMs: 70 * HOUR,
    });
  });

  test("past its target a breach is overdue once, however many clocks are", () => {
    expect(
      tally([laptop(), numbered("2026-0004", suspected())], utc("2026-11-24T06:00:00Z")),
    ).toEqual({ open: 2, overdue: 2, target: PROMISED, leftMs: -24 * HOUR });
  });

  test("at the target itself nothing is overdue yet", () => {
    expect(tally([laptop()], PROMISED)).toMatchObject({ overdue: 0, leftMs: 0 });
  });

  test("open without any hours: no target", () => {
    expect(tally([{ ...suspected(), promises: [] }], TARGET)).toEqual({ open: 1, overdue: 0 });
  });

  test("met on all clocks it is open until it is closed", () => {
    const settled = told(assessed(notified(laptop(), TARGET), "risk"), TARGET, { everyone: true });
    const closing = { at: utc("2026-11-24T08:00:00Z"), by: "the manager" };
    const { breach } = closeBreach(settled, closing, recorded(), CALENDAR);

    expect(tally([settled], utc("2026-12-01T00:00:00Z"))).toEqual({ open: 1, overdue: 0 });
    expect(tally([breach], utc("2026-12-01T00:00:00Z"))).toEqual({ open: 0, overdue: 0 });
    expect(tally([breach], utc("2026-11-23T00:00:00Z"))).toMatchObject({ open: 1 });
  });

  test("one that is detected later is left out", () => {
    expect(tally([laptop({}, [CUSTOMERS])], utc("2026-11-20T05:59:59Z")).open).toBe(0);
  });
});
