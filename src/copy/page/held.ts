/** The data itself, what it was before, and what is recorded about direct marketing. */
import type {
  Copy,
  HeldInCopy,
  PartInCopy,
  PastInCopy,
  TableInCopy,
  ValueInCopy,
} from "../../domain/subject/copy/copy.ts";
import type { FieldKind, RecordPartKind } from "../../domain/notice/notice.ts";
import { LEFT_OUT } from "../../domain/subject/copy/withheld.ts";
import { isDay } from "../../domain/time.ts";
import { type Markup, markup, value } from "../markup.ts";
import { wordFor } from "../texts.ts";
import {
  day,
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
function holdsCuts({ held, history }: Copy): boolean {
  return JSON.stringify([held, history]).includes(LEFT_OUT);
}

function heldCategory(category: HeldInCopy, page: Page): Markup {
  const { t } = page;
  const heading = category.category?.label ?? t.held.undeclared;
  const nothing = category.values.length + category.tables.length === 0;
  return markup`\n<h3>${heading}</h3>
    ${category.specialCategory ? markup`<p class="special">${t.held.special}</p>` : NOTHING}
    ${category.values.length > 0 ? valueTable(heading, category.values, page) : NOTHING}
    ${category.tables.map((entries) => entryTable(entries, page))}
    ${nothing ? quiet(t.held.nothing) : NOTHING}
    ${!nothing && category.empty.length > 0 ? quiet(t.held.empty(category.empty.map(({ label }) => label))) : NOTHING}`;
}

function valueTable(caption: string, values: readonly ValueInCopy[], page: Page): Markup {
  const { t } = page;
  const based = values.some(({ basis }) => basis !== undefined);
  return table({
    caption,
    captionHidden: true,
    head: [
      t.held.field,
      t.held.value,
      ...(based ? [t.held.basis] : []),
      t.held.source,
      t.held.recorded,
    ],
    rows: values.map((held) => [
      fieldName(held),
      written(held.choice ?? held.value, held.kind, page),
      ...(based ? [basisOf(held.basis, page)] : []),
      source(held.source, page),
      day(held.source.at, page),
    ]),
  });
}

function entryTable({ label, parts, entries }: TableInCopy, page: Page): Markup {
  const { t } = page;
  const based = entries.some(({ basis }) => basis !== undefined);
  return table({
    caption: label,
    head: [
      ...parts.map((part) => part.label),
      ...(based ? [t.held.basis] : []),
      t.held.source,
      t.held.recorded,
    ],
    rows: entries.map((entry) => [
      ...parts.map((part) => partOf(entry.parts, part, page)),
      ...(based ? [basisOf(entry.basis, page)] : []),
      source(entry.source, page),
      day(entry.source.at, page),
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

function basisOf(basis: string | undefined, { t }: Page): Markup {
  return basis === undefined || basis === "unknown" ? markup`${t.held.basisUnknown}` : value(basis);
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
    head: [t.held.field, t.history.old, t.history.new, t.history.at, t.held.source],
    rows: copy.history.map((past) => [
      fieldName(past),
      before(past.old, past, page),
      before(past.new, past, page),
      moment(past.at, page),
      source(past.source, page),
    ]),
  });
  return { id: "history", heading, body: [paragraph(intro), changes] };
}

function before(text: string | undefined, { kind }: PastInCopy, page: Page): Markup {
  if (text !== undefined) return written(text, kind, page);
  return markup`<span class="quiet">${page.t.history.nothing}</span>`;
}

export function marketingSection(page: Page): Section {
  const { copy, t } = page;
  const { heading, bans, noBans, bansIntro, channel, since, evidence, channels } = t.marketing;
  const banned = table({
    caption: bans,
    captionHidden: true,
    head: [channel, since, evidence, t.held.source],
    rows: copy.bans.map((ban) => [
      markup`${wordFor(channels, ban.channel)}`,
      day(ban.since, page),
      value(ban.evidence),
      source(ban.source, page),
    ]),
  });
  return {
    id: "marketing",
    heading,
    body: [
      markup`<h3>${bans}</h3>\n`,
      ...(copy.bans.length === 0 ? [quiet(noBans)] : [paragraph(bansIntro), banned]),
      markup`<h3>${t.marketing.claims}</h3>\n`,
      ...claimed(page),
    ],
  };
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
        markup`${wordFor(channels, claim.channel)}`,
        value(claim.evidence),
        source(claim.source, page),
        day(claim.source.at, page),
      ]),
    }),
  ];
}
