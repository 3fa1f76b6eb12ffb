/** Where data comes from and where it goes. */
import { z } from "zod";
import { RECIPIENT_GROUNDS, SAFEGUARDS } from "../../domain/notice/flow.ts";
import {
  clauseId,
  clauses,
  country,
  fieldId,
  group,
  id,
  label,
  line,
  list,
  listOrNone,
  someClauses,
} from "./words.ts";

export const source = group({
  id,
  label,
  from: z.enum(["data-subject", "other"]).default("data-subject"),
  evidence: z.boolean().default(false),
  brings: listOrNone(fieldId),
  clause: clauseId,
});

export const recipient = group({
  id,
  label,
  names: listOrNone(line),
  processor: z.boolean(),
  regular: z.boolean().default(true),
  ground: z.enum(RECIPIENT_GROUNDS).default("service"),
  fields: z.exactOptional(list(fieldId)),
  never: listOrNone(fieldId),
  groups: listOrNone(id),
  countries: listOrNone(country),
  clause: clauseId,
  conditions: clauses.default([]),
});

export const otherRecipients = group({
  regular: z.literal("none"),
  consentFirst: z.boolean(),
  clauses: someClauses,
});

export const publication = group({
  fields: list(fieldId).min(1),
  groups: listOrNone(id),
  permission: z.boolean(),
  clause: clauseId,
});

export const transfers = group({
  outsideEea: z.enum(["none", "possible"]),
  consentFirst: z.boolean().default(false),
  to: listOrNone(
    group({
      countries: listOrNone(country),
      recipients: listOrNone(id),
      safeguards: list(z.enum(SAFEGUARDS)).min(1),
      clause: clauseId,
    }),
  ),
  clauses: someClauses,
});

export const serverLocation = group({ countries: list(country).min(1), clause: clauseId });
