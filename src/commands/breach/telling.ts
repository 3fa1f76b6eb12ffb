/** What was told to data subjects, or why nothing was: from flags, or asked for. */
import {
  type Breach,
  CHANNELS,
  type Communication,
  type Content,
  CONTENTS,
  EXEMPTIONS,
  type ExemptionGround,
} from "../../domain/breach/breach.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Instant } from "../../domain/time.ts";
import { choice, choices, type FlagValues, text, yes } from "../../flag.ts";
import { askWords, askWordsOr, untilRead } from "./ask-words.ts";
import type { BreachDesk } from "./breach-desk.ts";
import { needsFlag } from "./facts.ts";
import { actAt } from "./times.ts";
import { readFileOf, readWords } from "../casework-words.ts";

export const TELLING_FLAGS = {
  at: text("<time>"),
  channel: choice(CHANNELS),
  reached: text("<number>"),
  again: text("<number>"),
  contents: choices(CONTENTS),
  text: text("<text>"),
  textFile: text("<file>"),
  ground: choice(EXEMPTIONS),
  promiseBroken: yes(),
  promise: text("<promise>"),
  why: text("<why>"),
  by: text("<who>"),
};

type Given = FlagValues<typeof TELLING_FLAGS>;

export type Telling = { readonly communication: Omit<Communication, "recorded"> } | Decision;

/** Telling nobody on a ground, a promise that is not kept, or both, for the same reasons. */
export interface Decision {
  readonly at: Instant;
  readonly why: string;
  readonly by: string;
  readonly ground?: ExemptionGround;
  /** The id of the promise. */
  readonly promise?: string;
}

/**
 * What is to be recorded.
 *
 * @throws {Refusal} `usage.contradiction`; `usage.needs-flag`; `usage.bad-value`; `breach.words`
 */
export async function readTelling(
  desk: BreachDesk,
  breach: Breach,
  given: Given,
): Promise<Telling> {
  const told = toldFlags(given);
  const decided = decidedFlags(given);
  const [one] = told;
  const [other] = decided;
  if (one !== undefined && other !== undefined) {
    throw new Refusal({ code: "usage.contradiction", facts: { flags: [one, other] } });
  }
  if (decided.length > 0) return readDecision(desk, breach, given);
  if (told.length > 0) return readCommunication(desk, breach, { given, more: false });
  return askWhat(desk, breach, given);
}

function toldFlags({
  channel,
  reached,
  again,
  contents,
  text: words,
  textFile,
}: Given): readonly string[] {
  return [
    ...(channel === undefined ? [] : ["--channel"]),
    ...(reached === undefined ? [] : ["--reached"]),
    ...(again === undefined ? [] : ["--again"]),
    ...(contents.length === 0 ? [] : ["--contents"]),
    ...(words === undefined ? [] : ["--text"]),
    ...(textFile === undefined ? [] : ["--text-file"]),
  ];
}

function decidedFlags({ ground, promiseBroken }: Given): readonly string[] {
  return [
    ...(ground === undefined ? [] : ["--ground"]),
    ...(promiseBroken ? ["--promise-broken"] : []),
  ];
}

async function askWhat(desk: BreachDesk, breach: Breach, given: Given): Promise<Telling> {
  const { ask, text: t } = desk;
  const { what, whatChoices, ground, groundChoices } = t.breachTexts.ask;
  const offered = (["told", "ground", "promise"] as const).map((value) => ({
    value,
    name: whatChoices[value],
  }));
  const chosen = await ask.choose("--channel", what, offered);
  if (chosen === "told") return readCommunication(desk, breach, { given, more: true });
  if (chosen === "promise") return readDecision(desk, breach, { ...given, promiseBroken: true });
  const grounds = EXEMPTIONS.map((value) => ({ value, name: groundChoices[value] }));
  return readDecision(desk, breach, {
    ...given,
    ground: await ask.choose("--ground", ground, grounds),
  });
}

async function readDecision(desk: BreachDesk, breach: Breach, given: Given): Promise<Decision> {
  const { ask: prompts } = desk.text.breachTexts;
  const { ground, promiseBroken } = given;
  const promise = promiseBroken ? await readPromise(desk, breach, given.promise) : undefined;
  const why = await askWords(desk, "--why", given.why, { message: prompts.why });
  const by = await askWords(desk, "--by", given.by, { message: prompts.by, kind: "name" });
  return {
    at: await actAt(desk, given.at),
    why,
    by,
    ...(ground === undefined ? {} : { ground }),
    ...(promise === undefined ? {} : { promise }),
  };
}

