/** What the accounts of a notice are worded with. */
import type { InformationSection, RecordSection } from "../domain/notice/account.ts";

export interface AccountTexts<Section extends string> {
  readonly title: string;
  /** What it is and from which notice; the day is said as people write it. */
  readonly lead: (notice: string, day: string) => string;
  readonly sections: Readonly<Record<Section, SectionTexts>>;
}

export interface SectionTexts {
  readonly heading: string;
  /** The provision that asks for it. */
  readonly law: string;
}

export type RecordTexts = AccountTexts<RecordSection>;
export type InformationTexts = AccountTexts<InformationSection>;
