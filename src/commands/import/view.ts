/** What an import shows: counts, columns, refused rows and changes; values never. */
import { classedColumns, type ColumnPlan } from "../../domain/import/column-plan.ts";
import { HYGIENE_KINDS } from "../../domain/hygiene/kinds.ts";
import type { Tally } from "../../domain/import/tally.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Block, Json, View, Warning } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { describeColumn } from "./columns.ts";
import { sayFaults } from "./results.ts";

/** How many refused or changed rows a person is shown; a file or JSON holds more. */
const SHOWN = 20;

export interface Done {
  readonly tally: Tally;
  readonly plan: ColumnPlan;
  readonly notice: Notice;
  readonly dryRun: boolean;
  readonly saved: boolean;
  /** Names of the files that were written. */
  readonly files: readonly string[];
}

export function importView(done: Done): View {
  const { tally, plan, saved, dryRun, files } = done;
  const { refusals, changes, ...counts } = tally;
  return {
    kind: "import.result",
    data: {
      ...counts,
      dryRun,
      saved,
      files,
      form: plan.form?.id ?? null,
      columns: plan.columns.map(({ position, name, meaning, because }) => ({
        position,
        name,
        ...asJson(meaning),
        because,
      })),
      refusals: refusals.map(({ line, faults }) => ({ line, faults: faults.map(asJson) })),
      changes: changes.map(asJson),
    },
    blocks: (t) => blocksOf(done, t),
    warnings: warningsOf(done),
    ...(saved ? { next: () => ["seloste status"] } : {}),
  };
}

/** Plain objects of texts and numbers only; absent keys stay absent. */
function asJson(value: object): { readonly [key: string]: Json } {
  const json: { readonly [key: string]: Json } = JSON.parse(JSON.stringify(value));
  return json;
}

function blocksOf({ tally, plan, dryRun, saved, files }: Done, t: Catalogue): readonly Block[] {
  const v = t.importView;
  const blocks: Block[] = [];
  if (dryRun) blocks.push({ line: v.dryRun });
  else if (!saved) blocks.push({ line: v.refusedAll(tally.refused) });
  if (plan.form !== undefined) blocks.push({ line: v.form(plan.form.name[t.language]) });
  const counts: (readonly [string, number])[] = [
    [v.created, tally.created],
    [v.changed, tally.changed],
    [v.unchanged, tally.unchanged],
    [v.refused, tally.refused],
    [v.records, tally.records],
    [v.bans, tally.bans],
    [t.banTexts.bannedBefore, tally.bannedBefore],
    [v.claims, tally.claims],
  ];
  blocks.push({ fields: counts.map(([label, count]) => [label, String(count)] as const) });
  const refused = tally.refusals.slice(0, SHOWN);
  if (refused.length > 0) {
    blocks.push({ heading: v.refusedRows });
    blocks.push({
      fields: refused.map(({ line, faults }) => [v.line(line), sayFaults(faults, t)]),
    });
    if (tally.refused > SHOWN) blocks.push({ line: `  ${v.more(tally.refused - SHOWN)}` });
  }
  const changed = tally.changes.slice(0, SHOWN);
  if (changed.length > 0) {
    blocks.push({ heading: v.changedRows });
    blocks.push({
      fields: changed.map(({ line, id, fields }) => [v.line(line), `${id}: ${fields.join(", ")}`]),
    });
    if (tally.changed > SHOWN) blocks.push({ line: `  ${v.more(tally.changed - SHOWN)}` });
  }
  for (const file of files) blocks.push({ line: v.written(file) });
  return blocks;
}

function warningsOf({ plan, tally, notice }: Done): readonly Warning[] {
  const warnings: Warning[] = plan.warnings.map(({ code, columns }) => ({
    code: `import.${code}`,
    say: (t) => t.importTexts.warnings[code](columns),
  }));
  const dropped = plan.columns.filter(
    ({ because }) => because === "secret" || because === "network",
  );
  if (dropped.length > 0) {
    const names = dropped.map(({ name }) => name).join(", ");
    warnings.push({ code: "import.dropped", say: (t) => t.importView.dropped(names) });
  }
  // What was mapped by hand was chosen by whoever reads this.
  const classed = classedColumns(plan, notice).filter(({ because }) => because !== "mapped");
  if (classed.length > 0) {
    const say: Warning["say"] = (t) => t.importView.classed(classed.map((one) => one.class));
    warnings.push({ code: "import.classed", say });
  }
  warnings.push(...hygieneWarnings(tally));
  if (tally.stood > 0) {
    warnings.push({ code: "import.stood", say: (t) => t.importTexts.warnings.stood(tally.stood) });
  }
  if (tally.bannedBefore > 0) {
    const say: Warning["say"] = (t) => t.banTexts.bannedBeforeWarning(tally.bannedBefore);
    warnings.push({ code: "import.banned-before", say });
  }
  if (tally.corrected > 0) {
    const say: Warning["say"] = (t) => t.importTexts.warnings.corrected(tally.corrected);
    warnings.push({ code: "import.corrected", say });
  }
  return warnings;
}

/** What was found in free texts, and what became of it. */
function hygieneWarnings({ hygiene }: Tally): readonly Warning[] {
  return HYGIENE_KINDS.flatMap((kind): Warning[] => {
    const counts = hygiene[kind];
    if (counts.stored + counts.dropped + counts.rejected === 0) return [];
    const say: Warning["say"] = ({ hygieneTexts: t }) => t.result(t.kinds[kind], counts);
    return [{ code: `hygiene.${kind}`, say }];
  });
}

/** The columns as a person accepts them, before anything is read. */
export function columnLines(plan: ColumnPlan, notice: Notice, t: Catalogue): string {
  const rows = plan.columns.map((column) => describeColumn(column, notice, t));
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, what, why]) => `  ${name.padEnd(width)}  ${what}  (${why})`).join("\n");
}
