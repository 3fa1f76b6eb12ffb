/** The operators of the register, and the recipients to whom the keys of its drawers are encrypted. */
import { type Drawer, DRAWERS_OF, type Role, ROLES } from "../domain/register/drawer.ts";
import type { KeyHolder } from "../domain/check/finding.ts";
import type { Day, Instant } from "../domain/time.ts";
import type { Connection } from "../drawers/connection.ts";
import { retry } from "../drawers/transaction.ts";
import type { OpenedRegister } from "./register.ts";

/** What casework holds about operators; where the identity stands is known by `file`. */
export interface KnownOperator extends KeyHolder {
  /** SHA-256 of the identity file under a passphrase; absent for who keeps an identity elsewhere. */
  readonly file?: string;
}

interface Row {
  readonly name: string;
  readonly role: string;
  readonly added_at: Instant;
  readonly until: Day | null;
  readonly removed_at: Instant | null;
  readonly file: string | null;
  readonly recipients: number;
}

type Opened = Pick<OpenedRegister, "connection" | "waitMs">;

/** All operators in the order in which they came, removed ones included. */
export async function listKnownOperators({
  connection,
  waitMs,
}: Opened): Promise<readonly KnownOperator[]> {
  const all = connection.prepare<[], Row>(
    `select name, role, added_at, until, removed_at, file,
       (select count(*) from casework_recipient where operator = operator.name) as recipients
     from operator order by added_at, name`,
  );
  return (await retry(waitMs, () => all.all())).map(asKnown);
}

function asKnown({ name, role, added_at: addedAt, until, removed_at, file, recipients }: Row) {
  return {
    name,
    role: asRole(role),
    addedAt,
    recipients,
    ...(until === null ? {} : { until }),
    ...(removed_at === null ? {} : { removedAt: removed_at }),
    ...(file === null ? {} : { file }),
  };
}

function asRole(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (role === undefined) throw new Error("a role that the table does not take");
  return role;
}

/** A recipient of a drawer's key, and whose it is. */
export interface RecipientRow {
  readonly recipient: string;
  readonly operator: string;
}

export function readRecipients(connection: Connection, drawer: Drawer): readonly RecipientRow[] {
  return connection
    .prepare<[], RecipientRow>(
      `select recipient, operator from ${tableOf(drawer)} order by operator, recipient`,
    )
    .all();
}

/** Puts other recipients in their place; inside the transaction that changes the key file. */
export function writeRecipients(
  connection: Connection,
  drawer: Drawer,
  recipients: readonly RecipientRow[],
): void {
  connection.exec(`delete from ${tableOf(drawer)}`);
  const insert = connection.prepare(`insert into ${tableOf(drawer)} values (?, ?)`);
  for (const { recipient, operator } of recipients) insert.run(recipient, operator);
}

function tableOf(drawer: Drawer): string {
  return drawer === "casework" ? "casework_recipient" : `${drawer}.${drawer}_recipient`;
}

/** These recipients with one more, where the role opens the drawer. */
export function withRecipient(
  recipients: readonly RecipientRow[],
  added: RecipientRow & { readonly role: Role },
  drawer: Drawer,
): readonly RecipientRow[] {
  if (!DRAWERS_OF[added.role].includes(drawer)) return recipients;
  return [...recipients, { recipient: added.recipient, operator: added.operator }];
}

/** The file under which an operator's identity is known from now on. */
export function setOperatorFile(connection: Connection, name: string, sha256: string): void {
  connection.prepare("update operator set file = ? where name = ?").run(sha256, name);
}

export function markRemoved(connection: Connection, name: string, at: Instant): void {
  connection
    .prepare("update operator set removed_at = ?, file = null where name = ?")
    .run(at, name);
}

/** When the backups were made that are known of, oldest first. */
export function backupsSince(connection: Connection, since: Instant): readonly Instant[] {
  return connection
    .prepare<[string], Instant>("select made_at from backup where made_at >= ? order by made_at")
    .pluck()
    .all(since);
}
