import { describe, expect, test } from "vitest";
import { readInstant } from "../../../src/domain/calendar/reading.ts";
import { asDay } from "../../../src/domain/time.ts";
import type { Finding, KeyHolder } from "../../../src/domain/check/finding.ts";
import { isDue, runChecks } from "../../../src/domain/check/index.ts";
import {
  LIMIT,
  PROMISED,
  TARGET,
  AWARE,
  DETECTED,
  assessed,
  laptop,
  notified,
  suspected,
} from "../breach/stolen-laptop.ts";
import { utc } from "../calendar/law.ts";
import { looked, numbered } from "./looked.ts";

const HOUR = 3_600_000;

function local(text: string) {
  return readInstant(text, "Europe/Helsinki");
}

function due(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(isDue);
}

test("when all is well nothing is found", () => {
  expect(runChecks(looked())).toEqual([]);
});

describe("the clocks of a breach", () => {
  test("are all listed, with number, clock and state and never the title", () => {
    const findings = runChecks(looked({ breaches: [laptop()], at: utc("2026-11-20T08:00:00Z") }));

    // Friday 10.00 to Monday 8.00 and 9.17: 22 and 23.3 hours of working days.
    expect(findings).toEqual([
      {
        check: "breach",
        level: "warning",
        because: "working-day",
        number: "2026-0003",
        clock: "promise",
        promise: "customers-72h",
        state: "running",
        target: PROMISED,
        leftMs: 70 * HOUR,
        since: DETECTED,
      },
      {
        check: "breach",
        level: "warning",
        because: "working-day",
        number: "2026-0003",
        clock: "authority",
        state: "running",
        target: TARGET,
        limit: LIMIT,
        leftMs: 71 * HOUR + 17 * 60_000,
        since: AWARE,
      },
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/laptop|manager/iu);
  });

  test("without awareness the authority's clock is listed without a target", () => {
    const bare = { ...suspected(), promises: [] };

    expect(runChecks(looked({ breaches: [bare] }))).toEqual([
      {
        check: "breach",
        level: "open",
        number: "2026-0003",
        clock: "authority",
        state: "not-running",
        since: DETECTED,
      },
    ]);
  });

  test("a high risk makes the duty of Art. 34 due at once", () => {
    const high = { ...assessed(notified(laptop(), TARGET), "high"), promises: [] };

    expect(runChecks(looked({ breaches: [high], at: TARGET }))).toMatchObject([
      { level: "warning", because: "without-delay", clock: "subjects", state: "open" },
    ]);
  });
});

describe("a theft on Friday at 16.30", () => {
  const detectedAt = local("2026-11-27T16:30");
  const theft = suspected({ kind: "risk", detectedAt });

  test.each([
    ["is due soon from 16.31 on, before everybody goes home", "2026-11-27T16:31", "working-day"],
    ["is still due soon on Saturday", "2026-11-28T12:00", "working-day"],
    ["has its 24 hours on Sunday", "2026-11-29T16:30", "warning-hours"],
    ["is critical six hours before", "2026-11-30T10:30", "critical-hours"],
    ["is overdue after Monday 16.30", "2026-11-30T16:31", "overdue"],
  ])("%s", (_, at, because) => {
    expect(due(runChecks(looked({ breaches: [theft], at: local(at) })))).toMatchObject([
      { because, target: local("2026-11-30T16:30") },
    ]);
  });

  test("on Wednesday the same hours warn of nothing", () => {
    const midweek = suspected({ kind: "risk", detectedAt: local("2026-11-25T16:30") });

    expect(due(runChecks(looked({ breaches: [midweek], at: local("2026-11-25T16:31") })))).toEqual(
      [],
    );
  });
});

describe("the audit trail", () => {
  test.each([
    ["without any line", { newest: 0, given: 0 }, "empty"],
    ["whose lines were all taken away", { newest: 0, given: 9 }, "empty"],
    ["whose last line was taken away", { newest: 8, given: 9 }, "cut"],
  ])("%s is critical", (_, audit, because) => {
    expect(runChecks(looked({ audit }))).toEqual([{ check: "audit", level: "critical", because }]);
  });
});

describe("the contact person of the notice", () => {
  const invented = { role: "contact", name: "Aino", placeholder: true, clauses: [] } as const;

  test.each([
    ["missing", undefined],
    ["invented", invented],
  ])("%s is listed and is not due", (because, contact) => {
    const findings = runChecks(looked({ contact }));

    expect(findings).toEqual([{ check: "contact", level: "open", because }]);
    expect(due(findings)).toEqual([]);
  });
});

test("the most urgent stands first, whatever check found it", () => {
  const breaches = [
    numbered("2026-0001", suspected({ kind: "risk", detectedAt: local("2026-11-27T09:00") })),
    numbered("2026-0002", suspected({ kind: "risk", detectedAt: local("2026-11-24T16:00") })),
  ];
  const audit = { newest: 8, given: 9 };
  const found = runChecks(
    looked({ breaches, audit, contact: undefined, at: local("2026-11-27T14:00") }),
  );

  expect(found.map((one) => ("number" in one ? one.number : one.check))).toEqual([
    "2026-0002",
    "audit",
    "2026-0001",
    "contact",
  ]);
});

describe("attestations", () => {
  const one = {
    promise: "s9.firewall",
    until: asDay("2026-11-30"),
    by: "the host",
    evidence: "rules read",
    at: utc("2026-06-01T08:00:00Z"),
  };
  const attested = { promises: ["s9.firewall", "s9.server-practice"], all: [one] };
  const on = (today: string) => runChecks(looked({ attested, today: asDay(today) }));

  test("wake somebody from two weeks before their last day", () => {
    expect(on("2026-11-15")).toEqual([]);
    expect(on("2026-11-16")).toEqual([
      {
        check: "attestation",
        level: "warning",
        because: "ends",
        promise: "s9.firewall",
        until: "2026-11-30",
      },
    ]);
  });

  test("are urgent once they have ended", () => {
    expect(on("2026-11-30")).toMatchObject([{ level: "warning" }]);
    expect(on("2026-12-01")).toMatchObject([{ level: "critical", because: "ended" }]);
  });

  test("of a promise that the notice makes no longer are of no concern", () => {
    const gone = { promises: ["s9.server-practice"], all: [one] };
    expect(runChecks(looked({ attested: gone, today: asDay("2027-01-01") }))).toEqual([]);
  });
});

describe("operators", () => {
  const addedAt = utc("2026-01-01T08:00:00Z");
  const anna = { name: "anna", role: "contact", addedAt, recipients: 1 } as const;
  const on = (operators: readonly KeyHolder[]) =>
    runChecks(looked({ operators, today: asDay("2026-11-20") }));

  test("whose last day is over are named until they are removed", () => {
    const sari = { ...anna, name: "sari", until: asDay("2026-11-19") };
    const because = { because: "ended", operator: "sari", until: "2026-11-19" };
    expect(on([anna, sari])).toEqual([{ check: "operator", level: "warning", ...because }]);
    expect(on([anna, { ...sari, until: asDay("2026-11-20") }])).toEqual([]);
    expect(on([anna, { ...sari, removedAt: addedAt }])).toEqual([]);
  });

  test("with two keys are named: a change of identity was cut off", () => {
    expect(on([{ ...anna, recipients: 2 }])).toEqual([
      { check: "operator", level: "warning", because: "two-keys", operator: "anna" },
    ]);
  });
});
