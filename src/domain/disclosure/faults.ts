import type { Sentence } from "../notice/sentence.ts";
import type { Barrier } from "./gate.ts";

/** What can be refused of data that is to leave; ids, names of fields and numbers of lines. */
export interface DisclosureFaults {
  /** Nobody on record has this id; what the notice says of others, and the ids that are on record. */
  readonly "disclosure.unknown-recipient": {
    readonly sentences: readonly Sentence[];
    readonly known: readonly string[];
  };
  /** All that stands in the way at once. */
  readonly "disclosure.closed": { readonly barriers: readonly Barrier[] };
  readonly "disclosure.unknown-fields": {
    readonly known: readonly string[];
  };
  /** Fields that a list cannot hold: bans, or entries in CSV. */
  readonly "disclosure.field-kind": { readonly fields: readonly string[] };
  /** Lines of the list that name nobody, or several; the first hundred. */
  readonly "disclosure.strangers": { readonly lines: readonly number[]; readonly total: number };
  /** Nobody is meant by the words, or the list is empty. */
  readonly "disclosure.nobody": Readonly<Record<string, never>>;
  /** Nobody is left after those who are held back; the sentences that hold them back. */
  readonly "disclosure.none-left": { readonly sentences: readonly Sentence[] };
  /** Something changed between the plan and the act. */
  readonly "disclosure.overtaken": Readonly<Record<string, never>>;
  /** No age recipient is on record to which it could be encrypted. */
  readonly "disclosure.no-age": { readonly recipient: string };
  /** A time that has not come. */
  readonly "disclosure.future": Readonly<Record<string, never>>;
  /** Nothing is on record that this recipient was given. */
  readonly "disclosure.never": Readonly<Record<string, never>>;
  /** Nothing is left to tell this recipient about this data subject. */
  readonly "disclosure.nothing-to-tell": Readonly<Record<string, never>>;
  /** The data subject has no consent in force to that recipient. */
  readonly "consent.none": Readonly<Record<string, never>>;
}
