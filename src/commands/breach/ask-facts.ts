/** Asks for the facts of a breach, one after the other. Nothing typed means later. */
import {
  BREACH_KINDS,
  EFFECTS,
  FACT_NAMES,
  type FactName,
  ORIGINS,
} from "../../domain/breach/breach.ts";
import { flagName } from "../../flag.ts";
import { untilRead } from "./ask-words.ts";
import type { BreachDesk } from "./breach-desk.ts";
import { CERTAINTIES, type FactParts, isEmpty, joinParts, type TypedFacts } from "./facts.ts";
import { readFacts } from "./read-facts.ts";
import { askAt } from "./times.ts";

/** What a new entry needs and was not given, and then the rest if the person likes. */
export async function askNew(desk: BreachDesk, given: FactParts): Promise<FactParts> {
  const { ask, text: t } = desk;
  const enough = given.title !== undefined && given.detectedAt !== undefined;
  if (enough || !ask.possible) return given;
  const needed = await askMissing(desk, FIRST, given);
  if (!(await ask.confirm("--from", t.breachTexts.ask.more))) return needed;
  return askMissing(
    desk,
    FACT_NAMES.filter((fact) => !FIRST.includes(fact)),
    needed,
  );
}

/** What a person wants to change, until nothing more. */
export async function askChanges(desk: BreachDesk, kind: "breach" | "risk"): Promise<FactParts> {
  const { ask, text: t } = desk;
  const texts = t.breachTexts;
  let known: FactParts = {};
  for (;;) {
    const asked = FACT_NAMES.filter((fact) => fact !== "aware" || (known.kind ?? kind) !== "risk");
    const choices = asked.map((value) => ({ value, name: texts.facts[value] }));
    const done = isEmpty(known) ? [] : [{ value: DONE, name: texts.ask.done } as const];
    const chosen = await ask.choose<FactName | typeof DONE>("--from", texts.ask.fact, [
      ...done,
      ...choices,
    ]);
    if (chosen === DONE) return known;
    known = joinParts(known, await askFact(desk, chosen));
  }
}

const DONE = "done";

/** A risk has no awareness; what is known already is not asked. */
async function askMissing(
  desk: BreachDesk,
  facts: readonly FactName[],
  given: FactParts,
): Promise<FactParts> {
  let known = given;
  for (const fact of facts) {
    if (known[fact] !== undefined || (fact === "aware" && known.kind === "risk")) continue;
    known = joinParts(known, await askFact(desk, fact));
  }
  return known;
}

/** What starts the clocks is asked before all else. */
const FIRST: readonly FactName[] = ["kind", "title", "detectedAt", "aware"];

async function askFact(desk: BreachDesk, fact: FactName): Promise<FactParts> {
  return QUESTIONS[fact](desk);
}

type Question = (desk: BreachDesk) => Promise<FactParts>;

const QUESTIONS: Readonly<Record<FactName, Question>> = {
  kind: askKind,
  title: (desk) => askRead(desk, "title", (title) => ({ title })),
  detectedAt: (desk) => askTime(desk, "detectedAt"),
  processorDetectedAt: (desk) => askTime(desk, "processorDetectedAt"),
  aware: askAwareness,
  occurred: askOccurrence,
  origin: askOrigin,
  effects: askEffects,
  nature: (desk) => askRead(desk, "nature", (nature) => ({ nature })),
  systems: (desk) => askRead(desk, "systems", (typed) => ({ systems: [typed] })),
  subjectCategories: (desk) =>
    askRead(desk, "subjectCategories", (typed) => ({ subjectCategories: [typed] })),
  subjects: (desk) => askRead(desk, "subjects", (subjects) => ({ subjects })),
  records: (desk) => askRead(desk, "records", (records) => ({ records })),
  dataCategories: askCategories,
  measuresBefore: (desk) =>
    askRead(desk, "measuresBefore", (measuresBefore) => ({ measuresBefore })),
  measuresAfter: (desk) => askRead(desk, "measuresAfter", (measuresAfter) => ({ measuresAfter })),
};

