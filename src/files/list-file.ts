/** A list of lines as people have it: how it is written, and its bytes to pass on as they are. */
import { isUtf8 } from "node:buffer";
import { Refusal } from "../domain/faults.ts";
import { type Delimiter, findLayout } from "./delimiter.ts";
import { markedEncoding, newDecoder, unmarkedUtf16 } from "./encoding.ts";
import { findFormat } from "./format.ts";
import { type RowForm, rowFinder } from "./list-rows.ts";
import { looksLike } from "./looks-like.ts";
import { readPieces, stateOf } from "./source.ts";

type Utf16 = "utf-16le" | "utf-16be";

export interface ListFile extends RowForm {
  readonly path: string;
  /** Set where the bytes are passed on by way of UTF-8. */
  readonly utf16?: Utf16;
  /** Bytes before the first row, counted in UTF-8: a mark, a line that states the delimiter. */
  readonly preamble: number;
  /** The cells of the first row; it may be a header or a row like the others. */
  readonly first: readonly string[];
  /** Differs once the file was written to. */
  readonly state: string;
}

const MARK = "\uFEFF";

/** A mark, and the line by which Excel is told the delimiter; they are passed on and are no row. */
const PREAMBLE = /^\uFEFF?(?:sep=([,;\t])(?:\r\n|\r|\n))?/u;

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/**
 * Looks at the beginning of a list.
 *
 * @throws {Refusal} `import.missing`, `import.not-a-file`, `import.unreadable`, `import.empty`,
 * `import.binary`, `import.header-unreadable`, `ban.not-lines`
 */
export async function openList(path: string): Promise<ListFile> {
  const state = await stateOf(path);
  const head = await readHead(path);
  const utf16 = utf16Of(head);
  const kind = looksLike(head, utf16);
  if (kind !== undefined) {
    throw new Refusal({ code: "import.binary", facts: { file: path, looksLike: kind } });
  }
  const text =
    utf16 === undefined ? decodeBytes(wholeLines(head)) : listDecoder(utf16).decode(head);
  if (findFormat(path, text.replace(MARK, ""), {}) !== "csv") {
    throw new Refusal({ code: "ban.not-lines", facts: { file: path } });
  }
  const [preamble = "", stated] = PREAMBLE.exec(text) ?? [];
  const rows = text.slice(preamble.length);
  const layout = findLayout(rows);
  const delimiter = DELIMITERS.find((one) => one === stated) ?? layout.delimiter;
  const form = { delimiter, newline: layout.newline };
  const file = { path, state, preamble: Buffer.byteLength(preamble), ...form };
  return {
    ...file,
    ...(utf16 === undefined ? {} : { utf16 }),
    first: firstRow(path, Buffer.from(rows), form),
  };
}

/** Keeps the mark, which is passed on; what is no character becomes U+FFFD. */
export function listDecoder(encoding: Utf16): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encoding, { ignoreBOM: true });
}

/**
 * The text of bytes that are UTF-8 or else Windows-1252, told cell by cell: lists that were joined
 * from several sources mix them.
 */
export function decodeBytes(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return newDecoder("windows-1252").write(bytes);
}

/** The text of a cell as it stands in the list, without its quotes. */
export function cellText(bytes: Uint8Array): string {
  const text = decodeBytes(bytes).trim();
  const quoted = /^"([^]*)"$/u.exec(text)?.[1];
  return (quoted?.replaceAll('""', '"') ?? text).trim();
}

async function readHead(path: string): Promise<Buffer> {
  for await (const piece of readPieces(path)) return Buffer.from(piece);
  throw new Refusal({ code: "import.empty", facts: { file: path } });
}

function utf16Of(head: Buffer): Utf16 | undefined {
  const found = markedEncoding(head) ?? unmarkedUtf16(head);
  return found === "utf-16le" || found === "utf-16be" ? found : undefined;
}

/** The head without the line that it cuts, in the middle of a character perhaps. */
function wholeLines(head: Buffer): Buffer {
  const end = Math.max(head.lastIndexOf("\n"), head.lastIndexOf("\r"));
  return end < 0 ? head : head.subarray(0, end + 1);
}

/** Most cells of a row that are looked at. */
const MOST_COLUMNS = 1000;

function firstRow(path: string, rows: Buffer, form: RowForm): readonly string[] {
  const all = Array.from({ length: MOST_COLUMNS }, (_, place) => place);
  const { row, next } = rowFinder(form, all);
  next(rows, 0, rows.length, true);
  if (row.damaged) {
    throw new Refusal({ code: "import.header-unreadable", facts: { file: path } });
  }
  const cells = Math.min(row.cells, MOST_COLUMNS);
  return all.slice(0, cells).map((at) => cellText(rows.subarray(row.starts[at], row.ends[at])));
}
