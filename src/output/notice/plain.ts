/** A published notice as plain text of narrow lines, such as an e-mail takes. */
import type { PublishedText } from "../../domain/notice/published.ts";

const WIDTH = 76;

export function noticePlain({ title, name, sections }: PublishedText): string {
  const parts = sections.flatMap(({ number, heading, sentences }) => [
    ...(heading === undefined ? [] : [underlined(`${number}. ${heading}`, "-")]),
    ...sentences.map(({ text }) => text.split("\n").map(wrapped).join("\n")),
  ]);
  return `${[underlined(title, "="), name, ...parts].join("\n\n")}\n`;
}

function underlined(line: string, sign: string): string {
  return `${line}\n${sign.repeat(Math.min(WIDTH, line.length))}`;
}

/** Broken between words; a longer word takes a line of its own. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && longer.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join("\n");
}
