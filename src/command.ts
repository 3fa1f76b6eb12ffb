/**
 * What a command is. Every act on the register passes through `registerCommand`: it cannot be
 * written without saying which drawers it needs and what line it leaves in the audit trail.
 */
import type { Ask } from "./ask/ask.ts";
import type { FaultCode } from "./domain/faults.ts";
import type { Attestation } from "./domain/notice/attestation.ts";
import type { Notice } from "./domain/notice/notice.ts";
import type { Drawer } from "./domain/register/drawer.ts";
import type { Instant } from "./domain/time.ts";
import type { ExitName } from "./exits.ts";
import type { Staged } from "./files/staged.ts";
import type { Flag, Flags, FlagValues } from "./flag.ts";
import type { GlobalFlags } from "./global-flags.ts";
import type { NagiosExit } from "./output/nagios.ts";
import type { View } from "./output/view.ts";
import type { Identity } from "./drawers/unlock.ts";
import type { AuditEvent } from "./store/audit.ts";
import type { RecipientRow } from "./store/operators.ts";
import type { OpenedRegister, Register } from "./store/register.ts";
import type { Catalogue } from "./text/catalogue.ts";
import type { World } from "./world.ts";

export type CommandPath = keyof Catalogue["help"];

type FlagTexts<Path extends CommandPath> = Catalogue["help"][Path]["flags"];
type ExampleTexts<Path extends CommandPath> = Catalogue["help"][Path]["examples"];

/** The flags whose sentences stand in the catalogue: none missing, none too many. */
type FlagsOf<Path extends CommandPath> = {
  readonly [Name in keyof FlagTexts<Path>]: Flag<unknown>;
};
type ExamplesOf<Path extends CommandPath> = { readonly [Name in keyof ExampleTexts<Path>]: string };

export interface Input<F extends Flags> {
  readonly args: readonly string[];
  readonly flags: FlagValues<F>;
}

/** What every command may touch. */
export interface Desk {
  readonly world: World;
  readonly globals: GlobalFlags;
  readonly ask: Ask;
  readonly text: Catalogue;
  /** Reads all of standard input as text; only for commands that were told to with `-`. */
  readonly readStdin: () => Promise<string>;
  /** Says how far a long act has come, on standard error of a terminal. */
  readonly progress: (line: string) => void;
  /** When the command began. */
  readonly startedAt: Instant;
}

/** What the watch may touch: cron starts it often, so it goes without the query builder. */
export interface WatchDesk extends Desk {
  readonly register: OpenedRegister;
}

/** A notice with its text: a version of the register, or a file that is in none. */
export interface Published {
  readonly notice: Notice;
  readonly body: string;
  /** The path of the file, or the version as a person names it. */
  readonly name: string;
  /** Absent for a file. */
  readonly version?: number;
  /** What people attested of its promises; of a file nothing is known. */
  readonly attestations?: readonly Attestation[];
}

/** What a command about notices may touch. */
export interface NoticeDesk extends Desk {
  /** Those that were asked for, in that order. */
  readonly published: readonly Published[];
}

/** What a command on an open register may touch. */
export interface RegisterDesk extends Desk {
  readonly register: Register;
}

/** A change of keys: all of it, or what was before. */
export interface KeyChange {
  /** The drawers whose key files are written anew. */
  readonly drawers: readonly Drawer[];
  /** Whether these drawers get other keys too, so that who had the ones before opens them no more. */
  readonly rotates: boolean;
  /** Who may open a drawer from now on. */
  readonly recipients: (now: readonly RecipientRow[], drawer: Drawer) => readonly RecipientRow[];
  /** What changes in casework, in the same transaction. */
  readonly apply: (register: OpenedRegister) => void;
  /** Result files: they get their names just before it is final, and go again where it fails. */
  readonly files?: readonly Staged[];
  /** An operator's identity under a passphrase. */
  readonly operatorFile?: { readonly name: string; readonly bytes: Uint8Array };
  readonly audit: AuditEvent;
}

/** What a command that changes keys may touch. */
export interface KeysDesk extends Desk {
  /** The register as it is open now: every change opens it anew. */
  readonly register: OpenedRegister;
  readonly identity: Identity;
  /**
   * Makes a change and finishes it.
   *
   * @param as the identity that opens the register from then on, where it is another one
   */
  change(change: KeyChange, as?: Identity): Promise<void>;
}

export interface Outcome {
  readonly view: View;
  /** A monitoring plugin has exit codes of its own. */
  readonly exit?: ExitName | NagiosExit;
}

/** Why a command could not do what it was asked for. */
export interface Failure<F extends Flags> {
  readonly world: World;
  readonly exit: ExitName;
  /** Absent for a defect. */
  readonly code?: FaultCode;
  /** Absent where the command line itself is not right. */
  readonly input?: Input<F>;
}

