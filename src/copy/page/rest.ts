/** What is not in the copy, with the grounds: passages left out, and columns of the register. */
import { type Markup, markup, value } from "../markup.ts";
import { NOTHING, type Page, pairs, paragraph, quiet, type Section, table } from "./parts.ts";

export function restSection(page: Page): Section {
  const { t } = page;
  return {
    id: "rest",
    heading: t.rest.heading,
    body: [
      markup`<h3>${t.rest.leftOut}</h3>\n`,
      leftOut(page),
      ...(page.copy.thirdPersonsChecked ? [paragraph(t.rest.thirdPersons)] : []),
      markup`<h3>${t.rest.completeness}</h3>\n`,
      completeness(page),
    ],
  };
}

function leftOut({ copy, t }: Page): Markup {
  if (copy.leftOut.length === 0) return quiet(t.rest.noneLeftOut);
  const reasoned = copy.leftOut.some(({ reason }) => reason !== undefined);
  const passages = table({
    caption: t.rest.leftOut,
    captionHidden: true,
    head: [t.held.field, t.rest.passages, t.rest.ground, ...(reasoned ? [t.rest.reason] : [])],
    rows: copy.leftOut.map(({ label, passages: count, ground, reason }) => [
      markup`${label}`,
      markup`${count}`,
      markup`${copy.grounds.find((known) => known.ground === ground)?.source ?? ground}`,
      ...(reasoned ? [value(reason ?? "")] : []),
    ]),
  });
  const grounds = copy.grounds.map(
    ({ text, source }) => markup`<p>${text} <span class="quiet">(${source})</span></p>\n`,
  );
  return markup`${passages}${grounds}`;
}

function completeness(page: Page): Markup {
  const { copy, t } = page;
  const { copied, excluded, undecided } = copy.completeness;
  const all = countColumns(copied) + countColumns(excluded) + undecided.length;
  const grounds = excluded.map(
    ({ ground }) => [t.rest.groundNames[ground], markup`${t.rest.grounds[ground]}`] as const,
  );
  return markup`${paragraph(t.rest.completenessIntro(all, countColumns(copied)))}${pairs(grounds)}${
    undecided.length > 0
      ? markup`<p class="gap">${t.rest.undecided}: ${names(undecided)}</p>\n`
      : NOTHING
  }<div class="technical">${columnTable(page)}</div>`;
}

/** For the one who wants to check: every column by its name. */
function columnTable({ copy, t }: Page): Markup {
  const { copied, excluded } = copy.completeness;
  return table({
    caption: t.rest.technical,
    head: [t.rest.part, t.rest.columns],
    rows: [
      ...copied.map(({ part, columns }) => [
        markup`${t.rest.copied(t.rest.parts[part])}`,
        names(columns),
      ]),
      ...excluded.map(({ ground, columns }) => [
        markup`${t.rest.notCopied(t.rest.groundNames[ground])}`,
        names(columns),
      ]),
    ],
  });
}

function names(columns: readonly string[]): Markup {
  return markup`<span>${columns.map(
    (column, place) => markup`${place > 0 ? ", " : ""}<code>${column}</code>`,
  )}</span>`;
}

function countColumns(groups: readonly { readonly columns: readonly string[] }[]): number {
  return groups.reduce((sum, { columns }) => sum + columns.length, 0);
}
