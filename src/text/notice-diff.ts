import type { Telling } from "../domain/notice/compare.ts";

/** What is said of something that data subjects must be told, and by which law. */
export interface TellingText {
  readonly law: string;
  /** @param ids of fields, or of clauses */
  readonly say: (name: string, ids: readonly string[]) => string;
}

export type TellingTexts = Readonly<Record<Telling["of"], TellingText>>;
