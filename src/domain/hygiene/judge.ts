/** Which texts are looked through, and what becomes of those in which something is found. */
import type { Field } from "../notice/field.ts";
import { findHeldField } from "../notice/lookup.ts";
import type { Notice } from "../notice/notice.ts";
import type { Withheld } from "../subject/copy/withheld.ts";
import type { Holdings } from "../subject/holdings.ts";
import { HYGIENE_KINDS, type HygieneKind, type HygienePolicy } from "./kinds.ts";
import { type OwnIdentifiers, scanText } from "./scan.ts";

/**
 * Notes, and what falls under a catch-all without a kind of its own: nobody knows what stands there.
 * A field that no version of the notice declares is free text as well.
 */
export function isFreeText(field: Field | undefined): boolean {
  if (field === undefined || field.kind === "note" || field.kind === "labelled") return true;
  return field.catchAll && field.kind === "text";
}

/** The fields of a notice whose texts are looked through. */
export function freeTextFields({ fields }: Pick<Notice, "fields">): ReadonlySet<string> {
  return new Set(fields.filter(isFreeText).map(({ id }) => id));
}

interface Text {
  readonly field: string;
  /** The label within a labelled field; else empty. */
  readonly item: string;
  readonly value: string;
}

export interface HygieneFinding {
  readonly field: string;
  readonly item: string;
  readonly kinds: readonly HygieneKind[];
}

/** What is found in texts about one data subject; nothing of the texts themselves. */
export function findIn(
  texts: readonly Text[],
  notice: Notice,
  own: OwnIdentifiers,
): readonly HygieneFinding[] {
  const found = new Map<string, HygieneFinding>();
  for (const { field, item, value } of texts) {
    if (!isFreeText(findHeldField(notice, field))) continue;
    const place = `${field}\n${item}`;
    const kinds = new Set([...(found.get(place)?.kinds ?? []), ...scanText(value, own)]);
    if (kinds.size === 0) continue;
    const all = HYGIENE_KINDS.filter((kind) => kinds.has(kind));
    found.set(place, { field, item, kinds: all });
  }
  return [...found.values()];
}

/** The texts of a copy, those that were replaced included, without what is left out of it. */
export function leavingTexts(
  { values, past }: Pick<Holdings, "values" | "past">,
  withheld: readonly Withheld[],
): readonly Text[] {
  const leaves = ({ field, item }: Pick<Text, "field" | "item">) =>
    !withheld.some((one) => one.field === field && (one.item ?? item) === item);
  return [
    ...values.filter(leaves),
    ...past
      .filter(leaves)
      .flatMap(({ field, item, old, new: now }) =>
        [old, now].flatMap((value) => (value === undefined ? [] : [{ field, item, value }])),
      ),
  ];
}

/**
 * What becomes of a text: `reject` where any kind is to be refused or is undecided, else `drop`
 * where any is to be left out, else it is stored.
 */
export function decide(
  kinds: readonly HygieneKind[],
  policy: HygienePolicy,
): { readonly act: "store" | "drop" } | { readonly act: "reject"; readonly kinds: HygieneKind[] } {
  const refused = kinds.filter((kind) => (policy[kind] ?? "reject") === "reject");
  if (refused.length > 0) return { act: "reject", kinds: refused };
  return { act: kinds.some((kind) => policy[kind] === "drop") ? "drop" : "store" };
}
