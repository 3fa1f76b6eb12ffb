/** Passes over a row that is too long to be held, without keeping any of it. */
import type { RawRow } from "./csv-reader.ts";
import type { Delimiter } from "./delimiter.ts";

export interface Skipped {
  /** Characters of the text that belong to the row. */
  readonly taken: number;
  /** The row without its cells, once its end was found. */
  readonly row?: RawRow;
  readonly nextLine: number;
}

export interface RowSkipper {
  /** Takes the text from where the last one ended, from the row's start at first. */
  readonly skip: (text: string, last: boolean) => Skipped;
}

/** A quote opens a cell only at its start; inside, the next quote closes it and two are one. */
type Place = "cell-start" | "in-cell" | "in-quotes" | "after-quote";

/** @param line line of the file where the row starts */
export function newRowSkipper(
  delimiter: Delimiter,
  newline: "\n" | "\r",
  line: number,
): RowSkipper {
  let place: Place = "cell-start";
  let nextLine = line;

  function pass(char: string | undefined): boolean {
    if (char === newline) nextLine += 1;
    if (place === "in-quotes") {
      if (char === '"') place = "after-quote";
      return false;
    }
    if (char === newline) return true;
    place = placeAfter(place, char, delimiter);
    return false;
  }

  return {
    skip(text, last) {
      for (let at = 0; at < text.length; at += 1) {
        if (pass(text[at])) {
          return { taken: at + 1, nextLine, row: { line, cells: [], fault: "cell-too-long" } };
        }
      }
      if (!last) return { taken: text.length, nextLine };
      const fault = place === "in-quotes" ? "unreadable" : "cell-too-long";
      return { taken: text.length, nextLine, row: { line, cells: [], fault } };
    },
  };
}

/** Spaces may stand between a closing quote and the end of the cell; other text reopens the quotes. */
function placeAfter(place: Place, char: string | undefined, delimiter: Delimiter): Place {
  if (char === delimiter) return "cell-start";
  if (place === "after-quote") return char === " " || char === "\r" ? place : "in-quotes";
  return char === '"' && place === "cell-start" ? "in-quotes" : "in-cell";
}
