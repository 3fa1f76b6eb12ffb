/** A copy of everything held about one data subject, in the words of one language (Art. 15). */
import type { FieldKind, RecordPartKind } from "../../notice/field.ts";
import type { Language } from "../../notice/language.ts";
import type { Day, Instant } from "../../time.ts";
import type { Completeness } from "./completeness.ts";
import type { WithheldGround } from "./law.ts";

/** An item of Art. 15(1) or 15(2) that a notice may be silent on. */
export const GAP_IDS = [
  "purposes",
  "recipients",
  "transfers",
  "storagePeriod",
  "automatedDecisions",
] as const;
export type GapId = (typeof GAP_IDS)[number];

/** Why a copy is not yet one that may be given. */
export type DraftReason =
  | { readonly code: "gap"; readonly gap: GapId }
  /** Free text that may speak of third persons; by field. */
  | { readonly code: "third-persons"; readonly fields: readonly string[] }
  /** The special drawer was closed. */
  | { readonly code: "incomplete" }
  /** Columns of the register for which nobody has decided whether they belong in a copy. */
  | { readonly code: "undecided-columns"; readonly columns: readonly string[] };

/** A sentence of the published notice, in the language of the copy. */
export interface Sentence {
  readonly clause: string;
  readonly section: string;
  readonly text: string;
}

/** What the notice answers to an item of Art. 15, and what the controller adds for this copy. */
export interface Answer {
  readonly state: "says" | "none" | "silent";
  readonly sentences: readonly Sentence[];
  readonly addition?: string;
}

export interface Named {
  readonly id: string;
  readonly label: string;
}

export interface RecipientInCopy extends Named {
  readonly processor: boolean;
  readonly fields: readonly Named[];
}

/** What went to an actual recipient (C-154/21). */
export interface DisclosedInCopy {
  readonly to: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly at: string;
  readonly fields: readonly Named[];
  /** A purpose of the notice; absent where it served none of them. */
  readonly purpose?: Named;
}

/** A consent that data goes to a recipient. */
export interface AgreedInCopy {
  readonly to: string;
  readonly country: string;
  readonly givenAt: string;
  readonly recordedAt: string;
  readonly informed?: string;
  readonly evidence: string;
  readonly withdrawn?: { readonly at: string; readonly how: string };
}

/** Whether a recipient was told of a correction (Art. 19). */
export interface ToldInCopy {
  readonly to: string;
  readonly fields: readonly Named[];
  readonly since: string;
  readonly doneAt?: string;
  /** False where it proved impossible or out of proportion. */
  readonly told?: boolean;
}

export interface CategoryInCopy extends Named {
  readonly specialCategory: boolean;
  readonly fields: readonly Named[];
}

/** Where a value came from (Art. 15(1)(g)). */
export interface SourceInCopy {
  /** A source of the notice and its label. */
  readonly id: string;
  readonly label: string;
  readonly act: "import" | "add" | "correct";
  readonly at: string;
  readonly evidence?: string;
  readonly file?: string;
  /** Of a correction: why, who asked, the message it rests on, how identity was checked. */
  readonly ground?: string;
  readonly askedBy?: string;
  readonly reference?: string;
  readonly identityChecked?: string;
}

export interface ValueInCopy {
  readonly field: string;
  readonly label: string;
  /** The label within a `labelled` field. */
  readonly item?: string;
  readonly kind: FieldKind;
  /** As held; where a passage was left out, `[…]` stands for it. */
  readonly value: string;
  /** The label of a value of a `choice`. */
  readonly choice?: string;
  readonly source: SourceInCopy;
  /** The exception of Art. 9(2), or `unknown`. */
  readonly basis?: string;
}

export interface EntryInCopy {
  readonly key: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly source: SourceInCopy;
  readonly basis?: string;
}

export interface PartInCopy extends Named {
  readonly kind: RecordPartKind;
}

export interface TableInCopy {
  readonly field: string;
  readonly label: string;
  readonly parts: readonly PartInCopy[];
  readonly entries: readonly EntryInCopy[];
}

/** What is held of one category of the notice. */
export interface HeldInCopy {
  /** Absent for what no category of the notice in force declares. */
  readonly category?: Named;
  readonly specialCategory: boolean;
  readonly values: readonly ValueInCopy[];
  readonly tables: readonly TableInCopy[];
  /** Fields of the category under which nothing is held. */
  readonly empty: readonly Named[];
  /** Fields of which all that is held was left out. */
  readonly leftOut: readonly Named[];
}

