/** What can be refused about what is typed for the breach log. Flags and keys, never what was written. */

/**
 * Why a text cannot stand in casework.
 *
 * `identity-code` a personal identity code (tietosuojalaki 29 §) · `identifier` an address, a number
 * or the full name of a data subject
 */
export type WordsProblem =
  | "empty"
  | "too-long"
  | "control-characters"
  | "identity-code"
  | "identifier";

export interface BreachDeskFaults {
  readonly "casework.words": { readonly flag: string; readonly because: WordsProblem };
  /** A change without anything to change. */
  readonly "breach.nothing-given": Readonly<Record<string, never>>;
  /** A file of facts; `wrong` are keys it knows with values it does not take. */
  readonly "breach.file": {
    readonly wrong: readonly string[];
    readonly unknownKeys: boolean;
    readonly keys: readonly string[];
  };
}
