/** What stands against sending a list that seloste did not make. */
import type { HygieneKind } from "../hygiene/kinds.ts";
import type { Field } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { type Sentence, sentenceOf } from "../notice/sentence.ts";
import { type Barrier, judgeLeaving, type Leaving, othersSentences, ruleOf } from "./gate.ts";
import type { SentColumn } from "./list-columns.ts";
import type { HeldBackReason, PersonRule } from "./persons.ts";

/** What the cells of a column look like. */
export interface ColumnLook {
  filled: number;
  emails: number;
  phones: number;
  readonly hygiene: Map<HygieneKind, Lines>;
}

/** How many rows, and the lines of the first of them. */
export interface Lines {
  count: number;
  readonly lines: number[];
}

/**
 * `stranger` nobody in the register is meant by the row · `mixed` its number and its address belong to
 * different people, as when one column was sorted alone · `stale` something in it that tells who is
 * meant is not held (any more) · `damaged` its cells cannot be read.
 */
export type RowReason = HeldBackReason | "stranger" | "mixed" | "stale" | "damaged";

/** One thing in a row that tells who is meant: the number of who has it, 0 nobody, negative several. */
export interface Owner {
  /** Whether anything stands there. */
  readonly written: boolean;
  readonly holder: number;
}

/** What is wrong with whom a row means; nothing where all of it belongs to one. */
export function ownerReason(owners: readonly Owner[]): RowReason | undefined {
  const written = owners.filter((one) => one.written);
  const known = new Set(written.map(({ holder }) => holder).filter((holder) => holder > 0));
  if (known.size > 1) return "mixed";
  const unknown = written.filter(({ holder }) => holder === 0).length;
  if (unknown === written.length) return "stranger";
  return unknown > 0 ? "stale" : undefined;
}

/**
 * `gate` the gate refuses the recipient or the country · `column` it may not have what the column
 * holds · `unknown` nobody knows what the column holds · `never` such a thing never leaves ·
 * `content` the cells hold something else than the name says · `rows` people who may not be sent ·
 * `hygiene` a number that should not stand there.
 */
export type ListFinding =
  | { readonly kind: "gate"; readonly barrier: Barrier }
  | {
      readonly kind: "column";
      readonly column: string;
      /** With the fields that it is about. */
      readonly barrier: Barrier;
    }
  | {
      readonly kind: "unknown" | "never";
      readonly column: string;
      readonly count: number;
      readonly sentences: readonly Sentence[];
    }
  | {
      readonly kind: "content";
      readonly column: string;
      readonly holds: "email" | "phone";
      readonly count: number;
      readonly sentences: readonly Sentence[];
    }
  | {
      readonly kind: "rows";
      readonly because: RowReason;
      readonly rows: Lines;
      readonly sentences: readonly Sentence[];
    }
  | {
      readonly kind: "hygiene";
      readonly because: HygieneKind;
      readonly column: string;
      readonly rows: Lines;
    };

/** What was seen of a list. */
export interface SeenList {
  readonly columns: readonly { readonly column: SentColumn; readonly look: ColumnLook }[];
  readonly rows: ReadonlyMap<RowReason, Lines>;
}

/** Everything that stands against it; nothing where it may be sent as it is. */
export function findInList(
  notice: Notice,
  leaving: Leaving,
  rules: readonly PersonRule[],
  seen: SeenList,
): readonly ListFinding[] {
  // A column without a value gives nothing away.
  const filled = seen.columns.filter(({ look }) => look.filled > 0);
  const barriers = judgeLeaving(notice, { ...leaving, fields: [] });
  return [
    ...barriers.map((barrier): ListFinding => ({ kind: "gate", barrier })),
    ...filled.flatMap((one) => columnFindings(notice, leaving, one)),
    ...rowFindings(rules, seen.rows),
    ...filled.flatMap(({ column, look }) =>
      Array.from(look.hygiene, ([because, rows]): ListFinding => {
        return { kind: "hygiene", because, column: column.name, rows };
      }),
    ),
  ];
}

type Column = SeenList["columns"][number];

function columnFindings(
  notice: Notice,
  leaving: Leaving,
  { column, look }: Column,
): readonly ListFinding[] {
  const { name, fields, never } = column;
  const closed = (ids: readonly string[]) =>
    judgeLeaving(notice, { ...leaving, fields: ids }).filter(
      ({ because }) => because === "field" || because === "purpose",
    );
  const about = { column: name, count: look.filled };
  if (never !== undefined) {
    return [{ kind: "never", ...about, sentences: closedSentences(notice, leaving) }];
  }
  const held = contentOf(notice, look, fields);
  const found: ListFinding[] = [];
  for (const barrier of closed(fields.map(({ id }) => id))) {
    found.push({ kind: "column", column: name, barrier });
  }
  if (held !== undefined) {
    const [first] = closed([held.field.id]);
    if (first === undefined) return found;
    const { holds, count } = held;
    return [...found, { kind: "content", column: name, holds, count, sentences: first.sentences }];
  }
  if (fields.length === 0) {
    found.push({ kind: "unknown", ...about, sentences: closedSentences(notice, leaving) });
  }
  return found;
}

/** What the notice lets the recipient have, for a column of which nobody knows what it holds. */
function closedSentences(notice: Notice, leaving: Leaving): readonly Sentence[] {
  const rule = ruleOf(notice, leaving.recipient);
  if (rule === undefined) return othersSentences(notice);
  return [rule.clause, ...rule.conditions].map((clause) => sentenceOf(notice, clause));
}

/** Addresses or numbers that fill half of a column that says something else, or nothing. */
function contentOf(
  notice: Notice,
  { filled, emails, phones }: ColumnLook,
  fields: readonly Field[],
) {
  for (const [holds, count] of [
    ["email", emails],
    ["phone", phones],
  ] as const) {
    if (2 * count < filled || count === 0) continue;
    const field = notice.fields.find(({ kind }) => kind === holds);
    if (field === undefined || fields.some(({ kind }) => kind === holds)) continue;
    return { holds, count, field };
  }
  return undefined;
}

const REASONS = ["ban", "consent", "group", "stranger", "mixed", "stale", "damaged"] as const;

function rowFindings(rules: readonly PersonRule[], rows: SeenList["rows"]): readonly ListFinding[] {
  return REASONS.flatMap((because): ListFinding[] => {
    const found = rows.get(because);
    if (found === undefined) return [];
    const sentences = rules.flatMap((rule) => (rule.reason === because ? rule.sentences : []));
    return [{ kind: "rows", because, rows: found, sentences }];
  });
}
