/** The notice as it is published: its own sentences under its own headings. */
import { Refusal } from "../faults.ts";
import type { Language } from "./language.ts";
import type { Notice } from "./notice.ts";

export interface PublishedText {
  readonly language: Language;
  readonly title: string;
  readonly name: string;
  readonly sections: readonly PublishedSection[];
}

export interface PublishedSection {
  /** Such as `9`; `0` stands above the first heading. */
  readonly number: string;
  readonly heading?: string;
  readonly sentences: readonly PublishedSentence[];
}

export interface PublishedSentence {
  /** The id of the clause. */
  readonly id: string;
  readonly text: string;
}

/**
 * The notice in one of the languages it is published in.
 *
 * @throws {Refusal} `notice.not-in-language`: a translation nobody has published is none
 */
export function publishedText(notice: Notice, language: Language): PublishedText {
  if (!notice.languages.includes(language)) {
    const facts = { language, languages: notice.languages };
    throw new Refusal({ code: "notice.not-in-language", facts });
  }
  return {
    language,
    title: notice.title[language],
    name: notice.name[language],
    sections: notice.sections.map(({ number, heading }) => ({
      number,
      ...(heading === undefined ? {} : { heading: heading[language] }),
      sentences: notice.clauses
        .filter(({ section }) => section === number)
        .map(({ id, text }) => ({ id, text: text[language] })),
    })),
  };
}
