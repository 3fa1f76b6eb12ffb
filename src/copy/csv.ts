/** A copy as tables for a spreadsheet: semicolons, UTF-8 with a mark, formulas made harmless. */
import type {
  Answer,
  Copy,
  GapId,
  HeldInCopy,
  PastInCopy,
  SourceInCopy,
  TableInCopy,
} from "../domain/subject/copy/copy.ts";
import { formatCsv } from "../files/csv.ts";
import { recipientTables } from "./csv-recipients.ts";
import { plainMoment, sayDay, sayMoment } from "./moment.ts";
import {
  type CopyTexts,
  sayCorrection,
  sayHow,
  sayPurpose,
  sayReason,
  textsIn,
  wordFor,
} from "./texts.ts";

export interface CsvTable {
  /** A plain file name. */
  readonly name: string;
  readonly text: string;
}

type Rows = readonly (readonly string[])[];

/** Names of tables that no field may take. */
const OWN = [
  "about",
  "values",
  "history",
  "bans",
  "consents",
  "looks",
  "copies",
  "disclosures",
  "agreements",
  "told",
  "left-out",
  "columns",
];

/**
 * The tables, each in a file of its own: `about` (the answers of Art. 15), `values`, one for every
 * field with entries (by its id), `history`, `bans`, `consents`, `looks`, `copies`, `disclosures`, `agreements`, `told`, `left-out` and
 * `columns`. The words of the header are those of the copy's language; days stay `2026-03-27`, and
 * instants are local and written `2026-03-27 12:00`, so that a spreadsheet reads and sorts them.
 */
export function renderCsv(copy: Copy): readonly CsvTable[] {
  const t = textsIn(copy.language);
  const fields = copy.held.flatMap(({ tables }) => tables);
  const tables: readonly (readonly [string, Rows])[] = [
    ["about", about(copy, t)],
    ["values", values(copy, t)],
    ...fields.map((table) => [entryName(table.field), entries(table, copy, t)] as const),
    ["history", history(copy, t)],
    ["bans", bans(copy, t)],
    ["consents", claims(copy, t)],
    ["looks", looks(copy, t)],
    ["copies", copies(copy, t)],
    ...recipientTables(copy, t),
    ["left-out", leftOut(copy, t)],
    ["columns", columns(copy, t)],
  ];
  return tables.map(([name, rows]) => ({
    name: `${name}.csv`,
    text: formatCsv(rows, { excel: true }),
  }));
}

/** A field that is called like one of our own tables, whatever its case, gets a word before it. */
function entryName(field: string): string {
  return OWN.includes(field.toLowerCase()) ? `entries-${field}` : field;
}

function about(copy: Copy, t: CopyTexts): Rows {
  const { authority } = copy.complaint;
  const labels = new Map(
    copy.categories.flatMap(({ fields }) => fields.map(({ id, label }) => [id, label] as const)),
  );
  return [
    [t.tables.item, t.tables.text],
    ...copy.draft.map((reason) => [
      t.draftMark,
      sayReason(t, reason, (field) => labels.get(field) ?? field),
    ]),
    [t.title, t.summary.confirmed],
    [t.madeAt, sayMoment(copy.at, copy.zone, copy.language)],
    [t.reference, copy.id],
    ...copy.groups.map(({ label }) => [t.group, label]),
    ...copy.controllers.map(({ name, businessId, email }) => [
      t.controller,
      joined([name, businessId, email]),
    ]),
    ...(copy.contact === undefined
      ? []
      : [[t.contact, joined([copy.contact.name, copy.contact.email])]]),
    [t.notice, t.noticeFrom(copy.notice.title, sayDay(copy.notice.validFrom, copy.language))],
    ...uses(copy, t),
    ...copy.rights.map(({ name, text, source }) => [name, `${text} (${source})`]),
    [t.rights.complaint, `${copy.complaint.text} (${copy.complaint.source})`],
    [
      authority.name,
      joined([authority.visit, authority.post, authority.phone, authority.registry]),
    ],
    [t.rights.email, authority.email],
    [t.rights.web, authority.web],
  ];
}

function uses(copy: Copy, t: CopyTexts): Rows {
  const recipients = copy.recipients.list.map(
    ({ label, fields }) => `${label}: ${fields.map((field) => field.label).join(", ")}`,
  );
  return [
    ...copy.purposes.list.map(({ label }) => [t.use.purposes, label]),
    ...answered(
      copy.purposes.list.length > 0 ? { ...copy.purposes, sentences: [] } : copy.purposes,
      "purposes",
      t,
    ),
    ...copy.categories.map(({ label, fields }) => [
      t.use.categories,
      `${label}: ${fields.map((field) => field.label).join(", ")}`,
    ]),
    ...(copy.recipients.disclosed.length === 0
      ? [[t.use.recipients, t.use.noDisclosures]]
      : copy.recipients.disclosed.map(({ to, country, fields }) => [
          t.use.disclosed.caption,
          `${to} (${country}): ${fields.map(({ label }) => label).join(", ")}`,
        ])),
    ...recipients.map((text) => [t.use.recipients, text]),
    ...(["recipients", "transfers", "storagePeriod", "automatedDecisions"] as const).flatMap(
      (gap) => answered(copy[gap], gap, t),
    ),
    [t.use.source, t.use.sourceText],
  ];
}

function answered(answer: Answer, gap: GapId, t: CopyTexts): Rows {
  const own = { silent: [t.use.gaps[gap]], none: [t.use.none[gap]], says: [] }[answer.state];
  const open = answer.state === "silent" && answer.addition === undefined ? [t.use.gap] : [];
  const added = answer.addition === undefined ? [] : [`${t.use.addition} ${answer.addition}`];
  const sentences = answer.sentences.map(({ text }) => text);
  return [...own, ...sentences, ...added, ...open].map((text) => [t.use[gap], text]);
}