export interface PastInCopy {
  readonly field: string;
  readonly label: string;
  readonly item?: string;
  readonly kind: FieldKind;
  readonly old?: string;
  readonly new?: string;
  readonly at: string;
  /** Set when a value was taken out because it was another person's. */
  readonly wrongPerson?: true;
  readonly source: SourceInCopy;
}

export interface BanInCopy {
  readonly channel: string;
  readonly since: string;
  readonly recordedAt: string;
  /** Absent where the ban holds for an address or a number that somebody else set it for. */
  readonly how?: string;
  readonly source?: SourceInCopy;
  readonly lifted?: { readonly at: string; readonly how: string };
  /** Keyed hashes of the identifiers it holds for; pseudonymous data. */
  readonly hashes: readonly string[];
}

/** Claimed, not demonstrated (Art. 7(1)). */
export interface ClaimInCopy {
  readonly channel: string;
  readonly evidence: string;
  readonly source: SourceInCopy;
}

export interface LookInCopy {
  readonly at: string;
  readonly act: string;
  /** The label of a purpose of the notice, or the id where it is none. */
  readonly purpose?: Named;
}

export interface CopyInCopy {
  readonly at: string;
  readonly formats: readonly string[];
  readonly identityChecked: string;
  readonly draft: boolean;
}

/** Passages that were left out of one field, with the ground that allows it. */
export interface LeftOut {
  readonly field: string;
  readonly label: string;
  readonly ground: WithheldGround;
  /** Values, entries and earlier values that were left out in whole or in part. */
  readonly passages: number;
  /** Why the ground applies here, as the controller says it. */
  readonly reason?: string;
}

export interface GroundInCopy {
  readonly ground: WithheldGround;
  readonly source: string;
  readonly text: string;
}

export interface RightInCopy {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly source: string;
}

export interface AuthorityInCopy {
  readonly name: string;
  readonly visit: string;
  readonly post: string;
  readonly phone: string;
  readonly registry: string;
  readonly email: string;
  readonly web: string;
}

export interface Copy {
  /** The pseudonymous id of the data subject. */
  readonly id: string;
  readonly language: Language;
  readonly at: Instant;
  /** The time zone in which days are counted and instants shown. */
  readonly zone: string;
  /** Empty for a copy that may be given. */
  readonly draft: readonly DraftReason[];
  readonly notice: {
    readonly id: string;
    readonly title: string;
    readonly register: string;
    readonly validFrom: Day;
  };
  readonly controllers: readonly {
    readonly name: string;
    readonly businessId?: string;
    readonly email?: string;
  }[];
  readonly contact?: { readonly name: string; readonly email?: string };
  /** When and how the data subject came into the register. */
  readonly added: SourceInCopy;
  /** The groups of data subjects of the notice that the person was said to belong to. */
  readonly groups: readonly Named[];
  /** Art. 15(1)(a). */
  readonly purposes: Answer & {
    readonly list: readonly (Named & { readonly marketing: boolean })[];
  };
  /** Art. 15(1)(b). */
  readonly categories: readonly CategoryInCopy[];
  /** Art. 15(1)(c): who the notice allows, and who was given what. */
  readonly recipients: Answer & {
    readonly list: readonly RecipientInCopy[];
    readonly disclosed: readonly DisclosedInCopy[];
    readonly agreed: readonly AgreedInCopy[];
    readonly told: readonly ToldInCopy[];
  };
  /** Art. 15(1)(c) and 15(2). */
  readonly transfers: Answer;
  /** Art. 15(1)(d). */
  readonly storagePeriod: Answer;
  /** Art. 15(1)(e). */
  readonly rights: readonly RightInCopy[];
  /** Art. 15(1)(f). */
  readonly complaint: {
    readonly text: string;
    readonly source: string;
    readonly authority: AuthorityInCopy;
  };
  readonly fees: { readonly text: string; readonly source: string };
  /** Art. 15(1)(h). */
  readonly automatedDecisions: Answer;
  readonly held: readonly HeldInCopy[];
  readonly history: readonly PastInCopy[];
  readonly bans: readonly BanInCopy[];
  readonly claims: readonly ClaimInCopy[];
  readonly looks: readonly LookInCopy[];
  readonly copies: readonly CopyInCopy[];
  readonly leftOut: readonly LeftOut[];
  /** The grounds that stand in `leftOut`, each once. */
  readonly grounds: readonly GroundInCopy[];
  /** Whether somebody decided that nothing in it harms third persons (Art. 15(4)). */
  readonly thirdPersonsChecked: boolean;
  readonly completeness: Completeness;
}
