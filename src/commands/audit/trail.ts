/** Goes through the whole audit trail and checks it. */
import {
  chainChecker,
  type ChainFinding,
  type Checkpoint,
  isTampering,
} from "../../domain/audit/chain.ts";
import type { Segment } from "../../domain/audit/segment.ts";
import { changedSpecial, hmac, readLines, sha256 } from "../../store/audit-chain.ts";
import type { OpenedRegister } from "../../store/register.ts";
import { listSegments } from "../../store/segments.ts";
import { findSecret } from "../../store/secrets.ts";
import { getAuditNumbers } from "../../store/watch.ts";

export interface Trail {
  readonly lines: number;
  /** Whether the seals could be checked, which needs the personal drawer. */
  readonly sealed: boolean;
  readonly findings: readonly ChainFinding[];
  /** Lines whose part in the special drawer was changed. */
  readonly special: readonly number[];
  readonly segments: readonly Segment[];
  /** Whether somebody changed the trail. */
  readonly bad: boolean;
}

export async function verifyTrail(
  register: OpenedRegister,
  checkpoint?: Checkpoint,
): Promise<Trail> {
  const { connection, drawers, id } = register;
  const secret = drawers.includes("personal") ? findSecret(register, "audit-mac") : undefined;
  const hashes =
    secret === undefined
      ? { hash: sha256 }
      : { hash: sha256, mac: (line: string) => hmac(secret, line) };
  const segments = listSegments(connection);
  const dropped = segments.filter(({ droppedAt }) => droppedAt !== undefined);
  const checker = chainChecker(id, hashes, { checkpoint, dropped });
  let lines = 0;
  for (const line of readLines(connection)) {
    checker.see(line);
    lines += 1;
  }
  const { given } = await getAuditNumbers(register);
  const findings = checker.end(given);
  const special =
    secret !== undefined && drawers.includes("special") ? changedSpecial(connection, secret) : [];
  const bad = findings.some(isTampering) || special.length > 0;
  return { lines, sealed: secret !== undefined, findings, special, bad, segments };
}
