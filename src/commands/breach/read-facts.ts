/** Reads the facts of a breach from what was typed. */
import type { BreachFacts, Count } from "../../domain/breach/breach.ts";
import { markCategories } from "../../domain/breach/log.ts";
import { Refusal } from "../../domain/faults.ts";
import { flagName } from "../../flag.ts";
import type { BreachDesk } from "./breach-desk.ts";
import type { FactParts, OccurrenceParts, TypedFacts } from "./facts.ts";
import { readAt } from "./times.ts";
import { tellsSpecial } from "../../domain/notice/inference.ts";
import { readWords, type WordsKind } from "../casework-words.ts";

/**
 * What was typed, read and checked.
 *
 * @throws {Refusal} `breach.words`; `breach.categories-unknown`; `usage.bad-value`; `calendar.gap`;
 *   `calendar.twice`
 */
export async function readFacts(desk: BreachDesk, typed: Partial<TypedFacts>): Promise<FactParts> {
  const { kind, origin, effects = [], dataCategories = [] } = typed;
  const categories = wordsIn(dataCategories);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(origin === undefined ? {} : { origin }),
    ...(effects.length === 0 ? {} : { effects: [...new Set(effects)] }),
    ...(categories.length === 0 ? {} : { dataCategories: readCategories(desk, categories) }),
    ...(await readTexts(desk, typed)),
    ...(await readTimes(desk, typed)),
    ...(await readLists(desk, typed)),
    ...readCounts(desk, typed),
    ...(await readAwareness(desk, typed)),
    ...(await readOccurrence(desk, typed)),
  };
}

const TEXTS = {
  title: "line",
  nature: "lines",
  measuresBefore: "lines",
  measuresAfter: "lines",
} as const satisfies Partial<Record<keyof BreachFacts, WordsKind>>;
const TEXT_FACTS = ["title", "nature", "measuresBefore", "measuresAfter"] as const;

async function readTexts(desk: BreachDesk, typed: Partial<TypedFacts>): Promise<FactParts> {
  const read: { -readonly [Fact in keyof typeof TEXTS]?: string } = {};
  for (const fact of TEXT_FACTS) {
    const words = typed[fact];
    if (words !== undefined) read[fact] = await readWords(desk, flagName(fact), words, TEXTS[fact]);
  }
  return read;
}

async function readTimes(desk: BreachDesk, typed: Partial<TypedFacts>): Promise<FactParts> {
  const read: {
    detectedAt?: BreachFacts["detectedAt"];
    processorDetectedAt?: BreachFacts["detectedAt"];
  } = {};
  for (const fact of ["detectedAt", "processorDetectedAt"] as const) {
    const time = typed[fact];
    if (time !== undefined) read[fact] = await readAt(desk, flagName(fact), time);
  }
  return read;
}

async function readLists(desk: BreachDesk, typed: Partial<TypedFacts>): Promise<FactParts> {
  const read: { systems?: readonly string[]; subjectCategories?: readonly string[] } = {};
  for (const fact of ["systems", "subjectCategories"] as const) {
    const list: string[] = [];
    for (const word of wordsIn(typed[fact] ?? [])) {
      list.push(await readWords(desk, flagName(fact), word, "line"));
    }
    if (list.length > 0) read[fact] = list;
  }
  return read;
}

/** Entries with commas between, or one in each. */
function wordsIn(typed: readonly string[]): readonly string[] {
  return typed
    .flatMap((one) => one.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/**
 * Whole categories of the notice, or single fields; special by their category or by what they tell
 * where they are held.
 */
export function readCategories({ notice }: BreachDesk, ids: readonly string[]) {
  const fields = notice.fields.map(({ id, category }) => {
    return { id, category, specialCategory: tellsSpecial(notice, id) };
  });
  const categories = notice.categories.map(({ id }) => {
    const own = fields.filter(({ category }) => category === id);
    return { id, specialCategory: own.some(({ specialCategory }) => specialCategory) };
  });
  return markCategories({ categories: [...categories, ...fields] }, [...new Set(ids)]);
}

function readCounts(desk: BreachDesk, typed: Partial<TypedFacts>): FactParts {
  const read: { subjects?: Count; records?: Count } = {};
  for (const fact of ["subjects", "records"] as const) {
    const count = typed[fact];
    if (count !== undefined) read[fact] = readCount(desk, flagName(fact), count);
  }
  return read;
}

const COUNT = /^(?<about>(?:about|noin|cirka|ungefär|ca\.?|n\.|~|≈)[:\s]*)?(?<digits>\d[\d\s]*)$/iu;
const UNKNOWN = /^(?:unknown|tuntematon|ei tiedossa|okänt|\?)$/iu;

/**
 * A number as people say it: `120`, `about 120`, `unknown`, in three languages.
 *
 * @throws {Refusal} `usage.bad-value`
 */
export function readCount({ command }: BreachDesk, flag: string, typed: string): Count {
  const words = typed.trim();
  if (UNKNOWN.test(words)) return { certainty: "unknown" };
  const found = COUNT.exec(words)?.groups;
  if (found === undefined) {
    const facts = { flag, command, allowed: "120, about:120, unknown" };
    throw new Refusal({ code: "usage.bad-value", facts });
  }
  const number = Number((found["digits"] ?? "").replaceAll(/\s/gu, ""));
  return { certainty: found["about"] === undefined ? "exact" : "about", number };
}

async function readAwareness(desk: BreachDesk, typed: Partial<TypedFacts>): Promise<FactParts> {
  const { awareAt, awareBy, awareWhy } = typed;
  if (awareAt === undefined && awareBy === undefined && awareWhy === undefined) return {};
  return {
    aware: {
      ...(awareAt === undefined ? {} : { at: await readAt(desk, "--aware-at", awareAt) }),
      ...(awareBy === undefined
        ? {}
        : { by: await readWords(desk, "--aware-by", awareBy, "name") }),
      ...(awareWhy === undefined ? {} : { why: await readWords(desk, "--aware-why", awareWhy) }),
    },
  };
}

async function readOccurrence(desk: BreachDesk, typed: Partial<TypedFacts>): Promise<FactParts> {
  const { occurred: certainty, occurredFrom, occurredUntil } = typed;
  const occurred: OccurrenceParts = {
    ...(certainty === undefined ? {} : { certainty }),
    ...(occurredFrom === undefined
      ? {}
      : { from: await readAt(desk, "--occurred-from", occurredFrom) }),
    ...(occurredUntil === undefined
      ? {}
      : { until: await readAt(desk, "--occurred-until", occurredUntil) }),
  };
  return Object.keys(occurred).length === 0 ? {} : { occurred };
}
