/** What the register may hold, as the notice declares it. */
import type { Basis9 } from "../subject/basis.ts";
import type { Texts } from "./language.ts";

/** The drawer that holds a value; `casework` never holds values of data subjects. */
export type ValueDrawer = "personal" | "special";

/**
 * What a field takes.
 *
 * `text` one line · `note` free text, which may speak of third persons · `email` · `phone` · `day`
 * · `language` · `identityCode` a Finnish personal identity code · `choice` one of `values` · `ban`
 * the marketing ban, never written by hand but derived from the bans · `labelled` several texts, each
 * under a label of its own (the rest of a catch-all) · `records` repeating entries whose parts are
 * `parts`.
 */
export const FIELD_KINDS = [
  "text",
  "note",
  "email",
  "phone",
  "day",
  "language",
  "identityCode",
  "choice",
  "ban",
  "labelled",
  "records",
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** How an identifier is folded for looking a data subject up. */
export const IDENTIFIER_KINDS = [
  "givenName",
  "familyName",
  "email",
  "account",
  "number",
  "phone",
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/**
 * What else a notice says of a field: `derived` the controller makes it · `log` machines write it ·
 * `cookie` · `media` photo, sound or film · `secrecy` a shield or a class of secrecy · `third-person`
 * it is about somebody else · `animal` it is about an animal.
 */
export const FIELD_MARKS = [
  "derived",
  "log",
  "cookie",
  "media",
  "secrecy",
  "third-person",
  "animal",
] as const;
export type FieldMark = (typeof FIELD_MARKS)[number];

/** One item of data the notice declares. */
export interface Field {
  readonly id: string;
  readonly category: string;
  readonly label: Texts;
  readonly kind: FieldKind;
  readonly drawer: ValueDrawer;
  /** Set when a data subject can be found by it. */
  readonly identifier?: IdentifierKind;
  /** Whether one value belongs to one data subject only, so that import may match by it (`matchOrder`). */
  readonly matches: boolean;
  /** Whether the notice declares it by name (`false`) or it is a class of the catch-all (`true`). */
  readonly catchAll: boolean;
  /** The groups of data subjects it is held of; empty: all of its category's. */
  readonly groups: readonly string[];
  /** When it is held, where it is not held of everybody. */
  readonly condition?: Texts;
  readonly marks: readonly FieldMark[];
  /** The values of a `choice`. */
  readonly values?: readonly FieldValue[];
  /** The parts of a `records` entry; `key` names the part that tells entries apart. */
  readonly parts?: readonly RecordPart[];
  readonly key?: string;
  /** The clause with the ground of tietosuojalaki 29 § for an `identityCode`. */
  readonly ground?: string;
  /** The clause of the notice that declares it. */
  readonly clause: string;
}

/** Whether it holds given or family names, which never tell who is meant by themselves. */
export function isName({ identifier }: { readonly identifier?: string | undefined }): boolean {
  return identifier === "givenName" || identifier === "familyName";
}

export interface FieldValue {
  readonly id: string;
  readonly label: Texts;
}

export const RECORD_PART_KINDS = ["text", "day", "amount"] as const;
export type RecordPartKind = (typeof RECORD_PART_KINDS)[number];

/** One part of an entry; only the part named by `key` must be there. */
export interface RecordPart {
  readonly id: string;
  readonly label: Texts;
  readonly kind: RecordPartKind;
}

/** Whether a category can be tied to a person: at once, by a key kept apart, or no longer. */
export const IDENTITIES = ["identified", "pseudonymised", "anonymised"] as const;
export type Identity = (typeof IDENTITIES)[number];

/** A named group of fields, in the order of the notice; all of it stands in one drawer. */
export interface Category {
  readonly id: string;
  readonly label: Texts;
  /** Whether it holds special categories of personal data (Art. 9). */
  readonly specialCategory: boolean;
  /** The ground of Art. 9(2) that the notice gives, and where; absent: it gives none. */
  readonly art9?: { readonly ground: Exclude<Basis9, "unknown">; readonly clause: string };
  readonly identity: Identity;
  /** The register it belongs to, where the notice covers several. */
  readonly register?: string;
  /** The groups of data subjects it is held of; empty: all. */
  readonly groups: readonly string[];
  readonly clause: string;
}

/**
 * Ordinary data that tells of a special category by where it is held: that somebody orders from a
 * therapy shop at all (CJEU C-21/23). It stays in its drawer, yet only who may open the special
 * drawer sees it, and it leaves as special data does.
 */
export interface Inference {
  readonly fields: readonly string[];
  /** Whether being in the register says so already. */
  readonly membership: boolean;
  readonly why: Texts;
}
