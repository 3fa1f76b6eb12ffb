import type { Coverage } from "../../domain/notice/coverage.ts";

const coverage: Readonly<Record<Coverage, string>> = {
  door: "kept at the door: nothing else enters the register",
  gate: "kept at the gate: nothing else leaves the register",
  ban: "kept by bans, and by filtering lists with them",
  clock: "watched by a clock",
  right: "done by a command",
  measured: "measured on the register itself",
  attested: "only a person can attest it",
  none: "not covered by any rule of this version",
};

export const noticeView = {
  head: {
    register: "Register",
    version: "Version",
    valid: "Valid",
    open: "until further notice",
    languages: "Languages",
    controller: "Controller",
    contact: "Contact",
    purposes: "Purposes",
    sources: "Sources",
    recipients: "Recipients",
    none: "none",
  },
  fields: "Fields",
  columns: ["Field", "Name", "Category", ""],
  special: "special category",
  catchAll: "catch-all",
  paper: "A printed copy is manual material, and the notice says that there is none.",
  gaps: (count: number) =>
    `Gaps in the notice: ${count}. Each is named in its place; nothing was filled in.`,
  promises: "Promises",
  coverage,
  notAttested: "not attested",
  attested: {
    stands: (until: string, by: string) => `attested until ${until} by ${by}`,
    ended: (until: string, by: string) => `attested by ${by}, but only until ${until}`,
  },
  written: (path: string) => `Written: ${path}`,
};

export const noticeHelp = {
  "notice show": {
    summary: "Show what the notice says, and what keeps each promise",
    about: [
      "The version in force, another version by its number, or a file. Every promise has an id that stays the same over versions; what no rule of seloste covers is said to be not covered.",
      "A file needs no register.",
    ],
    flags: {},
    examples: { own: "The version in force", file: "A file, without any register" },
  },
  "notice render": {
    summary: "Write the notice as it is published, or as Art. 30 and 13 ask",
    about: [
      "With its own headings and numbering, in a language it is published in. The HTML is one file that needs nothing from elsewhere and can be read aloud.",
      "With --as art30 it is the record of processing activities (Art. 30(1)), with --as art13 the full information for data subjects (Art. 13 and 14), both from what the notice says. What it does not say is named as a gap.",
      "A printed copy is manual material: think of it where the notice promises that there is none.",
    ],
    flags: {
      as: "published, art30 or art13; else published",
      format: "md, html, txt or pdf (pdf needs --output)",
      in: "the language; else the notice's first one",
      output: "write to this file; else to standard output",
      force: "write over a file that is there",
    },
    examples: {
      page: "A page for the web site",
      text: "The Swedish text on standard output",
      record: "The record of processing activities",
    },
  },
  "notice lint": {
    summary: "Judge the notice: what it lacks, what is out of date, what binds you",
    about: [
      "Three levels: must (the law asks for it), should, and note (nothing is wrong, yet know it). Each finding says where, by which law, why it matters and what to write. Ends with 3 when a must is found.",
      "The version in force, another version by its number, or a file. A file needs no register.",
    ],
    flags: { format: "for programs: SARIF on the lines of the file, or JUnit" },
    examples: {
      own: "The version in force",
      file: "A file before it is published",
      ci: "On the lines of the file, for CI",
    },
  },
  "notice diff": {
    summary: "Say what changes from one version to the next, and who must be told",
    about: [
      "Sentence by sentence and field by field, with what data subjects must be told because of it (Art. 13(3), 14(4)). One notice is compared with the version in force; two with each other, the earlier first.",
      "The version's number, or a file. Two files need no register.",
    ],
    flags: {},
    examples: { next: "From the version in force to a file", files: "From one file to another" },
  },
};
