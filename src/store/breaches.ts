/**
 * The breach log in casework. An entry's facts stand in one row, as they are known now; every act on
 * it is a row of its own that is never written over.
 */
import type {
  Assessment,
  Breach,
  BreachFacts,
  Closing,
  Communication,
  Exemption,
  FactChange,
  Notification,
  PromiseDecision,
  Recorded,
} from "../domain/breach/breach.ts";
import { isClosed } from "../domain/breach/known.ts";
import { asBreachNumber, type BreachNumber } from "../domain/breach/number.ts";
import { Refusal } from "../domain/faults.ts";
import type { BreachPromise } from "../domain/notice/keeping.ts";
import { asInstant } from "../domain/time.ts";
import { retry } from "../drawers/transaction.ts";
import type { Register } from "./register.ts";

/** What reading needs; without the query builder, as cron reads the log often. */
type Opened = Pick<Register, "connection" | "waitMs">;

/** The body of an entry. */
interface Head {
  readonly facts: BreachFacts;
  readonly promises: readonly BreachPromise[];
  readonly operator: string;
}

/** The body of each act; who recorded it and when stand in columns. */
interface Acts {
  readonly updated: readonly Omit<FactChange, "recorded">[];
  readonly assessed: Omit<Assessment, "recorded">;
  readonly notified: Omit<Notification, "recorded">;
  readonly communicated: Omit<Communication, "recorded">;
  readonly exempted: Omit<Exemption, "recorded">;
  readonly decided: Omit<PromiseDecision, "recorded">;
  readonly closed: Omit<Closing, "recorded">;
}
type ActName = keyof Acts;

/** One act beside its entry; an entry without acts is one row with no act. */
interface Row {
  readonly id: string;
  readonly loggedAt: string;
  readonly head: string;
  readonly act: string | null;
  readonly at: string;
  readonly operator: string;
  readonly body: string;
}

/** One statement, so that no act of another process comes between an entry and its acts. */
const ROWS = `select breach.id, breach.logged_at as loggedAt, breach.body as head,
    done.act, done.at, done.operator, done.body
  from breach left join breach_change as done on done.breach = breach.id`;
const ORDER = "order by breach.id, done.nr";

/** Every entry, in the order of the numbers. */
export async function listBreaches({ connection, waitMs }: Opened): Promise<readonly Breach[]> {
  const all = connection.prepare<[], Row>(`${ROWS} ${ORDER}`);
  return toBreaches(await retry(waitMs, () => all.all()));
}

/** The entries that are not closed, in the order of the numbers. */
export async function listOpenBreaches({ connection, waitMs }: Opened): Promise<readonly Breach[]> {
  const open = connection.prepare<[], Row>(`${ROWS} where breach.closed_at is null ${ORDER}`);
  return toBreaches(await retry(waitMs, () => open.all()));
}

/**
 * The entry with this number.
 *
 * @throws {Refusal} `breach.unknown`
 */
export async function getBreach({ connection, waitMs }: Opened, number: string): Promise<Breach> {
  const one = connection.prepare<[string], Row>(`${ROWS} where breach.id = ? ${ORDER}`);
  const [found] = toBreaches(await retry(waitMs, () => one.all(number)));
  if (found === undefined) throw new Refusal({ code: "breach.unknown", facts: {} });
  return found;
}

/** Every number that was given. */
export async function listBreachNumbers({
  connection,
  waitMs,
}: Opened): Promise<readonly BreachNumber[]> {
  const numbers = connection.prepare<[], string>("select id from breach").pluck();
  return (await retry(waitMs, () => numbers.all())).map(asBreachNumber);
}

/** Adds a new entry, inside the transaction of its act. */
export function addBreach({ connection }: Opened, breach: Breach): void {
  connection
    .prepare("insert into breach (id, kind, logged_at, body) values (?, ?, ?, ?)")
    .run(breach.number, breach.facts.kind, breach.recorded.at, headOf(breach));
}

