/** Whether the law lets data go to a country (GDPR Chapter V). */
import type { CountryStanding } from "./country.ts";

/** Appropriate safeguards, Art. 46(2)–(3); `scc` is Decision (EU) 2021/914. */
export const SAFEGUARDS_46 = [
  "scc",
  "bcr",
  "public-instrument",
  "code-of-conduct",
  "certification",
  "authorised",
] as const;
export type ArticleFortySix = (typeof SAFEGUARDS_46)[number];

/**
 * Derogations of Art. 49(1): `a` explicit consent after being told of the risks · `b` a contract with
 * the data subject · `c` a contract in their interest · `d` important public interest · `e` legal
 * claims · `f` vital interests · `g` a public register · `interests` compelling legitimate interests,
 * once, of few people, told to the authority and to them.
 */
export const DEROGATIONS = ["a", "b", "c", "d", "e", "f", "g", "interests"] as const;
export type Derogation = (typeof DEROGATIONS)[number];

/** What is on record of a recipient and of this act. */
export interface TransferFacts {
  readonly standing: CountryStanding;
  /** How somebody saw that a decision covers it: among some of a country, or newer than the lists. */
  readonly covered?: string | undefined;
  readonly safeguard?: ArticleFortySix | undefined;
  readonly derogation?: Derogation | undefined;
}

/** What carries the transfer, in the order of the law: Art. 45, 46, 49. `eea`: it is none. */
export type Carrier = "eea" | "adequacy" | "safeguard" | "derogation";

/** `uncovered` a decision covers some there, and nobody has recorded that it covers this one. */
export type LawBarrier = "uncovered" | "no-ground";

export type LawVerdict =
  | { readonly carrier: Carrier; readonly barrier?: never }
  | { readonly barrier: LawBarrier; readonly carrier?: never };

/**
 * Whether the law carries a transfer, and by what. The lists are as of a day and the Commission goes
 * on deciding: what somebody saw and recorded beats them.
 */
export function judgeLaw({ standing, covered, safeguard, derogation }: TransferFacts): LawVerdict {
  if (standing.standing === "eea") return { carrier: "eea" };
  if (standing.standing === "adequate" || covered !== undefined) return { carrier: "adequacy" };
  if (safeguard !== undefined) return { carrier: "safeguard" };
  if (derogation !== undefined) return { carrier: "derogation" };
  return { barrier: standing.standing === "partly" ? "uncovered" : "no-ground" };
}
