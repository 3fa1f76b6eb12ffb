/** Processors in casework: facts as they are known now; the audit trail says who changed them. */
import type { Processor } from "../domain/processor/processor.ts";
import type { Day, Instant } from "../domain/time.ts";
import { retry } from "../drawers/transaction.ts";
import type { OpenedRegister } from "./register.ts";

interface Row {
  readonly id: string;
  readonly addedAt: Instant;
  readonly body: string;
  readonly endedOn: Day | null;
  readonly confirmedOn: Day | null;
  readonly how: string | null;
}

const COLUMNS = `id, added_at as addedAt, body, ended_on as endedOn, confirmed_on as confirmedOn,
  end_how as how`;

/** All of them, by id; ended ones included. */
export async function listProcessors({
  connection,
  waitMs,
}: OpenedRegister): Promise<readonly Processor[]> {
  const all = connection.prepare<[], Row>(`select ${COLUMNS} from processor order by id`);
  return (await retry(waitMs, () => all.all())).map(asProcessor);
}

function asProcessor({ id, addedAt, body, endedOn, confirmedOn, how }: Row): Processor {
  // Written by this module, in a file whose every page is authenticated.
  const facts: Processor["facts"] = JSON.parse(body);
  if (endedOn === null) return { id, addedAt, facts };
  const end = {
    on: endedOn,
    ...(confirmedOn === null ? {} : { confirmedOn }),
    ...(how === null ? {} : { how }),
  };
  return { id, addedAt, facts, end };
}

/** Writes a processor as it is now, new or not. To be called inside the transaction of the act. */
export function saveProcessor(
  { connection }: OpenedRegister,
  { id, addedAt, facts, end }: Processor,
): void {
  connection
    .prepare(
      `insert into processor (id, added_at, body, ended_on, confirmed_on, end_how)
       values (?, ?, ?, ?, ?, ?)
       on conflict (id) do update set body = excluded.body, ended_on = excluded.ended_on,
         confirmed_on = excluded.confirmed_on, end_how = excluded.end_how`,
    )
    .run(
      id,
      addedAt,
      JSON.stringify(facts),
      end?.on ?? null,
      end?.confirmedOn ?? null,
      end?.how ?? null,
    );
}
