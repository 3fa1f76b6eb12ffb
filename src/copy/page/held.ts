/** The data itself, what it was before, and what is recorded about direct marketing. */
import type {
  Copy,
  HeldInCopy,
  PartInCopy,
  PastInCopy,
  TableInCopy,
  ValueInCopy,
} from "../../domain/subject/copy/copy.ts";
import type { FieldKind, RecordPartKind } from "../../domain/notice/field.ts";
import { LEFT_OUT } from "../../domain/subject/copy/withheld.ts";
import { isDay } from "../../domain/time.ts";
import { type Markup, markup, value } from "../markup.ts";
import { sayHow, wordFor } from "../texts.ts";
import {
  day,
  list,
  moment,
  NOTHING,
  type Page,
  paragraph,
  quiet,
  type Section,
  source,
  table,
} from "./parts.ts";

export function heldSection(page: Page): Section {
  const { copy, t } = page;
  return {
    id: "held",
    heading: t.held.heading,
    body: [
      paragraph(t.held.intro),
      ...copy.held.map((category) => heldCategory(category, page)),
      ...(holdsCuts(copy) ? [quiet(t.held.leftOut)] : []),
    ],
  };
}

/** Whether words are missing within what is shown. */
function holdsCuts({ held, history, leftOut }: Copy): boolean {
  return leftOut.length > 0 && JSON.stringify([held, history]).includes(LEFT_OUT);
}

function heldCategory(category: HeldInCopy, page: Page): Markup {
  const { t } = page;
  const heading = category.category?.label ?? t.held.undeclared;
  const { leftOut, empty } = category;
  const nothing = category.values.length + category.tables.length + leftOut.length === 0;
  return markup`\n<h3>${heading}</h3>
    ${category.specialCategory ? markup`<p class="special">${t.held.special}</p>` : NOTHING}
    ${category.values.length > 0 ? valueTable(heading, category.values, page) : NOTHING}
    ${category.tables.map((entries) => entryTable(entries, page))}
    ${nothing ? quiet(t.held.nothing) : NOTHING}
    ${leftOut.length > 0 ? quiet(t.held.leftOutFields(leftOut.map(({ label }) => label))) : NOTHING}
    ${!nothing && empty.length > 0 ? quiet(t.held.empty(empty.map(({ label }) => label))) : NOTHING}`;
}

function valueTable(caption: string, values: readonly ValueInCopy[], page: Page): Markup {
  const { t } = page;
  return table({
    caption,
    captionHidden: true,
    head: [t.held.field, t.held.value, t.held.source, t.held.recorded],
    rows: values.map((held) => [
      fieldName(held),
      written(held.choice ?? held.value, held.kind, page),
      source(held.source, page, basisOf(held.basis, page)),
      day(held.source.at, page),
    ]),
  });
}

/** Entries have many columns, so the day stands with the source. */
function entryTable({ label, parts, entries }: TableInCopy, page: Page): Markup {
  return table({
    caption: label,
    head: [...parts.map((part) => part.label), page.t.held.source],
    rows: entries.map((entry) => [
      ...parts.map((part) => partOf(entry.parts, part, page)),
      source(entry.source, page, [day(entry.source.at, page), ...basisOf(entry.basis, page)]),
    ]),
  });
}

function partOf(
  parts: Readonly<Record<string, string>>,
  { id, kind }: PartInCopy,
  page: Page,
): Markup {
  return written(Object.hasOwn(parts, id) ? (parts[id] ?? "") : "", kind, page);
}

function basisOf(basis: string | undefined, { t }: Page): readonly Markup[] {
  if (basis === undefined) return [];
  return [markup`${t.held.basis}: ${value(wordFor(t.held.bases, basis))}`];
}

function fieldName({ label, item }: { label: string; item?: string }): Markup {
  return item === undefined ? markup`${label}` : markup`${label}: ${value(item)}`;
}

function written(text: string, kind: FieldKind | RecordPartKind, page: Page): Markup {
  return kind === "day" && isDay(text) ? day(text, page) : value(text);
}

export function historySection(page: Page): Section {
  const { copy, t } = page;
  const { heading, intro, none } = t.history;
  if (copy.history.length === 0) return { id: "history", heading, body: [quiet(none)] };
  const changes = table({
    caption: heading,
    captionHidden: true,
    head: [t.held.field, t.history.old, t.history.new, t.history.at],
    rows: copy.history.map((past) => [
      fieldName(past),
      before(past.old, past, page),
      before(past.new, past, page),
      markup`${moment(past.at, page)}<br>${source(past.source, page)}`,
    ]),
  });
  return { id: "history", heading, body: [paragraph(intro), changes] };
}

function before(
  text: string | undefined,
  { kind, wrongPerson }: PastInCopy,
  { copy, t }: Page,
): Markup {
  if (text !== undefined) return written(text, kind, { copy, t });
  const why = wrongPerson === undefined ? t.history.nothing : t.history.wrongPerson;
  return markup`<span class="quiet">${why}</span>`;
}

export function marketingSection(page: Page): Section {
  const { copy, t } = page;
  const { heading, bans, noBans, bansIntro, channel, since, how, lifted, channels } = t.marketing;
  const banned = table({
    caption: bans,
    captionHidden: true,
    head: [channel, since, how, lifted, t.held.recorded, t.held.source],
    rows: copy.bans.map((ban) => [
      value(wordFor(channels, ban.channel)),
      day(ban.since, page),
      value(sayHow(t, ban)),
      ban.lifted === undefined
        ? NOTHING
        : markup`${day(ban.lifted.at, page)}<br>${value(ban.lifted.how)}`,
      day(ban.recordedAt, page),
      ban.source === undefined ? NOTHING : source(ban.source, page),
    ]),
  });
  return {
    id: "marketing",
    heading,
    body: [
      markup`<h3>${bans}</h3>\n`,
      ...(copy.bans.length === 0
        ? [quiet(noBans)]
        : [paragraph(bansIntro), banned, ...hashed(page)]),
      markup`<h3>${t.marketing.claims}</h3>\n`,
      ...claimed(page),
    ],
  };
}

/** By what a ban is found again: pseudonymous data, with its ground. */
function hashed({ copy, t }: Page): readonly Markup[] {
  const hashes = new Set(copy.bans.flatMap((ban) => ban.hashes));
  if (hashes.size === 0) return [];
  const entries = Array.from(hashes, (hash) => value(hash));
  return [
    markup`<h4>${t.marketing.hashes}</h4>\n`,
    paragraph(t.marketing.hashesIntro),
    list(entries),
  ];
}

function claimed(page: Page): readonly Markup[] {
  const { copy, t } = page;
  const { claims, noClaims, claimsIntro, channel, evidence, channels } = t.marketing;
  if (copy.claims.length === 0) return [quiet(noClaims)];
  return [
    paragraph(claimsIntro),
    table({
      caption: claims,
      captionHidden: true,
      head: [channel, evidence, t.held.source, t.held.recorded],
      rows: copy.claims.map((claim) => [
        value(wordFor(channels, claim.channel)),
        value(claim.evidence),
        source(claim.source, page),
        day(claim.source.at, page),
      ]),
    }),
  ];
}
