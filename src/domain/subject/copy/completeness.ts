/** What of the register's schema stands in a copy, and why the rest does not (Art. 15(1), 15(3)). */
import { type CopyPart, DECISIONS, type Decision, type ExclusionGround } from "./decisions.ts";

/** A column of the schema; names of tables are unique over all drawers. */
export interface Column {
  readonly table: string;
  readonly column: string;
}

/** Columns are written `table.column`, in the order of the schema. */
export interface Completeness {
  readonly copied: readonly { readonly part: CopyPart; readonly columns: readonly string[] }[];
  readonly excluded: readonly {
    readonly ground: ExclusionGround;
    readonly columns: readonly string[];
  }[];
  /** Columns without a decision; a copy that has any is a draft. */
  readonly undecided: readonly string[];
}

/** Every column given, by the part of the copy it stands in or the ground it is left out on. */
export function stateCompleteness(columns: readonly Column[]): Completeness {
  const copied = new Map<CopyPart, string[]>();
  const excluded = new Map<ExclusionGround, string[]>();
  for (const column of columns) {
    const decision = findDecision(column);
    if (decision === undefined) continue;
    if ("copied" in decision) put(copied, decision.copied, nameOf(column));
    else put(excluded, decision.excluded, nameOf(column));
  }
  return {
    copied: Array.from(copied, ([part, names]) => ({ part, columns: names })),
    excluded: Array.from(excluded, ([ground, names]) => ({ ground, columns: names })),
    undecided: undecidedColumns(columns),
  };
}

/** The columns nobody has decided on: a new one stays here until it is. */
export function undecidedColumns(columns: readonly Column[]): readonly string[] {
  return columns.filter((column) => findDecision(column) === undefined).map(nameOf);
}

/** Decisions on columns that are not among those given. */
export function goneColumns(columns: readonly Column[]): readonly string[] {
  const there = new Set(columns.map(nameOf));
  return Object.entries(DECISIONS)
    .flatMap(([table, decisions]) =>
      Object.keys(decisions).map((column) => nameOf({ table, column })),
    )
    .filter((name) => !there.has(name));
}

function findDecision({ table, column }: Column): Decision | undefined {
  if (!Object.hasOwn(DECISIONS, table)) return undefined;
  const decisions = DECISIONS[table] ?? {};
  return Object.hasOwn(decisions, column) ? decisions[column] : undefined;
}

function nameOf({ table, column }: Column): string {
  return `${table}.${column}`;
}

function put<Key>(groups: Map<Key, string[]>, key: Key, name: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [name]);
  else group.push(name);
}
