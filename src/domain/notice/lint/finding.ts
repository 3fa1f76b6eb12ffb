/** What is found wrong, missing or remarkable in a notice. */
import type { Day } from "../../time.ts";
import type { Safeguard } from "../flow.ts";
import type { Texts } from "../language.ts";
import type { Notice } from "../notice.ts";

/** `must` the law asks for it · `should` better so · `note` nothing is wrong, yet know it. */
export const LINT_LEVELS = ["must", "should", "note"] as const;
export type LintLevel = (typeof LINT_LEVELS)[number];

/** Every rule with the level of what it finds. */
export const LINT_RULES = {
  "controller-contact": "must",
  "controller-address": "should",
  "contact-missing": "must",
  "contact-placeholder": "must",
  "dpo-undecided": "should",
  "business-id": "must",
  over: "must",
  "purposes-silent": "must",
  "legal-basis-silent": "must",
  "legal-basis-of-purpose": "should",
  "interest-silent": "must",
  "recipients-silent": "must",
  "transfers-silent": "must",
  "retention-silent": "must",
  "retention-loose": "should",
  "right-silent": "must",
  "withdrawal-silent": "must",
  "complaint-silent": "must",
  "obligation-silent": "must",
  "automated-silent": "must",
  "sources-silent": "must",
  "art9-ground": "must",
  "bundled-consent": "must",
  "identity-code-ground": "must",
  "repealed-act": "must",
  "repealed-act-named": "should",
  "dead-safeguard": "must",
  "unnamed-safeguard": "should",
  "placeholder-text": "must",
  "disclosed-published": "must",
  "outside-eea": "must",
  "processors-disclaimed": "must",
  "links-disclaimed": "note",
  "accuracy-undertaken": "should",
  "governing-law": "note",
  "catch-all": "note",
  "field-unneeded": "should",
  "ended-service": "should",
  "language-facts": "should",
  "stricter-breach": "note",
  "stricter-recipient": "note",
  "stricter-consent": "note",
  "stricter-reply": "note",
  "stricter-paper": "note",
} as const satisfies Readonly<Record<string, LintLevel>>;
export type LintRule = keyof typeof LINT_RULES;

/** What a finding is about; the id of a clause, a field or another thing of the notice. */
export type LintPlace =
  | { readonly clause: string }
  | { readonly field: string }
  | { readonly category: string }
  | { readonly purpose: string }
  | { readonly recipient: string }
  | { readonly key: "controllers" | "contacts" | "statements" | "rights" | "validUntil" };

export interface LintFinding {
  readonly rule: LintRule;
  readonly place: LintPlace;
  /** Ids, numbers and names that the sentence needs; nothing of data subjects. */
  readonly facts: Readonly<Record<string, string>>;
}

/** An act that is no longer in force, by its number in the statute book. */
export interface RepealedAct {
  readonly act: string;
  /** How texts call it, in the basic form. */
  readonly names: Texts;
  /** The first day on which it was no longer in force. */
  readonly repealedOn: Day;
  /** What came in its place. */
  readonly replacedBy: string;
}

/** A safeguard of Chapter V that no longer makes a transfer lawful. */
export interface DeadSafeguard {
  readonly safeguard: Safeguard;
  /** How texts call it, the usual name first. */
  readonly names: readonly [string, ...(readonly string[])];
  readonly invalidOn: Day;
  readonly by: string;
}

/** A service that is no longer there, so that an account in it identifies nobody. */
export interface EndedService {
  readonly name: string;
  readonly endedOn: Day;
}

/** The dated lists that the rules hold a notice against. */
export interface LintLists {
  readonly repealedActs: readonly RepealedAct[];
  readonly deadSafeguards: readonly DeadSafeguard[];
  readonly endedServices: readonly EndedService[];
  /** ISO 3166-1. */
  readonly eea: readonly string[];
}

export interface Linted {
  readonly notice: Notice;
  readonly lists: LintLists;
  readonly today: Day;
}

/** One group of rules. */
export type LintCheck = (linted: Linted) => readonly LintFinding[];

export function found(
  rule: LintRule,
  place: LintPlace,
  facts: Readonly<Record<string, string>> = {},
): LintFinding {
  return { rule, place, facts };
}

/** The finding where something is so, else nothing. */
export function when(is: boolean, finding: () => LintFinding): readonly LintFinding[] {
  return is ? [finding()] : [];
}
