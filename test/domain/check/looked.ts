/** What checks look at when all is well; a test changes what it is about. */
import type { Breach } from "../../../src/domain/breach/breach.ts";
import { BREACH_THRESHOLDS } from "../../../src/domain/breach/check.ts";
import { asBreachNumber } from "../../../src/domain/breach/number.ts";
import type { Looked } from "../../../src/domain/check/finding.ts";
import { asDay } from "../../../src/domain/time.ts";
import { CALENDAR, utc } from "../calendar/law.ts";

export function looked(over: Partial<Looked> = {}): Looked {
  return {
    at: utc("2026-11-20T08:00:00Z"),
    breaches: [],
    calendar: CALENDAR,
    thresholds: BREACH_THRESHOLDS,
    audit: { newest: 12, given: 12 },
    contact: { role: "contact", name: "Aino Esimerkki", placeholder: false, clauses: [] },
    attested: { promises: [], all: [] },
    operators: [],
    processors: [],
    recipients: ["subcontractors"],
    tellings: [],
    today: asDay("2026-11-20"),
    ...over,
  };
}

export function numbered(number: string, breach: Breach): Breach {
  return { ...breach, number: asBreachNumber(number) };
}
