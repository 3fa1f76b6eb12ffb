/** Every command, and the way from the arguments to the one that is meant. */
import { Command, CommanderError, Option } from "commander";
import { askGate, Stopped } from "./ask/ask.ts";
import { COMMANDS, type Listed } from "./command-list.ts";
import type { CommandPath, Desk, FailureAnswer, Input } from "./command.ts";
import { Refusal } from "./domain/faults.ts";
import { EXIT, EXIT_OF } from "./exits.ts";
import { type Flags, flagName, type FlagValues, SHORT } from "./flag.ts";
import { GLOBAL_FLAGS, type GlobalFlags } from "./global-flags.ts";
import { commandHelp, commandList, groupHelp } from "./help.ts";
import { show, styleOf, wantsJson } from "./output/render.ts";
import { safe } from "./output/safe.ts";
import { type AnyCommand, runCommand } from "./session.ts";
import { nearestOf, unknownCommand } from "./suggestion.ts";
import type { Catalogue } from "./text/catalogue.ts";
import type { World } from "./world.ts";

const PATHS = COMMANDS.map(({ path }) => path);

const HELP = new Set(["--help", "-h"]);

const VALUED = new Set(
  Object.entries(GLOBAL_FLAGS).flatMap(([key, flag]) =>
    flag.takes === undefined ? [] : [flagName(key)],
  ),
);

/** Runs what the arguments say and returns the exit code. */
export async function runProgram(world: World, text: Catalogue): Promise<number> {
  const words = wordsIn(world.argv).map(({ word }) => word);
  const [first, second] = words;
  if (first === undefined) return bare(world, text);
  const topic = first === "help" ? await helpOn(text, words.slice(1)) : undefined;
  if (topic !== undefined) {
    world.stdout.write(topic);
    return EXIT.ok;
  }
  const meant = listedIn(words);
  if (meant !== undefined) return runListed(world, text, meant);
  if (isNoun(first) && second === undefined) return group(world, text, first);
  throw unknownCommand(words, PATHS);
}

function listedIn([first = "", second = ""]: readonly string[]): Listed | undefined {
  return COMMANDS.find(({ path }) => path === first || path === `${first} ${second}`);
}

function isNoun(word: string): boolean {
  return PATHS.some((path) => path.startsWith(`${word} `));
}

/**
 * The help of a command or a group; undefined where the words name neither, or a topic, which says
 * more than a group of the same name.
 */
async function helpOn(text: Catalogue, words: readonly string[]): Promise<string | undefined> {
  if (words.length === 1 && Object.hasOwn(text.topics, words[0] ?? "")) return undefined;
  const listed = listedIn(words);
  if (listed !== undefined) return commandHelp(text, listed.path, await listed.load());
  const [noun] = words;
  return noun !== undefined && isNoun(noun) ? groupHelp(text, noun, PATHS) : undefined;
}

/** No command at all: the daily tasks, or with --help everything there is. */
function bare(world: World, text: Catalogue): number {
  const commander = newCommander();
  const globals = addOptions(commander, GLOBAL_FLAGS);
  const full = typedHelp(world.argv);
  try {
    commander.parse(
      world.argv.filter((word) => !HELP.has(word)),
      { from: "user" },
    );
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw usageFault(error, "seloste", commander);
  }
  readFlags(GLOBAL_FLAGS, globals, "seloste");
  world.stdout.write(full ? text.rootHelp(commandList(text, PATHS)) : text.daily);
  return EXIT.ok;
}

/** A group without its verb: help on standard error, and a failure, for a script lost its verb. */
function group(world: World, text: Catalogue, noun: string): number {
  const help = groupHelp(text, noun, PATHS);
  if (typedHelp(world.argv)) {
    world.stdout.write(help);
    return EXIT.ok;
  }
  if (wantsJson(world.argv)) {
    const facts = { argument: text.terminal.verb, command: `seloste ${noun}` };
    throw new Refusal({ code: "usage.missing-argument", facts });
  }
  world.stderr.write(help);
  return EXIT.usage;
}

function typedHelp(argv: readonly string[]): boolean {
  return argv.some((word) => HELP.has(word));
}

async function runListed(world: World, text: Catalogue, { path, load }: Listed): Promise<number> {
  const command = await load();
  let input: Input<Flags> | undefined;
  try {
    const parsed = parse(world, text, path, command);
    if (parsed === "help") return EXIT.ok;
    ({ input } = parsed);
    return await runParsed(command, deskOf(world, text, parsed.globals, path), input);
  } catch (error) {
    const answer = await answerFailure(command, error, { world, input });
    if (answer === undefined) throw error;
    world.stdout.write(`${answer.line}\n`);
    return answer.exit;
  }
}

async function runParsed(command: AnyCommand, desk: Desk, input: Input<Flags>): Promise<number> {
  const { world, globals, text } = desk;
  const remind = (line: string) => {
    world.stderr.write(`${text.terminal.warning}: ${safe(line)}\n`);
  };
  const { view, exit = "ok", reminder } = await runCommand(command, desk, input, remind);
  await show(world, styleOf(world, globals), text, view);
  if (reminder !== undefined) remind(reminder);
  return typeof exit === "number" ? exit : EXIT[exit];
}

