/** Where data comes from and where it goes. */
import type { Texts } from "./language.ts";

/** Where data comes from (Art. 14(2)(f), 15(1)(g)). */
export interface Source {
  readonly id: string;
  readonly label: Texts;
  readonly from: "data-subject" | "other";
  /** Whether each use needs a reference to evidence, as consent does (Art. 7(1)). */
  readonly evidence: boolean;
  /** The fields and categories it brings; empty: any of them. */
  readonly brings: readonly string[];
  readonly clause: string;
}

/** Under which condition a recipient gets data at all. */
export const RECIPIENT_GROUNDS = [
  "service",
  "consent",
  "request",
  "legal-duty",
  "public-document",
  "corporate-transaction",
  "fraud-or-safety",
  "research",
] as const;
export type RecipientGround = (typeof RECIPIENT_GROUNDS)[number];

/** Who data is disclosed to, and which fields at most (Art. 13(1)(e), 15(1)(c)). */
export interface RecipientRule {
  readonly id: string;
  readonly label: Texts;
  /** By name, where the notice gives one. */
  readonly names: readonly string[];
  /** Whether the recipient acts for the controller (Art. 28). */
  readonly processor: boolean;
  readonly regular: boolean;
  readonly ground: RecipientGround;
  /** The fields and categories the notice allows; nothing else may leave. Absent: it names none. */
  readonly fields?: readonly string[];
  /** What it must never get, whatever is allowed. */
  readonly never: readonly string[];
  /** The groups of data subjects whose data it gets; empty: all. */
  readonly groups: readonly string[];
  /** Countries of the EEA and others, where the notice names them, ISO 3166-1. */
  readonly countries: readonly string[];
  readonly clause: string;
  /** The clauses that say when and how far the fields may leave. */
  readonly conditions: readonly string[];
}

/** What the notice says of every recipient that no rule names. */
export interface OtherRecipients {
  /** `none`: nothing is disclosed to them regularly. */
  readonly regular: "none";
  /** Whether the data subject is asked for consent before the first disclosure. */
  readonly consentFirst: boolean;
  readonly clauses: readonly string[];
}

/** What makes a transfer lawful (Art. 45, 46, 49), or is said to. `unnamed`: only "as the law asks". */
export const SAFEGUARDS = [
  "adequacy",
  "dpf",
  "scc",
  "bcr",
  "consent",
  "contract",
  "privacy-shield",
  "safe-harbor",
  "unnamed",
] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

/** One transfer outside the EU and the EEA; several safeguards are alternatives, in their order. */
export interface Transfer {
  readonly countries: readonly string[];
  readonly recipients: readonly string[];
  readonly safeguards: readonly Safeguard[];
  readonly clause: string;
}

/** What the notice says of countries outside the EU and the EEA (Art. 13(1)(f)). */
export interface Transfers {
  /** `none`: nothing is transferred, whatever the law would allow. */
  readonly outsideEea: "none" | "possible";
  /** Whether the data subject is asked for consent before that changes. */
  readonly consentFirst: boolean;
  readonly to: readonly Transfer[];
  readonly clauses: readonly string[];
}

/** Countries in which the servers stand, ISO 3166-1. */
export interface ServerLocation {
  readonly countries: readonly string[];
  readonly clause: string;
}

/** Data that is published. */
export interface Publication {
  readonly fields: readonly string[];
  readonly groups: readonly string[];
  /** Whether the data subject gives permission first. */
  readonly permission: boolean;
  readonly clause: string;
}
