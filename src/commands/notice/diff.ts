import { noticeCommand, type Published } from "../../command.ts";
import {
  type ClauseChange,
  compareNotices,
  type FieldChange,
  type NoticeChanges,
} from "../../domain/notice/compare.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Clause, Notice } from "../../domain/notice/notice.ts";
import type { Block, Json } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { jsonOfTelling, section, tellingBlocks } from "./tellings.ts";

export const noticeDiff = noticeCommand({
  path: "notice diff",
  argument: "<notices...>",
  flags: {},
  examples: {
    next: "seloste notice diff ours.yaml",
    files: "seloste notice diff ours.yaml next.yaml",
  },
  wanted({ args: [first, second, ...more] }) {
    if (more.length > 0) {
      const facts = { command: "seloste notice diff" };
      throw new Refusal({ code: "usage.too-many-arguments", facts });
    }
    return second === undefined ? [undefined, first] : [first, second];
  },
  async run({ published: [before, after] }) {
    if (before === undefined || after === undefined) throw new Error("two notices were to be read");
    const changes = compareNotices(before.notice, after.notice);
    return {
      view: {
        kind: "notice.diff",
        data: jsonOf(before, after, changes),
        blocks: (t) => blocksOf(changes, before.notice, t),
      },
    };
  },
});

function jsonOf(before: Published, after: Published, changes: NoticeChanges): Json {
  return {
    before: sideOf(before),
    after: sideOf(after),
    clauses: changes.clauses.map((one) => ({
      id: idOf(one),
      change: one.change,
      in: one.change === "changed" ? one.in : [],
      before: one.change === "new" ? null : jsonOfClause(one.before),
      after: one.change === "gone" ? null : jsonOfClause(one.after),
    })),
    fields: changes.fields.map((one) => ({
      id: idOf(one),
      change: one.change,
      in: one.change === "changed" ? one.in : [],
    })),
    tellings: changes.tellings.map(jsonOfTelling),
  };
}

function sideOf({ notice, version }: Published): Json {
  return { id: notice.id, version: version ?? null, validFrom: notice.validFrom };
}

function idOf(one: ClauseChange | FieldChange): string {
  return one.change === "gone" ? one.before.id : one.after.id;
}

function jsonOfClause({ text, promise }: Clause): Json {
  return { text, promise };
}

function blocksOf(changes: NoticeChanges, before: Notice, t: Catalogue): readonly Block[] {
  const { noticeDiff: texts } = t;
  if (changes.clauses.length + changes.fields.length + changes.tellings.length === 0) {
    return [{ line: texts.same }];
  }
  return [
    ...section(
      texts.clauses,
      changes.clauses.map((one) => clauseRow(one, t)),
    ),
    ...section(
      texts.fields,
      changes.fields.map((one) => fieldRow(one, t)),
    ),
    ...tellingBlocks(changes.tellings, before, t),
  ];
}

function clauseRow(one: ClauseChange, { language, noticeDiff: texts }: Catalogue) {
  const row = (said: string) => [`${texts.change[one.change]} ${idOf(one)}`, said] as const;
  if (one.change === "new") return row(one.after.text[language]);
  if (one.change === "gone") return row(one.before.text[language]);
  const { before, after } = one;
  const languages = one.in.filter((detail) => detail !== "promise" && detail !== "facts");
  const same = before.text[language] === after.text[language];
  return row(
    [
      same ? after.text[language] : `${before.text[language]} → ${after.text[language]}`,
      ...(languages.length === 0 ? [] : [`(${languages.join(", ")})`]),
      ...(before.promise === after.promise
        ? []
        : [after.promise ? texts.promise : texts.noPromise]),
      ...(one.in.includes("facts") ? [texts.facts] : []),
    ].join(" "),
  );
}

function fieldRow(one: FieldChange, { language, noticeDiff: texts }: Catalogue) {
  const { label } = one.change === "gone" ? one.before : one.after;
  const details = one.change === "changed" ? one.in.map((detail) => texts.detail[detail]) : [];
  const said = details.length === 0 ? label[language] : `${label[language]}: ${details.join(", ")}`;
  return [`${texts.change[one.change]} ${idOf(one)}`, said] as const;
}
