/** Which character separates the cells of a file, and which ends its lines, told by its first rows. */

export type Delimiter = "," | ";" | "\t";

/** What the beginning of a file shows. */
export interface Layout {
  readonly delimiter: Delimiter;
  /** The delimiter's count in the header; 0 where no delimiter was found. */
  readonly inHeader: number;
  /** `\n` stands for CR LF too; `\r` only for files that know no other line end. */
  readonly newline: "\n" | "\r";
}

/** In order of preference where two separate the rows equally well. */
const DELIMITERS: readonly Delimiter[] = ["\t", ";", ","];

/** Rows looked at, the header included. */
const ROWS = 25;

/** What remains of a delimiter's score when no row agrees with the header. */
const UNCONFIRMED = 0.01;

/**
 * The layout that the first rows show. Characters inside quotes do not count. The delimiter that
 * occurs in the rows as often as in the header wins; one more or less is half an agreement, for
 * the delimiter that some shops write at the end of a line.
 */
export function findLayout(sample: string): Layout {
  const bare = sample.replaceAll(/"[^"]*"?/gu, "q");
  const newline = bare.includes("\r") && !bare.includes("\n") ? "\r" : "\n";
  const rows = bare.split(/[\r\n]+/u).filter((row) => row !== "");
  const [header = "", ...others] = rows.slice(0, ROWS);
  let best: Layout = { delimiter: ",", inHeader: 0, newline };
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const inHeader = count(header, delimiter);
    const score = inHeader * (agreement(others, delimiter, inHeader) + UNCONFIRMED);
    if (score > bestScore) {
      best = { delimiter, inHeader, newline };
      bestScore = score;
    }
  }
  return best;
}

/** Share of the rows that hold the delimiter as often as the header, 0 to 1. */
function agreement(rows: readonly string[], delimiter: Delimiter, inHeader: number): number {
  let agreeing = 0;
  for (const row of rows) {
    const off = Math.abs(count(row, delimiter) - inHeader);
    if (off === 0) agreeing += 1;
    else if (off === 1) agreeing += 0.5;
  }
  return rows.length === 0 ? 0 : agreeing / rows.length;
}

function count(row: string, delimiter: Delimiter): number {
  return row.split(delimiter).length - 1;
}
