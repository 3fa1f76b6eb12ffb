/** What the sections of a page are built of. */
import type { Copy, SourceInCopy } from "../../domain/subject/copy/copy.ts";
import { isDay, isInstant } from "../../domain/time.ts";
import { type Markup, markup, value } from "../markup.ts";
import { sayDayOf, sayMoment } from "../moment.ts";
import { type CopyTexts, sayCorrection } from "../texts.ts";

export interface Page {
  readonly copy: Copy;
  readonly t: CopyTexts;
}

export interface Section {
  /** The anchor, the same in every language. */
  readonly id: string;
  readonly heading: string;
  readonly body: readonly Markup[];
}

export interface PageTable {
  readonly caption: string;
  /** Whether the heading above says the caption already; readers of the screen still hear it. */
  readonly captionHidden?: boolean;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Markup[])[];
}

export const NOTHING: Markup = markup``;

export function section({ id, heading, body }: Section): Markup {
  return markup`\n<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${body}</section>\n`;
}

export function paragraph(text: string): Markup {
  return markup`<p>${text}</p>\n`;
}

export function quiet(text: string): Markup {
  return markup`<p class="quiet">${text}</p>\n`;
}

/** A list with bullets; nothing when it would be empty. */
export function list(entries: readonly Markup[]): Markup {
  return entries.length === 0
    ? NOTHING
    : markup`<ul>${entries.map((entry) => markup`<li>${entry}</li>\n`)}</ul>\n`;
}

/** Pairs of a word and what it stands for; those without a value are left out. */
export function pairs(entries: readonly (readonly [string, Markup | undefined])[]): Markup {
  const shown = entries.flatMap(([word, meaning]) =>
    meaning === undefined ? [] : [markup`<div><dt>${word}</dt><dd>${meaning}</dd></div>\n`],
  );
  return markup`<dl>${shown}</dl>\n`;
}

/** The roles keep it a table for readers of the screen where a narrow screen stacks its cells. */
export function table({ caption, captionHidden = false, head, rows }: PageTable): Markup {
  const hidden = captionHidden ? markup` class="unseen"` : NOTHING;
  return markup`<table role="table">
<caption${hidden}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head.map(
    (word) => markup`<th role="columnheader" scope="col">${word}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (cells) =>
    markup`<tr role="row">${cells.map((cell, place) => tableCell(cell, place, head))}</tr>\n`,
)}</tbody>
</table>\n`;
}

function tableCell(cell: Markup, place: number, head: readonly string[]): Markup {
  if (place === 0) return markup`<th role="rowheader" scope="row">${cell}</th>`;
  return markup`<td role="cell" data-label="${head[place] ?? ""}"><div>${cell}</div></td>`;
}

export function moment(at: string, { copy }: Page): Markup {
  return time(at, sayMoment(at, copy.zone, copy.language));
}

export function day(at: string, { copy }: Page): Markup {
  return time(at, sayDayOf(at, copy.zone, copy.language));
}

function time(at: string, said: string): Markup {
  return isInstant(at) || isDay(at) ? markup`<time datetime="${at}">${said}</time>` : value(said);
}

/** The source of a value, with the evidence and the file it came from, and what else is to be said. */
export function source(from: SourceInCopy, { t }: Page, more: readonly Markup[] = []): Markup {
  const { label, act, evidence, file } = from;
  const lines = [
    ...more,
    ...(evidence === undefined ? [] : [value(t.held.evidence(evidence))]),
    ...(file === undefined ? [] : [value(t.held.file(file))]),
    ...sayCorrection(t, from).map(value),
  ];
  return markup`${label}, ${t.held.acts[act]}${lines.map((line) => markup`<br><span class="quiet">${line}</span>`)}`;
}