/** What a command answers to its own failure, on standard output. */
export interface FailureAnswer {
  readonly line: string;
  readonly exit: NagiosExit;
}

export interface RecordedOutcome extends Outcome {
  /** The line in the audit trail; written in the same transaction as the act. */
  readonly audit: AuditEvent;
  /** Result files, staged beside their targets; they get their names once the act is committed. */
  readonly files?: readonly Staged[];
}

/**
 * An act that was tried and taken back: a dry run, or rows that were refused. It leaves a line only
 * where values leave the register with it, as in a plan that was written to a file.
 */
export interface UndoneOutcome extends Outcome {
  readonly undone: true;
  readonly written?: { readonly audit: AuditEvent; readonly files: readonly Staged[] };
}

interface Shape<Path extends CommandPath, F extends Flags> {
  readonly path: Path;
  /** Such as `[<words>...]`; absent when the command takes no argument. */
  readonly argument?: string;
  readonly flags: F;
  /** Command lines that tests run as they stand. */
  readonly examples: ExamplesOf<Path>;
}

/** A command that needs no register. */
export interface FreeCommand<Path extends CommandPath, F extends Flags> extends Shape<Path, F> {
  readonly kind: "free";
  run(desk: Desk, input: Input<F>): Promise<Outcome>;
}

/** A command that reads casework alone and leaves no line: what cron and monitoring use. */
export interface WatchCommand<Path extends CommandPath, F extends Flags> extends Shape<Path, F> {
  readonly kind: "watch";
  /** The drawers it reads besides casework, where the operator can open them. */
  may(input: Input<F>): readonly Drawer[];
  run(desk: WatchDesk, input: Input<F>): Promise<Outcome>;
  /**
   * For answers that others read, who must learn of a failure as well. Without an answer the failure
   * is told as always.
   */
  onFailure?(failure: Failure<F>): Promise<FailureAnswer | undefined>;
}

/**
 * A command about notices. It reads files without any register; a version of the register is read
 * from casework alone, as the watch does, and leaves no line.
 */
export interface NoticeCommand<Path extends CommandPath, F extends Flags> extends Shape<Path, F> {
  readonly kind: "notice";
  /** Paths of files, and numbers of versions of the register; `undefined` is the one in force. */
  wanted(input: Input<F>): readonly (string | undefined)[];
  run(desk: NoticeDesk, input: Input<F>): Promise<Outcome>;
}

/** A command that changes who can open the register. */
export interface KeysCommand<Path extends CommandPath, F extends Flags> extends Shape<Path, F> {
  readonly kind: "keys";
  /** The drawers it cannot do without. */
  needs(input: Input<F>): readonly Drawer[];
  /** The recovery key, for a command that is opened with it and not by an operator. */
  recovery?(desk: Desk, input: Input<F>): Promise<Identity>;
  run(desk: KeysDesk, input: Input<F>): Promise<Outcome>;
}

/** A command that reads or writes personal data, in one transaction with its audit line. */
export interface RegisterCommand<Path extends CommandPath, F extends Flags, Prepared> extends Shape<
  Path,
  F
> {
  readonly kind: "register";
  /** The drawers it cannot do without. */
  needs(input: Input<F>): readonly Drawer[];
  /** The drawers it uses where the operator can open them. */
  may?(input: Input<F>): readonly Drawer[];
  /** Questions, files to read and plans to show: all that may wait for a person comes before. */
  prepare(desk: RegisterDesk, input: Input<F>): Promise<Prepared>;
  run(desk: RegisterDesk, prepared: Prepared): Promise<RecordedOutcome | UndoneOutcome>;
}

export function freeCommand<Path extends CommandPath, F extends FlagsOf<Path> & Flags>(
  command: Omit<FreeCommand<Path, F>, "kind">,
): FreeCommand<Path, F> {
  return { kind: "free", ...command };
}

export function noticeCommand<Path extends CommandPath, F extends FlagsOf<Path> & Flags>(
  command: Omit<NoticeCommand<Path, F>, "kind">,
): NoticeCommand<Path, F> {
  return { kind: "notice", ...command };
}

export function watchCommand<Path extends CommandPath, F extends FlagsOf<Path> & Flags>(
  command: Omit<WatchCommand<Path, F>, "kind">,
): WatchCommand<Path, F> {
  return { kind: "watch", ...command };
}

export function keysCommand<Path extends CommandPath, F extends FlagsOf<Path> & Flags>(
  command: Omit<KeysCommand<Path, F>, "kind">,
): KeysCommand<Path, F> {
  return { kind: "keys", ...command };
}

export function registerCommand<
  Path extends CommandPath,
  F extends FlagsOf<Path> & Flags,
  Prepared,
>(command: Omit<RegisterCommand<Path, F, Prepared>, "kind">): RegisterCommand<Path, F, Prepared> {
  return { kind: "register", ...command };
}
