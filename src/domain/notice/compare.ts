/** What changes from one version of a notice to the next, and of what data subjects must be told. */
import type { Field } from "./field.ts";
import type { RecipientRule } from "./flow.ts";
import type { Language } from "./language.ts";
import { fieldsFor, fieldsNamed } from "./lookup.ts";
import type { Clause, Notice, Purpose } from "./notice.ts";

/** A thing with an id that one version has and the other has not, or both have differently. */
export type Change<Thing, Detail> =
  | { readonly change: "new"; readonly after: Thing }
  | { readonly change: "gone"; readonly before: Thing }
  | {
      readonly change: "changed";
      readonly before: Thing;
      readonly after: Thing;
      readonly in: readonly Detail[];
    };

/**
 * The wording in a language both versions are published in · `promise` it became one or ceased to be
 * one · `facts` what is enforced under it is another.
 */
export type ClauseChange = Change<Clause, Language | "promise" | "facts">;

const FIELD_DETAILS = ["kind", "drawer", "category", "identifier", "matches", "catchAll"] as const;
export type FieldChange = Change<Field, (typeof FIELD_DETAILS)[number] | "values" | "parts">;

/**
 * `purpose` data held already is used for a purpose it was not collected for: each data subject it
 * is held of is told before (Art. 13(3), 14(4)) · `controller`, `recipient`, `outside-eea` what Art.
 * 13(1)(a), (e) and (f) want told is no longer true as it was told · `promise` a promise is withdrawn
 * or reworded, which those whose data was collected under it were given (Art. 5(1)(a)).
 */
export type Telling =
  | { readonly of: "purpose"; readonly purpose: Purpose; readonly fields: readonly string[] }
  | { readonly of: "controller"; readonly names: readonly string[] }
  | {
      readonly of: "recipient";
      readonly recipient: RecipientRule;
      readonly fields: readonly string[];
    }
  | { readonly of: "outside-eea" }
  | { readonly of: "promise"; readonly clauses: readonly string[] };

export interface NoticeChanges {
  /** In the order of the later version; what is gone comes last. */
  readonly clauses: readonly ClauseChange[];
  readonly fields: readonly FieldChange[];
  readonly tellings: readonly Telling[];
}

export function compareNotices(before: Notice, after: Notice): NoticeChanges {
  const languages = after.languages.filter((one) => before.languages.includes(one));
  const clauses = changesOf(before.clauses, after.clauses, (old, now) => [
    ...languages.filter((one) => old.text[one] !== now.text[one]),
    ...(old.promise === now.promise ? [] : ["promise" as const]),
    ...(factsUnder(before, old) === factsUnder(after, now) ? [] : ["facts" as const]),
  ]);
  const fields = compareFields(before.fields, after.fields);
  return { clauses, fields, tellings: tellingsOf(before, after, clauses) };
}

/** The fields that are new, gone or another than they were. */
export function compareFields(
  before: readonly Field[],
  after: readonly Field[],
): readonly FieldChange[] {
  return changesOf(before, after, (old, now) => [
    ...FIELD_DETAILS.filter((detail) => old[detail] !== now[detail]),
    ...(sameIds(old.values, now.values) ? [] : ["values" as const]),
    ...(sameParts(old, now) ? [] : ["parts" as const]),
  ]);
}

/** The parts that entries hold, what each takes, and what tells entries apart. */
function sameParts(old: Field, now: Field): boolean {
  return old.key === now.key && sameNames(partsOf(old), partsOf(now));
}

function partsOf({ parts = [] }: Field): readonly string[] {
  return parts.map(({ id, kind }) => `${id} ${kind}`);
}

/** Everything in the notice that names the clause, as one text. */
function factsUnder(notice: Notice, { id }: Clause): string {
  const { retired: _retired, ...said } = notice;
  const facts = Object.values(said).flat();
  return JSON.stringify(facts.filter((fact) => namesClause(fact, id)));
}

