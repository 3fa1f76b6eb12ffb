/** What a new register holds from its first moment: operators, the notice, the first audit line. */
import { randomUUID } from "node:crypto";
import { type Drawer, DRAWERS, DRAWERS_OF, type Role } from "../domain/register/drawer.ts";
import { RECOVERY } from "../domain/register/operator.ts";
import type { Notice } from "../domain/notice/notice.ts";
import type { Day, Instant } from "../domain/time.ts";
import type { Connection } from "../drawers/connection.ts";
import { createFolder, type KeyFiles, type NewKeys } from "../drawers/create.ts";
import { drawerKeySha256 } from "../drawers/drawer-key.ts";
import { sha256Of } from "../drawers/key-files.ts";
import { writeLine } from "./audit-chain.ts";
import { createTables } from "./migrate.ts";
import { addNotice } from "./notices.ts";
import { makeSecret } from "./secrets.ts";

export interface NewOperator {
  readonly name: string;
  readonly role: Role;
  readonly recipient: string;
  /** The identity under a passphrase; absent for a machine, which keeps its own file. */
  readonly file?: Uint8Array;
  readonly defaultPurpose?: string;
  /** The last day on which this operator may open the register. */
  readonly until?: Day;
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
    fill: (connection, keys, keyFiles) => {
      connection
        .transaction(() => fill(connection, { keys, files: keyFiles }, id, order))
        .immediate();
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

interface Made {
  readonly keys: NewKeys;
  readonly files: KeyFiles;
}

function fill(connection: Connection, made: Made, id: string, order: NewRegister): void {
  createTables(connection);
  connection.prepare("insert into casework_meta values (?, ?)").run(id, order.at);
  connection.prepare("insert into personal.personal_meta values (?)").run(id);
  connection.prepare("insert into special.special_meta values (?)").run(id);
  for (const drawer of DRAWERS) {
    connection
      .prepare("insert into drawer_key (drawer, sha256, file) values (?, ?, ?)")
      .run(drawer, drawerKeySha256(made.keys[drawer]), made.files[drawer]);
    fillRecipients(connection, drawer, order);
  }
  for (const operator of order.operators) insertOperator(connection, operator, order.at);
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

/** A row of the table of operators; the recipients stand in the drawers themselves. */
export function insertOperator(connection: Connection, operator: NewOperator, at: Instant): void {
  const { name, role, defaultPurpose, until, file } = operator;
  connection
    .prepare(
      `insert into operator (name, role, added_at, default_purpose, until, file)
       values (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      name,
      role,
      at,
      defaultPurpose ?? null,
      until ?? null,
      file === undefined ? null : sha256Of(file),
    );
}

function fillRecipients(connection: Connection, drawer: Drawer, order: NewRegister): void {
  const schema = drawer === "casework" ? "" : `${drawer}.`;
  const insert = connection.prepare(`insert into ${schema}${drawer}_recipient values (?, ?)`);
  for (const { name, role, recipient } of order.operators) {
    if (DRAWERS_OF[role].includes(drawer)) insert.run(recipient, name);
  }
  insert.run(order.recoveryRecipient, RECOVERY);
}
