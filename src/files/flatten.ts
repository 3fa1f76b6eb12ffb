/** One JSON object as columns and texts. */

/** Deepest nesting that is followed. */
const DEEPEST = 16;

/**
 * The object's values by column: nested objects give `address.city`, a list of plain values is
 * joined with `; `, numbers and yes/no become text, null becomes empty text.
 *
 * Undefined when it is no object, holds a list of objects or lists, nests deeper than 16, names a
 * column twice, or holds a whole number beyond 2^53, whose last digits JSON readers lose.
 */
export function flatten(value: unknown): ReadonlyMap<string, string> | undefined {
  const cells = new Map<string, string>();
  return isRecord(value) && addMembers(cells, value, "", DEEPEST) ? cells : undefined;
}

/** Whether the value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function addMembers(
  cells: Map<string, string>,
  record: Readonly<Record<string, unknown>>,
  prefix: string,
  depth: number,
): boolean {
  return Object.entries(record).every(([name, value]) => {
    const column = prefix + name;
    if (isRecord(value)) {
      return depth > 1 && addMembers(cells, value, `${column}.`, depth - 1);
    }
    const text = Array.isArray(value) ? listText(value) : scalarText(value);
    if (text === undefined || cells.has(column)) return false;
    cells.set(column, text);
    return true;
  });
}

function listText(values: readonly unknown[]): string | undefined {
  const texts: string[] = [];
  for (const value of values) {
    const text = scalarText(value);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.join("; ");
}

function scalarText(value: unknown): string | undefined {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "number") return undefined;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : String(value);
}
