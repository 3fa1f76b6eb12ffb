/** When and for what the data was looked at (C-579/21), and the copies given before. */
import type { LookInCopy } from "../../domain/subject/copy/copy.ts";
import { type Markup, markup, value } from "../markup.ts";
import { sayPurpose, wordFor } from "../texts.ts";
import { moment, type Page, paragraph, quiet, type Section, table } from "./parts.ts";

export function looksSection(page: Page): Section {
  const { t } = page;
  return {
    id: "looks",
    heading: t.looks.heading,
    body: [
      paragraph(t.looks.intro),
      looks(page),
      markup`<h3>${t.looks.copies}</h3>\n`,
      copies(page),
    ],
  };
}

function looks(page: Page): Markup {
  const { copy, t } = page;
  if (copy.looks.length === 0) return quiet(t.looks.none);
  return table({
    caption: t.looks.heading,
    captionHidden: true,
    head: [t.looks.at, t.looks.act, t.looks.purpose],
    rows: copy.looks.map((look) => [
      moment(look.at, page),
      value(wordFor(t.looks.acts, look.act)),
      purpose(look, page),
    ]),
  });
}

function purpose({ purpose: named }: LookInCopy, { t }: Page): Markup {
  if (named === undefined) return markup`<span class="quiet">${t.looks.noPurpose}</span>`;
  return value(sayPurpose(t, named));
}

function copies(page: Page): Markup {
  const { copy, t } = page;
  if (copy.copies.length === 0) return quiet(t.looks.noCopies);
  return table({
    caption: t.looks.copies,
    captionHidden: true,
    head: [t.looks.at, t.looks.formats, t.looks.identity, t.looks.draft],
    rows: copy.copies.map(({ at, formats, identityChecked, draft }) => [
      moment(at, page),
      value(formats.join(", ")),
      value(identityChecked),
      markup`${draft ? t.yes : t.no}`,
    ]),
  });
}
