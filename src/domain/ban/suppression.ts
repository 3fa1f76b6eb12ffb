/** Suppression lists as newsletter tools and advertising platforms take them. */
import { millisecondsOf } from "../calendar/instant.ts";
import type { Channel } from "../import/form.ts";
import { phoneTerms } from "../subject/search/phone.ts";
import { matchKey } from "../subject/values.ts";
import type { Instant } from "../time.ts";

/** What a list is for; `generic` is for any other program. */
export const PLATFORMS = [
  "mailchimp",
  "brevo",
  "klaviyo",
  "listmonk",
  "postal",
  "google",
  "meta",
  "generic",
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What a ban is reached by on a platform. */
export type SuppressedKind = "email" | "phone";

/** One address or number that is banned. */
export interface Suppressed {
  readonly kind: SuppressedKind;
  /** As held. */
  readonly value: string;
  readonly channels: readonly Channel[];
  /** Since when; an instant in UTC. */
  readonly since: Instant;
}

export interface SuppressionForm {
  /** The kinds that it takes. */
  readonly kinds: readonly SuppressedKind[];
  /** The name of the company, where it is a platform that advertises. */
  readonly advertiser?: string;
  /** Whether the controller may run the program on a server of its own, so that nothing leaves. */
  readonly selfHosted: boolean;
  readonly columns: readonly string[];
  /** The rows of one address or number; `hash` is SHA-256 in lower-case hex, without salt. */
  readonly rows: (banned: Suppressed, hash: (text: string) => string) => readonly string[][];
}

export const SUPPRESSION_FORMS: Readonly<Record<Platform, SuppressionForm>> = {
  // Uploaded as unsubscribed contacts.
  mailchimp: {
    kinds: ["email"],
    selfHosted: false,
    columns: ["Email Address"],
    rows: ({ value }) => [[emailOf(value)]],
  },
  // One row an address: an empty cell leaves the other channel of a contact as it is.
  brevo: {
    kinds: ["email", "phone"],
    selfHosted: false,
    columns: ["EMAIL", "SMS", "emailBlacklist", "smsBlacklist"],
    rows: ({ kind, value }) =>
      kind === "email"
        ? [[emailOf(value), "", "true", ""]]
        : [["", `+${digitsOf(value)}`, "", "true"]],
  },
  klaviyo: {
    kinds: ["email"],
    selfHosted: false,
    columns: ["Email"],
    rows: ({ value }) => [[emailOf(value)]],
  },
  // The import mode "blocklist"; a name is asked for, and the address says no more than it does.
  listmonk: {
    kinds: ["email"],
    selfHosted: true,
    columns: ["email", "name", "attributes"],
    rows: ({ value }) => [[emailOf(value), emailOf(value), "{}"]],
  },
  // Without a day it keeps to: the program lets suppressions expire.
  postal: {
    kinds: ["email"],
    selfHosted: true,
    columns: ["type", "address", "reason", "timestamp", "keep_until"],
    rows: ({ value, since }) => [
      ["recipient", emailOf(value), "marketing ban", String(millisecondsOf(since) / 1000), ""],
    ],
  },
  google: {
    kinds: ["email", "phone"],
    advertiser: "google",
    selfHosted: false,
    columns: ["Email", "Phone"],
    rows: ({ kind, value }, hash) =>
      kind === "email"
        ? googleEmails(value).map((email) => [hash(email), ""])
        : [["", hash(`+${digitsOf(value)}`)]],
  },
  meta: {
    kinds: ["email", "phone"],
    advertiser: "meta",
    selfHosted: false,
    columns: ["email", "phone"],
    rows: ({ kind, value }, hash) =>
      kind === "email" ? [[hash(emailOf(value)), ""]] : [["", hash(digitsOf(value))]],
  },
  generic: {
    kinds: ["email", "phone"],
    selfHosted: true,
    columns: ["kind", "value", "channels", "since"],
    rows: ({ kind, value, channels, since }) => [
      [kind, kind === "email" ? emailOf(value) : `+${digitsOf(value)}`, channels.join(" "), since],
    ],
  },
};

/** Trimmed and in lower case. */
function emailOf(value: string): string {
  return matchKey({ kind: "email" }, value);
}

/** With the country code, without `+` and without zeros in front. */
function digitsOf(value: string): string {
  return phoneTerms(value)[0] ?? "";
}

/** The boxes of which Google ignores the points. */
const GMAIL = /^(?<local>[^@]+)@(?<domain>gmail\.com|googlemail\.com)$/u;

/**
 * Every form that Google may hash. Its pages and its samples disagree on what stands behind a plus,
 * so both are given: an exclusion too many harms nobody.
 */
function googleEmails(value: string): readonly string[] {
  const email = emailOf(value);
  const { local, domain } = GMAIL.exec(email)?.groups ?? {};
  if (local === undefined || domain === undefined) return [email];
  const bare = local.replaceAll(".", "");
  return [...new Set([`${bare}@${domain}`, `${bare.replace(/\+.*$/u, "")}@${domain}`])];
}

/** The kinds that a channel is reached by on a platform; of all channels every kind it takes. */
export function kindsFor(
  { kinds }: Pick<SuppressionForm, "kinds">,
  channel: Channel | undefined,
): readonly SuppressedKind[] {
  if (channel === undefined || channel === "all") return kinds;
  const reached: SuppressedKind = channel === "sms" || channel === "phone" ? "phone" : "email";
  return kinds.filter((kind) => kind === reached);
}

/** Whether a ban on these channels stops what is sent to an address, or to a number. */
export function stops(kind: SuppressedKind, channels: readonly Channel[]): boolean {
  const stopping: readonly Channel[] =
    kind === "email" ? ["email", "all"] : ["sms", "phone", "all"];
  return channels.some((channel) => stopping.includes(channel));
}
