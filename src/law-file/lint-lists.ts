/** Reads the dated lists that a notice is held against, `law/lint.json` of the reference folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { SAFEGUARDS } from "../domain/notice/flow.ts";
import type { LintLists } from "../domain/notice/lint/finding.ts";
import { isDay } from "../domain/time.ts";
import { loadCountries } from "./countries.ts";

const line = z.string().trim().min(1);
const day = z.string().refine(isDay);
const texts = z.strictObject({ fi: line, sv: line, en: line });

const lintFile = z.strictObject({
  format: z.literal(1),
  checkedOn: day,
  repealedActs: z.array(
    z.strictObject({ act: line, names: texts, repealedOn: day, replacedBy: line, source: line }),
  ),
  deadSafeguards: z.array(
    z.strictObject({
      safeguard: z.enum(SAFEGUARDS),
      names: z.tuple([line], line),
      invalidOn: day,
      by: line,
      source: line,
    }),
  ),
  endedServices: z.array(z.strictObject({ name: line, endedOn: day, source: line })),
});

/**
 * The lists.
 *
 * @param folder the `data` folder that is shipped; its files are ours, so a fault in one is a defect
 */
export async function loadLintLists(folder: string): Promise<LintLists> {
  const { eea } = await loadCountries(folder);
  const lists = lintFile.parse(
    JSON.parse(await readFile(join(folder, "law", "lint.json"), "utf8")),
  );
  return { ...lists, eea };
}
