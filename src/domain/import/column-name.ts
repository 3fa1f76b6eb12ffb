/** What the name of a column says by itself. */
import type { Notice } from "../notice/notice.ts";
import { NEVER_REASONS } from "./form.ts";
import type { NeverReason, Synonyms } from "./form.ts";
import { foldName, wordTest } from "./names.ts";
import { findTarget } from "./target.ts";
import type { Target } from "./target.ts";

/** What a name means: a target, or the marketing ban itself. */
export type NamedMeaning =
  | { readonly target: Target; readonly because: "name" | "synonym" }
  | "ban";

export interface ColumnNames {
  /**
   * The meaning of a name that is a field's id, one of its labels in any language, a target such
   * as `orders.number`, or a known synonym.
   */
  readonly find: (name: string) => NamedMeaning | undefined;
  /** Why a column of this name is kept out, if it is. */
  readonly never: (name: string) => NeverReason | undefined;
  /** Whether the name says that the column holds whole names. */
  readonly wholeName: (name: string) => boolean;
}

export function columnNames(notice: Notice, synonyms: Synonyms): ColumnNames {
  const meanings = new Map<string, NamedMeaning>();
  for (const [text, names] of synonyms.targets) {
    const target = findTarget(notice, text);
    if (target === undefined) continue;
    for (const name of names) meanings.set(foldName(name), { target, because: "synonym" });
  }
  for (const { id, label, kind } of notice.fields) {
    const target = findTarget(notice, id);
    for (const name of [id, ...Object.values(label)]) {
      if (kind === "ban") meanings.set(foldName(name), "ban");
      else if (target !== undefined) meanings.set(foldName(name), { target, because: "name" });
    }
  }
  const never = NEVER_REASONS.map((reason) => [reason, wordTest(synonyms.never[reason])] as const);
  return {
    find: (name) => meanings.get(foldName(name)) ?? byTarget(notice, name),
    never: (name) => never.find(([, test]) => test(name))?.[0],
    wholeName: wordTest(synonyms.wholeName),
  };
}

function byTarget(notice: Notice, name: string): NamedMeaning | undefined {
  const target = findTarget(notice, name.trim());
  return target === undefined ? undefined : { target, because: "name" };
}

/**
 * Whether a target is closed to such a column even when mapped by hand. Secrets go nowhere, identity
 * codes only to a field that the notice has for them, with its ground (tietosuojalaki 29 §); health, network traces and places never go under a catch-all, but may go to a field
 * that the notice declares for them.
 */
export function forbids(reason: NeverReason, target: Target): boolean {
  if (reason === "identity-code") return !holdsCodes(target);
  if (reason === "secret") return true;
  return target.kind === "field" && target.field.catchAll;
}

function holdsCodes(target: Target): boolean {
  return (
    target.kind === "field" &&
    target.field.kind === "identityCode" &&
    target.field.ground !== undefined
  );
}
