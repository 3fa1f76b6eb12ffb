import type { BanFaults } from "../../domain/ban/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import { importTexts } from "./import.ts";

const channels: Readonly<Record<string, string>> = importTexts.channels;

const NO_PERMISSION =
  "No ban is not a permission. E-mail, text messages and automated calls to a person need prior consent (act 917/2014, 200.1 §), or a purchase of the same kind of product from the same seller (200.3 §).";

export const banTexts = {
  columns: { subject: "Data subject", channel: "Ban", since: "Since", how: "How" },
  nobody: "not in the register",
  none: "There is no ban.",
  whom: (ids: readonly string[]) =>
    ids.length === 0 ? "the address or number given" : ids.join(", "),
  set: (whom: string, channel: string, since: string) =>
    `Ban set: ${channel}; ${whom}; since ${since}.`,
  is: (whom: string, channel: string) =>
    `Banned already: ${channel}; ${whom}. Nothing was changed.`,
  shared: (ids: string) =>
    `${ids} has an address or number in common with this data subject; the ban holds for it there as well.`,
  several: (ids: string) =>
    `It is held of ${ids}. The ban holds for the address or number itself, so for all of them.`,
  notHeld:
    "Nobody in the register has it. The ban is remembered as a keyed hash and found when the address or number comes in.",
  lifted: (whom: string, channel: string) => `Ban lifted: ${channel}; ${whom}.`,
  noConsent: `Lifting a ban is no consent. ${NO_PERMISSION}`,
  still:
    "A ban still holds: it was set for an address or number, or by another who has the same. See: seloste ban list --subject <who>",
  banned: (list: string) => `Banned: ${list}.`,
  free: "No ban.",
  noPermission: NO_PERMISSION,
  sinceHow: (day: string, how: string | undefined) => {
    if (how === undefined)
      return `since ${day}; holds for an address or number also held of others`;
    return how === "" ? `since ${day}` : `since ${day}; ${how}`;
  },
  bannedBefore: "Banned from before",
  bannedBeforeWarning: (count: number) =>
    `${count} ${count === 1 ? "row has an address or number that was" : "rows have an address or number that were"} banned before; the ban holds.`,
  addedBanned: "A ban from before holds for an address or number of this data subject.",
  heldAgainst: (banned: string, columns: string) =>
    `Held against the bans on: ${banned}. Columns looked at: ${columns}.`,
  written: (path: string, which: "free" | "banned") =>
    which === "free"
      ? `Rows without a ban written (0600): ${path}`
      : `Banned rows written (0600): ${path}`,
  counts: (counts: {
    readonly free: number;
    readonly banned: number;
    readonly noAddress: number;
    readonly unreadable: number;
    readonly damaged: number;
    readonly blank: number;
  }): readonly (readonly [string, string])[] => [
    ["Without a ban", String(counts.free)],
    ["Banned", String(counts.banned)],
    ["Held back: no address", String(counts.noAddress)],
    ["Held back: address not readable", String(counts.unreadable)],
    ["Held back: more or fewer cells, or wrong quotes", String(counts.damaged)],
    ["Empty lines", String(counts.blank)],
  ],
  heldBack: (count: number, lines: string, more: boolean) =>
    `${count} ${count === 1 ? "row was" : "rows were"} held back, since nobody can say whose they are: line ${lines}${more ? " …" : ""}`,
  ownServer: "a program on your own server",
  exported: (path: string, persons: number, rows: number) =>
    `Bans of ${persons} ${persons === 1 ? "person" : "people"} in ${rows} ${rows === 1 ? "row" : "rows"} written (0600): ${path}`,
  exportHeldBack: (count: number) =>
    `${count} ${count === 1 ? "person has" : "people have"} not agreed that anything of theirs goes there: their bans are not in the list. Scrub what you send: seloste ban scrub`,
  exportUnheld: (count: number) =>
    `${count} ${count === 1 ? "ban is" : "bans are"} remembered as a keyed hash only and cannot be written out. Scrub what you send: seloste ban scrub`,
  exportExpires:
    "Postal lets suppressions expire: do not rely on them. Scrub what you send: seloste ban scrub",
  imported: (counts: {
    readonly set: number;
    readonly unchanged: number;
    readonly notHeld: number;
    readonly unmatched: number;
    readonly unreadable: number;
  }): readonly (readonly [string, string])[] => [
    ["Bans set", String(counts.set)],
    ["Of them for nobody in the register", String(counts.notHeld)],
    ["Banned already", String(counts.unchanged)],
    ["Of that name and address nobody", String(counts.unmatched)],
    ["Not readable", String(counts.unreadable)],
  ],
  notRemembered:
    "Who is not in the register by that name and address is not remembered: take the list in again after an import.",
  unreadable: (count: number, lines: string, more: boolean) =>
    `${count} ${count === 1 ? "row says" : "rows say"} nobody whose ban could be set: line ${lines}${more ? " …" : ""}`,
  prompts: {
    source: "Where does the list come from, and from which day",
    for: "For which program or platform?",
    export: (name: string) => `The banned addresses and numbers go to ${name}. Write the list?`,
    who: "Id, customer number, e-mail address or phone number",
    how: "How did the person ask, such as: phoned, talked to Anna (empty: not known)",
    channel: "Which ban is lifted",
    wish: "The person's own new wish, when and how: e-mail of 20.11.2026",
    output: "The file to write",
  },
};

