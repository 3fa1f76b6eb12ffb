/** The notice as it is published: its own sentences under its own headings. */
import { checkPublishedIn, type NoticeDocument } from "./document.ts";
import type { Language } from "./language.ts";
import type { Notice } from "./notice.ts";

/**
 * The notice in one of the languages it is published in.
 *
 * @throws {Refusal} `notice.not-in-language`
 */
export function publishedText(notice: Notice, language: Language): NoticeDocument {
  checkPublishedIn(notice, language);
  return {
    language,
    title: notice.title[language],
    name: notice.name[language],
    sections: notice.sections.map(({ number, heading }) => ({
      id: `s${number}`,
      ...(heading === undefined ? {} : { heading: `${number}. ${heading[language]}` }),
      parts: notice.clauses
        .filter(({ section }) => section === number)
        .map(({ id, text }) => ({ part: "sentence", id, text: text[language] }) as const),
    })),
  };
}
