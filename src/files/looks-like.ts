/** What a file is when it is no text: told by its first bytes. */
import type { FileKind } from "../domain/import/faults.ts";
import { type Encoding, newDecoder } from "./encoding.ts";

const MAGIC: readonly (readonly [start: string, kind: FileKind])[] = [
  ["\xd0\xcf\x11\xe0", "xls"],
  ["\x1f\x8b", "gzip"],
  ["%PDF", "pdf"],
  ["\xff\xfe\0\0", "utf-32"],
  ["\0\0\xfe\xff", "utf-32"],
];

/** Control characters that a text may hold before it is taken for a binary file. */
const FEW_CONTROLS = 4;
const CONTROL_SHARE = 0.01;

/** Other control characters than line ends, tabs and what drives a terminal. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x06\x0e-\x1a\x1c-\x1f]/gu;

/**
 * The kind of a file that is not a text file; undefined for text. A few NUL bytes do not make a
 * binary file: the rows that hold them are refused with their line numbers.
 *
 * @param head the first bytes, 64 KiB or the whole file
 * @param utf16 the encoding where the file is UTF-16
 */
export function looksLike(head: Uint8Array, utf16: Encoding | undefined): FileKind | undefined {
  const bytes = Buffer.from(head).toString("latin1");
  if (bytes.startsWith("PK\x03\x04")) return archiveKind(bytes);
  const magic = MAGIC.find(([start]) => bytes.startsWith(start));
  if (magic !== undefined) return magic[1];
  const text = utf16 === undefined ? bytes : newDecoder(utf16).write(head);
  if (/^(?:\xef\xbb\xbf|\ufeff)?\s*<[!?a-z]/iu.test(text)) return "markup";
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls > Math.max(FEW_CONTROLS, text.length * CONTROL_SHARE) ? "unknown" : undefined;
}

function archiveKind(bytes: string): FileKind {
  if (bytes.includes("opendocument.spreadsheet")) return "ods";
  return bytes.includes("xl/") ? "xlsx" : "zip";
}
