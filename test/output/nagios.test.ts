import { describe, expect, test } from "vitest";
import type { Contact } from "../../src/domain/notice/who.ts";
import { EXIT, EXIT_OF, type ExitName } from "../../src/exits.ts";
import { nagiosAnswer, nagiosFault } from "../../src/output/nagios.ts";
import { TARGET, assessed, laptop, notified, suspected } from "../domain/breach/stolen-laptop.ts";
import { utc } from "../domain/calendar/law.ts";
import { numbered } from "../domain/check/looked.ts";
import { PLUGIN_LINE } from "./plugin-line.ts";
import { watched } from "./watched.ts";

/** Tuesday 9.17 to Friday 9.17, with no promise beside it. */
const midweek = laptop(
  { detectedAt: utc("2026-11-24T07:17:00Z"), aware: { at: utc("2026-11-24T07:17:00Z") } },
  [],
);
const OTHERS = "'audit_entries'=18422;;;0 'register_size'=4128768B;;;0 'run_time'=0.41s;;;0";

describe("the line of the plugin", () => {
  test.each([
    [
      "nothing is open",
      watched([], "2026-11-24T08:00:00Z"),
      0,
      `SELOSTE OK: no open breach | 'breach_open'=0;;;0 'breach_overdue'=0;;0;0 ${OTHERS}`,
    ],
    [
      "nothing is due",
      watched([midweek], "2026-11-24T08:17:00Z"),
      0,
      `SELOSTE OK: 1 open breach, nothing due, next deadline in 71 h (2026-11-27T07:17Z) | 'breach_open'=1;;;0 'breach_deadline'=255600s;86400:;21600: 'breach_overdue'=0;;0;0 ${OTHERS}`,
    ],
    [
      "a day is left",
      watched([midweek], "2026-11-26T07:17:00Z"),
      1,
      `SELOSTE WARNING: breach 2026-0003 authority deadline in 24 h (2026-11-27T07:17Z) | 'breach_open'=1;;;0 'breach_deadline'=86400s;86400:;21600: 'breach_overdue'=0;;0;0 ${OTHERS}`,
    ],
    [
      "less than an hour is left",
      watched([midweek], "2026-11-27T06:32:30Z"),
      2,
      `SELOSTE CRITICAL: breach 2026-0003 authority deadline in 44 min (2026-11-27T07:17Z) | 'breach_open'=1;;;0 'breach_deadline'=2670s;86400:;21600: 'breach_overdue'=0;;0;0 ${OTHERS}`,
    ],
    [
      "it is past",
      watched([midweek], "2026-11-27T09:17:00Z"),
      2,
      `SELOSTE CRITICAL: breach 2026-0003 is 2 h past its authority deadline | 'breach_open'=1;;;0 'breach_deadline'=-7200s;86400:;21600: 'breach_overdue'=1;;0;0 ${OTHERS}`,
    ],
    [
      "it is long past",
      watched([midweek], "2026-12-02T07:17:00Z"),
      2,
      `SELOSTE CRITICAL: breach 2026-0003 is 5 d past its authority deadline | 'breach_open'=1;;;0 'breach_deadline'=-432000s;86400:;21600: 'breach_overdue'=1;;0;0 ${OTHERS}`,
    ],
  ])("when %s", (_, seen, exit, line) => {
    expect(nagiosAnswer(seen)).toEqual({ exit, line });
    expect(line).toMatch(PLUGIN_LINE);
  });

  test.each([
    [
      "an investigation that takes too long",
      watched([{ ...suspected(), promises: [] }], "2026-11-21T08:00:00Z"),
      "WARNING: breach 2026-0003 investigation open 26 h",
    ],
    [
      "the duty of Art. 34",
      watched([{ ...assessed(notified(laptop(), TARGET), "high"), promises: [] }], TARGET),
      "WARNING: breach 2026-0003 high risk, data subjects not told, open 69 h",
    ],
    [
      "a promise, and how many more are due",
      watched([laptop(), numbered("2026-0004", midweek)], "2026-11-25T08:00:00Z"),
      "CRITICAL: breach 2026-0003 is 50 h past its promise deadline, 1 more due",
    ],
    [
      "lost lines of the audit trail",
      watched([], "2026-11-24T08:00:00Z", { audit: { newest: 8, given: 9 } }),
      "CRITICAL: lines of the audit trail are missing; run: seloste check",
    ],
  ])("says %s", (_, seen, said) => {
    const { line } = nagiosAnswer(seen);
    expect(line).toContain(`SELOSTE ${said} | `);
    expect(line).toMatch(PLUGIN_LINE);
  });

  test("an open investigation without hours is well, and has no deadline in its numbers", () => {
    const { exit, line } = nagiosAnswer(
      watched([{ ...suspected(), promises: [] }], "2026-11-20T08:00:00Z"),
    );
    expect(exit).toBe(0);
    expect(line).toContain("SELOSTE OK: 1 open breach, nothing due | ");
    expect(line).not.toContain("breach_deadline");
  });

  test("what is not due does not sound: an invented contact person, two open breaches", () => {
    const contact: Contact = { role: "contact", name: "Aino", placeholder: true, clauses: [] };
    const { exit, line } = nagiosAnswer(
      watched([midweek, numbered("2026-0004", midweek)], "2026-11-24T08:17:00Z", { contact }),
    );
    expect(exit).toBe(0);
    expect(line).toContain("SELOSTE OK: 2 open breaches, nothing due, next deadline");
  });

  test("thresholds that were set stand in its ranges", () => {
    const thresholds = { warnHours: 48, critHours: 1.5 };
    const { line } = nagiosAnswer(watched([midweek], "2026-11-24T08:17:00Z", { thresholds }));
    expect(line).toContain("'breach_deadline'=255600s;172800:;5400: ");
    expect(line).toMatch(PLUGIN_LINE);
  });
});

describe("a failure", () => {
  const CRITICAL: readonly ExitName[] = ["damaged", "rolledBack"];
  const names = [...new Set(Object.values(EXIT_OF))].map((name) => [name] as const);

  test.each(names)("%s is never OK", (name) => {
    const code = EXIT[name];
    const { exit, line } = nagiosFault(name);
    expect(exit).toBe(CRITICAL.includes(name) ? 2 : 3);
    expect(line).toContain(`(exit ${code})`);
    expect(line).toMatch(/^SELOSTE (?:CRITICAL|UNKNOWN): /u);
    expect(line).toMatch(PLUGIN_LINE);
  });

  test("says what to do where there is something", () => {
    expect(nagiosFault("damaged").line).toBe(
      "SELOSTE CRITICAL: register fails authentication (exit 14); run: seloste check",
    );
    expect(nagiosFault("noPassphrase").line).toBe(
      "SELOSTE UNKNOWN: no key could be obtained (exit 13); set SELOSTE_IDENTITY_FILE",
    );
  });
});
