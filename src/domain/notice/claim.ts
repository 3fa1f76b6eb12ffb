/** What a notice says that rules nothing in the register, and what it leaves unsaid. */
import type { Texts } from "./language.ts";

/**
 * A claim that rules nothing in the register, yet stands in the notice and is judged by its reader.
 *
 * `consentByUse` consent is said to follow from filling in a form · `citedAct` an act is named as
 * the rule followed · `accuracyUndertaking` the data subject undertakes to give correct data ·
 * `liabilityDisclaimed` for processors or for linked sites · `collection` when data is collected ·
 * `externalLinks` · `governingLaw` · `aiUse` artificial intelligence takes part.
 */
export type Claim =
  | { readonly kind: PlainClaim; readonly clause: string }
  | {
      readonly kind: "citedAct";
      /** The number in the statute book, such as `523/1999`. */
      readonly act: string;
      readonly clause: string;
    }
  | {
      readonly kind: "liabilityDisclaimed";
      readonly for: "processors" | "externalLinks";
      readonly clause: string;
    };

export const PLAIN_CLAIMS = [
  "accuracyUndertaking",
  "aiUse",
  "collection",
  "consentByUse",
  "externalLinks",
  "governingLaw",
] as const;
export type PlainClaim = (typeof PLAIN_CLAIMS)[number];

/** How changes of the notice are told. */
export interface ChangeRule {
  /** `widened`: only when the use of data becomes wider. */
  readonly told: "always" | "widened" | "never";
  readonly clause: string;
}

/** Part of the matter is left to the notice of another party. */
export interface Pointer {
  readonly to: string;
  readonly about: Texts;
  readonly clause: string;
}

/** What Art. 13 and 14 want told; the notice says something, says there is none, or is silent. */
export const TOPICS = [
  "purposes",
  "legalBasis",
  "recipients",
  "transfers",
  "retention",
  "sources",
  "rights",
  "withdrawal",
  "complaint",
  "obligation",
  "automatedDecisions",
] as const;
export type Topic = (typeof TOPICS)[number];

/** Three states: silence is a gap and is shown as one, never filled in. */
export type Statement =
  | { readonly state: "says"; readonly clauses: readonly string[] }
  | { readonly state: "none"; readonly clauses: readonly string[] }
  | { readonly state: "silent" };
