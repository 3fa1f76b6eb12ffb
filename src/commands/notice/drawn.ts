import type { Published } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { type AccountGap, gapsOf } from "../../domain/notice/account.ts";
import { checkPublishedIn, type NoticeDocument } from "../../domain/notice/document.ts";
import { informationNotice } from "../../domain/notice/information.ts";
import { lintNotice } from "../../domain/notice/lint/index.ts";
import { publishedText } from "../../domain/notice/published.ts";
import { recordOfProcessing } from "../../domain/notice/record-of-processing.ts";
import { loadLintLists } from "../../law-file/lint-lists.ts";
import { wordAccount } from "../../output/notice/account.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import type { World } from "../../world.ts";

/** The text as it is published · the record of Art. 30(1) · the information of Art. 13 and 14. */
export const DRAWINGS = ["published", "art30", "art13"] as const;
export type Drawing = (typeof DRAWINGS)[number];

export interface Drawn {
  readonly document: NoticeDocument;
  /** What the notice leaves unsaid; of a text as it is published nothing is asked. */
  readonly gaps: readonly AccountGap[];
}

/**
 * A text drawn from a notice, in the language of the words.
 *
 * @throws {Refusal} `notice.not-in-language`
 */
export async function draw(
  as: Drawing,
  { notice }: Published,
  words: Catalogue,
  world: World,
): Promise<Drawn> {
  const { language, noticeAccount: texts } = words;
  if (as === "published") return { document: publishedText(notice, language), gaps: [] };
  checkPublishedIn(notice, language);
  const lists = await loadLintLists(world.data);
  const findings = lintNotice({ notice, lists, today: localDay(world.now(), notice.zone) });
  if (as === "art30") {
    const account = recordOfProcessing(notice, findings);
    return { document: wordAccount(account, texts.art30, notice, words), gaps: gapsOf(account) };
  }
  const account = informationNotice(notice, findings);
  return { document: wordAccount(account, texts.art13, notice, words), gaps: gapsOf(account) };
}
