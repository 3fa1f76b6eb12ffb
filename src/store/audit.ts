/** The audit trail: one line per act, with ids and names of fields, never values (tietosuojalaki 6.2 §). */
import { sql } from "kysely";
import type { Instant } from "../domain/time.ts";
import type { Look } from "../domain/subject/holdings.ts";
import type { Register } from "./register.ts";

/** What an act was; reads of personal data are acts. */
export type Act =
  | "created"
  | "imported"
  | "planned"
  | "listed"
  | "opened"
  | "added"
  | "corrected"
  | "copied"
  | "banned"
  | "ban-lifted"
  | "checked"
  | "scrubbed"
  | "logged"
  | "updated"
  | "assessed"
  | "notified"
  | "communicated"
  | "decided"
  | "closed"
  | "noticed"
  | "attested"
  | "failed";

export interface AuditEvent {
  readonly act: Act;
  /** Pseudonymous ids of the data subjects it was about; left out where it was about thousands. */
  readonly subjects?: readonly string[];
  /** Names of fields; those of the special drawer are kept there and shown here as `special`. */
  readonly fields?: readonly string[];
  readonly specialFields?: readonly string[];
  readonly purpose?: string;
  /** The number of the breach it was about, which stands where a look has its purpose. */
  readonly breach?: string;
  readonly counts?: Readonly<Record<string, number>>;
}

/** Appends the line of an act; call it inside the transaction of the act. */
export async function appendAudit(
  register: Register,
  at: Instant,
  command: string,
  event: AuditEvent,
): Promise<number> {
  const special = event.specialFields ?? [];
  const fields = [...(event.fields ?? []), ...(special.length > 0 ? ["special"] : [])];
  const { seq } = await register.query
    .insertInto("audit")
    .values({
      at,
      operator: register.operator.name,
      command,
      act: event.act,
      fields: JSON.stringify(fields),
      purpose: event.purpose ?? event.breach ?? null,
      counts: JSON.stringify(event.counts ?? {}),
      notice: sql<number>`(select max(nr) from notice_version)`,
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  for (const subject of event.subjects ?? []) {
    await register.query.insertInto("audit_subject").values({ subject, seq }).execute();
  }
  if (special.length > 0) {
    await register.query
      .insertInto("special.special_act")
      .values({ seq, fields: JSON.stringify(special) })
      .execute();
  }
  return seq;
}

/** The acts about a data subject, oldest first. */
export async function listLooks(register: Register, subject: string): Promise<readonly Look[]> {
  const rows = await register.query
    .selectFrom("audit_subject")
    .innerJoin("audit", "audit.seq", "audit_subject.seq")
    .select(["audit.at", "audit.act", "audit.purpose"])
    .where("audit_subject.subject", "=", subject)
    .orderBy("audit.seq")
    .execute();
  return rows.map(({ at, act, purpose }) =>
    purpose === null ? { at, act } : { at, act, purpose },
  );
}
