/** What the layout alone cannot see: ids that point nowhere or may not stand there. */
import type { NoticeFlaw, NoticeTarget } from "../domain/notice/faults.ts";
import type { Path } from "./document.ts";
import type { Found } from "./flaws.ts";
import { clauseIds, fieldIds, type Placed } from "./ids.ts";
import type { NoticeFile } from "./schema.ts";

/** Every flaw in how the parts of a well-formed file refer to each other. */
export function listReferenceFlaws(file: NoticeFile): readonly Found[] {
  const fields = idsOf(fieldIds(file));
  const purposes = new Set(file.purposes.map(({ id }) => id));
  return [
    ...unknown(clauseReferences(file, []), idsOf(clauseIds(file)), "clause"),
    ...promiseFlaws(file),
    ...unknown(recipientFields(file), fields, "field"),
    ...unknown([{ id: file.defaultPurpose, path: ["defaultPurpose"] }], purposes, "purpose"),
    ...keyFlaws(file),
    ...matchFlaws(file, fields),
    ...dayFlaws(file),
  ];
}

function idsOf(ids: readonly Placed[]): ReadonlySet<string> {
  return new Set(ids.map(({ id }) => id));
}

function unknown(
  references: readonly Placed[],
  known: ReadonlySet<string>,
  target: NoticeTarget,
): readonly Found[] {
  return references
    .filter(({ id }) => !known.has(id))
    .map(({ path }) => ({ path, flaw: { code: "unknown-id", target } }));
}

/** Found by the names of the keys, so that a list added to the layout is covered from the start. */
function clauseReferences(value: unknown, path: Path): readonly Placed[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    const here = [...path, step];
    if (typeof inner !== "string") return clauseReferences(inner, here);
    const list = path.at(-1);
    const named =
      key === "clause" || (Array.isArray(value) && (list === "clauses" || list === "conditions"));
    return named ? [{ id: inner, path: here }] : [];
  });
}

/** What is measured, attested or clocked must be marked as a promise. */
function promiseFlaws(file: NoticeFile): readonly Found[] {
  const plain = new Set(
    file.sections.flatMap(({ clauses }) => clauses.filter((c) => !c.promise).map(({ id }) => id)),
  );
  const bound = [
    ...file.breachPromises.map(({ clause }, at) =>
      placed(clause, ["breachPromises", at, "clause"]),
    ),
    ...file.protections.map(({ clause }, at) => placed(clause, ["protections", at, "clause"])),
  ];
  return bound
    .filter(({ id }) => plain.has(id))
    .map(({ path }) => ({ path, flaw: { code: "not-a-promise" } }));
}

function placed(id: string, path: Path): Placed {
  return { id, path };
}

function recipientFields(file: NoticeFile): readonly Placed[] {
  return file.recipients.flatMap(({ fields }, recipient) =>
    fields.map((id, at) => placed(id, ["recipients", recipient, "fields", at])),
  );
}

/** The part that tells entries apart must be one of the parts. */
function keyFlaws(file: NoticeFile): readonly Found[] {
  return file.categories.flatMap(({ fields }, category) =>
    fields.flatMap((field, at) => {
      if (field.kind !== "records") return [];
      const key = placed(field.key, ["categories", category, "fields", at, "key"]);
      return unknown([key], new Set(field.parts.map(({ id }) => id)), "part");
    }),
  );
}

/** Import may match by what belongs to one data subject only; people share names. */
function matchFlaws(file: NoticeFile, fields: ReadonlySet<string>): readonly Found[] {
  const identifiers = new Map(
    file.categories.flatMap((category) =>
      category.fields.map((field) => [
        field.id,
        "identifier" in field ? field.identifier : undefined,
      ]),
    ),
  );
  return file.matchOrder.flatMap((id, at) => {
    const path = ["matchOrder", at];
    if (!fields.has(id)) return [{ path, flaw: { code: "unknown-id", target: "field" } }];
    const flaw = matchFlaw(identifiers.get(id));
    return flaw === undefined ? [] : [{ path, flaw }];
  });
}

function matchFlaw(identifier: string | undefined): NoticeFlaw | undefined {
  if (identifier === undefined) return { code: "match-without-identifier" };
  if (identifier === "givenName" || identifier === "familyName") return { code: "match-by-name" };
  return undefined;
}

function dayFlaws(file: NoticeFile): readonly Found[] {
  return file.validUntil !== undefined && file.validUntil < file.validFrom
    ? [{ path: ["validUntil"], flaw: { code: "days-disordered" } }]
    : [];
}
