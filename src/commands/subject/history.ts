import { registerCommand } from "../../command.ts";
import { sayMoment } from "../../copy/moment.ts";
import { indexFields } from "../../domain/notice/field-index.ts";
import { findHeldField, findSource } from "../../domain/notice/lookup.ts";
import { closedTo } from "../../domain/notice/inference.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { HistoryEntry, Was } from "../../domain/subject/history.ts";
import { correctedFields } from "../../domain/subject/rectified.ts";
import { text, yes } from "../../flag.ts";
import type { Block, Json, Warning } from "../../output/view.ts";
import { countSpecialHistory, getHistory } from "../../store/history.ts";
import { getNotice } from "../../store/notices.ts";
import { getSubject } from "../../store/subjects.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { labelOf, shown } from "./correct-view.ts";
import { purposeOf } from "./purpose.ts";

export const subjectHistory = registerCommand({
  path: "subject history",
  argument: "<subject>",
  flags: { purpose: text("<purpose>"), includeSpecial: yes() },
  examples: {
    number: "seloste subject history 1001",
    script: "seloste subject history 1001 --json",
  },
  needs: ({ flags }) => (flags.includeSpecial ? ["personal", "special"] : ["personal"]),
  may: () => ["special"],
  async prepare(desk, { args, flags }) {
    const { notice } = await getNotice(desk.register);
    const purpose = await purposeOf(desk, notice, {
      given: flags.purpose,
      command: "seloste subject history",
      mustBeGiven: flags.includeSpecial,
    });
    return { notice, purpose, reference: args[0] ?? "", special: flags.includeSpecial };
  },
  async run({ register }, { notice, purpose, reference, special }) {
    const subject = await getSubject(register, notice, reference);
    const index = indexFields(notice);
    const drawers = special ? (["personal", "special"] as const) : (["personal"] as const);
    const closed = closedTo(register.operator.role, notice);
    const all = await getHistory(register, index, subject.nr, drawers);
    const entries = all.filter(({ field }) => !closed.has(field));
    const count = special ? 0 : await countSpecialHistory(register, index, subject.nr);
    return {
      audit: {
        act: "opened",
        subjects: [subject.id],
        fields: correctedFields(entries, "personal"),
        specialFields: correctedFields(entries, "special"),
        purpose,
      },
      view: {
        kind: "subject.history",
        data: entries.map(entryJson),
        blocks: (t) => blocksOf(subject.id, entries, notice, t),
        warnings: special ? [] : closedWarnings(count, register.drawers.includes("special")),
      },
    };
  },
});

/** How many entries were left out; a key that does not open their drawer cannot count them. */
function closedWarnings(count: number, counted: boolean): readonly Warning[] {
  if (counted && count === 0) return [];
  const say: Warning["say"] = (t) =>
    counted ? t.rectificationTexts.history.closed(count) : t.subjectTexts.specialClosed;
  return [{ code: "special.closed", say }];
}

/** Every key, in its order; what is not known is null. */
const EMPTY = {
  nr: null,
  field: "",
  item: "",
  old: null,
  new: null,
  ground: null,
  askedBy: null,
  reference: null,
  identityChecked: null,
  at: "",
  act: "",
  source: "",
  evidence: null,
  file: null,
  wrongPerson: false,
  drawer: "",
};

function entryJson({ origin, ...entry }: HistoryEntry): Json {
  return { ...EMPTY, ...origin, ...entry };
}

/** One heading for each entry, so that long values stay whole on a narrow terminal. */
function blocksOf(
  id: string,
  entries: readonly HistoryEntry[],
  notice: Notice,
  t: Catalogue,
): readonly Block[] {
  const head: Block = { line: t.subjectTexts.subject(id) };
  if (entries.length === 0) return [head, { line: t.rectificationTexts.history.none }];
  return [head, ...entries.flatMap((entry) => entryBlocks(entry, notice, t))];
}

function entryBlocks(entry: HistoryEntry, notice: Notice, t: Catalogue): readonly Block[] {
  const { history } = t.rectificationTexts;
  const moment = sayMoment(entry.at, notice.zone, t.language);
  const number = entry.nr === undefined ? "" : ` (${history.number(entry.nr)})`;
  const heading = `${moment}: ${labelOf(entry, notice, t)}. ${kindOf(entry, t)}${number}`;
  return [{ heading }, { fields: entryFields(entry, notice, t) }];
}

function kindOf(entry: HistoryEntry, t: Catalogue): string {
  const { first, changed, removed, struck } = t.rectificationTexts.history;
  if (entry.wrongPerson === true) return struck;
  if (entry.nr === undefined) return first;
  return entry.new === undefined ? removed : changed;
}

function entryFields(
  entry: HistoryEntry,
  notice: Notice,
  t: Catalogue,
): readonly (readonly [string, string])[] {
  const { before, after, history } = t.rectificationTexts;
  const { act, source, evidence, file, ...origin } = entry.origin;
  const label = findSource(notice, source)?.label[t.language] ?? source;
  const words = { field: entry.field, notice, t };
  const lines: readonly (readonly [string, string | undefined])[] = [
    [before, entry.nr === undefined ? undefined : sayOr(entry, entry.old, entry.new, words)],
    [after, sayOr(entry, entry.new, entry.old, words)],
    [history.by, history.acts[act]],
    [history.source, label],
    [history.evidence, evidence],
    [history.file, file],
    [history.ground, origin.ground],
    [history.askedBy, origin.askedBy],
    [history.reference, origin.reference],
    [history.identity, origin.identityChecked],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

interface Words {
  readonly field: string;
  readonly notice: Notice;
  readonly t: Catalogue;
}

/** Where a value of another person stood, it says so and not that nothing was there. */
function sayOr(
  { wrongPerson }: HistoryEntry,
  was: Was | undefined,
  other: Was | undefined,
  words: Words,
): string {
  const gone = was === undefined && other === undefined && wrongPerson === true;
  return gone ? words.t.rectificationTexts.history.takenOut : sayWas(was, other, words);
}

/** A value, or of an entry the parts in which it differs from the other. */
function sayWas(was: Was | undefined, other: Was | undefined, { field, notice, t }: Words): string {
  const known = findHeldField(notice, field);
  if (was === undefined || typeof was === "string") return shown(was, known, t);
  const parts = typeof other === "object" ? other : {};
  const label = (id: string) => known?.parts?.find((part) => part.id === id)?.label[t.language];
  const differing = Object.entries(was).filter(([part, value]) => parts[part] !== value);
  if (differing.length === 0) return t.rectificationTexts.nothing;
  return differing.map(([part, value]) => `${label(part) ?? part}: ${value}`).join(", ");
}
