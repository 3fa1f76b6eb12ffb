/** Steps that read the fields of a data subject. */
import { isFreeText } from "../hygiene/judge.ts";
import type { Field } from "../notice/field.ts";
import { sameValue, valueReader } from "../subject/values.ts";
import type { Meaning, PlannedColumn } from "./column-plan.ts";
import { columnName, readCell } from "./row-step.ts";
import type { Cell, Draft, Step } from "./row-step.ts";
import { ADDRESS_PARTS } from "./target.ts";
import type { AddressPart } from "./target.ts";

/** A column with the label under which a labelled field holds its values. */
export interface LabelledColumn extends PlannedColumn {
  readonly item: string;
}

/** A column that is read into a field. */
export interface FieldColumn extends LabelledColumn {
  readonly meaning: Extract<Meaning, { to: "field" }>;
}

interface FieldCell extends Cell {
  readonly item: string;
}

const LONGEST_ITEM = 200;

/** Names of columns as labels; a name that repeats gets its place, since a label holds one value. */
export function labelColumns(columns: readonly PlannedColumn[]): LabelledColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const { meaning } = column;
    const chosen = meaning.to === "field" ? meaning.item : undefined;
    const name = (chosen ?? columnName(column)).trim().normalize("NFC").slice(0, LONGEST_ITEM);
    const item = taken.has(name) ? `${name} #${column.position}` : name;
    taken.add(item);
    return { ...column, item };
  });
}

/** What one field needs to know of the others, and of what was decided. */
export interface Around {
  /** Where a second value of the field goes: the rest of the catch-all, if there is one. */
  readonly rest: Field | undefined;
  /** Whether free texts that hold an identity code are left out. */
  readonly dropsCodes: boolean;
}

/** The step that reads one field from its columns, the preferred ones first. */
export function fieldStep(
  field: Field,
  columns: readonly FieldColumn[],
  { rest, dropsCodes }: Around,
): Step {
  const read = valueReader(field);
  const cells = columns.map((column): FieldCell => {
    const drops = dropsCodes && isFreeText(field);
    const cell = { at: column.position - 1, column: columnName(column), read, item: column.item };
    return drops ? { ...cell, dropsCodes: true } : cell;
  });
  const fills = columns.some(({ meaning }) => meaning.fills);
  if (field.kind === "labelled") return labelledStep(field.id, cells, fills);
  const parts = columns.map(({ meaning }) => meaning.part);
  if (parts.some((part) => part !== undefined)) return joinedStep(field, cells, parts, fills);
  const [only, ...others] = cells;
  return only !== undefined && others.length === 0
    ? oneStep(field.id, only, fills)
    : firstStep(field, cells, fills, rest);
}

function oneStep(field: string, cell: Cell, fills: boolean): Step {
  return (row, draft) => {
    const value = readCell(cell, field, row, draft);
    if (value !== undefined) draft.values.push({ field, item: "", value, fills });
  };
}

/** Every column is a text of its own under the column's name. */
function labelledStep(field: string, cells: readonly FieldCell[], fills: boolean): Step {
  return (row, draft) => {
    for (const cell of cells) {
      const value = readCell(cell, field, row, draft);
      if (value !== undefined) draft.values.push({ field, item: cell.item, value, fills });
    }
  };
}

const REACHES = { reaches: true } as const;

/**
 * Several columns for a field that holds one value: the first filled one is it, a different one
 * goes to the rest of the catch-all under its column's name, so that nothing is lost in silence.
 */
function firstStep(
  field: Field,
  cells: readonly FieldCell[],
  fills: boolean,
  rest: Field | undefined,
): Step {
  const reaches = field.kind === "email" || field.kind === "phone" ? REACHES : {};
  return (row, draft) => {
    let first: string | undefined;
    for (const cell of cells) {
      const value = readCell(cell, field.id, row, draft);
      if (value === undefined) continue;
      if (first === undefined) {
        first = value;
        draft.values.push({ field: field.id, item: "", value, fills });
      } else if (!sameValue(field.kind, first, value)) {
        if (rest === undefined)
          draft.faults.push({ reason: "two-values", column: cell.column, field: field.id });
        else draft.values.push({ field: rest.id, item: cell.item, value, fills, ...reaches });
      }
    }
  };
}

/** What a Finnish address is written with between its parts; the postcode stands before the town. */
const SEPARATOR: Readonly<Record<AddressPart, string>> = {
  street: ", ",
  extra: ", ",
  box: ", ",
  postcode: ", ",
  city: " ",
  region: ", ",
  country: ", ",
};

/** Parts that alone are no address; they would put a country in the place of a whole address. */
const VAGUE: ReadonlySet<AddressPart> = new Set(["region", "country"]);

interface PartCell extends Cell {
  readonly part: AddressPart;
}

/** An address joined from its parts; a column without a part is the street. */
function joinedStep(
  field: Field,
  cells: readonly Cell[],
  parts: readonly (AddressPart | undefined)[],
  fills: boolean,
): Step {
  const placed: PartCell[] = cells.map((cell, at) => ({ ...cell, part: parts[at] ?? "street" }));
  const ordered = ADDRESS_PARTS.flatMap((part) => placed.filter((cell) => cell.part === part));
  return (row, draft) => {
    const value = joinParts(field, ordered, row, draft);
    if (value !== undefined) draft.values.push({ field: field.id, item: "", value, fills });
  };
}

function joinParts(
  field: Field,
  cells: readonly PartCell[],
  row: readonly string[],
  draft: Draft,
): string | undefined {
  let joined = "";
  let before: AddressPart | undefined;
  let vague = true;
  for (const cell of cells) {
    const value = readCell(cell, field.id, row, draft);
    if (value === undefined) continue;
    const separator = cell.part === "city" && before !== "postcode" ? ", " : SEPARATOR[cell.part];
    joined += before === undefined ? value : separator + value;
    before = cell.part;
    vague &&= VAGUE.has(cell.part);
  }
  return vague ? undefined : joined;
}
