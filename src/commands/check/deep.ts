/** Reads everything that the key opens: what is damaged is found before it is needed. */
import type { WatchDesk } from "../../command.ts";
import type { DeepFinding } from "../../domain/check/finding.ts";
import { DRAWERS } from "../../domain/register/drawer.ts";
import { fileSha256 } from "../../drawers/key-files.ts";
import { keyFile, operatorFile } from "../../drawers/layout.ts";
import { findPageDamage } from "../../drawers/pages.ts";
import { forgetKeys } from "../../drawers/unlock.ts";
import { countLostReferences, isWhole } from "../../store/deep.ts";
import { readKeyRows } from "../../store/key-change.ts";
import { listKnownOperators } from "../../store/operators.ts";
import { verifyTrail } from "../audit/trail.ts";

type Fault = DeepFinding["because"];

export async function lookDeep(desk: WatchDesk): Promise<readonly DeepFinding[]> {
  const { register } = desk;
  const found = [
    ...(await pages(desk)),
    ...register.drawers.flatMap((drawer) => {
      const { structure, foreignKeys } = isWhole(register, drawer);
      const file = `${drawer}.db`;
      return [
        ...findingsIf("structure", file, structure ? 0 : 1),
        ...findingsIf("references", file, foreignKeys ? 0 : 1),
      ];
    }),
    ...(await files(desk)),
  ];
  // Of a drawer that cannot be read nothing more is asked.
  const readable = !found.some(({ because }) => because === "pages" || because === "structure");
  return readable ? [...found, ...(await contents(desk))] : found;
}

async function pages({ register, progress, text }: WatchDesk): Promise<readonly DeepFinding[]> {
  const { connection, folder, waitMs } = register;
  const keys = await register.unlock();
  try {
    const damage = await findPageDamage({
      connection,
      folder,
      keys,
      waitMs,
      progress: (drawer) => progress(text.checkTexts.reading(text.drawers[drawer])),
    });
    return damage.flatMap(({ drawer, pages: count }) => findingsIf("pages", `${drawer}.db`, count));
  } finally {
    forgetKeys(keys);
  }
}

/** The key files and those of operators are the ones that were written last. */
async function files({ register }: WatchDesk): Promise<readonly DeepFinding[]> {
  const { folder, connection } = register;
  const rows = readKeyRows(connection);
  const keys = DRAWERS.map(async (drawer) => {
    const row = rows.find((one) => one.drawer === drawer);
    const file = keyFile(folder, drawer);
    // In the middle of a change of keys either may stand there.
    const other = (await isOther(file, row?.file)) && (await isOther(file, row?.nextFile));
    return findingsIf("key-file", `keys/${drawer}.age`, other);
  });
  const operators = (await listKnownOperators(register)).map(async ({ name, file }) =>
    file === undefined
      ? []
      : findingsIf(
          "operator-file",
          `operators/${name}.age`,
          await isOther(operatorFile(folder, name), file),
        ),
  );
  return (await Promise.all([...keys, ...operators])).flat();
}

/** 1 where a file is not the one with this hash, or cannot be read. */
async function isOther(file: string, sha256: string | null | undefined): Promise<0 | 1> {
  return sha256 === (await fileSha256(file).catch(() => undefined)) ? 0 : 1;
}

async function contents({ register }: WatchDesk): Promise<readonly DeepFinding[]> {
  const trail = await verifyTrail(register);
  const lines = trail.bad ? trail.findings.length + trail.special.length : 0;
  return [
    ...findingsIf("references", "casework.db", countLostReferences(register)),
    ...findingsIf("chain", "casework.db", lines),
  ];
}

function findingsIf(because: Fault, file: string, count: number): readonly DeepFinding[] {
  return count === 0 ? [] : [{ check: "deep", level: "critical", because, file, count }];
}