/** Saves an entry with the acts that came after `before`, inside the transaction of the act. */
export function saveBreach({ connection }: Opened, breach: Breach, before: Breach): void {
  const { number, facts } = breach;
  const closedAt = isClosed(breach) ? breach.closings.at(-1)?.at : undefined;
  connection
    .prepare("update breach set kind = ?, closed_at = ?, body = ? where id = ?")
    .run(facts.kind, closedAt ?? null, headOf(breach), number);
  const add = connection.prepare(
    "insert into breach_change (breach, at, operator, act, body) values (?, ?, ?, ?, ?)",
  );
  for (const { act, recorded, body } of actsAfter(before, breach)) {
    add.run(number, recorded.at, recorded.operator, act, JSON.stringify(body));
  }
}

interface NewAct {
  readonly act: ActName;
  readonly recorded: Recorded;
  readonly body: object;
}

function actsAfter(before: Breach, after: Breach): readonly NewAct[] {
  return [
    ...factsChanged(after.changes.slice(before.changes.length)),
    ...added("assessed", before.assessments, after.assessments),
    ...added("notified", before.notifications, after.notifications),
    ...added("communicated", before.communications, after.communications),
    ...added("exempted", before.exemptions, after.exemptions),
    ...added("decided", before.decisions, after.decisions),
    ...added("closed", before.closings, after.closings),
  ];
}

function added(
  act: ActName,
  old: readonly unknown[],
  now: readonly { readonly recorded: Recorded }[],
): readonly NewAct[] {
  return now.slice(old.length).map(({ recorded, ...body }) => ({ act, recorded, body }));
}

/** The facts that one act changed are one row. */
function factsChanged(changes: readonly FactChange[]): readonly NewAct[] {
  const [first] = changes;
  if (first === undefined) return [];
  const body = changes.map(({ recorded: _same, ...change }) => change);
  return [{ act: "updated", recorded: first.recorded, body }];
}

function headOf({ facts, promises, recorded }: Breach): string {
  const head: Head = { facts, promises, operator: recorded.operator };
  return JSON.stringify(head);
}

/** @param rows those of one entry beside each other */
function toBreaches(rows: readonly Row[]): readonly Breach[] {
  const entries = new Map<string, Row[]>();
  for (const row of rows) {
    const others = entries.get(row.id);
    if (others === undefined) entries.set(row.id, [row]);
    else others.push(row);
  }
  return [...entries.values()].flatMap(toBreach);
}

function toBreach(rows: readonly Row[]): readonly Breach[] {
  const [row] = rows;
  if (row === undefined) return [];
  // What this file wrote itself, in a drawer whose every page is authenticated.
  const { facts, promises, operator }: Head = JSON.parse(row.head);
  const breach: Breach = {
    number: asBreachNumber(row.id),
    facts,
    promises,
    recorded: { at: asInstant(row.loggedAt), operator },
    changes: actsIn("updated", rows).flatMap(({ body, recorded }) =>
      body.map((change) => ({ ...change, recorded })),
    ),
    assessments: actsIn("assessed", rows).map(together),
    notifications: actsIn("notified", rows).map(together),
    communications: actsIn("communicated", rows).map(together),
    exemptions: actsIn("exempted", rows).map(together),
    decisions: actsIn("decided", rows).map(together),
    closings: actsIn("closed", rows).map(together),
  };
  return [breach];
}

interface Recording<Body> {
  readonly body: Body;
  readonly recorded: Recorded;
}

function actsIn<Name extends ActName>(
  name: Name,
  rows: readonly Row[],
): readonly Recording<Acts[Name]>[] {
  return rows
    .filter(({ act }) => act === name)
    .map(({ at, operator, body }) => ({
      body: JSON.parse(body),
      recorded: { at: asInstant(at), operator },
    }));
}

function together<Body extends object>({
  body,
  recorded,
}: Recording<Body>): Body & { readonly recorded: Recorded } {
  return { ...body, recorded };
}
