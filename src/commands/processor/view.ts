/** A processor as a person and a program read it. */
import { sayDay } from "../../copy/moment.ts";
import {
  ITEMS,
  lacksOf,
  type Lack,
  type Processor,
  type ProcessorFacts,
} from "../../domain/processor/processor.ts";
import { type Countries, type CountryStanding, standingOf } from "../../domain/transfer/country.ts";
import type { Day } from "../../domain/time.ts";
import type { Block, Json, View } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";

export interface Seen {
  readonly processor: Processor;
  readonly lacks: readonly Lack[];
  readonly standing: CountryStanding;
  /** The day of the lists of countries. */
  readonly asOf: Day;
}

export function seenOf(processor: Processor, countries: Countries, today: Day): Seen {
  return {
    processor,
    lacks: lacksOf(processor, today),
    standing: standingOf(processor.facts.country, countries, today),
    asOf: countries.asOf,
  };
}

export function processorJson({ processor, lacks, standing, asOf }: Seen): Json {
  const { id, addedAt, facts } = processor;
  const { contract = null, decided = null, breachContact = null, atEnd = null } = facts;
  return {
    id,
    addedAt,
    name: facts.name,
    recipient: facts.recipient,
    country: facts.country,
    standing: standing.standing,
    standingAsOf: asOf,
    task: facts.task,
    contract,
    items: { ...facts.items },
    decided,
    subProcessors: facts.subProcessors,
    breachContact,
    atEnd,
    acts: facts.acts,
    safeguard: facts.safeguard ?? null,
    safeguardReference: facts.safeguardReference ?? null,
    covered: facts.covered ?? null,
    age: facts.age ?? null,
    ...endJson(processor),
    mayReceive: lacks.length === 0,
    lacks: lacks.map((lack) => ({
      because: lack.because,
      items: "items" in lack ? lack.items : [],
    })),
  };
}

function endJson({ end }: Processor) {
  if (end === undefined) return { endedOn: null, confirmedOn: null, how: null };
  const { on: endedOn, confirmedOn = null, how = null } = end;
  return { endedOn, confirmedOn, how };
}

export function processorView(kind: string, seen: Seen, line?: (t: Catalogue) => string): View {
  const { id } = seen.processor;
  return {
    kind,
    data: processorJson(seen),
    blocks: (t) => [...(line === undefined ? [] : [{ line: line(t) }]), ...blocksOf(seen, t)],
    next: () => [
      seen.lacks.length === 0
        ? `seloste disclosure make --to ${id}`
        : `seloste processor update ${id}`,
    ],
  };
}

function blocksOf(seen: Seen, t: Catalogue): readonly Block[] {
  const { processor, lacks } = seen;
  const { facts } = processor;
  const { processorTexts: texts } = t;
  const fields: (readonly [string, string])[] = [
    [texts.id, processor.id],
    [texts.name, facts.name],
    [texts.task, facts.task],
    [texts.country, `${facts.country}: ${sayStanding(seen.standing, t)}`],
    [texts.listsOf, sayDay(seen.asOf, t.language)],
    ...(facts.acts === "processor" ? [[texts.contract, contractOf(facts, t)] as const] : []),
    ...optional(texts.safeguard, safeguardOf(facts)),
    ...optional(texts.covered, facts.covered),
    ...optional(texts.breachContact, facts.breachContact),
    ...optional(texts.subProcessors, facts.subProcessors.join(", ")),
    ...optional(texts.atEnd, facts.atEnd === undefined ? "" : texts.ends[facts.atEnd]),
    ...optional(texts.decided, facts.decided),
    ...optional(texts.ended, sayEnd(processor, t)),
  ];
  const rows = ITEMS.map((item) => [
    `28(3)(${item})`,
    texts.items[item],
    texts.answers[facts.items[item]],
  ]);
  return [
    { fields },
    ...(facts.acts === "processor"
      ? [{ table: { columns: texts.itemColumns, rows } }]
      : [{ line: texts.controller }]),
    ...(lacks.length === 0
      ? [{ line: texts.may }]
      : lacks.map((lack) => ({ line: sayLack(lack, t) }))),
  ];
}

function contractOf({ contract }: ProcessorFacts, t: Catalogue): string {
  return contract === undefined ? t.processorTexts.none : sayDay(contract, t.language);
}

function safeguardOf({ safeguard, safeguardReference }: ProcessorFacts): string | undefined {
  if (safeguard === undefined) return undefined;
  return safeguardReference === undefined ? safeguard : `${safeguard}: ${safeguardReference}`;
}

function optional(label: string, value: string | undefined): (readonly [string, string])[] {
  return value === undefined || value === "" ? [] : [[label, value]];
}

function sayEnd({ end }: Processor, { processorTexts: texts, language }: Catalogue): string {
  if (end === undefined) return "";
  const on = sayDay(end.on, language);
  if (end.confirmedOn === undefined) return texts.unconfirmed(on);
  return texts.confirmed(on, sayDay(end.confirmedOn, language), end.how ?? "");
}

/** What the law says of the country. */
export function sayStanding(
  found: CountryStanding,
  { processorTexts: texts, language }: Catalogue,
): string {
  switch (found.standing) {
    case "eea":
      return texts.standings.eea;
    case "none":
      return texts.standings.none;
    case "adequate":
      return texts.standings.adequate(found.adequacy.decision);
    case "ended":
      return texts.standings.ended(found.adequacy.decision);
    case "partly":
      return texts.standings.partly(found.adequacy.decision, found.only[language]);
  }
}

export function sayLack(lack: Lack, { processorTexts: texts }: Catalogue): string {
  return texts.lacks[lack.because]("items" in lack ? lack.items.join(", ") : "");
}
