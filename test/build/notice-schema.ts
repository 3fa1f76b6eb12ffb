/**
 * The JSON Schema of a notice file, for editors: `node test/run.mjs test/build/notice-schema.ts`
 * writes it to `data/notices/notice.schema.json`; a test holds the file against the layout.
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { noticeFile } from "../../src/notice-file/schema.ts";

export const SCHEMA_FILE = fileURLToPath(
  new URL("../../data/notices/notice.schema.json", import.meta.url),
);

/** What a person writes: with what may be left out, and before anything is filled in. */
export function noticeSchema(): string {
  const schema = z.toJSONSchema(noticeFile, { io: "input", unrepresentable: "any", reused: "ref" });
  return `${JSON.stringify(schema, undefined, 1)}\n`;
}

if (process.argv[1]?.endsWith("notice-schema.ts") === true) {
  await writeFile(SCHEMA_FILE, noticeSchema());
}
