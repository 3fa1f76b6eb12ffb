/** What the columns of a file mean: as mapped, as proposed, or as answered at the desk. */
import type { RegisterDesk } from "../../command.ts";
import {
  type ColumnPlan,
  type Meaning,
  type PlannedColumn,
} from "../../domain/import/column-plan.ts";
import { planColumns } from "../../domain/import/columns.ts";
import { type Mapping, NO_MAPPING } from "../../domain/import/mapping.ts";
import { listTargets } from "../../domain/import/target.ts";
import { Refusal } from "../../domain/faults.ts";
import { readEmail, readPhone } from "../../domain/subject/address.ts";
import { holdsIdentityCode } from "../../domain/subject/identity-code.ts";
import { findField } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Table } from "../../files/table.ts";
import { readTextFile } from "../../files/text-file.ts";
import { loadImportForms } from "../../import-forms/load.ts";
import { parseMapping } from "../../import-forms/mapping-text.ts";
import { safe } from "../../output/safe.ts";
import type { Catalogue } from "../../text/catalogue.ts";

export interface MappingFlags {
  readonly mapping: string | undefined;
  readonly map: readonly string[];
  readonly ignore: readonly string[];
}

/** The mapping of a file and of flags together; a flag adds to what the file says. */
export async function readMapping({ mapping, map, ignore }: MappingFlags): Promise<Mapping> {
  const saved = mapping === undefined ? NO_MAPPING : parseMapping(await readTextFile(mapping));
  const targets: Record<string, readonly string[]> = {};
  for (const text of map) {
    const at = text.indexOf("=");
    if (at <= 0) {
      const facts = { flag: "--map", command: "seloste import", allowed: "field=column" };
      throw new Refusal({ code: "usage.bad-value", facts });
    }
    const target = text.slice(0, at);
    targets[target] = [...(targets[target] ?? []), text.slice(at + 1)];
  }
  return { ...saved, map: { ...saved.map, ...targets }, ignore: [...saved.ignore, ...ignore] };
}

export interface Decided {
  readonly plan: ColumnPlan;
  /** What was said by hand, answers at the desk included; fit to be saved. */
  readonly mapping: Mapping;
}

/**
 * Plans the columns; at the desk each one that nobody knows is asked for.
 *
 * @throws {Refusal} those of `planColumns`
 */
export async function decideColumns(
  desk: RegisterDesk,
  table: Table,
  notice: Notice,
  mapping: Mapping,
): Promise<Decided> {
  const { forms, synonyms } = loadImportForms(desk.world.data);
  const attempt = (said: Mapping) =>
    planColumns({ columns: table.columns, forms, synonyms, notice, mapping: said });
  try {
    return { plan: attempt(mapping), mapping };
  } catch (error) {
    const fault = error instanceof Refusal ? error.fault : undefined;
    if (fault?.code !== "import.columns-unknown" || !desk.ask.possible) throw error;
    const answered = await askColumns(desk, fault.facts.columns, notice, mapping);
    return { plan: attempt(answered), mapping: answered };
  }
}

/**
 * Refuses a file whose first row holds addresses, phone numbers or identity codes: it has no column
 * names, and what is said of unknown columns would read out a person's data.
 *
 * @throws {Refusal} `import.header-unreadable`
 */
export function demandNames(columns: readonly string[], file: string): void {
  if (!columns.some(isValue)) return;
  throw new Refusal({ code: "import.header-unreadable", facts: { file } });
}

function isValue(name: string): boolean {
  const text = name.trim();
  if ("value" in readEmail(text) || holdsIdentityCode(text)) return true;
  return !/\p{L}/u.test(text) && "value" in readPhone(text);
}

const IGNORE = "";

async function askColumns(
  { ask, text: t }: RegisterDesk,
  columns: readonly string[],
  notice: Notice,
  mapping: Mapping,
): Promise<Mapping> {
  const map: Record<string, string | readonly string[]> = { ...mapping.map };
  const ignore = [...mapping.ignore];
  const targets = listTargets(notice).map((id) => ({
    value: id,
    name: `${id}  ${findField(notice, id)?.label[t.language] ?? ""}`,
  }));
  for (const column of columns) {
    const choices = [{ value: IGNORE, name: t.prompts.ignoreColumn }, ...targets];
    const target = await ask.choose("--map", t.prompts.column(safe(column)), choices);
    if (target === IGNORE) ignore.push(column);
    else map[target] = [map[target] ?? [], column].flat();
  }
  return { ...mapping, map, ignore };
}

/** A column and what it becomes, as a person reads it. */
export function describeColumn(
  { name, position, meaning, because }: PlannedColumn,
  notice: Notice,
  t: Catalogue,
): readonly [string, string, string] {
  const shown = name === "" ? `#${position}` : name;
  return [shown, describe(meaning, notice, t), t.importTexts.because[because]];
}

function describe(meaning: Meaning, notice: Notice, t: Catalogue): string {
  const { verdicts } = t.importTexts;
  switch (meaning.to) {
    case "field":
      return describeField(meaning, notice, t);
    case "record":
      return describePart(meaning, notice, t);
    case "ban":
      return verdicts.ban(meaning.channel);
    case "claim":
      return verdicts.claim(meaning.channel);
    case "nothing":
      return verdicts.nothing;
  }
}

function describePart(
  { field: id, part: partId }: Meaning & { to: "record" },
  notice: Notice,
  { importTexts: { verdicts }, language }: Catalogue,
): string {
  const field = findField(notice, id);
  const part = field?.parts?.find((each) => each.id === partId);
  return verdicts.record(field?.label[language] ?? id, part?.label[language] ?? partId);
}

function describeField(
  { field, part, fills }: Meaning & { to: "field" },
  notice: Notice,
  { importTexts: { verdicts }, language }: Catalogue,
): string {
  const label = findField(notice, field)?.label[language] ?? field;
  const target = part === undefined ? verdicts.field(label) : verdicts.part(label, part);
  return fills ? verdicts.fills(target) : target;
}
