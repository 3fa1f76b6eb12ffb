/** The exceptions under which special categories may be held (Art. 9(2)), by their letters. */
export const BASES = [
  "explicit-consent",
  "employment",
  "vital-interests",
  "non-profit",
  "made-public",
  "legal-claims",
  "public-interest",
  "health-care",
  "public-health",
  "research",
  "unknown",
] as const;

/** One of them, or `unknown`, which is kept as unknown and counted until somebody finds out. */
export type Basis9 = (typeof BASES)[number];
