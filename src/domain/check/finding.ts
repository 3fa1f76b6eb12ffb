/** What a check reports: numbers, clocks and states, never a title or a value. */
import type { Breach } from "../breach/breach.ts";
import type { DueReason, Level, Thresholds } from "../breach/check.ts";
import type { OpenClock } from "../breach/clocks.ts";
import type { BreachNumber } from "../breach/number.ts";
import type { Calendar } from "../calendar/limits.ts";
import type { Telling } from "../disclosure/telling.ts";
import type { Contact } from "../notice/who.ts";
import type { Attestation } from "../notice/attestation.ts";
import type { Processor } from "../processor/processor.ts";
import type { OperatorEntry } from "../register/operator.ts";
import type { Day, Instant } from "../time.ts";

/** A clock of a breach on which something is left to do; at the level `open` nothing is due yet. */
export interface BreachFinding {
  readonly check: "breach";
  readonly level: Level;
  readonly because?: DueReason;
  readonly number: BreachNumber;
  readonly clock: OpenClock["id"];
  /** The id of the promise of the notice, for the clock of one. */
  readonly promise?: string;
  readonly state: OpenClock["state"];
  /** The last instant in time; absent where no hours run. */
  readonly target?: Instant;
  /** The outer limit to the authority; what happens at this instant is late. */
  readonly limit?: Instant;
  /** Elapsed milliseconds to the target; negative once it is past. */
  readonly leftMs?: number;
  /** Since when it is open. */
  readonly since: Instant;
}

/** Lines of the audit trail are gone. */
export interface AuditFinding {
  readonly check: "audit";
  readonly level: "critical";
  /** Every register has the line of its own making, and the last number given is remembered. */
  readonly because: "empty" | "cut";
}

/** The notice does not name a registry contact person. */
export interface ContactFinding {
  readonly check: "contact";
  readonly level: "open";
  readonly because: "missing" | "invented";
}

/** What a person attested of a promise ends soon, or has ended. */
export interface AttestationFinding {
  readonly check: "attestation";
  readonly level: "warning" | "critical";
  readonly because: "ends" | "ended";
  /** The id of the promise. */
  readonly promise: string;
  /** The last day it holds. */
  readonly until: Day;
}

/** An operator who is to be removed, or whose change of identity was cut off. */
export interface OperatorFinding {
  readonly check: "operator";
  readonly level: "warning";
  readonly because: "ended" | "two-keys";
  readonly operator: string;
  /** The last day on which they were to open the register. */
  readonly until?: Day;
}

/**
 * A recipient that lacks what Art. 28 asks for, of whose end nothing is confirmed, or that the notice
 * in force does not know.
 */
export interface ProcessorFinding {
  readonly check: "processor";
  readonly level: "warning";
  readonly because: "contract" | "no" | "undecided" | "unconfirmed" | "recipient";
  /** Its id. */
  readonly processor: string;
}

/** A recipient who had what was corrected since, and whom nobody has told (Art. 19). */
export interface TellingFinding {
  readonly check: "telling";
  readonly level: "warning";
  readonly because: "untold";
  /** Its name, and its id where it is on record. */
  readonly name: string;
  readonly processor?: string;
  /** How many data subjects it is about. */
  readonly count: number;
  /** When the oldest of them was corrected. */
  readonly since: Instant;
}

/**
 * What a deep check finds. `pages` fail their seal · `structure` tables and indexes do not fit
 * together · `references` lead nowhere, within a drawer or from one to another · `chain` the audit
 * trail was changed · `key-file`, `operator-file` is not the one that was written last.
 */
export interface DeepFinding {
  readonly check: "deep";
  readonly level: "critical";
  readonly because: "pages" | "structure" | "references" | "chain" | "key-file" | "operator-file";
  /** A file of the register. */
  readonly file: string;
  /** How many pages, references or lines. */
  readonly count: number;
}

export type Finding =
  | DeepFinding
  | ProcessorFinding
  | TellingFinding
  | BreachFinding
  | AuditFinding
  | ContactFinding
  | AttestationFinding
  | OperatorFinding;

/** The numbers of the audit trail. */
export interface AuditNumbers {
  /** The number of the newest line; 0 when there is none. */
  readonly newest: number;
  /** The highest number that was ever given. */
  readonly given: number;
}

/** What all checks look at: casework, the calendar of law and the instant asked about. */
export interface Looked {
  readonly at: Instant;
  readonly breaches: readonly Breach[];
  readonly calendar: Calendar;
  readonly thresholds: Thresholds;
  readonly audit: AuditNumbers;
  /** The registry contact person of the notice in force. */
  readonly contact: Contact | undefined;
  readonly attested: Attested;
  readonly operators: readonly KeyHolder[];
  readonly processors: readonly Processor[];
  /** The ids of the recipients of the notice in force. */
  readonly recipients: readonly string[];
  /** Corrections of which nobody has told a recipient. */
  readonly tellings: readonly Telling[];
  /** The day in the notice's zone. */
  readonly today: Day;
}

/** An operator, and how many keys open casework for them. */
export interface KeyHolder extends OperatorEntry {
  readonly recipients: number;
}

/** What people attested, and of which promises of the notice in force it counts. */
export interface Attested {
  readonly promises: readonly string[];
  readonly all: readonly Attestation[];
}

/** One check; it has a file of its own and a line in `index.ts`. */
export type Check = (looked: Looked) => readonly Finding[];