function namesClause(fact: unknown, id: string): boolean {
  if (typeof fact !== "object" || fact === null) return false;
  if ("clause" in fact) return fact.clause === id;
  return "clauses" in fact && Array.isArray(fact.clauses) && fact.clauses.includes(id);
}

function changesOf<Thing extends { readonly id: string }, Detail>(
  before: readonly Thing[],
  after: readonly Thing[],
  differs: (before: Thing, after: Thing) => readonly Detail[],
): readonly Change<Thing, Detail>[] {
  const old = byId(before);
  const now = byId(after);
  return [
    ...after.flatMap((thing): readonly Change<Thing, Detail>[] => {
      const was = old.get(thing.id);
      if (was === undefined) return [{ change: "new", after: thing }];
      const details = differs(was, thing);
      if (details.length === 0) return [];
      return [{ change: "changed", before: was, after: thing, in: details }];
    }),
    ...before
      .filter(({ id }) => !now.has(id))
      .map((thing) => ({ change: "gone", before: thing }) as const),
  ];
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]) {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function sameIds(
  one: readonly { readonly id: string }[] = [],
  other: readonly { readonly id: string }[] = [],
): boolean {
  return sameNames(
    one.map(({ id }) => id),
    other.map(({ id }) => id),
  );
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

function tellingsOf(
  before: Notice,
  after: Notice,
  clauses: readonly ClauseChange[],
): readonly Telling[] {
  return [
    ...otherPurposes(before, after),
    ...otherControllers(before, after),
    ...widerRecipients(before, after),
    ...(opened(before, after) ? [{ of: "outside-eea" } as const] : []),
    ...lostPromises(clauses),
  ];
}

function otherPurposes(before: Notice, after: Notice): readonly Telling[] {
  const old = byId(before.purposes);
  return after.purposes.flatMap((purpose): readonly Telling[] => {
    const was = old.get(purpose.id);
    const had = was === undefined ? [] : needed(before, was);
    const fields = newly(before, had, needed(after, purpose));
    return fields.length === 0 ? [] : [{ of: "purpose", purpose, fields }];
  });
}

/** Of fields that were not declared before nothing is held; who gives such data is told when giving it. */
function newly(before: Notice, had: readonly string[], now: readonly string[]): readonly string[] {
  return now.filter((id) => !had.includes(id) && before.fields.some((field) => field.id === id));
}

/** A purpose that names no fields may need any. */
function needed(notice: Notice, { needs }: Purpose): readonly string[] {
  return needs.length === 0 ? notice.fields.map(({ id }) => id) : fieldsNamed(notice, needs);
}

function otherControllers(before: Notice, after: Notice): readonly Telling[] {
  const was = before.controllers.map(({ name }) => name);
  const now = after.controllers.map(({ name }) => name);
  return sameNames(was, now) ? [] : [{ of: "controller", names: now }];
}

function widerRecipients(before: Notice, after: Notice): readonly Telling[] {
  const old = byId(before.recipients);
  return after.recipients.flatMap((recipient): readonly Telling[] => {
    const was = old.get(recipient.id);
    const had = was === undefined ? [] : fieldsFor(before, was);
    const fields = newly(before, had, fieldsFor(after, recipient));
    return fields.length === 0 ? [] : [{ of: "recipient", recipient, fields }];
  });
}

function opened(before: Notice, after: Notice): boolean {
  return after.transfers?.outsideEea === "possible" && before.transfers?.outsideEea !== "possible";
}

function lostPromises(changes: readonly ClauseChange[]): readonly Telling[] {
  const clauses = changes.flatMap((one) =>
    one.change !== "new" && one.before.promise && !factsOnly(one) ? [one.before.id] : [],
  );
  return clauses.length === 0 ? [] : [{ of: "promise", clauses }];
}

/** What was promised are the words; they stand. */
function factsOnly(change: ClauseChange): boolean {
  return change.change === "changed" && change.in.every((detail) => detail === "facts");
}
