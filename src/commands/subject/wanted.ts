/** What is to be corrected, as a person gives it: `--set`, `--unset`, a JSON object, or answers. */
import { z } from "zod";
import type { RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import { findField } from "../../domain/notice/lookup.ts";
import type { Field } from "../../domain/notice/field.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { HeldRecord } from "../../domain/subject/holdings.ts";
import type { Target, Wanted } from "../../domain/subject/rectification.ts";
import { readTextFile } from "../../files/text-file.ts";
import { labelOf } from "./correct-view.ts";

const COMMAND = "seloste subject correct";

/** `orders[#2006]` or `orders[#2006].status`; the key may hold anything but the closing bracket. */
const ENTRY = /^([^.[\]=]+)\[([^\]]+)\](?:\.([^.[\]=]+))?$/su;

/** The same before an equals sign. */
const SET_ENTRY = /^([^.[\]=]+\[[^\]]+\](?:\.[^.[\]=]+)?)=(.*)$/su;

interface Typed {
  readonly set: readonly string[];
  readonly unset: readonly string[];
  readonly from: string | undefined;
}

/**
 * What the flags say together; `-` reads standard input. Null and an empty text remove.
 *
 * @throws {Refusal} `usage.bad-value`; `input.unreadable`
 */
export async function readWanted(
  desk: Pick<RegisterDesk, "readStdin">,
  { set, unset, from }: Typed,
): Promise<readonly Wanted[]> {
  const typed = [...set.map(asSet), ...unset.map((target) => ({ ...asTarget(target), text: "" }))];
  if (from === undefined) return typed;
  const json = from === "-" ? await desk.readStdin() : await readTextFile(from);
  return [...fromJson(json), ...typed];
}

function asSet(typed: string): Wanted {
  const entry = SET_ENTRY.exec(typed);
  if (entry !== null) return { ...asTarget(entry[1] ?? ""), text: entry[2] ?? "" };
  const at = typed.indexOf("=");
  if (at <= 0)
    throw badValue("--set", "field=value, other.<label>=value, orders[<number>].<part>=value");
  return { ...asTarget(typed.slice(0, at)), text: typed.slice(at + 1) };
}

function asTarget(typed: string): Target {
  const [, entry, key = "", part] = ENTRY.exec(typed) ?? [];
  if (entry !== undefined)
    return { field: entry, item: key, ...(part === undefined ? {} : { part }) };
  const [field = "", ...rest] = typed.split(".");
  if (field === "") throw badValue("--unset", "field, other.<label>, orders[<number>]");
  return { field, item: rest.join(".") };
}

const text = z.string().nullable();
const object = z.record(
  z.string(),
  z.union([text, z.record(z.string(), z.union([text, z.record(z.string(), text)]))]),
);

function fromJson(json: string): readonly Wanted[] {
  const parsed = object.safeParse(asJson(json));
  if (!parsed.success) throw badValue("--from", '{"field": "value", "skype": null}');
  return Object.entries(parsed.data).flatMap(([field, value]): Wanted[] => {
    if (value === null || typeof value === "string") return [wanted({ field, item: "" }, value)];
    return Object.entries(value).flatMap(([item, inner]): Wanted[] => {
      if (inner === null || typeof inner === "string") return [wanted({ field, item }, inner)];
      return Object.entries(inner).map(([part, each]) => wanted({ field, item, part }, each));
    });
  });
}

function wanted(target: Target, given: string | null): Wanted {
  return { ...target, text: given ?? "" };
}

function asJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON at all: refused like any other wrong shape.
    return undefined;
  }
}

function badValue(flag: string, allowed: string): Refusal {
  return new Refusal({ code: "usage.bad-value", facts: { flag, command: COMMAND, allowed } });
}

const DONE = "";

/** Asks field by field until nothing more is wrong; special categories only where they are open. */
export async function askWanted(
  desk: RegisterDesk,
  notice: Notice,
  records: readonly HeldRecord[],
): Promise<readonly Wanted[]> {
  const { ask, register, text: t } = desk;
  const { prompts } = t.rectificationTexts;
  const fields = notice.fields.filter(
    ({ id, kind, drawer }) =>
      kind !== "ban" &&
      register.drawers.includes(drawer) &&
      (kind !== "records" || records.some(({ field }) => field === id)),
  );
  const choices = fields.map(({ id, label }) => ({ value: id, name: label[t.language] }));
  const all: Wanted[] = [];
  for (;;) {
    const done = all.length === 0 ? [] : [{ value: DONE, name: prompts.done }];
    const chosen = await ask.choose("--set", prompts.field, [...done, ...choices]);
    const field = findField(notice, chosen);
    if (field === undefined) return all;
    const target = await askTarget(desk, field, records);
    const given = await ask.text("--set", prompts.value(labelOf(target, notice, t)));
    all.push({ ...target, text: given });
  }
}

async function askTarget(
  { ask, text: t }: RegisterDesk,
  { id: field, kind, parts = [], key }: Field,
  records: readonly HeldRecord[],
): Promise<Target> {
  const { prompts } = t.rectificationTexts;
  if (kind === "labelled") return { field, item: await ask.text("--set", prompts.item) };
  if (kind !== "records") return { field, item: "" };
  const own = records.filter((record) => record.field === field);
  const entries = own.map((record) => ({ value: record.key, name: record.key }));
  const item = await ask.choose("--set", prompts.entry, entries);
  const correctable = parts.filter(({ id }) => id !== key);
  const choices = correctable.map(({ id, label }) => ({ value: id, name: label[t.language] }));
  return { field, item, part: await ask.choose("--set", prompts.part, choices) };
}
