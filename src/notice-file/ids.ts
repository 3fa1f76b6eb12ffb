/** The ids of a notice file and where they stand. */
import type { Path } from "./document.ts";
import type { Found } from "./flaws.ts";
import type { NoticeFile } from "./schema.ts";

/** An id where it is given, or where it is pointed at. */
export interface Placed {
  readonly id: string;
  readonly path: Path;
}

/** Not a field's id: to a program that reads our JSON they mean something else. */
const RESERVED_FIELDS = new Set([
  "id",
  "prototype",
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** Not a purpose's id: it is the purpose of an access copy, whatever the notice says. */
const RESERVED_PURPOSES = new Set(["access"]);

/** The ids that are given twice in one list, or that no notice may give. */
export function listIdFlaws(file: NoticeFile, lineOf: (path: Path) => number): readonly Found[] {
  return [
    ...idLists(file).flatMap((ids) => repeated(ids, lineOf)),
    ...reserved(fieldIds(file), RESERVED_FIELDS),
    ...reserved(placed(file.purposes, ["purposes"]), RESERVED_PURPOSES),
  ];
}

export function clauseIds(file: NoticeFile): readonly Placed[] {
  return file.sections.flatMap(({ clauses }, at) => placed(clauses, ["sections", at, "clauses"]));
}

export function fieldIds(file: NoticeFile): readonly Placed[] {
  return file.categories.flatMap(({ fields }, at) => placed(fields, ["categories", at, "fields"]));
}

function idLists(file: NoticeFile): readonly (readonly Placed[])[] {
  return [
    file.sections.map(({ number }, at) => ({ id: number, path: ["sections", at, "number"] })),
    clauseIds(file),
    // One list: where fields are named, a category stands for all of its own.
    [...placed(file.categories, ["categories"]), ...fieldIds(file)],
    ...innerIds(file),
    placed(file.registers, ["registers"]),
    placed(file.groups, ["groups"]),
    placed(file.purposes, ["purposes"]),
    placed(file.sources, ["sources"]),
    placed(file.retention, ["retention"]),
    file.languages.map((id, at) => ({ id, path: ["languages", at] })),
    placed(file.recipients, ["recipients"]),
    placed(file.breachPromises, ["breachPromises"]),
    file.rights.map(({ right }, at) => ({ id: right, path: ["rights", at, "right"] })),
    file.matchOrder.map((id, at) => ({ id, path: ["matchOrder", at] })),
  ];
}

/** The ids of the parts of each records field and of the values of each choice. */
function innerIds(file: NoticeFile): readonly (readonly Placed[])[] {
  return file.categories.flatMap(({ fields }, category) =>
    fields.flatMap((field, at) => {
      const path = ["categories", category, "fields", at];
      if (field.kind === "records") return [placed(field.parts, [...path, "parts"])];
      return field.kind === "choice" ? [placed(field.values, [...path, "values"])] : [];
    }),
  );
}

function placed(list: readonly { readonly id: string }[], path: Path): readonly Placed[] {
  return list.map(({ id }, at) => ({ id, path: [...path, at, "id"] }));
}

function repeated(ids: readonly Placed[], lineOf: (path: Path) => number): readonly Found[] {
  const first = new Map<string, Path>();
  return ids.flatMap(({ id, path }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, path);
      return [];
    }
    return [{ path, flaw: { code: "repeated-id", firstLine: lineOf(earlier) } }];
  });
}

function reserved(ids: readonly Placed[], words: ReadonlySet<string>): readonly Found[] {
  return ids
    .filter(({ id }) => words.has(id))
    .map(({ path }) => ({ path, flaw: { code: "reserved-id" } }));
}
