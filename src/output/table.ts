/** A table on a terminal: whole where it fits, else with the cells of its widest columns broken. */
import { safe } from "./safe.ts";
import { joinWords, widthOf } from "./wrap.ts";

/** What a column takes besides its cells: a border and a space on either side; one border more ends the row. */
const FRAME = 3;
/** No column is narrower than this: an id must stay whole, for it is what is typed next. */
const NARROWEST = 10;

/** No line between the rows: more of them fit on a screen. */
const NO_RULES = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };

/**
 * Draws a table within so many cells of a terminal; a long text takes several lines. Where the
 * columns would be too narrow for that, every row becomes a list of its cells. Nothing is cut off.
 *
 * @param room the width of the terminal, in cells
 */
export async function drawTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): Promise<string> {
  const head = columns.map(safe);
  const body = rows.map((row) => row.map(safe));
  const natural = head.map((name, at) =>
    Math.max(...[name, ...body.map((row) => row[at] ?? "")].map(widthOf)),
  );
  const widths = fit(natural, room - FRAME * head.length - 1);
  if (widths === undefined) return stack(head, body);
  const { default: Table } = await import("cli-table3");
  const broken = (row: readonly string[]) =>
    row.map((cell, at) => breakCell(cell, widths[at] ?? NARROWEST));
  const table = new Table({
    head: broken(head),
    style: { head: [], border: [] },
    chars: NO_RULES,
  });
  table.push(...body.map(broken));
  return `${table.toString()}\n`;
}

/** Breaks between words; a word that is too long for the column is broken too. */
function breakCell(text: string, width: number): string {
  const words = text.split(" ").flatMap((whole) => breakWord(whole, width));
  return joinWords(words, width).join("\n");
}

function breakWord(word: string, width: number): readonly string[] {
  const parts = [""];
  for (const character of word) {
    const part = parts.at(-1) ?? "";
    if (widthOf(part) + widthOf(character) > width) parts.push(character);
    else parts[parts.length - 1] = part + character;
  }
  return parts;
}

/** The widest columns give way first; undefined where even the narrowest do not fit. */
function fit(natural: readonly number[], room: number): readonly number[] | undefined {
  for (let most = Math.max(...natural); most >= NARROWEST; most -= 1) {
    const widths = natural.map((width) => Math.min(width, most));
    if (widths.reduce((sum, width) => sum + width, 0) <= room) return widths;
  }
  return natural.reduce((sum, width) => sum + width, 0) <= room ? natural : undefined;
}

function stack(head: readonly string[], body: readonly (readonly string[])[]): string {
  return body
    .map((row) => row.map((cell, at) => `${head[at] ?? ""}: ${cell}\n`).join(""))
    .join("\n");
}
