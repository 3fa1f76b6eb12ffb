/** Decides what each column of a file means, before any row is read. */
import { Refusal } from "../faults.ts";
import { isName } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";
import { declaringSentences } from "../notice/sentence.ts";
import { columnNames, forbids } from "./column-name.ts";
import type { ColumnNames } from "./column-name.ts";
import { demandKeys } from "./column-plan.ts";
import type { ColumnPlan, Meaning, PlannedColumn, PlanWarning } from "./column-plan.ts";
import type { Form, NeverReason, Proposal, Synonyms } from "./form.ts";
import { NO_MAPPING, resolveMapping } from "./mapping.ts";
import type { Decision, Mapping } from "./mapping.ts";
import { foldName } from "./names.ts";
import { proposals, recogniseForm } from "./recognition.ts";
import { findTarget } from "./target.ts";
import type { Target } from "./target.ts";

export interface PlanInput {
  readonly columns: readonly string[];
  readonly forms: readonly Form[];
  readonly synonyms: Synonyms;
  readonly notice: Notice;
  readonly mapping?: Mapping;
}

/** Ranks of proposals come after those given by hand. */
const PROPOSED = 100_000;

/** What was found out about a column, before all columns are judged together. */
type Finding =
  | Pick<PlannedColumn, "meaning" | "because" | "rank">
  | { readonly never: NeverReason }
  | { readonly unknown: true };

/**
 * What every column means: as mapped by hand, else as its known export proposes, else by its name.
 * Secrets and network traces are left out by their name; identity codes are refused, so that
 * nobody overlooks that a file holds them, unless the column is ignored on purpose.
 *
 * @throws {Refusal} `import.columns-never` before `import.columns-unknown`, which names every column
 * without a meaning; `import.form-unknown`; those of `resolveMapping`, `recogniseForm`, `demandKeys`
 */
export function planColumns(input: PlanInput): ColumnPlan {
  const { columns, notice, mapping = NO_MAPPING } = input;
  const decisions = resolveMapping(mapping, columns, notice);
  const names = columnNames(notice, input.synonyms);
  const form = chooseForm(input);
  const propose = form === undefined ? () => undefined : proposals(form);
  const planned = judge(
    columns.map((name, place) => {
      const decision = decisions.get(place);
      if (decision !== undefined) return { name, finding: decided(name, decision, names) };
      const proposed = propose(name);
      if (proposed === undefined) return { name, finding: byName(name, names) };
      return { name, finding: accepted(proposed.proposal, PROPOSED + proposed.rank, notice) };
    }),
    notice,
  );
  demandKeys(planned, notice);
  return {
    ...(form === undefined ? {} : { form: { id: form.id, name: form.name } }),
    columns: planned,
    warnings: listWarnings(planned, notice, names),
  };
}

function chooseForm({ columns, forms, mapping }: PlanInput): Form | undefined {
  if (mapping?.form === undefined) return recogniseForm(columns, forms);
  if (mapping.form === "none") return undefined;
  const chosen = forms.find(({ id }) => id === mapping.form);
  if (chosen !== undefined) return chosen;
  throw new Refusal({ code: "import.form-unknown", facts: { forms: forms.map(({ id }) => id) } });
}

function decided(name: string, decision: Decision, names: ColumnNames): Finding {
  if (decision.kind === "ignore") return leftOut("ignored");
  if (decision.kind === "ban") {
    const { channel, values } = decision;
    return {
      meaning: { to: "ban", channel, ...(values === undefined ? {} : { when: values }) },
      because: "mapped",
      rank: 0,
    };
  }
  const never = names.never(name);
  if (never !== undefined && forbids(never, decision.target)) return { never };
  return { meaning: towards(decision.target, false), because: "mapped", rank: decision.rank };
}

