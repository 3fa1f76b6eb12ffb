/** Who is to be told of a correction: each recipient who had the field (Art. 19). */
import type { Instant } from "../time.ts";
import { type Disclosure, disclosureId } from "./disclosure.ts";

/** A recipient who had fields of a data subject that were corrected. */
export interface Telling {
  readonly nr: number;
  /** The pseudonymous id. */
  readonly subject: string;
  /** The id of a recipient on record; absent for one who is only named. */
  readonly recipient?: string;
  readonly name: string;
  /** Names of fields; those of the special drawer are `special` here. */
  readonly fields: readonly string[];
  /** When it was corrected. */
  readonly since: Instant;
}

/** One that may be settled. */
export interface PastTelling extends Telling {
  readonly done?: { readonly at: Instant; readonly told: boolean };
}

/** What went of a data subject with a disclosure. */
export interface Went {
  readonly disclosure: Disclosure;
  readonly fields: readonly string[];
  /** Those of them that are held in the special drawer. */
  readonly special: readonly string[];
}

/** A recipient who had some of the fields, with the disclosures that say so. */
export interface Had {
  readonly recipient?: string;
  readonly name: string;
  readonly fields: readonly string[];
  /** Those of the special drawer. */
  readonly special: readonly string[];
  readonly disclosures: readonly string[];
}

/** Who had any of these fields of a data subject: each recipient once, in the order of the first. */
export function whoHad(went: readonly Went[], fields: readonly string[]): readonly Had[] {
  const found = new Map<string, Had>();
  for (const { disclosure, fields: sent, special } of went) {
    const had = sent.filter((id) => fields.includes(id));
    if (had.length === 0) continue;
    const { id, name } = disclosure.to;
    const key = receiverKey(disclosure.to);
    const before = found.get(key);
    found.set(key, {
      ...(id === undefined ? {} : { recipient: id }),
      name,
      fields: [...new Set([...(before?.fields ?? []), ...had])],
      special: [
        ...new Set([...(before?.special ?? []), ...had.filter((one) => special.includes(one))]),
      ],
      disclosures: [...(before?.disclosures ?? []), disclosureId(disclosure)],
    });
  }
  return [...found.values()];
}

/** What is left to do about a correction at one recipient. */
export function tellingOf(
  { recipient, name, fields, special }: Had,
  subject: string,
  since: Instant,
): Omit<Telling, "nr"> {
  return {
    subject,
    ...(recipient === undefined ? {} : { recipient }),
    name,
    fields: [
      ...fields.filter((id) => !special.includes(id)),
      ...(special.length > 0 ? [SPECIAL] : []),
    ],
    since,
  };
}

/** Stands in casework for the names of special fields, as it does in the audit trail. */
const SPECIAL = "special";

/** Tells recipients apart: by the id where there is one, for names change. */
export function receiverKey({
  id,
  name,
}: {
  readonly id?: string | undefined;
  readonly name: string;
}): string {
  return id === undefined ? `name ${name}` : `id ${id}`;
}

/** Whether a list that was sent tells a recipient what is right now. */
export function tellsOf({ fields }: Pick<Telling, "fields">, sent: ReadonlySet<string>): boolean {
  return fields.every((id) => sent.has(id));
}
