/** A file of facts, in YAML or JSON, under the names of the flags. */
import { parseDocument } from "yaml";
import { z } from "zod";
import { BREACH_KINDS, EFFECTS, ORIGINS } from "../../domain/breach/breach.ts";
import { Refusal } from "../../domain/faults.ts";
import type { BreachDesk } from "./breach-desk.ts";
import { CERTAINTIES, type TypedFacts } from "./facts.ts";
import { readFileOf } from "../casework-words.ts";

const words = z.string().trim().min(1);
const list = z.union([words.transform((one) => [one]), z.array(words).min(1)]);
const count = z.union([words, z.int().min(0).transform(String)]);

const factsFile = z
  .strictObject({
    kind: z.enum(BREACH_KINDS),
    title: words,
    detectedAt: words,
    processorDetectedAt: words,
    awareAt: words,
    awareBy: words,
    awareWhy: words,
    occurred: z.enum(CERTAINTIES),
    occurredFrom: words,
    occurredUntil: words,
    origin: z.enum(ORIGINS),
    effects: z.array(z.enum(EFFECTS)).min(1),
    nature: words,
    systems: list,
    subjectCategories: list,
    subjects: count,
    records: count,
    dataCategories: list,
    measuresBefore: words,
    measuresAfter: words,
  })
  .partial();

const KEYS = Object.keys(factsFile.shape);

/**
 * The facts that a file holds; `-` is standard input.
 *
 * @throws {Refusal} `breach.file`; `input.unreadable`
 */
export async function readFactsFile(
  desk: Pick<BreachDesk, "readStdin">,
  file: string,
): Promise<Partial<TypedFacts>> {
  const document = parseDocument(await readFileOf(desk, file), { uniqueKeys: true });
  if (document.errors.length > 0) throw wrongFile([], false);
  const read = factsFile.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (read.success) return defined(read.data);
  const { issues } = read.error;
  const wrong = issues.map(({ path }) => String(path[0] ?? "")).filter((key) => KEYS.includes(key));
  throw wrongFile(
    [...new Set(wrong)],
    issues.some(({ code }) => code === "unrecognized_keys"),
  );
}

function wrongFile(wrong: readonly string[], unknownKeys: boolean): Refusal {
  return new Refusal({ code: "breach.file", facts: { wrong, unknownKeys, keys: KEYS } });
}

type Optional<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** A key of a file has a value: JSON and YAML know no undefined. */
function defined<T extends object>(read: T): Optional<T> {
  return isDefined(read) ? read : {};
}

function isDefined<T extends object>(read: T): read is T & Optional<T> {
  return Object.values(read).every((value) => value !== undefined);
}
