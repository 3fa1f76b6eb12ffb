/** Loading a new version of the notice, and attesting what no program can measure. */
export const noticeImport = {
  confirm: "Load this version?",
  same: (version: number) => `This is version ${version}, which is in force. Nothing was changed.`,
  planned: () => "Only a plan. Nothing was changed.",
  saved: (version: number) => `Loaded as version ${version}. It is in force now.`,
  nothing: "For the data that is held nothing changes.",
  appear: "New fields",
  special: " (special category)",
  disappear: "Fields no longer declared; what is held stays, and nothing more is taken",
  moves: "Fields that move to another drawer, with their history",
  rereadings: "Fields that take another form",
  lookups: "Looking up",
  lookup: "how people are found by it changes",
  held: ({ subjects, values, past }: Held) =>
    subjects === 0 && past === 0
      ? "nothing is held"
      : `${subjects} data subjects, ${values} values, ${past} earlier values`,
  changed: (count: number) => `${count} written in the new form`,
  otherId: "The notice has another id. Is it the notice of this register?",
};

interface Held {
  readonly subjects: number;
  readonly values: number;
  readonly past: number;
}

export const noticeAttest = {
  ask: {
    promise: "Which promise?",
    until: "Until which day, that day included?",
    by: "Who looked?",
    evidence: "What was looked at, and where can that be seen?",
  },
  attested: (promise: string, until: string) => `Attested: ${promise}, until ${until}.`,
};

export const noticeActsHelp = {
  "notice import": {
    summary: "Load a new version of the notice; it is in force from then on",
    about: [
      "Where the register holds data, a plan is shown first: fields that are new, fields that are no longer declared (what is held in them stays and is listed), fields whose values take another form, and fields that move to the special drawer or out of it, with their history. All of it happens at once, or nothing.",
      "The answer says of what data subjects must be told. A version that is valid from a later day is loaded on that day. It opens all drawers.",
    ],
    flags: { dryRun: "show the plan and change nothing", yes: "without asking" },
    examples: { plan: "Only the plan", load: "The plan is known: load it" },
  },
  "notice attest": {
    summary: "Record that a promise is kept that no program can measure, such as a firewall",
    about: [
      "A person says it, until a day, and names what was looked at. seloste check reminds two weeks before that day and after it; seloste notice show tells which promises are attested.",
      "Neither text may point at a data subject.",
    ],
    flags: {
      until: "the last day it holds, such as 2027-06-30",
      by: "who looked: a name or a role",
      evidence: "what was looked at, and where that can be seen",
    },
    examples: { firewall: "The firewall, until the next look" },
  },
};
