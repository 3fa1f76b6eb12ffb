/** The facts of a breach as they come in: from flags, from a file, from answers, in parts. */
import {
  type Awareness,
  BREACH_KINDS,
  type BreachFacts,
  EFFECTS,
  type Occurrence,
  ORIGINS,
} from "../../domain/breach/breach.ts";
import type { FactChanges } from "../../domain/breach/log.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Instant } from "../../domain/time.ts";
import { choice, choices, type FlagValues, text, texts } from "../../flag.ts";

export const CERTAINTIES = ["exact", "estimate", "unknown"] as const;

export const FACT_FLAGS = {
  kind: choice(BREACH_KINDS),
  title: text("<title>"),
  detectedAt: text("<time>"),
  processorDetectedAt: text("<time>"),
  awareAt: text("<time>"),
  awareBy: text("<who>"),
  awareWhy: text("<why>"),
  occurred: choice(CERTAINTIES),
  occurredFrom: text("<time>"),
  occurredUntil: text("<time>"),
  origin: choice(ORIGINS),
  effects: choices(EFFECTS),
  nature: text("<text>"),
  systems: texts("<system>"),
  subjectCategories: texts("<group>"),
  subjects: text("<number>"),
  records: text("<number>"),
  dataCategories: texts("<category>"),
  measuresBefore: text("<text>"),
  measuresAfter: text("<text>"),
  atRecipient: text("<recipient>"),
  from: text("<file>"),
};

/** What was typed, or stands in a file, under the names of the flags. */
export type TypedFacts = Omit<FlagValues<typeof FACT_FLAGS>, "from" | "atRecipient">;

/** What was read; an awareness or an event may lack a part that is known already. */
export interface FactParts extends Omit<FactChanges, "aware" | "occurred"> {
  readonly aware?: Partial<Awareness>;
  readonly occurred?: OccurrenceParts;
}

export interface OccurrenceParts {
  readonly certainty?: (typeof CERTAINTIES)[number];
  readonly from?: Instant;
  readonly until?: Instant;
}

/** Both together; the second wins. */
export function joinParts(one: FactParts, other: FactParts): FactParts {
  const aware = { ...one.aware, ...other.aware };
  const occurred = { ...one.occurred, ...other.occurred };
  return {
    ...one,
    ...other,
    ...(isEmpty(aware) ? {} : { aware }),
    ...(isEmpty(occurred) ? {} : { occurred }),
  };
}

export function isEmpty(parts: object): boolean {
  return Object.keys(parts).length === 0;
}

/**
 * The changes that the parts make to what is known.
 *
 * @throws {Refusal} `usage.only-with` where a part cannot stand alone; `usage.contradiction`
 */
export function changesOf(
  { aware, occurred, ...rest }: FactParts,
  known: Partial<BreachFacts>,
): FactChanges {
  return {
    ...rest,
    ...(aware === undefined ? {} : { aware: awarenessOf(aware, known.aware) }),
    ...(occurred === undefined ? {} : { occurred: occurrenceOf(occurred, known.occurred) }),
  };
}

/**
 * The facts of a new entry.
 *
 * @throws {Refusal} `usage.needs-flag` without title or detection
 */
export function newFacts(parts: FactParts, command: string): BreachFacts {
  const changes = changesOf(parts, {});
  const { title, detectedAt } = changes;
  if (title === undefined) throw needsFlag("--title", command);
  if (detectedAt === undefined) throw needsFlag("--detected-at", command);
  return { kind: "breach", ...changes, title, detectedAt };
}

export function needsFlag(flag: string, command: string): Refusal {
  return new Refusal({ code: "usage.needs-flag", facts: { flag, command } });
}

function onlyWith(flag: string, other: string): Refusal {
  return new Refusal({ code: "usage.only-with", facts: { flag, other } });
}

function awarenessOf(parts: Partial<Awareness>, known: Awareness | undefined): Awareness {
  const at = parts.at ?? known?.at;
  if (at === undefined) throw onlyWith("--aware-by", "--aware-at");
  return { ...known, ...parts, at };
}

function occurrenceOf(
  { certainty, ...parts }: OccurrenceParts,
  known: Occurrence | undefined,
): Occurrence {
  if (certainty === "unknown") {
    if (isEmpty(parts)) return { certainty };
    const facts = { flags: ["--occurred unknown", "--occurred-from"] };
    throw new Refusal({ code: "usage.contradiction", facts });
  }
  const before: Partial<Timed> = known === undefined || known.certainty === "unknown" ? {} : known;
  const given: Partial<Timed> = { ...parts, ...(certainty === undefined ? {} : { certainty }) };
  const { from, ...rest } = { ...before, ...given };
  if (from === undefined) throw onlyWith("--occurred", "--occurred-from");
  return { certainty: "exact", ...rest, from };
}

type Timed = Exclude<Occurrence, { readonly certainty: "unknown" }>;
