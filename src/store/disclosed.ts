/**
 * Of whom something went, and what: each data subject refers to the set of fields that they had, so
 * that a million rows are a million pairs of numbers.
 */
import type { Went } from "../domain/disclosure/telling.ts";
import type { Field, ValueDrawer } from "../domain/notice/field.ts";
import type { Connection } from "../drawers/connection.ts";
import { listDisclosures } from "./disclosures.ts";
import type { Register } from "./register.ts";

const TABLES: Readonly<Record<ValueDrawer, string>> = {
  personal: "personal.disclosed",
  special: "special.special_disclosed",
};

/** Records which fields of a data subject went; nothing for none. */
export type DisclosedWriter = (
  subject: number,
  went: { readonly has: (field: string) => boolean },
) => void;

/**
 * Records what went in the drawer of each field. To be used inside the transaction of the act.
 *
 * @param fields all that may go, in the order in which they are told
 */
export function disclosedWriter(
  { connection }: Register,
  disclosure: number,
  fields: readonly Pick<Field, "id" | "drawer">[],
): DisclosedWriter {
  const writers = (["personal", "special"] as const).flatMap((drawer) => {
    const own = fields.filter((one) => one.drawer === drawer).map(({ id }) => id);
    return own.length === 0 ? [] : [{ own, add: setWriter(connection, disclosure, drawer) }];
  });
  return (subject, went) => {
    for (const { own, add } of writers) {
      add(
        subject,
        own.filter((id) => went.has(id)),
      );
    }
  };
}

function setWriter(connection: Connection, disclosure: number, drawer: ValueDrawer) {
  const table = TABLES[drawer];
  const addSet = connection.prepare(`insert into ${table}_set (disclosure, fields) values (?, ?)`);
  const addRow = connection.prepare(`insert into ${table} (subject, fields) values (?, ?)`);
  const sets = new Map<string, number | bigint>();
  return (subject: number, fields: readonly string[]): void => {
    if (fields.length === 0) return;
    const key = JSON.stringify(fields);
    let set = sets.get(key);
    if (set === undefined) {
      set = addSet.run(disclosure, key).lastInsertRowid;
      sets.set(key, set);
    }
    addRow.run(subject, set);
  };
}

/** What went of a data subject, oldest first; of the drawers that are open. */
export async function listWentOf(register: Register, subject: number): Promise<readonly Went[]> {
  const found = new Map<number, Record<ValueDrawer, readonly string[]>>();
  for (const drawer of openDrawers(register)) {
    for (const { disclosure, fields } of rowsOf(register.connection, drawer, subject)) {
      const names: readonly string[] = JSON.parse(fields);
      const before = found.get(disclosure) ?? { personal: [], special: [] };
      found.set(disclosure, { ...before, [drawer]: names });
    }
  }
  if (found.size === 0) return [];
  return (await listDisclosures(register)).flatMap((disclosure): Went[] => {
    const of = found.get(disclosure.nr);
    if (of === undefined) return [];
    return [{ disclosure, fields: [...of.personal, ...of.special], special: of.special }];
  });
}

function openDrawers({ drawers }: Register): readonly ValueDrawer[] {
  return drawers.includes("special") ? ["personal", "special"] : ["personal"];
}

function rowsOf(connection: Connection, drawer: ValueDrawer, subject: number) {
  const table = TABLES[drawer];
  return connection
    .prepare<[number], { disclosure: number; fields: string }>(
      `select row.disclosure, row.fields from ${table} as went
       join ${table}_set as row on row.nr = went.fields
       where went.subject = ? order by row.disclosure`,
    )
    .all(subject);
}

/**
 * How many data subjects any of these disclosures was about, of the drawers that are open: the scope
 * of a breach at a recipient.
 */
export function countWentWith(register: Register, disclosures: readonly number[]): number {
  const wanted = JSON.stringify(disclosures);
  const drawers = openDrawers(register);
  const parts = drawers.map((drawer) => {
    const table = TABLES[drawer];
    return `select subject from ${table} where fields in
      (select nr from ${table}_set where disclosure in (select value from json_each(?)))`;
  });
  return (
    register.connection
      .prepare<string[], number>(`select count(*) from (${parts.join(" union ")})`)
      .pluck()
      .get(...drawers.map(() => wanted)) ?? 0
  );
}
