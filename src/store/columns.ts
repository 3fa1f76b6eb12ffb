/** The schema as the files themselves hold it. */
import type { Drawer } from "../domain/register/drawer.ts";
import type { OpenedRegister } from "./register.ts";

export interface SchemaColumn {
  readonly drawer: Drawer;
  readonly table: string;
  readonly column: string;
}

/** The schema's own tables; they hold no rows of ours. */
const CATALOGUE = new Set(["sqlite_schema", "sqlite_temp_schema"]);

/**
 * Every column of every table of the open drawers, generated and hidden ones too, drawer by drawer
 * and by name of table. SQLite's own tables count, its catalogue excepted.
 */
export function listColumns({ connection, drawers }: OpenedRegister): readonly SchemaColumn[] {
  const ask = connection.prepare<[string], { name: string; column: string }>(
    `select found.name as name, columns.name as column
     from pragma_table_list as found, pragma_table_xinfo(found.name, found.schema) as columns
     where found.schema = ?
     order by found.name, columns.cid`,
  );
  return drawers.flatMap((drawer) =>
    ask
      .all(drawer === "casework" ? "main" : drawer)
      .filter(({ name }) => !CATALOGUE.has(name))
      .map(({ name, column }) => ({ drawer, table: name, column })),
  );
}
