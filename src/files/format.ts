/** Whether a file is CSV, JSON or one JSON object a line. */
import { extname } from "node:path";
import { isRecord } from "./flatten.ts";

export type Format = "csv" | "json" | "ndjson";

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
};

/**
 * The format asked for, else the one the name's ending states, else what the beginning looks like.
 * `.json` may stand for lines of objects as well.
 */
export function findFormat(
  path: string,
  sample: string,
  asked: { readonly format?: Format; readonly delimiter?: string },
): Format {
  if (asked.format !== undefined) return asked.format;
  if (asked.delimiter !== undefined) return "csv";
  const extension = extname(path).toLowerCase();
  const stated = BY_EXTENSION[extension];
  if (stated !== undefined) return stated;
  const start = sample.trimStart();
  if (start.startsWith("{")) return firstLineIsRow(start) ? "ndjson" : "json";
  return extension === ".json" || /^\[\s*[{\]]/u.test(start) ? "json" : "csv";
}

/** Whether the first line is an object of its own, and not one that holds the list of rows. */
function firstLineIsRow(text: string): boolean {
  const line = text.slice(0, (text.indexOf("\n") + 1 || text.length + 1) - 1);
  const value = parseJson(line);
  return isRecord(value) && !Array.isArray(value["data"]);
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
