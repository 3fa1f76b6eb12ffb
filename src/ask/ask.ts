/**
 * The one gate for prompts. A prompt appears only where a person sits: standard input and standard
 * error are terminals and prompts are not switched off. An answer is never read from a pipe, and a
 * closed input never passes for an answer.
 */
import { Refusal } from "../domain/faults.ts";
import type { Catalogue } from "../text/catalogue.ts";
import type { World } from "../world.ts";

/** The words around a prompt in the person's language. */
type Words = Catalogue["promptWords"];

export interface Ask {
  /** Whether a person can be asked at all. */
  readonly possible: boolean;
  /** Each of these refuses with the flag to use instead when nobody can be asked. */
  text(flag: string, message: string): Promise<string>;
  secret(flag: string, message: string): Promise<string>;
  confirm(flag: string, message: string): Promise<boolean>;
  choose<T extends string>(
    flag: string,
    message: string,
    choices: readonly { readonly value: T; readonly name: string }[],
  ): Promise<T>;
}

/** The person stopped at a prompt (Ctrl-C, Ctrl-D). */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

export interface GateOf {
  readonly noInput: boolean;
  /** What is told to whoever cannot be asked. */
  readonly command: string;
  readonly words: Words;
}

/** The gate for one run. */
export function askGate(world: World, { noInput, command, words: around }: GateOf): Ask {
  const off = noInput || isSet(world.env["SELOSTE_NO_INPUT"]) || isSet(world.env["CI"]);
  const possible = () => !off && world.stdin.isTTY === true && world.stderr.isTTY === true;
  const prompt = async (flag: string, question: Question): Promise<unknown> => {
    if (!possible()) throw new Refusal({ code: "usage.needs-flag", facts: { flag, command } });
    return putQuestion(world, question);
  };
  const words = async (flag: string, question: Question) => String(await prompt(flag, question));
  return {
    // Asked for when it matters: opening standard input takes its time.
    get possible() {
      return possible();
    },
    text: (flag, message) => words(flag, { type: "input", message }),
    secret: (flag, message) => {
      const theme = { style: { keysHelpTip: () => around.secretKeys } };
      return words(flag, { type: "password", message, mask: "*", theme });
    },
    confirm: async (flag, message) =>
      (await prompt(flag, {
        type: "confirm",
        message,
        default: false,
        theme: { keywords: keywordsOf(around) },
      })) === true,
    choose: async (flag, message, choices) => {
      const theme = { style: { keysHelpTip: () => around.chooseKeys } };
      const answer = await prompt(flag, { type: "select", message, choices: [...choices], theme });
      const chosen = choices.find(({ value }) => value === answer);
      if (chosen === undefined) throw new Error("an answer that was not offered");
      return chosen.value;
    },
  };
}

type Question =
  | { readonly type: "input"; readonly message: string }
  | {
      readonly type: "password";
      readonly message: string;
      readonly mask: string;
      readonly theme: Tip;
    }
  | {
      readonly type: "confirm";
      readonly message: string;
      readonly default: boolean;
      readonly theme: { readonly keywords: Keywords };
    }
  | {
      readonly type: "select";
      readonly message: string;
      readonly choices: { readonly value: string; readonly name: string }[];
      readonly theme: Tip;
    };

/** What the library says of keys, in the person's language. */
interface Tip {
  readonly style: { readonly keysHelpTip: () => string };
}

interface Keywords {
  readonly yes: string;
  readonly no: string;
  readonly error: (words: { readonly yes: string; readonly no: string }) => string;
}

function keywordsOf({ yes, no, yesOrNo }: Words): Keywords {
  return { yes, no, error: () => yesOrNo(yes, no) };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0";
}

async function putQuestion(world: World, question: Question): Promise<unknown> {
  const { default: inquirer } = await import("inquirer");
  const prompt = inquirer.createPromptModule({ input: world.stdin, output: world.stderr });
  try {
    const { answer } = await prompt([{ ...question, name: "answer" }]);
    return answer;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new Stopped();
    throw error;
  }
}
