/** A breach for tests: a laptop stolen on Friday 20 November 2026, noticed at 08:00, known at 09:17. */
import type {
  Assessment,
  Breach,
  BreachFacts,
  Communication,
  Recorded,
} from "../../../src/domain/breach/breach.ts";
import { assessBreach } from "../../../src/domain/breach/assessment.ts";
import { communicateBreach } from "../../../src/domain/breach/communication.ts";
import { logBreach } from "../../../src/domain/breach/log.ts";
import { notifyAuthority } from "../../../src/domain/breach/notification.ts";
import { asBreachNumber } from "../../../src/domain/breach/number.ts";
import type { BreachPromise } from "../../../src/domain/notice/keeping.ts";
import { CALENDAR, utc } from "../calendar/law.ts";

export const DETECTED = utc("2026-11-20T06:00:00Z");
export const AWARE = utc("2026-11-20T07:17:00Z");
/** P: 72 hours after the detection. */
export const PROMISED = utc("2026-11-23T06:00:00Z");
/** E and L. */
export const TARGET = utc("2026-11-23T07:17:00Z");
export const LIMIT = utc("2026-11-23T08:00:00Z");

/** What our first notice promises. */
export const CUSTOMERS: BreachPromise = {
  id: "customers-72h",
  to: "subjects",
  hours: 72,
  from: "detection",
  threshold: "none",
  covers: ["breach", "risk"],
  clause: "s9.breach-72h",
};

export const CONTENTS = ["nature", "contact", "consequences", "measures"] as const;

/** Recorded by anna at an instant, by default weeks later so that no time lies in the future. */
export function recorded(at = "2026-12-15T08:00:00Z"): Recorded {
  return { at: utc(at), operator: "anna" };
}

/** The breach as logged; `facts` are set over those of the laptop. */
export function laptop(facts: Partial<BreachFacts> = {}, promises = [CUSTOMERS]): Breach {
  const known: BreachFacts = {
    kind: "breach",
    title: "Lost laptop",
    detectedAt: DETECTED,
    aware: { at: AWARE, by: "the manager", why: "the bag was looked for first" },
    ...facts,
  };
  const number = asBreachNumber("2026-0003");
  return logBreach({ number, facts: known, promises }, recorded(), CALENDAR).breach;
}

/** The breach without awareness. */
export function suspected(facts: Partial<BreachFacts> = {}): Breach {
  const { aware: _none, ...rest } = laptop().facts;
  return { ...laptop(), facts: { ...rest, ...facts } };
}

export function assessed(
  breach: Breach,
  risk: Assessment["risk"],
  at = "2026-11-20T10:00:00Z",
): Breach {
  const assessment = { at: utc(at), risk, why: "the disk is not encrypted", by: "the manager" };
  return assessBreach(breach, assessment, recorded()).breach;
}

export function notified(breach: Breach, at: string, delayReason?: string): Breach {
  const notification = {
    at: utc(at),
    phase: "preliminary",
    ...(delayReason === undefined ? {} : { delayReason }),
  } as const;
  return notifyAuthority(breach, notification, recorded(), CALENDAR).breach;
}

export function told(
  breach: Breach,
  at: string,
  over: Partial<Omit<Communication, "at" | "recorded">> = {},
): Breach {
  const communication = {
    at: utc(at),
    channel: "email",
    reached: 0,
    again: 0,
    everyone: false,
    contents: CONTENTS,
    ...over,
  } as const;
  return communicateBreach(breach, communication, recorded()).breach;
}
