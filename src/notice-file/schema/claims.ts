/** What rules nothing in the register, and what is left unsaid. */
import { z } from "zod";
import { PLAIN_CLAIMS, TOPICS } from "../../domain/notice/claim.ts";
import { act, clauseId, group, label, line, sayAllowed, someClauses } from "./words.ts";

export const claim = z.discriminatedUnion("kind", [
  group({ kind: z.enum(PLAIN_CLAIMS), clause: clauseId }),
  group({ kind: z.literal("citedAct"), act, clause: clauseId }),
  group({
    kind: z.literal("liabilityDisclaimed"),
    for: z.enum(["processors", "externalLinks"]),
    clause: clauseId,
  }),
]);

export const changeRule = group({ told: z.enum(["always", "widened", "never"]), clause: clauseId });

export const pointer = group({ to: line, about: label, clause: clauseId });

const statement = z.discriminatedUnion("state", [
  group({ state: z.literal("says"), clauses: someClauses }),
  group({ state: z.literal("none"), clauses: someClauses }),
  group({ state: z.literal("silent") }),
]);

export const statements = z.record(z.enum(TOPICS), statement, { error: sayAllowed(TOPICS) });
