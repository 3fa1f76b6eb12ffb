import { registerCommand } from "../../command.ts";
import { readSentColumns } from "../../domain/disclosure/list-columns.ts";
import { findInList, type Lines, type ListFinding } from "../../domain/disclosure/list-findings.ts";
import { personRules } from "../../domain/disclosure/persons.ts";
import { CHANNELS } from "../../domain/import/form.ts";
import type { Sentence } from "../../domain/notice/sentence.ts";
import { openList } from "../../files/list-file.ts";
import { choice } from "../../flag.ts";
import { loadImportForms } from "../../import-forms/load.ts";
import { expireBans } from "../../store/ban-expiry.ts";
import type { Block, Json } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { LEAVING_FLAGS, readLeaving } from "./leaving.ts";
import { type Looked, lookThrough } from "./list-look.ts";

const COMMAND = "seloste disclosure check";

export const disclosureCheck = registerCommand({
  path: "disclosure check",
  argument: "<file>",
  flags: { ...LEAVING_FLAGS, channel: choice(CHANNELS) },
  examples: {
    list: "seloste disclosure check postituslista.csv --to mailer --purpose direct-marketing",
  },
  needs: () => ["personal"],
  async prepare(desk, { args: [path = ""], flags }) {
    const order = { fields: async () => [], all: false, command: COMMAND };
    const { notice, leaving } = await readLeaving(desk, flags, order);
    const list = await openList(path);
    const { channel } = flags;
    const sent = readSentColumns({
      first: list.first,
      notice,
      ...loadImportForms(desk.world.data),
    });
    const channels =
      channel === undefined || channel === "all" ? {} : { channels: [channel, "all"] as const };
    return { path, notice, leaving, list, sent, ...channels };
  },
  async run({ register, world }, { path, notice, leaving, list, sent, ...channels }) {
    expireBans(register, world.now());
    const rules = personRules(notice, leaving);
    const { id: recipient, facts } = leaving.recipient;
    const informed = leaving.standing.standing !== "eea";
    const to = { recipient, country: facts.country, informed };
    const seen = await lookThrough({ register, notice, list, sent, rules, to, ...channels });
    const findings = findInList(notice, leaving, rules, seen);
    return {
      audit: {
        act: "checked",
        ...(leaving.purpose === undefined ? {} : { purpose: leaving.purpose.id }),
        fields: [recipient],
        counts: { rows: seen.count, findings: findings.length },
      },
      exit: findings.length === 0 ? "ok" : "findings",
      view: {
        kind: "disclosure.check",
        data: {
          to: recipient,
          purpose: leaving.purpose?.id ?? null,
          rows: seen.count,
          columns: columnsJson(seen),
          findings: findings.map(findingJson),
        },
        blocks: (t) => blocksOf({ path, name: facts.name, seen, findings }, t),
        next: () => (findings.length === 0 ? [] : [`seloste disclosure make --to ${recipient}`]),
      },
    };
  },
});

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

interface Told {
  readonly path: string;
  readonly name: string;
  readonly seen: Looked;
  readonly findings: readonly ListFinding[];
}

/** Lines that a person is shown; JSON holds more. */
const SHOWN = 10;

function blocksOf({ path, name, seen, findings }: Told, t: Catalogue): readonly Block[] {
  const texts = t.disclosureTexts.check;
  if (findings.length === 0) return [{ line: texts.clean(path, name, seen.count) }];
  const told = new Set<string>();
  return [
    { line: texts.found(path, name, seen.count) },
    ...findings.flatMap((finding) => [
      { line: sayFinding(finding, t) },
      ...sentencesOf(finding)
        .filter(({ id }) => !told.has(id) && told.add(id))
        .map((one) => ({ line: t.disclosureTexts.sentence(one) })),
    ]),
  ];
}

function sayFinding(finding: ListFinding, t: Catalogue): string {
  const texts = t.disclosureTexts.check;
  switch (finding.kind) {
    case "gate":
      return t.disclosureTexts.why[finding.barrier.because];
    case "column":
      return texts.column(finding.column, (finding.barrier.fields ?? []).join(", "));
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
