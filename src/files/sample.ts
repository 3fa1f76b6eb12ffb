import { readText, type Source } from "./source.ts";

/** Characters by which format and delimiter are told; a header of 10,000 columns fits in. */
const SAMPLE = 1_048_576;

/** The beginning of the file's text. */
export async function readSample(source: Source): Promise<string> {
  let sample = "";
  for await (const text of readText(source)) {
    sample += text;
    if (sample.length >= SAMPLE) break;
  }
  return sample;
}
