/** An account of a notice in the words of one language. */
import { sayDay } from "../../copy/moment.ts";
import type {
  Account,
  AccountGap,
  AccountHeading,
  AccountPart,
} from "../../domain/notice/account.ts";
import type { DocumentPart, NoticeDocument } from "../../domain/notice/document.ts";
import type { Texts } from "../../domain/notice/language.ts";
import type { LintRule } from "../../domain/notice/lint/finding.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import type { AccountTexts } from "../../text/notice-account.ts";
import { isFact, sayFact } from "./account-facts.ts";

/** The account as a document; its language is that of the catalogue. */
export function wordAccount<Section extends string>(
  account: Account<Section>,
  texts: AccountTexts<Section>,
  notice: Notice,
  t: Catalogue,
): NoticeDocument {
  const { language } = t;
  const lead = texts.lead(notice.title[language], sayDay(notice.validFrom, language));
  return {
    language,
    title: texts.title,
    name: notice.name[language],
    sections: [
      { id: "lead", parts: [{ part: "sentence", text: lead }] },
      ...account.sections.map((section, at) => {
        const { heading, law } = texts.sections[section.section];
        return {
          id: section.section,
          heading: `${at + 1}. ${heading}`,
          law,
          parts: section.parts.map((part) => wordPart(part, law, t)),
        };
      }),
    ],
  };
}

function wordPart(part: AccountPart, law: string, t: Catalogue): DocumentPart {
  const { language, noticeAccount: texts } = t;
  if (isFact(part)) return { part: "fact", ...sayFact(part, t) };
  switch (part.of) {
    case "heading":
      return { part: "heading", text: sayHeading(part.heading, t) };
    case "quote":
      return { part: "quote", text: part.clause.text[language], source: part.clause.id };
    case "none":
      return { part: "sentence", text: texts.none[part.topic] };
    case "note":
      return { part: "sentence", text: texts.notes[part.note] };
    case "gap":
      return { part: "gap", text: sayGap(part, law, t) };
  }
}

function sayHeading(heading: AccountHeading, { language, noticeAccount }: Catalogue): string {
  if ("own" in heading) return heading.own[language];
  if ("right" in heading) return noticeAccount.rights[heading.right];
  return noticeAccount.headings[heading.of];
}

/** Of these lint itself names the provision; the point of an article does not ask for them. */
const OWN_LAW: ReadonlySet<string> = new Set<LintRule>(["art9-ground"]);

/** Names stand where lint has ids. What only lint asks for it asks by its own provision. */
function sayGap(gap: AccountGap, law: string, t: Catalogue): string {
  const { language, lintTexts, noticeAccount: texts } = t;
  const say = (names: Texts) => names[language];
  const { gap: code } = gap;
  if (!isRule(code, t)) {
    const { category } = gap.names;
    const whose = gap.role === undefined ? "" : texts.roles[gap.role];
    const about = category === undefined ? whose : say(category);
    return texts.gap(texts.gaps[code](about, gap.fields.map(say).join(", ")), law);
  }
  const names = Object.entries(gap.names).map(
    ([key, name]) => [key, texts.named(say(name))] as const,
  );
  const rule = lintTexts.rules[code];
  const what = rule.what({ ...gap.facts, ...Object.fromEntries(names) });
  return texts.gap(what, OWN_LAW.has(code) ? rule.law : law);
}

function isRule(code: AccountGap["gap"], { lintTexts }: Catalogue): code is LintRule {
  return Object.hasOwn(lintTexts.rules, code);
}
