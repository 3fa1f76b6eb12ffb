/** Consents to disclosure in the personal drawer; a withdrawn one stays as it was. */
import type { DisclosureConsent } from "../domain/disclosure/consent.ts";
import type { Instant } from "../domain/time.ts";
import type { Register } from "./register.ts";

interface Row {
  readonly nr: number;
  readonly subject: string;
  readonly recipient: string;
  readonly name: string;
  readonly country: string;
  readonly informed: string | null;
  readonly evidence: string;
  readonly givenAt: Instant;
  readonly recordedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly how: string | null;
}

/** Those of one data subject, or of everybody; withdrawn ones too, in the order they were recorded. */
export function listDisclosureConsents(
  { connection }: Register,
  subject?: number,
): readonly DisclosureConsent[] {
  return connection
    .prepare<{ subject: number | null }, Row>(
      `select consent.nr, subject.id as subject, recipient, country, informed, evidence,
         coalesce(json_extract(processor.body, '$.name'), recipient) as name,
         given_at as givenAt, recorded_at as recordedAt, withdrawn_at as withdrawnAt,
         withdrawn_how as how
       from personal.disclosure_consent as consent
       join personal.subject as subject on subject.nr = consent.subject
       left join processor on processor.id = consent.recipient
       where :subject is null or consent.subject = :subject order by consent.nr`,
    )
    .all({ subject: subject ?? null })
    .map(asConsent);
}

function asConsent({ informed, withdrawnAt, how, ...row }: Row): DisclosureConsent {
  return {
    ...row,
    ...(informed === null ? {} : { informed }),
    ...(withdrawnAt === null ? {} : { withdrawn: { at: withdrawnAt, how: how ?? "" } }),
  };
}

type NewConsent = Omit<DisclosureConsent, "nr" | "subject" | "name" | "withdrawn">;

/** Records one, inside the transaction of the act. */
export function addDisclosureConsent(
  { connection }: Register,
  subject: number,
  { recipient, country, informed, evidence, givenAt, recordedAt }: NewConsent,
): void {
  connection
    .prepare(
      `insert into personal.disclosure_consent
         (subject, recipient, country, informed, evidence, given_at, recorded_at)
       values (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(subject, recipient, country, informed ?? null, evidence, givenAt, recordedAt);
}

/** Marks those in force for a recipient as withdrawn; how many there were. */
export function withdrawDisclosureConsent(
  { connection }: Register,
  subject: number,
  recipient: string,
  { at, how }: { readonly at: Instant; readonly how: string },
): number {
  const { changes } = connection
    .prepare(
      `update personal.disclosure_consent set withdrawn_at = ?, withdrawn_how = ?
       where subject = ? and recipient = ? and withdrawn_at is null`,
    )
    .run(at, how, subject, recipient);
  return changes;
}
