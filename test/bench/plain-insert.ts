/**
 * The baseline of the import: the rows it made, taken from a register it filled, go into an empty
 * one by prepared statements, in one transaction and without any check. Only the inserting counts.
 *
 * `plain-insert.ts <filled register> <empty register> <identity file>` prints milliseconds.
 */
import { DRAWERS } from "../../src/domain/register/drawer.ts";
import type { Connection } from "../../src/drawers/connection.ts";
import { forgetKeys, readIdentityFile, unlockDrawers } from "../../src/drawers/unlock.ts";
import { closeRegister, openRegister, type OpenedRegister } from "../../src/store/register.ts";

const SUBJECTS_AT_ONCE = 5000;
/** As much as the import takes for itself, in KiB. */
const CACHE_KIB = 65_536;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** The column by which its rows belong to a data subject; absent where they belong to none. */
  readonly subject: string | undefined;
}

/**
 * The tables about data subjects in the personal drawer, from the schema itself, those first that
 * others refer to. Each register has secrets of its own from the beginning.
 */
function tablesOf(connection: Connection): readonly Table[] {
  const names = connection
    .prepare<[], string>(
      `select name from personal.sqlite_master
       where type = 'table' and name not like 'sqlite%' and name not like 'personal%'
         and name <> 'secret'`,
    )
    .pluck()
    .all();
  const tables = names.map((name): Table => {
    const columns = connection
      .prepare<[string], string>("select name from pragma_table_info(?, 'personal')")
      .pluck()
      .all(name);
    const subject = columns.find((column) => column === "subject");
    return { name, columns, subject: name === "subject" ? "nr" : subject };
  });
  const rank = ({ name, subject }: Table) =>
    subject === undefined ? 0 : name === "subject" ? 1 : 2;
  return tables.toSorted((a, b) => rank(a) - rank(b));
}

async function open(folder: string, identityFile: string): Promise<OpenedRegister> {
  const identity = await readIdentityFile(identityFile);
  const keys = await unlockDrawers(folder, identity, { needs: DRAWERS, may: [] });
  try {
    return await openRegister({
      folder,
      keys,
      recipient: identity.recipient,
      readOnly: false,
      waitMs: 1000,
    });
  } finally {
    forgetKeys(keys);
  }
}

/** Copies everything about data subjects and returns the milliseconds spent on writing. */
function insertPlainly(from: Connection, into: Connection): number {
  const end = from.prepare<[], number>("select max(nr) from personal.subject").pluck().get() ?? 0;
  const copies = tablesOf(from).map((table) => copier(from, into, table));
  let spent = timed(() => into.exec("begin immediate"));
  for (const { whole, copy } of copies) if (whole) spent += copy(0);
  for (let first = 1; first <= end; first += SUBJECTS_AT_ONCE) {
    for (const { whole, copy } of copies) if (!whole) spent += copy(first);
  }
  return spent + timed(() => into.exec("commit"));
}

/** Copies a table, whole or for the data subjects from a number on; gives the time of writing. */
function copier(from: Connection, into: Connection, { name, columns, subject }: Table) {
  const list = columns.join(", ");
  const where = subject === undefined ? "? <= ?" : `${subject} >= ? and ${subject} < ?`;
  const read = from
    .prepare<[number, number]>(`select ${list} from personal.${name} where ${where}`)
    .raw();
  const write = into.prepare(
    `insert into personal.${name} (${list}) values (${columns.map(() => "?").join(", ")})`,
  );
  const copy = (first: number) => {
    const rows = read.all(first, first + SUBJECTS_AT_ONCE).map(asRow);
    return timed(() => {
      for (const row of rows) write.run(...row);
    });
  };
  return { whole: subject === undefined, copy };
}

function asRow(row: unknown): readonly unknown[] {
  if (!Array.isArray(row)) throw new Error("the driver gives no raw rows");
  return row;
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

const [filled = "", empty = "", identityFile = ""] = process.argv.slice(2);
const from = await open(filled, identityFile);
const into = await open(empty, identityFile);
into.connection.pragma(`personal.cache_size=-${CACHE_KIB}`);
process.stdout.write(`${insertPlainly(from.connection, into.connection)}\n`);
closeRegister(into);
closeRegister(from);
