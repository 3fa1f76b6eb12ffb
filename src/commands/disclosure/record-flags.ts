import { Refusal } from "../../domain/faults.ts";
import { DEROGATIONS } from "../../domain/transfer/law.ts";
import { choice, flagName, type FlagValues, text, texts } from "../../flag.ts";

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

/** What only data given by hand has. */
const BY_HAND = ["country", "fields", "at", "purpose", "derogation"] as const;

/**
 * Nothing that was typed is left out unsaid.
 *
 * @throws {Refusal} `usage.contradiction`; `usage.only-with`
 */
export function demandOneKind(flags: RecordFlags): void {
  if (flags.kind !== "correction") {
    if (flags.notTold === undefined) return;
    const facts = { flag: "--not-told", other: "--kind correction" };
    throw new Refusal({ code: "usage.only-with", facts });
  }
  const stray = BY_HAND.find((key) => flags[key] !== undefined && flags[key].length > 0);
  if (stray === undefined) return;
  const facts = { flags: ["--kind correction", flagName(stray)] };
  throw new Refusal({ code: "usage.contradiction", facts });
}
