/** The audit trail: one line per act, with ids and names of fields, never values (tietosuojalaki 6.2 §). */
import type { Instant } from "../domain/time.ts";
import type { Look } from "../domain/subject/holdings.ts";
import { specialText, writeLine } from "./audit-chain.ts";
import type { OpenedRegister, Register } from "./register.ts";
import { makeSecret } from "./secrets.ts";

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
  | "processor-added"
  | "processor-updated"
  | "processor-ended"
  | "disclosed"
  | "told"
  | "consented"
  | "consent-withdrawn"
  | "bans-exported"
  | "segment-closed"
  | "segment-dropped"
  | "accepted-older"
  | "accepted-key"
  | "operator-added"
  | "operator-removed"
  | "passphrase-changed"
  | "identity-changed"
  | "identity-recovered"
  | "recovery-renewed"
  | "rotated"
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
  register: OpenedRegister,
  at: Instant,
  command: string,
  event: AuditEvent,
): Promise<number> {
  const { connection } = register;
  const special = event.specialFields ?? [];
  // Who opens casework alone has no secret: their line stands in the chain without a seal.
  const secret = register.drawers.includes("personal")
    ? makeSecret(register, "audit-mac")
    : undefined;
  const { seq, mac } = writeLine(connection, register.id, secret, {
    at,
    operator: register.operator.name,
    command,
    act: event.act,
    fields: [...(event.fields ?? []), ...(special.length > 0 ? ["special"] : [])],
    purpose: event.purpose ?? event.breach ?? null,
    counts: event.counts ?? {},
    subjects: [...new Set(event.subjects)],
  });
  if (special.length > 0) {
    const fields = JSON.stringify(special);
    connection
      .prepare("insert into special.special_act (seq, fields, mac) values (?, ?, ?)")
      .run(seq, fields, mac(specialText(seq, fields)));
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
