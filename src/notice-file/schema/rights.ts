/** Rights and how they are used. */
import { z } from "zod";
import { LEGAL_BASES } from "../../domain/notice/basis.ts";
import { FEES, RIGHT_LIMITS, RIGHTS } from "../../domain/notice/rights.ts";
import {
  clauseId,
  clauses,
  email,
  group,
  label,
  line,
  list,
  listOrNone,
  period,
  someClauses,
} from "./words.ts";

const channel = z.discriminatedUnion("by", [
  group({ by: z.literal("email"), address: email }),
  group({ by: z.literal("post"), address: line, signed: z.boolean().default(false) }),
  group({ by: z.literal("phone"), number: line }),
  group({ by: z.literal("in-person"), place: z.exactOptional(line) }),
  group({ by: z.literal("self-service") }),
]);

export const rightRule = group({
  right: z.enum(RIGHTS),
  channels: list(channel),
  limits: listOrNone(
    group({
      kind: z.enum(RIGHT_LIMITS),
      bases: listOrNone(z.enum(LEGAL_BASES)),
      clause: clauseId,
    }),
  ),
  clauses: someClauses,
});

export const procedure = group({
  identity: z.exactOptional(label),
  needs: listOrNone(label),
  replyWithin: z.exactOptional(period),
  fee: z.exactOptional(z.enum(FEES)),
  refusalInWriting: z.boolean().default(false),
  tellsRecipients: z.boolean().default(false),
  clauses: someClauses,
});

export const complaint = group({ authority: line, clauses });

export const automatedDecisions = group({
  decisions: z.boolean(),
  profiling: z.boolean().default(false),
  review: z.exactOptional(line),
  clauses: someClauses,
});