/** Where the notice makes one promise, it is the one that is meant. */
async function readPromise(
  { ask, command, text: t }: BreachDesk,
  { promises }: Breach,
  typed: string | undefined,
): Promise<string> {
  const [only, another] = promises;
  if (typed !== undefined) return typed;
  if (only === undefined) {
    throw new Refusal({ code: "breach.promise-unknown", facts: { promises: [] } });
  }
  if (another === undefined) return only.id;
  if (!ask.possible) throw needsFlag("--promise", command);
  const offered = promises.map(({ id }) => ({ value: id, name: id }));
  return ask.choose("--promise", t.breachTexts.ask.promise, offered);
}

interface Asking {
  readonly given: Given;
  /** Whether what may be left out is asked for as well. */
  readonly more: boolean;
}

async function readCommunication(
  desk: BreachDesk,
  { communications }: Breach,
  { given, more }: Asking,
): Promise<{ readonly communication: Omit<Communication, "recorded"> }> {
  const { ask, text: t } = desk;
  const { ask: prompts, channels } = t.breachTexts;
  const told = communications.length;
  const offered = CHANNELS.map((value) => ({ value, name: channels[value] }));
  const channel = given.channel ?? (await ask.choose("--channel", prompts.channel, offered));
  const at = await actAt(desk, given.at, more);
  const reached = await readReached(desk, given.reached);
  const again = await readAgain(desk, given.again, more && told > 0 && !reached.everyone);
  const contents = await readContents(desk, given.contents, more);
  const words = await readText(desk, given, more);
  return {
    communication: {
      at,
      channel,
      ...reached,
      again,
      contents,
      ...(words === undefined ? {} : { text: words }),
    },
  };
}

/** Several thousand at most in one message, and any number in all. */
const REACHED = /^\d[\d\s]{0,11}$/u;
const ALL = /^(?:all|kaikki|alla)$/iu;

async function readReached(
  desk: BreachDesk,
  typed: string | undefined,
): Promise<Pick<Communication, "reached" | "everyone">> {
  const { ask, command, text: t } = desk;
  const read = (words: string) => {
    if (ALL.test(words.trim())) return { reached: 0, everyone: true };
    if (REACHED.test(words.trim())) {
      return { reached: Number(words.replaceAll(/\s/gu, "")), everyone: false };
    }
    const facts = { flag: "--reached", command, allowed: "120, all" };
    throw new Refusal({ code: "usage.bad-value", facts });
  };
  if (typed !== undefined) return read(typed);
  return untilRead(desk, async () => read(await ask.text("--reached", t.breachTexts.ask.reached)));
}

/** Those whom an earlier message reached already; nobody when nothing is said. */
async function readAgain(
  desk: BreachDesk,
  typed: string | undefined,
  more: boolean,
): Promise<number> {
  const { ask, command, text: t } = desk;
  const read = (words: string) => {
    const trimmed = words.trim();
    if (trimmed === "") return 0;
    if (REACHED.test(trimmed)) return Number(trimmed.replaceAll(/\s/gu, ""));
    throw new Refusal({
      code: "usage.bad-value",
      facts: { flag: "--again", command, allowed: "60" },
    });
  };
  if (typed !== undefined) return read(typed);
  if (!more) return 0;
  return untilRead(desk, async () => read(await ask.text("--again", t.breachTexts.ask.again)));
}

async function readContents(
  { ask, text: t }: BreachDesk,
  given: readonly Content[],
  more: boolean,
): Promise<readonly Content[]> {
  if (given.length > 0 || !more) return [...new Set(given)];
  const held: Content[] = [];
  for (const content of CONTENTS) {
    if (await ask.confirm("--contents", t.breachTexts.ask.content[content])) held.push(content);
  }
  return held;
}

async function readText(
  desk: BreachDesk,
  { text: typed, textFile }: Given,
  more: boolean,
): Promise<string | undefined> {
  if (typed !== undefined && textFile !== undefined) {
    const facts = { flags: ["--text", "--text-file"] };
    throw new Refusal({ code: "usage.contradiction", facts });
  }
  if (textFile !== undefined) {
    return readWords(desk, "--text-file", await readFileOf(desk, textFile));
  }
  const message = desk.text.breachTexts.ask.messageText;
  return askWordsOr(desk, "--text", typed, { message, more });
}