export const banHelp = {
  "ban set": {
    summary: "Record that somebody has forbidden marketing (Art. 21(2))",
    about: [
      "For a data subject (id, customer number) it holds for all their addresses and numbers, now and later; for an e-mail address or phone number of somebody who is not in the register it is remembered as a keyed hash. It holds at once, for all channels and profiling unless --channel says otherwise.",
      "An address typed as an argument stays in the shell's history and is seen in the list of processes. Without an argument it asks; with - it reads it from standard input.",
    ],
    flags: {
      channel: "what was forbidden (all)",
      how: "how the person asked",
      askedAt: "when the person asked: 2026-11-20, 20.11.2026 klo 9.30 (now)",
      purpose: "for what purpose: objection, or a purpose of the notice",
    },
    examples: {
      all: "Everything, by customer number",
      email: "Only e-mail, asked yesterday",
      unknown: "Somebody who is not in the register",
    },
  },
  "ban lift": {
    summary: "Lift a ban at the person's own new wish",
    about: [
      "Only the person's own new wish lifts a ban, and it is recorded. Of a ban on everything one channel can be lifted; the others stay banned. Lifting is no consent: marketing by e-mail or text message still needs one.",
      "With - the argument is read from standard input.",
    ],
    flags: {
      channel: "which ban",
      wish: "the person's own new wish: when, how, in what words",
      purpose: "for what purpose: objection, or a purpose of the notice",
    },
    examples: { email: "The newsletter is wanted again" },
  },
  "ban list": {
    summary: "List the bans in force",
    about: ["Bans of people who are not in the register have no name: only a keyed hash is kept."],
    flags: {
      subject: "only those that hold for this data subject, e-mail or phone",
      purpose: "for what purpose: objection, or a purpose of the notice",
    },
    examples: { all: "All of them", one: "Those of one data subject" },
  },
  "ban check": {
    summary: "Check one person before marketing: exit 0 no ban, 3 banned",
    about: [
      "Exit 0 is no ban and 3 is a ban; take any other exit for a ban. It works for people who are not in the register. No ban is not a permission: see act 917/2014, 200 §.",
      "An address typed as an argument stays in the shell's history and is seen in the list of processes; with - it is read from standard input.",
    ],
    flags: {
      channel: "only bans on this (any ban)",
      purpose: "for what purpose: objection, or a purpose of the notice",
    },
    examples: { email: "Before a newsletter", unknown: "Somebody who may not be in the register" },
  },
  "ban export": {
    summary: "Write the bans as other programs take them",
    about: [
      "Each program gets its own columns; advertising platforms get unsalted hashes, which are personal data all the same. Giving the list away is a disclosure: it passes the gate, and it is recorded what went of whom.",
      "Bans of people who are not in the register are remembered as keyed hashes and cannot be written out. So a list never replaces ban scrub.",
    ],
    flags: {
      for: "the program or platform",
      to: "the id of the recipient on record that runs it",
      own: "it runs on a server of your own: nothing leaves (listmonk, postal, generic)",
      channel: "only what this channel is sent to, such as email",
      out: "the file to write (0600)",
      purpose: "for what: objection, or a purpose of the notice",
      derogation:
        "a derogation of Art. 49(1) for this once; wants --why. a: consent, b and c: a contract, d: public interest, e: legal claims, f: vital interests, g: a public register",
      why: "why, in words",
      yes: "do not ask",
    },
    examples: { mailchimp: "For a newsletter tool", own: "For a program of your own" },
  },
  "ban import": {
    summary: "Take in a list of people who forbade marketing",
    about: [
      "Unsubscribe files of newsletter tools and ban lists with e-mail addresses or telephone numbers. Being on the list is the ban; Brevo's columns for each channel and the times of Mailchimp, MailUp and Postal are read. Nobody is added to the register: a ban for somebody else is remembered as a keyed hash.",
      "A list of names and postal addresses bans post to those of the register who have the same name and address. With --until the bans end by themselves after that day. Exit 3 where a row says nobody.",
    ],
    flags: {
      source: "where the list comes from, and from which day",
      until: "the last day on which the list holds",
      channel: "what was forbidden; for telephone numbers it must be said",
      column: "the column with the address, by its name or as #2",
      purpose: "for what purpose: objection, or a purpose of the notice",
      dryRun: "show the counts only",
    },
    examples: {
      tool: "Those who unsubscribed",
      phones: "A ban list for calls, for three years",
      post: "A postal ban list",
    },
  },
  "ban scrub": {
    summary: "Take the banned out of any mailing list",
    about: [
      "Reads lists of lines (CSV with commas, semicolons or tabs, or one address a line) and writes the rows without a ban as they are, byte by byte: encoding, delimiter, quotes and header stay. Rows whose address cannot be read are held back, never let through. Exit 0 also when rows were taken out.",
      "Columns are known by their names; --column names another one. An e-mail list is held against bans on e-mail and on everything, a list of phone numbers against those on text messages, calls and everything, unless --channel says otherwise. Without --output the rows go to standard output when that is no terminal.",
    ],
    flags: {
      output: "the file to write (0600); - is standard output",
      onlyBanned: "write the banned rows instead",
      channel: "what the list is for",
      column: "the column with the address, by its name or as #2",
      force: "write over what is there",
      purpose: "for what purpose: objection, or a purpose of the notice",
    },
    examples: { list: "The list that may be sent to", banned: "Those to be taken off elsewhere" },
  },
};