function joined(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join(", ");
}

function sourceHead(t: CopyTexts): readonly string[] {
  return [
    t.held.source,
    t.tables.act,
    t.held.recorded,
    `${t.held.source}: ${t.marketing.evidence}`,
    t.tables.file,
    t.tables.correction,
  ];
}

function sourceCells(source: SourceInCopy, copy: Copy, t: CopyTexts): readonly string[] {
  const { label, act, at, evidence = "", file = "" } = source;
  const correction = sayCorrection(t, source).join("; ");
  return [label, t.held.acts[act], plainMoment(at, copy.zone), evidence, file, correction];
}

function values(copy: Copy, t: CopyTexts): Rows {
  const { fieldId, category, label, item } = t.tables;
  const head = [category, fieldId, label, item, t.held.value, t.held.basis, ...sourceHead(t)];
  const cells = copy.held.flatMap((one) =>
    one.values.map((held) => [
      categoryName(one, t),
      held.field,
      held.label,
      held.item ?? "",
      held.choice ?? held.value,
      basisOf(held.basis, t),
      ...sourceCells(held.source, copy, t),
    ]),
  );
  return [head, ...cells];
}

function basisOf(basis: string | undefined, t: CopyTexts): string {
  return basis === undefined ? "" : wordFor(t.held.bases, basis);
}

function categoryName({ category }: HeldInCopy, t: CopyTexts): string {
  return category?.label ?? t.held.undeclared;
}

function entries({ parts, entries: held }: TableInCopy, copy: Copy, t: CopyTexts): Rows {
  return [
    [...parts.map(({ label }) => label), t.held.basis, ...sourceHead(t)],
    ...held.map((entry) => [
      ...parts.map(({ id }) => (Object.hasOwn(entry.parts, id) ? (entry.parts[id] ?? "") : "")),
      basisOf(entry.basis, t),
      ...sourceCells(entry.source, copy, t),
    ]),
  ];
}

function history(copy: Copy, t: CopyTexts): Rows {
  const { fieldId, label, item } = t.tables;
  return [
    [fieldId, label, item, t.history.old, t.history.new, t.history.at, ...sourceHead(t)],
    ...copy.history.map((past) => [
      past.field,
      past.label,
      past.item ?? "",
      past.old ?? gone(past, t),
      past.new ?? gone(past, t),
      plainMoment(past.at, copy.zone),
      ...sourceCells(past.source, copy, t),
    ]),
  ];
}

function gone({ wrongPerson }: PastInCopy, t: CopyTexts): string {
  return wrongPerson === undefined ? "" : t.history.wrongPerson;
}

function bans(copy: Copy, t: CopyTexts): Rows {
  const { channel, since, how, lifted, wish, entered, hashes, channels } = t.marketing;
  const moment = (at: string | undefined) => (at === undefined ? "" : plainMoment(at, copy.zone));
  return [
    [channel, since, how, entered, lifted, wish, hashes, ...sourceHead(t)],
    ...copy.bans.map((ban) => [
      wordFor(channels, ban.channel),
      moment(ban.since),
      sayHow(t, ban),
      moment(ban.recordedAt),
      moment(ban.lifted?.at),
      ban.lifted?.how ?? "",
      ban.hashes.join(" "),
      ...(ban.source === undefined
        ? sourceHead(t).map(() => "")
        : sourceCells(ban.source, copy, t)),
    ]),
  ];
}

function claims(copy: Copy, t: CopyTexts): Rows {
  const { channel, evidence, channels } = t.marketing;
  return [
    [channel, evidence, ...sourceHead(t)],
    ...copy.claims.map((claim) => [
      wordFor(channels, claim.channel),
      claim.evidence,
      ...sourceCells(claim.source, copy, t),
    ]),
  ];
}

function looks(copy: Copy, t: CopyTexts): Rows {
  return [
    [t.looks.at, t.looks.act, t.looks.purpose],
    ...copy.looks.map(({ at, act, purpose }) => [
      plainMoment(at, copy.zone),
      wordFor(t.looks.acts, act),
      purpose === undefined ? t.looks.noPurpose : sayPurpose(t, purpose),
    ]),
  ];
}

function copies(copy: Copy, t: CopyTexts): Rows {
  return [
    [t.looks.at, t.looks.formats, t.looks.identity, t.looks.draft],
    ...copy.copies.map(({ at, formats, identityChecked, draft }) => [
      plainMoment(at, copy.zone),
      formats.join(", "),
      identityChecked,
      draft ? t.yes : t.no,
    ]),
  ];
}

function leftOut(copy: Copy, t: CopyTexts): Rows {
  return [
    [t.held.field, t.rest.passages, t.rest.ground, t.rest.reason],
    ...copy.leftOut.map(({ label, passages, ground, reason }) => {
      const named = copy.grounds.find((one) => one.ground === ground);
      return [label, String(passages), joined([named?.source, named?.text]), reason ?? ""];
    }),
  ];
}

/** What of the schema is copied and where, and why the rest is not. */
function columns(copy: Copy, t: CopyTexts): Rows {
  const { copied, excluded, undecided } = copy.completeness;
  return [
    [t.rest.columns, t.rest.part, t.rest.ground],
    ...copied.flatMap(({ part, columns: names }) =>
      names.map((name) => [name, t.rest.parts[part], ""]),
    ),
    ...excluded.flatMap(({ ground, columns: names }) =>
      names.map((name) => [name, "", t.rest.grounds[ground]]),
    ),
    ...undecided.map((name) => [name, "", t.rest.undecided]),
  ];
}
