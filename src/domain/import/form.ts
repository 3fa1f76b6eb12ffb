/**
 * Known exports: what each column of a shop's or a newsletter tool's file is proposed to mean. The
 * forms come from `data/imports/` through `import-forms/`, never from code.
 */

import type { Texts } from "../notice/language.ts";

/** How a person may be reached by marketing; a ban or a claimed consent is for one of these. */
export const CHANNELS = ["email", "sms", "phone", "post", "skype", "profiling", "all"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why a column of a known export is left out. */
export const DROP_REASONS = [
  /** A password, its hash or a token; it is no data about a person but a key. */
  "secret",
  /** An IP address or another trace of the network. */
  "network",
  /** A place guessed from the network, a time zone. */
  "location",
  /** A personal identity code (tietosuojalaki 29 §). */
  "identity-code",
  /** A number of a business, such as a VAT number. */
  "business",
  /** Data about somebody else. */
  "third-person",
  /** Free text that may speak of health or of others; it is mapped on purpose or not at all. */
  "free-text",
  /** A sign of consent without time and wording, or for a channel the register does not know. */
  "not-consent",
  /** Said by another column, or by the order list. */
  "duplicate",
  /** Always empty. */
  "empty",
  /** Not needed for the purposes of the notice. */
  "not-needed",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** Which cells count: some words, any filled cell, or every row of the file whatever the cell says. */
export type When = "filled" | "always" | readonly string[];

/**
 * What one column is proposed to mean.
 *
 * `field` is a target as in a mapping: `email`, `postalAddress.city`. With `fills` its value is
 * taken only where nothing is held, since an order tells how things were on the day of the order.
 */
export type Proposal =
  | { readonly field: string; readonly fills?: boolean | undefined }
  | { readonly record: string }
  | { readonly ban: Channel; readonly when?: When | undefined }
  | { readonly optIn: Channel; readonly when?: "filled" | readonly string[] | undefined }
  | { readonly drop: DropReason };

/** One known export. In names of columns `#` stands for a number: `E-mail # - Value`. */
export interface Form {
  readonly id: string;
  readonly name: Texts;
  /** The columns by which it is recognised; all must be there, in any order and case. */
  readonly require: readonly string[];
  /** A proposal for every column, in the order in which columns of one field are preferred. */
  readonly columns: ReadonlyMap<string, Proposal>;
}

/** Names that people give to columns, and names that are never taken. */
export interface Synonyms {
  /** By target (`email`, `postalAddress.city`): further names of columns. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Names of a column that holds a whole name; it is not cut into first and last. */
  readonly wholeName: readonly string[];
  readonly never: Readonly<Record<NeverReason, readonly string[]>>;
}

/** Why a column by its name never enters the register, or never its catch-all. */
export const NEVER_REASONS = ["identity-code", "secret", "network", "location", "health"] as const;
export type NeverReason = (typeof NEVER_REASONS)[number];
