/** Passes data subjects through the gate, piece by piece, and counts who is held back. */
import type { Leaving } from "../../domain/disclosure/gate.ts";
import {
  consentedTo,
  type HeldBackReason,
  heldBackBy,
  personRules,
} from "../../domain/disclosure/persons.ts";
import { isFreeText } from "../../domain/hygiene/judge.ts";
import type { HygieneKind } from "../../domain/hygiene/kinds.ts";
import { numbersIn } from "../../domain/hygiene/scan.ts";
import type { Channel } from "../../domain/import/form.ts";
import type { Field } from "../../domain/notice/field.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { leavingReader, type LeavingRow } from "../../store/leaving.ts";
import { personLookup } from "../../store/persons.ts";
import type { Register } from "../../store/register.ts";
import type { Selection } from "./selection.ts";

export interface Tally {
  persons: number;
  readonly heldBack: Partial<Record<HeldBackReason | "empty", number>>;
  /** Of how many the free text holds what should not stand there unseen. */
  readonly hygiene: Map<HygieneKind, number>;
}

export function newTally(): Tally {
  return { persons: 0, heldBack: {}, hygiene: new Map() };
}

export interface Sifting {
  readonly notice: Notice;
  readonly leaving: Leaving;
  readonly fields: readonly Field[];
  readonly selection: Selection;
  /** The channels whose bans hold somebody back; undefined for every ban. */
  readonly channels?: readonly Channel[];
}

/** @yields the people of each piece who may be sent; the tally grows as it is read */
export function* sift(
  register: Register,
  { notice, leaving, fields, selection, channels }: Sifting,
  tally: Tally,
): Generator<readonly LeavingRow[]> {
  const rules = personRules(notice, leaving);
  const lookup = personLookup(register, {
    notice,
    to: consentedTo(leaving),
    read: fields.map(({ id }) => id),
    ...(channels === undefined ? {} : { channels }),
  });
  const read = leavingReader(register, fields);
  const texts = fields.filter(isFreeText).map(({ id }) => id);
  for (const piece of selection.pieces()) {
    const sent: LeavingRow[] = [];
    const rows = read(piece);
    const personOf = lookup(rows);
    for (const row of rows) {
      const reason = row.values.size === 0 ? "empty" : heldBackBy(rules, personOf(row.subject));
      if (reason === undefined) sent.push(row);
      else tally.heldBack[reason] = (tally.heldBack[reason] ?? 0) + 1;
    }
    tally.persons += sent.length;
    for (const { values } of texts.length === 0 ? [] : sent) lookThroughTexts(values, texts, tally);
    yield sent;
  }
}

/** Codes, cards and accounts; what is somebody's own is no finding, so addresses are none here. */
function lookThroughTexts(
  values: LeavingRow["values"],
  texts: readonly string[],
  { hygiene }: Tally,
): void {
  const found = new Set(
    texts.flatMap((id) => {
      const value = values.get(id) ?? "";
      return (typeof value === "string" ? [value] : Object.values(value)).flatMap((text) =>
        typeof text === "string" ? numbersIn(text) : [],
      );
    }),
  );
  for (const kind of found) hygiene.set(kind, (hygiene.get(kind) ?? 0) + 1);
}

/** What a sifting would come to, without writing anything. */
export function plan(register: Register, sifting: Sifting): Tally {
  const tally = newTally();
  for (const _ of sift(register, sifting, tally));
  return tally;
}
