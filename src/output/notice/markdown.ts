/** A text drawn from a notice as Markdown (CommonMark). */
import type { DocumentPart, NoticeDocument } from "../../domain/notice/document.ts";

export function noticeMarkdown({ title, name, sections }: NoticeDocument): string {
  const parts = sections.flatMap(({ heading, law, parts: own }) => [
    ...(heading === undefined ? [] : [`## ${withSigns(heading)}`]),
    ...(law === undefined ? [] : [`*${withSigns(law)}*`]),
    ...own.map(partOf),
  ]);
  return `${[`# ${withSigns(title)}`, `**${withSigns(name)}**`, ...parts].join("\n\n")}\n`;
}

function partOf(part: DocumentPart): string {
  switch (part.part) {
    case "sentence":
      return escapedLines(part.text);
    case "heading":
      return `### ${withSigns(part.text)}`;
    case "fact":
      return `**${withSigns(part.label)}:** ${escapedLines(part.text)}${sourceOf(part.source)}`;
    case "quote":
      return `> ${escapedLines(part.text).replaceAll("\n", "\n> ")}${sourceOf(part.source)}`;
    case "gap":
      return `**${withSigns(part.text)}**`;
  }
}

/** Ids of clauses hold no sign that means something to Markdown. */
function sourceOf(source: string | undefined): string {
  return source === undefined ? "" : ` (${source})`;
}

function escapedLines(text: string): string {
  return text.split("\n").map(escaped).join("\n");
}

/** At the beginning of a line a number or a dash would begin a list as well. */
function escaped(line: string): string {
  return withSigns(line)
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^([-+])/u, "\\$1");
}

/** Signs that mean something to Markdown, as signs. */
function withSigns(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~]/gu, (sign) => `\\${sign}`);
}
