/**
 * What casework knows of a change of keys. First the waiting files are written, then one transaction
 * says which of them belong (`announce`), then drawers and files follow, then a last transaction says
 * that it is done (`settle`). A kill in between leaves a waiting file that casework names, which the
 * next opening finishes, or one that it does not name, which goes.
 */
import { DRAWERS, type Drawer } from "../domain/register/drawer.ts";
import type { Connection } from "../drawers/connection.ts";

export interface KeyRow {
  readonly drawer: Drawer;
  readonly sha256: string;
  readonly file: string;
  readonly nextSha256: string | null;
  readonly nextFile: string | null;
}

/** What casework holds of the keys and their files, in the order of the drawers. */
export function readKeyRows(connection: Connection): readonly KeyRow[] {
  const one = connection.prepare<[string], KeyRow>(
    `select drawer, sha256, file, next_sha256 as nextSha256, next_file as nextFile
     from drawer_key where drawer = ?`,
  );
  return DRAWERS.flatMap((drawer) => one.get(drawer) ?? []);
}

/** Says which key and which file are to take the place of those in force. */
export function announceKey(
  connection: Connection,
  drawer: Drawer,
  { sha256, file }: Pick<KeyRow, "sha256" | "file">,
): void {
  connection
    .prepare("update drawer_key set next_sha256 = ?, next_file = ? where drawer = ?")
    .run(sha256, file, drawer);
}

/** Says that they have taken it; returns the drawers whose key is another one now. */
export function settleKeyRows(connection: Connection): readonly Drawer[] {
  const changed = readKeyRows(connection).filter(
    ({ sha256, nextSha256 }) => nextSha256 !== null && nextSha256 !== sha256,
  );
  connection.exec(
    `update drawer_key set sha256 = next_sha256, file = next_file,
       next_sha256 = null, next_file = null
     where next_sha256 is not null`,
  );
  return changed.map(({ drawer }) => drawer);
}
