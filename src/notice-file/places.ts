/** Where something of a notice stands in its file. */
import type { LintPlace } from "../domain/notice/lint/finding.ts";
import { type Path, readDocument } from "./document.ts";

/** Finds the line of a clause, a field or another thing by its id; of what is not there line 1. */
export function linesOf(body: string): (place: LintPlace) => number {
  const { content, lineOf } = readDocument(body);
  const paths = new Map<string, Path>();
  collect(content, [], (key, path) => {
    if (!paths.has(key)) paths.set(key, path);
  });
  return (place) => lineOf(paths.get(keyOf(place)) ?? []);
}

function keyOf(place: LintPlace): string {
  if ("key" in place) return place.key;
  return Object.entries(place)
    .map(([kind, id]) => `${LISTS[kind] ?? ""} ${id}`)
    .join("");
}

/** The list in which each kind of id is given. */
const LISTS: Readonly<Record<string, string>> = {
  clause: "clauses",
  field: "fields",
  category: "categories",
  purpose: "purposes",
  recipient: "recipients",
};

/** Every key at the top, and every id with the name of the list it is given in. */
function collect(content: unknown, path: Path, add: (key: string, path: Path) => void): void {
  if (typeof content !== "object" || content === null) return;
  for (const [key, inner] of Object.entries(content)) {
    const here = [...path, Array.isArray(content) ? Number(key) : key];
    if (path.length === 0) add(key, here);
    if (key === "id" && typeof inner === "string") add(`${String(path.at(-2))} ${inner}`, here);
    collect(inner, here, add);
  }
}
