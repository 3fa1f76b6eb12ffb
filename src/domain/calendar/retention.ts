/** How long the books must be kept. */
import type { Day } from "../time.ts";
import { asDay } from "../time.ts";
import { monthsAfter, yearOf } from "./day.ts";
import type { TimeLaw } from "./limits.ts";

/** The last days until which material is kept at least, both included. */
export interface BooksKept {
  /** Vouchers, correspondence on transactions and other material. */
  readonly vouchersUntil: Day;
  /** Annual accounts, the books and the list of accounts. */
  readonly accountsUntil: Day;
}

/**
 * How long the books of a financial year are kept at least. The last day never moves to a working
 * day. POLICY: years from 29 February end on 28 February where there is no 29th.
 *
 * @param ended the last day of the financial year
 * @see kirjanpitolaki 1336/1997 2:10 §
 */
export function booksKept(ended: Day, law: TimeLaw): BooksKept {
  return {
    vouchersUntil: asDay(`${yearOf(ended) + law.voucherYears.value}-12-31`),
    accountsUntil: monthsAfter(ended, 12 * law.accountsYears.value),
  };
}
