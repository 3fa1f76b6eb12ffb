/** What people attested of the notice's promises; nothing of it is ever changed or taken away. */
import type { Attestation } from "../domain/notice/attestation.ts";
import { retry } from "../drawers/transaction.ts";
import type { OpenedRegister } from "./register.ts";

/** Every attestation, oldest first; without the query builder, as cron looks often. */
export async function listAttestations({
  connection,
  waitMs,
}: OpenedRegister): Promise<readonly Attestation[]> {
  const all = connection.prepare<[], Attestation>(
    `select promise, until, attested_by as "by", evidence, recorded_at as at
     from attestation order by nr`,
  );
  return retry(waitMs, () => all.all());
}

/** Keeps an attestation. To be called inside the transaction of the act. */
export function addAttestation(
  { connection, operator }: OpenedRegister,
  { promise, until, by, evidence, at }: Attestation,
): void {
  connection
    .prepare(
      `insert into attestation (promise, until, attested_by, evidence, recorded_at, operator, notice)
       values (?, ?, ?, ?, ?, ?, (select max(nr) from notice_version))`,
    )
    .run(promise, until, by, evidence, at, operator.name);
}
