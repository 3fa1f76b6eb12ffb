/** Who is given data: processors (Art. 28) and others, and whether they may be given anything. */
import type { ArticleFortySix } from "../transfer/law.ts";
import type { Day, Instant } from "../time.ts";

/** The items that a contract must hold, Art. 28(3)(a) to (h). */
export const ITEMS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
export type Item = (typeof ITEMS)[number];

export const ANSWERS = ["yes", "no", "unknown"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What becomes of the data at the end, Art. 28(3)(g). */
export const AT_END = ["delete", "return"] as const;
export type AtEnd = (typeof AT_END)[number];

/** Whether it acts for the controller, or decides itself what it does with the data. */
export const ACTS = ["processor", "controller"] as const;
export type Acts = (typeof ACTS)[number];

/** What is known of a recipient; most are processors. */
export interface ProcessorFacts {
  readonly name: string;
  readonly acts: Acts;
  /** The recipient of the notice as which it is given data. */
  readonly recipient: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** What it does for the controller. */
  readonly task: string;
  /** The day of the contract. */
  readonly contract?: Day;
  readonly items: Readonly<Record<Item, Answer>>;
  /** Why it is given data though an item is unknown, and who decided so. */
  readonly decided?: string;
  readonly subProcessors: readonly string[];
  /** Whom it reaches about a breach, Art. 33(2). */
  readonly breachContact?: string;
  readonly atEnd?: AtEnd;
  /** Outside the EEA: what binds it (Art. 46), and where that is written. */
  readonly safeguard?: ArticleFortySix;
  readonly safeguardReference?: string;
  /** How somebody saw that an adequacy decision covers it: for some of a country, or a newer one (Art. 45). */
  readonly covered?: string;
  /** The age recipient (`age1…`) to which what it is given is encrypted. */
  readonly age?: string;
}

/** The end of the service, and how it was confirmed that the data is gone. */
export interface ProcessorEnd {
  readonly on: Day;
  readonly confirmedOn?: Day;
  readonly how?: string;
}

export interface Processor {
  readonly id: string;
  readonly addedAt: Instant;
  readonly facts: ProcessorFacts;
  readonly end?: ProcessorEnd;
}

const ID = /^[a-z][a-z0-9-]{0,31}$/u;

export function isProcessorId(text: string): boolean {
  return ID.test(text);
}

export const NO_ITEMS: Readonly<Record<Item, Answer>> = {
  a: "unknown",
  b: "unknown",
  c: "unknown",
  d: "unknown",
  e: "unknown",
  f: "unknown",
  g: "unknown",
  h: "unknown",
};

/** Why a processor gets nothing; `items` names those of Art. 28(3) that it is about. */
export type Lack =
  | { readonly because: "ended" | "contract" }
  | { readonly because: "no" | "undecided"; readonly items: readonly Item[] };

/**
 * What stands in the way of giving a processor anything: nothing where the list is empty.
 *
 * The contract must hold every item of Art. 28(3). One that it lacks stands in the way; one of which
 * nobody knows does so until somebody decides, and the decision is recorded. Who decides itself what
 * it does with the data has no such contract.
 */
export function lacksOf({ facts, end }: Processor, today: Day): readonly Lack[] {
  const { acts, contract, items, decided } = facts;
  const ended: readonly Lack[] = end !== undefined && end.on <= today ? [{ because: "ended" }] : [];
  if (acts === "controller") return ended;
  const answered = (answer: Answer) => ITEMS.filter((item) => items[item] === answer);
  const no = answered("no");
  const unknown = answered("unknown");
  return [
    ...ended,
    ...(contract === undefined || contract > today ? [{ because: "contract" } as const] : []),
    ...(no.length > 0 ? [{ because: "no", items: no } as const] : []),
    ...(unknown.length > 0 && decided === undefined
      ? [{ because: "undecided", items: unknown } as const]
      : []),
  ];
}

/** Whether the service is over and nobody has confirmed what became of the data (Art. 28(3)(g)). */
export function isUnconfirmed({ facts, end }: Processor, today: Day): boolean {
  if (facts.acts === "controller") return false;
  return end !== undefined && end.on <= today && end.confirmedOn === undefined;
}
