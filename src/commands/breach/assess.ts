import { registerCommand, type RegisterDesk } from "../../command.ts";
import { assessBreach } from "../../domain/breach/assessment.ts";
import { type Assessment, RISKS, type Safeguard } from "../../domain/breach/breach.ts";
import { choice, type FlagValues, text } from "../../flag.ts";
import { askWords, askWordsOr } from "./ask-words.ts";
import { type BreachDesk, doOn, meantBreach, openBreachDesk } from "./breach-desk.ts";
import { actAt } from "./times.ts";

const PATH = "breach assess";

const ENCRYPTION = ["full", "partial", "none", "unknown"] as const;
const KEY = ["safe", "exposed", "none", "unknown"] as const;
const BACKUP = ["exists", "none", "unknown"] as const;

const FLAGS = {
  risk: choice(RISKS),
  why: text("<why>"),
  at: text("<time>"),
  by: text("<who>"),
  consequences: text("<text>"),
  encryption: choice(ENCRYPTION),
  keyState: choice(KEY),
  backup: choice(BACKUP),
  contactPoint: text("<text>"),
};
type Given = FlagValues<typeof FLAGS>;

export const breachAssess = registerCommand({
  path: PATH,
  argument: "[number]",
  flags: FLAGS,
  examples: {
    none: 'seloste breach assess 2026-0001 --risk none --why "the disk was encrypted and the key is safe" --by "the manager" --encryption full --key-state safe --backup exists',
    high: 'seloste breach assess 2026-0001 --risk high --why "notes on health were readable" --by "the manager" --consequences "others may learn of an illness"',
  },
  needs: () => ["personal"],
  async prepare(register, { args, flags }) {
    const desk = await openBreachDesk(register, PATH);
    const { number } = await meantBreach(desk, args[0]);
    return { desk, number, assessment: await readAssessment(desk, flags) };
  },
  async run(_: RegisterDesk, { desk, number, assessment }) {
    return doOn(desk, {
      number,
      done: "assessed",
      audit: { act: "assessed", fields: ["assessment"] },
      act: (breach, recorded) => assessBreach(breach, assessment, recorded),
    });
  },
});

/** The decision; what it may lack is asked only where the risk itself is. */
async function readAssessment(
  desk: BreachDesk,
  flags: Given,
): Promise<Omit<Assessment, "recorded" | "of">> {
  const { ask, text: t } = desk;
  const { ask: prompts, risks } = t.breachTexts;
  const choices = RISKS.map((value) => ({ value, name: risks[value] }));
  const risk = flags.risk ?? (await ask.choose("--risk", prompts.risk, choices));
  const more = flags.risk === undefined;
  const why = await askWords(desk, "--why", flags.why, { message: prompts.why });
  const by = await askWords(desk, "--by", flags.by, { message: prompts.by, kind: "name" });
  const consequences = await askWordsOr(desk, "--consequences", flags.consequences, {
    message: prompts.consequences,
    more,
  });
  const contactPoint = await askWordsOr(desk, "--contact-point", flags.contactPoint, {
    message: prompts.contactPoint,
    more,
  });
  const safeguard = await readSafeguard(desk, flags, more);
  return {
    at: await actAt(desk, flags.at, more),
    risk,
    why,
    by,
    ...(consequences === undefined ? {} : { consequences }),
    ...(safeguard === undefined ? {} : { safeguard }),
    ...(contactPoint === undefined ? {} : { contactPoint }),
  };
}

/** What is not said of the protection, while something is, is unknown. */
async function readSafeguard(
  desk: BreachDesk,
  { encryption, keyState: key, backup }: Given,
  more: boolean,
): Promise<Safeguard | undefined> {
  if (encryption !== undefined || key !== undefined || backup !== undefined) {
    return {
      encryption: encryption ?? "unknown",
      key: key ?? "unknown",
      backup: backup ?? "unknown",
    };
  }
  const { ask, text: t } = desk;
  const texts = t.breachTexts;
  if (!more || !(await ask.confirm("--encryption", texts.ask.safeguard))) return undefined;
  return {
    encryption: await ask.choose(
      "--encryption",
      texts.ask.encryption,
      named(ENCRYPTION, texts.encryption),
    ),
    key: await ask.choose("--key-state", texts.ask.key, named(KEY, texts.key)),
    backup: await ask.choose("--backup", texts.ask.backup, named(BACKUP, texts.backup)),
  };
}

function named<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): readonly { readonly value: Value; readonly name: string }[] {
  return values.map((value) => ({ value, name: names[value] }));
}
