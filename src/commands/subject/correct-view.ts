/** A correction as it is shown: each value before and after, and who is to be told. */
import type { Had } from "../../domain/disclosure/telling.ts";
import { findHeldField } from "../../domain/notice/lookup.ts";
import type { Field } from "../../domain/notice/field.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Correction, Rectification, Target } from "../../domain/subject/rectification.ts";
import {
  type Change,
  correctedIdentifiers,
  leavesOldAddress,
  listChanges,
  possibleRecipients,
  targetName,
} from "../../domain/subject/rectified.ts";
import { safe } from "../../output/safe.ts";
import type { Block, Json, View, Warning } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";

/** What one act of correcting comes to. */
export interface Corrected {
  readonly id: string;
  readonly notice: Notice;
  readonly plan: Rectification;
  /** Changes whose old values were never the data subject's. */
  readonly struck: readonly Correction[];
  /** Other data subjects of whom the same is held. */
  readonly sharing: readonly string[];
  /** Whether a ban on marketing holds for a new address or number. */
  readonly banned: boolean;
  /** Whether anything is left by which the data subject can be found. */
  readonly findable: boolean;
  /** The recipients who had it, by the disclosures on record (Art. 19). */
  readonly had: readonly Had[];
}

/** A target in the words of the notice, such as `Orders #2006: Status`. */
export function labelOf({ field, item, part }: Target, notice: Notice, t: Catalogue): string {
  const known = findHeldField(notice, field);
  const label = known?.label[t.language] ?? field;
  const name = item === "" ? label : `${label} ${item}`;
  if (part === undefined) return name;
  const parts = known?.parts ?? [];
  return `${name}: ${parts.find(({ id }) => id === part)?.label[t.language] ?? part}`;
}

/** A value as a person reads it: one of a choice by its label. */
export function shown(value: string | undefined, field: Field | undefined, t: Catalogue): string {
  if (value === undefined) return t.rectificationTexts.nothing;
  const known = field?.values?.find(({ id }) => id === value);
  return known?.label[t.language] ?? value;
}

/** Before and after, as a person agrees to it. */
export function planLines(
  corrections: readonly Correction[],
  struck: readonly Correction[],
  notice: Notice,
  t: Catalogue,
): string {
  const texts = t.rectificationTexts;
  const before = struck.filter((one) => !corrections.includes(one));
  const lines = [
    ...corrections.flatMap(listChanges).flatMap((change) => changeLines(change, notice, t)),
    ...(struck.length > before.length ? [texts.struckForGood] : []),
    ...(before.length === 0 ? [] : [texts.toStrike]),
    ...before
      .flatMap(listChanges)
      .map(
        (one) =>
          `  ${labelOf(one, notice, t)}: ${shown(one.old, findHeldField(notice, one.field), t)}`,
      ),
  ];
  return lines.map(safe).join("\n");
}

function changeLines(change: Change, notice: Notice, t: Catalogue): readonly string[] {
  const { before, after } = t.rectificationTexts;
  const field = findHeldField(notice, change.field);
  const [name, was, is] = [labelOf(change, notice, t), change.old, change.new];
  return [name, `  ${before}: ${shown(was, field, t)}`, `  ${after}: ${shown(is, field, t)}`];
}

export function correctedView(done: Corrected): View {
  const { id, notice, plan, struck } = done;
  const { corrections, unchanged } = plan;
  const recipients = possibleRecipients([...corrections, ...struck], notice);
  return {
    kind: "subject.correct",
    data: {
      id,
      changes: corrections.flatMap(listChanges).map(changeJson),
      unchanged: unchanged.map(targetJson),
      wrongPerson: struck.flatMap(listChanges).map(targetJson),
      sharing: done.sharing,
      recipients: {
        recorded: done.had.map(({ recipient, name, fields, disclosures }) => ({
          id: recipient ?? null,
          name,
          fields,
          disclosures,
        })),
        notice: recipients.map(({ recipient, fields }) => ({ id: recipient.id, fields })),
      },
    },
    blocks: (t) => [
      ...headBlocks(done, t),
      ...(corrections.length === 0 ? [] : [{ fields: changeFields(corrections, notice, t) }]),
      ...unchangedBlocks(unchanged, notice, t),
      ...recipientBlocks(done, t),
    ],
    warnings: warningsOf(done),
    next: () => [
      ...(struck.length > 0 ? ["seloste breach log"] : []),
      ...done.had.map(({ recipient, name }) => tellingCommand(recipient, name)),
      `seloste subject history ${id}`,
    ],
  };
}

