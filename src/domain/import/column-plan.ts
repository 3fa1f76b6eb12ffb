/** The plan of a file's columns, and what must hold of it as a whole. */
import { Refusal } from "../faults.ts";
import type { Field } from "../notice/field.ts";
import type { Texts } from "../notice/language.ts";
import { findField } from "../notice/lookup.ts";
import type { Notice } from "../notice/notice.ts";
import { sentenceOf } from "../notice/sentence.ts";
import type { Channel, DropReason, When } from "./form.ts";
import type { AddressPart } from "./target.ts";

/** What the cells of a column become. */
export type Meaning =
  | {
      readonly to: "field";
      readonly field: string;
      readonly part?: AddressPart;
      /** The label under which a labelled field holds it, where a person chose one. */
      readonly item?: string;
      /** Whether the value is taken only where nothing is held. */
      readonly fills: boolean;
    }
  | {
      readonly to: "record";
      readonly field: string;
      readonly part: string;
      /** Whether several rows of one record add to this part. */
      readonly several: boolean;
    }
  | { readonly to: "ban"; readonly channel: Channel; readonly when?: When }
  | { readonly to: "claim"; readonly channel: Channel; readonly when?: Exclude<When, "always"> }
  | { readonly to: "nothing" };

/** Why it means that: said by hand, proposed by a known form, by its name, or left out for a reason. */
export type Because = "mapped" | "form" | "name" | "synonym" | "ignored" | "unnamed" | DropReason;

export interface PlannedColumn {
  /** Place in the file; the first is 1. */
  readonly position: number;
  readonly name: string;
  readonly meaning: Meaning;
  readonly because: Because;
  /** Of several columns of one field the lowest is preferred. */
  readonly rank: number;
}

export type PlanWarning =
  /** A whole name is kept as it is and no name field is filled. */
  | { readonly code: "name-not-split"; readonly columns: readonly string[] }
  /** Signs of consent are noted as claimed and never used (Art. 7(1)). */
  | { readonly code: "consent-claimed"; readonly columns: readonly string[] };

export interface ColumnPlan {
  /** The known export that was recognised. */
  readonly form?: { readonly id: string; readonly name: Texts };
  readonly columns: readonly PlannedColumn[];
  readonly warnings: readonly PlanWarning[];
}

/** The fields of special categories that a plan reads. */
export function specialFields(plan: ColumnPlan, notice: Notice): readonly string[] {
  const read = new Set(plan.columns.map(({ meaning }) => meaningField(meaning)));
  return notice.fields.flatMap(({ id, drawer }) =>
    drawer === "special" && read.has(id) ? [id] : [],
  );
}

/**
 * Refuses special categories without a ground; a ground that is not known is said as `unknown`.
 *
 * @throws {Refusal} `import.art9-missing`
 * @see GDPR Art. 9(1) and (2)
 */
export function demandGround(plan: ColumnPlan, notice: Notice, ground: string | undefined): void {
  const fields = specialFields(plan, notice);
  if (fields.length === 0 || ground !== undefined) return;
  const columns = plan.columns.flatMap(({ name, meaning }) =>
    "field" in meaning && fields.includes(meaning.field) ? [name] : [],
  );
  throw new Refusal({ code: "import.art9-missing", facts: { fields, columns } });
}

/** A column that falls under a catch-all, and the class under which it is held there. */
export interface ClassedColumn {
  readonly column: string;
  readonly class: string;
  readonly because: Because;
  /** The field of the catch-all. */
  readonly field: Field;
}

/** The columns that a plan holds under labels of a catch-all of the notice. */
export function classedColumns(plan: ColumnPlan, notice: Notice): readonly ClassedColumn[] {
  return plan.columns.flatMap(({ name, meaning, because }): ClassedColumn[] => {
    if (meaning.to !== "field") return [];
    const field = findField(notice, meaning.field);
    if (field?.kind !== "labelled" || !field.catchAll) return [];
    return [{ column: name, class: meaning.item ?? name, because, field }];
  });
}

/** What a person chose: by hand, or by whoever described the known export. */
const CHOSEN: readonly Because[] = ["mapped", "form"];

/**
 * Refuses columns that would fall under a catch-all only because they are called like it: what they
 * are has to be chosen by a person.
 *
 * @throws {Refusal} `import.classes`
 */
export function demandClasses(plan: ColumnPlan, notice: Notice): void {
  const unclassed = classedColumns(plan, notice).filter(({ because }) => !CHOSEN.includes(because));
  const [first] = unclassed;
  if (first === undefined) return;
  const { id: field, clause } = first.field;
  const columns = unclassed.map(({ column }) => column);
  const facts = { field, columns, sentence: sentenceOf(notice, clause) };
  throw new Refusal({ code: "import.classes", facts });
}

/** The fields that a plan reads, each once. */
export function plannedFields(plan: ColumnPlan): readonly string[] {
  return [...new Set(plan.columns.flatMap(({ meaning }) => meaningField(meaning) ?? []))];
}

/**
 * Refuses a plan whose rows could not be matched to a data subject, or whose records could not be
 * told apart.
 *
 * @throws {Refusal} `import.no-identifier`, `import.no-record-key`
 */
export function demandKeys(planned: readonly PlannedColumn[], notice: Notice): void {
  const read = new Set(planned.map(({ meaning }) => meaningField(meaning)));
  if (!notice.matchOrder.some((id) => read.has(id))) {
    throw new Refusal({ code: "import.no-identifier", facts: { fields: notice.matchOrder } });
  }
  for (const { id, kind, key } of notice.fields) {
    if (kind !== "records" || !read.has(id)) continue;
    const keyed = planned.some(
      ({ meaning }) => meaning.to === "record" && meaning.field === id && meaning.part === key,
    );
    if (!keyed)
      throw new Refusal({ code: "import.no-record-key", facts: { target: `${id}.${key}` } });
  }
}

function meaningField(meaning: Meaning): string | undefined {
  return "field" in meaning ? meaning.field : undefined;
}
