/** A text drawn from a notice as plain text of narrow lines, such as an e-mail takes. */
import type { DocumentPart, NoticeDocument } from "../../domain/notice/document.ts";
import { wrap } from "../wrap.ts";

const WIDTH = 76;

export function noticePlain({ title, name, sections }: NoticeDocument): string {
  const parts = sections.flatMap(({ heading, law, parts: own }) => [
    ...(heading === undefined ? [] : [underlined(heading, "-")]),
    ...(law === undefined ? [] : [wrapped(law)]),
    ...own.map(partOf),
  ]);
  return `${[underlined(title, "="), name, ...parts].join("\n\n")}\n`;
}

function partOf(part: DocumentPart): string {
  switch (part.part) {
    case "sentence":
      return wrapped(part.text);
    case "heading":
      return `* ${part.text}`;
    case "fact":
      return wrapped(`${part.label}: ${part.text}${sourceOf(part.source)}`);
    case "quote":
      return wrapped(`${part.text}${sourceOf(part.source)}`, "  | ");
    case "gap":
      return wrapped(part.text, "  ! ");
  }
}

function sourceOf(source: string | undefined): string {
  return source === undefined ? "" : ` (${source})`;
}

function wrapped(text: string, indent = ""): string {
  return text
    .split("\n")
    .flatMap((line) => wrap(line, WIDTH - indent.length))
    .map((line) => `${indent}${line}`)
    .join("\n");
}

function underlined(line: string, sign: string): string {
  return `${line}\n${sign.repeat(Math.min(WIDTH, line.length))}`;
}
