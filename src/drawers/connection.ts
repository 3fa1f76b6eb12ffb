/**
 * The one module that opens drawers. Nothing else in seloste touches the driver.
 *
 * SQLite3 Multiple Ciphers writes SQLCipher 4's format with a raw key, so that any SQLCipher 4
 * reads the files. `casework` is the main database and unqualified in SQL, the others are attached
 * under their names.
 */
import Driver from "better-sqlite3";
import { statSync } from "node:fs";
import { open } from "node:fs/promises";
import { type Drawer, DRAWERS } from "../domain/register/drawer.ts";
import { driverKey } from "./drawer-key.ts";
import { asOutputFault, damaged, isDamage } from "./driver-fault.ts";
import { drawerFile } from "./layout.ts";

export type Connection = Driver.Database;

/** "SELO": tells a drawer from any other SQLite file. */
const APPLICATION_ID = 0x53454c4f;
const PLAIN_HEADER = Buffer.from("SQLite format 3\0");
/** Milliseconds the driver itself waits for a lock; longer waits go through the event loop. */
const BUSY_MS = 50;

/** The keys of the drawers to open; casework is always among them. */
export type DrawerKeys = Readonly<{ casework: Buffer } & Partial<Record<Drawer, Buffer>>>;

/**
 * Opens existing drawers.
 *
 * @param readOnly whether the connection may not write (`query_only`)
 * @throws {Refusal} `register.damaged` when a file is empty, in clear text, of another kind or does
 * not open with its key
 */
