/** How a language says what is wrong in a notice file. */
import type {
  NoticeFlaw,
  NoticeFlawCode,
  NoticeFormat,
  NoticeProblem,
  NoticeShape,
  NoticeTarget,
} from "../domain/notice/faults.ts";

/** One sentence per flaw, without the place; a language that lacks one does not compile. */
export type NoticeFlawTexts = {
  readonly [Code in NoticeFlawCode]: (flaw: NoticeFlaw<Code>) => string;
};

export type NoticeShapeTexts = Readonly<Record<NoticeShape, string>>;
export type NoticeFormatTexts = Readonly<Record<NoticeFormat, string>>;
export type NoticeTargetTexts = Readonly<Record<NoticeTarget, string>>;

/** What is wrong there, in the language of the texts. */
export function sayFlaw<Code extends NoticeFlawCode>(
  texts: NoticeFlawTexts,
  flaw: NoticeFlaw<Code>,
): string {
  return texts[flaw.code](flaw);
}

/** One line per problem: the line of the file, where in it, and what is wrong there. */
export function sayProblems(
  texts: { readonly flaws: NoticeFlawTexts; readonly line: (line: number) => string },
  problems: readonly NoticeProblem[],
): readonly string[] {
  return problems.map(({ line, path, flaw }) =>
    [texts.line(line), ...(path === "" ? [] : [path]), sayFlaw(texts.flaws, flaw)].join(": "),
  );
}
