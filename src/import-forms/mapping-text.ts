/** A mapping file: YAML (or JSON, which is YAML too) by which the next import asks nothing. */
import { LineCounter, parseDocument, stringify } from "yaml";
import { z } from "zod";
import { Refusal } from "../domain/faults.ts";
import { CHANNELS } from "../domain/import/form.ts";
import type { MappingProblem } from "../domain/import/faults.ts";
import { DELIMITERS, ENCODINGS } from "../domain/import/layout.ts";
import type { Mapping } from "../domain/import/mapping.ts";

const MOST_PROBLEMS = 20;

const column = z.string().min(1);

const mappingFile = z.strictObject({
  map: z.record(z.string(), z.union([column, z.array(column).min(1)])).default({}),
  ignore: z.array(column).default([]),
  bans: z
    .record(
      column,
      z.strictObject({
        channel: z.enum(CHANNELS),
        values: z.array(z.string().min(1)).min(1).optional(),
      }),
    )
    .default({}),
  form: z.string().optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  encoding: z.enum(ENCODINGS).optional(),
});

/**
 * The mapping that a text holds.
 *
 * @throws {Refusal} `import.mapping-invalid` with the first 20 problems
 */
export function parseMapping(text: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    refuse([{ path: "", line: lines.linePos(error.pos[0]).line, expected: "syntax" }]);
  }
  const read = mappingFile.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!read.success) refuse(read.error.issues.slice(0, MOST_PROBLEMS).map(asProblem));
  return read.data;
}

/** The text of a mapping; {@link parseMapping} gives the mapping back. Only what is set is written. */
export function formatMapping(mapping: Mapping): string {
  const { map, ignore, bans, ...rest } = mapping;
  return stringify({
    ...rest,
    ...(Object.keys(map).length === 0 ? {} : { map }),
    ...(ignore.length === 0 ? {} : { ignore }),
    ...(Object.keys(bans).length === 0 ? {} : { bans }),
  });
}

function refuse(problems: readonly MappingProblem[]): never {
  throw new Refusal({ code: "import.mapping-invalid", facts: { problems } });
}

function asProblem(issue: z.core.$ZodIssue): MappingProblem {
  return { path: issue.path.join("."), expected: expectation(issue) };
}

function expectation(issue: z.core.$ZodIssue): MappingProblem["expected"] {
  if (issue.code === "unrecognized_keys") return "known-key";
  if (issue.code === "invalid_value") return choiceOf(issue.path.at(-1));
  if (issue.code !== "invalid_type") return "text";
  if (issue.expected === "array") return "list";
  return issue.expected === "string" ? "text" : "object";
}

/** Three keys take a word of a list. */
function choiceOf(key: PropertyKey | undefined): MappingProblem["expected"] {
  return key === "delimiter" || key === "encoding" ? key : "channel";
}