export async function openDrawers(
  folder: string,
  keys: DrawerKeys,
  readOnly: boolean,
): Promise<Connection> {
  const drawers = drawersOf(keys);
  // Before the connection is open: closing another descriptor of a locked file would drop the lock.
  for (const drawer of drawers) await checkHeader(drawerFile(folder, drawer));
  const connection = connect(folder, keys, true);
  try {
    for (const drawer of drawers) checkKind(connection, folder, drawer);
    if (readOnly) set(connection, "main", "query_only", 1);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/** Makes new, empty drawers in a folder that holds none. */
export function createDrawers(folder: string, keys: Required<DrawerKeys>): Connection {
  const connection = connect(folder, keys, false);
  for (const drawer of drawersOf(keys)) {
    connection.pragma(`${schemaOf(drawer)}.application_id=${APPLICATION_ID}`);
  }
  return connection;
}

/**
 * Opens one drawer by itself, as its key is changed. The name of its schema is `main` then.
 *
 * @returns undefined when it does not open with this key
 * @throws {Refusal} `register.damaged` when it is no drawer of ours
 */
export async function openAlone(
  folder: string,
  drawer: Drawer,
  key: Buffer,
): Promise<Connection | undefined> {
  await checkHeader(drawerFile(folder, drawer));
  const connection = new Driver(drawerFile(folder, drawer), { timeout: BUSY_MS });
  try {
    encrypted(connection, key);
    // The first read: a key that does not fit is told here.
    const id = connection.pragma("application_id", { simple: true });
    if (id !== APPLICATION_ID) throw damaged(drawerFile(folder, drawer));
    checkLength(connection, "main", drawerFile(folder, drawer));
    configure(connection, "casework");
    return connection;
  } catch (error) {
    connection.close();
    if (isDamage(error)) return undefined;
    throw error;
  }
}

/** Changes the key of a drawer that stands open by itself: all of it, or nothing. */
export function rekey(connection: Connection, key: Buffer): void {
  withDriverKey(key, (raw) => connection.rekey(raw));
}

/** The name of a drawer in SQL pragmas; in queries casework is unqualified. */
export function schemaOf(drawer: Drawer): string {
  return drawer === "casework" ? "main" : drawer;
}

/** What stands open when the driver fails. */
export interface Opened {
  readonly connection: Connection;
  readonly folder: string;
  readonly drawers: readonly Drawer[];
}

/**
 * What an error of the driver in the middle of an act means to a person: a page that fails its
 * authentication, or a disk that takes nothing. Any other error comes back as it is.
 */
export function asRefusal(error: unknown, opened: Opened): unknown {
  if (isDamage(error)) return damaged(findDamage(opened), error);
  return asOutputFault(error, opened.folder) ?? error;
}

/** The damaged file: the driver does not name it, so the open drawers are read through. */
function findDamage({ connection, folder, drawers }: Opened): string {
  const found = drawers.find((drawer) => {
    try {
      return connection.pragma(`${schemaOf(drawer)}.quick_check(1)`, { simple: true }) !== "ok";
    } catch {
      return true;
    }
  });
  return drawerFile(folder, found ?? "casework");
}

/** The drawers that the keys open, casework first. */
export function drawersOf(keys: DrawerKeys): readonly Drawer[] {
  return DRAWERS.filter((drawer) => keys[drawer] !== undefined);
}

function connect(folder: string, keys: DrawerKeys, fileMustExist: boolean): Connection {
  const connection = new Driver(drawerFile(folder, "casework"), {
    timeout: BUSY_MS,
    fileMustExist,
  });
  try {
    attach(connection, folder, keys);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function attach(connection: Connection, folder: string, keys: DrawerKeys): void {
  encrypted(connection, keys.casework);
  for (const drawer of drawersOf(keys)) {
    const key = keys[drawer];
    if (drawer !== "casework" && key !== undefined) {
      const statement = connection.prepare(`ATTACH ? AS ${drawer} KEY ?`);
      withDriverKey(key, (raw) =>
        guarded(folder, drawer, () => statement.run(drawerFile(folder, drawer), raw)),
      );
    }
    guarded(folder, drawer, () => configure(connection, drawer));
  }
}

function encrypted(connection: Connection, key: Buffer): void {
  // Sorts and index builds would otherwise spill clear text to a temporary file.
  connection.pragma("temp_store=MEMORY");
  cipher(connection, "cipher", "sqlcipher");
  cipher(connection, "legacy", "4");
  withDriverKey(key, (raw) => connection.key(raw));
}

/** Said before any key: every drawer of the connection takes it from here. */
function cipher(connection: Connection, name: string, value: string): void {
  connection.pragma(`${name}=${value}`);
  if (connection.pragma(name, { simple: true }) !== value) throw new Error(`${name} did not take`);
}

function withDriverKey(key: Buffer, use: (raw: Buffer) => void): void {
  const raw = driverKey(key);
  try {
    use(raw);
  } finally {
    raw.fill(0);
  }
}

function configure(connection: Connection, drawer: Drawer): void {
  const schema = schemaOf(drawer);
  // WAL would tear the files apart in a kill; EXTRA also syncs the folder after the journal is gone.
  set(connection, schema, "journal_mode", "delete");
  set(connection, schema, "synchronous", 3);
  set(connection, schema, "secure_delete", 1);
  if (drawer === "casework") {
    set(connection, "main", "temp_store", 2);
    set(connection, "main", "foreign_keys", 1);
    set(connection, "main", "trusted_schema", 0);
  }
}

/** Sets a pragma and reads it back: a pragma that does not take is silent. */
function set(connection: Connection, schema: string, name: string, value: string | number): void {
  connection.pragma(`${schema}.${name}=${value}`);
  const found = connection.pragma(`${schema}.${name}`, { simple: true });
  if (found !== value) throw new Error(`${schema}.${name} did not take`);
}

/** An empty file would open as a new database, a plain one without any encryption. */
async function checkHeader(file: string): Promise<void> {
  const head = await readHead(file).catch((error: unknown) => {
    throw damaged(file, error);
  });
  if (head.length < PLAIN_HEADER.length || head.equals(PLAIN_HEADER)) throw damaged(file);
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const head = Buffer.alloc(PLAIN_HEADER.length);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function checkKind(connection: Connection, folder: string, drawer: Drawer): void {
  const id = guarded(folder, drawer, () =>
    connection.pragma(`${schemaOf(drawer)}.application_id`, { simple: true }),
  );
  if (id !== APPLICATION_ID) throw damaged(drawerFile(folder, drawer));
  checkLength(connection, schemaOf(drawer), drawerFile(folder, drawer));
}

/**
 * A file that ends before its last page: what is missing would be read as zeros, without an error
 * and without any seal. The pages are counted first, so that another process's commit in between
 * can only make the file longer.
 */
function checkLength(connection: Connection, schema: string, file: string): void {
  const bytes = ["page_count", "page_size"]
    .map((name) => Number(connection.pragma(`${schema}.${name}`, { simple: true })))
    .reduce((product, number) => product * number, 1);
  if (statSync(file).size < bytes) throw damaged(file);
}

function guarded<T>(folder: string, drawer: Drawer, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (isDamage(error)) throw damaged(drawerFile(folder, drawer), error);
    throw error;
  }
}
