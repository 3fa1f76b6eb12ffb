import type * as en from "../en/hygiene.ts";

/** Det som sägs om fri text som innehåller något som inte ska stå där obemärkt. */
export const hygieneTexts: typeof en.hygieneTexts = {
  kinds: {
    "identity-code": "en personbeteckning",
    card: "ett betalkortsnummer",
    iban: "ett kontonummer",
    email: "någon annans e-postadress",
    phone: "någon annans telefonnummer",
  },
  acts: {
    store: "behåll texterna som de är",
    drop: "lämna bort dessa texter, ta resten av raden",
    reject: "avvisa dessa rader",
  },
  found: (kind, rows) =>
    `Fri text på ${rows} ${rows === 1 ? "rad" : "rader"} innehåller ${kind}. Vad ska göras?`,
  keep: (place, found) => `${place} innehåller ${found}. Ska det stå kvar?`,
  result: (kind, { stored, dropped, rejected }) =>
    `Fri text med ${kind}: ${stored} behållna, ${dropped} bortlämnade, ${rejected} avvisade.`,
  leaves: (place, found) =>
    `${place} innehåller ${found}. Avgör innan du lämnar ut kopian; i sig är det inget skäl att lämna bort något.`,
};
