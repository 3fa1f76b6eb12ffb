/** One line of the audit trail, and the one text that is hashed of it (tietosuojalaki 6.2 §). */
import type { Instant } from "../time.ts";

/** What an act left: ids and names of fields, never values. */
export interface AuditLine {
  readonly seq: number;
  readonly at: Instant;
  readonly operator: string;
  readonly command: string;
  readonly act: string;
  /** Names of fields; `special` stands for those of the special drawer. */
  readonly fields: readonly string[];
  /** The purpose of a look, or the number of the breach it was about. */
  readonly purpose: string | null;
  readonly counts: Readonly<Record<string, number>>;
  /** The version of the notice in force. */
  readonly notice: number;
  /** Pseudonymous ids of the data subjects it was about. */
  readonly subjects: readonly string[];
}

/** A line as it is kept, with what binds it to those before it. */
export interface ChainedLine extends AuditLine {
  /** SHA-256 over the hash before and this line, in hex. */
  readonly hash: string;
  /** HMAC-SHA-256 over that hash, in hex, under a secret that only the personal drawer holds. */
  readonly mac: string | null;
}

/** The form of the line that is hashed; a later form has another number. */
const FORM = 1;

/**
 * The text of a line that is hashed: a JSON list in a fixed order, so that the same line is the same
 * text wherever it is written.
 *
 * @param before the hash of the line before, or of the register for the first one
 */
export function canonicalLine(line: AuditLine, before: string): string {
  return JSON.stringify([
    FORM,
    before,
    line.seq,
    line.at,
    line.operator,
    line.command,
    line.act,
    line.fields,
    line.purpose,
    Object.entries(line.counts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    line.notice,
    line.subjects.toSorted(),
  ]);
}

/** What stands before the first line: the register it belongs to. */
export function beginningOf(registerId: string): string {
  return `seloste audit ${registerId}`;
}
