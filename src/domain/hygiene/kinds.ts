/** What free text must not hold unseen, and what is done with it. */

/**
 * `identity-code` a Finnish personal identity code (tietosuojalaki 29 §) · `card` the number of a
 * payment card · `iban` a bank account · `email`, `phone` of somebody else.
 */
export const HYGIENE_KINDS = ["identity-code", "card", "iban", "email", "phone"] as const;
export type HygieneKind = (typeof HYGIENE_KINDS)[number];

/** `store` it is held all the same · `drop` the text is left out · `reject` it is refused. */
export const HYGIENE_ACTS = ["store", "drop", "reject"] as const;
export type HygieneAct = (typeof HYGIENE_ACTS)[number];

/** What a person decided; a kind that is not there is undecided. */
export type HygienePolicy = Readonly<Partial<Record<HygieneKind, HygieneAct>>>;
