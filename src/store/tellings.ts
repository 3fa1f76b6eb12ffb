/** Recipients who had what was corrected since, and whether they were told (Art. 19). */
import type { PastTelling, Telling } from "../domain/disclosure/telling.ts";
import type { Instant } from "../domain/time.ts";
import { retry } from "../drawers/transaction.ts";
import type { OpenedRegister } from "./register.ts";

interface Row {
  readonly nr: number;
  readonly subject: string;
  readonly recipient: string | null;
  readonly name: string;
  readonly fields: string;
  readonly since: Instant;
}

/** Those that nobody has told yet, oldest first. */
export async function listOpenTellings({
  connection,
  waitMs,
}: OpenedRegister): Promise<readonly Telling[]> {
  const open = connection.prepare<[], Row>(
    `select nr, subject, recipient, name, fields, since from telling
     where done_at is null order by nr`,
  );
  return (await retry(waitMs, () => open.all())).map(asTelling);
}

function asTelling({ recipient, fields, ...row }: Row): Telling {
  const names: readonly string[] = JSON.parse(fields);
  return { ...row, ...(recipient === null ? {} : { recipient }), fields: names };
}

/** All that there ever were about a data subject. */
export function listTellingsOf(
  { connection }: OpenedRegister,
  subject: string,
): readonly PastTelling[] {
  return connection
    .prepare<[string], Row & { readonly doneAt: Instant | null; readonly told: number | null }>(
      `select nr, subject, recipient, name, fields, since, done_at as doneAt, told
       from telling where subject = ? order by nr`,
    )
    .all(subject)
    .map(({ doneAt, told, ...row }) => ({
      ...asTelling(row),
      ...(doneAt === null ? {} : { done: { at: doneAt, told: told === 1 } }),
    }));
}

/** Records whom to tell. To be called inside the transaction of the correction. */
export function addTellings(
  { connection }: OpenedRegister,
  tellings: readonly Omit<Telling, "nr">[],
): void {
  const insert = connection.prepare(
    "insert into telling (subject, recipient, name, fields, since) values (?, ?, ?, ?, ?)",
  );
  for (const { subject, recipient, name, fields, since } of tellings) {
    insert.run(subject, recipient ?? null, name, JSON.stringify(fields), since);
  }
}

export interface TellingDone {
  readonly at: Instant;
  /** False where telling them proved impossible or out of proportion. */
  readonly told: boolean;
  readonly how: string;
}

/** Settles one, inside the transaction of the act that tells. */
export function settleTelling(
  { connection }: OpenedRegister,
  nr: number,
  { at, told, how }: TellingDone,
): void {
  connection
    .prepare("update telling set done_at = ?, told = ?, how = ? where nr = ?")
    .run(at, told ? 1 : 0, how, nr);
}

/** Those of one recipient that nobody has told yet, with the numbers of the data subjects. */
export function openTellingsOf(
  { connection }: OpenedRegister,
  recipient: string,
): readonly { readonly nr: number; readonly telling: Telling }[] {
  return connection
    .prepare<[string], Row & { readonly subjectNr: number }>(
      `select telling.nr, telling.subject, telling.recipient, telling.name, telling.fields,
         telling.since, subject.nr as subjectNr
       from telling join personal.subject as subject on subject.id = telling.subject
       where telling.recipient = ? and telling.done_at is null order by telling.nr`,
    )
    .all(recipient)
    .map(({ subjectNr, ...row }) => ({ nr: subjectNr, telling: asTelling(row) }));
}
