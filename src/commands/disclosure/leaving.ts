/** What is to leave, as flags say it: read once for a list, a file to be looked at and a ban list. */
import type { RegisterDesk } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { judgeLeaving, type Leaving } from "../../domain/disclosure/gate.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Channel } from "../../domain/import/form.ts";
import type { Field } from "../../domain/notice/field.ts";
import { tellsSpecial } from "../../domain/notice/inference.ts";
import { findField, findPurpose } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Processor } from "../../domain/processor/processor.ts";
import { standingOf } from "../../domain/transfer/country.ts";
import { type Derogation, DEROGATIONS } from "../../domain/transfer/law.ts";
import { choice, type FlagValues, text } from "../../flag.ts";
import { loadCountries } from "../../law-file/countries.ts";
import { getNotice } from "../../store/notices.ts";
import { listProcessors } from "../../store/processors.ts";
import type { OpenedRegister } from "../../store/register.ts";
import { readWordsOr } from "../casework-words.ts";
import { demandSpecial } from "../subject/drawer.ts";
import { type OBJECTION, purposeOf } from "../subject/purpose.ts";
import { demandRecipient } from "./known.ts";

export const LEAVING_FLAGS = {
  to: text("<recipient>"),
  purpose: text("<purpose>"),
  derogation: choice(DEROGATIONS),
  why: text("<text>"),
} as const;

export type LeavingFlags = FlagValues<typeof LEAVING_FLAGS>;

/** The part of the order that the flags do not say. */
export interface LeavingOrder {
  /** The fields, which may be asked for once it is known to whom they go. */
  readonly fields: (recipient: Processor, notice: Notice) => Promise<readonly string[]>;
  readonly all: boolean;
  readonly advertiser?: string;
  readonly command: string;
  /** What it may be for beside the purposes of the notice. */
  readonly also?: typeof OBJECTION;
}

export interface Ordered {
  readonly notice: Notice;
  /** The version of the notice. */
  readonly version: number;
  readonly leaving: Leaving;
  /** In words that name nobody. */
  readonly why?: string;
}

/**
 * What is to leave; the recipient and the purpose are asked for where a person sits.
 *
 * @throws {Refusal} `disclosure.unknown-recipient`; those of `purposeOf`; `usage.needs-flag` for a
 * derogation without its ground; `casework.words`
 */
export async function readLeaving(
  desk: RegisterDesk,
  flags: LeavingFlags,
  { fields, all, advertiser, command, also }: LeavingOrder,
): Promise<Ordered> {
  const { register, world } = desk;
  const { notice, nr: version } = await getNotice(register);
  demandGround(flags, command);
  const recipient = await recipientOf(desk, notice, flags.to);
  const named = await fields(recipient, notice);
  const beside = also === undefined ? {} : { also };
  const given = { given: flags.purpose, command, mustBeGiven: true, ...beside };
  const purpose = findPurpose(notice, await purposeOf(desk, notice, given));
  const today = localDay(world.now(), notice.zone);
  const countries = await loadCountries(world.data);
  const leaving: Leaving = {
    recipient,
    fields: named,
    ...(purpose === undefined ? {} : { purpose }),
    standing: standingOf(recipient.facts.country, countries, today),
    ...derogationOf(flags),
    ...(advertiser === undefined ? {} : { advertiser }),
    all,
    today,
  };
  const why = await readWordsOr({ register, notice }, "--why", flags.why, "line");
  return { notice, version, leaving, ...(why === undefined ? {} : { why }) };
}

/**
 * The gate once more, inside the transaction: while a person thought, a contract may have ended or
 * another notice come into force.
 *
 * @throws {Refusal} `disclosure.overtaken`
 */
export async function demandUnchanged(
  register: OpenedRegister,
  { version, leaving }: Pick<Ordered, "version" | "leaving">,
): Promise<void> {
  const { nr, notice } = await getNotice(register);
  const recipient = (await listProcessors(register)).find(({ id }) => id === leaving.recipient.id);
  const same = JSON.stringify(recipient) === JSON.stringify(leaving.recipient);
  if (nr === version && same && judgeLeaving(notice, leaving).length === 0) return;
  throw new Refusal({ code: "disclosure.overtaken", facts: {} });
}

/** The channels whose bans hold somebody back; every ban where none is named. */
export function channelsOf(channel: Channel | undefined): {
  readonly channels?: readonly Channel[];
} {
  return channel === undefined || channel === "all" ? {} : { channels: [channel, "all"] };
}

function derogationOf({ derogation }: LeavingFlags): { readonly derogation?: Derogation } {
  return derogation === undefined ? {} : { derogation };
}

/** A derogation stands on a ground that somebody wrote down (Art. 49(6), 30(1)(e)). */
function demandGround({ derogation, why }: LeavingFlags, command: string): void {
  if (derogation === undefined || why !== undefined) return;
  throw new Refusal({ code: "usage.needs-flag", facts: { flag: "--why", command } });
}

async function recipientOf(
  { ask, register, text: t }: RegisterDesk,
  notice: Notice,
  given: string | undefined,
): Promise<Processor> {
  if (given !== undefined) return demandRecipient(register, notice, given);
  const known = (await listProcessors(register)).filter(({ end }) => end === undefined);
  const choices = known.map(({ id, facts }) => ({ value: id, name: facts.name }));
  const asked = t.disclosureTexts.ask.to;
  const chosen =
    choices.length === 0 ? await ask.text("--to", asked) : await ask.choose("--to", asked, choices);
  return demandRecipient(register, notice, chosen);
}

/**
 * Fields as they were typed, with commas or several times.
 *
 * @throws {Refusal} `disclosure.unknown-fields`; `register.drawer-closed` for what is of a special
 * category or tells of one
 */
export function readFields(
  { register }: RegisterDesk,
  notice: Notice,
  typed: readonly string[],
): readonly Field[] {
  const names = typed
    .flatMap((one) => one.split(","))
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (names.length === 0 || names.some((name) => findField(notice, name) === undefined)) {
    const facts = { known: notice.fields.map(({ id }) => id) };
    throw new Refusal({ code: "disclosure.unknown-fields", facts });
  }
  if (names.some((id) => tellsSpecial(notice, id))) demandSpecial(register);
  const wanted = new Set(names);
  return [...wanted].flatMap((name) => notice.fields.filter(({ id }) => id === name));
}