type Prompted = Extract<keyof BreachDesk["text"]["breachTexts"]["ask"], keyof TypedFacts>;

/** Asks until what is typed can be read. */
async function askRead(
  desk: BreachDesk,
  fact: Prompted,
  asTyped: (typed: string) => Partial<TypedFacts>,
): Promise<FactParts> {
  return untilRead(desk, async () => {
    const typed = await desk.ask.text(flagName(fact), desk.text.breachTexts.ask[fact]);
    return typed.trim() === "" && fact !== "title" ? {} : readFacts(desk, asTyped(typed));
  });
}

async function askTime(
  desk: BreachDesk,
  fact: "detectedAt" | "processorDetectedAt",
): Promise<FactParts> {
  const optional = fact === "processorDetectedAt";
  const at = await askAt(desk, flagName(fact), desk.text.breachTexts.ask[fact], optional);
  return at === undefined ? {} : { [fact]: at };
}

async function askAwareness(desk: BreachDesk): Promise<FactParts> {
  const at = await askAt(desk, "--aware-at", desk.text.breachTexts.ask.awareAt, true);
  if (at === undefined) return {};
  const by = await askRead(desk, "awareBy", (typed) => ({ awareBy: typed }));
  const why = await askRead(desk, "awareWhy", (typed) => ({ awareWhy: typed }));
  return joinParts(joinParts(by, why), { aware: { at } });
}

async function askOccurrence(desk: BreachDesk): Promise<FactParts> {
  const { ask, text: t } = desk;
  const choices = CERTAINTIES.map((value) => ({ value, name: t.breachTexts.certainties[value] }));
  const certainty = await ask.choose("--occurred", t.breachTexts.ask.occurred, choices);
  if (certainty === "unknown") return { occurred: { certainty } };
  const { occurredFrom, occurredUntil } = t.breachTexts.ask;
  const from = await askAt(desk, "--occurred-from", occurredFrom, true);
  if (from === undefined) return {};
  const until = await askAt(desk, "--occurred-until", occurredUntil, true);
  return { occurred: { certainty, from, ...(until === undefined ? {} : { until }) } };
}

const LATER = "later";

async function askKind({ ask, text: t }: BreachDesk): Promise<FactParts> {
  const texts = t.breachTexts;
  const kinds = BREACH_KINDS.map((value) => ({ value, name: texts.kinds[value] }));
  return { kind: await ask.choose("--kind", texts.ask.kind, kinds) };
}

async function askOrigin({ ask, text: t }: BreachDesk): Promise<FactParts> {
  const texts = t.breachTexts;
  const origins = ORIGINS.map((value) => ({ value, name: texts.origins[value] }));
  const later = { value: LATER, name: texts.ask.later } as const;
  const origin = await ask.choose("--origin", texts.ask.origin, [...origins, later]);
  return origin === LATER ? {} : { origin };
}

async function askEffects({ ask, text: t }: BreachDesk): Promise<FactParts> {
  const found: (typeof EFFECTS)[number][] = [];
  for (const effect of EFFECTS) {
    if (await ask.confirm("--effects", t.breachTexts.ask.effect[effect])) found.push(effect);
  }
  return found.length === 0 ? {} : { effects: found };
}

async function askCategories(desk: BreachDesk): Promise<FactParts> {
  const { ask, notice, text: t } = desk;
  const chosen: string[] = [];
  for (;;) {
    const left = notice.categories.filter(({ id }) => !chosen.includes(id));
    const choices = left.map(({ id, label }) => ({ value: id, name: label[t.language] }));
    const done = { value: "", name: t.breachTexts.ask.done };
    const one = await ask.choose("--data-categories", t.breachTexts.ask.dataCategories, [
      ...choices,
      done,
    ]);
    if (one === "") break;
    chosen.push(one);
  }
  return readFacts(desk, { dataCategories: chosen });
}
