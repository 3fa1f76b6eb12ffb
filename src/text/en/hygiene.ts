import type { HygieneAct, HygieneKind } from "../../domain/hygiene/kinds.ts";

const kinds: Readonly<Record<HygieneKind, string>> = {
  "identity-code": "a personal identity code",
  card: "the number of a payment card",
  iban: "the number of a bank account",
  email: "an e-mail address of somebody else",
  phone: "a phone number of somebody else",
};

const acts: Readonly<Record<HygieneAct, string>> = {
  store: "keep the texts as they are",
  drop: "leave these texts out, take the rest of the row",
  reject: "refuse these rows",
};

interface Counts {
  readonly stored: number;
  readonly dropped: number;
  readonly rejected: number;
}

/** What is said of free text that holds what should not stand there unseen. */
export const hygieneTexts = {
  kinds,
  acts,
  found: (kind: string, rows: number) =>
    `Free text in ${rows} ${rows === 1 ? "row" : "rows"} holds ${kind}. What shall be done?`,
  keep: (place: string, found: string) => `${place} holds ${found}. Keep it there?`,
  result: (kind: string, { stored, dropped, rejected }: Counts) =>
    `Free text with ${kind}: ${stored} kept, ${dropped} left out, ${rejected} refused.`,
  leaves: (place: string, found: string) =>
    `${place} holds ${found}. Decide before you hand the copy out; by itself it is no reason to leave anything out.`,
};
