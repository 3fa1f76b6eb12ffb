import type { ValueFault } from "../subject/values.ts";

/** What can be refused about bans. Ids and names of columns, never addresses. */
export interface BanFaults {
  /** A ban takes effect at once; nobody asked in the future. */
  readonly "ban.asked-in-future": { readonly today: string };
  /** Nobody is meant by it: no data subject, no e-mail address, no phone number. */
  readonly "ban.nobody": Readonly<Record<string, never>>;
  /** How a person asked, or what they wish, cannot be kept as it was written. */
  readonly "ban.words": { readonly flag: string; readonly because: ValueFault };
  /** There is no ban to lift on that channel. */
  readonly "ban.none": { readonly channel: string };
  /** The ban holds for an address or a number and not for this data subject alone. */
  readonly "ban.shared": Readonly<Record<string, never>>;
  /** No column of a mailing list is known to hold addresses. */
  readonly "ban.no-address-column": { readonly columns: readonly string[] };
  /** The column that was named is not in the list; how many columns it has. */
  readonly "ban.column-unknown": { readonly count: number };
  /** No address or number of anybody in the register is banned, or nobody has agreed. */
  readonly "ban.nothing-to-write": Readonly<Record<string, never>>;
  /** The last day on which the list holds is over. */
  readonly "ban.list-ended": Readonly<Record<string, never>>;
  /** The list is JSON; only lists of lines keep their form. */
  readonly "ban.not-lines": { readonly file: string };
}
