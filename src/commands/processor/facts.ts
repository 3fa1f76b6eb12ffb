/** What is said of a processor by flags, or asked for at the desk. */
import type { RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import {
  type Answer,
  ANSWERS,
  AT_END,
  type Item,
  ITEMS,
  NO_ITEMS,
  type ProcessorFacts,
} from "../../domain/processor/processor.ts";
import { SAFEGUARDS_46 } from "../../domain/transfer/law.ts";
import { isCountry, standingOf } from "../../domain/transfer/country.ts";
import type { Day } from "../../domain/time.ts";
import { isRecipient } from "../../drawers/age.ts";
import { choice, type FlagValues, text, texts } from "../../flag.ts";
import { loadCountries } from "../../law-file/countries.ts";
import { readWords, readWordsOr } from "../casework-words.ts";
import { readDayFlag } from "../day-flag.ts";

export const FACT_FLAGS = {
  name: text("<name>"),
  recipient: text("<recipient>"),
  country: text("<code>"),
  task: text("<text>"),
  contract: text("<day>"),
  item: texts("<a=yes>"),
  decided: text("<text>"),
  subProcessor: texts("<name>"),
  breachContact: text("<text>"),
  atEnd: choice(AT_END),
  safeguard: choice(SAFEGUARDS_46),
  safeguardReference: text("<text>"),
  covered: text("<text>"),
  age: text("<age1…>"),
} as const;

export type FactFlags = FlagValues<typeof FACT_FLAGS>;

export interface Reading {
  readonly desk: RegisterDesk;
  readonly notice: Notice;
  readonly command: string;
  readonly today: Day;
}

/** What was said; what was not is left out. */
export async function readGiven(
  reading: Reading,
  flags: FactFlags,
): Promise<Partial<ProcessorFacts>> {
  return {
    ...(await readNames(reading, flags)),
    ...readChoices(reading, flags),
    ...(await readOutside(reading, flags)),
  };
}

/** The texts, which are looked through for data subjects. */
async function readNames(
  { desk, notice }: Reading,
  flags: FactFlags,
): Promise<Partial<ProcessorFacts>> {
  const words = { register: desk.register, notice };
  const name = await readWordsOr(words, "--name", flags.name, "name");
  const task = await readWordsOr(words, "--task", flags.task, "line");
  const decided = await readWordsOr(words, "--decided", flags.decided, "line");
  const breachContact = await readWordsOr(words, "--breach-contact", flags.breachContact, "name");
  const subProcessors: string[] = [];
  for (const one of flags.subProcessor) {
    subProcessors.push(await readWords(words, "--sub-processor", one, "name"));
  }
  return {
    ...(name === undefined ? {} : { name }),
    ...(task === undefined ? {} : { task }),
    ...(decided === undefined ? {} : { decided }),
    ...(breachContact === undefined ? {} : { breachContact }),
    ...(subProcessors.length === 0 ? {} : { subProcessors }),
  };
}

/** What lets data leave the EEA, and the key it is encrypted to. */
async function readOutside(
  { desk, notice }: Reading,
  { safeguard, safeguardReference, covered, age }: FactFlags,
): Promise<Partial<ProcessorFacts>> {
  const words = { register: desk.register, notice };
  const reference = await readWordsOr(words, "--safeguard-reference", safeguardReference, "line");
  const seen = await readWordsOr(words, "--covered", covered, "line");
  if (age !== undefined && !(await isRecipient(age))) {
    throw new Refusal({ code: "processor.age", facts: {} });
  }
  return {
    ...(safeguard === undefined ? {} : { safeguard }),
    ...(reference === undefined ? {} : { safeguardReference: reference }),
    ...(seen === undefined ? {} : { covered: seen }),
    ...(age === undefined ? {} : { age }),
  };
}

function readChoices(
  { notice, command, today }: Reading,
  { recipient, country, contract, atEnd }: FactFlags,
): Partial<ProcessorFacts> {
  return {
    ...(recipient === undefined ? {} : actingAs(recipient, notice)),
    ...(country === undefined ? {} : { country: readCountry(country) }),
    ...(contract === undefined ? {} : { contract: contractOf(contract, command, today) }),
    ...(atEnd === undefined ? {} : { atEnd }),
  };
}

/**
 * The facts of a new processor; what it cannot do without is asked for.
 *
 * @throws {Refusal} `usage.needs-flag` where nobody can be asked
 */
export async function newFacts(reading: Reading, flags: FactFlags): Promise<ProcessorFacts> {
  const { desk, notice } = reading;
  const { ask, text: t } = desk;
  const given = await readGiven(reading, flags);
  const asked = t.processorTexts.ask;
  const words = { register: desk.register, notice };
  const said = async (flag: string, message: string, kind: "name" | "line") =>
    readWords(words, flag, await ask.text(flag, message), kind);
  const name = given.name ?? (await said("--name", asked.name, "name"));
  const country = given.country ?? readCountry(await ask.text("--country", asked.country));
  return {
    items: readItems(flags.item, NO_ITEMS),
    subProcessors: [],
    ...given,
    ...(await askCovered(reading, country, given)),
    name,
    country,
    task: given.task ?? (await said("--task", asked.task, "line")),
    ...(given.recipient !== undefined && given.acts !== undefined
      ? { recipient: given.recipient, acts: given.acts }
      : actingAs(await chooseRecipient(reading), notice)),
  };
}

/** Where an adequacy decision is for some of a country, a person is asked how this one was seen among them. */
async function askCovered(
  { desk, notice, today }: Reading,
  country: string,
  given: Partial<ProcessorFacts>,
): Promise<Pick<ProcessorFacts, "covered">> {
  const { ask, register, text: t, world } = desk;
  if (given.covered !== undefined || given.safeguard !== undefined || !ask.possible) return {};
  const found = standingOf(country, await loadCountries(world.data), today);
  if (found.standing !== "partly") return {};
  const message = t.processorTexts.ask.covered(found.only[t.language]);
  const typed = await ask.text("--covered", message);
  const covered = await readWordsOr({ register, notice }, "--covered", typed, "line");
  return covered === undefined ? {} : { covered };
}

/** Items as `a=yes,b=no`, or `all=yes`; what is not named stays as it was. */
export function readItems(
  typed: readonly string[],
  now: ProcessorFacts["items"],
): ProcessorFacts["items"] {
  let items = now;
  for (const word of typed.flatMap((one) => one.split(","))) {
    const [name = "", answer = ""] = word.trim().toLowerCase().split("=");
    const said = ANSWERS.find((one) => one === answer);
    const named = name === "all" ? ITEMS : ITEMS.filter((one) => one === name);
    if (said === undefined || named.length === 0) {
      throw new Refusal({ code: "processor.item", facts: {} });
    }
    items = { ...items, ...answered(named, said) };
  }
  return items;
}

function answered(items: readonly Item[], answer: Answer): Partial<Record<Item, Answer>> {
  return Object.fromEntries(items.map((item) => [item, answer]));
}

/** @throws {Refusal} `processor.country` */
export function readCountry(typed: string): string {
  const code = typed.trim().toUpperCase();
  if (!isCountry(code)) throw new Refusal({ code: "processor.country", facts: {} });
  return code;
}

/** @throws {Refusal} `processor.future` */
function contractOf(typed: string, command: string, today: Day): Day {
  const day = readDayFlag(typed, "--contract", command);
  if (day > today) throw new Refusal({ code: "processor.future", facts: { flag: "--contract" } });
  return day;
}

/**
 * As which recipient of the notice it is given data; whether it acts for the controller is in its rule.
 *
 * @throws {Refusal} `processor.recipient`
 */
function actingAs(typed: string, notice: Notice): Pick<ProcessorFacts, "recipient" | "acts"> {
  const rule = notice.recipients.find(({ id }) => id === typed);
  if (rule !== undefined) {
    return { recipient: rule.id, acts: rule.processor ? "processor" : "controller" };
  }
  const recipients = notice.recipients.map(({ id }) => id);
  throw new Refusal({ code: "processor.recipient", facts: { recipients } });
}

/** The one the notice has; where it has several, a person says which. */
async function chooseRecipient({ desk, notice }: Reading): Promise<string> {
  const [first, second] = notice.recipients;
  if (first === undefined) {
    throw new Refusal({ code: "processor.recipient", facts: { recipients: [] } });
  }
  if (second === undefined) return first.id;
  const { ask, text: t } = desk;
  const choices = notice.recipients.map(({ id, label }) => ({
    value: id,
    name: label[t.language],
  }));
  return ask.choose("--recipient", t.processorTexts.ask.recipient, choices);
}
