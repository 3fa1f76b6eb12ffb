import { Stopped } from "../ask/ask.ts";
import { registerCommand, type RegisterDesk } from "../command.ts";
import {
  demandClasses,
  demandGround,
  plannedFields,
  specialFields,
  type ColumnPlan,
} from "../domain/import/column-plan.ts";
import { DELIMITERS, ENCODINGS, FORMATS } from "../domain/import/layout.ts";
import { joinLineItems } from "../domain/import/line-items.ts";
import type { Mapping } from "../domain/import/mapping.ts";
import type { RowFault, RowReading } from "../domain/import/reading.ts";
import { rowReader } from "../domain/import/row.ts";
import { countRefused, countTaken, newTally, type Tally } from "../domain/import/tally.ts";
import { freeTextFields } from "../domain/hygiene/judge.ts";
import { keysOnly } from "../domain/notice/door.ts";
import { findSource } from "../domain/notice/lookup.ts";
import type { Notice } from "../domain/notice/notice.ts";
import { type Basis9, BASES } from "../domain/subject/basis.ts";
import { type StagedFile, stageFile } from "../files/staged.ts";
import { openTable, type Table, type TableOptions } from "../files/table.ts";
import { choice, text, texts, yes } from "../flag.ts";
import { formatMapping } from "../import-forms/mapping-text.ts";
import { safe } from "../output/safe.ts";
import type { AuditEvent } from "../store/audit.ts";
import { type Importer, importer, type Taking } from "../store/importer.ts";
import { getNotice } from "../store/notices.ts";
import { decideColumns, demandNames, readMapping } from "./import/columns.ts";
import { decideHygiene } from "./import/hygiene.ts";
import { type Results, stageResults } from "./import/results.ts";
import { columnLines, importView } from "./import/view.ts";
import { demandSpecial } from "./subject/drawer.ts";
import { DOOR_FLAGS, enter } from "./subject/enter.ts";
import { readPolicy } from "./subject/hygiene.ts";
import { purposeOf } from "./subject/purpose.ts";
import { basisOf, sourceOf } from "./subject/sources.ts";

const COMMAND = "seloste import";
const PROGRESS_ROWS = 50_000;

interface LayoutFlags {
  readonly format: (typeof FORMATS)[number] | undefined;
  readonly delimiter: (typeof DELIMITERS)[number] | undefined;
  readonly encoding: (typeof ENCODINGS)[number] | undefined;
}

interface Order {
  readonly table: Table;
  readonly plan: ColumnPlan;
  readonly notice: Notice;
  readonly purpose: string;
  readonly taking: Taking;
  readonly dryRun: boolean;
  readonly partial: boolean;
  readonly results: Results;
  /** The mapping to be saved, staged. */
  readonly mapping: readonly StagedFile[];
}

export const importFile = registerCommand({
  path: "import",
  argument: "<file>",
  flags: {
    source: text("<source>"),
    evidence: text("<reference>"),
    map: texts("<field=column>"),
    ignore: texts("<column>"),
    mapping: text("<file>"),
    saveMapping: text("<file>"),
    format: choice(FORMATS),
    delimiter: choice(DELIMITERS),
    encoding: choice(ENCODINGS),
    ...DOOR_FLAGS,
    hygiene: texts("<kind=act>"),
    art9: choice(BASES),
    purpose: text("<purpose>"),
    partial: yes(),
    rejects: text("<file>"),
    dryRun: yes(),
    output: text("<file>"),
    yes: yes(),
  },
  examples: {
    plan: "seloste import mycashflow-asiakkaat.csv --source registration --dry-run",
    shop: "seloste import mycashflow-asiakkaat.csv --source registration",
    map: 'seloste import postituslista.csv --source registration --map email="Sähköposti" --ignore "Lisätty"',
  },
  needs: () => ["personal"],
  may: () => ["special"],
  async prepare(desk, { args, flags }): Promise<Order> {
    const file = args[0] ?? "";
    const { notice } = await getNotice(desk.register);
    const purpose = await purposeOf(desk, notice, { given: flags.purpose, command: COMMAND });
    const said = await readMapping(flags);
    const policy = readPolicy(flags.hygiene, COMMAND);
    const options = tableOptions(flags, said);
    const table = await openTable(file, options);
    demandNames(table.columns, file);
    const { plan, mapping } = await decideColumns(desk, table, notice, said);
    const from = await sourceOf(desk, notice, { ...flags, command: COMMAND });
    const asked = { group: flags.group, met: flags.met, command: COMMAND, keys: true };
    const fields = plannedFields(plan);
    const { groups, met } = await enter(desk, { notice, fields, source: from.source, ...asked });
    const basis = await specialBasis(desk, plan, notice, flags.art9);
    if (!flags.yes) await acceptColumns(desk, plan, notice, flags);
    const hygiene = {
      fields: freeTextFields(notice),
      policy: await decideHygiene(desk, { file, options, plan, notice, said: policy }),
    };
    const { dryRun, partial, output, rejects, saveMapping } = flags;
    const rejected = partial && !dryRun ? (rejects ?? `${file}.rejected.csv`) : undefined;
    const results = { rejects: rejected, plan: output, columns: table.columns };
    const name = safe(file.split(/[/\\]/u).at(-1) ?? file);
    return {
      table,
      plan,
      notice,
      purpose,
      taking: {
        from: { at: desk.world.now(), act: "import", ...from, file: name, met },
        basis,
        groups,
        hygiene,
        keysOnly: keysOnlyOf(notice, from.source),
      },
      dryRun,
      partial,
      results: await stageResults(results, desk.text),
      mapping: await stageMapping(saveMapping, mapping),
    };
  },
  async run(desk, order) {
    const { notice, plan, dryRun, partial } = order;
    const tally = newTally();
    await takeRows(desk, order, tally);
    const staged = [...(await order.results.finish()), ...order.mapping];
    const refused = tally.refused > 0;
    const saved = !dryRun && (partial || !refused);
    const files = saved || dryRun ? staged.map(({ path }) => path) : [];
    const view = importView({ tally, plan, notice, dryRun, saved, files });
    const exit = exitOf(refused, partial);
    const audit = auditOf(order, tally);
    if (saved) return { view, exit, files: staged, audit };
    if (!dryRun || staged.length === 0) return { undone: true, view, exit };
    // The plan of a dry run is asked for; it stays, with its line, although the act is taken back.
    const written = { audit: { ...audit, act: "planned" as const }, files: staged };
    return { undone: true, view, exit, written };
  },
});

