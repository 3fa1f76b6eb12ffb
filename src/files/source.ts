/** One reading of the whole file before its rows are read: what it is, in what encoding, its hash. */
import { createHash } from "node:crypto";
import { type FileHandle, open, stat } from "node:fs/promises";
import type { PathKind } from "../domain/import/faults.ts";
import { Refusal } from "../domain/faults.ts";
import {
  type Encoding,
  markedEncoding,
  newDecoder,
  newUtf8Check,
  unmarkedUtf16,
} from "./encoding.ts";
import { looksLike } from "./looks-like.ts";

/** Bytes read at a time; a quarter of it or four times as much is slower. */
const PIECE = 65_536;

/** A text file that was read through once. */
export interface Source {
  readonly path: string;
  readonly size: number;
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Some bytes are not valid in the encoding; they are read as U+FFFD. */
  readonly damaged: boolean;
  /** Differs once the file was written to. */
  readonly state: string;
}

/**
 * Reads the file through once.
 *
 * @param asked encoding to read it in; undefined finds it out
 * @throws {Refusal} `import.missing`, `import.not-a-file`, `import.unreadable`, `import.empty`,
 * `import.binary`, `import.wrong-encoding`
 */
export async function examineSource(path: string, asked: Encoding | undefined): Promise<Source> {
  const state = await stateOf(path);
  const hash = createHash("sha256");
  const utf8 = newUtf8Check();
  let head: Buffer | undefined;
  let size = 0;
  for await (const piece of readPieces(path)) {
    head ??= refuseBinary(path, Buffer.from(piece));
    hash.update(piece);
    utf8.add(piece);
    size += piece.length;
  }
  if (head === undefined) throw new Refusal({ code: "import.empty", facts: { file: path } });
  const sha256 = hash.digest("hex");
  return { path, size, sha256, state, ...(await decideEncoding(path, head, utf8.valid(), asked)) };
}

function refuseBinary(file: string, head: Buffer): Buffer {
  const kind = looksLike(head, utf16Of(head));
  if (kind !== undefined) {
    throw new Refusal({ code: "import.binary", facts: { file, looksLike: kind } });
  }
  return head;
}

function utf16Of(head: Uint8Array): Encoding | undefined {
  const marked = markedEncoding(head);
  return marked === "utf-8" ? undefined : (marked ?? unmarkedUtf16(head));
}

/** The file's own mark or its NULs say UTF-16; for the rest see `decideByteEncoding`. */
async function decideEncoding(
  file: string,
  head: Uint8Array,
  utf8: boolean,
  asked: Encoding | undefined,
): Promise<Pick<Source, "encoding" | "damaged">> {
  const shown = markedEncoding(head) ?? unmarkedUtf16(head);
  if (asked !== undefined && shown !== undefined && asked !== shown) {
    throw wrongEncoding(file, asked);
  }
  const encoding = shown ?? asked;
  if (encoding !== "utf-16le" && encoding !== "utf-16be") {
    return decideByteEncoding(file, utf8, encoding);
  }
  if (shown === undefined) throw wrongEncoding(file, encoding);
  return { encoding, damaged: (await countCharacters(file, encoding)).invalid > 0 };
}

/**
 * What is valid UTF-8 is that; the rest is Windows-1252, unless most of its other characters are
 * valid UTF-8: then some are damaged (cut in the middle by the program that wrote them), and the
 * others must not be misread because of them.
 */
async function decideByteEncoding(
  file: string,
  utf8: boolean,
  stated: "utf-8" | "windows-1252" | undefined,
): Promise<Pick<Source, "encoding" | "damaged">> {
  if (stated === "windows-1252") return { encoding: stated, damaged: false };
  if (utf8) return { encoding: "utf-8", damaged: false };
  const { valid, invalid } = await countCharacters(file, "utf-8");
  if (valid > invalid) return { encoding: "utf-8", damaged: true };
  if (stated === "utf-8") throw wrongEncoding(file, stated);
  return { encoding: "windows-1252", damaged: false };
}

function wrongEncoding(file: string, encoding: Encoding): Refusal {
  return new Refusal({ code: "import.wrong-encoding", facts: { file, encoding } });
}

/** Roughly how many characters beyond ASCII the file holds, and how many places are invalid. */
async function countCharacters(
  path: string,
  encoding: Encoding,
): Promise<{ valid: number; invalid: number }> {
  let invalid = 0;
  let valid = 0;
  for await (const text of decodePieces(path, encoding)) {
    const lost = text.split("\ufffd").length - 1;
    invalid += lost;
    // Characters of two bytes count once, of three and four twice; U+FFFD takes three.
    valid += Buffer.byteLength(text) - text.length - 2 * lost;
  }
  return { valid, invalid };
}

/**
 * Reads a file that was examined.
 *
 * @yields its text, some tens of thousands of characters at a time
 * @throws {Refusal} `import.changed` at the end when the file is not the one that was examined
 */
export async function* readText(source: Source): AsyncGenerator<string> {
  yield* decodePieces(source.path, source.encoding);
  if ((await stateOf(source.path)) !== source.state) {
    throw new Refusal({ code: "import.changed", facts: { file: source.path } });
  }
}

async function* decodePieces(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = newDecoder(encoding);
  for await (const piece of readPieces(path)) yield decoder.write(piece);
  yield decoder.end();
}

/** @yields the bytes of the file; every piece is overwritten by the next one */
export async function* readPieces(path: string): AsyncGenerator<Buffer> {
  const opened = await reading(path, () => open(path, "r"));
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const filled = await reading(path, () => fill(opened, buffer));
      if (filled > 0) yield buffer.subarray(0, filled);
      if (filled < PIECE) return;
    }
  } finally {
    await opened.close();
  }
}

/**
 * The same, the next piece being read while one is looked at.
 *
 * @yields the bytes of the file; every piece is overwritten by the one after the next
 */
export async function* readAhead(path: string, size: number): AsyncGenerator<Buffer> {
  const opened = await reading(path, () => open(path, "r"));
  const read = (buffer: Buffer) => reading(path, () => fill(opened, buffer));
  let [now, next] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)];
  let coming = read(now);
  try {
    for (;;) {
      const filled = await coming;
      const last = filled < size;
      if (!last) coming = read(next);
      if (filled > 0) yield now.subarray(0, filled);
      if (last) return;
      [now, next] = [next, now];
    }
  } finally {
    await coming.catch(() => 0);
    await opened.close();
  }
}

/** Reads until the buffer is full or the file ends. */
async function fill(opened: FileHandle, buffer: Buffer): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await opened.read(buffer, filled, buffer.length - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** What tells one content of a path from another, as far as the file system says. */
export async function stateOf(path: string): Promise<string> {
  const found = await reading(path, () => stat(path, { bigint: true }));
  if (!found.isFile()) {
    throw new Refusal({ code: "import.not-a-file", facts: { file: path, found: kindOf(found) } });
  }
  return [found.dev, found.ino, found.size, found.mtimeNs].join(" ");
}

function kindOf(found: Awaited<ReturnType<typeof stat>>): PathKind {
  if (found.isDirectory()) return "folder";
  if (found.isFIFO()) return "pipe";
  return found.isSocket() ? "socket" : "device";
}

async function reading<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    const missing = reason === "ENOENT" || reason === "ENOTDIR";
    throw missing
      ? new Refusal({ code: "import.missing", facts: { file } })
      : new Refusal({ code: "import.unreadable", facts: { file, reason } });
  }
}

/** The system's code of a failed call, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
