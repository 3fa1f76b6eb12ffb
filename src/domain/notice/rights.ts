/** The rights the notice tells of, each with its own procedure. */
import type { LegalBasisKind } from "./basis.ts";
import type { Texts } from "./language.ts";
import type { Period } from "./period.ts";

/** The rights of Art. 7(3), 15–18, 20–22; `marketingObjection` is Art. 21(2), the ban. */
export const RIGHTS = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "marketingObjection",
  "withdrawal",
  "humanReview",
] as const;
export type Right = (typeof RIGHTS)[number];

/** A way in which the notice takes requests. */
export type RequestChannel =
  | { readonly by: "email"; readonly address: string }
  | { readonly by: "post"; readonly address: string; readonly signed: boolean }
  | { readonly by: "phone"; readonly number: string }
  | { readonly by: "in-person"; readonly place?: string }
  | { readonly by: "self-service" };

/** Why a right is limited. */
export const RIGHT_LIMITS = [
  "law",
  "open-invoice",
  "audit",
  "basis",
  "denied",
  "elsewhere",
] as const;
export type RightLimitKind = (typeof RIGHT_LIMITS)[number];

/** `basis` only under these; `denied` not at all; `elsewhere` with another party. */
export interface RightLimit {
  readonly kind: RightLimitKind;
  readonly bases: readonly LegalBasisKind[];
  readonly clause: string;
}

/** A right that the notice tells of; of a right that is not listed the notice is silent. */
export interface RightRule {
  readonly right: Right;
  readonly channels: readonly RequestChannel[];
  readonly limits: readonly RightLimit[];
  readonly clauses: readonly string[];
}

export const FEES = [
  "free",
  "free-once-a-year",
  "free-once-a-calendar-year",
  "free-in-reasonable-use",
  "charged-within-a-year",
] as const;
export type Fee = (typeof FEES)[number];

/** How requests are made and answered, for every right. */
export interface RequestProcedure {
  /** How identity is checked. */
  readonly identity?: Texts;
  /** What a request must hold so that data is found. */
  readonly needs: readonly Texts[];
  readonly replyWithin?: Period;
  readonly fee?: Fee;
  readonly refusalInWriting: boolean;
  /** Whether recipients are told of corrections, erasures and restrictions (Art. 19). */
  readonly tellsRecipients: boolean;
  readonly clauses: readonly string[];
}

/** Where a data subject may complain (Art. 13(2)(d)). */
export interface Complaint {
  readonly authority: string;
  readonly clauses: readonly string[];
}

/** What the notice says of decisions without a person (Art. 13(2)(f), 22). */
export interface AutomatedDecisions {
  readonly decisions: boolean;
  readonly profiling: boolean;
  /** Who looks at a decision again. */
  readonly review?: string;
  readonly clauses: readonly string[];
}
