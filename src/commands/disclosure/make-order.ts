/** What `disclosure make` is asked for, by flags or at the desk. */
import type { RegisterDesk } from "../../command.ts";
import { DISCLOSURE_FORMATS, type DisclosureFormat } from "../../domain/disclosure/disclosure.ts";
import { demandLeaving, ruleOf } from "../../domain/disclosure/gate.ts";
import { Refusal } from "../../domain/faults.ts";
import { type Channel, CHANNELS } from "../../domain/import/form.ts";
import type { Field } from "../../domain/notice/field.ts";
import { fieldsFor, findField } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Processor } from "../../domain/processor/processor.ts";
import { choice, type FlagValues, text, texts, yes } from "../../flag.ts";
import { channelsOf, LEAVING_FLAGS, type Ordered, readFields, readLeaving } from "./leaving.ts";
import { type Selection, selectAll, selectSubjects } from "./selection.ts";

const COMMAND = "seloste disclosure make";

export const MAKE_FLAGS = {
  ...LEAVING_FLAGS,
  subjects: text("<words|file>"),
  all: yes(),
  fields: texts("<field>"),
  channel: choice(CHANNELS),
  out: text("<file>"),
  format: choice(DISCLOSURE_FORMATS),
  encrypt: yes(),
  confirm: text("<count>"),
  yes: yes(),
  dryRun: yes(),
} as const;
export type Given = FlagValues<typeof MAKE_FLAGS>;

/** What was asked for; nothing of it is personal data. */
export interface Order extends Ordered {
  readonly fields: readonly Field[];
  readonly selection: Selection;
  readonly format: DisclosureFormat;
  readonly channels?: readonly Channel[];
  readonly age?: string;
}

/**
 * What is asked for: the gate answers before anybody is chosen.
 *
 * @throws {Refusal} `disclosure.…`, and those of `readLeaving`
 */
export async function readOrder(desk: RegisterDesk, flags: Given): Promise<Order> {
  const ordered = await readLeaving(desk, flags, {
    fields: async (recipient, current) =>
      readFields(desk, current, await fieldsOf(desk, flags, { recipient, notice: current })).map(
        ({ id }) => id,
      ),
    all: flags.all,
    command: COMMAND,
  });
  const { notice, leaving } = ordered;
  demandLeaving(notice, leaving);
  const fields = fieldsIn(notice, leaving.fields);
  const { channel, format = "csv" } = flags;
  demandShape(fields, format);
  const selection = await selectionOf(desk, notice, flags);
  return {
    ...ordered,
    fields,
    selection,
    format,
    ...channelsOf(channel),
    ...(flags.encrypt ? { age: ageOf(leaving.recipient) } : {}),
  };
}

/** What was typed; at the desk the notice's own answer stands in the question. */
async function fieldsOf(
  { ask, text: t }: RegisterDesk,
  { fields }: Given,
  { recipient, notice }: { readonly recipient: Processor; readonly notice: Notice },
): Promise<readonly string[]> {
  if (fields.length > 0) return fields;
  const rule = ruleOf(notice, recipient);
  const allowed = rule === undefined ? [] : fieldsFor(notice, rule);
  return [await ask.text("--fields", t.disclosureTexts.ask.fields(allowed.join(", ")))];
}

/** The fields in the order in which they were named. */
function fieldsIn(notice: Notice, ids: readonly string[]): readonly Field[] {
  return ids.flatMap((id) => findField(notice, id) ?? []);
}

/** Everybody is never meant by leaving something out. */
async function selectionOf(desk: RegisterDesk, notice: Notice, flags: Given) {
  const { all, subjects, why } = flags;
  if (all && subjects !== undefined) {
    throw new Refusal({ code: "usage.contradiction", facts: { flags: ["--all", "--subjects"] } });
  }
  if (!all) {
    const asked = desk.text.disclosureTexts.ask.subjects;
    const typed = subjects ?? (await desk.ask.text("--subjects", asked));
    const selection = await selectSubjects(desk, notice, typed);
    const { count } = await selectAll(desk);
    // A list or a word that means everybody does not get around the reason and the count.
    if (count === 1 || selection.count < count) return selection;
    throw new Refusal({ code: "usage.needs-flag", facts: { flag: "--all", command: COMMAND } });
  }
  if (why === undefined) {
    throw new Refusal({ code: "usage.needs-flag", facts: { flag: "--why", command: COMMAND } });
  }
  return selectAll(desk);
}

/** @throws {Refusal} `disclosure.no-age` */
function ageOf({ id, facts }: Order["leaving"]["recipient"]): string {
  if (facts.age !== undefined) return facts.age;
  throw new Refusal({ code: "disclosure.no-age", facts: { recipient: id } });
}

/** Bans leave as lists of their own, and a table has no cell for entries. */
function demandShape(fields: readonly Field[], format: DisclosureFormat): void {
  const flat = format === "csv";
  const misfits = fields.filter(
    ({ kind }) => kind === "ban" || (flat && (kind === "records" || kind === "labelled")),
  );
  if (misfits.length === 0) return;
  const facts = { fields: misfits.map(({ id }) => id) };
  throw new Refusal({ code: "disclosure.field-kind", facts });
}