/** What the command itself says to a failure; nothing when somebody stopped it. */
async function answerFailure(
  command: AnyCommand,
  error: unknown,
  { world, input }: { readonly world: World; readonly input: Input<Flags> | undefined },
): Promise<FailureAnswer | undefined> {
  if (command.kind !== "watch" || error instanceof Stopped) return undefined;
  const code = error instanceof Refusal ? error.fault.code : undefined;
  return command.onFailure?.({
    world,
    exit: code === undefined ? "failed" : EXIT_OF[code],
    ...(code === undefined ? {} : { code }),
    ...(input === undefined ? {} : { input }),
  });
}

function deskOf(world: World, text: Catalogue, globals: GlobalFlags, path: CommandPath): Desk {
  return {
    world,
    globals,
    text,
    startedAt: world.now(),
    ask: askGate(world, {
      noInput: globals.noInput,
      command: `seloste ${path}`,
      words: text.promptWords,
    }),
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of world.stdin) chunks.push(Buffer.from(chunk));
      // Without the byte order mark that some shells put before what they pipe.
      return new TextDecoder().decode(Buffer.concat(chunks));
    },
    progress: (line) => {
      if (world.stderr.isTTY === true && !globals.quiet) world.stderr.write(`${line}\n`);
    },
  };
}

interface Parsed {
  readonly globals: GlobalFlags;
  readonly input: Input<Flags>;
}

function parse(
  world: World,
  text: Catalogue,
  path: CommandPath,
  command: AnyCommand,
): Parsed | "help" {
  const commander = newCommander();
  if (command.argument !== undefined) commander.argument(command.argument);
  const globals = addOptions(commander, GLOBAL_FLAGS);
  const own = addOptions(commander, command.flags);
  try {
    commander.parse(withoutWords(world.argv, path.split(" ").length), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code !== "commander.helpDisplayed")
      throw usageFault(error, `seloste ${path}`, commander);
    world.stdout.write(commandHelp(text, path, command));
    return "help";
  }
  const name = `seloste ${path}`;
  return {
    globals: readFlags(GLOBAL_FLAGS, globals, name),
    input: {
      args: commander.args,
      flags: readFlags(command.flags, once(command.flags, own, name), name),
    },
  };
}

function newCommander(): Command {
  const commander = new Command();
  commander.exitOverride().helpOption("-h, --help");
  return commander.configureOutput({ writeErr: () => {}, writeOut: () => {} });
}

type Typed = (key: string) => readonly string[];

/** Every value is kept as it was typed; each flag reads its own and knows its name. */
function addOptions(commander: Command, flags: Flags): Typed {
  const options = new Map<string, Option>();
  for (const [key, flag] of Object.entries(flags)) {
    const short = SHORT[key] === undefined ? "" : `${SHORT[key]}, `;
    const option = new Option(
      `${short}${flagName(key)}${flag.takes === undefined ? "" : " <value>"}`,
    );
    if (flag.takes !== undefined) {
      option.argParser((typed, before: readonly string[] | undefined) => [
        ...(before ?? []),
        typed,
      ]);
    }
    commander.addOption(option);
    options.set(key, option);
  }
  return (key) => {
    const option = options.get(key);
    if (option === undefined) return [];
    const value: unknown = commander.getOptionValue(option.attributeName());
    if (Array.isArray(value)) return value.map(String);
    return value === !option.negate ? ["given"] : [];
  };
}

/** Of a flag of the command itself only the last value would count: which one was meant? */
function once(flags: Flags, typed: Typed, command: string): Typed {
  return (key) => {
    const values = typed(key);
    if (flags[key]?.many === true || values.length <= 1) return values;
    throw new Refusal({ code: "usage.repeated-flag", facts: { flag: flagName(key), command } });
  };
}

function readFlags<F extends Flags>(flags: F, typed: Typed, command: string): FlagValues<F> {
  const values = Object.fromEntries(
    Object.entries(flags).map(([key, flag]) => [
      key,
      flag.read(typed(key), flagName(key), command),
    ]),
  );
  if (!areAllRead(flags, values)) throw new Error("a flag was not read");
  return values;
}

/** Each flag has read its own value under its own name; that is all the types ask. */
function areAllRead<F extends Flags>(flags: F, values: object): values is FlagValues<F> {
  return Object.keys(flags).every((key) => key in values);
}

/** The words that are no flags and no values of global flags, with their places. */
function wordsIn(
  argv: readonly string[],
): readonly { readonly word: string; readonly at: number }[] {
  const words: { word: string; at: number }[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--") break;
    if (!word.startsWith("-") || word === "-") words.push({ word, at });
    else if (VALUED.has(word)) at += 1;
  }
  return words;
}

function withoutWords(argv: readonly string[], count: number): readonly string[] {
  const gone = new Set(
    wordsIn(argv)
      .slice(0, count)
      .map(({ at }) => at),
  );
  return argv.filter((_, at) => !gone.has(at));
}

function usageFault(error: CommanderError, command: string, commander: Command): Refusal {
  const flag = /--?[a-z][a-z-]*/u.exec(error.message)?.[0] ?? "";
  switch (error.code) {
    case "commander.unknownOption": {
      const nearest = nearestOf(
        flag,
        commander.options.map((option) => option.long ?? ""),
      );
      const facts = nearest === undefined ? { flag, command } : { flag, command, nearest };
      return new Refusal({ code: "usage.unknown-flag", facts });
    }
    case "commander.optionMissingArgument":
      return new Refusal({ code: "usage.missing-value", facts: { flag, command } });
    case "commander.missingArgument": {
      const argument = commander.registeredArguments[0]?.name() ?? "";
      return new Refusal({ code: "usage.missing-argument", facts: { argument, command } });
    }
    default:
      return new Refusal({ code: "usage.too-many-arguments", facts: { command } });
  }
}
