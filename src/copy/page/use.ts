/** The answers to Art. 15(1)(a)–(d), (g), (h) and 15(2). */
import type { Answer, GapId, Sentence } from "../../domain/subject/copy/copy.ts";
import { type Markup, markup, value } from "../markup.ts";
import {
  list,
  moment,
  NOTHING,
  type Page,
  pairs,
  paragraph,
  type Section,
  table,
} from "./parts.ts";

export function useSection(page: Page): Section {
  const { copy, t } = page;
  return {
    id: "use",
    heading: t.use.heading,
    body: [
      paragraph(t.use.intro(copy.notice.title)),
      heading(t.use.purposes),
      purposes(page),
      heading(t.use.categories),
      pairs(copy.categories.map(({ label, fields }) => [label, markup`${names(fields)}`] as const)),
      heading(t.use.recipients),
      disclosed(page),
      ...agreed(page),
      ...told(page),
      recipients(page),
      ...(["transfers", "storagePeriod"] as const).flatMap((gap) => plainAnswer(gap, page)),
      heading(t.use.source),
      paragraph(t.use.sourceText),
      ...plainAnswer("automatedDecisions", page),
    ],
  };
}

function heading(text: string): Markup {
  return markup`<h3>${text}</h3>\n`;
}

function names(fields: readonly { readonly label: string }[]): string {
  return fields.map(({ label }) => label).join(", ");
}

/** The purposes by name; the notice's sentences would only repeat them. */
function purposes(page: Page): Markup {
  const { list: named, ...answer } = page.copy.purposes;
  if (answer.state !== "says" || named.length === 0) return answered("purposes", answer, page);
  const entries = named.map(({ label }) => markup`${label}`);
  return markup`${list(entries)}${addition(answer, page)}`;
}

/** The actual recipients. */
function disclosed(page: Page): Markup {
  const { copy, t } = page;
  const rows = copy.recipients.disclosed.map(({ to, country, at, fields, purpose }) => [
    value(`${to} (${country})`),
    moment(at, page),
    value(names(fields)),
    value(purpose?.label ?? ""),
  ]);
  if (rows.length === 0) return paragraph(t.use.noDisclosures);
  const { caption, head } = t.use.disclosed;
  return table({ caption, head, rows });
}

function agreed(page: Page): readonly Markup[] {
  const { copy, t } = page;
  const { caption, head } = t.use.agreed;
  const rows = copy.recipients.agreed.map(
    ({ to, country, givenAt, informed, evidence, withdrawn }) => [
      value(`${to} (${country})`),
      moment(givenAt, page),
      value(informed ?? ""),
      value(evidence),
      withdrawn === undefined ? value("") : moment(withdrawn.at, page),
    ],
  );
  return rows.length === 0 ? [] : [table({ caption, head, rows })];
}

/** Who was told of corrections (Art. 19). */
function told(page: Page): readonly Markup[] {
  const { copy, t } = page;
  const { caption, head, yes, no, waits } = t.use.told;
  const rows = copy.recipients.told.map(({ to, fields, since, doneAt, told: done }) => [
    value(to),
    value(names(fields)),
    moment(since, page),
    doneAt === undefined ? value(waits) : moment(doneAt, page),
    value(doneAt === undefined ? "" : done === true ? yes : no),
  ]);
  return rows.length === 0 ? [] : [table({ caption, head, rows })];
}

function recipients(page: Page): Markup {
  const { copy, t } = page;
  const { list: named, ...answer } = copy.recipients;
  const entries = named.map(({ label, processor, fields }) => {
    const role = processor ? ` (${t.use.processor})` : "";
    return markup`<strong>${label}</strong>${role}: ${names(fields)}`;
  });
  const allowed =
    entries.length === 0 ? NOTHING : markup`${paragraph(t.use.recipientsIntro)}${list(entries)}`;
  return markup`${allowed}${answered("recipients", answer, page)}`;
}

function plainAnswer(
  gap: "transfers" | "storagePeriod" | "automatedDecisions",
  page: Page,
): readonly Markup[] {
  return [heading(page.t.use[gap]), answered(gap, page.copy[gap], page)];
}

function answered(gap: GapId, answer: Answer, page: Page): Markup {
  const { t } = page;
  const silent = answer.state === "silent" && answer.addition === undefined;
  return markup`${answer.state === "none" ? paragraph(t.use.none[gap]) : NOTHING}${
    answer.state === "silent" ? paragraph(t.use.gaps[gap]) : NOTHING
  }${bySection(answer.sentences).map((group) => quoted(group, page))}${addition(answer, page)}${
    silent ? markup`<p class="gap">${t.use.gap}</p>\n` : NOTHING
  }`;
}

/** Neighbours of one section stand together. */
function bySection(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const sections = [...new Set(sentences.map(({ section }) => section))];
  return sections.map((section) => sentences.filter((one) => one.section === section));
}

function quoted(sentences: readonly Sentence[], { t }: Page): Markup {
  const section = sentences[0]?.section ?? "0";
  const place = section === "0" ? t.use.preamble : t.use.section(section);
  return markup`<blockquote>${sentences.map(({ text }) => markup`<p>${text}</p>\n`)}<footer>${place}</footer></blockquote>\n`;
}

function addition({ addition: text }: Answer, { t }: Page): Markup {
  if (text === undefined) return NOTHING;
  return markup`<p><strong>${t.use.addition}</strong> ${value(text)}</p>\n`;
}
