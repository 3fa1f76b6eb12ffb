/** The top of the page: what it is, whether it is a draft, and the short answer. */
import type { Copy } from "../../domain/subject/copy/copy.ts";
import { type Markup, markup, value } from "../markup.ts";
import { sayDay, sayDayOf } from "../moment.ts";
import { sayReason } from "../texts.ts";
import { list, moment, NOTHING, type Page, pairs, type Section } from "./parts.ts";

export function draftBanner({ copy, t }: Page): Markup {
  if (copy.draft.length === 0) return NOTHING;
  const labels = new Map(
    copy.categories.flatMap(({ fields }) => fields.map(({ id, label }) => [id, label] as const)),
  );
  const reasons = copy.draft.map((reason) =>
    sayReason(t, reason, (field) => labels.get(field) ?? field),
  );
  return markup`<div class="draft" role="alert">
      <p class="mark">${t.draftMark}</p>
      <p>${t.draftNotice}</p>
      ${list(reasons.map((reason) => markup`${reason}`))}
    </div>
    <div class="stamp" aria-hidden="true">${t.draftMark}</div>`;
}

export function header(page: Page): Markup {
  const { copy, t } = page;
  const { controllers, contact, notice, language } = copy;
  return markup`<header>
    <h1>${copy.draft.length > 0 ? t.draftTitle(t.title) : t.title}</h1>
    <p class="lead">${t.lead(controllers.map(({ name }) => name).join(", "), notice.register)}</p>
    ${pairs([
      [t.madeAt, moment(copy.at, page)],
      [t.reference, markup`<code>${copy.id}</code>`],
      ...controllers.map((controller) => [t.controller, controllerLine(controller, page)] as const),
      [t.contact, contact === undefined ? undefined : spaced([contact.name, contact.email])],
      [t.notice, markup`${t.noticeFrom(notice.title, sayDay(notice.validFrom, language))}`],
    ])}
    <p class="quiet">${t.clearText} ${t.times(copy.zone)}</p>
  </header>`;
}

function controllerLine(
  { name, businessId, email }: Copy["controllers"][number],
  { t }: Page,
): Markup {
  const number = businessId === undefined ? undefined : `${t.businessId} ${businessId}`;
  return spaced([name, number, email]);
}

function spaced(texts: readonly (string | undefined)[]): Markup {
  const shown = texts.flatMap((text) => (text === undefined ? [] : [text]));
  return markup`${shown.map(
    (text, place) => markup`${place > 0 ? ", " : ""}<span class="part">${value(text)}</span>`,
  )}`;
}

/** The confirmation of Art. 15(1), and how much there is. */
export function summarySection(page: Page): Section {
  const { copy, t } = page;
  const values = copy.held.reduce((sum, category) => sum + category.values.length, 0);
  const entries = copy.held
    .flatMap(({ tables }) => tables)
    .reduce((sum, table) => sum + table.entries.length, 0);
  const leftOut = copy.leftOut.reduce((sum, { passages }) => sum + passages, 0);
  const since = sayDayOf(copy.added.at, copy.zone, copy.language);
  const facts = [
    t.summary.added(since, copy.added.label),
    ...(copy.groups.length === 0
      ? []
      : [t.summary.groups(copy.groups.map(({ label }) => label).join(", "))]),
    t.summary.held(values, entries),
    t.summary.past(copy.history.length),
    t.summary.looks(copy.looks.length),
    ...(leftOut > 0 ? [t.summary.leftOut(leftOut)] : []),
  ];
  return {
    id: "summary",
    heading: t.summary.heading,
    body: [
      markup`<p class="answer">${t.summary.confirmed}</p>\n`,
      list(facts.map((fact) => markup`${fact}`)),
    ],
  };
}

export function contents(sections: readonly Section[], { t }: Page): Markup {
  const links = sections.map(({ id, heading }) => markup`<a href="#${id}">${heading}</a>`);
  return markup`<nav aria-labelledby="contents">
    <h2 id="contents">${t.contents}</h2>
    <ol>
      ${links.map((link) => markup`<li>${link}</li>`)}
    </ol>
  </nav>`;
}
