/** A published notice as plain text of narrow lines, such as an e-mail takes. */
import type { PublishedText } from "../../domain/notice/published.ts";
import { wrap } from "../wrap.ts";

const WIDTH = 76;

export function noticePlain({ title, name, sections }: PublishedText): string {
  const parts = sections.flatMap(({ number, heading, sentences }) => [
    ...(heading === undefined ? [] : [underlined(`${number}. ${heading}`, "-")]),
    ...sentences.map(({ text }) =>
      text
        .split("\n")
        .flatMap((line) => wrap(line, WIDTH))
        .join("\n"),
    ),
  ]);
  return `${[underlined(title, "="), name, ...parts].join("\n\n")}\n`;
}

function underlined(line: string, sign: string): string {
  return `${line}\n${sign.repeat(Math.min(WIDTH, line.length))}`;
}