/** A proposal for a field that this notice does not declare is none. */
function accepted(proposal: Proposal, rank: number, notice: Notice): Finding {
  if ("drop" in proposal) return leftOut(proposal.drop);
  if ("ban" in proposal || "optIn" in proposal) {
    return { meaning: marketing(proposal), because: "form", rank };
  }
  const target = findTarget(notice, "field" in proposal ? proposal.field : proposal.record);
  if (target === undefined) return { unknown: true };
  const fills = "fills" in proposal && proposal.fills === true;
  return { meaning: towards(target, fills), because: "form", rank };
}

/** A column that no form knows: its own name speaks, or nothing does. */
function byName(name: string, names: ColumnNames): Finding {
  if (foldName(name) === "") return leftOut("unnamed");
  const never = names.never(name);
  const found = names.find(name);
  const closed = never !== undefined && isClosed(never, found);
  if (never === "identity-code" && closed) return { never };
  if (found === "ban") {
    return { meaning: { to: "ban", channel: "all" }, because: "name", rank: PROPOSED };
  }
  if (found !== undefined && !closed) {
    return { meaning: towards(found.target, false), because: found.because, rank: PROPOSED };
  }
  return never === undefined || never === "health" ? { unknown: true } : leftOut(never);
}

/** Whether what a name means is closed to a column that is kept out by its name. */
function isClosed(never: NeverReason, found: ReturnType<ColumnNames["find"]>): boolean {
  return found === undefined || found === "ban" || forbids(never, found.target);
}

function leftOut(because: PlannedColumn["because"]): Finding {
  return { meaning: { to: "nothing" }, because, rank: PROPOSED };
}

function marketing(
  proposal: Exclude<Proposal, { field: string } | { record: string } | { drop: string }>,
): Meaning {
  if ("ban" in proposal) {
    const { ban, when } = proposal;
    return { to: "ban", channel: ban, ...(when === undefined ? {} : { when }) };
  }
  const { optIn, when } = proposal;
  return { to: "claim", channel: optIn, ...(when === undefined ? {} : { when }) };
}

function towards(target: Target, fills: boolean): Meaning {
  const field = target.field.id;
  if (target.kind === "record") {
    return { to: "record", field, part: target.part.id, several: target.several };
  }
  const { part, item } = target;
  return {
    to: "field",
    field,
    ...(part === undefined ? {} : { part }),
    ...(item === undefined ? {} : { item }),
    fills,
  };
}

function judge(
  found: readonly { name: string; finding: Finding }[],
  notice: Notice,
): PlannedColumn[] {
  const planned: PlannedColumn[] = [];
  const never: { column: string; reason: NeverReason }[] = [];
  const unknown: string[] = [];
  for (const [place, { name, finding }] of found.entries()) {
    if ("unknown" in finding) unknown.push(name);
    else if ("never" in finding) never.push({ column: name, reason: finding.never });
    else planned.push({ position: place + 1, name, ...finding });
  }
  if (never.length > 0) {
    throw new Refusal({ code: "import.columns-never", facts: { columns: never } });
  }
  if (unknown.length > 0) {
    const facts = { columns: unknown, sentences: declaringSentences(notice) };
    throw new Refusal({ code: "import.columns-unknown", facts });
  }
  return planned;
}

function listWarnings(
  planned: readonly PlannedColumn[],
  notice: Notice,
  names: ColumnNames,
): PlanWarning[] {
  const nameFields = notice.fields.filter(isName).map(({ id }) => id);
  const read = planned.filter(({ meaning }) => meaning.to === "field");
  const filled = read.some(
    ({ meaning }) => "field" in meaning && nameFields.includes(meaning.field),
  );
  const whole = filled ? [] : read.filter(({ name }) => names.wholeName(name));
  const claims = planned.filter(({ meaning }) => meaning.to === "claim");
  const warnings: PlanWarning[] = [];
  if (whole.length > 0) warnings.push({ code: "name-not-split", columns: listNames(whole) });
  if (claims.length > 0) warnings.push({ code: "consent-claimed", columns: listNames(claims) });
  return warnings;
}

function listNames(columns: readonly PlannedColumn[]): string[] {
  return columns.map(({ name }) => name);
}
