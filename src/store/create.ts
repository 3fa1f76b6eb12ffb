/** What a new register holds from its first moment: operators, the notice, the first audit line. */
import { randomUUID } from "node:crypto";
import { type Drawer, DRAWERS, DRAWERS_OF, type Role } from "../domain/register/drawer.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { Instant } from "../domain/time.ts";
import type { Connection } from "../drawers/connection.ts";
import { createFolder, type NewKeys } from "../drawers/create.ts";
import { drawerKeySha256 } from "../drawers/drawer-key.ts";
import { writeLine } from "./audit-chain.ts";
import { createTables } from "./migrate.ts";
import { addNotice } from "./notices.ts";
import { makeSecret } from "./secrets.ts";

/** The name under which the recovery key stands among the recipients; no operator can have it. */
export const RECOVERY = "recovery";

export interface NewOperator {
  readonly name: string;
  readonly role: Role;
  readonly recipient: string;
  /** The identity under a passphrase; absent for a machine, which keeps its own file. */
  readonly file?: Uint8Array;
  readonly defaultPurpose?: string;
}

export interface NewRegister {
  readonly folder: string;
  readonly at: Instant;
  readonly operators: readonly NewOperator[];
  readonly recoveryRecipient: string;
  /** The notice's text as published in the file, and what was read from it. */
  readonly notice: { readonly body: string; readonly model: Notice };
}

/** Makes a register and returns its id. */
export async function createRegister(order: NewRegister): Promise<string> {
  const id = randomUUID();
  const files: [string, Uint8Array][] = [];
  for (const { name, file } of order.operators) if (file !== undefined) files.push([name, file]);
  await createFolder({
    folder: order.folder,
    recipients: recipientsOf(order),
    operators: Object.fromEntries(files),
    fill: (connection, keys) => {
      connection.transaction(() => fill(connection, keys, id, order)).immediate();
    },
  });
  return id;
}

function recipientsOf(order: NewRegister): Readonly<Record<Drawer, readonly string[]>> {
  const of = (drawer: Drawer) => [
    ...order.operators
      .filter(({ role }) => DRAWERS_OF[role].includes(drawer))
      .map(({ recipient }) => recipient),
    order.recoveryRecipient,
  ];
  return { casework: of("casework"), personal: of("personal"), special: of("special") };
}

function fill(connection: Connection, keys: NewKeys, id: string, order: NewRegister): void {
  createTables(connection);
  connection.prepare("insert into casework_meta values (?, ?)").run(id, order.at);
  connection.prepare("insert into personal.personal_meta values (?)").run(id);
  connection.prepare("insert into special.special_meta values (?)").run(id);
  for (const drawer of DRAWERS) {
    connection
      .prepare("insert into drawer_key values (?, ?)")
      .run(drawer, drawerKeySha256(keys[drawer]));
    fillRecipients(connection, drawer, order);
  }
  for (const { name, role, defaultPurpose } of order.operators) {
    connection
      .prepare("insert into operator values (?, ?, ?, ?)")
      .run(name, role, order.at, defaultPurpose ?? null);
  }
  const { body, model } = order.notice;
  const by = order.operators[0]?.name ?? RECOVERY;
  addNotice(connection, { body, model, at: order.at, by });
  writeLine(connection, id, makeSecret({ connection }, "audit-mac"), {
    at: order.at,
    operator: by,
    command: "init",
    act: "created",
    fields: [],
    purpose: null,
    counts: {},
    subjects: [],
  });
}

function fillRecipients(connection: Connection, drawer: Drawer, order: NewRegister): void {
  const schema = drawer === "casework" ? "" : `${drawer}.`;
  const insert = connection.prepare(`insert into ${schema}${drawer}_recipient values (?, ?)`);
  for (const { name, role, recipient } of order.operators) {
    if (DRAWERS_OF[role].includes(drawer)) insert.run(recipient, name);
  }
  insert.run(order.recoveryRecipient, RECOVERY);
}
