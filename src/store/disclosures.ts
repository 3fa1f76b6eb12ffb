/** Disclosures in casework: what went to whom, when and why; of whom stands in the drawers of values. */
import type { Disclosure, DisclosureFacts } from "../domain/disclosure/disclosure.ts";
import type { Instant } from "../domain/time.ts";
import { retry } from "../drawers/transaction.ts";
import type { OpenedRegister } from "./register.ts";

interface Row {
  readonly nr: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly operator: string;
  readonly body: string;
  readonly notice: number;
}

const COLUMNS = `nr, at, recorded_at as recordedAt, operator, body, notice`;

/** All of them, in the order in which they were recorded. */
export async function listDisclosures({
  connection,
  waitMs,
}: OpenedRegister): Promise<readonly Disclosure[]> {
  const all = connection.prepare<[], Row>(`select ${COLUMNS} from disclosure order by nr`);
  return (await retry(waitMs, () => all.all())).map(asDisclosure);
}

function asDisclosure({ body, ...row }: Row): Disclosure {
  // Written by this module, in a file whose every page is authenticated.
  const facts: DisclosureFacts = JSON.parse(body);
  return { ...facts, ...row };
}

export interface NewDisclosure {
  readonly at: Instant;
  readonly recordedAt: Instant;
}

/** Gives a disclosure its number, inside the transaction of the act; its facts follow. */
export function openDisclosure(
  { connection, operator }: OpenedRegister,
  { at, recordedAt }: NewDisclosure,
): number {
  const { lastInsertRowid } = connection
    .prepare(
      `insert into disclosure (at, recorded_at, operator, body, notice)
       values (?, ?, ?, '{}', (select max(nr) from notice_version))`,
    )
    .run(at, recordedAt, operator.name);
  return Number(lastInsertRowid);
}

/** Writes the facts of a disclosure that was opened in this transaction. */
export function fillDisclosure(
  { connection }: OpenedRegister,
  nr: number,
  facts: DisclosureFacts,
): void {
  connection
    .prepare("update disclosure set recipient = ?, body = ? where nr = ?")
    .run(facts.to.id ?? null, JSON.stringify(facts), nr);
}
