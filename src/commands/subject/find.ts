import { registerCommand, type RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import { indexFields } from "../../domain/notice/field-index.ts";
import { listClosedTo } from "../../domain/notice/inference.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import {
  inOrder,
  latestMonth,
  type Listed,
  listSubject,
  lookAlikes,
  townOf,
} from "../../domain/subject/listing.ts";
import { readQuery } from "../../domain/subject/search/query.ts";
import { count, text } from "../../flag.ts";
import type { Block, Warning } from "../../output/view.ts";
import { listIds, listRecordParts, listValuesOf } from "../../store/listing.ts";
import { getNotice } from "../../store/notices.ts";
import { findSubjects } from "../../store/search.ts";
import { purposeOf } from "./purpose.ts";

const LIMIT = 50;

export const subjectFind = registerCommand({
  path: "subject find",
  argument: "[words...]",
  flags: { limit: count("<n>"), purpose: text("<purpose>") },
  examples: {
    name: "seloste subject find makinen",
    two: 'seloste subject find "mäk ai"',
    number: "seloste subject find 1001",
  },
  needs: () => ["personal"],
  async prepare(desk, { args, flags }) {
    const { notice } = await getNotice(desk.register);
    const command = "seloste subject find";
    const purpose = await purposeOf(desk, notice, { given: flags.purpose, command });
    const words = await readWords(desk, args);
    if (words.trim() === "") {
      throw new Refusal({ code: "usage.missing-argument", facts: { argument: "words", command } });
    }
    return { notice, purpose, words, limit: flags.limit ?? LIMIT };
  },
  async run({ register }, { notice, purpose, words, limit }) {
    const all = await findSubjects(register, readQuery(words), limit);
    // One person who is named may be looked up; the list of all people is closed.
    const closed = listClosedTo(register.operator.role, notice);
    const found = closed ? all.found.filter((one) => one.exact) : all.found;
    const more = all.more && !closed;
    const index = indexFields(notice);
    const fields = [...index.identifiers.keys()];
    const ids = await listIds(register, numbers(found));
    const values = await listValuesOf(register, ids, fields);
    const exact = await listIds(register, numbers(found.filter((one) => one.exact)));
    const listed = inOrder(
      values.map((one) => listSubject(one, index)),
      exact,
    );
    const hints = closed ? new Map<string, string>() : await hintsFor(register, notice, listed);
    const whole: Warning = { code: "find.whole", say: (t) => t.subjectTexts.whole };
    const narrow: Warning = { code: "find.more", say: (t) => t.subjectTexts.more(limit) };
    return {
      audit: {
        act: "listed",
        subjects: listed.map(({ id }) => id),
        fields: fields.filter((field) => index.identifiers.get(field) !== "account"),
        purpose,
        counts: { listed: listed.length },
      },
      view: {
        kind: "subject.list",
        data: listed.map((one) => ({ ...one, hint: hints.get(one.id) ?? null })),
        blocks: (t): readonly Block[] => {
          if (listed.length === 0) return [{ line: t.subjectTexts.nobody }];
          const { id, name, email, number } = t.subjectTexts.columns;
          const rows = listed.map((one) => [
            one.id,
            hints.has(one.id) ? `${one.name} (${hints.get(one.id) ?? ""})` : one.name,
            one.email,
            one.number,
          ]);
          return [{ table: { columns: [id, name, email, number], rows } }];
        },
        warnings: [...(more ? [narrow] : []), ...(closed ? [whole] : [])],
      },
    };
  },
});

function numbers(found: readonly { readonly nr: number }[]): readonly number[] {
  return found.map(({ nr }) => nr);
}

/** The words come as arguments, from standard input with `-`, or are asked for. */
async function readWords(desk: RegisterDesk, args: readonly string[]): Promise<string> {
  if (args.length === 1 && args[0] === "-") return (await desk.readStdin()).trim();
  if (args.length > 0) return args.join(" ");
  return desk.ask.text("<words>", desk.text.prompts.words);
}

/** Town or month of the last order, only for those who would otherwise look the same. */
async function hintsFor(
  register: RegisterDesk["register"],
  notice: Notice,
  listed: readonly Listed[],
): Promise<ReadonlyMap<string, string>> {
  const alike = lookAlikes(listed);
  const hints = new Map<string, string>();
  if (alike.length === 0) return hints;
  const texts = notice.fields.flatMap(({ id, kind }) => (kind === "text" ? [id] : []));
  const days = notice.fields.flatMap(({ parts = [] }) =>
    parts.flatMap(({ id, kind }) => (kind === "day" ? [id] : [])),
  );
  for (const { id, values } of await listValuesOf(register, alike, texts)) {
    const records = await listRecordParts(register, id);
    const month = latestMonth(records.flatMap((parts) => days.flatMap((day) => parts[day] ?? [])));
    const [town] = values.flatMap(({ value }) => townOf(value) ?? []);
    const hint = town ?? month;
    if (hint !== undefined) hints.set(id, hint);
  }
  return hints;
}
