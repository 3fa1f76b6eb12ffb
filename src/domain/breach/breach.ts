/**
 * A personal data breach or a security risk, as the log holds it (Art. 33(5)).
 *
 * All of it is plain text, numbers and lists, so that it can be stored as it is. It holds no
 * personal data of data subjects; `by` names the one who decided.
 */
import type { BreachPromise } from "../notice/keeping.ts";
import type { Instant } from "../time.ts";
import type { BreachNumber } from "./number.ts";

/** A breach of Art. 4(12), or a mere risk that no breach has followed. */
export const BREACH_KINDS = ["breach", "risk"] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

export const EFFECTS = ["confidentiality", "integrity", "availability"] as const;
export type Effect = (typeof EFFECTS)[number];

/** How the controller came to know. */
export const ORIGINS = ["own", "processor", "subject", "outsider", "press", "other"] as const;
export type Origin = (typeof ORIGINS)[number];

/** When it happened; without `until` one moment, or still going on. */
export type Occurrence =
  | {
      readonly certainty: "exact" | "estimate";
      readonly from: Instant;
      readonly until?: Instant;
    }
  | { readonly certainty: "unknown" };

/** A number of data subjects or of records. */
export type Count =
  | { readonly certainty: "exact" | "about"; readonly number: number }
  | { readonly certainty: "unknown" };

/** The controller's awareness (Art. 33(1)): reasonable certainty that personal data was compromised. */
export interface Awareness {
  readonly at: Instant;
  readonly by?: string;
  /** Why it came later than the detection. */
  readonly why?: string;
}

/** How the data was protected when it happened; decides on Art. 34(3)(a). */
export interface Safeguard {
  readonly encryption: "full" | "partial" | "none" | "unknown";
  readonly key: "safe" | "exposed" | "none" | "unknown";
  readonly backup: "exists" | "none" | "unknown";
}

/** A category of the notice, marked as the notice marked it then. */
export interface AffectedCategory {
  readonly id: string;
  readonly special: boolean;
}

/** What is known of a breach; `kind`, `title` and `detectedAt` at once, the rest as it comes. */
export interface BreachFacts {
  readonly kind: BreachKind;
  readonly title: string;
  /** When the controller noticed it. */
  readonly detectedAt: Instant;
  /** When a processor noticed it. */
  readonly processorDetectedAt?: Instant;
  readonly aware?: Awareness;
  readonly occurred?: Occurrence;
  readonly origin?: Origin;
  readonly effects?: readonly Effect[];
  readonly nature?: string;
  readonly systems?: readonly string[];
  readonly subjectCategories?: readonly string[];
  readonly subjects?: Count;
  readonly records?: Count;
  readonly dataCategories?: readonly AffectedCategory[];
  readonly measuresBefore?: string;
  readonly measuresAfter?: string;
}

export type FactName = keyof BreachFacts;
export type FactValue = Exclude<BreachFacts[FactName], undefined>;

/** The facts in the order in which they are shown. */
export const FACT_NAMES = [
  "kind",
  "title",
  "detectedAt",
  "processorDetectedAt",
  "aware",
  "occurred",
  "origin",
  "effects",
  "nature",
  "systems",
  "subjectCategories",
  "subjects",
  "records",
  "dataCategories",
  "measuresBefore",
  "measuresAfter",
] as const satisfies readonly FactName[];

/** When something was written into the log, and by which operator. */
export interface Recorded {
  readonly at: Instant;
  readonly operator: string;
}

/** One fact that was changed; `old` is absent when there was none. */
export interface FactChange {
  readonly fact: FactName;
  readonly old?: FactValue;
  readonly new: FactValue;
  readonly recorded: Recorded;
}

/** The risk to the rights and freedoms of data subjects: unlikely, likely, or likely and high. */
export const RISKS = ["none", "risk", "high"] as const;
export type Risk = (typeof RISKS)[number];

/** A decision on the risk, with its reasons. */
export interface Assessment {
  readonly at: Instant;
  /** What it was held to be then: a decision on a mere risk decides nothing of a breach. */
  readonly of: BreachKind;
  readonly risk: Risk;
  readonly why: string;
  readonly by: string;
  readonly consequences?: string;
  readonly safeguard?: Safeguard;
  readonly contactPoint?: string;
  readonly recorded: Recorded;
}

