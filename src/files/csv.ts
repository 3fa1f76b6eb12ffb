/** Rows as CSV text, safe to open in a spreadsheet. */
import Papa from "papaparse";
import type { Delimiter } from "./delimiter.ts";

export interface CsvOptions {
  /** Comma unless said otherwise; semicolon with `excel`. */
  readonly delimiter?: Delimiter;
  /** CR LF unless said otherwise. */
  readonly newline?: "\r\n" | "\n";
  /** Semicolons and a byte order mark, as European versions of Excel want. */
  readonly excel?: boolean;
  /** Leaves formulas as they are. */
  readonly raw?: boolean;
}

/** What a spreadsheet may take for a formula; the wide signs are those of East Asian keyboards. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A signed number or a telephone number: digits, spaces, points and commas compute nothing. */
const SIGNED_NUMBER = /^[+-]\d[\d\u0020\u00a0.,]*$/u;

const MARK = "\ufeff";

/**
 * Whether a spreadsheet might compute the cell: it begins with `=`, `+`, `-`, `@`, a tab or a line
 * end. A signed number such as `-12,50` and a telephone number such as `+358 40 0123 456` are no
 * formulas: an apostrophe would spoil them and protect nobody.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell) && !SIGNED_NUMBER.test(cell);
}

/** One row with its line end. Formulas get a leading `'` unless `raw` is set. */
export function csvLine(cells: readonly string[], options: CsvOptions = {}): string {
  return csvLines([cells], options);
}

/** Several rows, at least one, each with its line end. */
export function csvLines(rows: readonly (readonly string[])[], options: CsvOptions = {}): string {
  const { raw = false, newline = "\r\n" } = options;
  const delimiter = options.delimiter ?? (options.excel === true ? ";" : ",");
  const written = rows.map((cells) =>
    raw ? [...cells] : cells.map((cell) => (isFormula(cell) ? `'${cell}` : cell)),
  );
  return Papa.unparse(written, { delimiter, newline }) + newline;
}

/** The first row of a file: with `excel` after a byte order mark. Later rows are `csvLine`. */
export function csvHead(columns: readonly string[], options: CsvOptions = {}): string {
  return (options.excel === true ? MARK : "") + csvLine(columns, options);
}

/** A whole file, its header being the first of the rows. */
export function formatCsv(rows: readonly (readonly string[])[], options: CsvOptions = {}): string {
  const [head, ...others] = rows;
  if (head === undefined) return "";
  return csvHead(head, options) + others.map((row) => csvLine(row, options)).join("");
}
