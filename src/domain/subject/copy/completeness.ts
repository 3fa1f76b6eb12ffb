/** What of the register's schema stands in a copy, and why the rest does not (Art. 15(1), 15(3)). */
import {
  COPY_PARTS,
  type CopyPart,
  DECISIONS,
  type Decision,
  EXCLUSION_GROUNDS,
  type ExclusionGround,
} from "./decisions.ts";

/** A column of the schema; names of tables are unique over all drawers. */
export interface Column {
  readonly table: string;
  readonly column: string;
}

/** Columns are written `table.column`, in the order of the schema; parts and grounds in their own. */
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
  const copied = COPY_PARTS.map((part) => ({
    part,
    columns: columns.filter((column) => findDecision(column)?.copied === part).map(nameOf),
  }));
  const excluded = EXCLUSION_GROUNDS.map((ground) => ({
    ground,
    columns: columns.filter((column) => findDecision(column)?.excluded === ground).map(nameOf),
  }));
  return {
    copied: copied.filter((group) => group.columns.length > 0),
    excluded: excluded.filter((group) => group.columns.length > 0),
    undecided: undecidedColumns(columns),
  };
}

/** The columns nobody has decided on: a new one stays here until it is. */
export function undecidedColumns(columns: readonly Column[]): readonly string[] {
  return columns.filter((column) => findDecision(column) === undefined).map(nameOf);
}

const DECIDED: ReadonlyMap<string, Decision> = new Map(
  Object.entries(DECISIONS).flatMap(([table, decisions]) =>
    Object.entries(decisions).map(([column, decision]) => [nameOf({ table, column }), decision]),
  ),
);

function findDecision(column: Column): Decision | undefined {
  return DECIDED.get(nameOf(column));
}

function nameOf({ table, column }: Column): string {
  return `${table}.${column}`;
}
