/** A file that is written again and again: over its earlier self, and over nothing else. */
import { open, stat } from "node:fs/promises";
import { Refusal } from "../domain/faults.ts";
import { stageFile } from "./staged.ts";

/** More than any such file needs to be known by. */
const HEAD_BYTES = 65_536;

export interface Replacing {
  readonly mode: number;
  /** Whether a file that is there is an earlier one of the same kind. */
  readonly isOurs: (head: string) => boolean;
}

/**
 * Writes the file: whole, or not at all.
 *
 * @throws {Refusal} `output.exists` when another kind of file has the name, `output.failed`
 */
export async function replaceFile(
  path: string,
  text: string,
  { mode, isOurs }: Replacing,
): Promise<void> {
  const head = await headOf(path);
  if (head !== "" && !isOurs(head)) throw new Refusal({ code: "output.exists", facts: { path } });
  const staged = await stageFile(path, mode, { force: true });
  await staged.write(text);
  await staged.commit();
}

/** The beginning of a file; empty where there is none that can be read. */
export async function headOf(path: string): Promise<string> {
  // A pipe would be waited for; staging refuses what is no regular file.
  const found = await stat(path).catch(() => undefined);
  const opened =
    found?.isFile() === true ? await open(path, "r").catch(() => undefined) : undefined;
  if (opened === undefined) return "";
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await opened.close();
  }
}
