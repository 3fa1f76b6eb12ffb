/** Asks the door: what a person says of the data subjects, and of the conditions of the notice. */
import type { RegisterDesk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import {
  conditionalFields,
  demandEntering,
  keysOnly,
  wantsGroup,
} from "../../domain/notice/door.ts";
import { closedTo } from "../../domain/notice/inference.ts";
import { findSource } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { texts } from "../../flag.ts";
import type { Register } from "../../store/register.ts";
import { demandSpecial } from "./drawer.ts";

export const DOOR_FLAGS = { group: texts("<group>"), met: texts("<field>") };

interface Wanted {
  readonly notice: Notice;
  /** The fields that take a value. */
  readonly fields: readonly string[];
  readonly source: string;
  /** The groups on record of the data subject. */
  readonly recorded?: readonly string[];
  readonly group: readonly string[];
  readonly met: readonly string[];
  readonly command: string;
  /** Whether the source may know people by fields that it does not bring. */
  readonly keys?: boolean;
}

/** What the door let in. */
export interface Entered {
  readonly groups: readonly string[];
  /** The conditional fields whose condition somebody said is met. */
  readonly met: readonly string[];
}

/**
 * What is to be held, as the notice allows it; at the desk a group and the conditions are asked for.
 *
 * @throws {Refusal} `door.closed`; `usage.bad-value` for a group the notice does not have;
 * `register.drawer-closed` for data that tells of a special category
 */
export async function enter(desk: RegisterDesk, wanted: Wanted): Promise<Entered> {
  const { notice, fields, recorded = [], command } = wanted;
  demandOpen(desk.register, notice, fields);
  demandGroups(notice, wanted.group, command);
  const source = findSource(notice, wanted.source);
  if (source === undefined) throw new Error("the source was looked up before");
  const groups = await groupsOf(desk, wanted);
  const met = await metOf(desk, wanted);
  const known = wanted.keys === true ? keysOnly(notice, source) : [];
  demandEntering(notice, {
    fields: fields.filter((id) => !known.includes(id)),
    source,
    groups: [...groups, ...recorded],
    met,
  });
  return { groups, met };
}

/**
 * What tells of a special category is open to whom the special drawer is.
 *
 * @throws {Refusal} `register.drawer-closed`
 */
export function demandOpen(register: Register, notice: Notice, fields: readonly string[]): void {
  const closed = closedTo(register.operator.role, notice);
  if (fields.some((id) => closed.has(id))) demandSpecial(register);
}

function demandGroups(notice: Notice, groups: readonly string[], command: string): void {
  const known = notice.groups.map(({ id }) => id);
  if (groups.every((id) => known.includes(id))) return;
  const facts = { flag: "--group", command, allowed: known.join(", ") };
  throw new Refusal({ code: "usage.bad-value", facts });
}

async function groupsOf(
  { ask, text: t }: RegisterDesk,
  { notice, fields, recorded = [], group }: Wanted,
): Promise<readonly string[]> {
  const known = group.length + recorded.length > 0;
  if (known || !ask.possible || !wantsGroup(notice, fields)) return group;
  const choices = notice.groups
    .filter(({ holdsNothing }) => !holdsNothing)
    .map(({ id, label }) => ({ value: id, name: label[t.language] }));
  return [await ask.choose("--group", t.doorTexts.group, choices)];
}

async function metOf(
  { ask, text: t }: RegisterDesk,
  { notice, fields, met }: Wanted,
): Promise<readonly string[]> {
  const said: string[] = [];
  for (const { id, label, condition } of conditionalFields(notice, fields)) {
    if (met.includes(id)) said.push(id);
    else if (ask.possible && condition !== undefined) {
      const question = t.doorTexts.met(label[t.language], condition[t.language]);
      if (await ask.confirm("--met", question)) said.push(id);
    }
  }
  return said;
}
