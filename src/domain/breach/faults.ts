/** What can be refused about a breach. Numbers of the log and words of ours, never what was written. */

/** What is wrong with the times of a breach or of an act. */
export type TimeProblem =
  | "detected-in-future"
  | "processor-detected-in-future"
  | "aware-in-future"
  | "aware-before-detected"
  | "occurred-in-future"
  | "occurred-disordered"
  | "occurred-after-detected"
  | "notified-before-aware"
  | "act-in-future"
  | "closed-before-acts"
  | "exempt-before-high"
  | "act-before-detected";

/** Reasons without which an act has no effect in law. */
export type NeededReason = "risk" | "decider" | "delay" | "exemption" | "promise";

/** What keeps a breach open. */
export type OpenMatter = "authority" | "promise" | "subjects" | "assessment" | "delay-reasons";

export interface BreachFaults {
  readonly "breach.unknown": Readonly<Record<string, never>>;
  readonly "breach.times": { readonly problems: readonly TimeProblem[] };
  /** A mere risk has no awareness and is not notified: it must be made a breach first. */
  readonly "breach.only-risk": Readonly<Record<string, never>>;
  /** The authority can be notified only of what the controller is aware of. */
  readonly "breach.not-aware": Readonly<Record<string, never>>;
  readonly "breach.closed": { readonly number: string };
  readonly "breach.reasons-missing": { readonly of: NeededReason };
  /** A number of data subjects or records below 0 or with a part. */
  readonly "breach.count": Readonly<Record<string, never>>;
  /** The notice declares no such category; `allowed` are those it declares. */
  readonly "breach.categories-unknown": { readonly allowed: readonly string[] };
  /** A supplement or a withdrawal of nothing, or a beginning after the beginning. */
  readonly "breach.phase": { readonly because: "nothing-before" | "begun" };
  /** A breach is not made a mere risk: that there was none is a decision with reasons. */
  readonly "breach.kind-down": { readonly number: string };
  /** More data subjects reached than are affected, or reached again than were reached. */
  readonly "breach.too-many": { readonly affected: number | undefined; readonly reached: number };
  /** Art. 34 asks for no communication, so there is nothing to be exempt from. */
  readonly "breach.no-duty": Readonly<Record<string, never>>;
  /** The notice promises nothing by that id for this breach; `promises` are those that run. */
  readonly "breach.promise-unknown": { readonly promises: readonly string[] };
  readonly "breach.still-open": {
    readonly number: string;
    readonly matters: readonly OpenMatter[];
  };
}
