/** A text drawn from a notice, in one language: what every way of writing it starts from. */
import { Refusal } from "../faults.ts";
import type { Language } from "./language.ts";
import type { Notice } from "./notice.ts";

export interface NoticeDocument {
  readonly language: Language;
  readonly title: string;
  /** The register's own name. */
  readonly name: string;
  readonly sections: readonly DocumentSection[];
}

export interface DocumentSection {
  /** The anchor, such as `s9`. */
  readonly id: string;
  /** With its number; absent for what stands above the first heading. */
  readonly heading?: string;
  /** The provision that asks for what stands here. */
  readonly law?: string;
  readonly parts: readonly DocumentPart[];
}

/**
 * `sentence` as it stands, with an anchor where others may point at it · `heading` within a section ·
 * `fact` a word and what it stands for · `quote` the notice's own sentence · `gap` what it leaves
 * unsaid. A source is the ids of clauses.
 */
export type DocumentPart =
  | { readonly part: "sentence"; readonly text: string; readonly id?: string }
  | { readonly part: "heading"; readonly text: string }
  | {
      readonly part: "fact";
      readonly label: string;
      readonly text: string;
      readonly source?: string;
    }
  | { readonly part: "quote"; readonly text: string; readonly source: string }
  | { readonly part: "gap"; readonly text: string };

/** @throws {Refusal} `notice.not-in-language`: a translation nobody has published is none */
export function checkPublishedIn({ languages }: Notice, language: Language): void {
  if (languages.includes(language)) return;
  throw new Refusal({ code: "notice.not-in-language", facts: { language, languages } });
}
