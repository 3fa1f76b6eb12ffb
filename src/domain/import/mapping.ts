/** What a person says about the columns of a file; it is saved as a mapping file and read back. */
import { Refusal } from "../faults.ts";
import type { Notice } from "../notice/notice.ts";
import type { Channel } from "./form.ts";
import type { DELIMITERS, ENCODINGS } from "./layout.ts";
import { foldName } from "./names.ts";
import { findTarget, listTargets } from "./target.ts";
import type { Target } from "./target.ts";

/** A column by its name, or by its place as `#7` (the first is 1) where names repeat. */
export type ColumnName = string;

export interface Mapping {
  /** By target: the column, or several in the order of preference. */
  readonly map: Readonly<Record<string, ColumnName | readonly ColumnName[]>>;
  /** Columns left out on purpose. */
  readonly ignore: readonly ColumnName[];
  /** By column: the channel that is banned, and the words that mean so (else the usual ones). */
  readonly bans: Readonly<
    Record<
      ColumnName,
      { readonly channel: Channel; readonly values?: readonly string[] | undefined }
    >
  >;
  /** The known export, where the header alone does not tell; `none` for no known one. */
  readonly form?: string | undefined;
  readonly delimiter?: (typeof DELIMITERS)[number] | undefined;
  readonly encoding?: (typeof ENCODINGS)[number] | undefined;
}

export const NO_MAPPING: Mapping = { map: {}, ignore: [], bans: {} };

/** What was decided by hand for the column at a place (from 0). */
export type Decision =
  | { readonly kind: "map"; readonly target: Target; readonly rank: number }
  | {
      readonly kind: "ban";
      readonly channel: Channel;
      readonly values: readonly string[] | undefined;
    }
  | { readonly kind: "ignore" };

/** A column of the file; its place counts from 0. */
interface Column {
  readonly place: number;
  readonly name: string;
}

/**
 * Finds the columns and fields that a mapping speaks of.
 *
 * A column to ignore that the file does not have is passed over, so that one mapping file serves
 * exports that differ a little; a column to read that is missing is refused.
 *
 * @returns by place, from 0, what was decided
 * @throws {Refusal} `import.targets-unknown`, `import.columns-missing`, `import.columns-repeated`
 * (one name, several columns), `import.columns-twice` (one column, several meanings)
 */
export function resolveMapping(
  mapping: Mapping,
  columns: readonly string[],
  notice: Notice,
): ReadonlyMap<number, Decision> {
  const find = columnFinder(columns);
  const decided: [Column, Decision][] = [];
  for (const [text, named] of Object.entries(mapping.map)) {
    const names = typeof named === "string" ? [named] : named;
    const target = findTarget(notice, text) ?? refuseTarget(notice, names.flatMap(find));
    for (const [rank, name] of names.entries()) {
      decided.push([onlyColumn(find(name), columns, text), { kind: "map", target, rank }]);
    }
  }
  for (const [name, { channel, values }] of Object.entries(mapping.bans)) {
    decided.push([onlyColumn(find(name), columns, channel), { kind: "ban", channel, values }]);
  }
  const ignored = new Set(mapping.ignore.flatMap(find));
  for (const column of ignored) decided.push([column, { kind: "ignore" }]);
  return oneDecisionEach(decided);
}

/** The columns that a name means: those of that name in the header, else that of the place `#7`. */
function columnFinder(columns: readonly string[]): (name: ColumnName) => readonly Column[] {
  const byName = new Map<string, Column[]>();
  const byPlace = new Map<string, Column[]>();
  for (const [place, name] of columns.entries()) {
    const column = { place, name };
    const same = byName.get(foldName(name));
    if (same === undefined) byName.set(foldName(name), [column]);
    else same.push(column);
    byPlace.set(`#${place + 1}`, [column]);
  }
  return (name) => byName.get(foldName(name)) ?? byPlace.get(name.trim()) ?? [];
}

function onlyColumn(found: readonly Column[], columns: readonly string[], target: string): Column {
  const [column, another] = found;
  if (column === undefined) {
    throw new Refusal({ code: "import.columns-missing", facts: { targets: [target], columns } });
  }
  if (another !== undefined) {
    const places = found.map(({ place }) => place + 1);
    throw new Refusal({
      code: "import.columns-repeated",
      facts: { column: column.name, places },
    });
  }
  return column;
}

function refuseTarget(notice: Notice, columns: readonly Column[]): never {
  throw new Refusal({
    code: "import.targets-unknown",
    facts: { columns: columns.map(({ name }) => name), allowed: listTargets(notice) },
  });
}

function oneDecisionEach(decided: readonly [Column, Decision][]): ReadonlyMap<number, Decision> {
  const byPlace = new Map<number, Decision>();
  const twice = new Set<string>();
  for (const [{ place, name }, decision] of decided) {
    if (byPlace.has(place)) twice.add(name);
    byPlace.set(place, decision);
  }
  if (twice.size > 0) {
    throw new Refusal({ code: "import.columns-twice", facts: { columns: [...twice] } });
  }
  return byPlace;
}
