/** Reads what the law itself says in a copy, `law/access.yaml` of the reference folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { AccessLaw } from "../domain/subject/copy/law.ts";
import { isDay } from "../domain/time.ts";

const line = z.string().trim().min(1);
const texts = z.strictObject({ fi: line, sv: line, en: line });
const day = z.string().refine(isDay);
const lawText = { source: texts, checkedOn: day, text: texts };

const accessFile = z.strictObject({
  format: z.literal(1),
  rights: z.array(z.strictObject({ id: line, name: texts, ...lawText })).min(1),
  complaint: z.strictObject({
    ...lawText,
    authority: z.strictObject({
      name: texts,
      visit: texts,
      post: texts,
      phone: texts,
      registry: texts,
      email: z.email(),
      web: z.strictObject({ fi: z.url(), sv: z.url(), en: z.url() }),
      source: line,
      checkedOn: day,
    }),
  }),
  fees: z.strictObject(lawText),
  withholding: z.strictObject({
    "15(4)": z.strictObject(lawText),
    "34 §": z.strictObject(lawText),
  }),
});

/**
 * The law of access.
 *
 * @param folder the `data` folder that is shipped; its files are ours, so a fault in one is a defect
 */
export async function loadAccessLaw(folder: string): Promise<AccessLaw> {
  const text = await readFile(join(folder, "law", "access.yaml"), "utf8");
  return readAccessLaw(text);
}

/** The law of access in a YAML text. */
export function readAccessLaw(text: string): AccessLaw {
  const { rights, complaint, fees, withholding } = accessFile.parse(parse(text));
  return { rights, complaint, fees, withholding };
}
