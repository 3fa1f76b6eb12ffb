import type { AuditFaults } from "../../domain/audit/faults.ts";
import type { ChainFault } from "../../domain/audit/chain.ts";
import type { FaultTexts } from "../catalogue.ts";

const because: Readonly<Record<ChainFault, string>> = {
  gap: "lines are missing before this one",
  changed: "the line is not what was written",
  forged: "the line was written by somebody without the key of personal data",
  unsealed: "an operator without the key of personal data changed their passphrase: no seal",
  time: "dated before the line before it: a clock was set back",
  cut: "from this line on everything is missing",
  dropped: "the line went with its year and cannot be compared",
  checkpoint: "not the line that the checkpoint names",
};

export const auditTexts = {
  columns: ["Line", "When", "Operator", "Command", "Data subjects", "For", "Fields"],
  acts: {
    failed: "failed",
    rotated: "new keys",
    "accepted-older": "an older register was accepted",
    "accepted-key": "other keys were accepted",
  },
  none: "No line matches.",
  because,
  special: "what stands of it in the drawer of special categories was changed",
  good: (lines: number) => `The audit trail is whole: ${lines} lines, none missing, none changed.`,
  bad: "The audit trail is not what was written. Somebody changed the register, or a part of it was put back.",
  more: (count: number) => `and ${count} more`,
  noSeal:
    "The chain was checked, its seal was not: that needs the key of personal data. Who holds a key of casework could have written a whole new chain.",
  gone: (year: number, first: number, last: number, ground: string) =>
    `Lines ${first} to ${last} (until the end of ${year}) were dropped: ${ground}. Their end still binds what follows.`,
  closed: (year: number, first: number, last: number) =>
    `The trail until the end of ${year} is closed: lines ${first} to ${last}. It ends with`,
  dropped: (year: number, first: number, last: number) =>
    `Lines ${first} to ${last} (until the end of ${year}) were dropped, in all drawers.`,
  askGround: "On which ground are these lines dropped?",
  askDrop: (year: number, lines: number) =>
    `${lines} lines go for good. Type ${year} to drop them:`,
  keep: "Print these lines or mail them to somebody: who holds them can show later that nothing before them was changed or taken away.",
};

export const auditFaults: FaultTexts<keyof AuditFaults> = {
  "register.older": ({ register, seen, newest }) => ({
    what: `This register is older than the one last used on this machine: its audit trail ends with line ${newest}, and line ${seen} was seen here. Nothing was changed.`,
    next: `If you put an older copy back on purpose, say so with a command that works on people: --accept-older ${register}. It is recorded. What was done since then is missing: corrections, bans, erasures.`,
  }),
  "audit.year-open": ({ year }) => ({
    what: `${year} is not over. Nothing was changed.`,
    next: "Only a year that is over can be closed.",
  }),
  "audit.no-lines": ({ year }) => ({
    what: `No open line is left up to the end of ${year}. Nothing was changed.`,
    next: "See what is there: seloste audit verify",
  }),
  "audit.not-closed": ({ year }) => ({
    what: `The trail of ${year} is not closed. Nothing was changed.`,
    next: `Close it first: seloste audit close ${year}`,
  }),
  "audit.dropped": ({ year }) => ({
    what: `The lines of ${year} were dropped already. Nothing was changed.`,
    next: "See: seloste audit verify",
  }),
  "audit.earlier-kept": ({ year }) => ({
    what: `The lines of ${year} are older and still there. Nothing was changed.`,
    next: `Drop the oldest first: seloste audit close ${year} --drop`,
  }),
  "audit.no-checkpoint": () => ({
    what: "The file holds no checkpoint. Nothing was checked.",
    next: "A checkpoint is the three lines that seloste audit checkpoint prints.",
  }),
  "audit.other-register": () => ({
    what: "The checkpoint is of another register. Nothing was checked.",
    next: "Name the right register: --register <folder>",
  }),
};

export const auditHelp = {
  "audit list": {
    summary: "Show who did what and when",
    about: [
      "The newest lines last. A line holds ids and names of fields, never values: who looked at whom, for what purpose, and what was changed. It opens casework alone.",
      "A day alone means its beginning (--from) or its end (--until).",
    ],
    flags: {
      subject: "about this data subject, by the pseudonymous id",
      by: "by this operator",
      act: 'with this command, such as "subject show"',
      from: "from this time or day on",
      until: "until this time, or to the end of this day",
      last: "the newest so many (50)",
    },
    examples: {
      last: "The newest lines",
      subject: "Everything about one data subject",
      day: "One morning",
    },
  },
  "audit verify": {
    summary: "Prove that nothing in the audit trail was changed or taken away",
    about: [
      "Every line is bound to the one before it, and sealed with a secret that stands in the drawer of personal data. Exit 3 when a line was changed, is missing or was forged. With a key of casework alone the chain is checked and the seal is not.",
      "A checkpoint kept elsewhere shows what the register itself cannot: that its end was cut off, or that somebody with all keys wrote the trail anew.",
    ],
    flags: { checkpoint: "compare with these three lines; - reads standard input" },
    examples: { plain: "The whole trail", checkpoint: "Against lines that were kept elsewhere" },
  },
  "audit close": {
    summary: "Close a year of the audit trail, or drop a closed one",
    about: [
      "Storage limitation holds for logs too. A closed year ends with a hash that can be printed; with --drop its lines go for good, on a ground that is recorded. What follows stays bound to its end, and verify says that it was dropped.",
      "It takes every open line up to the end of the year; years are dropped oldest first.",
    ],
    flags: {
      drop: "take the lines of a closed year away",
      ground: "on which ground they go",
      confirm: "the year once more, where nobody can be asked",
    },
    examples: { close: "When the year is over", drop: "When its time has come" },
  },
  "audit checkpoint": {
    summary: "Print three lines that show later that nothing before them was changed",
    about: [
      "Print them, or mail them to somebody who does not work here. They hold no personal data.",
    ],
    flags: {},
    examples: { print: "Into a file, to be kept elsewhere" },
  },
};