function tellingCommand(recipient: string | undefined, name: string): string {
  const whom = recipient === undefined ? `--named "${name}"` : `--to ${recipient}`;
  return `seloste disclosure record --kind correction ${whom} --why <text>`;
}

function targetJson({ field, item, part }: Target): { readonly [key: string]: Json } {
  return { field, item, part: part ?? null };
}

function changeJson(change: Change): Json {
  return { ...targetJson(change), old: change.old ?? null, new: change.new ?? null };
}

function headBlocks({ id, plan, struck }: Corrected, t: Catalogue): readonly Block[] {
  const texts = t.rectificationTexts;
  if (plan.corrections.length > 0) return [{ line: texts.corrected(id) }];
  return [{ line: struck.length > 0 ? texts.struck(id) : texts.nothingRecorded }];
}

function changeFields(
  corrections: readonly Correction[],
  notice: Notice,
  t: Catalogue,
): readonly (readonly [string, string])[] {
  return corrections.flatMap(listChanges).map((change) => {
    const field = findHeldField(notice, change.field);
    const [was, is] = [shown(change.old, field, t), shown(change.new, field, t)];
    return [labelOf(change, notice, t), `${was} → ${is}`] as const;
  });
}

function unchangedBlocks(
  unchanged: readonly Target[],
  notice: Notice,
  t: Catalogue,
): readonly Block[] {
  if (unchanged.length === 0) return [];
  const names = unchanged.map((target) => targetName(target, notice)).join(", ");
  return [{ line: t.rectificationTexts.unchanged(names) }];
}

/** Who is to be told (Art. 19): those who had it by the record, else those who by the notice may have. */
function recipientBlocks({ plan, struck, notice, had }: Corrected, t: Catalogue): readonly Block[] {
  const all = [...plan.corrections, ...struck];
  if (all.length === 0) return [];
  if (had.length > 0) {
    const named = had.map(({ name, fields, disclosures }) => {
      const labels = fields.map((field) => labelOf({ field, item: "" }, notice, t));
      return `${name} (${labels.join(", ")}; ${disclosures.join(", ")})`;
    });
    return [{ line: t.rectificationTexts.had(named.join("; ")) }];
  }
  const { recipients, noRecipients } = t.rectificationTexts;
  const named = possibleRecipients(all, notice).map(({ recipient, fields }) => {
    const labels = fields.map((field) => labelOf({ field, item: "" }, notice, t));
    return `${recipient.label[t.language]} (${labels.join(", ")})`;
  });
  return [{ line: named.length === 0 ? noRecipients : recipients(named.join("; ")) }];
}

function warningsOf({
  plan,
  notice,
  struck,
  sharing,
  banned,
  findable,
}: Corrected): readonly Warning[] {
  const warnings: Warning[] = [];
  const add = (code: string, say: Warning["say"]) => warnings.push({ code, say });
  if (sharing.length > 0) {
    add("rectification.sharing", (t) => t.rectificationTexts.sharing(sharing.join(", ")));
  }
  const identifiers = correctedIdentifiers(plan.corrections, notice);
  // The old address of a wrong person is the wrong person's.
  if (struck.length === 0 && leavesOldAddress(identifiers)) {
    add("rectification.tell-old", (t) => t.rectificationTexts.tellOld);
  }
  if (banned) add("ban.found", (t) => t.rectificationTexts.banned);
  if (!findable) add("rectification.unfindable", (t) => t.rectificationTexts.unfindable);
  if (struck.length > 0) {
    add("rectification.wrong-person", (t) => t.rectificationTexts.wrongPerson);
  }
  return warnings;
}
