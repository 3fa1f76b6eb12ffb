/** Numbers of the breach log, such as `2026-0003`: the local year of logging, then a running number. */

declare const breachNumber: unique symbol;

export type BreachNumber = string & { readonly [breachNumber]: true };

export function isBreachNumber(text: string): text is BreachNumber {
  return /^\d{4}-\d{4,6}$/u.test(text);
}

/**
 * The text as a number of the log.
 *
 * @throws {RangeError} when it has another form
 */
export function asBreachNumber(text: string): BreachNumber {
  if (isBreachNumber(text)) return text;
  throw new RangeError("A number of the breach log is written 2026-0003.");
}

/** The number after the highest one of the year; the order of `taken` does not matter. */
export function nextBreachNumber(year: number, taken: readonly BreachNumber[]): BreachNumber {
  const prefix = `${year}-`;
  const highest = taken
    .filter((number) => number.startsWith(prefix))
    .reduce((most, number) => Math.max(most, Number(number.slice(prefix.length))), 0);
  return asBreachNumber(prefix + String(highest + 1).padStart(4, "0"));
}
