const leavingFlags = {
  to: "the id of a recipient on record",
  purpose: "for what: a purpose of the notice",
  derogation:
    "a derogation of Art. 49(1) for this once; wants --why. a: consent, b and c: a contract, d: public interest, e: legal claims, f: vital interests, g: a public register",
  why: "why, in words; casework keeps it, so nobody is named in it",
};

export const disclosureHelp = {
  "disclosure make": {
    summary: "Give data to a recipient: the only way out in bulk",
    about: [
      "The gate asks at once: is the recipient known and its contract in force, does the notice let it have these fields, does the purpose need them, do the law and the notice let data go to its country. Whoever forbade marketing (for such purposes) or has not agreed to a transfer is held back and counted.",
      "--subjects takes a file of ids, customer numbers or e-mail addresses, one a line; a value such as language=sv; words as for subject find; or - for standard input. It is recorded of whom what went.",
    ],
    flags: {
      ...leavingFlags,
      subjects: "of whom: a file, a value or words",
      all: "of everybody; wants --why and the count typed",
      fields: "only what is necessary, such as customerId,email",
      channel: "for marketing: only bans on this hold back (any ban)",
      out: "the file to write (0600)",
      format: "csv unless said otherwise",
      encrypt: "encrypt to the recipient's age key; nothing is written in clear text",
      confirm: "how many everybody is, instead of typing it",
      yes: "do not ask",
      dryRun: "show the plan only",
    },
    examples: {
      plan: "Who would go and who would not",
      list: "Those of a list, as CSV",
      all: "Everybody",
    },
  },
  "disclosure record": {
    summary: "Record what was given by hand, or that a correction was told",
    about: [
      "A phone call, an order of an authority: what has left is recorded whatever the gate would have said; the sentences that it broke are shown.",
      "--kind correction settles what check reminds of: recipients who had what was corrected (Art. 19).",
    ],
    flags: {
      kind: "hand unless said otherwise",
      to: "a recipient on record",
      named: "one that is not: its name",
      country: "its country: two letters",
      subject: "of whom; several times for several people",
      fields: "what was given",
      at: "when (now)",
      why: "why it was given, or how they were told",
      purpose: "a purpose of the notice, where it served one",
      derogation: "the derogation of Art. 49(1) that carried it",
      notTold: "why telling them is impossible or out of proportion",
    },
    examples: { order: "The police asked with an order", told: "The recipient was told" },
  },
  "disclosure check": {
    summary: "Look through a list before it is sent by other means: exit 0 or 3",
    about: [
      "Any CSV that is about to be sent is held against the same gate: its columns by their names and by what stands in them, the people in it, bans, and numbers that should not stand there. Exit 3 says that something stands against it. Nothing is recorded as given.",
      "Rows of people who are not in the register are told as well: of them nobody can say whether they agreed. So are rows that mix two people, and addresses that are not held any more.",
    ],
    flags: { ...leavingFlags, channel: "for marketing: only bans on this (any ban)" },
    examples: { list: "A last look before the newsletter" },
  },
  "disclosure list": {
    summary: "Show what went to whom, when and why",
    about: [
      "For one data subject it says what went of them: the actual recipients of Art. 15(1)(c). For one recipient it says of how many people it has had what: the scope of a breach there.",
    ],
    flags: {
      to: "only to this recipient",
      subject: "only of this data subject",
      since: "only from this day on",
      until: "only up to this day",
      purpose: "for what purpose: access, or a purpose of the notice",
    },
    examples: {
      all: "Everything",
      subject: "Who has the data of one person",
      scope: "What a breach at a recipient is about",
    },
  },
  "consent record": {
    summary: "Record that somebody agrees that data goes to a recipient",
    about: [
      "It holds for this recipient in the country where it is now. Outside the EEA it wants what the person was told of the risks (Art. 49(1)(a)).",
    ],
    flags: {
      to: "the id of the recipient",
      informed: "what they were told of the risks",
      evidence: "where it is seen that they agreed",
      givenAt: "when (now)",
      purpose: "for what purpose this is looked up",
    },
    examples: { transfer: "To a processor in the United States" },
  },
  "consent withdraw": {
    summary: "Record that somebody no longer agrees",
    about: ["Nothing more goes there on it. What went before stays on record."],
    flags: {
      to: "the id of the recipient",
      how: "how they asked",
      purpose: "for what purpose this is looked up",
    },
    examples: { wish: "They phoned" },
  },
  "consent list": {
    summary: "Show who agrees that data goes to whom",
    about: ["Consents to marketing that an import claims are shown with the data subject."],
    flags: {
      to: "only for this recipient",
      subject: "only of this data subject",
      all: "withdrawn ones too",
      purpose: "for what purpose this is looked up",
    },
    examples: { now: "Those in force", one: "All that one person ever gave" },
  },
};
