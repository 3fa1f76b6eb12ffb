/** Leaving passages out of a copy, with the ground said; the rest is given (tietosuojalaki 34.2 §). */
import type { HeldRecord, HeldValue, Holdings, PastValue } from "../holdings.ts";
import type { WithheldGround } from "./law.ts";

/** One decision to leave out. */
export interface Withheld {
  readonly field: string;
  /** The label in a `labelled` field, or the key of an entry; without it all of the field. */
  readonly item?: string;
  /** The exact words to leave out; without them the whole value. */
  readonly passage?: string;
  readonly ground: WithheldGround;
  /** Why, told to the data subject; left out only where telling would defeat the purpose (34.3 §). */
  readonly reason?: string;
}

export interface WithheldHoldings {
  readonly rest: Holdings;
  /** How many values, entries and earlier values each decision met, in the order of the decisions. */
  readonly met: readonly { readonly decision: Withheld; readonly passages: number }[];
}

/** Stands for words that were left out of a value. */
export const LEFT_OUT = "[…]";

/** The holdings without the passages; `rest` says `[…]` where words of a value are missing. */
export function withhold(holdings: Holdings, withheld: readonly Withheld[]): WithheldHoldings {
  const met = withheld.map((decision) => ({ decision, passages: 0 }));
  return {
    rest: {
      ...holdings,
      values: holdings.values.flatMap((one) => cut(one, one.item, VALUE, met)),
      records: holdings.records.flatMap((one) => cut(one, one.key, RECORD, met)),
      past: holdings.past.flatMap((one) => cut(one, one.item, PAST, met)),
    },
    met,
  };
}

/** Decisions that meet nothing held, such as a mistyped field; they protect nobody. */
export function unmetWithheld(
  holdings: Holdings,
  withheld: readonly Withheld[],
): readonly Withheld[] {
  return withhold(holdings, withheld)
    .met.filter(({ passages }) => passages === 0)
    .map(({ decision }) => decision);
}

interface Met {
  readonly decision: Withheld;
  passages: number;
}

/** The same thing with each of its texts rewritten. */
type Rewrite<T> = (one: T, write: (text: string) => string) => T;

const VALUE: Rewrite<HeldValue> = (one, write) => ({
  ...one,
  item: write(one.item),
  value: write(one.value),
});

const RECORD: Rewrite<HeldRecord> = (one, write) => ({
  ...one,
  key: write(one.key),
  parts: Object.fromEntries(Object.entries(one.parts).map(([id, text]) => [id, write(text)])),
});

const PAST: Rewrite<PastValue> = (one, write) => ({
  ...one,
  item: write(one.item),
  ...(one.old === undefined ? {} : { old: write(one.old) }),
  ...(one.new === undefined ? {} : { new: write(one.new) }),
});

function cut<T extends { readonly field: string }>(
  one: T,
  item: string,
  rewrite: Rewrite<T>,
  met: readonly Met[],
): readonly T[] {
  const meets = met.filter(
    ({ decision }) =>
      decision.field === one.field && (decision.item === undefined || decision.item === item),
  );
  const whole = meets.find(({ decision }) => passageOf(decision) === "");
  if (whole !== undefined) {
    whole.passages += 1;
    return [];
  }
  let kept = one;
  for (const each of meets) kept = cutPassage(kept, rewrite, each);
  return [kept];
}

function cutPassage<T>(one: T, rewrite: Rewrite<T>, met: Met): T {
  const passage = passageOf(met.decision);
  let found = false;
  const kept = rewrite(one, (text) => {
    found ||= text.includes(passage);
    return text.replaceAll(passage, LEFT_OUT);
  });
  if (found) met.passages += 1;
  return kept;
}

/** Empty for the whole value. */
function passageOf({ passage = "" }: Withheld): string {
  return passage;
}
