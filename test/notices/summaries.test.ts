/**
 * Rendered, each of the seven notices says what its source says: every item of the source stands in
 * a clause, every clause answers for an item, and all of them stand once, in order, under their own
 * headings. The tables in `summaries/` were written by hand from the sources.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/domain/notice/language.ts";
import type { Notice } from "../../src/domain/notice/notice.ts";
import { publishedText } from "../../src/domain/notice/published.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { noticeMarkdown } from "../../src/output/notice/markdown.ts";
import { noticePlain } from "../../src/output/notice/plain.ts";
import { DATA } from "../domain/calendar/law.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SHIPPED = join(DATA, "notices");

const NOTICES = [
  ["omaparantola", SHIPPED],
  ["clinic", SHIPPED],
  ["club", SHIPPED],
  ["agency", HERE],
  ["teacher-app", HERE],
  ["translators", HERE],
  ["dating-app", HERE],
] as const;

interface Item {
  readonly says: string;
  /** The clauses that say it, each with a word of the source in the notice's own language. */
  readonly clauses: readonly (readonly [id: string, word: string])[];
}

interface Summary {
  readonly items: readonly Item[];
  /** Clauses that answer for no item, each with its reason in the table. */
  readonly others: readonly string[];
}

/** `item | clause=word clause=two+words`, or `- clause: reason`. */
function summaryOf(name: string): Summary {
  const lines = readFileSync(join(HERE, "summaries", `${name}.txt`), "utf8")
    .trim()
    .split("\n");
  const told = lines.filter((line) => !line.startsWith("#"));
  return {
    items: told
      .filter((line) => !line.startsWith("- "))
      .map((line) => {
        const [says = "", clauses = ""] = line.split(" | ");
        return { says, clauses: clauses.split(" ").map(pairOf) };
      }),
    others: told
      .filter((line) => line.startsWith("- "))
      .map((line) => /^- (\S+): \S/u.exec(line)?.[1] ?? line),
  };
}

function pairOf(written: string): readonly [string, string] {
  const at = written.indexOf("=");
  return [written.slice(0, at), written.slice(at + 1).replaceAll("+", " ")];
}

/** The text as it is read: without the breaks and signs of its form. */
function read(rendered: string): string {
  return rendered.replaceAll(/\\(?=[^\w\s])/gu, "").replaceAll(/\s+/gu, " ");
}

/** The rendered sentence of every clause, found in order; throws where one is missing or misplaced. */
function sentencesIn(
  notice: Notice,
  language: Language,
  rendered: string,
): ReadonlyMap<string, string> {
  const text = read(rendered);
  const found = new Map<string, string>();
  let from = 0;
  for (const { number, heading } of notice.sections) {
    if (heading !== undefined) from = after(text, `${number}. ${heading[language]}`, from);
    for (const clause of notice.clauses.filter(({ section }) => section === number)) {
      const sentence = read(clause.text[language]).trim();
      from = after(text, sentence, from);
      found.set(clause.id, text.slice(from - sentence.length, from));
    }
  }
  return found;
}

function after(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  if (at < 0) throw new Error(`not in its place: ${part}`);
  return at + part.length;
}

describe.each(NOTICES)("%s", (name, folder) => {
  const path = join(folder, `${name}.yaml`);
  const notice = loadNotice(readFileSync(path, "utf8"), path);
  const { items, others } = summaryOf(name);
  const ids = notice.clauses.map(({ id }) => id);

  test.each(notice.languages)("has every clause once, in its place, in %s", (language) => {
    const document = publishedText(notice, language);
    for (const rendered of [noticeMarkdown(document), noticePlain(document)]) {
      expect([...sentencesIn(notice, language, rendered).keys()]).toEqual(ids);
    }
  });

  test("says every item of its source, in the words of the source", () => {
    const [language = "fi"] = notice.languages;
    const rendered = noticePlain(publishedText(notice, language));
    const sentences = sentencesIn(notice, language, rendered);
    const missing = items.flatMap(({ says, clauses }) =>
      clauses
        .filter(
          ([id, word]) => !(sentences.get(id) ?? "").toLowerCase().includes(word.toLowerCase()),
        )
        .map(([id, word]) => `${says}: ${id} lacks ${word}`),
    );
    expect(missing).toEqual([]);
  });

  test("says nothing that its source does not, but what is told with a reason", () => {
    const answered = items.flatMap(({ clauses }) => clauses.map(([id]) => id));
    expect([...answered, ...others].toSorted()).toEqual(ids.toSorted());
  });
});
