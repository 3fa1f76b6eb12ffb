/** What becomes of the free texts of a row in which something is found that should not stand there. */
import { decide } from "../hygiene/judge.ts";
import { HYGIENE_KINDS, type HygieneKind, type HygienePolicy } from "../hygiene/kinds.ts";
import { NOBODY, type OwnIdentifiers, scanText } from "../hygiene/scan.ts";
import type { ReadRow, ReadValue, RowFault, RowReason } from "./reading.ts";

/** How the free texts of a file are to be looked through. */
export interface Guarding {
  /** The fields with free text. */
  readonly fields: ReadonlySet<string>;
  readonly policy: HygienePolicy;
}

export interface GuardedRow {
  /** Without the texts that are left out. */
  readonly values: readonly ReadValue[];
  readonly faults: readonly RowFault[];
  readonly stored: readonly HygieneKind[];
  readonly dropped: readonly HygieneKind[];
}

const REASONS: Readonly<Record<HygieneKind, RowReason>> = {
  "identity-code": "identity-code",
  card: "holds-card",
  iban: "holds-iban",
  email: "holds-email",
  phone: "holds-phone",
};

/** The kind that a reason names, for counting; undefined for every other reason. */
export function kindOf(reason: RowReason): HygieneKind | undefined {
  return HYGIENE_KINDS.find((kind) => REASONS[kind] === reason);
}

/**
 * Looks through the free texts of a row.
 *
 * @param own by what the data subject is reached; asked only where an address or a number is found
 */
export function guardRow(
  { values }: Pick<ReadRow, "values">,
  { fields, policy }: Guarding,
  own: () => OwnIdentifiers,
): GuardedRow {
  const kept: ReadValue[] = [];
  const faults: RowFault[] = [];
  const stored: HygieneKind[] = [];
  const dropped: HygieneKind[] = [];
  for (const read of values) {
    const free = fields.has(read.field) && read.reaches !== true;
    const kinds = free ? foundIn(read.value, own) : [];
    const decided = decide(kinds, policy);
    if (decided.act === "reject") {
      const column = read.item === "" ? read.field : read.item;
      faults.push(
        ...decided.kinds.map((kind) => ({ reason: REASONS[kind], column, field: read.field })),
      );
    } else if (decided.act === "drop") dropped.push(...kinds);
    else stored.push(...kinds);
    if (decided.act !== "drop") kept.push(read);
  }
  return { values: kept, faults, stored, dropped };
}

function foundIn(text: string, own: () => OwnIdentifiers): readonly HygieneKind[] {
  const kinds = scanText(text, NOBODY);
  const somebodys = kinds.includes("email") || kinds.includes("phone");
  return somebodys ? scanText(text, own()) : kinds;
}
