/**
 * The published notice as data (Art. 13 and 14): what the register may hold, from where, for what,
 * and what is promised. It comes from a YAML file through `notice-file/`, never from code.
 */
import type { Day } from "../time.ts";
import type { LegalBasis } from "./basis.ts";
import type { ChangeRule, Claim, Pointer, Statement, Topic } from "./claim.ts";
import type { Category, Field, Inference } from "./field.ts";
import type {
  OtherRecipients,
  Publication,
  RecipientRule,
  ServerLocation,
  Source,
  Transfers,
} from "./flow.ts";
import type {
  BreachPromise,
  Cookie,
  ManualMaterial,
  Protection,
  RetentionRule,
  UseLog,
} from "./keeping.ts";
import type { Language, Texts } from "./language.ts";
import type { AutomatedDecisions, Complaint, RequestProcedure, RightRule } from "./rights.ts";
import type { Contact, Controller, SubjectGroup, SubRegister } from "./who.ts";

/** Why data is processed (Art. 5(1)(b), 13(1)(c)). */
export interface Purpose {
  readonly id: string;
  readonly label: Texts;
  /** Whether it is marketing of any kind, which a ban stops (Art. 21(3)). */
  readonly marketing: boolean;
  /** The fields and categories it needs; empty: the notice does not say. */
  readonly needs: readonly string[];
  readonly clause: string;
}

/** A use that the notice rules out. */
export interface ExcludedPurpose {
  readonly label: Texts;
  readonly marketing: boolean;
  readonly clause: string;
}

/** One sentence of the notice, with its facts elsewhere and its wording here. */
export interface Clause {
  /** Stays the same over versions, such as `s9.breach-72h`. */
  readonly id: string;
  /** The section of the published notice, such as `9`. */
  readonly section: string;
  readonly text: Texts;
  /** Whether it is a promise that the tool keeps or has attested. */
  readonly promise: boolean;
}

/** A section of the published notice; `0` is what stands above the first one and has no heading. */
export interface Section {
  readonly number: string;
  readonly heading?: Texts;
}

export interface Notice {
  readonly id: string;
  /** The languages it is published in, the original first; texts of others repeat the original. */
  readonly languages: readonly Language[];
  /** The name of the document. */
  readonly title: Texts;
  /** The register's own name. */
  readonly name: Texts;
  /** The first day of validity. */
  readonly validFrom: Day;
  /** The last day of validity; absent: until further notice. */
  readonly validUntil?: Day;
  /** The time zone in which the notice counts its days. */
  readonly zone: string;
  readonly controllers: readonly Controller[];
  readonly contacts: readonly Contact[];
  readonly registers: readonly SubRegister[];
  readonly groups: readonly SubjectGroup[];
  readonly sections: readonly Section[];
  /** In the order of the published notice. */
  readonly clauses: readonly Clause[];
  readonly purposes: readonly Purpose[];
  readonly excludedPurposes: readonly ExcludedPurpose[];
  readonly legalBases: readonly LegalBasis[];
  /** The id of the purpose that stands when an operator names none. */
  readonly defaultPurpose: string;
  readonly categories: readonly Category[];
  readonly fields: readonly Field[];
  /**
   * Fields that earlier versions declared and this one does not. Nothing enters them any more; what
   * is still held in them is shown, copied and can be taken out. A file has none.
   */
  readonly retired: readonly Field[];
  readonly inferences: readonly Inference[];
  /** The fields import matches by, most certain first; never a name. */
  readonly matchOrder: readonly string[];
  readonly sources: readonly Source[];
  readonly recipients: readonly RecipientRule[];
  /** Absent: the notice does not speak of them. */
  readonly otherRecipients?: OtherRecipients;
  readonly publications: readonly Publication[];
  /** Absent: the notice does not speak of them. */
  readonly transfers?: Transfers;
  readonly locations: readonly ServerLocation[];
  readonly retention: readonly RetentionRule[];
  readonly breachPromises: readonly BreachPromise[];
  readonly protections: readonly Protection[];
  /** Absent: the notice does not speak of it. */
  readonly manualMaterial?: ManualMaterial;
  readonly useLogs: readonly UseLog[];
  readonly cookies: readonly Cookie[];
  readonly rights: readonly RightRule[];
  /** Absent: the notice does not speak of it. */
  readonly procedure?: RequestProcedure;
  /** Absent: the notice does not speak of it. */
  readonly complaint?: Complaint;
  /** Absent: the notice does not speak of them. */
  readonly automatedDecisions?: AutomatedDecisions;
  readonly changes: readonly ChangeRule[];
  readonly pointers: readonly Pointer[];
  readonly claims: readonly Claim[];
  readonly statements: Readonly<Record<Topic, Statement>>;
}
