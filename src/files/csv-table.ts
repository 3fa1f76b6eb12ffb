/** CSV files as tables. */
import { Refusal } from "../domain/faults.ts";
import { type CsvForm, newCsvReader, type RawRow } from "./csv-reader.ts";
import { type Delimiter, findLayout, type Layout } from "./delimiter.ts";
import { BATCH, checkColumns } from "./limits.ts";
import { readText, type Source } from "./source.ts";
import type { Table, TableRow } from "./table.ts";

/** First line by which some spreadsheets state the delimiter; it is no header. */
const STATED = /^sep=([,;\t])\r?(?:\n|$)/u;

/**
 * @param sample the beginning of the file's text
 * @param asked delimiter to use; undefined finds it out
 * @throws {Refusal} `import.empty`, `import.header-only`, `import.header-unreadable`,
 * `import.binary`, `import.too-many-columns`, `import.wrong-delimiter`
 */
export async function openCsv(
  source: Source,
  sample: string,
  asked: Delimiter | undefined,
): Promise<Table> {
  const stated = STATED.exec(sample);
  const layout = findLayout(stated === null ? sample : sample.slice(stated[0].length));
  const delimiter = asked ?? statedDelimiter(stated) ?? layout.delimiter;
  const form = { delimiter, newline: layout.newline, damaged: source.damaged };
  const opening = await findHeader(source, form, stated === null ? 0 : 1);
  const columns = checkHeader(source.path, opening.header);
  if (columns.length === 1) refuseOtherDelimiter(source.path, delimiter, layout);
  if (!opening.rowsFollow) {
    throw new Refusal({ code: "import.header-only", facts: { file: source.path } });
  }
  return {
    format: "csv",
    encoding: source.encoding,
    delimiter,
    columns,
    sha256: source.sha256,
    rows: () => readRows(source, form, opening.header.line, columns),
  };
}

function statedDelimiter(stated: RegExpExecArray | null): Delimiter | undefined {
  return [",", ";", "\t"].find((one): one is Delimiter => one === stated?.[1]);
}

/** The header row, and whether any row stands after it. */
async function findHeader(
  source: Source,
  form: CsvForm,
  skippedLines: number,
): Promise<{ header: RawRow; rowsFollow: boolean }> {
  let header: RawRow | undefined;
  for await (const batch of readRaw(source, form)) {
    for (const row of batch) {
      if (row.line <= skippedLines) continue;
      if (header !== undefined) return { header, rowsFollow: true };
      header = row;
    }
  }
  if (header !== undefined) return { header, rowsFollow: false };
  throw new Refusal({ code: "import.empty", facts: { file: source.path } });
}

function checkHeader(file: string, header: RawRow): readonly string[] {
  if (header.fault === "nul") {
    throw new Refusal({ code: "import.binary", facts: { file, looksLike: "unknown" } });
  }
  if (header.fault !== undefined) {
    throw new Refusal({ code: "import.header-unreadable", facts: { file } });
  }
  checkColumns(file, header.cells.length);
  return header.cells;
}

/** One column by the delimiter asked for, several by another one that the header holds. */
function refuseOtherDelimiter(file: string, delimiter: Delimiter, layout: Layout): void {
  if (layout.delimiter === delimiter || layout.inHeader === 0) return;
  throw new Refusal({
    code: "import.wrong-delimiter",
    facts: { file, delimiter, found: layout.delimiter },
  });
}

async function* readRaw(source: Source, form: CsvForm): AsyncGenerator<RawRow[]> {
  const reader = newCsvReader(form);
  for await (const piece of readText(source)) yield reader.read(piece, false);
  yield reader.read("", true);
}

async function* readRows(
  source: Source,
  form: CsvForm,
  headerLine: number,
  columns: readonly string[],
): AsyncGenerator<readonly TableRow[]> {
  for await (const raw of readRaw(source, form)) {
    const rows = raw.filter(({ line }) => line > headerLine).map((row) => fitRow(row, columns));
    for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
  }
}

/** A header that ends with a delimiter has a last column without a name, which rows may leave out. */
function fitRow(row: RawRow, columns: readonly string[]): TableRow {
  const { line, cells, fault } = row;
  if (fault !== undefined || cells.length === columns.length) return row;
  if (cells.length > columns.length) return { line, cells, fault: "long" };
  const whole = cells.length === columns.length - 1 && columns.at(-1) === "";
  return whole ? { line, cells: [...cells, ""] } : { line, cells, fault: "short" };
}