export const banFaults: FaultTexts<keyof BanFaults> = {
  "ban.asked-in-future": ({ today }) => ({
    what: `That time is in the future; today is ${today}. Nothing was changed.`,
    next: "A ban takes effect at once. Say when the person asked, or leave --asked-at out.",
  }),
  "ban.nobody": () => ({
    what: "Nobody is meant by that: no data subject, no readable e-mail address, no phone number. Nothing was changed.",
    next: "Whoever asked before marketing: take it for a ban. Look up by words: seloste subject find",
  }),
  "ban.words": ({ flag, because }) => ({
    what: `${flag} cannot be kept as it was written: ${importTexts.reasons[because]}. Nothing was changed.`,
    next: `Write it otherwise: ${flag} "phoned on 20.11.2026"`,
  }),
  "ban.none": ({ channel }) => ({
    what: `There is no such ban to lift: ${channels[channel] ?? channel}. Nothing was changed.`,
    next: "See the bans: seloste ban list",
  }),
  "ban.shared": () => ({
    what: "The ban is not this data subject's own: it holds for an address or number that they have in common with somebody. Nothing was changed.",
    next: "Name the address, the number or the other data subject: seloste ban list --subject <who>",
  }),
  "ban.no-address-column": ({ columns }) => ({
    what: "No column is known to hold e-mail addresses, phone numbers or customer numbers. Nothing was written.",
    next:
      columns.length === 0
        ? "Say which it is: --column #1"
        : `Say which it is: --column, one of: ${columns.slice(0, 30).join(", ")}`,
  }),
  "ban.column-unknown": ({ count }) => ({
    what: "The list has no such column. Nothing was written.",
    next: `Name it as its heading does, or by its place: #1 to #${count}`,
  }),
  "ban.nothing-to-write": () => ({
    what: "There is no ban that could be written out. Nothing was written or changed.",
    next: "See the bans: seloste ban list. Those known by a keyed hash only are found by: seloste ban scrub",
  }),
  "ban.list-ended": () => ({
    what: "The last day of that list is over. Nothing was changed.",
    next: "Get the list anew, or leave --until out.",
  }),
  "ban.not-lines": ({ file }) => ({
    what: `${file} is JSON. Only lists of lines are passed on as they are. Nothing was written.`,
    next: "Export it as CSV and give that file.",
  }),
};
