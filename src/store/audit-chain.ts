/** The chain of the audit trail: how a line is written so that it cannot be bent, and read again. */
import { createHash, createHmac } from "node:crypto";
import {
  type AuditLine,
  beginningOf,
  canonicalLine,
  type ChainedLine,
} from "../domain/audit/line.ts";
import type { Connection } from "../drawers/connection.ts";

/** A line before it has its number and the version of the notice in force. */
export type NewLine = Omit<AuditLine, "seq" | "notice">;

export interface WrittenLine {
  readonly seq: number;
  /** The keyed hash under the same secret, for what stands beside the line in another drawer. */
  readonly mac: (text: string) => string | null;
}

/**
 * Writes the next line and binds it to the one before. To be called inside the transaction of the
 * act, which keeps every other writer out.
 *
 * @param secret of the personal drawer; a line without it has no seal
 */
export function writeLine(
  connection: Connection,
  registerId: string,
  secret: Buffer | undefined,
  line: NewLine,
): WrittenLine {
  const mac = (text: string) => (secret === undefined ? null : hmac(secret, text));
  const { given, notice, last } = connection
    .prepare<[], { given: number; notice: number; last: string | null }>(
      `select coalesce((select seq from sqlite_sequence where name = 'audit'), 0) as given,
         (select max(nr) from notice_version) as notice,
         (select hash from audit order by seq desc limit 1) as last`,
    )
    .get() ?? { given: 0, notice: 0, last: null };
  const whole: AuditLine = { ...line, seq: given + 1, notice };
  const hash = sha256(canonicalLine(whole, last ?? sha256(beginningOf(registerId))));
  connection
    .prepare(
      `insert into audit
         (seq, at, operator, command, act, fields, purpose, counts, notice, hash, mac)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      whole.seq,
      line.at,
      line.operator,
      line.command,
      line.act,
      JSON.stringify(line.fields),
      line.purpose,
      JSON.stringify(line.counts),
      notice,
      hash,
      mac(hash),
    );
  const about = connection.prepare("insert into audit_subject (subject, seq) values (?, ?)");
  for (const subject of line.subjects) about.run(subject, whole.seq);
  return { seq: whole.seq, mac };
}

/** What is hashed of the names of special fields: they stand in their own drawer. */
export function specialText(seq: number, fields: string): string {
  return JSON.stringify([seq, fields]);
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function hmac(secret: Buffer, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

interface Row {
  readonly seq: number;
  readonly at: ChainedLine["at"];
  readonly operator: string;
  readonly command: string;
  readonly act: string;
  readonly fields: string;
  readonly purpose: string | null;
  readonly counts: string;
  readonly notice: number;
  readonly hash: string;
  readonly mac: string | null;
  readonly subjects: string;
}

/** Which lines are wanted; each part that is there narrows. */
export interface Wanted {
  readonly subject?: string;
  readonly operator?: string;
  readonly command?: string;
  /** Instants; the first is included, the second is not. */
  readonly from?: string;
  readonly until?: string;
  /** The newest so many. */
  readonly last?: number;
}

/**
 * The lines in their order, one at a time: a trail may have a million.
 *
 * @yields each line with its data subjects
 */
export function* readLines(connection: Connection, wanted: Wanted = {}): Iterable<ChainedLine> {
  const { subject, operator, command, from, until, last } = wanted;
  const lines = connection.prepare<unknown[], Row>(
    `select * from (
       select audit.*, coalesce(
         (select json_group_array(subject) from audit_subject where audit_subject.seq = audit.seq),
         '[]') as subjects
       from audit
       where ($subject is null or seq in (select seq from audit_subject where subject = $subject))
         and ($operator is null or operator = $operator)
         and ($command is null or command = $command)
         and ($from is null or at >= $from)
         and ($until is null or at < $until)
       order by seq desc limit $last
     ) order by seq`,
  );
  const rows = lines.iterate({
    subject: subject ?? null,
    operator: operator ?? null,
    command: command ?? null,
    from: from ?? null,
    until: until ?? null,
    last: last ?? -1,
  });
  for (const row of rows) yield asLine(row);
}

function asLine({ fields, counts, subjects, ...row }: Row): ChainedLine {
  return {
    ...row,
    fields: JSON.parse(fields),
    counts: JSON.parse(counts),
    subjects: JSON.parse(subjects),
  };
}

/** The newest line's number and hash; absent where there is none. */
export function newestLine(connection: Connection): Pick<ChainedLine, "seq" | "hash"> | undefined {
  return connection
    .prepare<[], Pick<ChainedLine, "seq" | "hash">>(
      "select seq, hash from audit order by seq desc limit 1",
    )
    .get();
}

/** Whether the register has a line that this machine has seen, or had it before it was dropped. */
export function isSeen(
  connection: Connection,
  { seq, hash }: Pick<ChainedLine, "seq" | "hash">,
): boolean {
  const dropped = connection
    .prepare<[], number>(
      "select coalesce(max(last), 0) from audit_segment where dropped_at is not null",
    )
    .pluck()
    .get();
  return seq <= (dropped ?? 0) || hashOf(connection, seq) === hash;
}

/** The hash of one line; absent where it is not there. */
function hashOf(connection: Connection, seq: number): string | undefined {
  return connection
    .prepare<[number], string>("select hash from audit where seq = ?")
    .pluck()
    .get(seq);
}

/** Lines of the special drawer whose names were changed, or that belong to no line. */
export function changedSpecial(connection: Connection, secret: Buffer): readonly number[] {
  const rows = connection
    .prepare<[], { seq: number; fields: string; mac: string; there: number }>(
      `select seq, fields, mac, exists (select 1 from audit where audit.seq = special_act.seq) as there
       from special.special_act as special_act order by seq`,
    )
    .all();
  return rows
    .filter(
      ({ seq, fields, mac, there }) =>
        there === 0 || hmac(secret, specialText(seq, fields)) !== mac,
    )
    .map(({ seq }) => seq);
}
