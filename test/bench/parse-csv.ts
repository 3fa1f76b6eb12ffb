/**
 * The time in milliseconds to read a CSV file and do nothing with it: with the parser alone, or with
 * `--reader` with our reader around it, which finds out encoding and delimiter and hashes the file.
 */
import { createReadStream } from "node:fs";
import Papa from "papaparse";
import { openTable } from "../../src/files/table.ts";

const [file = "", mode] = process.argv.slice(2);

async function read(): Promise<void> {
  const table = await openTable(file);
  for await (const _ of table.rows());
}

function parse(): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(file, { encoding: "utf8" }), {
      chunk: () => {},
      complete: () => resolve(),
      error: reject,
    });
  });
}

const from = performance.now();
await (mode === "--reader" ? read() : parse());
process.stdout.write(String(performance.now() - from));
