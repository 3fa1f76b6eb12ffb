/** Everything the register holds about one data subject (Art. 15(1), 15(3)). */
import type { DisclosureConsent } from "../disclosure/consent.ts";
import type { PastTelling, Went } from "../disclosure/telling.ts";
import type { ValueDrawer } from "../notice/field.ts";

/** Where a value came from (Art. 15(1)(g)), and when. */
export interface Origin {
  /** Instant, in UTC. */
  readonly at: string;
  readonly act: "import" | "add" | "correct";
  /** A source of the notice. */
  readonly source: string;
  /** The reference to evidence that a source such as consent needs (Art. 7(1)). */
  readonly evidence?: string;
  /** The name of the imported file. */
  readonly file?: string;
  /** Why a value was corrected (Art. 16). */
  readonly ground?: string;
  /** Who asked for a correction. */
  readonly askedBy?: string;
  /** The message or record that a correction rests on. */
  readonly reference?: string;
  /** How it was checked who asked. */
  readonly identityChecked?: string;
  /** The fields whose condition in the notice was said to be met. */
  readonly met?: readonly string[];
}

export interface HeldValue {
  readonly field: string;
  /** The label within a `labelled` field; empty for every other kind. */
  readonly item: string;
  readonly value: string;
  readonly drawer: ValueDrawer;
  readonly origin: Origin;
  /** The exception of Art. 9(2) it is held under, or `unknown`; special drawer only. */
  readonly basis?: string;
}

/** One entry of a repeating field such as orders. */
export interface HeldRecord {
  readonly field: string;
  readonly key: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly drawer: ValueDrawer;
  readonly origin: Origin;
  readonly basis?: string;
}

/** A value that was replaced, oldest first; `old` is absent for a first value, `new` for a removed one. */
export interface PastValue {
  readonly field: string;
  readonly item: string;
  readonly old?: string;
  readonly new?: string;
  readonly at: string;
  /** Set when a value was taken out because it was never the data subject's. */
  readonly wrongPerson?: true;
  readonly drawer: ValueDrawer;
  readonly origin: Origin;
}

/** A ban on direct marketing over one channel, or `all` (Art. 21(3)). */
export interface HeldBan {
  readonly channel: string;
  /** When the data subject asked; it holds from then on. */
  readonly since: string;
  readonly recordedAt: string;
  /**
   * How the data subject asked, or the file and column that say so; empty when nobody wrote it
   * down. Absent for a ban that was not theirs but holds for an address or a number of theirs.
   */
  readonly how?: string;
  /** The import it came with. */
  readonly origin?: Origin;
  /** When the data subject's own new wish lifted it, and what they wished. */
  readonly lifted?: { readonly at: string; readonly how: string };
  /** The keyed hashes by which the ban is found when an address or a number comes back. */
  readonly hashes: readonly string[];
}

/** The bans that hold now; the notice's field of the ban says whether there is any. */
export function bansInForce({ bans }: Pick<Holdings, "bans">): readonly HeldBan[] {
  return bans.filter(({ lifted }) => lifted === undefined);
}

/** A "yes" in a file without time and wording: claimed, not demonstrated (Art. 7(1)); never used. */
export interface ConsentClaim {
  readonly channel: string;
  readonly evidence: string;
  readonly origin: Origin;
}

/** A time the data was looked at: when and why, never by whom (C-579/21). */
export interface Look {
  readonly at: string;
  readonly act: string;
  readonly purpose?: string;
}

/** A copy that was given under Art. 15(3). */
export interface CopyGiven {
  readonly at: string;
  readonly formats: readonly string[];
  readonly identityChecked: string;
  readonly draft: boolean;
}

export interface Holdings {
  /** The pseudonymous id, such as `s-7k2m9q4x`. */
  readonly id: string;
  readonly added: Origin;
  /** The groups of data subjects of the notice that the person was said to belong to. */
  readonly groups: readonly string[];
  readonly values: readonly HeldValue[];
  readonly records: readonly HeldRecord[];
  readonly past: readonly PastValue[];
  readonly bans: readonly HeldBan[];
  readonly claims: readonly ConsentClaim[];
  readonly looks: readonly Look[];
  readonly copies: readonly CopyGiven[];
  /** What went to whom; of the special drawer only where it was open. */
  readonly went: readonly Went[];
  /** Consents that data goes to a recipient, withdrawn ones too. */
  readonly agreed: readonly DisclosureConsent[];
  /** Recipients who had what was corrected since, told or not. */
  readonly tellings: readonly PastTelling[];
  /** Whether the special drawer was open; if not, nothing of it stands here. */
  readonly complete: boolean;
}

/** What is held without some fields of the personal drawer; whatever was left out is not complete. */
export function withoutFields(holdings: Holdings, closed: ReadonlySet<string>): Holdings {
  const open = ({ field }: { readonly field: string }) => !closed.has(field);
  const [values, records, past] = [
    holdings.values.filter(open),
    holdings.records.filter(open),
    holdings.past.filter(open),
  ];
  return { ...holdings, values, records, past, complete: holdings.complete && closed.size === 0 };
}
