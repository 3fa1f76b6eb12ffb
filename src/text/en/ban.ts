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
  prompts: {
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
  "ban.not-lines": ({ file }) => ({
    what: `${file} is JSON. Only lists of lines are passed on as they are. Nothing was written.`,
    next: "Export it as CSV and give that file.",
  }),
};
