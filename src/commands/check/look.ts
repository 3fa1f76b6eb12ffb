/** Looks at casework: what `seloste check` tells in all its formats. */
import type { WatchDesk } from "../../command.ts";
import { elapsed } from "../../domain/calendar/instant.ts";
import { readInstant } from "../../domain/calendar/reading.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Instant } from "../../domain/time.ts";
import type { Thresholds } from "../../domain/breach/check.ts";
import type { Finding, Looked } from "../../domain/check/finding.ts";
import { runChecks } from "../../domain/check/index.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { attestable } from "../../domain/notice/attestation.ts";
import { findContact } from "../../domain/notice/contact.ts";
import { loadCalendar } from "../../law-file/time-limits.ts";
import { listAttestations } from "../../store/attestations.ts";
import { listBreaches, listOpenBreaches } from "../../store/breaches.ts";
import { getNotice } from "../../store/notices.ts";
import { listKnownOperators } from "../../store/operators.ts";
import { listProcessors } from "../../store/processors.ts";
import { listOpenTellings } from "../../store/tellings.ts";
import { getAuditNumbers, newestLineAt } from "../../store/watch.ts";

export interface Looking {
  readonly thresholds: Thresholds;
  /** As it was typed; absent: now. */
  readonly at: string | undefined;
  /** Whether closed breaches are wanted as well. */
  readonly whole: boolean;
}

export interface Seen extends Looked {
  readonly findings: readonly Finding[];
  readonly zone: string;
}

/** Clocks of machines differ a little; past this one of them is wrong. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * Now, if that can be: by a clock that is behind, everything would look as if nothing were due.
 *
 * @throws {Refusal} `calendar.clock-behind`
 */
async function nowOf(now: Instant, register: WatchDesk["register"]): Promise<Instant> {
  const newest = await newestLineAt(register);
  if (newest !== undefined && elapsed(now, newest) > TOLERANCE_MS) {
    throw new Refusal({ code: "calendar.clock-behind", facts: { newest, now } });
  }
  return now;
}

/**
 * What stands in the log at an instant, and what is found there.
 *
 * @throws {Refusal} `calendar.…` when the instant is no time, or a deadline cannot be counted
 */
export async function look(
  { world, register }: WatchDesk,
  { thresholds, at: typed, whole }: Looking,
): Promise<Seen> {
  const { notice } = await getNotice(register);
  const { zone } = notice;
  const at = typed === undefined ? await nowOf(world.now(), register) : readInstant(typed, zone);
  // What is closed now may have been open at another time.
  const all = whole || typed !== undefined;
  const looked: Looked = {
    at,
    breaches: await (all ? listBreaches : listOpenBreaches)(register),
    calendar: await loadCalendar(world.data, zone),
    thresholds,
    audit: await getAuditNumbers(register),
    contact: findContact(notice),
    attested: {
      promises: attestable(notice).map(({ id }) => id),
      all: await listAttestations(register),
    },
    operators: await listKnownOperators(register),
    processors: await listProcessors(register),
    recipients: notice.recipients.map(({ id }) => id),
    tellings: await listOpenTellings(register),
    today: localDay(at, zone),
  };
  return { ...looked, findings: runChecks(looked), zone };
}
