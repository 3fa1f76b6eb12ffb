/** Where a column goes: a field of the notice, a part of an address, a part of a record. */
import type { Field, RecordPart } from "../notice/field.ts";
import type { Notice } from "../notice/notice.ts";

/** The parts of which a postal address is joined, in the order in which they are written. */
export const ADDRESS_PARTS = [
  "street",
  "extra",
  "box",
  "postcode",
  "city",
  "region",
  "country",
] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

export type Target =
  | {
      readonly kind: "field";
      readonly field: Field;
      readonly part?: AddressPart;
      /** The label of a labelled field; else the column's name is it. */
      readonly item?: string;
    }
  | {
      readonly kind: "record";
      readonly field: Field;
      readonly part: RecordPart;
      /** Whether several rows of one record add to this part, as line items add to an order. */
      readonly several: boolean;
    };

/**
 * The target that a text names, if the notice declares it: `email`, `postalAddress.city`,
 * `orders.day`, `orders.products[]`, `other.Job title` with a label of one's own. A record needs a
 * part; a ban is not a target.
 */
export function findTarget(notice: Notice, text: string): Target | undefined {
  const several = text.endsWith("[]");
  const [id, part, more] = text.slice(0, several ? -2 : undefined).split(".");
  const field = notice.fields.find((candidate) => candidate.id === id);
  if (field?.kind === "labelled") return labelledTarget(field, text);
  if (field === undefined || more !== undefined) return undefined;
  if (field.kind === "records") return recordTarget(field, part, several);
  if (several || field.kind === "ban") return undefined;
  return fieldTarget(field, part);
}

/** What can be written as a target for this notice, for messages. */
export function listTargets(notice: Notice): string[] {
  return notice.fields.flatMap((field) => {
    if (field.kind === "ban") return [];
    if (field.kind === "records") return (field.parts ?? []).map(({ id }) => `${field.id}.${id}`);
    return [field.id];
  });
}

function recordTarget(field: Field, id: string | undefined, several: boolean): Target | undefined {
  const part = field.parts?.find((candidate) => candidate.id === id);
  if (part === undefined || (several && (part.kind !== "text" || part.id === field.key)))
    return undefined;
  return { kind: "record", field, part, several };
}

function fieldTarget(field: Field, text: string | undefined): Target | undefined {
  if (text === undefined) return { kind: "field", field };
  const part = ADDRESS_PARTS.find((candidate) => candidate === text);
  const joins = field.kind === "text" || field.kind === "note";
  return part !== undefined && joins ? { kind: "field", field, part } : undefined;
}

/** The label may hold anything, dots included. */
function labelledTarget(field: Field, text: string): Target | undefined {
  if (text === field.id) return { kind: "field", field };
  const item = text.slice(field.id.length + 1).trim();
  return item === "" ? undefined : { kind: "field", field, item };
}
