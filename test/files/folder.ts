import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type Fault, Refusal } from "../../src/domain/faults.ts";
import { openTable, type TableOptions, type TableRow } from "../../src/files/table.ts";

/** A folder that is gone after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "seloste-files-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files of the test and reads them as tables. */
export function newDesk() {
  const folder = newFolder();
  let count = 0;
  function write(content: string | Uint8Array, name = `list-${(count += 1)}.csv`): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }
  async function read(content: string | Uint8Array, options?: TableOptions, name?: string) {
    const table = await openTable(write(content, name), options);
    return { ...table, rows: await rowsOf(table) };
  }
  async function refusal(content: string | Uint8Array, options?: TableOptions, name?: string) {
    return faultOf(() => read(content, options, name));
  }
  return { folder, write, read, refusal };
}

export async function rowsOf(table: {
  rows: () => AsyncIterable<readonly TableRow[]>;
}): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return rows;
}

/** The code and facts of the refusal; without the path, which differs from run to run. */
export async function faultOf(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, facts }: Fault = error.fault;
    const { file: _file, path: _path, ...others }: Record<string, unknown> = { ...facts };
    return { code, ...others };
  }
  return "not refused";
}
