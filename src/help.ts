/** The help of commands, from the flags themselves and the sentences of the catalogue. */
import type { CommandPath } from "./command.ts";
import { type Flags, flagName, SHORT } from "./flag.ts";
import { GLOBAL_FLAGS } from "./global-flags.ts";
import { wrap } from "./output/wrap.ts";
import type { AnyCommand } from "./session.ts";
import type { Catalogue } from "./text/catalogue.ts";

const WIDTH = 80;
const INDENT = 2;

/** What the catalogue holds about one command. */
interface HelpTexts {
  readonly summary: string;
  readonly about: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
  readonly examples: Readonly<Record<string, string>>;
}

/** Summaries of commands, one line each. */
export function commandList(text: Catalogue, paths: readonly CommandPath[]): string {
  return rows(paths.map((path) => [`seloste ${path}`, text.help[path].summary]));
}

/** The help of a group such as `subject`. */
export function groupHelp(text: Catalogue, noun: string, paths: readonly CommandPath[]): string {
  const own = paths.filter((path) => path.startsWith(`${noun} `));
  const { usage, commands, verb } = text.terminal;
  return `${usage}: seloste ${noun} <${verb}>\n\n${commands}:\n${commandList(text, own)}`;
}

/** The help of one command: sentence, usage, examples, flags. */
export function commandHelp(text: Catalogue, path: CommandPath, command: AnyCommand): string {
  const help: HelpTexts = text.help[path];
  const examples: Readonly<Record<string, string>> = command.examples;
  const argument = command.argument === undefined ? "" : ` ${command.argument}`;
  const parts = [
    `${help.summary}\n`,
    `${text.terminal.usage}: seloste ${path}${argument} ${text.terminal.anyFlags}\n`,
    ...help.about.map((paragraph) => `${indented(paragraph, 0)}\n`),
  ];
  const shown = Object.entries(examples).map(
    ([key, line]) => `  # ${help.examples[key] ?? ""}\n${breakLine(line)}\n`,
  );
  if (shown.length > 0) parts.push(`${text.terminal.examples}:\n${shown.join("")}`);
  const flags = flagRows(command.flags, help.flags);
  if (flags.length > 0) parts.push(`${text.terminal.flags}:\n${rows(flags)}`);
  parts.push(`${text.terminal.globalFlags}:\n${rows(flagRows(GLOBAL_FLAGS, text.globalFlags))}`);
  return parts.join("\n");
}

function flagRows(flags: Flags, texts: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(flags).map(([key, flag]) => {
    const name = SHORT[key] === undefined ? flagName(key) : `${SHORT[key]}, ${flagName(key)}`;
    return [flag.takes === undefined ? name : `${name} ${flag.takes}`, texts[key] ?? ""];
  });
}

/** Two columns; a left side that is too long takes lines of its own. */
function rows(pairs: readonly (readonly [string, string])[]): string {
  const widest = Math.min(Math.max(...pairs.map(([left]) => left.length)), 28);
  return pairs
    .map(([left, right]) => {
      const body = indented(right, widest + 2 * INDENT);
      const gap =
        left.length > widest
          ? `\n${" ".repeat(widest + 2 * INDENT)}`
          : " ".repeat(widest - left.length + INDENT);
      return `${" ".repeat(INDENT)}${indented(left, 3 * INDENT)}${gap}${body}\n`;
    })
    .join("");
}

/** A command line over several lines, as a shell reads it; broken before flags only. */
function breakLine(line: string): string {
  const lines: string[] = [];
  let current = " ".repeat(INDENT);
  for (const [at, part] of line.split(/ (?=--?[a-z])/u).entries()) {
    if (at > 0 && current.length + part.length + 3 > WIDTH) {
      lines.push(current);
      current = `${" ".repeat(3 * INDENT)}${part}`;
    } else {
      current = at === 0 ? `${current}${part}` : `${current} ${part}`;
    }
  }
  return [...lines, current].join(" \\\n");
}

/** Every line but the first is indented. */
function indented(paragraph: string, indent: number): string {
  return wrap(paragraph, WIDTH - indent).join(`\n${" ".repeat(indent)}`);
}