function auditOf({ plan, notice, purpose }: Order, tally: Tally): AuditEvent {
  const { created, changed, unchanged, refused, bans, bannedBefore } = tally;
  const special = specialFields(plan, notice);
  const fields = plan.columns.flatMap(({ meaning }) => ("field" in meaning ? [meaning.field] : []));
  return {
    act: "imported",
    fields: [...new Set(fields)].filter((field) => !special.includes(field)),
    specialFields: special,
    purpose,
    counts: { created, changed, unchanged, refused, bans, bannedBefore },
  };
}

/** Special categories need their drawer and a ground, which can be asked for at the desk. */
async function specialBasis(
  desk: RegisterDesk,
  plan: ColumnPlan,
  notice: Notice,
  given: Basis9 | undefined,
): Promise<Basis9> {
  if (specialFields(plan, notice).length === 0) return "unknown";
  demandSpecial(desk.register);
  if (!desk.ask.possible) demandGround(plan, notice, given);
  return basisOf(desk, given);
}

/** Rejected rows are findings where they were asked for, else nothing is taken at all. */
function exitOf(refused: boolean, partial: boolean) {
  if (!refused) return "ok";
  return partial ? "findings" : "refused";
}

/** What is known of the file's layout; a flag beats the mapping file. */
function tableOptions(flags: LayoutFlags, said: Mapping): TableOptions {
  const delimiter = flags.delimiter ?? said.delimiter;
  const encoding = flags.encoding ?? said.encoding;
  return {
    ...(flags.format === undefined ? {} : { format: flags.format }),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === "tab" ? "\t" : delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}

function keysOnlyOf(notice: Notice, source: string): readonly string[] {
  const found = findSource(notice, source);
  return found === undefined ? [] : keysOnly(notice, found);
}

/** Shows what every column becomes and asks once; without anybody to ask, nobody chose a class. */
async function acceptColumns(
  desk: RegisterDesk,
  plan: ColumnPlan,
  notice: Notice,
  { dryRun }: { readonly dryRun: boolean },
): Promise<void> {
  if (!desk.ask.possible) {
    if (!dryRun) demandClasses(plan, notice);
    return;
  }
  const lines = columnLines(plan, notice, desk.text).split("\n").map(safe);
  desk.world.stderr.write(`${lines.join("\n")}\n`);
  if (!(await desk.ask.confirm("--yes", desk.text.prompts.acceptColumns))) throw new Stopped();
}

async function stageMapping(
  path: string | undefined,
  mapping: Mapping,
): Promise<readonly StagedFile[]> {
  if (path === undefined) return [];
  const file = await stageFile(path);
  await file.write(formatMapping(mapping));
  return [file];
}

async function takeRows(desk: RegisterDesk, order: Order, tally: Tally): Promise<void> {
  const { table, plan, notice, results } = order;
  const into = importer(desk.register, notice, order.taking);
  const dropsCodes = order.taking.hygiene.policy["identity-code"] === "drop";
  const read = rowReader(plan, notice, { dropsCodes });
  const items = joinLineItems(plan);
  let rows = 0;
  for await (const batch of table.rows()) {
    for (const row of batch) {
      results.see(row);
      const reading = items.add(read(row));
      if (reading !== undefined) await settle(reading, into, results, tally);
    }
    rows += batch.length;
    if (rows % PROGRESS_ROWS < batch.length) desk.progress(desk.text.importView.progress(rows));
  }
  const last = items.end();
  if (last !== undefined) await settle(last, into, results, tally);
  into.finish();
}

async function settle(
  reading: RowReading,
  into: Importer,
  results: Results,
  tally: Tally,
): Promise<void> {
  if (reading.kind === "empty") {
    tally.empty += 1;
    return;
  }
  if (reading.kind === "refused") return refuse(reading, reading.faults, results, tally);
  const taken = into.take(reading);
  if (taken.kind === "refused") return refuse(reading, taken.faults, results, tally);
  countTaken(tally, reading.line, taken);
  return results.taken(reading, taken);
}

async function refuse(
  reading: RowReading,
  faults: readonly RowFault[],
  results: Results,
  tally: Tally,
): Promise<void> {
  countRefused(tally, reading, faults);
  await results.refused(reading, faults);
}
