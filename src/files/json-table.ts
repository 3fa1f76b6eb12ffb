/** JSON lists and lines of JSON as tables: one reading finds the columns, each later one the rows. */
import { Refusal } from "../domain/faults.ts";
import { badText } from "./csv-reader.ts";
import { flatten } from "./flatten.ts";
import { parseJson } from "./format.ts";
import { type Element, listElements, readLines } from "./json-elements.ts";
import { BATCH, checkColumns, emptyLongCells } from "./limits.ts";
import { readText, type Source } from "./source.ts";
import type { Table, TableRow } from "./table.ts";

/** Largest JSON file, in MiB: it is held in memory as a whole, lines of JSON are not. */
const LARGEST_MEBIBYTES = 256;
const MEBIBYTE = 1_048_576;

/**
 * Opens a JSON list of objects (or an object with such a list under `data`), or one object a line.
 *
 * @throws {Refusal} `import.json-too-large`, `import.json-damaged`, `import.json-shape`,
 * `import.empty`, `import.too-many-columns`
 */
export async function openJson(source: Source, format: "json" | "ndjson"): Promise<Table> {
  const file = source.path;
  if (format === "json" && source.size > LARGEST_MEBIBYTES * MEBIBYTE) {
    const facts = { file, mostMebibytes: LARGEST_MEBIBYTES };
    throw new Refusal({ code: "import.json-too-large", facts });
  }
  const columns = await findColumns(source, format);
  return {
    format,
    encoding: source.encoding,
    columns: [...columns.keys()],
    sha256: source.sha256,
    rows: () => readRows(source, format, columns),
  };
}

function readElements(source: Source, format: "json" | "ndjson"): AsyncGenerator<Element[]> {
  return format === "ndjson" ? readLines(source) : readList(source);
}

async function* readList(source: Source): AsyncGenerator<Element[]> {
  const texts: string[] = [];
  for await (const text of readText(source)) texts.push(text);
  let batch: Element[] = [];
  for (const element of listElements(source.path, texts.join(""))) {
    batch.push(element);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** The columns in the order in which they first occur, each with its position. */
async function findColumns(
  source: Source,
  format: "json" | "ndjson",
): Promise<ReadonlyMap<string, number>> {
  const file = source.path;
  const positions = new Map<string, number>();
  let rows = 0;
  for await (const batch of readElements(source, format)) {
    rows += batch.length;
    for (const column of batch.flatMap((element) => columnsOf(file, element, format))) {
      if (!positions.has(column)) positions.set(column, positions.size);
      checkColumns(file, positions.size);
    }
  }
  if (rows === 0) throw new Refusal({ code: "import.empty", facts: { file } });
  if (positions.size === 0) throw new Refusal({ code: "import.json-shape", facts: { file } });
  return positions;
}

/** An element that is no JSON spoils a list, whose end it may hide; a line spoils only itself. */
function columnsOf(
  file: string,
  { line, text }: Element,
  format: "json" | "ndjson",
): readonly string[] {
  const value = parseJson(text ?? "");
  if (value === undefined && format === "json") {
    throw new Refusal({ code: "import.json-damaged", facts: { file, line } });
  }
  return [...(flatten(value)?.keys() ?? [])];
}

async function* readRows(
  source: Source,
  format: "json" | "ndjson",
  columns: ReadonlyMap<string, number>,
): AsyncGenerator<readonly TableRow[]> {
  for await (const batch of readElements(source, format)) {
    const rows = batch
      .map((element) => toRow(element, columns, source.damaged))
      .filter(({ cells, fault }) => fault !== undefined || cells.some((cell) => cell !== ""));
    for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
  }
}

function toRow(
  { line, text }: Element,
  columns: ReadonlyMap<string, number>,
  damaged: boolean,
): TableRow {
  if (text === undefined) return { line, cells: [], fault: "cell-too-long" };
  const values = flatten(parseJson(text));
  if (values === undefined) return { line, cells: [], fault: "unreadable" };
  const cells = Array.from(columns.keys(), (column) => values.get(column) ?? "");
  const fault = emptyLongCells(cells) ? "cell-too-long" : badText(cells, damaged);
  return fault === undefined ? { line, cells } : { line, cells, fault };
}
