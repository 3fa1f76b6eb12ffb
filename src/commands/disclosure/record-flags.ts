import { DEROGATIONS } from "../../domain/transfer/law.ts";
import { choice, type FlagValues, text, texts } from "../../flag.ts";

export const RECORD_FLAGS = {
  kind: choice(["hand", "correction"]),
  to: text("<recipient>"),
  named: text("<name>"),
  country: text("<code>"),
  subject: texts("<who>"),
  fields: texts("<field>"),
  at: text("<time>"),
  why: text("<text>"),
  purpose: text("<purpose>"),
  derogation: choice(DEROGATIONS),
  notTold: text("<text>"),
} as const;
export type RecordFlags = FlagValues<typeof RECORD_FLAGS>;
