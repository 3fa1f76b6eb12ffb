/** What stands in the free texts of a file is counted before it is taken in, and asked about. */
import type { RegisterDesk } from "../../command.ts";
import { freeTextFields } from "../../domain/hygiene/judge.ts";
import {
  HYGIENE_ACTS,
  HYGIENE_KINDS,
  type HygieneAct,
  type HygieneKind,
  type HygienePolicy,
} from "../../domain/hygiene/kinds.ts";
import { ownIdentifiers, scanText } from "../../domain/hygiene/scan.ts";
import { type ColumnPlan, plannedFields } from "../../domain/import/column-plan.ts";
import type { ReadRow, RowReading } from "../../domain/import/reading.ts";
import { rowReader } from "../../domain/import/row.ts";
import { findField } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { openTable, type TableOptions } from "../../files/table.ts";

interface Looking {
  readonly file: string;
  readonly options: TableOptions;
  readonly plan: ColumnPlan;
  readonly notice: Notice;
  /** What the flags say. */
  readonly said: HygienePolicy;
}

/**
 * What becomes of each kind; at the desk each one that the file holds and that nothing was said of
 * is asked for. The file is read through once for it, before anything is written.
 */
export async function decideHygiene(desk: RegisterDesk, looking: Looking): Promise<HygienePolicy> {
  const { plan, notice, said } = looking;
  const free = freeTextFields(notice);
  const looked = plannedFields(plan).some((field) => free.has(field));
  if (!desk.ask.possible || !looked) return said;
  const policy: Partial<Record<HygieneKind, HygieneAct>> = { ...said };
  for (const [kind, rows] of await countKinds(looking, free)) {
    if (policy[kind] !== undefined) continue;
    const { hygieneTexts: texts } = desk.text;
    const acts = HYGIENE_ACTS.filter((act) => kind !== "identity-code" || act !== "store");
    const choices = acts.map((act) => ({ value: act, name: texts.acts[act] }));
    policy[kind] = await desk.ask.choose(
      "--hygiene",
      texts.found(texts.kinds[kind], rows),
      choices,
    );
  }
  return policy;
}

/** In how many rows each kind stands; kinds that stand nowhere are left out. */
async function countKinds(
  { file, options, plan, notice }: Looking,
  free: ReadonlySet<string>,
): Promise<readonly (readonly [HygieneKind, number])[]> {
  const counts = new Map<HygieneKind, number>();
  const table = await openTable(file, options);
  const read = rowReader(plan, notice, { dropsCodes: true });
  for await (const batch of table.rows()) {
    for (const row of batch) {
      for (const kind of kindsIn(read(row), notice, free)) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
    }
  }
  return HYGIENE_KINDS.flatMap((kind) => {
    const rows = counts.get(kind);
    return rows === undefined ? [] : [[kind, rows] as const];
  });
}

function kindsIn(
  reading: RowReading,
  notice: Notice,
  free: ReadonlySet<string>,
): ReadonlySet<HygieneKind> {
  if (reading.kind !== "read") return new Set();
  const own = ownIdentifiers(reading.values.flatMap((value) => reachedBy(value, notice)));
  const kinds = reading.values
    .filter(({ field, reaches }) => free.has(field) && reaches !== true)
    .flatMap(({ value }) => scanText(value, own));
  return new Set([...(reading.codes === undefined ? [] : (["identity-code"] as const)), ...kinds]);
}

function reachedBy({ field, value }: ReadRow["values"][number], notice: Notice) {
  const kind = findField(notice, field)?.kind;
  return kind === "email" || kind === "phone" ? [{ kind, value }] : [];
}
