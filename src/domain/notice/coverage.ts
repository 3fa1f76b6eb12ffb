/** Which promise of a notice is kept by what: the tool itself, a person's word, or nothing yet. */
import type { Clause, Notice } from "./notice.ts";

/**
 * `door` nothing else enters the register · `gate` nothing else leaves it · `ban` bans are remembered and lists filtered · `clock` a
 * clock runs and nothing closes while it is open · `right` a command does what the right asks for ·
 * `measured` the program sees it on the register itself · `attested` only a person can say · `none`
 * no rule of this version covers it.
 */
export const COVERAGES = [
  "door",
  "gate",
  "ban",
  "clock",
  "right",
  "measured",
  "attested",
  "none",
] as const;
export type Coverage = (typeof COVERAGES)[number];

export interface CoveredPromise {
  readonly clause: Clause;
  readonly coverage: Coverage;
}

/** The promises in the order of the notice, each with what keeps it. */
export function coverPromises(notice: Notice): readonly CoveredPromise[] {
  const covered = new Map(RULES.flatMap((rule) => rule(notice)).toReversed());
  return notice.clauses
    .filter(({ promise }) => promise)
    .map((clause) => ({ clause, coverage: covered.get(clause.id) ?? "none" }));
}

type Rule = (notice: Notice) => readonly (readonly [clause: string, coverage: Coverage])[];

/** The first rule that speaks of a clause counts. */
const RULES: readonly Rule[] = [
  ({ breachPromises }) => breachPromises.map(({ clause }) => [clause, "clock"]),
  ({ protections }) => protections.map(({ clause, proof }) => [clause, proof]),
  ({ manualMaterial }) =>
    manualMaterial === undefined ? [] : [[manualMaterial.clause, "attested"]],
  ({ rights }) => rights.flatMap(({ right, clauses }) => clauses.map((id) => [id, BY[right]])),
  // Whether a condition is met, such as how data travels, no gate can see.
  ({ recipients }) => recipients.map(({ clause }) => [clause, "gate"]),
  ({ otherRecipients }) => (otherRecipients?.clauses ?? []).map((id) => [id, "gate"]),
  ({ transfers }) =>
    [...(transfers?.clauses ?? []), ...(transfers?.to ?? []).map(({ clause }) => clause)].map(
      (id) => [id, "gate"],
    ),
  ({ categories, fields, sources }) =>
    [...categories, ...fields, ...sources].map(({ clause }) => [clause, "door"]),
];

/** What does what a right asks for; rights that no command serves yet are covered by nothing. */
const BY = {
  access: "right",
  rectification: "right",
  marketingObjection: "ban",
  erasure: "none",
  restriction: "none",
  portability: "none",
  objection: "none",
  withdrawal: "none",
  humanReview: "none",
} as const;
