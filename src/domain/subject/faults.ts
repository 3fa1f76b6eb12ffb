import type { HygieneKind } from "../hygiene/kinds.ts";
import type { Sentence } from "../notice/sentence.ts";
import type { IdentityFault } from "./copy/identity.ts";
import type { ValueFault } from "./values.ts";

/** What can be refused about one data subject. Names of fields and ids, never values. */
export interface SubjectFaults {
  readonly "subject.none": Readonly<Record<string, never>>;
  /** Several match: the candidates' ids. */
  readonly "subject.several": { readonly ids: readonly string[] };
  readonly "subject.unknown-fields": {
    readonly fields: readonly string[];
    readonly allowed: readonly string[];
    /** What the notice says is held. */
    readonly sentences: readonly Sentence[];
  };
  readonly "subject.bad-values": {
    readonly faults: readonly { readonly field: string; readonly reason: ValueFault }[];
  };
  readonly "subject.nothing-given": Readonly<Record<string, never>>;
  /** Another data subject has the same identifier. */
  readonly "subject.exists": { readonly ids: readonly string[] };
  /** tietosuojalaki 29 § 5 mom. */
  readonly "subject.identity-ground": { readonly because: IdentityFault };
  /** Free texts that hold what should not stand there unseen; nobody decided to keep it. */
  readonly "subject.hygiene": {
    readonly findings: readonly {
      readonly field: string;
      readonly kinds: readonly HygieneKind[];
    }[];
  };
  readonly "subject.copy-shape": Readonly<Record<string, never>>;
}
