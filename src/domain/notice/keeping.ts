/** How long data is kept, how it is protected, and what is promised when it is not. */
import type { Texts } from "./language.ts";
import type { Period } from "./period.ts";

/** From what a period of retention runs. */
export const RETENTION_STARTS = [
  "collection",
  "last-contact",
  "last-visit",
  "end-of-relationship",
  "end-of-membership",
  "end-of-contract",
  "event-day",
  "closing",
  "end-of-financial-year",
  "end-of-calendar-year",
  "withdrawal",
  "erasure",
  "death",
  "birth",
  "other",
] as const;
export type RetentionStart = (typeof RETENTION_STARTS)[number];

/**
 * `at-least`, `at-most` one period · `first-of`, `last-of` several of them · `as-needed` no figure ·
 * `for-good` it is not erased.
 */
export const RETENTION_MODES = [
  "at-least",
  "at-most",
  "first-of",
  "last-of",
  "as-needed",
  "for-good",
] as const;
export type RetentionMode = (typeof RETENTION_MODES)[number];

export const RETENTION_ENDS = ["delete", "anonymise", "archive", "destroy-paper"] as const;
export type RetentionEnd = (typeof RETENTION_ENDS)[number];

/** A period and what it runs from; without a length, until that event. */
export interface RetentionPeriod {
  readonly from: RetentionStart;
  readonly length?: Period;
}

/** One rule of retention (Art. 13(2)(a)); for all of the register when it names nothing. */
export interface RetentionRule {
  readonly id: string;
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  readonly groups: readonly string[];
  readonly mode: RetentionMode;
  readonly periods: readonly RetentionPeriod[];
  /** The statute that asks for it, such as `1336/1997`. */
  readonly act?: string;
  /** What is done at the end; absent: the notice does not say. */
  readonly end?: RetentionEnd;
  /** Whether it stays when the rest of a data subject is erased, as a block list does. */
  readonly afterErasure: boolean;
  readonly clause: string;
}

/** A promise to tell of a breach; it binds beside Art. 33 and 34 and can be wider than both. */
export interface BreachPromise {
  readonly id: string;
  readonly to: "subjects" | "authority";
  /** Elapsed hours; the last one is included. */
  readonly hours: number;
  /** What starts the clock: the event was noticed, or the controller became aware of a breach. */
  readonly from: "detection" | "awareness";
  /** From which risk on it is told; `none`: always. */
  readonly threshold: "none" | "risk" | "high";
  /** What is told of: breaches, or also mere risks that no breach has followed. */
  readonly covers: readonly ("breach" | "risk")[];
  readonly clause: string;
}

/** A promise about protection: the program can measure it, or a person attests it for a time. */
export interface Protection {
  readonly proof: "measured" | "attested";
  readonly clause: string;
}

/** Paper and other material outside the filing system. */
export interface ManualMaterial {
  readonly exists: boolean;
  readonly clause: string;
}

/** What the notice says is recorded of its own use. */
export interface UseLog {
  readonly of: "disclosures" | "looks" | "all";
  readonly clause: string;
}

/** A cookie or another trace on a device. */
export interface Cookie {
  readonly name: string;
  readonly service?: string;
  readonly purpose: Texts;
  /** Whether it is set only with consent. */
  readonly consent: boolean;
  readonly life?: Period;
  readonly clause: string;
}
