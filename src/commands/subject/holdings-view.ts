/** Everything held about one data subject, by category of the notice, for people and for JSON. */
import { channelsOf } from "../../domain/ban/ban.ts";
import type { Field } from "../../domain/notice/field.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { fieldsOf } from "../../domain/notice/lookup.ts";
import {
  bansInForce,
  type HeldRecord,
  type HeldValue,
  type Holdings,
  type Origin,
} from "../../domain/subject/holdings.ts";
import { dayIn } from "../../output/time.ts";
import type { Block, Json } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";

/** `fields` by id, `records` by field, and `held` with where each came from. */
export function holdingsJson(holdings: Holdings, notice: Notice): Json {
  const fields: Record<string, Json> = {};
  const labelled: Record<string, Record<string, string>> = {};
  for (const { field, item, value } of holdings.values) {
    if (item === "") fields[field] = value;
    else labelled[field] = { ...labelled[field], [item]: value };
  }
  const banField = notice.fields.find(({ kind }) => kind === "ban");
  if (banField !== undefined) fields[banField.id] = bansInForce(holdings).length > 0;
  const records: Record<string, Json> = {};
  for (const { id, kind } of [...notice.fields, ...notice.retired]) {
    if (kind !== "records") continue;
    records[id] = holdings.records.flatMap((one) => (one.field === id ? [one.parts] : []));
  }
  return {
    id: holdings.id,
    added: originJson(holdings.added),
    groups: holdings.groups,
    fields: { ...fields, ...labelled },
    records,
    held: holdings.values.map(({ field, item, value, drawer, origin, basis }) => ({
      field,
      item,
      value,
      drawer,
      ...originJson(origin),
      basis: basis ?? null,
    })),
    bans: holdings.bans.map(({ channel, since, how, recordedAt, lifted }) => ({
      channel,
      since,
      how: how ?? null,
      recordedAt,
      lifted: lifted ?? null,
    })),
    consentClaims: holdings.claims.map(({ channel, evidence, origin }) => ({
      channel,
      evidence,
      at: origin.at,
    })),
    special: holdings.complete ? "open" : "closed",
  };
}

function originJson({ at, act, source, evidence, file }: Origin) {
  return { at, act, source, evidence: evidence ?? null, file: file ?? null };
}

/** One heading per category of the notice that holds anything; then what no category declares now. */
export function holdingsBlocks(holdings: Holdings, notice: Notice, t: Catalogue): readonly Block[] {
  const told = { holdings, notice, t };
  const blocks: Block[] = [{ line: t.subjectTexts.subject(holdings.id) }];
  const groups = notice.groups.filter(({ id }) => holdings.groups.includes(id));
  if (groups.length > 0) {
    const named = groups.map(({ label }) => label[t.language]).join(", ");
    blocks.push({ fields: [[t.subjectTexts.groups, named]] });
  }
  for (const category of notice.categories)
    blocks.push(...heldBlocks(category.label[t.language], fieldsOf(notice, category.id), told));
  blocks.push(...heldBlocks(t.copyTexts.held.undeclared, notice.retired, told));
  blocks.push(...markBlocks(holdings, notice, t));
  return blocks;
}

interface Told {
  readonly holdings: Holdings;
  readonly notice: Notice;
  readonly t: Catalogue;
}

function heldBlocks(
  title: string,
  fields: readonly Field[],
  { holdings, notice, t }: Told,
): readonly Block[] {
  const lines = fields.flatMap((field) => fieldLines(holdings, notice, field, t));
  const tables = fields.flatMap((field) => recordTable(holdings.records, field, t));
  if (lines.length === 0 && tables.length === 0) return [];
  const heading = { heading: title };
  return lines.length === 0 ? [heading, ...tables] : [heading, { fields: lines }, ...tables];
}

function fieldLines(
  holdings: Holdings,
  notice: Notice,
  field: Field,
  t: Catalogue,
): readonly (readonly [string, string])[] {
  const label = field.label[t.language];
  if (field.kind === "ban") {
    const channels = channelsOf(bansInForce(holdings)).map(t.subjectTexts.channel).join(", ");
    return [[label, channels === "" ? t.subjectTexts.noBan : channels]];
  }
  return holdings.values.flatMap((held) =>
    held.field === field.id
      ? [
          [
            held.item === "" ? label : held.item,
            `${valueText(held, field, t)}  ${provenance(held, notice, t)}`,
          ] as const,
        ]
      : [],
  );
}

function valueText({ value }: HeldValue, field: Field, t: Catalogue): string {
  const known = field.values?.find(({ id }) => id === value);
  return known === undefined ? value : known.label[t.language];
}

/** Where a value came from and when, in a few words. */
function provenance({ origin, basis }: HeldValue, notice: Notice, t: Catalogue): string {
  const source = notice.sources.find(({ id }) => id === origin.source);
  const words = [
    source?.label[t.language] ?? origin.source,
    dayIn(origin.at, notice.zone, t.language),
  ];
  if (basis !== undefined) words.push(t.subjectTexts.basis(basis));
  return `(${words.join(", ")})`;
}

function recordTable(records: readonly HeldRecord[], field: Field, t: Catalogue): readonly Block[] {
  const own = records.filter((record) => record.field === field.id);
  if (own.length === 0) return [];
  const parts = heldParts(field, own, t);
  return [
    { line: `  ${field.label[t.language]}:` },
    {
      table: {
        columns: parts.map(({ label }) => label),
        rows: own.map((record) => parts.map(({ id }) => record.parts[id] ?? "")),
      },
    },
  ];
}

/** The parts that are held, in the order of the notice; those it does not declare come last, by id. */
function heldParts({ parts = [] }: Field, own: readonly HeldRecord[], { language }: Catalogue) {
  const held = new Set(own.flatMap((record) => Object.keys(record.parts)));
  const declared = parts.map(({ id, label }) => ({ id, label: label[language] }));
  const known = new Set(declared.map(({ id }) => id));
  const rest = [...held].filter((id) => !known.has(id)).map((id) => ({ id, label: id }));
  return [...declared.filter(({ id }) => held.has(id)), ...rest];
}

function markBlocks(holdings: Holdings, notice: Notice, t: Catalogue): readonly Block[] {
  const blocks: Block[] = [];
  const { claims } = holdings;
  const bans = bansInForce(holdings);
  if (bans.length > 0) {
    const lines = bans.map(
      ({ channel, since, how }) =>
        [
          t.subjectTexts.channel(channel),
          t.banTexts.sinceHow(dayIn(since, notice.zone, t.language), how),
        ] as const,
    );
    blocks.push({ heading: t.subjectTexts.bans }, { fields: lines });
  }
  if (claims.length > 0) {
    const lines = claims.map(
      ({ channel, evidence }) => [t.subjectTexts.channel(channel), evidence] as const,
    );
    blocks.push({ heading: t.subjectTexts.claims }, { fields: lines });
  }
  return blocks;
}
