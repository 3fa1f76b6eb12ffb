/** What stands against a list, for a person and for a program. */
import type { Leaving } from "../../domain/disclosure/gate.ts";
import type { Lines, ListFinding } from "../../domain/disclosure/list-findings.ts";
import { findField } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Sentence } from "../../domain/notice/sentence.ts";
import type { Block, Json, View } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import type { Looked } from "./list-look.ts";

export interface Checked {
  readonly path: string;
  readonly notice: Notice;
  readonly leaving: Leaving;
  readonly seen: Looked;
  readonly findings: readonly ListFinding[];
}

export function checkedView(checked: Checked): View {
  const { leaving, seen, findings } = checked;
  const { id } = leaving.recipient;
  return {
    kind: "disclosure.check",
    data: {
      to: id,
      purpose: leaving.purpose?.id ?? null,
      rows: seen.count,
      columns: columnsJson(seen),
      findings: findings.map(findingJson),
    },
    blocks: (t) => blocksOf(checked, t),
    next: () => (findings.length === 0 ? [] : [`seloste disclosure make --to ${id}`]),
  };
}

function columnsJson({ columns }: Looked): Json {
  return columns.map(({ column }) => ({
    name: column.name,
    fields: column.fields.map(({ id }) => id),
  }));
}

const NOTHING = { column: null, fields: [], because: null, count: null, lines: [], promises: [] };

/** Every key is there for every finding. */
function findingJson(finding: ListFinding): Json {
  const promises = sentencesOf(finding).map(({ id }) => id);
  return { kind: finding.kind, ...NOTHING, promises, ...partsOf(finding) };
}

function partsOf(finding: ListFinding): { readonly [key: string]: Json } {
  switch (finding.kind) {
    case "gate":
      return { because: finding.barrier.because };
    case "column": {
      const { column, barrier } = finding;
      return { column, fields: barrier.fields ?? [], because: barrier.because };
    }
    case "unknown":
    case "never":
      return { column: finding.column, count: finding.count };
    case "content": {
      const { column, holds: because, count } = finding;
      return { column, because, count };
    }
    case "rows": {
      const { because, rows } = finding;
      return { because, count: rows.count, lines: rows.lines };
    }
    case "hygiene": {
      const { because, column, rows } = finding;
      return { because, column, count: rows.count, lines: rows.lines };
    }
  }
}

function sentencesOf(finding: ListFinding): readonly Sentence[] {
  if ("barrier" in finding) return finding.barrier.sentences;
  return "sentences" in finding ? finding.sentences : [];
}

/** Lines that a person is shown; JSON holds more. */
const SHOWN = 10;

function blocksOf(
  { path, notice, leaving, seen, findings }: Checked,
  t: Catalogue,
): readonly Block[] {
  const texts = t.disclosureTexts.check;
  const { name } = leaving.recipient.facts;
  if (findings.length === 0) return [{ line: texts.clean(path, name, seen.count) }];
  const told = new Set<string>();
  return [
    { line: texts.found(path, name, seen.count) },
    ...findings.flatMap((finding) => [
      { line: sayFinding(finding, notice, t) },
      ...sentencesOf(finding)
        .filter(({ id }) => !told.has(id) && told.add(id))
        .map((one) => ({ line: t.disclosureTexts.sentence(one) })),
    ]),
  ];
}

function sayFinding(finding: ListFinding, notice: Notice, t: Catalogue): string {
  const texts = t.disclosureTexts.check;
  switch (finding.kind) {
    case "gate":
      return t.disclosureTexts.barrier(finding.barrier);
    case "column":
      return texts.column(finding.column, labelsOf(finding.barrier.fields ?? [], notice, t));
    case "unknown":
    case "never":
      return texts[finding.kind](finding.column);
    case "content":
      return texts.content(finding.column, texts.holds[finding.holds], finding.count);
    case "rows":
      return texts.rows(texts.because[finding.because], finding.rows.count, linesOf(finding.rows));
    case "hygiene": {
      const { column, because, rows } = finding;
      return texts.hygiene(column, t.hygieneTexts.kinds[because], rows.count, linesOf(rows));
    }
  }
}

function linesOf({ count, lines }: Lines): string {
  return lines.slice(0, SHOWN).join(", ") + (count > SHOWN ? " …" : "");
}

function labelsOf(fields: readonly string[], notice: Notice, t: Catalogue): string {
  return fields.map((id) => findField(notice, id)?.label[t.language] ?? id).join(", ");
}
