/** A published notice as Markdown (CommonMark). */
import type { PublishedText } from "../../domain/notice/published.ts";

export function noticeMarkdown({ title, name, sections }: PublishedText): string {
  const parts = sections.flatMap(({ number, heading, sentences }) => [
    ...(heading === undefined ? [] : [`## ${number}. ${escaped(heading)}`]),
    ...sentences.map(({ text }) => text.split("\n").map(escaped).join("\n")),
  ]);
  return `${[`# ${escaped(title)}`, `**${escaped(name)}**`, ...parts].join("\n\n")}\n`;
}

/** Signs that mean something to Markdown, and numbers that would begin a list. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/gu, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^([-+])/u, "\\$1");
}
