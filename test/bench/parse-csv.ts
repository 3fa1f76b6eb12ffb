/** The time in milliseconds that the CSV parser needs to read a file and do nothing with it. */
import { createReadStream } from "node:fs";
import Papa from "papaparse";

const [file = ""] = process.argv.slice(2);
const from = performance.now();
await new Promise<void>((resolve, reject) => {
  Papa.parse(createReadStream(file, { encoding: "utf8" }), {
    chunk: () => {},
    complete: () => resolve(),
    error: reject,
  });
});
process.stdout.write(String(performance.now() - from));
