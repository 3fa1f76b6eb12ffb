/** What went to whom, when and why (Art. 15(1)(c), 19, 30(1)(d)). */
import type { Carrier, Derogation } from "../transfer/law.ts";
import type { Instant } from "../time.ts";
import type { HeldBackReason } from "./persons.ts";

/** `bulk` a file that seloste made · `bans` a suppression list · `hand` somebody gave it otherwise. */
export const DISCLOSURE_KINDS = ["bulk", "bans", "hand"] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

export const DISCLOSURE_FORMATS = ["csv", "json", "ndjson"] as const;
export type DisclosureFormat = (typeof DISCLOSURE_FORMATS)[number];

/** To whom: a recipient on record by its id, or one who is only named. */
export interface Receiver {
  readonly id?: string;
  readonly name: string;
  readonly country: string;
}

/** The file that left. */
export interface LeftFile {
  readonly sha256: string;
  readonly format: string;
  readonly encrypted: boolean;
}

/** How many were held back, by reason; `empty`: nothing of these fields is held of them. */
export type HeldBack = Readonly<Partial<Record<HeldBackReason | "empty", number>>>;

export interface DisclosureFacts {
  readonly kind: DisclosureKind;
  readonly to: Receiver;
  /** A purpose of the notice; absent where it served none of them, as an order of an authority. */
  readonly purpose?: string;
  /** Names of fields of the personal drawer; those of the special one stand there. */
  readonly fields: readonly string[];
  readonly special: boolean;
  /** Why, in words; always there for what was given by hand and for everybody. */
  readonly why?: string;
  /** What carried it out of the EEA. */
  readonly carrier?: Carrier;
  readonly derogation?: Derogation;
  readonly persons: number;
  readonly heldBack: HeldBack;
  readonly file?: LeftFile;
  /** The promises that it broke: only what was given by hand can. */
  readonly broke?: readonly string[];
}

export interface Disclosure extends DisclosureFacts {
  readonly nr: number;
  /** When it was given. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly operator: string;
  /** The version of the notice in force. */
  readonly notice: number;
}

/** `D12`, as people name one. */
export function disclosureId({ nr }: Pick<Disclosure, "nr">): string {
  return `D${nr}`;
}
