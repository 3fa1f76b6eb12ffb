/** What the layout alone cannot see: ids that point nowhere or may not stand there. */
import { isName } from "../domain/notice/field.ts";
import type { NoticeFlaw, NoticeTarget } from "../domain/notice/faults.ts";
import type { Path } from "./document.ts";
import type { Found } from "./flaws.ts";
import { clauseIds, fieldIds, type Placed } from "./ids.ts";
import { listRuleFlaws } from "./rules.ts";
import type { NoticeFile } from "./schema.ts";

/** Every flaw in how the parts of a well-formed file refer to each other. */
export function listReferenceFlaws(file: NoticeFile): readonly Found[] {
  const known = knownIds(file);
  return [
    ...references(file, []).flatMap((one) => unknown(one, known)),
    ...promiseFlaws(file),
    ...keyFlaws(file),
    ...matchFlaws(file),
    ...listRuleFlaws(file),
  ];
}

/** What a key points at, wherever it stands; a list of one of them points with each of its entries. */
const POINTERS: Readonly<Record<string, Target>> = {
  clause: "clause",
  clauses: "clause",
  conditions: "clause",
  ground: "clause",
  fields: "field",
  never: "field",
  brings: "field",
  needs: "field",
  matchOrder: "field",
  categories: "category",
  groups: "group",
  register: "register",
  purposes: "purpose",
  defaultPurpose: "purpose",
  recipients: "recipient",
};

type Target = Exclude<NoticeTarget, "part" | "promise">;

interface Reference extends Placed {
  readonly target: Target;
}

type Known = Readonly<Record<Target, ReadonlySet<string>>>;

function knownIds(file: NoticeFile): Known {
  const categories = idsOf(file.categories);
  return {
    clause: idsOf(clauseIds(file)),
    // Where fields are named, a category stands for all of its own.
    field: new Set([...idsOf(fieldIds(file)), ...categories]),
    category: categories,
    group: idsOf(file.groups),
    register: idsOf(file.registers),
    purpose: idsOf(file.purposes),
    recipient: idsOf(file.recipients),
  };
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

function unknown({ id, path, target }: Reference, known: Known): readonly Found[] {
  return known[target].has(id) ? [] : [{ path, flaw: { code: "unknown-id", target } }];
}

/**
 * Found by the names of the keys, so that a list added to the layout is covered from the start. The
 * lists in which ids are given hold groups, not texts.
 */
function references(value: unknown, path: Path): readonly Reference[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof inner !== "string") return references(inner, here);
    const name = Array.isArray(value) ? path.at(-1) : key;
    const target = targetOf(name, path);
    return target === undefined ? [] : [{ id: inner, path: here, target }];
  });
}

function targetOf(name: string | number | undefined, path: Path): Target | undefined {
  // The grounds of Art. 9(2) and of recipients are words of the law, not clauses.
  if (name === "ground" && path.at(-2) !== "fields") return undefined;
  return typeof name === "string" && Object.hasOwn(POINTERS, name) ? POINTERS[name] : undefined;
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

/** The part that tells entries apart must be one of the parts. */
function keyFlaws(file: NoticeFile): readonly Found[] {
  return file.categories.flatMap(({ fields }, category) =>
    fields.flatMap((field, at): readonly Found[] => {
      if (field.kind !== "records" || field.parts.some(({ id }) => id === field.key)) return [];
      const path = ["categories", category, "fields", at, "key"];
      return [{ path, flaw: { code: "unknown-id", target: "part" } }];
    }),
  );
}

/** Import may match by what belongs to one data subject only; people share names. */
function matchFlaws(file: NoticeFile): readonly Found[] {
  const identifiers = new Map(
    file.categories.flatMap((category) =>
      category.fields.map((field) => [
        field.id,
        "identifier" in field ? field.identifier : undefined,
      ]),
    ),
  );
  return file.matchOrder.flatMap((id, at) => {
    const flaw = identifiers.has(id) ? matchFlaw(identifiers.get(id)) : undefined;
    return flaw === undefined ? [] : [{ path: ["matchOrder", at], flaw }];
  });
}

function matchFlaw(identifier: string | undefined): NoticeFlaw | undefined {
  if (identifier === undefined) return { code: "match-without-identifier" };
  if (isName({ identifier })) return { code: "match-by-name" };
  return undefined;
}
