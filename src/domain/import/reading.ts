/** What a row says. */
import type { ValueFault } from "../subject/values.ts";
import type { Channel } from "./form.ts";

/** What a file's reader finds wrong with a row before anything is read from its cells. */
export type FileRowFault = "short" | "long" | "nul" | "cell-too-long" | "unreadable";

/** A row as the file's reader gives it. */
export interface FileRow {
  /** Line of the file where the row starts; the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: FileRowFault;
}

/** Why a row is refused. */
export type RowReason =
  | FileRowFault
  | Exclude<ValueFault, "empty" | "ban-by-hand" | "records-by-hand">
  /** Nothing tells whose data it is. */
  | "no-identifier"
  /** A record without its number. */
  | "record-without-key"
  /** A cell of a ban column that says neither yes nor no. */
  | "ban-unclear"
  /** Two different values for a field that holds one. */
  | "two-values"
  /** A cell below an empty heading. */
  | "cell-without-column"
  /** Another row of this file says something else of the same data subject or order. */
  | "conflict-in-file"
  /** Free text that holds a card's or an account's number, or an address or number of somebody else. */
  | "holds-card"
  | "holds-iban"
  | "holds-email"
  | "holds-phone"
  /** Nobody in the register has the identifier, and the source brings nobody new. */
  | "unknown-subject"
  /** Several data subjects have this identifier. */
  | "several-subjects";

/** One reason, with the column's name (or `#7`) and the field; never a cell. */
export interface RowFault {
  readonly reason: RowReason;
  readonly column?: string;
  readonly field?: string;
  readonly allowed?: readonly string[];
}

export interface ReadValue {
  readonly field: string;
  /** Empty, or the label under which a labelled field holds this value. */
  readonly item: string;
  readonly value: string;
  /** Taken only where nothing is held. */
  readonly fills: boolean;
  /** Set for a second address or number of the data subject, which the catch-all holds. */
  readonly reaches?: true;
}

export interface ReadRecord {
  readonly field: string;
  readonly key: string;
  /** The filled parts, the key among them. */
  readonly parts: Readonly<Record<string, string>>;
}

/** A ban that a column tells of; its evidence is the file, the day and this column (Art. 21(3)). */
export interface ReadBan {
  readonly channel: Channel;
  readonly column: string;
}

/** A consent that a column claims; it is noted and never used (Art. 7(1)). */
export interface ReadClaim extends ReadBan {
  readonly value: string;
}

/** Where the row stands: its first line, and those of further rows joined to it. */
interface Lines {
  readonly line: number;
  readonly further: readonly number[];
}

export interface RefusedRow extends Lines {
  readonly kind: "refused";
  readonly faults: readonly RowFault[];
  /** The record it belongs to, where that could be read. */
  readonly record?: string;
}

export interface ReadRow extends Lines {
  readonly kind: "read";
  /** What the data subject is looked for by, most certain first; never empty. */
  readonly keys: readonly { readonly field: string; readonly key: string }[];
  readonly values: readonly ReadValue[];
  readonly records: readonly ReadRecord[];
  readonly bans: readonly ReadBan[];
  readonly claims: readonly ReadClaim[];
  /** How many texts were left out since they held an identity code; absent for none. */
  readonly codes?: number;
}

/** A row of nothing but empty cells; it is passed over. */
export interface EmptyRow extends Lines {
  readonly kind: "empty";
}

export type RowReading = ReadRow | RefusedRow | EmptyRow;
