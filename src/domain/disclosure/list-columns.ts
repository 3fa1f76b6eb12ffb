/** What the columns of a list that is about to be sent hold, by their names. */
import { type ColumnNames, columnNames, forbids } from "../import/column-name.ts";
import type { Form, NeverReason, Synonyms } from "../import/form.ts";
import { proposals } from "../import/recognition.ts";
import { findTarget } from "../import/target.ts";
import { banKind } from "../ban/key.ts";
import { type Field, isName } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { readEmail } from "../subject/address.ts";

/** A column by its place, the first being 0, and what its name says that it holds. */
export interface SentColumn {
  readonly place: number;
  /** Its heading; `#2` where there is none, for a first row of data is not repeated. */
  readonly name: string;
  /** Several for a whole name; none where nobody knows. */
  readonly fields: readonly Field[];
  /** What never leaves by any name, such as a password. */
  readonly never?: NeverReason;
}

export interface SentList {
  /** Whether the first row is a heading; a row with an address is none. */
  readonly header: boolean;
  readonly columns: readonly SentColumn[];
}

export interface SentOrder {
  /** The cells of the first row. */
  readonly first: readonly string[];
  readonly notice: Notice;
  readonly forms: readonly Form[];
  readonly synonyms: Synonyms;
}

export function readSentColumns(order: SentOrder): SentList {
  const { first, notice, synonyms } = order;
  const header = !first.some((cell) => cell.includes("@") || "value" in readEmail(cell));
  const names = columnNames(notice, synonyms);
  const columns = first.map((cell, place): SentColumn => {
    if (!header) return { place, name: `#${place + 1}`, fields: [] };
    const never = neverIn(cell, names);
    const column = { place, name: cell, fields: fieldsIn(cell, names, order) };
    return never === undefined ? column : { ...column, never };
  });
  return { header, columns };
}

/** Why it never leaves, unless the notice has a field of its own for it, as for identity codes. */
function neverIn(name: string, names: ColumnNames): NeverReason | undefined {
  const never = names.never(name);
  const found = names.find(name);
  if (never === undefined || found === undefined || found === "ban") return never;
  return forbids(never, found.target) ? never : undefined;
}

function fieldsIn(
  name: string,
  names: ColumnNames,
  { notice, forms }: SentOrder,
): readonly Field[] {
  const found = names.find(name);
  if (found === "ban") return notice.fields.filter(({ kind }) => kind === "ban");
  if (found !== undefined) return [found.target.field];
  if (names.wholeName(name)) return notice.fields.filter(isName);
  const proposed = forms.flatMap((form) => {
    const proposal = proposals(form)(name)?.proposal;
    if (proposal === undefined || !("field" in proposal)) return [];
    const field = findTarget(notice, proposal.field)?.field;
    // A number of another system is no customer number of ours.
    return field === undefined || banKind(field) === "number" ? [] : [field];
  });
  return proposed.slice(0, 1);
}
