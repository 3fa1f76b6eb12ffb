/** The facts and acts of a breach in words. */
import type {
  Assessment,
  Breach,
  BreachFacts,
  Communication,
  Count,
  FactChange,
  FactName,
  FactValue,
  Occurrence,
  Safeguard,
} from "../../domain/breach/breach.ts";
import { FACT_NAMES } from "../../domain/breach/breach.ts";
import { findField } from "../../domain/notice/lookup.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import type { ClockSaying, Line } from "./clock-words.ts";
import { momentOf } from "./moment.ts";

/** What is known, in the order of the facts. */
export function factLines(facts: BreachFacts, saying: ClockSaying): readonly Line[] {
  const { facts: labels } = saying.t.breachTexts;
  return FACT_NAMES.flatMap((name): readonly Line[] => {
    const words = factWords(facts, name, saying);
    return words === undefined ? [] : [[labels[name], words]];
  });
}

/** One fact in words; undefined while it is not known. */
export function factWords(
  facts: Partial<BreachFacts>,
  name: FactName,
  saying: ClockSaying,
): string | undefined {
  return WORDS[name](facts, saying);
}

type Words = (facts: Partial<BreachFacts>, saying: ClockSaying) => string | undefined;

const WORDS: Readonly<Record<FactName, Words>> = {
  kind: ({ kind }, { t }) => kind && t.breachTexts.kinds[kind],
  title: ({ title }) => title,
  detectedAt: ({ detectedAt }, saying) => detectedAt && momentOf(detectedAt, saying),
  processorDetectedAt: ({ processorDetectedAt: at }, saying) => at && momentOf(at, saying),
  aware: ({ aware }, saying) =>
    aware && saying.t.breachTexts.awareness(momentOf(aware.at, saying), aware.by, aware.why),
  occurred: ({ occurred }, saying) => occurred && occurrenceWords(occurred, saying),
  origin: ({ origin }, { t }) => origin && t.breachTexts.origins[origin],
  effects: ({ effects }, { t }) => effects?.map((one) => t.breachTexts.effects[one]).join(", "),
  nature: ({ nature }) => nature,
  systems: ({ systems }) => systems?.join(", "),
  subjectCategories: ({ subjectCategories }) => subjectCategories?.join(", "),
  subjects: ({ subjects }, { t }) => subjects && countWords(subjects, t),
  records: ({ records }, { t }) => records && countWords(records, t),
  dataCategories: ({ dataCategories }, saying) =>
    dataCategories?.map((one) => categoryWords(one, saying)).join(", "),
  measuresBefore: ({ measuresBefore }) => measuresBefore,
  measuresAfter: ({ measuresAfter }) => measuresAfter,
};

/** A category or a field of the notice by its label. */
function categoryWords(
  { id, special }: NonNullable<BreachFacts["dataCategories"]>[number],
  { t, notice }: ClockSaying,
): string {
  const known = notice.categories.find((one) => one.id === id) ?? findField(notice, id);
  const label = known?.label[t.language] ?? id;
  return special ? t.breachTexts.special(label) : label;
}

function countWords(value: Count, { breachTexts }: Catalogue): string {
  if (value.certainty === "unknown") return breachTexts.unknown;
  const number = String(value.number);
  return value.certainty === "about" ? breachTexts.about(number) : number;
}

function occurrenceWords(occurred: Occurrence, saying: ClockSaying): string {
  const texts = saying.t.breachTexts;
  if (occurred.certainty === "unknown") return texts.unknown;
  const { certainty, from, until } = occurred;
  const begun = momentOf(from, saying);
  const words = until === undefined ? begun : texts.period(begun, momentOf(until, saying));
  return certainty === "estimate" ? texts.estimate(words) : words;
}

/** A change as `Number of data subjects: unknown → 120`. */
export function changeWords(
  { fact, old, new: now }: Pick<FactChange, "fact" | "old" | "new">,
  saying: ClockSaying,
): string {
  const { change, facts, nothing } = saying.t.breachTexts;
  const words = (value: FactValue | undefined): string =>
    value === undefined ? nothing : (factWords({ [fact]: value }, fact, saying) ?? nothing);
  return change(facts[fact], words(old), words(now));
}

export function assessmentLines(one: Assessment, saying: ClockSaying): readonly Line[] {
  const texts = saying.t.breachTexts;
  return given([
    [momentOf(one.at, saying), texts.risks[one.risk]],
    [texts.why, one.why],
    [texts.by, one.by],
    [texts.consequences, one.consequences],
    [texts.safeguard, one.safeguard && safeguardWords(one.safeguard, saying.t)],
    [texts.contactPoint, one.contactPoint],
  ]);
}

export function safeguardWords(
  { encryption, key, backup }: Safeguard,
  { breachTexts }: Catalogue,
): string {
  return [
    breachTexts.encryption[encryption],
    breachTexts.key[key],
    breachTexts.backup[backup],
  ].join(", ");
}

export function communicationLines(one: Communication, saying: ClockSaying): readonly Line[] {
  const texts = saying.t.breachTexts;
  const contents = one.contents.map((content) => texts.contents[content]).join(", ");
  return given([
    [momentOf(one.at, saying), texts.channels[one.channel]],
    [texts.reached, one.everyone ? texts.everyone : String(one.reached)],
    ...(one.again === 0 ? [] : [[texts.again, String(one.again)] as const]),
    [texts.contentsHeld, contents === "" ? texts.nothing : contents],
    [texts.messageText, one.text],
  ]);
}

export function notificationLines(
  one: Breach["notifications"][number],
  saying: ClockSaying,
): readonly Line[] {
  const texts = saying.t.breachTexts;
  return given([
    [momentOf(one.at, saying), texts.phases[one.phase]],
    [texts.reference, one.reference],
    [texts.delayReason, one.delayReason],
  ]);
}

/** The lines that have something to say. */
export function given(lines: readonly (readonly [string, string | undefined])[]): readonly Line[] {
  return lines.flatMap(([label, words]) => (words === undefined ? [] : [[label, words] as const]));
}
