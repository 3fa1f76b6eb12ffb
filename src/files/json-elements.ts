/** The rows of a JSON file as texts with their lines, each to be parsed by itself. */
import { Refusal } from "../domain/faults.ts";
import { LONGEST_ROW } from "./limits.ts";
import { readText, type Source } from "./source.ts";

/** One row as it stands in the file. */
export interface Element {
  /** Line of the file where it starts; the first one is 1. */
  readonly line: number;
  /** Undefined for a line too long to be held. */
  readonly text: string | undefined;
}

/** @yields the lines of the file that are not blank, a piece's worth at a time */
export async function* readLines(source: Source): AsyncGenerator<Element[]> {
  let rest = "";
  let line = 1;
  let tooLong = false;
  function take(text: string): Element {
    const element = { line, text: tooLong ? undefined : text };
    line += 1;
    tooLong = false;
    return element;
  }
  for await (const piece of readText(source)) {
    const texts = piece.split("\n");
    texts[0] = rest + (texts[0] ?? "");
    rest = texts.pop() ?? "";
    yield texts.map(take).filter(holdsText);
    if (rest.length > LONGEST_ROW) {
      tooLong = true;
      rest = "";
    }
  }
  yield [take(rest)].filter(holdsText);
}

function holdsText({ text }: Element): boolean {
  return text === undefined || text.trim() !== "";
}

/**
 * Cuts a JSON list, or the list under `data` in an object, into its elements.
 *
 * @param file for the refusals
 * @yields one element at a time; whether it is JSON is not looked at
 * @throws {Refusal} `import.json-damaged` with the line, `import.json-shape` when there is no list
 */
export function* listElements(file: string, text: string): Generator<Element> {
  let line = 1;
  let counted = 0;
  function lineOf(at: number): number {
    for (; counted < at; counted += 1) if (text[counted] === "\n") line += 1;
    return line;
  }
  function damaged(at: number): Refusal {
    const from = at === -1 ? text.length : at;
    return new Refusal({ code: "import.json-damaged", facts: { file, line: lineOf(from) } });
  }

  let at = findList(text);
  if (at === -1) throw new Refusal({ code: "import.json-shape", facts: { file } });
  at = skipSpace(text, at + 1);
  while (text[at] !== "]") {
    const end = endOfValue(text, at);
    if (end <= at) throw damaged(end);
    yield { line: lineOf(at), text: text.slice(at, end) };
    at = skipSpace(text, end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
    else if (text[at] !== "]") throw damaged(at);
  }
  const rest = text.slice(at + 1).trim();
  if (text.trimStart().startsWith("[") ? rest !== "" : !rest.endsWith("}")) throw damaged(at + 1);
}

/** Where the list of rows starts; -1 when there is none. */
function findList(text: string): number {
  let at = skipSpace(text, 0);
  if (text[at] === "[") return at;
  if (text[at] !== "{") return -1;
  at = skipSpace(text, at + 1);
  while (text[at] === '"') {
    const nameEnd = endOfValue(text, at);
    if (nameEnd === -1) return -1;
    const start = skipSpace(text, skipSpace(text, nameEnd) + 1);
    if (text.slice(at, nameEnd) === '"data"') return text[start] === "[" ? start : -1;
    const end = endOfValue(text, start);
    if (end === -1) return -1;
    at = skipSpace(text, skipSpace(text, end) + 1);
  }
  return -1;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at += 1;
  return at;
}

/** Position after the value that starts here; -1 when the text ends inside it. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') at = endOfString(text, at);
    else if (depth === 0 && ",]} \t\r\n".includes(char)) return at;
    else {
      depth += nesting(char);
      at += 1;
    }
    if (at === -1) return -1;
    if (depth === 0 && '"]}'.includes(char)) return at;
  }
  return depth === 0 ? at : -1;
}

function nesting(char: string): number {
  if (char === "[" || char === "{") return 1;
  return char === "]" || char === "}" ? -1 : 0;
}

/** Position after the closing quote; -1 when there is none. */
function endOfString(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && slashesBefore(text, quote) % 2 === 1) quote = text.indexOf('"', quote + 1);
  return quote === -1 ? -1 : quote + 1;
}

function slashesBefore(text: string, at: number): number {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes += 1;
  return slashes;
}
