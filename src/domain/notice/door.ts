/**
 * The one door into the register: whatever is to be held of a data subject, by import, by hand or by
 * correction, is asked here whether the notice allows it.
 */
import { Refusal } from "../faults.ts";
import type { Field } from "./field.ts";
import type { Source } from "./flow.ts";
import type { Texts } from "./language.ts";
import { fieldsNamed, findField } from "./lookup.ts";
import type { Notice } from "./notice.ts";
import { type Sentence, sentenceOf } from "./sentence.ts";

/** What is to be held, and what a person says of it. */
export interface Entering {
  /** Fields that the notice declares. */
  readonly fields: readonly string[];
  readonly source: Source;
  /** The groups of data subjects it is held of, those on record included. */
  readonly groups: readonly string[];
  /** The fields whose condition a person says is met. */
  readonly met: readonly string[];
}

/**
 * `source` the notice says that other data comes from there · `group` it is held of other data
 * subjects only · `nobody` of this group nothing is held · `condition` it is held only where
 * something is the case, and nobody has said that it is.
 */
export type BrokenBy = "source" | "group" | "nobody" | "condition";

export interface Broken {
  readonly because: BrokenBy;
  readonly fields: readonly string[];
  readonly sentence: Sentence;
  /** The groups it is held of, for `group`. */
  readonly allowed: readonly string[];
  /** The condition, for `condition`. */
  readonly condition?: Texts;
}

/** Every sentence that would be broken; empty where all may enter. */
export function judgeEntering(notice: Notice, entering: Entering): readonly Broken[] {
  const fields = notice.fields.filter(({ id }) => entering.fields.includes(id));
  return [
    ...brokenSource(notice, fields, entering.source),
    ...brokenGroups(notice, fields, entering.groups),
    ...fields.flatMap((field) => brokenCondition(notice, field, entering.met)),
  ];
}

/** @throws {Refusal} `door.closed` with every sentence at once */
export function demandEntering(notice: Notice, entering: Entering): void {
  const broken = judgeEntering(notice, entering);
  if (broken.length > 0) throw new Refusal({ code: "door.closed", facts: { broken } });
}

/**
 * The fields by which an import may know a data subject although the source does not bring them.
 * Nothing is written to them, and nobody is made from them.
 */
export function keysOnly(notice: Notice, { brings }: Source): readonly string[] {
  if (brings.length === 0) return [];
  const brought = new Set(fieldsNamed(notice, brings));
  return notice.matchOrder.filter((id) => !brought.has(id));
}

/** The fields that are held only under a condition. */
export function conditionalFields(notice: Notice, fields: readonly string[]): readonly Field[] {
  return fields.flatMap((id) => {
    const field = findField(notice, id);
    return field?.condition === undefined ? [] : [field];
  });
}

/** Whether anything of these fields is held of some groups alone, so that one must be named. */
export function wantsGroup(notice: Notice, fields: readonly string[]): boolean {
  return notice.fields.some(
    (field) => fields.includes(field.id) && groupsOf(notice, field) !== ALL,
  );
}

function brokenSource(
  notice: Notice,
  fields: readonly Field[],
  { brings, clause }: Source,
): readonly Broken[] {
  if (brings.length === 0) return [];
  const brought = new Set(fieldsNamed(notice, brings));
  const others = fields.filter(({ id }) => !brought.has(id)).map(({ id }) => id);
  if (others.length === 0) return [];
  const sentence = sentenceOf(notice, clause);
  return [{ because: "source", fields: others, sentence, allowed: [] }];
}

function brokenGroups(
  notice: Notice,
  fields: readonly Field[],
  groups: readonly string[],
): readonly Broken[] {
  const nobody = notice.groups.filter(
    ({ id, holdsNothing }) => holdsNothing && groups.includes(id),
  );
  return [
    ...nobody.map(({ id, clause }): Broken => {
      return { because: "nobody", fields: [id], sentence: sentenceOf(notice, clause), allowed: [] };
    }),
    ...fields.flatMap((field): Broken[] => {
      const allowed = groupsOf(notice, field);
      if (allowed === ALL || allowed.some((id) => groups.includes(id))) return [];
      const sentence = sentenceOf(notice, limitingClause(notice, field));
      return [{ because: "group", fields: [field.id], sentence, allowed }];
    }),
  ];
}

const ALL: readonly string[] = [];

/** The groups a field is held of: its own, else those of its category, else everybody. */
function groupsOf({ categories }: Notice, { groups, category: id }: Field): readonly string[] {
  if (groups.length > 0) return groups;
  const category = categories.find((one) => one.id === id);
  return category === undefined || category.groups.length === 0 ? ALL : category.groups;
}

/** The clause that speaks of the groups. */
function limitingClause({ categories }: Notice, { groups, category: id, clause }: Field): string {
  const category = categories.find((one) => one.id === id);
  return groups.length > 0 || category === undefined ? clause : category.clause;
}

function brokenCondition(notice: Notice, field: Field, met: readonly string[]): readonly Broken[] {
  const { id, clause, condition } = field;
  if (condition === undefined || met.includes(id)) return [];
  const sentence = sentenceOf(notice, clause);
  return [{ because: "condition", fields: [id], sentence, allowed: [], condition }];
}
