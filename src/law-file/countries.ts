/** Reads the lists of countries, `law/countries.json` of the reference folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isDay } from "../domain/time.ts";
import type { Countries } from "../domain/transfer/country.ts";

const line = z.string().trim().min(1);
const day = z.string().refine(isDay);
const code = z.string().regex(/^[A-Z]{2}$/u);
const texts = z.strictObject({ fi: line, sv: line, en: line });

const countriesFile = z.strictObject({
  format: z.literal(1),
  asOf: day,
  source: line,
  eea: z.array(code).min(1),
  adequate: z.array(
    z.strictObject({
      country: code,
      decision: line,
      until: day.optional(),
      only: texts.optional(),
    }),
  ),
});

/**
 * The lists.
 *
 * @param folder the `data` folder that is shipped; its files are ours, so a fault in one is a defect
 */
export async function loadCountries(folder: string): Promise<Countries> {
  const text = await readFile(join(folder, "law", "countries.json"), "utf8");
  return countriesFile.parse(JSON.parse(text));
}
