/** What a list of people who forbade marketing says: by which column whom, on which channel, since when. */
import { Refusal } from "../faults.ts";
import { foldName } from "../import/names.ts";
import type { Channel } from "../import/form.ts";
import type { Field } from "../notice/field.ts";
import type { BanKind } from "./key.ts";
import type { ListPlan } from "./list-columns.ts";

/** A column with an address or a number that is banned. */
export interface UnsubscribedColumn {
  readonly place: number;
  readonly field: Field;
  readonly kind: BanKind;
  readonly channel: Channel;
  /** The column that says row by row whether it is banned; absent: being on the list says so. */
  readonly flag?: number;
}

export interface UnsubscribedPlan {
  readonly header: boolean;
  readonly columns: readonly UnsubscribedColumn[];
  /** The column with the time of the wish. */
  readonly since?: number;
}

/** Columns that say whether a channel is blocked, as Brevo writes them. */
const FLAGS: Readonly<Partial<Record<BanKind, readonly string[]>>> = {
  email: ["emailBlacklist", "EMAIL_BLACKLISTED"],
  phone: ["smsBlacklist", "SMS_BLACKLISTED"],
};

/** Columns with the time, as Mailchimp, MailUp and Postal write them, and our own lists. */
const SINCE = ["UNSUB_TIME", "OptOut_Date", "timestamp", "since"];

/** By what it is reached, where nobody says the channel. */
const CHANNEL_OF: Readonly<Record<BanKind, Channel | undefined>> = {
  email: "email",
  account: "skype",
  number: "all",
  // Calls and text messages are banned apart, so a person says which.
  phone: undefined,
};

/**
 * @param channel what was forbidden, where a person says it
 * @throws {Refusal} `usage.needs-flag` for a list of numbers without a channel
 */
export function planUnsubscribed(
  first: readonly string[],
  { header, columns }: ListPlan,
  channel: Channel | undefined,
  command: string,
): UnsubscribedPlan {
  const placeOf = (names: readonly string[]) => {
    const wanted = new Set(names.map(foldName));
    const place = header ? first.findIndex((cell) => wanted.has(foldName(cell))) : -1;
    return place < 0 ? undefined : place;
  };
  // What says that an address is blocked is called like one, and holds none.
  const flags = new Set(Object.values(FLAGS).map(placeOf));
  const planned = columns
    .filter(({ place, needed, kind }) => {
      if (flags.has(place)) return false;
      return needed || placeOf(FLAGS[kind] ?? []) !== undefined;
    })
    .map(({ place, field, kind }): UnsubscribedColumn => {
      const flag = placeOf(FLAGS[kind] ?? []);
      const flagged = kind === "phone" && flag !== undefined ? "sms" : undefined;
      const on = channel ?? flagged ?? CHANNEL_OF[kind];
      if (on === undefined) {
        throw new Refusal({ code: "usage.needs-flag", facts: { flag: "--channel", command } });
      }
      return { place, field, kind, channel: on, ...(flag === undefined ? {} : { flag }) };
    });
  const since = placeOf(SINCE);
  return { header, columns: planned, ...(since === undefined ? {} : { since }) };
}

const TRUE = new Set(["yes", "true", "1", "kyllä", "ja", "x", "on"]);

/** Whether a cell of a flag says that the channel is blocked. */
export function isBlocked(cell: string): boolean {
  return TRUE.has(cell.trim().toLowerCase());
}
