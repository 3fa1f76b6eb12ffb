/** Reads the known exports and the names of columns that are shipped in `data/imports/`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { CHANNELS, DROP_REASONS, NEVER_REASONS } from "../domain/import/form.ts";
import type { Form, Proposal, Synonyms } from "../domain/import/form.ts";
import { LANGUAGES } from "../domain/notice/language.ts";

const FOLDER = "imports";
const SYNONYMS = "synonyms.yaml";

const name = z.string().min(1);
const names = z.array(name).min(1);
const channel = z.enum(CHANNELS);
const words = z.array(z.string().min(1)).min(1);

const proposal = z.union([
  z.strictObject({ field: name, fills: z.boolean().optional() }),
  z.strictObject({ record: name }),
  z.strictObject({ ban: channel, when: z.union([z.enum(["filled", "always"]), words]).optional() }),
  z.strictObject({ optIn: channel, when: z.union([z.literal("filled"), words]).optional() }),
]);

const formFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
  name: z.record(z.enum(LANGUAGES), name),
  require: names,
  columns: z.record(name, proposal),
  drop: z.partialRecord(z.enum(DROP_REASONS), names).optional(),
});

const synonymsFile = z.strictObject({
  targets: z.record(name, names),
  wholeName: names,
  never: z.record(z.enum(NEVER_REASONS), names),
});

export interface ImportForms {
  readonly forms: readonly Form[];
  readonly synonyms: Synonyms;
}

/**
 * The known exports in the order of their ids. They are part of the program: a file that is not as
 * it should be is a defect and not a refusal.
 *
 * @param dataFolder the folder that holds `imports/`
 */
export function loadImportForms(dataFolder: string): ImportForms {
  const folder = join(dataFolder, FOLDER);
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml") && file !== SYNONYMS);
  const forms = files
    .toSorted()
    .map((file) => asForm(formFile.parse(readYaml(join(folder, file)))));
  const synonyms = synonymsFile.parse(readYaml(join(folder, SYNONYMS)));
  return { forms, synonyms: { ...synonyms, targets: new Map(Object.entries(synonyms.targets)) } };
}

function readYaml(path: string): unknown {
  return parse(readFileSync(path, "utf8"));
}

function asForm({ id, name: label, require, columns, drop }: z.infer<typeof formFile>): Form {
  const dropped = Object.entries(drop ?? {}).flatMap(([reason, dropNames]) =>
    dropNames.map((each) => [each, { drop: z.enum(DROP_REASONS).parse(reason) }] as const),
  );
  const read: (readonly [string, Proposal])[] = Object.entries(columns);
  return { id, name: label, require, columns: new Map([...read, ...dropped]) };
}
