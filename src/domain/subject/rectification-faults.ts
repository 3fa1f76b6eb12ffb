/**
 * `none` no such entry is held · `key` the part that tells entries apart is not corrected · `whole`
 * an entry takes no value itself, its parts do.
 */
export type EntryFault = "none" | "key" | "whole";

/** Why words beside a correction cannot be kept; an identity code may not be (tietosuojalaki 29 §). */
export type WordsFault = "empty" | "too-long" | "control-characters" | "identity-code";

/** What can be refused about a correction. Names of fields and ids, never values. */
export interface RectificationFaults {
  /** The ban follows the bans that are set and lifted (Art. 21(3)). */
  readonly "rectification.ban-by-hand": { readonly fields: readonly string[] };
  /** One thing was given two texts. */
  readonly "rectification.twice": { readonly fields: readonly string[] };
  readonly "rectification.entry": { readonly field: string; readonly because: EntryFault };
  /** A number that belongs to one data subject is another's: their ids. */
  readonly "rectification.number-taken": { readonly ids: readonly string[] };
  /** Ground, asker or reference cannot be kept as they were written. */
  readonly "rectification.words": { readonly flag: string; readonly because: WordsFault };
  /** Somebody else changed what was shown. */
  readonly "rectification.overtaken": Readonly<Record<string, never>>;
  /** Nothing is held that could be another person's. */
  readonly "rectification.nothing-wrong": Readonly<Record<string, never>>;
  /** No entry of the history has this number, or it holds no earlier value. */
  readonly "rectification.no-past": Readonly<Record<string, never>>;
  /** An earlier value is held now again, so that taking it out of the history is not enough. */
  readonly "rectification.held-now": { readonly field: string };
}