/** Art. 33(4): a notification may come in phases; `withdrawal`: it was no breach after all. */
export const PHASES = ["preliminary", "supplement", "final", "withdrawal"] as const;
export type Phase = (typeof PHASES)[number];

/** A notification to the authority. */
export interface Notification {
  readonly at: Instant;
  readonly phase: Phase;
  readonly reference?: string;
  readonly delayReason?: string;
  readonly recorded: Recorded;
}

export const CHANNELS = ["email", "sms", "phone", "post", "skype", "in-person", "public"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a communication to data subjects must hold, Art. 34(2). */
export const CONTENTS = ["nature", "contact", "consequences", "measures"] as const;
export type Content = (typeof CONTENTS)[number];

/** A communication to data subjects. */
export interface Communication {
  readonly at: Instant;
  readonly channel: Channel;
  /** Data subjects reached who had not been told before. */
  readonly reached: number;
  /** Data subjects reached who had been told something before. */
  readonly again: number;
  /** Whether it went to every customer of the register. */
  readonly everyone: boolean;
  readonly contents: readonly Content[];
  readonly text?: string;
  readonly recorded: Recorded;
}

/** The grounds of Art. 34(3) for no communication. */
export const EXEMPTIONS = ["34(3)(a)", "34(3)(b)", "34(3)(c)"] as const;
export type ExemptionGround = (typeof EXEMPTIONS)[number];

export interface Exemption {
  readonly at: Instant;
  readonly ground: ExemptionGround;
  readonly why: string;
  readonly by: string;
  readonly recorded: Recorded;
}

/** The decision not to keep a promise of the notice. */
export interface PromiseDecision {
  readonly at: Instant;
  /** The id of the promise. */
  readonly promise: string;
  readonly why: string;
  readonly by: string;
  readonly recorded: Recorded;
}

/** The decision that nothing is left to do; an assessment made after it opens the breach again. */
export interface Closing {
  readonly at: Instant;
  readonly why?: string;
  readonly by: string;
  /** How many assessments it rests on. */
  readonly assessments: number;
  readonly recorded: Recorded;
}

/** One entry of the log. Its lists are in the order in which they were recorded and only grow. */
export interface Breach {
  readonly number: BreachNumber;
  readonly facts: BreachFacts;
  /** The promises of the notice in force when it was logged; a later notice does not weaken them. */
  readonly promises: readonly BreachPromise[];
  readonly recorded: Recorded;
  readonly changes: readonly FactChange[];
  readonly assessments: readonly Assessment[];
  readonly notifications: readonly Notification[];
  readonly communications: readonly Communication[];
  readonly exemptions: readonly Exemption[];
  readonly decisions: readonly PromiseDecision[];
  readonly closings: readonly Closing[];
}

/** What a person should know after an act that went through. */
export type BreachWarning =
  /** Awareness came more than the hours of a short investigation after the detection. */
  | "awareness-late"
  /** Awareness came later than the detection, and no reason is recorded. */
  | "awareness-unexplained"
  /** Past 72 elapsed hours, inside the outer limit: reasons for the delay are still wise. */
  | "delay-reasons-wise"
  /** The Ombudsman wants data subjects told of a high risk even if it was removed afterwards. */
  | "exempt-after-measures"
  /** Art. 34(3)(c) asks for a public communication instead, and none is recorded. */
  | "exempt-needs-public"
  /** The notice promises to tell them whatever Art. 34(3) allows. */
  | "promise-still-open"
  /** The notification is not final. */
  | "notification-not-final"
  /** The breach was closed and is open again. */
  | "opened-again"
  /** A decision of a later time was recorded before, and stands. */
  | "later-decision-stands"
  /** What was decided about the risk says nothing of the breach it turned out to be. */
  | "assess-as-breach"
  /** More were reached than were thought to be affected. */
  | "more-than-affected";

/** A breach after an act, and what to know about it. */
export interface Act {
  readonly breach: Breach;
  readonly warnings: readonly BreachWarning[];
}
