/** The sentences of a copy in the data subject's language, which need not be the operator's. */
import type { BanInCopy, DraftReason, Named, SourceInCopy } from "../domain/subject/copy/copy.ts";
import type { Language } from "../domain/notice/language.ts";
import { copyTexts as en } from "../text/en/copy.ts";
import { copyTexts as fi } from "../text/fi/copy.ts";
import { copyTexts as sv } from "../text/sv/copy.ts";

export type CopyTexts = typeof en;

const TEXTS: Readonly<Record<Language, CopyTexts>> = { fi, sv, en };

export function textsIn(language: Language): CopyTexts {
  return TEXTS[language];
}

/** The text for an id, or the id itself where there is none. */
export function wordFor(texts: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(texts, id) ? (texts[id] ?? id) : id;
}

/** Why a copy is a draft, as a sentence. */
export function sayReason(
  t: CopyTexts,
  reason: DraftReason,
  labelOf: (field: string) => string,
): string {
  if (reason.code === "gap") return t.draftReasons.gap(t.use.gaps[reason.gap]);
  if (reason.code === "third-persons") {
    return t.draftReasons.thirdPersons(reason.fields.map(labelOf));
  }
  if (reason.code === "incomplete") return t.draftReasons.incomplete;
  return t.draftReasons.undecidedColumns(reason.columns);
}

/** How a data subject asked for a ban; another's words are not told. */
export function sayHow({ marketing }: CopyTexts, { how }: BanInCopy): string {
  if (how === undefined) return marketing.shared;
  return how === "" ? marketing.howUnknown : how;
}

/** What is known of a correction beside its source, one line each. */
export function sayCorrection(t: CopyTexts, source: SourceInCopy): readonly string[] {
  const { ground, askedBy, reference, identityChecked } = t.corrections;
  return [
    ...(source.ground === undefined ? [] : [ground(source.ground)]),
    ...(source.askedBy === undefined ? [] : [askedBy(source.askedBy)]),
    ...(source.reference === undefined ? [] : [reference(source.reference)]),
    ...(source.identityChecked === undefined ? [] : [identityChecked(source.identityChecked)]),
  ];
}

/** A purpose of the notice by its label; one of ours, such as access, in our words. */
export function sayPurpose(t: CopyTexts, { id, label }: Named): string {
  return label === id ? wordFor(t.looks.purposes, id) : label;
}
