/** How long data is kept, how it is protected, and what is promised when it is not. */
import { z } from "zod";
import { RETENTION_ENDS, RETENTION_MODES, RETENTION_STARTS } from "../../domain/notice/keeping.ts";
import {
  act,
  clauseId,
  fieldId,
  group,
  id,
  label,
  line,
  list,
  listOrNone,
  period,
} from "./words.ts";

export const retentionRule = group({
  id,
  categories: listOrNone(fieldId),
  fields: listOrNone(fieldId),
  groups: listOrNone(id),
  mode: z.enum(RETENTION_MODES),
  periods: listOrNone(group({ from: z.enum(RETENTION_STARTS), length: z.exactOptional(period) })),
  act: z.exactOptional(act),
  end: z.exactOptional(z.enum(RETENTION_ENDS)),
  afterErasure: z.boolean().default(false),
  clause: clauseId,
});

export const breachPromise = group({
  id,
  to: z.enum(["subjects", "authority"]),
  hours: z.int("hours").min(1, "hours").max(8760, "hours"),
  from: z.enum(["detection", "awareness"]),
  threshold: z.enum(["none", "risk", "high"]),
  covers: list(z.enum(["breach", "risk"])).min(1),
  clause: clauseId,
});

export const protection = group({ proof: z.enum(["measured", "attested"]), clause: clauseId });

export const manualMaterial = group({ exists: z.boolean(), clause: clauseId });

export const useLog = group({ of: z.enum(["disclosures", "looks", "all"]), clause: clauseId });

export const cookie = group({
  name: line,
  service: z.exactOptional(line),
  purpose: label,
  consent: z.boolean(),
  life: z.exactOptional(period),
  clause: clauseId,
});
