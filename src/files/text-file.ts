/** Small text files that a command was told to read: a notice, a mapping, one data subject. */
import { readFile, stat } from "node:fs/promises";
import { Refusal } from "../domain/faults.ts";
import { errorCode } from "./source.ts";

/** In bytes; what a person writes by hand is far smaller. */
const LARGEST = 4 * 1024 * 1024;

/**
 * The text of a file, as UTF-8 without a byte order mark.
 * @throws {Refusal} `input.missing`; `input.unreadable` when it is no file, too large or not UTF-8
 */
export async function readTextFile(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST) throw new Error("too large");
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const code = errorCode(error) === "ENOENT" ? "input.missing" : "input.unreadable";
    throw new Refusal({ code, facts: { file } }, { cause: error });
  }
}
